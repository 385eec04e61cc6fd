import Plan
import TestSupport
import Testing

@Suite struct PythonRecurrenceTests {
  @Test(.enabled(if: Python.hasDateutil, Python.missing))
  func `generated rules give dateutil's days`() throws {
    var random = SeededGenerator(seed: 61)
    let rules = (0..<2_500).map { _ in GeneratedRule(&random) }
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
    #expect(withDays > 1_500)
  }
}
