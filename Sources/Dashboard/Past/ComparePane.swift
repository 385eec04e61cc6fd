import Plan
import Reports
import Screen

/// Two years side by side.
struct ComparePane: ListPane {
  let report: CompareReport

  var type: RecordType { .activity }
  var canSort: Bool { false }

  func columns(_ app: App) -> [ListColumn] {
    func figure(_ title: Label) -> ListColumn {
      ListColumn(title: title, column: nil, width: 13, alignment: .decimal(places: 2))
    }
    return [
      ListColumn(title: Label("Vad", "What"), column: nil, width: 16, grows: true),
      figure(Label("\(report.earlier)", "\(report.earlier)")), figure(Label("\(report.later)", "\(report.later)")),
      figure(Label("Skillnad", "Difference")),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    CompareReport.Section.allCases.flatMap { section -> [Row] in
      let group = "compare:\(section)"
      let rows = report.rows.enumerated().filter { $0.element.section == section }.map { place, _ in
        Row(id: .line("compare:\(place)"), depth: 1, group: group)
      }
      return [Row(id: .group(group))] + (list.folded.contains(group) ? [] : rows)
    }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    switch row.id {
    case .group(let name):
      let section = CompareReport.Section.allCases.first { "compare:\($0)" == name }
      return [CellContent(section?.heading[app.language] ?? "", .heading)]
    case .line(let name):
      guard let place = Int(name.dropFirst(8)), report.rows.indices.contains(place) else { return [] }
      let row = report.rows[place]
      return [CellContent(row.name[app.language])] + row.texts(app.language).map { CellContent($0) }
    case .record, .entry: return []
    }
  }

  func copyText(_ row: Row, _ app: App) -> String? { report.lines(app.language).joined(separator: "\n") + "\n" }

  func emptyText(_ app: App) -> String { "" }
}
