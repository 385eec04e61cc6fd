import TestSupport

/// Makes up dates and selection expressions by the pieces their grammars turn on.
struct Expressions {
  var random: SeededGenerator

  private static let datePieces = [
    "2025", "01", "1", "31", "30", "29", "12", "0", "99", "20250131", "1230", "25", "-01", "-31", "-", "+", "+2",
    "-0200",
    "+02:00", "-00:30", ":", ":30", "/", ",", " ", " ", " ", "T", "Z", "jan", "Feb", "september", "sept", "Sept.",
    "maj",
    "mon", "Wednesday", "tues", "sun.", "am", "PM", "p.m.", "day", "days", "week", "month", "year", "hours", "min",
    "sec",
    "ago", "hence", "next", "last", "third", "today", "tomorrow", "yesterday", "now", "CET", "CEST", "utc", "DST", "@",
    "1.5",
    "-1.5", "(x)", "(", ")", "x", "å", "J", "B.S.T.", "fortnight", "2024-02-29", "12:59:60", "99999999999999999999",
  ]

  mutating func date() -> String {
    if random.chance(40) { return plainDate() }
    let separator = random.pick(["", " ", " "])
    return (0..<random.number(1...6)).map { _ in random.pick(Self.datePieces) }.joined(separator: separator)
  }

  /// Dates as people write them, right and wrong.
  private mutating func plainDate() -> String {
    let (year, month, day) = (random.number(1...2400), random.number(0...13), random.number(0...32))
    let name = random.pick(["jan", "February", "Mar", "oct.", "December", "okt"])
    let dates = [
      "\(year)-\(month)-\(day)", "\(day) \(name) \(year)", "\(name) \(day), \(year)", "\(day)-\(name)-\(year)",
      "\(month)/\(day)/\(year)",
      "\(year)/\(month)/\(day)", "\(day) \(name)", "\(month)/\(day)", "", "monday", "next friday", "last year",
      "3 weeks ago",
    ]
    let (hour, minute, second) = (random.number(0...25), random.number(0...61), random.number(0...61))
    let times = [
      "", "", "", " \(hour):\(minute)", "T\(hour):\(minute):\(second)", " \(hour)pm", " \(hour):\(minute) a.m.",
      "T\(hour)",
      " \(hour):\(minute):\(second).25 +01:00", " \(hour):\(minute) CET", " +1 day", " 2 days ago", " -3 months",
    ]
    return random.pick(dates) + random.pick(times)
  }

  /// An expression that recutils reckons without reading memory it never wrote: it has no rule for the truth of a
  /// real, for the difference of reals, nor for a real before an empty text.
  mutating func truth(depth: Int) -> String {
    guard depth > 0 else { return comparison() }
    switch random.number(0...9) {
    case 0: return "!(\(comparison()))"
    case 1: return "(\(truth(depth: depth - 1)))"
    case 2...4: return truth(depth: depth - 1) + random.pick([" && ", "||", " => "]) + truth(depth: depth - 1)
    case 5: return "\(truth(depth: depth - 1)) ? \(truth(depth: depth - 1)) : \(truth(depth: depth - 1))"
    case 6: return random.pick(["", "!"]) + field()
    default: return comparison()
    }
  }

  private mutating func comparison() -> String {
    let sign = random.pick(["<", " <= ", " > ", ">=", "=", " != "])
    switch random.number(0...6) {
    case 0: return "\(text()) \(random.pick(["=", "!="])) \(text())"
    case 1: return "\(text()) ~ \(random.pick(["'^[0-9]+$'", "\"x\"", "'^$'", "'å.'", "'['", "B"]))"
    case 2: return "\(text()) \(random.pick(["<<", ">>", "=="])) \(random.pick(["'2025-01-31'", "C", "'1 jan 2000'"]))"
    case 3, 4: return random.pick([field(), whole()]) + sign + random.pick([field(), whole(), "1.5", "-.5"])
    default:
      return random.pick([field(), whole()]) + random.pick([" + ", " * ", "/", " % "])
        + random.pick([field(), whole()]) + sign
        + random.pick(["0", "1", "5", "-3", "0x1F", "010", "#A", "(7 - 5)", "'5'", "1.5"])
    }
  }

  private mutating func whole() -> String {
    random.pick(["0", "1", "5", "-3", "0x1F", "010", "#A", "#B", "#D", "(7 - 5)", "(-7 % 3)", "'5'", "''", "(7-2)"])
  }

  private mutating func text() -> String {
    random.pick([field(), field(), "'x'", "\"5\"", "''", "'a\\'b'", "A & B", "'x' & A"])
  }

  private mutating func field() -> String {
    random.pick(["A", "A", "B", "B", "C", "A[0]", "A[1]", "B[2]", "A.B", "D"])
  }
}
