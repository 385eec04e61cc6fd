import Plan
import Screen

extension App {
  /// The mouse: the wheel scrolls, a click goes to a tab, a row or a field, a double click opens.
  mutating func handle(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .wheelDown: return wheel(3)
    case .wheelUp: return wheel(-3)
    case .press where mouse.button == .left: return click(mouse)
    case .doubleClick:
      let effects = click(mouse)
      return layers.isEmpty || isListOnTop ? effects + open() : effects
    case .press, .release, .drag: return []
    }
  }

  private var isListOnTop: Bool {
    if case .list? = layers.last { true } else { false }
  }

  private mutating func wheel(_ rows: Int) -> [Effect] {
    guard layers.isEmpty || isListOnTop else {
      let key: Key = rows > 0 ? .down : .up
      return handle(key)
    }
    _ = activeList.move(by: rows)
    activeList.scroll(height: listHeight)
    return []
  }

  private mutating func click(_ mouse: Mouse) -> [Effect] {
    if mouse.y == 0, layers.isEmpty || isListOnTop { return clickTab(mouse.x) }
    guard layers.isEmpty || isListOnTop, !(pane == .overview && layers.isEmpty) else { return [] }
    let rect = layers.isEmpty ? split(body).list : layerRect.inset(by: 1)
    guard rect.contains(x: mouse.x, y: mouse.y), mouse.y > rect.y else { return [] }
    var list = activeList
    list.scroll(height: rect.height - 1)
    let place = list.top + mouse.y - rect.y - 1
    guard list.rows.indices.contains(place) else { return [] }
    list.move(to: place)
    let columns = activePane.columns(self)
    let x = mouse.x - rect.x - 1
    let slot = layout(columns, width: rect.width - 2).slots.last { $0.x <= x }
    if let slot, columns[slot.column].column != nil { list.column = slot.column }
    activeList = list
    return []
  }

  private mutating func clickTab(_ x: Int) -> [Effect] {
    guard let pane = tabs.first(where: { $0.columns.contains(x) })?.pane else { return [] }
    layers = []
    self.pane = pane
    return []
  }
}
