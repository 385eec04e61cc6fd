import Plan
import TestSupport
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("0001-01-01", 1, 1), ("1970-01-01", 719_163, 4), ("2000-02-29", 730_179, 2), ("2024-12-31", 739_251, 2),
    ("2025-09-24", 739_518, 3), ("2025-12-31", 739_616, 3), ("9999-12-31", 3_652_059, 5),
  ])
  func `a date has a number and a weekday`(iso: String, number: Int32, weekday: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.iso == iso)
    #expect(Day(number: Int(number)) == day)
  }

  @Test(arguments: [
    "", "2025", "2025-9-24", "2025-09-24 ", " 2025-09-24", "2025-09-24T10:00", "20250924", "2025/09/24", "2025-13-01",
    "2025-00-10", "2025-02-29", "1900-02-29", "2025-04-31", "2025-01-00", "2025-01-32", "0000-01-01", "-025-01-01",
    "2025-0٩-24", "+025-01-01", "12025-01-01", "2025-01-011",
  ])
  func `what is no ISO date is refused`(text: String) {
    #expect(Day(iso: text) == nil)
    #expect(Day(utf8: Array(text.utf8)) == nil)
  }

  /// The calendar repeats after 400 years; the printing test below samples all of it.
  @Test func `parts and number say the same through 400 years`() throws {
    var expected = (year: 1, month: 1, day: 1)
    for number in 1...146_098 {
      let day = try #require(Day(number: number))
      guard day.parts == expected, Day(year: expected.year, month: expected.month, day: expected.day) == day else {
        Issue.record("day \(number) is \(day), not \(expected)")
        return
      }
      expected.day += 1
      if expected.day > Day.daysInMonth(expected.month, of: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(expected == (401, 1, 2))
    #expect(Day(number: 0) == nil)
    #expect(Day(number: 3_652_060) == nil)
  }

  @Test func `what is printed is parsed`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let day = try #require(Day(number: Int.random(in: 1...3_652_059, using: &random)))
      try #require(Day(iso: day.iso) == day)
    }
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-03-31", -1, "2025-02-28"),
    ("2025-11-30", 3, "2026-02-28"), ("2025-01-15", -13, "2023-12-15"), ("0001-01-15", -1, "0001-01-01"),
    ("9999-12-01", 1, "9999-12-31"), ("2025-05-05", Int.max, "9999-12-31"), ("2025-05-05", Int.min, "0001-01-01"),
  ])
  func `adding months stays inside the month and the calendar`(from: String, months: Int, to: String) {
    #expect(Day(iso: from)?.adding(months: months).iso == to)
  }

  @Test(arguments: [
    ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"), ("2025-06-01", -5, "2020-06-01"),
    ("2025-06-01", Int.max, "9999-12-31"), ("2025-06-01", Int.min, "0001-01-01"), ("9990-06-01", 10, "9999-12-31"),
  ])
  func `adding years`(from: String, years: Int, to: String) {
    #expect(Day(iso: from)?.adding(years: years).iso == to)
  }

  @Test(arguments: [
    ("2024-12-31", 1, "2025-01-01"), ("2025-03-01", -1, "2025-02-28"), ("9999-12-31", 1, "9999-12-31"),
    ("0001-01-01", -1, "0001-01-01"), ("2025-01-01", Int.max, "9999-12-31"), ("2025-01-01", Int.min, "0001-01-01"),
  ])
  func `adding days`(from: String, days: Int, to: String) {
    #expect(Day(iso: from)?.adding(days: days).iso == to)
  }

  @Test func `adding days and counting them agree`() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<5_000 {
      let one = try #require(Day(number: Int.random(in: 1...3_652_059, using: &random)))
      let other = try #require(Day(number: Int.random(in: 1...3_652_059, using: &random)))
      try #require(one.adding(days: one.days(until: other)) == other)
      try #require((one < other) == (one.iso < other.iso))
      try #require(one.dayOfYear == (Day(year: one.year, month: 1, day: 1)?.days(until: one) ?? 0) + 1)
    }
  }

  @Test func `a range of days can be walked`() throws {
    let year = try #require(Day.days(ofYear: 2024))
    #expect(year.count == 366)
    #expect(year.filter { $0.day == 1 }.count == 12)
    #expect(year.contains(try #require(Day(iso: "2024-02-29"))))
    #expect(Day.days(ofYear: 0) == nil)
    #expect(Day(iso: "2024-02-10")?.endOfMonth.iso == "2024-02-29")
    #expect(Day(iso: "2024-02-10")?.startOfMonth.iso == "2024-02-01")
  }
}
