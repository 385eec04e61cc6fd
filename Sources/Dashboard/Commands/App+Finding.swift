import Plan
import Screen

/// A line at the foot that searches or filters as it is typed.
struct QueryLayer: Sendable {
  enum Purpose: Sendable {
    case search, filter
  }

  let purpose: Purpose
  var field = TextField()
  /// Where the list was before, for Esc.
  let before: ListState
  /// What is wrong with the query as it stands.
  var problem: String?
}

extension App {
  mutating func openQuery(_ purpose: QueryLayer.Purpose) -> [Effect] {
    var layer = QueryLayer(purpose: purpose, before: activeList)
    if purpose == .filter { layer.field = TextField(activeList.filter?.text ?? "") }
    layers.append(.query(layer))
    return []
  }

  mutating func handle(_ key: Key, in layer: QueryLayer) -> [Effect] {
    var layer = layer
    switch key {
    case .escape:
      layers.removeLast()
      activeList = layer.before
      refreshActiveList()
      return []
    case .enter:
      layers.removeLast()
      return taken(layer)
    case .down, .up:
      layers.removeLast()
      let effects = findNext(key == .down ? 1 : -1)
      layers.append(.query(layer))
      return effects
    default:
      guard layer.field.handle(key) else { return [] }
      return typed(layer)
    }
  }

  /// Enter: the list stays as it is; what could not be found or read is said.
  private mutating func taken(_ layer: QueryLayer) -> [Effect] {
    if let problem = layer.problem {
      message = Message(text: problem, kind: .refusal)
      return []
    }
    guard layer.purpose == .search, !activeList.search.isEmpty else { return [] }
    if match(from: activeList.cursor, step: 1, includingStart: true) == nil {
      return refuse("Ingen rad passar \(activeList.search)", "No row fits \(activeList.search)")
    }
    return inform("n nästa träff, N förra, Esc avslutar sökningen", "n next match, N previous, Esc ends the search")
  }

  /// Searches or filters with what is typed so far.
  mutating func typed(_ layer: QueryLayer) -> [Effect] {
    var layer = layer
    layers.removeLast()
    switch Query.parse(layer.field.text, for: activePane.type) {
    case .failure(let problem): layer.problem = problem.text(language)
    case .success(let query):
      layer.problem = nil
      apply(query, layer)
    }
    layers.append(.query(layer))
    return []
  }

  private mutating func apply(_ query: Query, _ layer: QueryLayer) {
    switch layer.purpose {
    case .search:
      activeList.search = query.text
      activeList.move(to: layer.before.cursor)
      if let match = match(from: layer.before.cursor, step: 1, includingStart: true) { activeList.move(to: match) }
      activeList.scroll(height: listHeight)
    case .filter:
      activeList.filter = query.isEmpty ? nil : query
      refreshActiveList()
      activeList.scroll(height: listHeight)
    }
  }

  /// `n` and `N`.
  mutating func findNext(_ step: Int) -> [Effect] {
    guard !activeList.search.isEmpty else {
      return refuse("Sök först med /", "Search first with /")
    }
    guard let match = match(from: activeList.cursor, step: step, includingStart: false) else {
      return refuse("Ingen rad passar \(activeList.search)", "No row fits \(activeList.search)")
    }
    let isRound = step > 0 ? match <= activeList.cursor : match >= activeList.cursor
    activeList.move(to: match)
    activeList.scroll(height: listHeight)
    guard isRound else { return [] }
    return step > 0
      ? inform("Sökningen började om från början", "The search went on from the top")
      : inform("Sökningen började om från slutet", "The search went on from the bottom")
  }

  /// The next row that matches the search, round the end of the list.
  private func match(from start: Int, step: Int, includingStart: Bool) -> Int? {
    let list = activeList
    let count = list.rows.count
    guard count > 0, case .success(let query) = Query.parse(list.search, for: activePane.type), !query.isEmpty else {
      return nil
    }
    let first = includingStart ? 0 : 1
    let answers = plan.test(query, QueryContext(person: settings.person, today: settings.today))
    return (first..<count + first).lazy.map { (((start + step * $0) % count) + count) % count }
      .first { list.rows[$0].ref.map(answers) ?? false }
  }

  /// `o`: by the column under the cursor; again the other way; again as the file has it.
  mutating func sortByColumn() -> [Effect] {
    let columns = activePane.columns(self)
    guard activePane.canSort, columns.indices.contains(activeList.column),
      let column = columns[activeList.column].column
    else {
      return refuse("Kolumnen går inte att sortera på", "The column cannot be sorted by")
    }
    let title = columns[activeList.column].title[language]
    switch activeList.sort {
    case SortOrder(column: column.name, isDescending: false)?:
      activeList.sort = SortOrder(column: column.name, isDescending: true)
      message = Message(text: say("Sorterat på \(title), fallande", "Sorted by \(title), descending"), kind: .info)
    case SortOrder(column: column.name, isDescending: true)?:
      activeList.sort = nil
      message = Message(text: say("I filens ordning", "In the file's order"), kind: .info)
    case nil, .some:
      activeList.sort = SortOrder(column: column.name, isDescending: false)
      message = Message(text: say("Sorterat på \(title)", "Sorted by \(title)"), kind: .info)
    }
    refreshActiveList()
    return []
  }

  mutating func toggleMine() -> [Effect] {
    guard settings.person != nil else { return askForPerson(then: .mine) }
    activeList.mineOnly.toggle()
    refreshActiveList()
    activeList.scroll(height: listHeight)
    return activeList.mineOnly ? inform("Bara mina visas", "Mine only") : inform("Alla visas", "All are shown")
  }
}
