public import Plan

/// A plan's meetings as a calendar file (iCalendar, RFC 5545), for Outlook, Google and others.
public struct CalendarExport: Sendable {
  /// The events, in the meetings' order.
  public let events: [CalendarEvent]
  /// The keys of the meetings that have no day.
  public let leftOut: [String]
  private let title: String

  /// Makes an event of each meeting.
  public init(_ plan: YearPlan) {
    var events: [CalendarEvent] = []
    var leftOut: [String] = []
    for meeting in plan.meetings {
      if let event = CalendarEvent(meeting, in: plan) { events.append(event) } else { leftOut.append(meeting.id) }
    }
    self.events = events
    self.leftOut = leftOut
    title = plan.facts.title ?? "rus"
  }

  /// Writes the file. `stamp` is the day of the export; an event's number in `sequences`, by its identity, says how many
  /// times it has changed.
  public func write(stamp: Day, sequences: [String: Int], to stream: inout some TextOutputStream) {
    let opening = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//RUS//rus//SV", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + CalendarText.escaped(title), "X-WR-TIMEZONE:\(CalendarEvent.zone)",
    ]
    for line in opening + Self.timeZone { stream.write(CalendarText.folded(line)) }
    for event in events {
      let head = [
        "BEGIN:VEVENT", "UID:" + CalendarText.escaped(event.uid), "DTSTAMP:\(CalendarText.time(stamp, 0))Z",
        "SEQUENCE:\(sequences[event.uid] ?? 0)",
      ]
      for line in head + event.lines + ["END:VEVENT"] { stream.write(CalendarText.folded(line)) }
    }
    stream.write("END:VCALENDAR\r\n")
  }

  /// Swedish clocks, with both rules of the EU.
  private static let timeZone = [
    "BEGIN:VTIMEZONE", "TZID:\(CalendarEvent.zone)", "X-LIC-LOCATION:\(CalendarEvent.zone)", "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "BEGIN:STANDARD", "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD", "END:VTIMEZONE",
  ]
}
