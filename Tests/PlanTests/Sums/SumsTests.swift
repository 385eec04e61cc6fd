import Plan
import Recfile
import TestSupport
import Testing

@Suite struct SumsTests {
  @Test func `sums of the small plan`() {
    let plan = Plans.small
    #expect(plan.planned == PersonDays(60))
    #expect(plan.areas.map { plan.logged(in: $0).hundredths } == [425, 0])
    #expect(plan.statusCounts(of: plan.activities) == [.partial: 1, .ongoing: 1, .planned: 1])
    #expect(plan.ratingCounts == [2: 1])
    #expect(plan.moneySums == plan.moneySums)
    #expect(plan.moneySums.surplus == Money(ore: 80_025))
    #expect(plan.budgetLines[0].deviation == Money(ore: -80_025))
    #expect(plan.activity("DATA")?.name == "Miljödata")
    #expect(plan.activity("borta")?.name == nil)
  }

  @Test func `reckoned values, in hundredths`() throws {
    let plan = Plans.small
    func values(_ type: RecordType, _ reckoned: Reckoned) -> [Int?] {
      plan.refs(of: type).map { plan.hundredths(reckoned, of: $0) }
    }
    #expect(values(.activity, .logged) == [300, 125, 0])
    #expect(values(.activity, .left) == [1700, 2875, 1000])
    #expect(values(.activity, .count) == [nil, nil, nil])
    #expect(values(.area, .planned) == [5000, 1000])
    #expect(values(.area, .left) == [4575, 1000])
    #expect(values(.area, .count) == [200, 100])
    #expect(values(.person, .logged) == [225, 200])
    #expect(values(.budgetLine, .deviation) == [-80_025])
    #expect(values(.meeting, .logged) == [nil])
    #expect(
      values(.person, .left)
        == plan.people.map { person in person.days.map { $0.hundredths - plan.time.logged(by: person.id).hundredths } })
    #expect(values(.person, .forecast) == [nil, nil])
  }

  @Test func `parts add up to the whole in any log`() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<20 {
      let entries = (0..<random.number(0...200)).map { _ in
        "Datum: 202\(random.number(4...6))-\(random.one(of: ["01-31", "02-29", "06-15", "12-01", "13-01"]))\n"
          + "Person: P\(random.number(0...5))\nAktivitet: A\(random.number(0...5))\nDagar: \(random.number(0...30)).\(random.number(0...99))\n"
      }
      let log = Plans.plan([.time: "%rec: Tid\n\n" + entries.joined(separator: "\n")]).time
      #expect((0...5).map { log.logged(on: "A\($0)") }.sum() == log.total)
      #expect((0...5).map { log.logged(by: "P\($0)") }.sum() == log.total)
      #expect(log.entries.map(\.days).sum() == log.total)
      for year in 2023...2027 {
        let (months, outside) = log.months(of: year)
        #expect(months.sum() + outside == log.total)
        #expect(months[1] == log.entries.filter { $0.day?.year == year && $0.day?.month == 2 }.map(\.days).sum())
      }
    }
  }

  @Test func `occasions come by day, those of a day as the file has them`() throws {
    let plan = try Plans.data("exempel")
    let range = try #require(Day(iso: "2026-01-12"))...(#require(Day(iso: "2026-01-21")))
    #expect(
      plan.occasions(in: range).map { "\($0.day) \($0.meeting.id)" } == [
        "2026-01-12 AVST-2026", "2026-01-13 AG-2026-VAR", "2026-01-19 AVST-2026", "2026-01-21 START-2026",
      ])
    let days = plan.allDays(of: try #require(plan.meetings.first { $0.id == "AVST-2026" }))
    #expect(days.count == 22)
    #expect(!days.map(\.iso).contains("2026-04-06"))
    #expect(plan.next(from: try #require(Day(iso: "2026-06-16"))).first.map { "\($0.day) \($0.meeting.id)" } != nil)
    #expect(plan.days.lowerBound.iso == "2026-01-01")
    #expect(YearPlan().days == Day.first...Day.last)
  }
}
