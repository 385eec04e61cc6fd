import Plan

/// Whose clocks a time is told by.
enum CalendarZone {
  /// Clocks so many minutes before UTC in winter and an hour more in summer, changed when the EU changes them.
  case european(Int)
  /// UTC.
  case utc
  /// Clocks as a file's VTIMEZONE tells them.
  case described([Observance])

  /// A part of the year, from a change of the clocks on.
  struct Observance {
    let start: Day
    let minute: Int
    let rule: Recurrence?
    /// Minutes before UTC.
    let offset: Int

    /// The last change to it that is not after a time by the clocks.
    func onset(before day: Day, _ minute: Int) -> Moment? {
      let last = minute >= self.minute ? day : day.adding(days: -1)
      guard start <= last else { return nil }
      guard let rule else { return Moment(start, self.minute) }
      let from = max(start, last.adding(days: -800))
      return rule.occurrences(from: start, in: from...last).last.map { Moment($0, self.minute) }
    }
  }

  /// The moment that the zone's clocks show a day and a minute.
  func moment(_ day: Day, _ minute: Int) -> Moment {
    switch self {
    case .european(let winter): return Moment(day, minute, winter: winter)
    case .utc: return Moment(day, minute)
    case .described(let parts):
      let latest = parts.compactMap { part in part.onset(before: day, minute).map { (onset: $0, part: part) } }
        .max { $0.onset < $1.onset }
      return Moment(day, minute, offset: (latest?.part ?? parts.first)?.offset ?? 60)
    }
  }

  /// A zone that is known by its name, in the tz database or on Windows.
  static func named(_ name: String) -> CalendarZone? {
    for (winter, names) in european where names.contains(where: { name == $0 || name.hasSuffix("/" + $0) }) {
      return .european(winter)
    }
    return ["UTC", "GMT", "Etc/UTC", "Etc/GMT", "Z", "Coordinated Universal Time"].contains(name) ? .utc : nil
  }

  /// Zones whose clocks change when the Swedish do, by how many minutes they are before UTC in winter.
  private static let european: [(Int, [String])] = [
    (
      60,
      [
        "Europe/Stockholm", "W. Europe Standard Time", "Central European Standard Time", "Romance Standard Time",
        "Central Europe Standard Time", "CET", "Europe/Amsterdam", "Europe/Andorra", "Europe/Belgrade", "Europe/Berlin",
        "Europe/Bratislava", "Europe/Brussels", "Europe/Budapest", "Europe/Copenhagen", "Europe/Ljubljana",
        "Europe/Luxembourg", "Europe/Madrid", "Europe/Malta", "Europe/Oslo", "Europe/Paris", "Europe/Prague",
        "Europe/Rome", "Europe/Sarajevo", "Europe/Skopje", "Europe/Vaduz", "Europe/Vienna", "Europe/Warsaw",
        "Europe/Zagreb", "Europe/Zurich", "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
      ]
    ),
    (
      120,
      [
        "Europe/Helsinki", "Europe/Tallinn", "Europe/Riga", "Europe/Vilnius", "Europe/Kiev", "Europe/Kyiv",
        "Europe/Athens", "Europe/Bucharest", "Europe/Sofia", "Europe/Mariehamn", "FLE Standard Time",
        "GTB Standard Time",
        "EET",
      ]
    ),
    (0, ["Europe/London", "Europe/Dublin", "Europe/Lisbon", "GMT Standard Time", "WET"]),
  ]

  /// The zones that a file describes, by their names.
  static func described(in components: [CalendarFile.Component]) throws(ImportProblem) -> [String: CalendarZone] {
    var zones: [String: CalendarZone] = [:]
    for component in components where component.name == "VTIMEZONE" {
      guard let name = component.first("TZID")?.text else { continue }
      var parts: [Observance] = []
      for part in component.components { parts.append(try observance(part)) }
      if !parts.isEmpty { zones[name] = .described(parts) }
    }
    return zones
  }

  private static func observance(_ component: CalendarFile.Component) throws(ImportProblem) -> Observance {
    guard let start = component.first("DTSTART"), let time = CalendarTime.parts(start.value),
      let offset = component.first("TZOFFSETTO").flatMap({ minutes($0.value) })
    else {
      throw ImportProblem(
        component.line, "tidszonen saknar DTSTART eller TZOFFSETTO", "the time zone has no DTSTART or TZOFFSETTO")
    }
    let rule = component.first("RRULE").flatMap { try? Recurrence($0.value) }
    return Observance(start: time.day, minute: time.minute ?? 0, rule: rule, offset: offset)
  }

  /// `+0130` in minutes.
  private static func minutes(_ text: String) -> Int? {
    let digits = text.drop { $0 == "+" || $0 == "-" }
    guard digits.count >= 4, let hours = Int(digits.prefix(2)), let minutes = Int(digits.dropFirst(2).prefix(2)) else {
      return nil
    }
    return (text.hasPrefix("-") ? -1 : 1) * (hours * 60 + minutes)
  }
}

/// A day, or a time of one, by the clocks of a zone.
struct CalendarTime {
  let day: Day
  /// The minute of the day; nil where the whole day is meant.
  let minute: Int?
  let zone: CalendarZone

  /// The same by Swedish clocks.
  var swedish: (day: Day, minute: Int?) {
    guard let minute else { return (day, nil) }
    if case .european(60) = zone { return (day, minute) }
    let clock = zone.moment(day, minute).stockholm
    return (clock.day, clock.minute)
  }

  /// The parts of `20250924`, `20250924T083000` and the same with a `Z`.
  static func parts(_ text: String) -> (day: Day, minute: Int?, isUTC: Bool)? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 8, let date = number(bytes[0..<8]),
      let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    else { return nil }
    if bytes.count == 8 { return (day, nil, false) }
    let isUTC = bytes.last == UInt8(ascii: "Z")
    let clock = bytes[9...].prefix(isUTC ? bytes.count - 10 : bytes.count - 9)
    guard bytes[8] == UInt8(ascii: "T"), clock.count == 6 || clock.count == 4, let time = number(clock) else {
      return nil
    }
    let (hours, minutes) = clock.count == 6 ? (time / 10_000, time / 100 % 100) : (time / 100, time % 100)
    guard hours < 24, minutes < 60 else { return nil }
    return (day, hours * 60 + minutes, isUTC)
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
