extension YearPlan {
  /// What the records say that cannot be right together, or that the lead wants to know.
  func meaningFindings(_ type: RecordType) -> [Finding] {
    switch type {
    case .plan: planTotal
    case .area: areas.flatMap(areaTotal)
    case .activity: activities.flatMap(activityWarnings)
    case .timeEntry: timeOutsideYear
    case .meeting: meetings.flatMap(meetingFindings)
    case .budgetLine: expenseTotals()
    case .total: totals.flatMap(reportedTotal)
    case .goal: goals.flatMap { readyMark($0.ref) + disagreement($0) }
    case .person: personLoads
    case .actionPoint, .expense: []
    }
  }

  private var planTotal: [Finding] {
    guard let ref = facts.ref, let stated = facts.workingDays, stated != planned, !activities.isEmpty else { return [] }
    return [
      finding(
        .error, ref, "Arbetsdagar",
        "planen anger \(stated.text(.swedish)) dagar men aktiviteterna har \(planned.text(.swedish))",
        "the plan states \(stated.text(.english)) days but its activities have \(planned.text(.english))")
    ]
  }

  private func areaTotal(_ area: Area) -> [Finding] {
    let sum = planned(in: area)
    guard let stated = area.days, stated != sum, !activities.isEmpty else { return readyMark(area.ref) }
    return readyMark(area.ref) + [
      finding(
        .error, area.ref, "Dagar",
        "\(area.id.visible) anger \(stated.text(.swedish)) dagar men aktiviteterna har \(sum.text(.swedish))",
        "\(area.id.visible) states \(stated.text(.english)) days but its activities have \(sum.text(.english))")
    ]
  }

  private func activityWarnings(_ activity: Activity) -> [Finding] {
    var findings = readyMark(activity.ref)
    if activity.status == .partial, !activity.hasAccount {
      findings.append(
        finding(
          .warning, activity.ref, "Status",
          "\(activity.id.visible) är delvis genomförd men saknar redovisning; skriv den",
          "\(activity.id.visible) is partly done but has no account; write it"))
    }
    let logged = logged(on: activity)
    if let planned = activity.days, logged > planned {
      findings.append(
        finding(
          .warning, activity.ref, "Dagar",
          "\(activity.id.visible) har \(logged.text(.swedish)) dagar nedlagda av \(planned.text(.swedish)) planerade",
          "\(activity.id.visible) has \(logged.text(.english)) days logged of \(planned.text(.english)) planned"))
    }
    return findings + allocationWarnings(activity)
  }

  /// A rating that its own evidence speaks against.
  private func disagreement(_ goal: Goal) -> [Finding] {
    guard let reason = evidence(of: goal).disagreement else { return [] }
    return [
      finding(
        .warning, goal.ref, "Vardering", "\(goal.id.visible) är \(reason.sv); ändra värderingen eller underlaget",
        "\(goal.id.visible) is \(reason.en); change the rating or the evidence")
    ]
  }

  /// Who marked a section ready should be one of the people.
  private func readyMark(_ ref: RecordRef) -> [Finding] {
    guard let mark = values("Klarmarkerad", of: ref).first, let person = mark.split(separator: " ").last,
      FieldKind.readyMark.problem(mark) == nil, self.ref(.person, String(person)) == nil
    else { return [] }
    return [
      finding(
        .warning, ref, "Klarmarkerad", "\(String(person).visible) finns inte bland personerna",
        "\(String(person).visible) is not among the people")
    ]
  }

  private var timeOutsideYear: [Finding] {
    guard let year = facts.year, let days = Day.days(ofYear: year) else { return [] }
    return time.entries.compactMap { entry in
      guard let day = entry.day, !days.contains(day) else { return nil }
      return finding(
        .warning, entry.ref, "Datum", "\(day.iso) ligger utanför planens år \(year)",
        "\(day.iso) is outside the year \(year)")
    }
  }

  private func meetingFindings(_ meeting: Meeting) -> [Finding] {
    guard let day = meeting.day else { return [] }
    var findings: [Finding] = []
    if let last = meeting.lastDay, last < day {
      findings.append(
        finding(
          .error, meeting.ref, "Slutdatum", "mötet slutar \(last.iso), före sin början \(day.iso)",
          "the meeting ends \(last.iso), before it begins \(day.iso)"))
    }
    if meeting.recurrence != nil, allDays(of: meeting).isEmpty {
      findings.append(
        finding(
          .warning, meeting.ref, "Upprepning", "upprepningen ger inga tillfällen", "the recurrence has no occasions"))
    }
    return findings
  }

  /// What each line paid for, by the line's key.
  private func expenseTotals() -> [Finding] {
    let paid = Dictionary(grouping: expenses) { $0.line }
    return budgetLines.flatMap { expenseTotal($0, paid[$0.id] ?? []) }
  }

  private func expenseTotal(_ line: BudgetLine, _ paid: [Expense]) -> [Finding] {
    let sum = paid.map(\.amount).sum()
    guard let outcome = line.outcome, !paid.isEmpty, sum != outcome else { return [] }
    return [
      finding(
        .warning, line.ref, "Utfall", apart(sum, outcome, "insatserna ger", "men utfallet är", .swedish),
        apart(sum, outcome, "the expenses add up to", "but the outcome is", .english))
    ]
  }

  /// The lines against what was reported; the reported surplus against the rest of the same report.
  private func reportedTotal(_ total: ReportedTotal) -> [Finding] {
    guard !budgetLines.isEmpty else { return [] }
    let sums = moneySums
    var findings: [Finding] = []
    func compare(_ reported: Money?, _ reckoned: Money, _ field: String) {
      guard let reported, reported != reckoned else { return }
      findings.append(
        finding(
          .error, total.ref, field,
          "\(field): " + apart(reckoned, reported, "posterna ger", "men rapporterat är", .swedish),
          "\(field): " + apart(reckoned, reported, "the lines add up to", "but reported is", .english)))
    }
    compare(total.budget, sums.budget, "Budget")
    compare(total.outcome, sums.outcome, "Utfall")
    compare(
      total.surplus, (total.budget ?? sums.budget) + sums.addition - (total.outcome ?? sums.outcome), "Overskott")
    return findings
  }

  /// `posterna ger 4 370 100,37 kr men rapporterat är 4 372 100,42 kr; 2 000,05 kr skiljer`.
  private func apart(_ sum: Money, _ stated: Money, _ before: String, _ between: String, _ language: Language) -> String
  {
    let difference = (max(stated, sum) - min(stated, sum)).text(language)
    let ending = Label("\(difference) kr skiljer", "\(difference) kr apart")[language]
    return "\(before) \(sum.text(language)) kr \(between) \(stated.text(language)) kr; \(ending)"
  }
}
