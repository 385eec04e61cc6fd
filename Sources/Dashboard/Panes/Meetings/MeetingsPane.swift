import Plan
import Screen

/// Meetings by date: type, place, attendees, activity.
struct MeetingsPane: ListPane {
  var type: RecordType { .meeting }

  func columns(_ app: App) -> [ListColumn] {
    let schema = RecordType.meeting.schema
    func field(_ name: String) -> Plan.Column? { schema.field(name).map(Plan.Column.field) }
    return [
      ListColumn(title: Label("Datum", "Date"), column: field("Datum"), width: 13),
      ListColumn(title: Label("Tid", "Time"), column: field("Tid"), width: 11, dropOrder: 7),
      ListColumn(title: Label("Namn", "Name"), column: field("Namn"), width: 24, grows: true),
      ListColumn(title: Label("Typ", "Kind"), column: field("Typ"), width: 17, dropOrder: 3),
      ListColumn(title: Label("Status", "Status"), column: field("Status"), width: 12, dropOrder: 5),
      ListColumn(title: Label("Plats", "Place"), column: field("Plats"), width: 14, dropOrder: 6),
      ListColumn(title: Label("Delt.", "Att."), column: field("Deltagare"), width: 6, alignment: .right, dropOrder: 2),
      ListColumn(title: Label("Aktivitet", "Activity"), column: field("Aktivitet"), width: 12, dropOrder: 4),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let shown = app.shown(.meeting, list)
    if list.sort != nil { return shown.map { app.row($0) } }
    let days = Dictionary(uniqueKeysWithValues: app.plan.meetings.map { ($0.ref, $0.day) })
    let sorted = shown.enumerated().sorted { left, right in
      let (a, b) = (days[left.element] ?? nil, days[right.element] ?? nil)
      return (a ?? Day.last, left.offset) < (b ?? Day.last, right.offset)
    }
    return sorted.map { app.row($0.element) }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    guard let ref = row.ref, let meeting = app.plan.meetings.first(where: { $0.ref == ref }) else { return [] }
    func raw(_ name: String) -> String { app.plan.values(name, of: ref).first ?? "" }
    func label(_ name: String) -> String {
      guard case .choice(let choices)? = RecordType.meeting.schema.field(name)?.kind else { return raw(name) }
      return choices.first { $0.value == raw(name) }?.label[app.language] ?? raw(name)
    }
    let isNext = meeting.day.map { $0 >= app.settings.today } ?? false
    let date = date(meeting) ?? raw("Datum")
    return [
      CellContent(date, meeting.day == nil ? .error : isNext ? .today : nil),
      CellContent(meeting.clock ?? ""),
      CellContent(meeting.recurrence == nil ? meeting.name : "\(meeting.name) (\(app.say("upprepas", "recurs")))"),
      CellContent(label("Typ")),
      raw("Status").isEmpty ? CellContent() : app.statusCell(raw("Status"), RecordType.meeting.schema.field("Status")),
      CellContent(meeting.place ?? ""),
      attendees(meeting),
      CellContent(meeting.activities.joined(separator: " ")),
    ]
  }

  /// `2025-09-24–25` for several days of a month; the whole end date does not fit.
  private func date(_ meeting: Meeting) -> String? {
    guard let day = meeting.day else { return nil }
    guard let last = meeting.lastDay, last != day else { return day.iso }
    return day.month == last.month && day.year == last.year ? "\(day.iso)–\(last.iso.suffix(2))" : "\(day.iso)–"
  }

  private func attendees(_ meeting: Meeting) -> CellContent {
    switch (meeting.attendees, meeting.attendeesOnline) {
    case (nil, nil): CellContent()
    case (let there?, nil): CellContent("\(there)")
    case (let there, let online?): CellContent("\(there ?? 0)+\(online)")
    }
  }

  func emptyText(_ app: App) -> String {
    app.say("Inga möten än. a lägger till ett.", "No meetings yet. a adds one.")
  }
}

extension App {
  /// Meetings are opened at the next one; in a year that is past, at the first.
  mutating func startAtNextMeeting() {
    let days = Dictionary(uniqueKeysWithValues: plan.meetings.map { ($0.ref, $0.day) })
    let next = list.rows.firstIndex { row in
      row.ref.flatMap { days[$0] ?? nil }.map { $0 >= settings.today } ?? false
    }
    guard let next else { return }
    list.move(to: next)
    // With the one before in view, so that it shows that there are earlier ones.
    list.top = max(0, next - 1)
  }
}
