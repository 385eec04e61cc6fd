import Plan
import Reports
import Screen

/// What happened since a day, part by part: Enter opens the record.
struct SincePane: ListPane {
  let report: SinceReport

  var type: RecordType { .activity }
  var types: [RecordType] { RecordType.allCases }
  var filterTypes: [RecordType] { types }
  var canSort: Bool { false }

  func columns(_ app: App) -> [ListColumn] {
    [
      ListColumn(title: Label("Vad", "What"), column: nil, width: 14),
      ListColumn(title: Label("Namn", "Name"), column: nil, width: 14, grows: true, dropOrder: 1),
      ListColumn(title: Label("Har hänt", "Happened"), column: nil, width: 22, grows: true),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let places = report.items.enumerated().filter { isShown($0.element, app, list) }
    return SinceReport.Section.allCases.flatMap { section -> [Row] in
      let group = "since:\(section)"
      let rows = places.filter { $0.element.section == section }.map { place, _ in
        Row(id: .line("since:\(place)"), depth: 1, group: group)
      }
      if rows.isEmpty { return [] }
      return [Row(id: .group(group))] + (list.folded.contains(group) ? [] : rows)
    }
  }

  private func isShown(_ item: SinceReport.Item, _ app: App, _ list: ListState) -> Bool {
    if list.mineOnly, let person = app.settings.person, !item.people.contains(person) { return false }
    guard let filter = list.filter, !filter.isEmpty else { return true }
    return filter.matches(text: "\(item.key) \(item.name) \(item.text(app.language))")
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    if case .group(let name) = row.id {
      guard let section = SinceReport.Section.allCases.first(where: { "since:\($0)" == name }) else { return [] }
      let items = report.items(section)
      let sum = section == .time ? "\(report.logged.text(app.language)) \(app.say("dagar", "days"))" : "\(items.count)"
      return [CellContent(section.heading[app.language], .heading), CellContent(), CellContent(sum, .heading)]
    }
    guard let item = item(row) else { return [] }
    return [CellContent(item.key), CellContent(item.name), CellContent(item.text(app.language))]
  }

  func note(_ row: Row, _ app: App) -> String? {
    item(row).map { "\($0.key) \($0.name): \($0.text(app.language))" } ?? report.basis(app.language)
  }

  func copyText(_ row: Row, _ app: App) -> String? {
    report.lines(app.language).joined(separator: "\n") + "\n"
  }

  func emptyText(_ app: App) -> String {
    app.say("Inget har hänt. ", "Nothing has happened. ") + report.basis(app.language)
  }

  /// The item of a row; nil for a heading.
  func item(_ row: Row) -> SinceReport.Item? {
    guard case .line(let name) = row.id, name.hasPrefix("since:"), let place = Int(name.dropFirst(6)) else {
      return nil
    }
    return report.items.indices.contains(place) ? report.items[place] : nil
  }
}
