import Recfile
import TestSupport
import Testing

@testable import Plan

/// What of an earlier state is otherwise later, and what has come.
@Suite struct PlanDifferencesTests {
  private static let log = """
    %rec: Tid

    Datum: 2025-02-03
    Person: ME
    Aktivitet: IND
    Dagar: 1

    Datum: 2025-02-03
    Person: ME
    Aktivitet: IND
    Dagar: 1

    Datum: 2025-02-04
    Person: ME
    Aktivitet: IND
    Dagar: 0.5

    """

  @Test func ofEqualRecordsAsManyAreGoneAsAre() {
    let then = Plans.plan([.time: Self.log])
    let one = "\nDatum: 2025-02-03\nPerson: ME\nAktivitet: IND\nDagar: 1\n"
    let now = Plans.plan([.time: Self.log.replacing(one, with: "", maxReplacements: 1)])
    let differences = PlanDifferences(from: then, to: now)
    #expect(differences.changes.count == 1 && differences.changes[RecordRef(type: .timeEntry, index: 1)] == [])
    #expect(differences.added.isEmpty)
    #expect(differences.summary(.swedish) == "1 post är annorlunda i dag")
    let back = PlanDifferences(from: now, to: then)
    #expect(back.changes.isEmpty)
    #expect(back.summary(.swedish) == "0 poster är annorlunda i dag; 1 har tillkommit sedan dess: 1 tidpost")
    #expect(back.summary(.english) == "0 records are otherwise today; 1 has come since: 1 time entry")
  }

  @Test func whatHasComeIsNamedAndALongListIsCut() {
    func people(_ numbers: ClosedRange<Int>) -> YearPlan {
      let records = numbers.map { "Id: P\($0)\nNamn: Person\n\n" }.joined()
      return Plans.plan([.people: "%rec: Person\n%key: Id\n\n" + records])
    }
    let differences = PlanDifferences(from: people(1...2), to: people(2...4))
    #expect(
      differences.summary(.swedish) == "1 post är annorlunda i dag; 2 har tillkommit sedan dess: P3, P4")
    let many = PlanDifferences(from: people(1...1), to: people(1...20))
    #expect(
      many.summary(.swedish).hasSuffix(
        "19 har tillkommit sedan dess: P2, P3, P4, P5, P6, P7, P8, P9, P10, P11, P12, P13, …"))
  }
}
