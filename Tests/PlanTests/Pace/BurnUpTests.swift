import Recfile
import TestSupport
import Testing

@testable import Plan

@Suite struct BurnUpTests {
  private static func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }

  private static func plan(status: String = "pågår", _ entries: [(date: String, days: String)]) -> YearPlan {
    let log = entries.map { "Datum: \($0.date)\nPerson: ME\nAktivitet: IND\nDagar: \($0.days)\n" }
    return Plans.plan([
      .plan: "%rec: Plan\n\nAr: 2026\n", .areas: "%rec: Verksamhet\n\nId: UPP\nNamn: Uppföljning\n",
      .activities: "%rec: Aktivitet\n\nId: IND\nNamn: Indikatorer\nVerksamhet: UPP\nDagar: 100\nStatus: \(status)\n",
      .time: "%rec: Tid\n\n" + log.joined(separator: "\n"),
      .people: "%rec: Person\n\nId: ME\nNamn: Maja Ek\nDagar: 50\n",
    ])
  }

  private static func line(_ plan: YearPlan, on today: String) -> BurnUp? {
    BurnUp(of: .activity("IND"), in: plan, PaceBook(plan, on: day(today)))
  }

  private static func text(_ days: PersonDays?) -> String { days?.fileText ?? "-" }

  /// `planerat nedlagt prognos` at the ends of some months.
  @Test(arguments: [
    ("2026-06-20", [(1, "7.97 3 -"), (5, "40.24 10 -"), (6, "48.61 - 10.61"), (12, "100 - 21.83")]),
    ("2026-12-31", [(1, "7.97 3 -"), (6, "48.61 10 -"), (12, "100 10 -")]),
    ("2025-12-31", [(1, "7.97 3 -"), (12, "100 - -")]),
  ])
  func `lines are read off at a month's end`(today: String, months: [(Int, String)]) throws {
    let burnUp = try #require(Self.line(Self.plan([("2026-01-15", "3"), ("2026-05-06", "7")]), on: today))
    for (month, expected) in months {
      let values = burnUp.month(month)
      #expect("\(Self.text(values.planned)) \(Self.text(values.logged)) \(Self.text(values.forecast))" == expected)
    }
  }

  @Test func `time without a date or from before the year is there from the start, later time is not pace`() throws {
    let plan = Self.plan([
      ("2025-12-20", "2"), ("okänt", "1"), ("2026-03-02", "4"), ("2026-11-02", "5"), ("2027-01-07", "9"),
    ])
    let burnUp = try #require(Self.line(plan, on: "2026-06-20"))
    #expect(burnUp.logged.first == PersonDays(3))
    #expect(burnUp.logged[burnUp.year.lowerBound.days(until: Self.day("2026-06-20"))] == PersonDays(7))
    #expect(burnUp.logged.last == PersonDays(12))
    #expect(burnUp.logged.count == 306)
    #expect(burnUp.forecast.last == burnUp.pace.forecast)
  }

  @Test func `what is done takes no more`() throws {
    let burnUp = try #require(Self.line(Self.plan(status: "genomförd", [("2026-01-15", "3")]), on: "2026-06-20"))
    #expect(Set(burnUp.forecast) == [PersonDays(3)])
  }

  @Test func `a plan without a year and what is not there have no lines`() {
    let plan = Self.plan([])
    #expect(BurnUp(of: .activity("X"), in: plan, PaceBook(plan, on: Self.day("2026-06-20"))) == nil)
    let without = Plans.plan([.plan: "%rec: Plan\n\nTitel: Utan år\n"])
    #expect(BurnUp(of: .whole, in: without, PaceBook(without, on: Self.day("2026-06-20"))) == nil)
  }

  @Test(arguments: ["2025-06-01", "2026-01-01", "2026-02-10", "2026-06-20", "2026-12-30", "2026-12-31", "2027-02-01"])
  func `the lines end where the pace has them, whatever is logged`(today: String) throws {
    var random = SeededGenerator(seed: 20_260_620)
    for _ in 0..<40 {
      let entries = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        let day = Self.day("2025-12-01").adding(days: Int.random(in: 0...420, using: &random))
        return (date: day.iso, days: PersonDays(hundredths: Int.random(in: 1...900, using: &random)).fileText)
      }
      let plan = Self.plan(entries)
      let paces = PaceBook(plan, on: Self.day(today))
      let year = try #require(paces.share.year)
      let now = year.lowerBound.days(until: paces.today)
      for subject in [PaceSubject.whole, .area("UPP"), .activity("IND"), .person("ME")] {
        let burnUp = try #require(BurnUp(of: subject, in: plan, paces))
        #expect(burnUp.planned.last == burnUp.pace.planned)
        #expect(zip(burnUp.planned, burnUp.planned.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(zip(burnUp.logged, burnUp.logged.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(zip(burnUp.forecast, burnUp.forecast.dropFirst()).allSatisfy { $0 <= $1 })
        if (0...364).contains(now) { #expect(burnUp.planned[now] == burnUp.pace.expected) }
        if !burnUp.forecast.isEmpty {
          #expect(burnUp.forecast.last == burnUp.pace.forecast)
          #expect(burnUp.forecast.first == burnUp.logged[now])
        }
      }
    }
  }
}
