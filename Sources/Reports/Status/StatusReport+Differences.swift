public import Plan

extension StatusReport {
  /// What of the page is otherwise in a later state of the plan, line by line, and which records are; nothing where nothing is.
  public func differences(
    to later: StatusReport, _ records: PlanDifferences, _ language: Language, emphasis: Emphasis = .none
  ) -> [String] {
    let figures = (groups + [all]).compactMap { group -> String? in
      let other = group.name == all.name ? later.all : later.groups.first { $0.name == group.name }
      let name = group.name[language].harmless
      guard let other else { return "\(name): " + Label("borttagen i dag", "gone today")[language] }
      let changed = zip(group.figures(language), other.figures(language)).filter { $0.text != $1.text }
      guard !changed.isEmpty else { return nil }
      return "\(name): " + changed.map { "\($0.name) \($0.text) → \($1.text)" }.joined(separator: "; ")
    }
    let lines = figures + moneyDifferences(to: later, language)
    guard !lines.isEmpty || !records.changes.isEmpty || !records.added.isEmpty else { return [] }
    let heading = emphasis(.heading, Label("ANNORLUNDA I DAG", "OTHERWISE TODAY")[language])
    return ["", heading]
      + (lines + [records.summary(language)]).flatMap { line in
        line.wrapped(to: Self.width - 2).enumerated().map { ($0.offset == 0 ? "≠ " : "  ") + $0.element }
      }
  }

  private func moneyDifferences(to later: StatusReport, _ language: Language) -> [String] {
    func figures(_ plan: YearPlan) -> [(name: String, text: String)] {
      let sums = plan.moneySums
      return [
        (Label("budget", "budget"), sums.budget), (Label("tillskott", "additions"), sums.addition),
        (Label("utfall", "outcome"), sums.outcome),
      ].map { (name: $0.0[language], text: $0.1.text(language, decimals: .two)) }
    }
    let changed = zip(figures(plan), figures(later.plan)).filter { $0.text != $1.text }
    guard !changed.isEmpty else { return [] }
    let name = Label("Ekonomi, kr", "Money, kr")[language]
    return ["\(name): " + changed.map { "\($0.name) \($0.text) → \($1.text)" }.joined(separator: "; ")]
  }
}

extension StatusReport.Group {
  /// What the page has of it: activities by status, days, goals by rating.
  fileprivate func figures(_ language: Language) -> [(name: String, text: String)] {
    let ratings: [(Int?, Label)] = [
      (1, Label("mål i hög grad", "goals to a high degree")), (2, Label("mål tillräckligt", "goals sufficiently")),
      (3, Label("mål i mindre grad", "goals to a lesser degree")), (nil, Label("mål ej värderade", "goals not rated")),
    ]
    return [(name: Label("aktiviteter", "activities")[language], text: "\(activities.count)")]
      + ActivityStatus.allCases.map { (name: $0.label[language], text: "\(count($0))") }
      + [(Label("planerat", "planned"), planned), (Label("nedlagt", "logged"), logged)].map {
        (name: $0.0[language], text: $0.1.text(language))
      }
      + ratings.map { (name: $0.1[language], text: "\(count(rated: $0.0))") }
  }
}
