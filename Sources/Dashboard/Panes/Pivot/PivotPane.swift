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
  /// The rows, the sums' last, and the name of each.
  private var ids: [RowID] = []
  private var names: [RowID: String] = [:]

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
  func note(_ row: Row, _ app: App) -> String? { names[row.id] }

  /// What it is about: the scope, and what is asked of the pivot itself.
  func fullScope(_ list: ListState) -> PivotScope {
    PivotScope(scope.questions + PivotScope.questions(of: list, .timeEntry), parts: scope.parts)
  }

  mutating func refresh(_ app: App, _ list: ListState) {
    let scope = fullScope(list)
    let entries = scope.entries(of: app.plan, app.queryContext)
    let pivot = Pivot(entries, in: app.plan, rows: rowsBy, columns: columnsBy, showsAll: showsAll)
    let sheet = PivotSheet(pivot, in: app.plan, filter: scope.text(app.language), app.language)
    ids = pivot.rows.keys.map(id) + [.line("sum")]
    names = Dictionary(zip(ids, sheet.names)) { first, _ in first }
    self.sheet = sheet
  }

  /// Rows that are activities and people are known as such, for logging time on them.
  private func id(_ key: PivotKey) -> RowID {
    switch (key, rowsBy) {
    case (.record(let id), .activity): .line("activity:\(id)")
    case (.record(let id), .person): .line("person:\(id)")
    default: .line("\(rowsBy): \(key)")
    }
  }

  func rows(_ app: App, _ list: ListState) -> [Row] { ids.map { Row(id: $0) } }

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
