import Plan
import TestSupport
import Testing

@Suite struct PythonRecurrenceTests {
  @Test(.enabled(if: Python.hasDateutil, Python.missing))
  func `generated rules give dateutil's days`() throws {
    var random = SeededGenerator(seed: 61)
    let rules = (0..<6_000).map { _ in GeneratedRule(&random) }
    let input = rules.map { "\($0.start) \($0.range.lowerBound) \($0.range.upperBound) \($0.rule)\n" }.joined()
    let output = try Python.run(
      """
      import sys, datetime, itertools
      from dateutil.rrule import rrulestr
      for line in sys.stdin:
          start, first, last, rule = line.split()
          start, first, last = (datetime.datetime.fromisoformat(day) for day in (start, first, last))
          datetime.MAXYEAR = last.year + 1  # where dateutil gives up on a rule without days
          days = itertools.takewhile(lambda day: day <= last, rrulestr(rule, dtstart=start, ignoretz=True))
          print(' '.join(day.date().isoformat() for day in days if day >= first))
      """, input: input)
    let expected = output.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(expected.count == rules.count + 1)
    var withDays = 0
    for (rule, days) in zip(rules, expected) {
      let found = try Recurrence(rule.rule).occurrences(from: rule.start, in: rule.range)
      #expect(found.map(\.iso).joined(separator: " ") == days, "\(rule.rule) from \(rule.start) in \(rule.range)")
      if !found.isEmpty { withDays += 1 }
      #expect(try Recurrence(Recurrence(rule.rule).value) == Recurrence(rule.rule))
    }
    // The comparison says something: most rules do have days.
    #expect(withDays > 4_000)
  }

  /// Every part that a rule can have is among those compared, and often.
  @Test func `the generated rules have all there is`() {
    var random = SeededGenerator(seed: 61)
    let rules = (0..<6_000).map { _ in GeneratedRule(&random).rule }
    func expect(_ least: Int, _ name: String, _ isMeant: (String) -> Bool) {
      let count = rules.count(where: isMeant)
      #expect(count >= least, "\(name): \(count)")
    }
    for name in ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] {
      expect(1_000, name) { $0.hasPrefix("FREQ=\(name)") }
      expect(200, "\(name) BYMONTH") { $0.hasPrefix("FREQ=\(name)") && $0.contains("BYMONTH=") }
      expect(200, "\(name) BYSETPOS") { $0.hasPrefix("FREQ=\(name)") && $0.contains("BYSETPOS=") }
    }
    for name in ["INTERVAL=", "COUNT=", "UNTIL=", "BYDAY=", "BYMONTHDAY=", "WKST="] {
      expect(1_000, name) { $0.contains(name) }
    }
    for name in ["BYWEEKNO=", "BYYEARDAY="] { expect(150, name) { $0.contains(name) } }
    expect(500, "BYMONTHDAY from the end") { $0.contains(/BYMONTHDAY=[^;]*-/) }
    expect(300, "numbered weekdays of months") { $0.contains(/FREQ=MONTHLY.*BYDAY=-?[0-9]/) }
    expect(200, "numbered weekdays of years") { $0.contains(/FREQ=YEARLY.*BYDAY=-?[0-9]/) }
    expect(150, "WKST that matters") { $0.contains(/FREQ=WEEKLY;INTERVAL=[2-5].*WKST=/) }
    expect(300, "UNTIL with a time in UTC") { $0.contains(/UNTIL=[0-9]{8}T[0-9]{6}Z/) }
    expect(300, "UNTIL with a local time") { $0.contains(/UNTIL=[0-9]{8}T[0-9]{6}$/) }
  }

  @Test(.enabled(if: Python.hasDateutil, Python.missing))
  func `rules with exceptions give dateutil's days`() throws {
    var random = SeededGenerator(seed: 62)
    let rules = (0..<1_500).map { _ in GeneratedRule(&random) }
    var all: [(rule: GeneratedRule, exceptions: [Day])] = []
    for rule in rules {
      let days = try Recurrence(rule.rule).occurrences(from: rule.start, in: rule.range).prefix(30)
      let some = days.filter { _ in Bool.random(using: &random) }
      all.append((rule, some + [rule.start.adding(days: Int.random(in: 0...90, using: &random))]))
    }
    let input = all.map { rule, days in
      "\(rule.start) \(rule.range.lowerBound) \(rule.range.upperBound) \(rule.rule) "
        + days.map(\.iso).joined(separator: ",") + "\n"
    }.joined()
    let output = try Python.run(
      """
      import sys, datetime, itertools
      from dateutil.rrule import rruleset, rrulestr
      for line in sys.stdin:
          start, first, last, rule, exceptions = line.split()
          start, first, last = (datetime.datetime.fromisoformat(day) for day in (start, first, last))
          datetime.MAXYEAR = last.year + 1
          days = rruleset()
          days.rrule(rrulestr(rule, dtstart=start, ignoretz=True))
          for day in exceptions.split(','):
              days.exdate(datetime.datetime.fromisoformat(day))
          days = itertools.takewhile(lambda day: day <= last, days)
          print(' '.join(day.date().isoformat() for day in days if day >= first))
      """, input: input)
    let expected = output.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(expected.count == all.count + 1)
    for ((rule, exceptions), days) in zip(all, expected) {
      let found = try Recurrence(rule.rule).occurrences(
        from: rule.start, excluding: Set(exceptions), in: rule.range)
      #expect(found.map(\.iso).joined(separator: " ") == days, "\(rule.rule) from \(rule.start) without \(exceptions)")
    }
  }
}
