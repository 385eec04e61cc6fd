import Plan
import Screen

/// What the check found: Enter opens the record at fault.
struct ProblemsPane: ListPane {
  var type: RecordType { .activity }

  var types: [RecordType] { RecordType.allCases }

  var filterTypes: [RecordType] { types }

  func columns(_ app: App) -> [ListColumn] {
    [
      ListColumn(title: Label("", ""), column: nil, width: 9),
      ListColumn(title: Label("Var", "Where"), column: nil, width: 20, dropOrder: 1),
      ListColumn(title: Label("Vad", "What"), column: nil, width: 30, grows: true),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let all = (app.problems ?? []).enumerated().map { place, problem in
      (isError: problem.level == .error, row: Row(id: .line("problem:\(place)"), ref: problem.record))
    }
    // What is wrong before what may be, each in the files' order.
    let rows = all.filter(\.isError).map(\.row) + all.filter { !$0.isError }.map(\.row)
    guard list.isNarrowed else { return rows }
    let passing = Set(app.passing(rows.compactMap(\.ref), list))
    return rows.filter { row in
      if let ref = row.ref, passing.contains(ref) { return true }
      guard !list.mineOnly, let filter = list.filter else { return false }
      return note(row, app).map { filter.matches(text: $0) } ?? false
    }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    guard let problem = app.problem(row) else { return [] }
    let isError = problem.level == .error
    let sign = isError ? app.glyphs.sign.error : app.glyphs.sign.warning
    return [
      CellContent("\(sign) \(problem.level.label[app.language])", isError ? .error : .warning),
      CellContent(problem.place, .muted), CellContent(problem.text(app.language)),
    ]
  }

  func note(_ row: Row, _ app: App) -> String? {
    app.problem(row).map { "\($0.place): \($0.text(app.language))" }
  }

  func emptyText(_ app: App) -> String {
    app.problems == nil
      ? app.say("Kontrollen pågår.", "The check is under way.")
      : app.say("Inget fel i planen.", "Nothing is wrong with the plan.")
  }
}

extension App {
  func problem(_ row: Row) -> Problem? {
    guard case .line(let name) = row.id, name.hasPrefix("problem:"), let place = Int(name.dropFirst(8)) else {
      return nil
    }
    return problems.flatMap { $0.indices.contains(place) ? $0[place] : nil }
  }

  mutating func openProblems() -> [Effect] {
    open(Label("Kontrollen", "The check"), ProblemsPane())
    return []
  }

  /// What Enter means on rows that are no plain records; nil for those that are.
  mutating func openSpecial(_ row: Row) -> [Effect]? {
    if let pivot = pivotOnTop { return openCell(pivot) }
    if let opened = openSetting(row) { return opened }
    if let opened = openPastRow(row) { return opened }
    if let problem = problem(row) { return open(problem) }
    if let opened = openReportRow(row) { return opened }
    if let opened = openOccasion(row) { return opened }
    if pane == .overview, layers.isEmpty { return openFromOverview(row) }
    if pane == .time, layers.isEmpty, TimeLine(row.id, plan) != nil {
      if case .group(let name) = row.id { return fold(name, !list.folded.contains(name)) }
      openEntries(row.id)
      return []
    }
    return nil
  }

  /// Opens the record of a problem with the cursor on the field.
  private mutating func open(_ problem: Problem) -> [Effect] {
    if let copy = ConflictCopy(name: problem.file) { return merge(copy) }
    guard let ref = problem.record else {
      return refuse("Rätta \(problem.place) i en redigerare", "Mend \(problem.place) in an editor")
    }
    if let conflict = plan.conflicts(in: ref).first(where: { $0.field == problem.field }) { return open(conflict) }
    let id = plan.id(of: ref)
    let place = id.type.schema.fields.firstIndex { $0.name == problem.field }
    layers.append(.record(RecordLayer(id: id, cursor: place ?? 0)))
    return []
  }
}
