import Plan
import Screen

/// Time in rows and columns with sums at both edges: a list whose cells are reckoned, and which scrolls sideways too.
struct PivotPane: ListPane {
  /// What was asked of the list it was opened from.
  let scope: PivotScope
  var rowsBy = PivotDimension.person
  var columnsBy = PivotDimension.month
  /// Whether activities and weeks without time are shown.
  var showsAll = false
  /// Whether cells are shaded by how much is in them, and all columns fitted in where they can be.
  var isHeat = false
  /// The first column in view.
  var left = 0
  private(set) var sheet: PivotSheet?
  /// The rows that are no activity's or person's, by what they are known by.
  private var places: [RowID: Int] = [:]
  /// The same of the plan of today, while an earlier one is shown.
  private var pivotToday: Pivot?
  /// Where the rows and columns shown stand in it.
  private var placesToday: (rows: [Int?], columns: [Int?]) = ([], [])

  init(scope: PivotScope) {
    self.scope = scope
  }

  var type: RecordType { .timeEntry }
  var canSort: Bool { false }

  func columns(_ app: App) -> [ListColumn] { [] }

  func cells(_ row: Row, _ app: App) -> [CellContent] { [] }

  func emptyText(_ app: App) -> String {
    app.say(
      "Ingen tid är loggad här. \(app.key(.logLine)) loggar på en rad.",
      "No time is logged here. \(app.key(.logLine)) logs some in a line.")
  }

  /// A search finds a row by its name.
  func note(_ row: Row, _ app: App) -> String? {
    if let place = places[row.id] { return sheet?.name(place, app.plan, app.language) }
    guard case .line(let line) = row.id, let key = line.split(separator: ":", maxSplits: 1).last else { return nil }
    return app.plan.name(of: .record(String(key)), rowsBy, app.language)
  }

  /// What it is about: the scope, and what is asked of the pivot itself.
  func fullScope(_ list: ListState) -> PivotScope {
    PivotScope(scope.questions + PivotScope.questions(of: list, .timeEntry), parts: scope.parts)
  }

  mutating func refresh(_ app: App, _ list: ListState) {
    let scope = fullScope(list)
    let entries = scope.entries(of: app.plan, app.queryContext)
    let pivot = Pivot(entries, in: app.plan, rows: rowsBy, columns: columnsBy, showsAll: showsAll)
    let sheet = PivotSheet(pivot, in: app.plan, filter: scope.text(app.language), app.language)
    places = [Self.sums: sheet.rowCount]
    for (place, key) in pivot.rows.keys.enumerated() where !isRecord(key) { places[id(key)] = place }
    self.sheet = sheet
    pivotToday = app.travel.map { travel in
      Pivot(
        scope.entries(of: travel.now, app.queryContext), in: travel.now, rows: rowsBy, columns: columnsBy,
        showsAll: showsAll)
    }
    placesToday =
      pivotToday.map { today in
        (Self.places(pivot.rows, in: today.rows), Self.places(pivot.columns, in: today.columns))
      } ?? ([], [])
  }

  private static let sums = RowID.line("sum")

  /// Whether a row is an activity or a person. They are known as such, for logging time on them.
  private func isRecord(_ key: PivotKey) -> Bool {
    if case .record = key { rowsBy == .activity || rowsBy == .person } else { false }
  }

  private func id(_ key: PivotKey) -> RowID {
    guard isRecord(key), case .record(let id) = key else { return .line("\(rowsBy): \(key)") }
    return .line((rowsBy == .activity ? "activity:" : "person:") + id)
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    (sheet?.pivot.rows.keys ?? []).map { Row(id: id($0)) } + [Row(id: Self.sums)]
  }

  /// The days of a cell in the plan of today, past the last row and column of the sums; nil where that is what is shown.
  func today(_ row: Int, _ column: Int) -> PersonDays? {
    guard let today = pivotToday else { return nil }
    // Past the last one are the sums; what is no place of today's has nothing in it.
    let (rows, columns) = (placesToday.rows, placesToday.columns)
    let (rowCount, columnCount) = (today.rows.keys.count, today.columns?.keys.count ?? 0)
    guard let row = rows.indices.contains(row) ? rows[row] : rowCount,
      let column = columns.indices.contains(column) ? columns[column] : columnCount
    else { return .zero }
    switch (row < rowCount, column < columnCount) {
    case (true, true): return today.cell(row, column).days
    case (true, false): return today.rowSums[row].days
    case (false, true): return today.columnSums[column].days
    case (false, false): return today.total.days
    }
  }

  private static func places(_ shown: PivotAxis?, in today: PivotAxis?) -> [Int?] {
    let places = Dictionary((today?.keys ?? []).enumerated().map { ($1, $0) }) { first, _ in first }
    return (shown?.keys ?? []).map { places[$0] }
  }

  /// The entries that the number under the cursor is the sum of.
  func cell(_ list: ListState) -> PivotScope {
    var scope = fullScope(list)
    let edges = [(rowsBy, sheet?.pivot.rows.keys, list.cursor), (columnsBy, sheet?.pivot.columns?.keys, list.column)]
    for (dimension, keys, place) in edges {
      if let keys, keys.indices.contains(place) { scope.parts.append(.init(dimension, keys[place])) }
    }
    return scope
  }
}

extension PivotScope {
  /// What is asked of a list of a type: its filter, and whether only what is one's own is shown.
  static func questions(of list: ListState, _ type: RecordType) -> [Question] {
    var questions = list.filter.map { [Question(type, $0)] } ?? []
    if list.mineOnly, case .success(let mine) = Query.parse("mina", for: type) { questions.append(.init(type, mine)) }
    return questions
  }
}
