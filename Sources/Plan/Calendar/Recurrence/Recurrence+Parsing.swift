extension Recurrence {
  /// Reads an RRULE value, `FREQ=WEEKLY;BYDAY=MO,WE`, in capitals or not. What RFC 5545 forbids is refused, and so are
  /// frequencies and parts finer than a day.
  public init(_ text: String) throws(RecurrenceProblem) {
    self.init()
    var seen: Set<String> = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        if text.isEmpty { throw .noFrequency }
        throw .malformedPart(excerpt(part))
      }
      let name = excerpt(sides[0]).uppercased()
      guard seen.insert(name).inserted else { throw .duplicatePart(name) }
      try read(name, sides[1].uppercased())
    }
    try checkCombination(seen)
  }

  private mutating func read(_ name: String, _ value: String) throws(RecurrenceProblem) {
    switch name {
    case "FREQ": frequency = try readFrequency(value)
    case "INTERVAL": interval = try number(value, of: name, largest: 999_999_999)
    case "COUNT": count = try number(value, of: name, largest: 9_999_999_999)
    case "UNTIL": until = try readDate(value)
    case "BYMONTH": months = try numbers(value, of: name, largest: 12, isSigned: false)
    case "BYWEEKNO": weeks = try numbers(value, of: name, largest: 53)
    case "BYYEARDAY": yearDays = try numbers(value, of: name, largest: 366)
    case "BYMONTHDAY": monthDays = try numbers(value, of: name, largest: 31)
    case "BYSETPOS": positions = try numbers(value, of: name, largest: 366)
    case "BYDAY": weekdays = try readWeekdays(value)
    case "WKST":
      guard let index = Recurrence.weekdayCodes.firstIndex(of: value) else {
        throw .badWeekday(part: name, value: excerpt(value))
      }
      weekStart = index + 1
    case "BYHOUR", "BYMINUTE", "BYSECOND": throw .finerThanDays(name)
    default: throw .unknownPart(name)
    }
  }

  /// The rules of RFC 5545, 3.3.10, on which parts go together.
  private func checkCombination(_ names: Set<String>) throws(RecurrenceProblem) {
    guard names.contains("FREQ") else { throw .noFrequency }
    if count != nil, until != nil { throw .countAndUntil }
    if !weeks.isEmpty, frequency != .yearly {
      throw .partWithFrequency(part: "BYWEEKNO", frequency: frequency.rawValue)
    }
    if !yearDays.isEmpty, frequency != .yearly {
      throw .partWithFrequency(part: "BYYEARDAY", frequency: frequency.rawValue)
    }
    if !monthDays.isEmpty, frequency == .weekly {
      throw .partWithFrequency(part: "BYMONTHDAY", frequency: frequency.rawValue)
    }
    if weekdays.contains(where: { $0.ordinal != nil }) {
      guard frequency == .monthly || frequency == .yearly else {
        throw .numberedWeekday(with: "FREQ=\(frequency.rawValue)")
      }
      guard weeks.isEmpty else { throw .numberedWeekday(with: "BYWEEKNO") }
    }
    let choices = months.count + weeks.count + yearDays.count + monthDays.count + weekdays.count
    if !positions.isEmpty, choices == 0 { throw .onlyPosition }
  }
}

private func readFrequency(_ value: String) throws(RecurrenceProblem) -> Recurrence.Frequency {
  if let frequency = Recurrence.Frequency(rawValue: value) { return frequency }
  if ["HOURLY", "MINUTELY", "SECONDLY"].contains(value) { throw .finerThanDays("FREQ=\(value)") }
  throw .unknownFrequency(excerpt(value))
}

/// `20251231`, or with a time: `20251231T215959Z`.
private func readDate(_ value: String) throws(RecurrenceProblem) -> Day {
  let bytes = Array(value.utf8)
  guard let date = digits(bytes.prefix(8), count: 8) else { throw .badDate(excerpt(value)) }
  var time = bytes.dropFirst(8)
  if time.last == UInt8(ascii: "Z"), time.count > 1 { time.removeLast() }
  if !time.isEmpty {
    guard time.first == UInt8(ascii: "T"), let clock = digits(time.dropFirst(), count: 6),
      clock / 10_000 < 24, clock / 100 % 100 < 60, clock % 100 <= 60
    else { throw .badDate(excerpt(value)) }
  }
  guard let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100) else {
    throw .badDate(excerpt(value))
  }
  return day
}

private func readWeekdays(_ value: String) throws(RecurrenceProblem) -> [Recurrence.Weekday] {
  var found: [Recurrence.Weekday] = []
  for item in value.split(separator: ",", omittingEmptySubsequences: false) {
    guard let index = Recurrence.weekdayCodes.firstIndex(of: String(item.suffix(2))) else {
      throw .badWeekday(part: "BYDAY", value: excerpt(item))
    }
    let ordinal = item.dropLast(2)
    let read = ordinal.isEmpty ? nil : try number(ordinal, of: "BYDAY", largest: 53, isSigned: true)
    found.append(Recurrence.Weekday(weekday: index + 1, ordinal: read))
  }
  return unique(found)
}

private func numbers(_ value: String, of part: String, largest: Int, isSigned: Bool = true)
  throws(RecurrenceProblem) -> [Int]
{
  var found: [Int] = []
  for item in value.split(separator: ",", omittingEmptySubsequences: false) {
    found.append(try number(item, of: part, largest: largest, isSigned: isSigned))
  }
  return unique(found)
}

private func number(_ text: some StringProtocol, of part: String, largest: Int, isSigned: Bool = false)
  throws(RecurrenceProblem) -> Int
{
  var bytes = Array(text.utf8)[...]
  let sign = bytes.first
  if isSigned, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes.removeFirst() }
  guard bytes.count <= 10, let value = digits(bytes, count: bytes.count), value >= 1, value <= largest else {
    throw .badNumber(part: part, value: excerpt(text), largest: largest, isSigned: isSigned)
  }
  return isSigned && sign == UInt8(ascii: "-") ? -value : value
}

/// The number that so many digits make, at most eighteen.
private func digits(_ bytes: ArraySlice<UInt8>, count: Int) -> Int? {
  guard bytes.count == count, count > 0, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}

/// As much of a faulty text as a message has room for.
private func excerpt(_ text: some StringProtocol) -> String {
  text.count <= 24 ? String(text) : text.prefix(24) + "…"
}
