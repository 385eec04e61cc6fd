import Plan
import Screen

/// The action points: the late ones first, then those open by their day, then those done.
struct ActionPointsPane: ListPane {
  var type: RecordType { .actionPoint }

  func columns(_ app: App) -> [ListColumn] {
    let schema = RecordType.actionPoint.schema
    func field(_ name: String) -> Plan.Column? { schema.field(name).map(Plan.Column.field) }
    return [
      ListColumn(title: Label("Id", "Id"), column: field("Id"), width: 6, dropOrder: 4),
      ListColumn(title: Label("Status", "Status"), column: field("Status"), width: 10),
      ListColumn(title: Label("Senast", "Due"), column: field("Senast"), width: 10),
      ListColumn(title: Label("Namn", "Name"), column: field("Namn"), width: 22, grows: true),
      ListColumn(title: Label("Ansvarig", "Responsible"), column: field("Ansvarig"), width: 9),
      ListColumn(title: Label("Aktivitet", "Activity"), column: field("Aktivitet"), width: 10, dropOrder: 2),
      ListColumn(title: Label("Möte", "Meeting"), column: field("Mote"), width: 16, dropOrder: 3),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let shown = app.shown(.actionPoint, list)
    if list.sort != nil { return shown.map { app.row($0) } }
    let points = Dictionary(uniqueKeysWithValues: app.plan.actionPoints.map { ($0.ref, $0) })
    let ordered = shown.compactMap { points[$0] }.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.isOpen != b.isOpen { return a.isOpen }
      return (a.due ?? .last, left.offset) < (b.due ?? .last, right.offset)
    }
    return ordered.map { app.row($0.element.ref) }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    guard let ref = row.ref, let point = app.plan.actionPoint(at: ref) else { return [] }
    let due = app.plan.values("Senast", of: ref).first ?? "–"
    return [
      CellContent(point.id, .muted), app.statusCell(point),
      CellContent(due, point.isLate(on: app.settings.today) ? .warning : nil),
      CellContent(point.name), CellContent(point.responsible.joined(separator: " ")),
      CellContent(point.activities.joined(separator: " ")), CellContent(point.meeting ?? "", .muted),
    ]
  }

  func emptyText(_ app: App) -> String {
    app.say(
      "Inga uppdrag än. \(app.key(.actionPoint)) på ett möte ger ett.",
      "No action points yet. \(app.key(.actionPoint)) on a meeting gives one.")
  }
}

extension App {
  /// `i`: every action point.
  mutating func openActionPointList() -> [Effect] {
    open(Label("Uppdrag", "Action points"), ActionPointsPane())
    return []
  }

  /// Whether an action point is done, open or late, as a sign and a word.
  func statusCell(_ point: ActionPoint) -> CellContent {
    if point.isLate(on: settings.today) {
      return CellContent("\(glyphs.sign.warning) \(say("försenat", "late"))", .warning)
    }
    let word = plan.values("Status", of: point.ref).first ?? ""
    return statusCell(word, RecordType.actionPoint.schema.field("Status"))
  }
}
