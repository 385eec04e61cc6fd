import Plan
import TestSupport
import Testing

@Suite struct RecurrenceOccurrencesTests {
  /// The rule, its start, the range, and the days it gives.
  @Test(arguments: [
    (
      "FREQ=MONTHLY;BYDAY=1WE;UNTIL=20250630", "2025-02-05", "2025-01-01", "2025-12-31",
      "2025-02-05 2025-03-05 2025-04-02 2025-05-07 2025-06-04"
    ),
    (
      "FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20251231", "2025-08-26", "2025-10-01", "2025-12-31",
      "2025-10-28 2025-11-25 2025-12-30"
    ),
    ("FREQ=WEEKLY;INTERVAL=2", "2025-01-08", "2025-01-01", "2025-02-10", "2025-01-08 2025-01-22 2025-02-05"),
    ("FREQ=MONTHLY", "2025-01-31", "2025-01-01", "2025-06-30", "2025-01-31 2025-03-31 2025-05-31"),
    ("FREQ=YEARLY", "2024-02-29", "2024-01-01", "2032-12-31", "2024-02-29 2028-02-29 2032-02-29"),
    // The start is none where the rule does not make it.
    ("FREQ=WEEKLY;BYDAY=MO", "2025-01-08", "2025-01-01", "2025-01-31", "2025-01-13 2025-01-20 2025-01-27"),
    ("FREQ=DAILY;COUNT=3", "2025-01-08", "2025-01-01", "2025-12-31", "2025-01-08 2025-01-09 2025-01-10"),
    // COUNT counts from the start, also what is before the range.
    ("FREQ=DAILY;COUNT=3", "2025-01-08", "2025-01-10", "2025-12-31", "2025-01-10"),
    ("FREQ=DAILY;UNTIL=20250107", "2025-01-08", "2025-01-01", "2025-12-31", ""),
    ("FREQ=DAILY", "2025-06-01", "2025-01-01", "2025-05-31", ""),
    // As the RFC has it: every Monday and the second Tuesday; the whole first week is chosen from.
    (
      "FREQ=MONTHLY;BYDAY=MO,2TU", "2025-09-01", "2025-09-01", "2025-09-16",
      "2025-09-01 2025-09-08 2025-09-09 2025-09-15"
    ),
    ("FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=1", "2025-09-03", "2025-09-01", "2025-09-16", "2025-09-08 2025-09-15"),
    // Week 53, and week 1 where it begins in the year before.
    ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2020-01-01", "2020-01-01", "2030-12-31", "2020-12-28 2026-12-28"),
    ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "2024-01-01", "2024-01-01", "2025-12-31", "2024-01-01 2024-12-30 2025-12-29"),
  ])
  func `days of a rule`(rule: String, start: String, from: String, to: String, days: String) throws {
    let range = try #require(Day(iso: from))...(try #require(Day(iso: to)))
    let found = try Recurrence(rule).occurrences(from: try #require(Day(iso: start)), in: range)
    #expect(found.map(\.iso).joined(separator: " ") == days)
  }

  @Test func `excluded days are left out and still counted`() throws {
    let start = try #require(Day(iso: "2025-09-01"))
    let excluded: Set = [start.adding(days: 7), start.adding(days: 8)]
    let found = try Recurrence("FREQ=WEEKLY;COUNT=4").occurrences(
      from: start, excluding: excluded, in: start...start.adding(years: 1))
    #expect(found.map(\.iso) == ["2025-09-01", "2025-09-15", "2025-09-22"])
  }

  /// None of these may take long: the test is that they end with this many.
  @Test(arguments: [
    ("FREQ=DAILY;COUNT=1000000000", 10_000), ("FREQ=DAILY", 10_000), ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", 0),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5", 0), ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", 0),
    ("FREQ=YEARLY;BYDAY=53MO;BYMONTH=1", 0), ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", 0),
    ("FREQ=YEARLY;INTERVAL=999999999", 1),
    ("FREQ=WEEKLY;INTERVAL=999999999;COUNT=9999999999", 1), ("FREQ=DAILY;INTERVAL=999999999", 1),
    ("FREQ=MONTHLY;INTERVAL=999999999", 1), ("FREQ=YEARLY", 101), ("FREQ=WEEKLY", 5_218),
    ("FREQ=YEARLY;BYYEARDAY=1,2,3;BYSETPOS=366,-366", 0),
  ])
  func `no rule goes on for long`(rule: String, count: Int) throws {
    let start = try #require(Day(iso: "2025-01-01"))
    #expect(try Recurrence(rule).occurrences(from: start, in: Day.first...Day.last).count == count)
  }

  @Test func `the calendar's ends are ends`() throws {
    for rule in ["FREQ=DAILY", "FREQ=WEEKLY;WKST=SU", "FREQ=MONTHLY", "FREQ=YEARLY", "FREQ=YEARLY;BYWEEKNO=1,52,53"] {
      let recurrence = try Recurrence(rule)
      let late = recurrence.occurrences(from: Day.last.adding(days: -400), in: Day.first...Day.last)
      let early = recurrence.occurrences(from: .first, in: Day.first...Day.first)
      #expect(!late.isEmpty, "\(rule)")
      #expect(early == [.first], "\(rule)")
    }
  }

  @Test func `a range gives the part of the whole that lies in it`() throws {
    var random = SeededGenerator(seed: 51)
    for _ in 0..<400 {
      let generated = GeneratedRule(&random)
      let rule = try Recurrence(generated.rule)
      let whole = rule.occurrences(from: generated.start, in: generated.start...generated.start.adding(years: 6))
      let from = generated.start.adding(days: Int.random(in: 0...1_500, using: &random))
      let range = from...from.adding(days: Int.random(in: 0...500, using: &random))
      try #require(
        rule.occurrences(from: generated.start, in: range) == whole.filter(range.contains), "\(generated.rule)")
    }
  }
}
