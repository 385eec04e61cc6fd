import Plan
import Screen

/// Who changed what, and when: of one record a line a field, of the whole plan under a heading a day.
struct HistoryPane: ListPane {
  /// The record; nil for the whole plan.
  let id: RecordID?
  private(set) var lines: [HistoryLine] = []
  /// Whether all has been read.
  private(set) var isWhole = false
  /// Of the whole plan, each day and the lines it begins at.
  private var days: [(day: String, lines: Range<Int>)] = []

  init(_ id: RecordID?) {
    self.id = id
  }

  var type: RecordType { id?.type ?? .activity }
  var types: [RecordType] { id.map { [$0.type] } ?? RecordType.allCases }
  var filterTypes: [RecordType] { types }
  var canSort: Bool { false }

  mutating func add(_ more: [HistoryLine], isLast: Bool) {
    let start = lines.count
    lines += more
    isWhole = isLast
    for place in start..<lines.count {
      let day = String(lines[place].time.prefix(10))
      if days.last?.day == day {
        days[days.count - 1].lines = days[days.count - 1].lines.lowerBound..<place + 1
      } else {
        days.append((day, place..<place + 1))
      }
    }
  }

  func columns(_ app: App) -> [ListColumn] {
    let record = ListColumn(title: Label("Post", "Record"), column: nil, width: 12)
    return [
      ListColumn(title: Label("När", "When"), column: nil, width: id == nil ? 13 : 16),
      ListColumn(title: Label("Vem", "Who"), column: nil, width: 14, dropOrder: 1),
    ] + (id == nil ? [record] : []) + [
      ListColumn(title: Label("Vad", "What"), column: nil, width: 24, grows: true)
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    func row(_ place: Int, _ group: String?) -> Row? {
      if let filter = list.filter, !filter.isEmpty, !filter.matches(text: text(lines[place], app)) { return nil }
      return Row(id: .line("past:\(place)"), depth: group == nil ? 0 : 1, group: group)
    }
    if id != nil { return lines.indices.compactMap { row($0, nil) } }
    return days.flatMap { day, places -> [Row] in
      let heading = Row(id: .group(day))
      if list.folded.contains(day) { return [heading] }
      let rows = places.compactMap { row($0, day) }
      return rows.isEmpty ? [] : [heading] + rows
    }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    if case .group(let day) = row.id {
      let count = days.first { $0.day == day }?.lines.count ?? 0
      let name = Day(iso: day).map { DateText.fullDay($0, app.language, year: true) } ?? day
      return [
        CellContent(day, .heading), CellContent(),
        CellContent(app.say("\(count) ändr.", "\(count) ch."), .muted), CellContent(name, .heading),
      ]
    }
    guard let line = line(row) else { return [] }
    let when = id == nil ? String(line.time.suffix(5)) : line.time
    let record = id == nil ? [CellContent(line.edit.id.name(app.language), .muted)] : []
    return [CellContent(when, .muted), CellContent(line.author)] + record + [CellContent(what(line, app))]
  }

  func note(_ row: Row, _ app: App) -> String? {
    line(row).map { text($0, app) } ?? ""
  }

  func copyText(_ row: Row, _ app: App) -> String? { line(row).map { text($0, app) } }

  func emptyText(_ app: App) -> String {
    isWhole
      ? app.say("Inget är sparat i git än.", "Nothing is committed to git yet.")
      : app.say("Läser historien …", "Reading the history …")
  }

  /// The line of a row; nil for a heading.
  func line(_ row: Row) -> HistoryLine? {
    guard case .line(let name) = row.id, name.hasPrefix("past:"), let place = Int(name.dropFirst(5)) else { return nil }
    return lines.indices.contains(place) ? lines[place] : nil
  }

  /// What was done, without the record's name where the list is about one.
  private func what(_ line: HistoryLine, _ app: App) -> String {
    if let change = line.change { return change.summary(line.edit.id.type, app.language) }
    let summary = line.edit.summary(app.language)
    let name = line.edit.id.name(app.language) + ": "
    return summary.hasPrefix(name) ? String(summary.dropFirst(name.count)) : summary
  }

  /// The whole of it, a long text from what to what.
  private func text(_ line: HistoryLine, _ app: App) -> String {
    let head = "\(line.time) \(line.author): \(line.edit.id.name(app.language)) "
    guard let change = line.change, case .text? = line.edit.id.type.schema.field(change.field)?.kind else {
      return head + what(line, app)
    }
    func one(_ values: [String]) -> String {
      let text = values.joined(separator: " ").split(separator: "\n").joined(separator: " ")
      return text.isEmpty ? "–" : "”\(text)”"
    }
    let label = line.edit.id.type.schema.field(change.field)?.label[app.language] ?? change.field
    return head + "\(label.lowercased()) \(one(change.old)) → \(one(change.new))"
  }
}
