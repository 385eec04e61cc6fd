public import Plan

/// A meeting as an event of a calendar.
public struct CalendarEvent: Sendable {
  /// The event's identity in every calendar: the same at each export.
  public let uid: String
  /// Its properties, unfolded, but for the identity and what tells of the export itself.
  let lines: [String]

  /// What tells one state of the event from another.
  public var content: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  /// The field in which a meeting that came from another calendar keeps its identity there.
  public static let uidField = "Uid"
  static let zone = "Europe/Stockholm"

  /// The identity of a meeting: that of the calendar it came from, else the plan's year and the meeting's key.
  public static func uid(of meeting: Meeting, in plan: YearPlan) -> String {
    if let own = plan.values(uidField, of: meeting.ref).first, !own.isEmpty { return own }
    return "\(plan.facts.year.map { "\($0)-" } ?? "")\(meeting.id)@rus"
  }

  /// The event of a meeting; nil where its date is none or its rule makes no day.
  init?(_ meeting: Meeting, in plan: YearPlan) {
    guard let day = meeting.day, let first = Self.firstDay(meeting, day) else { return nil }
    uid = Self.uid(of: meeting, in: plan)
    let clock = meeting.clock.flatMap { ClockSpan($0) }
    var lines = ["SUMMARY:" + CalendarText.escaped(meeting.name)]
    lines += Self.span(first, lastDay: meeting.lastDay.map { first.adding(days: day.days(until: $0)) }, clock)
    lines += Self.recurrence(meeting, clock)
    if let place = meeting.place { lines.append("LOCATION:" + CalendarText.escaped(place)) }
    let description = Self.description(meeting, plan)
    if !description.isEmpty { lines.append("DESCRIPTION:" + CalendarText.escaped(description)) }
    if let kind = meeting.kind { lines.append("CATEGORIES:" + CalendarText.escaped(kind.rawValue)) }
    switch meeting.status {
    case .cancelled: lines.append("STATUS:CANCELLED")
    case .planned, .held: lines.append("STATUS:CONFIRMED")
    case nil: break
    }
    self.lines = lines
  }

  /// Calendars take DTSTART for an occasion whether the rule makes it or not: it has to be the rule's first day. What the
  /// rule leaves open, its weekday or date, that day says too.
  private static func firstDay(_ meeting: Meeting, _ day: Day) -> Day? {
    guard let rule = meeting.recurrence else { return day }
    return rule.occurrences(from: day, in: day...day.adding(days: Recurrence.longestSearch)).first
  }

  /// When it is: whole days, or hours by Swedish clocks. With a start alone, the last of several days is taken whole.
  private static func span(_ day: Day, lastDay: Day?, _ clock: ClockSpan?) -> [String] {
    let last = lastDay.flatMap { $0 > day ? $0 : nil }
    guard let clock else {
      let end = (last ?? day).adding(days: 1)
      return ["DTSTART;VALUE=DATE:\(CalendarText.date(day))", "DTEND;VALUE=DATE:\(CalendarText.date(end))"]
    }
    let start = "DTSTART;TZID=\(zone):\(CalendarText.time(day, clock.start))"
    if let end = clock.end { return [start, "DTEND;TZID=\(zone):\(CalendarText.time(last ?? day, end))"] }
    guard let last else { return [start] }
    return [start, "DTEND;TZID=\(zone):\(CalendarText.time(last.adding(days: 1), 0))"]
  }

  private static func recurrence(_ meeting: Meeting, _ clock: ClockSpan?) -> [String] {
    guard let rule = meeting.recurrence else { return [] }
    let exceptions = meeting.exceptions.sorted()
    guard let clock else {
      let days = exceptions.map(CalendarText.date).joined(separator: ",")
      return ["RRULE:\(rule.value)"] + (days.isEmpty ? [] : ["EXDATE;VALUE=DATE:\(days)"])
    }
    let times = exceptions.map { CalendarText.time($0, clock.start) }.joined(separator: ",")
    return ["RRULE:\(valueWithTime(rule))"] + (times.isEmpty ? [] : ["EXDATE;TZID=\(zone):\(times)"])
  }

  /// The rule with the end of its last day in UTC, as RFC 5545 wants it of what has a time.
  private static func valueWithTime(_ rule: Recurrence) -> String {
    guard let until = rule.until else { return rule.value }
    let (day, minute) = Moment(stockholm: until, 1439).utc
    let parts = rule.value.split(separator: ";").filter { !$0.hasPrefix("UNTIL=") }
    return parts.joined(separator: ";") + ";UNTIL=\(CalendarText.time(day, minute, seconds: 59))Z"
  }

  /// The decisions, each after `Beslut:`, and the notes.
  static func description(_ meeting: Meeting, _ plan: YearPlan) -> String {
    let notes = plan.values("Anteckning", of: meeting.ref).filter { !$0.isEmpty }
    return (meeting.decisions.map { decisionMark + $0 } + notes).joined(separator: "\n")
  }

  static let decisionMark = "Beslut: "
}
