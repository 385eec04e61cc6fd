import Plan
import TestSupport
import Testing

@Suite struct PythonCalendarTests {
  @Test(.enabled(if: Python.hasDateutil, Python.missing))
  func `weeks are those of Python's isocalendar`() throws {
    var random = SeededGenerator(seed: 31)
    // The days where weeks and years part, of every year, and others anywhere.
    var days = (1...9999).flatMap { year in
      [(1, 1), (1, 4), (12, 28), (12, 31)].compactMap { Day(year: year, month: $0.0, day: $0.1) }
    }
    days += (0..<20_000).compactMap { _ in Day(number: Int.random(in: 1...3_652_059, using: &random)) }
    let output = try Python.run(
      """
      import sys, datetime
      for line in sys.stdin:
          day = datetime.date.fromordinal(int(line))
          print(day.isoformat(), *day.isocalendar(), day.timetuple().tm_yday)
      """, input: days.map { "\($0.number)\n" }.joined())
    let lines = output.split(separator: "\n")
    try #require(lines.count == days.count)
    for (line, day) in zip(lines, days) {
      let week = day.isoWeek
      try #require("\(day.iso) \(week.year) \(week.week) \(day.weekday) \(day.dayOfYear)" == line)
      try #require(Day(isoYear: week.year, week: week.week, weekday: day.weekday) == day)
    }
  }

  @Test(.enabled(if: Python.hasDateutil, Python.missing))
  func `Easter is dateutil's`() throws {
    let output = try Python.run(
      """
      from dateutil.easter import easter
      for year in range(1583, 4100): print(easter(year))
      """)
    let ours = (1583..<4100).map { SwedishCalendar.easter(ofYear: $0)?.iso ?? "none" }
    #expect(output.split(separator: "\n").map(String.init) == ours)
  }
}
