import Plan
import Recfile
import Testing

@Suite struct DataTests {
  @Test func `the 2025 plan is the published one`() throws {
    let plan = try Plans.data("2025")
    #expect(plan.facts.year == 2025)
    #expect(plan.facts.workingDays == PersonDays(744))
    #expect(plan.facts.fullTimeEquivalents == PersonDays(hundredths: 340))
    #expect(plan.activities.count == 27)
    #expect(plan.planned == PersonDays(744))
    #expect(plan.areas.map(\.id) == ["UPP", "STOD", "KOM"])
    #expect(plan.areas.map { plan.planned(in: $0) } == [PersonDays(232), PersonDays(333), PersonDays(179)])
    #expect(plan.areas.map { plan.activities(in: $0).count } == [6, 16, 5])
    #expect(plan.activitiesWithoutArea.isEmpty)
    #expect(plan.goals.count == 15)
    #expect(plan.goals.allSatisfy { $0.rating != nil && $0.earlier.allSatisfy { PastRating($0) != nil } })
    #expect(plan.time.entries.isEmpty)
  }

  @Test func `the 2025 keys come in the report's order`() throws {
    let keys =
      "FU27 RAU-UTV RAU IND MOV DATA SAM KOMMUN AW SSP NARING MMR A2030 CIRK TRANSP KULTUR GRON LAND HALSA ROBUST "
      + "KUNSKAP DAGARNA NOBEL DIALOG ADM KOMM OVERSYN"
    let plan = try Plans.data("2025")
    #expect(plan.keys(of: .activity) == keys.split(separator: " ").map(String.init))
    #expect(plan.keys(of: .budgetLine) == ["LON", "ARR", "PROJ"])
  }

  @Test func `the time that the report judges`() throws {
    let plan = try Plans.data("2025")
    func judged(_ judgement: TimeJudgement) -> [String] {
      plan.activities.filter { $0.timeJudgement == judgement }.map(\.id)
    }
    #expect(judged(.less) == ["FU27", "IND", "MOV"])
    #expect(judged(.more) == ["SSP", "MMR"])
  }

  @Test func `the money adds up to what the lines say`() throws {
    let sums = try Plans.data("2025").moneySums
    #expect(sums.budget.text(.swedish, decimals: .two) == "4 500 000,00".withNoBreakSpaces)
    #expect(sums.addition.text(.swedish, decimals: .two) == "300 000,00".withNoBreakSpaces)
    #expect(sums.outcome.text(.swedish, decimals: .two) == "4 370 100,37".withNoBreakSpaces)
    #expect(sums.surplus.text(.swedish, decimals: .two) == "429 899,63".withNoBreakSpaces)
  }

  @Test(arguments: ["2025", "exempel"]) func `recfix accepts every file`(_ folder: String) throws {
    for file in PlanFile.allCases {
      #expect(try Recutils.complaints(Plans.file(folder, file)) == "", "\(folder)/\(file.name)")
    }
  }

  @Test(arguments: ["2025", "exempel"]) func `no value is lost in decoding`(_ folder: String) throws {
    let plan = try Plans.data(folder)
    #expect(plan.activities.allSatisfy { $0.status != nil && $0.days != nil && !$0.name.isEmpty })
    #expect(plan.meetings.allSatisfy { $0.day != nil && $0.kind != nil })
    for meeting in plan.meetings {
      #expect(plan.values("Upprepning", of: meeting.ref).isEmpty == (meeting.recurrence == nil), "\(meeting.id)")
    }
    #expect(plan.people.allSatisfy { plan.values("Roll", of: $0.ref).count == $0.roles.count })
    #expect(plan.actionPoints.allSatisfy { !$0.name.isEmpty })
    #expect(plan.expenses.allSatisfy { $0.amount > .zero })
  }

  @Test func `sums of parts are the total, exactly`() throws {
    let plan = try Plans.data("exempel")
    #expect(plan.areas.map { plan.logged(in: $0) }.sum() == plan.time.total)
    #expect(plan.areas.map { plan.planned(in: $0) }.sum() == plan.planned)
    #expect(plan.activities.map { plan.logged(on: $0) }.sum() == plan.time.total)
    #expect(plan.people.map { plan.time.logged(by: $0.id) }.sum() == plan.time.total)
    let months = plan.time.months(of: 2026)
    #expect(months.months.sum() + months.outside == plan.time.total)
    #expect(plan.time.entries.map(\.days).sum() == plan.time.total)
    #expect(plan.expenses.map(\.amount).sum() == Money(ore: 160_225_25))
  }
}

extension String {
  var withNoBreakSpaces: String { split(separator: " ").joined(separator: "\u{A0}") }
}
