import Plan
import Screen

extension App {
  /// Opens the time entries behind a line of the time pane, under its name.
  mutating func openEntries(_ line: RowID) {
    let name: String? =
      switch TimeLine(line, plan) {
      case .activity(let key): plan.activity(key)?.name ?? key
      case .person(let key): plan.person(key)?.name ?? key
      case .month(let month) where month > 0: DateText.month(month, language)
      case .total, .area, .people, .months, .month, nil: nil
      }
    let suffix = name.map { ": \($0)" } ?? ""
    open(Label("Tidposter\(suffix)", "Time entries\(suffix)"), EntriesPane(source: .line(line)))
  }
}

/// The time entries behind a number, newest last.
struct EntriesPane: ListPane {
  /// What they are behind.
  enum Source: Sendable {
    /// A line of the time pane.
    case line(RowID)
    /// A cell of a pivot.
    case cell(PivotScope)
  }

  /// What they are behind.
  let source: Source

  var type: RecordType { .timeEntry }

  func columns(_ app: App) -> [ListColumn] {
    let schema = RecordType.timeEntry.schema
    func field(_ name: String) -> Plan.Column? { schema.field(name).map(Plan.Column.field) }
    return [
      ListColumn(title: Label("Datum", "Date"), column: field("Datum"), width: 10),
      ListColumn(title: Label("Person", "Person"), column: field("Person"), width: 6),
      ListColumn(title: Label("Aktivitet", "Activity"), column: field("Aktivitet"), width: 10),
      ListColumn(title: Label("Dagar", "Days"), column: field("Dagar"), width: 6, alignment: .decimal(places: 2)),
      ListColumn(title: Label("Not", "Note"), column: field("Not"), width: 16, grows: true, dropOrder: 1),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let behind = entries(app)
    let refs = app.passing(byDay(behind).map(\.ref), list)
    return app.sorted(refs, .timeEntry, list).map { Row(id: .entry($0), ref: $0) }
  }

  /// The entries in the order of their days. A log grows by the day: it seldom has to be sorted.
  private func byDay(_ entries: [TimeEntry]) -> [TimeEntry] {
    if zip(entries, entries.dropFirst()).allSatisfy({ ($0.day ?? .last) <= ($1.day ?? .last) }) { return entries }
    return entries.enumerated().sorted {
      ($0.element.day ?? Day.last, $0.offset) < ($1.element.day ?? Day.last, $1.offset)
    }.map(\.element)
  }

  private func entries(_ app: App) -> [TimeEntry] {
    switch source {
    case .line(let id):
      guard let line = TimeLine(id, app.plan) else { return [] }
      if case .total = line { return app.plan.time.entries }
      return app.plan.time.entries.filter { line.holds($0, app.plan) }
    case .cell(let cell): return cell.entries(of: app.plan, app.queryContext)
    }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    guard let ref = row.ref else { return [] }
    func raw(_ name: String) -> String { app.plan.values(name, of: ref).first ?? "" }
    let days = PersonDays(file: raw("Dagar"))?.text(app.language) ?? raw("Dagar")
    return [
      CellContent(raw("Datum"), Day(iso: raw("Datum")) == nil ? .error : nil), CellContent(raw("Person")),
      CellContent(raw("Aktivitet")), CellContent(days), CellContent(raw("Not"), .muted),
    ]
  }

  func emptyText(_ app: App) -> String {
    app.say(
      "Ingen tid är loggad här. \(app.key(.logLine)) loggar på en rad.",
      "No time is logged here. \(app.key(.logLine)) logs some in a line.")
  }
}
