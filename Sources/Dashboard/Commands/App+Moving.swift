import Plan
import Screen

extension App {
  mutating func move(_ command: Command) -> [Effect] {
    var list = activeList
    let page = max(1, listHeight - 1)
    switch command {
    case .down: _ = list.move(by: 1)
    case .up: _ = list.move(by: -1)
    case .pageDown: _ = list.move(by: page)
    case .pageUp: _ = list.move(by: -page)
    case .halfPageDown: _ = list.move(by: max(1, page / 2))
    case .halfPageUp: _ = list.move(by: -max(1, page / 2))
    case .top: list.move(to: 0)
    case .bottom: list.move(to: list.rows.count - 1)
    case .left, .right: return moveSideways(command == .right ? 1 : -1)
    default: break
    }
    list.scroll(height: listHeight)
    activeList = list
    return []
  }

  /// On a heading left folds and right opens; elsewhere the cursor goes a column on.
  private mutating func moveSideways(_ step: Int) -> [Effect] {
    if case .overview = pane, layers.isEmpty {
      moveAcrossOverview(step)
      return []
    }
    if case .group(let name)? = activeList.current?.id {
      return fold(name, step < 0)
    }
    if let pivot = pivotOnTop { return movePivot(step, pivot) }
    let shown = shownColumns()
    guard let place = shown.firstIndex(of: activeList.column) else {
      activeList.column = shown.first ?? 0
      return []
    }
    activeList.column = shown[min(max(place + step, 0), shown.count - 1)]
    return []
  }

  mutating func fold(_ group: String, _ isFolded: Bool) -> [Effect] {
    if isFolded { activeList.folded.insert(group) } else { activeList.folded.remove(group) }
    refreshActiveList()
    return []
  }

  /// Enter: what is under the cursor, opened.
  mutating func open() -> [Effect] {
    guard let row = activeList.current else { return refuse("Här finns inget att öppna", "Nothing to open here") }
    if let opened = openSpecial(row) { return opened }
    if case .group(let name) = row.id { return fold(name, !activeList.folded.contains(name)) }
    guard let ref = row.ref else { return refuse("Raden är en summa", "The row is a sum") }
    layers.append(.record(RecordLayer(id: plan.id(of: ref))))
    return []
  }
}
