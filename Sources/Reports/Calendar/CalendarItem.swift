import Plan

/// An event of a calendar file, by Swedish clocks.
struct CalendarItem {
  let uid: String
  let line: Int
  let name: String
  let place: String
  let description: String?
  let categories: [String]
  let isCancelled: Bool
  let sequence: Int
  let start: CalendarTime
  /// The end as it stands, the day after of whole days; nil where none is given.
  let end: (day: Day, minute: Int?)?
  /// The rule as the file has it; nil for what happens once.
  let rule: String?
  /// The days left out, by Swedish clocks.
  let exceptions: Set<Day>
  /// Single days added to the rule.
  let additions: [(day: Day, minute: Int?)]
  /// The day of the occasion that this event replaces; nil where it replaces none.
  let replaces: Day?

  init(_ event: CalendarFile.Component, _ zones: [String: CalendarZone]) throws(ImportProblem) {
    line = event.line
    guard let begins = event.first("DTSTART") else {
      throw ImportProblem(event.line, "händelsen har ingen DTSTART", "the event has no DTSTART")
    }
    start = try Self.time(begins, begins.value, zones)
    name = Self.line(event.first("SUMMARY")?.text ?? "")
    uid = Self.line(event.first("UID")?.text ?? "")
    place = Self.line(event.first("LOCATION")?.text ?? "")
    description = event.first("DESCRIPTION").map { Self.paragraphs($0.text) }
    categories = event.all("CATEGORIES").flatMap { $0.value.split(separator: ",") }.map { $0.trimmingBlanks }
    isCancelled = event.first("STATUS")?.value.uppercased() == "CANCELLED"
    sequence = event.first("SEQUENCE").flatMap { Int($0.value) } ?? 0
    rule = event.first("RRULE")?.value
    exceptions = Set(try Self.times(event.all("EXDATE"), zones).map(\.swedish.day))
    additions = try Self.times(event.all("RDATE"), zones).map(\.swedish)
    replaces = try event.first("RECURRENCE-ID").map { property throws(ImportProblem) in
      try Self.time(property, property.value, zones).swedish.day
    }
    if let ends = event.first("DTEND") {
      end = try Self.time(ends, ends.value, zones).swedish
    } else {
      end = try event.first("DURATION").map { [start] property throws(ImportProblem) in try Self.end(start, property) }
    }
  }

  private static func times(
    _ properties: [CalendarFile.Property], _ zones: [String: CalendarZone]
  ) throws(ImportProblem) -> [CalendarTime] {
    var times: [CalendarTime] = []
    for property in properties {
      for value in property.value.split(separator: ",") {
        // Of a period its beginning.
        times.append(try time(property, value.prefix { $0 != "/" }.trimmingBlanks, zones))
      }
    }
    return times
  }

  private static func time(
    _ property: CalendarFile.Property, _ value: String, _ zones: [String: CalendarZone]
  ) throws(ImportProblem) -> CalendarTime {
    guard let parts = CalendarTime.parts(value) else {
      throw ImportProblem(
        property.line, "\(property.name) \(excerpt(value)) är ingen tid",
        "\(property.name) \(excerpt(value)) is no time")
    }
    if parts.isUTC { return CalendarTime(day: parts.day, minute: parts.minute, zone: .utc) }
    // A time without a zone is one by the clocks of whoever reads it.
    guard parts.minute != nil, let name = property.parameters["TZID"] else {
      return CalendarTime(day: parts.day, minute: parts.minute, zone: .european(60))
    }
    guard let zone = CalendarZone.named(name) ?? zones[name] else {
      throw ImportProblem(
        property.line, "tidszonen \(excerpt(name)) är okänd, och filen beskriver den inte (VTIMEZONE)",
        "the time zone \(excerpt(name)) is unknown, and the file does not describe it (VTIMEZONE)")
    }
    return CalendarTime(day: parts.day, minute: parts.minute, zone: zone)
  }

  /// The end of what begins at a time and lasts `P1D` or `PT1H30M`.
  private static func end(
    _ start: CalendarTime, _ property: CalendarFile.Property
  ) throws(ImportProblem) -> (day: Day, minute: Int?) {
    var minutes = 0
    var number = ""
    for letter in property.value.uppercased() {
      if letter.isNumber {
        number.append(letter)
        continue
      }
      let units: [Character: Int] = ["W": 10_080, "D": 1440, "H": 60, "M": 1, "S": 0]
      if let unit = units[letter], let count = Int(number), count < 100_000 { minutes += count * unit }
      number = ""
    }
    guard property.value.uppercased().hasPrefix("P") else {
      throw ImportProblem(
        property.line, "DURATION \(excerpt(property.value)) är ingen längd",
        "DURATION \(excerpt(property.value)) is no length")
    }
    let (day, minute) = start.swedish
    guard let minute else { return (day.adding(days: max(1, minutes / 1440)), nil) }
    let total = minute + minutes
    return (day.adding(days: total / 1440), total % 1440)
  }

  /// A text on one line.
  private static func line(_ text: String) -> String {
    text.split { $0 == "\n" || $0 == "\r\n" }.map { $0.trimmingBlanks }.joined(separator: ", ").harmless
  }

  /// A text without blanks around it and without control characters.
  private static func paragraphs(_ text: String) -> String {
    text.harmlessLines.joined(separator: "\n").trimmed
  }
}

extension StringProtocol {
  /// The text without blanks around it.
  var trimmingBlanks: String { String(self).trimmed }
}
