import Plan
import Screen

/// Occasions of meetings, a row each: those of a series, or those of a day.
struct OccasionsPane: ListPane {
  enum Source: Sendable {
    case series(RecordID)
    case day(Day)
  }

  let source: Source

  var type: RecordType { .meeting }
  var canSort: Bool { false }

  func columns(_ app: App) -> [ListColumn] {
    [
      ListColumn(title: Label("Datum", "Date"), column: nil, width: 10),
      ListColumn(title: Label("Dag", "Day"), column: nil, width: 8),
      ListColumn(title: Label("Vecka", "Week"), column: nil, width: 5, dropOrder: 3),
      ListColumn(title: Label("Tid", "Time"), column: nil, width: 11, dropOrder: 2),
      ListColumn(title: Label("Namn", "Name"), column: nil, width: 20, grows: true),
      ListColumn(title: Label("", ""), column: nil, width: 12, dropOrder: 1),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    occasions(app).map { occasion in
      Row(id: .line("occasion:\(occasion.meeting.id):\(occasion.day.iso)"), ref: occasion.meeting.ref)
    }
  }

  private func occasions(_ app: App) -> [Occasion] {
    switch source {
    case .series(let id):
      guard let meeting = app.plan.ref(of: id).flatMap({ app.plan.meeting(at: $0) }) else { return [] }
      return app.plan.allDays(of: meeting).map { Occasion(meeting: meeting, day: $0) }
    case .day(let day):
      let index = OccasionIndex(app.plan.meetings)
      return index.hits(in: day...day).map(index.occasion)
    }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    guard case .line(let name) = row.id, let day = Day(iso: name.suffix(10)), let ref = row.ref,
      let meeting = app.plan.meeting(at: ref)
    else { return [] }
    let today = app.settings.today
    let word: CellContent
    if meeting.status == .cancelled {
      word = app.statusCell("inställt", RecordType.meeting.schema.field("Status"))
    } else if day == today {
      word = CellContent(app.say("idag", "today"), .today)
    } else {
      word =
        day < today ? CellContent(app.say("passerat", "past"), .muted) : CellContent(app.say("kommande", "to come"))
    }
    return [
      CellContent(day.iso, day >= today ? .today : nil), CellContent(DateText.weekday(day.weekday, app.language)),
      CellContent(DateText.week(day, app.language), .muted),
      CellContent(meeting.clock.flatMap { ClockSpan($0)?.text } ?? ""), CellContent(meeting.name), word,
    ]
  }

  func emptyText(_ app: App) -> String {
    app.say("Inga tillfällen kvar. \(app.key(.back)) backar.", "No occasions left. \(app.key(.back)) goes back.")
  }
}

extension App {
  /// The days of a series, the cursor on the next.
  mutating func openOccasions(of id: RecordID) {
    let name = plan.ref(of: id).flatMap { plan.meeting(at: $0)?.name } ?? id.key
    open(Label("Tillfällen: \(name)", "Occasions: \(name)"), OccasionsPane(source: .series(id)))
    let next = activeList.rows.firstIndex { row in
      if case .line(let name) = row.id, let day = Day(iso: name.suffix(10)) { day >= settings.today } else { false }
    }
    activeList.move(to: next ?? activeList.rows.count - 1)
    activeList.scroll(height: listHeight)
  }

  /// An occasion's row, opened: its meeting, which knows the day. Nil for other rows.
  mutating func openOccasion(_ row: Row) -> [Effect]? {
    guard case .line(let name) = row.id, name.hasPrefix("occasion:") || name.hasPrefix("meeting:"), let ref = row.ref,
      let meeting = plan.meeting(at: ref), let day = Day(iso: name.suffix(10))
    else { return nil }
    openRecord(of: Occasion(meeting: meeting, day: day))
    return []
  }
}
