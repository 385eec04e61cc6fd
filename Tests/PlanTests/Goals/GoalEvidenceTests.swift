import Plan
import Testing

@Suite struct GoalEvidenceTests {
  /// A goal of a rating, over activities of these statuses; one with `!` is PRIO.
  private func plan(_ rating: String, _ statuses: [String]) -> YearPlan {
    let activities = statuses.enumerated().map { place, word in
      let isPriority = word.hasSuffix("!")
      return """
        Id: A\(place)
        Namn: Aktivitet \(place)
        Verksamhet: UPP
        Prio: \(isPriority ? "ja" : "nej")
        Status: \(word.filter { $0 != "!" })

        """
    }
    let links = statuses.indices.map { "Aktivitet: A\($0)\n" }.joined()
    return Plans.plan([
      .activities: "%rec: Aktivitet\n\n" + activities.joined(separator: "\n"),
      .areas: "%rec: Verksamhet\n\nId: UPP\nNamn: Uppföljning\n",
      .goals:
        "%rec: Mal\n\nId: G\nVerksamhet: UPP\nNamn: Mål\n\(rating.isEmpty ? "" : "Vardering: \(rating)\n")\(links)",
    ])
  }

  @Test(
    arguments: [
      ("1", ["genomförd", "genomförd"], nil),
      ("1", ["genomförd", "delvis"], nil),
      (
        "1", ["delvis", "delvis", "genomförd"],
        "värderat 1, men mer än hälften av underlaget är inte genomfört (A0 delvis, A1 delvis)"
      ),
      (
        "1", ["genomförd", "genomförd", "planerad!"], "värderat 1, men PRIO i underlaget är inte påbörjat (A2 planerad)"
      ),
      ("1", ["genomförd", "genomförd", "utgår!"], "värderat 1, men PRIO i underlaget är inte påbörjat (A2 utgår)"),
      ("1", ["genomförd", "genomförd", "planerad"], nil),
      (
        "2", ["planerad", "utgår"],
        "värderat 2, men inget av underlaget är påbörjat (A0 planerad, A1 utgår)"
      ),
      ("2", ["planerad", "pågår"], nil),
      ("3", ["genomförd", "genomförd"], "värderat 3, men hela underlaget är genomfört (A0, A1)"),
      ("3", ["genomförd", "delvis"], nil),
      ("", ["planerad"], nil), ("1", [], nil), ("1", ["okänd"], nil),
    ] as [(String, [String], String?)])
  func `the rating is held against its evidence`(_ rating: String, _ statuses: [String], _ reason: String?) throws {
    let plan = plan(rating, statuses)
    let goal = try #require(plan.goals.first)
    #expect(plan.evidence(of: goal).disagreement?.sv == reason)
    let warnings = plan.problems().filter { $0.field == "Vardering" && $0.level == .warning }
    #expect(
      warnings.map { $0.text(.swedish) } == (reason.map { ["G är \($0); ändra värderingen eller underlaget"] } ?? []))
  }

  @Test func `the published ratings are not doubted`() throws {
    let plan = try Plans.data("2025")
    #expect(plan.goals.allSatisfy { plan.evidence(of: $0).disagreement == nil })
    #expect(plan.goals.allSatisfy { !$0.activities.isEmpty })
  }

  @Test func `the example has one to find`() throws {
    let plan = try Plans.data("exempel")
    #expect(plan.goals.filter { plan.evidence(of: $0).disagreement != nil }.map(\.id) == ["STOD-2"])
  }

  @Test(
    arguments: [
      ("1", ["2022-2024 2"], GoalTrend.better), ("2", ["2022-2024 2", "2019-2021 1"], .same),
      ("3", ["2019-2021 3", "2022-2024 1"], .worse), ("", ["2022-2024 2", "2019-2021 3"], .better),
    ] as [(String, [String], GoalTrend)])
  func `the trend is from the last period to this`(_ rating: String, _ earlier: [String], _ trend: GoalTrend) throws {
    let past = earlier.map { "Tidigare: \($0)\n" }.joined()
    let plan = Plans.plan([
      .goals: "%rec: Mal\n\nId: G\nVerksamhet: UPP\nNamn: Mål\n\(rating.isEmpty ? "" : "Vardering: \(rating)\n")\(past)"
    ])
    #expect(plan.goals.first?.trend == trend)
  }

  @Test func `one rating alone has no trend`() throws {
    let plan = Plans.plan([.goals: "%rec: Mal\n\nId: G\nVerksamhet: UPP\nNamn: Mål\nVardering: 1\nTidigare: skräp\n"])
    #expect(plan.goals.first?.trend == nil)
  }
}
