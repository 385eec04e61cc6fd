import Plan

extension YearReport {
  /// The budget lines with what they paid for, their sums, and the totals that were reported beside them.
  func setMoney(_ node: inout TemplateNode) {
    let sums = plan.moneySums
    node.set("har_ekonomi", !plan.budgetLines.isEmpty)
    node.set("saknas_ekonomi", markdown: gap("ekonomi", "money"))
    let paid = Dictionary(grouping: plan.expenses) { $0.line }
    node.set("budgetposter", plan.budgetLines.map { lineNode($0, paid[$0.id] ?? []) })
    node.set("budget", line: sums.budget.text(language))
    node.set("tillskott", line: addition(sums.addition))
    node.set("utfall", line: sums.outcome.text(language))
    node.set("overskott", line: sums.surplus.text(language))
    node.set("overskott_mening", line: surplusSentence(sums))
    node.set("summor", plan.totals.map { sentenceNode(reportedSentence($0, sums)) })
  }

  private func lineNode(_ line: BudgetLine, _ paid: [Expense]) -> TemplateNode {
    let comment = MarkdownText.line(plan.values("Kommentar", of: line.ref).first ?? "")
    var node = TemplateNode()
    node.set("id", line: line.id)
    node.set("namn", line: line.name)
    node.set("budget", line: line.budget.text(language))
    node.set("tillskott", line: addition(line.addition))
    node.set("utfall", markdown: line.outcome.map { $0.text(language) } ?? gap("utfall", "outcome"))
    node.set("avvikelse", line: line.outcome == nil ? nil : line.deviation.text(language))
    node.set("kommentar", markdown: comment.isEmpty ? gap("kommentar", "comment") : comment)
    setList(
      "insatser",
      paid.map { expense in
        var item = TemplateNode()
        item.set("namn", line: expense.name)
        item.set("timmar", line: expense.hours.map { $0.text(language) })
        item.set("belopp", line: expense.amount.text(language))
        return item
      }, &node)
    return node
  }

  private func addition(_ money: Money) -> String {
    money == .zero ? "–" : money.text(language)
  }

  private func sentenceNode(_ sentence: String) -> TemplateNode {
    var node = TemplateNode()
    node.set("mening", line: sentence)
    return node
  }

  /// What the lines leave: with what was added, and what it would have been without.
  private func surplusSentence(_ sums: MoneySums) -> String {
    let total = (sums.budget + sums.addition).text(language)
    let left = Self.surplus(sums.surplus, language)
    if sums.addition == .zero { return left + "." }
    let without = Self.surplus(sums.surplus - sums.addition, language)
    return Label(
      "Budget med tillskott \(total) kr. \(left). Utan tillskottet \(without.lowercasedFirst).",
      "Budget with additions \(total) kr. \(left). Without the additions \(without.lowercasedFirst).")[language]
  }

  private static func surplus(_ money: Money, _ language: Language) -> String {
    let amount = (money < .zero ? .zero - money : money).text(language)
    return money < .zero
      ? Label("Underskott \(amount) kr", "Deficit \(amount) kr")[language]
      : Label("Överskott \(amount) kr", "Surplus \(amount) kr")[language]
  }

  /// A total as it was reported, with what the lines add up to where that is something else.
  private func reportedSentence(_ total: ReportedTotal, _ sums: MoneySums) -> String {
    var parts: [String] = []
    func add(_ swedish: String, _ english: String, _ reported: Money?, _ reckoned: Money) {
      guard let reported else { return }
      let name = Label(swedish, english)[language]
      let text = reported.text(language)
      guard reported != reckoned else { return parts.append("\(name) \(text) kr") }
      let difference = (max(reported, reckoned) - min(reported, reckoned)).text(language)
      let sum = reckoned.text(language)
      parts.append(
        Label(
          "\(name) \(text) kr (posterna ger \(sum) kr, \(difference) kr skiljer)",
          "\(name) \(text) kr (the lines add up to \(sum) kr, \(difference) kr apart)")[language])
    }
    add("budget", "budget", total.budget, sums.budget)
    add("utfall", "outcome", total.outcome, sums.outcome)
    add("överskott", "surplus", total.surplus, sums.surplus)
    if let surplus = total.surplus, sums.addition != .zero {
      let without = (surplus - sums.addition).text(language)
      parts.append(Label("utan tillskottet \(without) kr", "without the additions \(without) kr")[language])
    }
    return Label("Rapporterat som \(total.name): ", "Reported as \(total.name): ")[language] + joined(parts) + "."
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
