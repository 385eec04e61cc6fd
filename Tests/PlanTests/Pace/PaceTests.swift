import Recfile
import TestSupport
import Testing

@testable import Plan

@Suite struct PaceTests {
  /// 250 working days a year would be round; 2026 has 251, and 115 have passed on 20 June, a Saturday.
  private static let midsummer = "2026-06-20"

  private static func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }

  /// A plan of one activity, with time logged on days.
  private static func plan(
    _ planned: String?, status: String = "pågår", entries: [(date: String, days: String)], year: String? = "2026"
  ) -> YearPlan {
    let log = entries.map { "Datum: \($0.date)\nPerson: ME\nAktivitet: IND\nDagar: \($0.days)\n" }
    return Plans.plan([
      .plan: "%rec: Plan\n\n" + (year.map { "Ar: \($0)\n" } ?? "Titel: Utan år\n"),
      .areas: "%rec: Verksamhet\n\nId: UPP\nNamn: Uppföljning\n",
      .activities: "%rec: Aktivitet\n\nId: IND\nNamn: Indikatorer\nVerksamhet: UPP\nStatus: \(status)\n"
        + (planned.map { "Dagar: \($0)\n" } ?? ""),
      .time: "%rec: Tid\n\n" + log.joined(separator: "\n"),
      .people: "%rec: Person\n\nId: ME\nNamn: Maja Ek\n" + (planned.map { "Dagar: \($0)\n" } ?? ""),
    ])
  }

  /// `kalender prognos takt` of the one activity.
  private static func pace(
    _ planned: String?, _ logged: String?, on today: String, status: String = "pågår", year: String? = "2026"
  ) -> String {
    let plan = plan(planned, status: status, entries: logged.map { [("2026-01-15", $0)] } ?? [], year: year)
    let pace = PaceBook(plan, on: day(today)).pace(of: plan.activities[0], in: plan)
    func text(_ days: PersonDays?) -> String { days?.fileText ?? "-" }
    return "\(text(pace.expected)) \(text(pace.forecast)) \(pace.verdict?.rawValue ?? "-")"
  }

  @Test(arguments: [
    ("2025-12-31", 0, 251), ("2026-01-01", 0, 251), ("2026-01-02", 1, 251), (midsummer, 115, 251),
    ("2026-12-30", 251, 251), ("2026-12-31", 251, 251), ("2027-05-01", 251, 251),
  ])
  func `the year's working days passed`(today: String, passed: Int, total: Int) {
    let share = YearShare(of: 2026, on: Self.day(today))
    #expect((share.passed, share.total) == (passed, total))
    #expect(YearShare(of: nil, on: Self.day(today)).total == 0)
  }

  @Test(arguments: [
    // In the middle of the year: 115 of 251 days, 45.8 %.
    ("100", "45.82", midsummer, "pågår", "45.82 100.01 i fas"), ("100", "50.40", midsummer, "pågår", "45.82 110 i fas"),
    ("100", "50.41", midsummer, "pågår", "45.82 110.03 över"),
    ("100", "41.24", midsummer, "pågår", "45.82 90.01 i fas"),
    ("100", "41.23", midsummer, "pågår", "45.82 89.99 under"), ("19", "3.5", midsummer, "pågår", "8.71 7.64 under"),
    // Half a day is never out of step, more than all that is planned always over.
    ("1", "0.75", midsummer, "pågår", "0.46 1.64 i fas"), ("12", "12.01", midsummer, "pågår", "5.5 26.21 över"),
    ("12", "12.01", "2026-12-31", "pågår", "12 12.01 över"), ("12", "12", "2026-12-31", "pågår", "12 12 i fas"),
    // What is done takes no more; what is cancelled neither, and has no pace.
    ("20", "18.75", midsummer, "genomförd", "9.16 18.75 i fas"), ("20", "10", midsummer, "genomförd", "9.16 10 under"),
    ("20", "21", midsummer, "genomförd", "9.16 21 över"), ("9", "0.5", midsummer, "utgår", "- 0.5 -"),
    ("9", "9.5", midsummer, "utgår", "- 9.5 över"),
    // Before the year, in its first days, and after it.
    ("20", "3", "2025-06-01", "pågår", "0 - -"), ("20", "3", "2026-01-01", "pågår", "0 - -"),
    ("20", "0.5", "2026-01-02", "pågår", "0.08 0.5 i fas"), ("20", "3", "2027-06-01", "pågår", "20 3 under"),
  ])
  func `an activity's pace`(planned: String, logged: String, today: String, status: String, expected: String) {
    #expect(Self.pace(planned, logged, on: today, status: status) == expected)
  }

  @Test func `nothing planned, nothing logged, no year`() {
    #expect(Self.pace(nil, "3", on: Self.midsummer) == "- 6.55 -")
    #expect(Self.pace("0", "3", on: Self.midsummer) == "0 6.55 över")
    #expect(Self.pace("20", nil, on: Self.midsummer) == "9.16 - -")
    #expect(Self.pace("0", nil, on: Self.midsummer) == "0 - -")
    #expect(Self.pace("20", "3", on: Self.midsummer, year: nil) == "- - -")
    #expect(Self.pace("20", "21", on: Self.midsummer, year: nil) == "- - över")
    // Where others log, an activity without time is under.
    let plan = Plans.small
    let book = PaceBook(plan, on: Self.day("2025-12-31"))
    #expect(plan.activities.map { book.pace(of: $0, in: plan).verdict } == [.under, .under, .under])
  }

  @Test func `time dated after today is logged, and no pace`() {
    let plan = Self.plan("100", entries: [("2026-01-15", "11.5"), ("2026-12-01", "40")])
    let pace = PaceBook(plan, on: Self.day(Self.midsummer)).pace(of: plan.activities[0], in: plan)
    #expect(pace.logged == PersonDays(hundredths: 5150))
    #expect(pace.forecast == PersonDays(hundredths: 5150))
    #expect(pace.verdict == .under)
    let later = PaceBook(plan, on: Self.day("2026-12-31"))
    #expect(later.pace(of: plan.areas[0], in: plan).forecast == PersonDays(hundredths: 5150))
    #expect(later.pace(ofPerson: "ME", planned: nil, in: plan).forecast == PersonDays(hundredths: 5150))
  }

  @Test func `the parts' forecasts add up to the whole's but for rounding`() throws {
    let plan = try Plans.data("exempel")
    for today in ["2026-06-18", "2026-06-20", "2026-08-31", "2026-11-11"] {
      let book = PaceBook(plan, on: Self.day(today))
      let whole = book.whole(plan)
      let areas = plan.areas.map { book.pace(of: $0, in: plan) }
      let people = plan.people.map { book.pace(ofPerson: $0.id, planned: $0.days, in: plan) }
      #expect(areas.compactMap(\.planned).sum() == whole.planned)
      for parts in [areas, people] {
        #expect(parts.map(\.logged).sum() == whole.logged)
        let forecast = try #require(whole.forecast).hundredths
        #expect(abs(parts.compactMap(\.forecast).sum().hundredths - forecast) <= parts.count)
      }
    }
  }

  @Test func `months share the plan out by their working days, exactly`() {
    for (year, total) in [(2024, 74_400), (2025, 1), (2026, 74_401), (2027, 0), (2028, 999)] {
      let share = YearShare(of: year, on: .first)
      let months = share.months(of: PersonDays(hundredths: total))
      #expect(months.count == 12)
      #expect(months.sum().hundredths == total)
    }
    #expect(YearShare(of: nil, on: .first).months(of: PersonDays(1)).isEmpty)
  }

  @Test func `a ratio is taken exactly and rounded once`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let (amount, factor, divisor) = (random.number(0...99_999), random.number(0...366), random.number(1...366))
      let scaled = PersonDays(hundredths: amount).scaled(by: factor, over: divisor).hundredths
      #expect(abs(2 * (scaled * divisor - amount * factor)) <= divisor)
      #expect(PersonDays(hundredths: -amount).scaled(by: factor, over: divisor).hundredths == -scaled)
    }
    #expect(PersonDays(hundredths: .max).scaled(by: 366, over: 1).hundredths == .max)
    #expect(PersonDays(hundredths: .max).scaled(by: 3, over: 3).hundredths == .max)
    #expect(PersonDays(1).scaled(by: 1, over: 0) == .zero)
    #expect(PersonDays(hundredths: .max).percent(of: PersonDays(hundredths: 1)) == .max)
    #expect(PersonDays(hundredths: 2850).percent(of: PersonDays(28)) == 101)
    #expect(PersonDays(1).percent(of: .zero) == nil)
  }

  @Test func `days as full-time posts`() throws {
    let plan = try Plans.data("2025")
    #expect(plan.fullTimePosts(plan.planned) == PersonDays(hundredths: 340))
    #expect(plan.fullTimePosts(PersonDays(0)) == .zero)
    // Without posts of its own: 249 working days less 31.
    let bare = Plans.plan([.plan: "%rec: Plan\n\nAr: 2025\n"])
    #expect(bare.fullTimePosts(PersonDays(218)) == PersonDays(1))
    #expect(bare.fullTimePosts(PersonDays(744)) == PersonDays(hundredths: 341))
    #expect(Plans.plan([.plan: "%rec: Plan\n\nTitel: x\n"]).fullTimePosts(PersonDays(1)) == nil)
  }

  @Test func `questions about the pace`() throws {
    let plan = try Plans.data("exempel")
    let context = QueryContext(person: nil, today: Self.day(Self.midsummer))
    func found(_ text: String, _ type: RecordType = .activity) throws -> [String] {
      let query = try Query.parse(text, for: type).get()
      return plan.filter(plan.refs(of: type), by: query, context).compactMap { plan.values("Id", of: $0).first }
    }
    #expect(try found("takt:över prognos>20") == ["SSP", "ROBUST", "KOMM"])
    #expect(try found("pace:over forecast>20") == ["SSP", "ROBUST", "KOMM"])
    #expect(try found("takt:\"i fas\"", .area) == ["UPP", "KOM"])
    #expect(try found("takt=över", .area) == ["STOD"])
    #expect(try found("takt:bra").isEmpty)
    #expect(try found("procent>100") == ["SSP", "ROBUST"])
    #expect(try found("kalender>=43") == ["RAU", "ADM"])
    #expect(try found("-takt:under kvar>90", .person).isEmpty)
    #expect(try found("prognos>200", .person) == ["TA"])
    let forecast = try #require(Column.named("prognos", of: .activity))
    let sorted = plan.sorted(plan.refs(of: .activity), by: forecast, descending: true, today: context.today)
    #expect(plan.values("Id", of: sorted[0]) == ["RAU"])
  }
}
