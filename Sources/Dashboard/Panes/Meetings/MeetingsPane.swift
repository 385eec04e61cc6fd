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
      ListColumn(title: Label("Tid", "Time"), column: field("Tid"), width: 11, dropOrder: 5),
      ListColumn(title: Label("Namn", "Name"), column: field("Namn"), width: 24, grows: true, wanted: 36),
      ListColumn(title: Label("Typ", "Kind"), column: field("Typ"), width: 17, dropOrder: 3),
      ListColumn(
        title: Label("Status", "Status"), column: field("Status"), width: 12, dropOrder: Screen.Column.extra + 2),
      ListColumn(title: Label("Plats", "Place"), column: field("Plats"), width: 14, dropOrder: Screen.Column.extra + 1),
      ListColumn(
        title: Label("Delt.", "Att."), column: field("Deltagare"), width: 6, alignment: .right,
        dropOrder: Screen.Column.extra),
      ListColumn(title: Label("Aktivitet", "Activity"), column: field("Aktivitet"), width: 12, dropOrder: 4),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let shown = app.shown(.meeting, list)
    if list.sort != nil { return shown.map { app.row($0) } }
    let today = app.settings.today
    var (past, coming): ([(day: Day, ref: RecordRef)], [(day: Day, ref: RecordRef)]) = ([], [])
    for ref in shown {
      guard let meeting = app.plan.meeting(at: ref) else { continue }
      let (day, last) = Self.span(meeting, today)
      if last >= today { coming.append((day, ref)) } else { past.append((day, ref)) }
    }
    let groups = [(name: Self.past, rows: past), (name: Self.coming, rows: coming)].filter { !$0.rows.isEmpty }
    return app.grouped(
      groups.map { group in
        let inOrder = group.rows.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        return (group.name, inOrder.map { app.row($0.element.ref, group: group.name) })
      }, list)
  }

  /// The groups' names, for folding.
  static let past = "passerade"
  static let coming = "kommande"

  /// The days that a meeting stands under: of a series that goes on, the next ones.
  private static func span(_ meeting: Meeting, _ today: Day) -> (day: Day, last: Day) {
    guard let day = meeting.day else { return (.last, .last) }
    let next = meeting.recurrence == nil ? day : meeting.next(from: today) ?? day
    return (next, next.adding(days: meeting.length - 1))
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    if case .group(let name) = row.id { return heading(name, app) }
    guard let ref = row.ref, let meeting = app.plan.meeting(at: ref) else { return [] }
    func raw(_ name: String) -> String { app.plan.values(name, of: ref).first ?? "" }
    func label(_ name: String) -> String {
      guard case .choice(let choices)? = RecordType.meeting.schema.field(name)?.kind else { return raw(name) }
      return choices.first { $0.value == raw(name) }?.label[app.language] ?? raw(name)
    }
    let (day, last) = Self.span(meeting, app.settings.today)
    let isNext = last >= app.settings.today
    let date = meeting.day == nil ? raw("Datum") : date(day, last)
    return [
      CellContent(date, meeting.day == nil ? .error : isNext ? .today : nil),
      CellContent(meeting.clock.map { ClockSpan($0)?.text ?? $0 } ?? ""),
      CellContent(app.marked(meeting)),
      CellContent(label("Typ")),
      raw("Status").isEmpty ? CellContent() : app.statusCell(raw("Status"), RecordType.meeting.schema.field("Status")),
      CellContent(meeting.place ?? ""),
      attendees(meeting),
      CellContent(meeting.activities.joined(separator: " ")),
    ]
  }

  private func heading(_ name: String, _ app: App) -> [CellContent] {
    let sign = app.list.folded.contains(name) ? app.glyphs.sign.folded : app.glyphs.sign.opened
    let word = name == Self.past ? app.say("Passerade", "Past") : app.say("Kommande", "To come")
    return [CellContent("\(sign) \(word)")] + columns(app).dropFirst().map { _ in CellContent() }
  }

  /// `2025-09-24–25` for several days of a month; the whole end date does not fit.
  private func date(_ day: Day, _ last: Day) -> String {
    if last == day { return day.iso }
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
    app.say("Inga möten än. \(app.key(.add)) lägger till ett.", "No meetings yet. \(app.key(.add)) adds one.")
  }
}

extension App {
  /// A meeting's name, with a sign before it where it comes again; in words for those who hear it.
  func marked(_ meeting: Meeting) -> String {
    guard meeting.recurrence != nil else { return meeting.name }
    return settings.isPlain
      ? "\(meeting.name) (\(say("upprepas", "recurs")))" : "\(glyphs.sign.recurring) \(meeting.name)"
  }

  /// Meetings are opened at the next one; in a year that is past, at the first.
  mutating func startAtNextMeeting() {
    guard let heading = list.rows.firstIndex(where: { $0.id == .group(MeetingsPane.coming) }) else {
      if list.rows.count > 1 { list.move(to: 1) }
      return
    }
    list.move(to: heading + 1)
    // With the one before in view, so that it shows that there are earlier ones.
    list.top = max(0, heading - 1)
  }
}
