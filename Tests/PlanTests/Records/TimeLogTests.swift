import Plan
import Recfile
import Testing

@Suite struct TimeLogTests {
  private let odd = Plans.plan([
    .plan: "%rec: Plan\n\nAr: 2025\nTitel: t\n",
    .time: """
    %rec: Tid

    # Först en kommentar.
    Datum: 2025-01-31
    Person: ME
    Aktivitet: IND
    Dagar: 0.5
    Dagar: 9
    Not: x

    Dagar: 1\\
    .25
    Aktivitet: IN\\
    D
    Egen: y
    Person:
    Person: ME
    Datum: 2025-02-01

    Person: IND
    Aktivitet: ME
    Datum: i går
    Dagar: 3

    Datum: 2024-12-31
    Dagar: en

    %rec: Annat

    Datum: 2025-01-01
    Person: ME

    %rec: Tid

    Datum: 2025-12-31
    Person: ÅÄ
    Aktivitet: IND
    Dagar: 2

    """,
  ])

  @Test func `fields in any order, folded, given twice, empty or wrong`() {
    let log = odd.time
    #expect(log.entries.map { $0.day?.iso ?? "-" } == ["2025-01-31", "2025-02-01", "-", "2024-12-31", "2025-12-31"])
    #expect(log.entries.map { log.name($0.person) } == ["ME", "ME", "IND", "", "ÅÄ"])
    #expect(log.entries.map { log.name($0.activity) } == ["IND", "IND", "ME", "", "IND"])
    #expect(log.entries.map(\.days.hundredths) == [50, 125, 300, 0, 200])
    #expect(log.entries.map(\.ref.index) == [1, 2, 3, 4, 8])
  }

  @Test func `sums by activity, person and month`() {
    let log = odd.time
    #expect(log.total == PersonDays(hundredths: 675))
    #expect(log.logged(on: "IND") == PersonDays(hundredths: 375))
    #expect(log.logged(by: "ME") == PersonDays(hundredths: 175))
    #expect(log.logged(by: "IND") == PersonDays(3))
    #expect(log.logged(on: "borta") == .zero)
    let (months, outside) = log.months(of: 2025)
    #expect(months.map(\.hundredths) == [50, 125, 0, 0, 0, 0, 0, 0, 0, 0, 0, 200])
    #expect(outside == PersonDays(3))
    #expect(log.people == ["ME", "IND", "", "ÅÄ"])
    #expect(log.symbol(of: "borta") == nil)
    #expect(log.symbol(of: "IND").map(log.name) == "IND")
  }

  @Test func `keys that only look different are one`() {
    let plan = Plans.plan([
      .time:
        "%rec: Tid\n\nPerson: \u{C5}\nAktivitet: A\nDagar: 1\nDatum: 2025-01-01\n\nPerson: A\u{30A}\nAktivitet: A\nDagar: 1\nDatum: 2025-01-01\n"
    ])
    #expect(plan.time.logged(by: "Å") == PersonDays(2))
  }

  @Test func `a log of many keys`() {
    let lines = (0..<3000).map { "Datum: 2025-01-01\nPerson: P\($0 % 700)\nAktivitet: A\($0 % 300)\nDagar: 0.01\n" }
    let log = Plans.plan([.time: "%rec: Tid\n\n" + lines.joined(separator: "\n")]).time
    #expect((0..<700).allSatisfy { log.logged(by: "P\($0)").hundredths == ($0 < 200 ? 5 : 4) })
    #expect((0..<300).allSatisfy { log.logged(on: "A\($0)") == PersonDays(hundredths: 10) })
  }
}
