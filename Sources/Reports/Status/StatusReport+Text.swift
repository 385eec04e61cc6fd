public import Plan

extension StatusReport {
  /// The page's width in cells.
  static let width = 72

  /// The page's lines: plain text that can be mailed, printed and read aloud.
  public func lines(_ language: Language, emphasis: Emphasis = .none) -> [String] {
    let sections = [
      activities(language), priorities(language), time(language), money(language), goals(language),
      occasions(language), problems(language),
    ].filter { !$0.isEmpty }
    return sections.reduce(into: heading(language, emphasis)) { page, section in
      page += [""] + section.enumerated().map { $0.offset == 0 ? emphasis(.heading, $0.element) : $0.element }
    }
  }

  private func heading(_ language: Language, _ emphasis: Emphasis) -> [String] {
    let year = plan.facts.year.map { "\($0)" } ?? ""
    let title = (plan.facts.title ?? Label("Verksamhetsplan \(year)", "Plan \(year)")[language]).harmless
    let room = Self.width - today.iso.width - 2
    return [emphasis(.heading, title.cut(to: room).padded(to: room, .left)) + "  " + today.iso]
  }

  private func activities(_ language: Language) -> [String] {
    let statuses = [ActivityStatus.done, .partial, .ongoing, .planned, .cancelled]
    let headings = [Label("alla", "all")[language]] + statuses.map { $0.label[language] }
    return table(Label("AKTIVITETER", "ACTIVITIES"), headings, language, gap: 1) { group in
      ["\(group.activities.count)"] + statuses.map { "\(group.count($0))" }
    }
  }

  private func priorities(_ language: Language) -> [String] {
    let priorities = plan.activities.filter(\.isPriority)
    guard !priorities.isEmpty else { return [] }
    var table = TextTable([.init(""), .init(""), .init("")])
    table.rows = priorities.map { activity in
      let status = activity.status?.label[language] ?? plan.values("Status", of: activity.ref).first ?? ""
      return [activity.id, status, activity.name]
    }
    return ["PRIO (\(priorities.count))"] + table.lines(width: Self.width, overflow: .wrap).dropFirst()
  }

  private func time(_ language: Language) -> [String] {
    let headings = [
      Label("planerat", "planned"), Label("nedlagt", "logged"), Label("kvar", "left"), Label("prognos", "forecast"),
      Label("takt", "pace"),
    ]
    let lines = table(Label("TID, DAGAR", "TIME, DAYS"), headings.map { $0[language] }, language) { group in
      [group.planned, group.logged, group.left].map { $0.text(language) }
        + [group.pace?.forecast?.text(language) ?? "–", group.pace?.verdict?.label[language] ?? "–"]
    }
    guard let pace = all.pace else { return lines }
    let words = PaceWords(pace, plan, book.share, language).lines.filter { !$0.isVerdict }
    let width = words.map(\.label.width).max() ?? 0
    return lines + words.map { $0.label.padded(to: width, .left) + "  " + $0.text } + deviating(language)
  }

  /// The activities that go far from the plan, each with what is logged of what.
  private func deviating(_ language: Language) -> [String] {
    let paces = plan.activities.map { ($0, book.pace(of: $0, in: plan)) }
    let shown = paces.filter { $1.isFarOff }
    guard !shown.isEmpty else { return [] }
    var table = TextTable(
      [.init(""), .init(""), .init("", .right), .init("", .right), .init("", .right)])
    table.rows = shown.map { activity, pace in
      [
        activity.id, activity.name, pace.logged.text(language),
        "\(Label("av", "of")[language]) \(pace.planned?.text(language) ?? "–")", pace.verdict?.label[language] ?? "",
      ]
    }
    let title = Label("En fjärdedel eller mer från planen", "A quarter or more from the plan")[language]
    return ["\(title) (\(shown.count)):"] + table.lines(width: Self.width).dropFirst()
  }

  private func goals(_ language: Language) -> [String] {
    let headings = [
      Label("i hög grad", "high degree"), Label("tillräcklig", "sufficient"), Label("mindre", "lesser"),
      Label("ej värderat", "not rated"),
    ]
    guard !plan.goals.isEmpty else { return [] }
    return table(Label("MÅL", "GOALS"), headings.map { $0[language] }, language) { group in
      [1, 2, 3, nil].map { "\(group.count(rated: $0))" }
    }
  }

  private func money(_ language: Language) -> [String] {
    guard !plan.budgetLines.isEmpty else { return [] }
    let headings = [
      Label("EKONOMI, KR", "MONEY, KR"), Label("budget", "budget"), Label("tillskott", "additions"),
      Label("utfall", "outcome"), Label("avvikelse", "deviation"),
    ]
    func amounts(_ amounts: Money?...) -> [String] {
      amounts.map { $0?.text(language, decimals: .two) ?? "–" }
    }
    var table = TextTable(headings.enumerated().map { .init($1[language], $0 == 0 ? .left : .right) })
    table.gap = 1
    table.rows = plan.budgetLines.map { line in
      [line.name] + amounts(line.budget, line.addition, line.outcome, line.outcome == nil ? nil : line.deviation)
    }
    let sums = plan.moneySums
    table.rows.append(
      [Label("Alla", "All")[language]]
        + amounts(sums.budget, sums.addition, sums.outcome, sums.outcome - sums.budget - sums.addition))
    return table.lines(width: Self.width, overflow: .wrap, fill: true)
  }

  private func occasions(_ language: Language) -> [String] {
    guard !meetings.isEmpty else { return [] }
    let heading = areMeetingsAhead ? Label("NÄSTA MÖTEN", "NEXT MEETINGS") : Label("SENASTE MÖTEN", "LAST MEETINGS")
    let kinds = RecordType.meeting.schema.field("Typ")?.kind ?? .line
    var table = TextTable([.init(""), .init(""), .init("")])
    table.rows = meetings.map { occasion in
      let kind = plan.values("Typ", of: occasion.meeting.ref).first ?? ""
      return [occasion.day.iso, CellText.text(kind, kinds, language), occasion.meeting.name]
    }
    return [heading[language]] + table.lines(width: Self.width, overflow: .wrap).dropFirst()
  }

  private func problems(_ language: Language) -> [String] {
    let (errors, warnings) = (count(.error), count(.warning))
    guard errors + warnings > 0 else { return [Label("INGA PROBLEM", "NO PROBLEMS")[language]] }
    let counts = Label(
      "\(errors) fel, \(warnings) \(warnings == 1 ? "varning" : "varningar") (rus check visar dem)",
      "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s") (see rus check)")
    return [Label("PROBLEM", "PROBLEMS")[language], counts[language]]
  }

  /// A row for each area and one for all, wide as the page.
  private func table(
    _ title: Label, _ headings: [String], _ language: Language, gap: Int = 2, _ cells: (Group) -> [String]
  ) -> [String] {
    var table = TextTable([.init(title[language])] + headings.map { .init($0, .right) })
    table.gap = gap
    table.rows = (groups + [all]).map { [$0.name[language]] + cells($0) }
    return table.lines(width: Self.width, overflow: .wrap, fill: true)
  }
}
