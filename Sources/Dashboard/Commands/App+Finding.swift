import Plan
import Screen

extension App {
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
  func match(from start: Int, step: Int, includingStart: Bool) -> Int? {
    let list = activeList
    let count = list.rows.count
    guard count > 0, case .success(let query) = Query.parse(list.search, for: activePane.types), !query.isEmpty else {
      return nil
    }
    let answers = plan.test(query, queryContext)
    let first = includingStart ? 0 : 1
    return (first..<count + first).lazy.map { (((start + step * $0) % count) + count) % count }
      .first { matches(list.rows[$0], query, answers) }
  }

  /// Who asks, and when.
  var queryContext: QueryContext { QueryContext(person: settings.person, today: settings.today) }

  /// Whether a row answers the search: by its record, or by its own text where it has more than that.
  private func matches(_ row: Row, _ query: Query, _ answers: (RecordRef) -> Bool) -> Bool {
    if let ref = row.ref, answers(ref) { return true }
    return activePane.note(row, self).map { query.matches(text: $0) } ?? false
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
