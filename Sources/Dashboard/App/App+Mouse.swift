import Plan
import Screen

extension App {
  /// The mouse: the wheel scrolls, a click goes to a tab, a row or a field, a double click opens. In a menu one click takes.
  mutating func handle(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .wheelDown: return wheel(3)
    case .wheelUp: return wheel(-3)
    case .press where mouse.button == .left:
      clickDepth = layers.count
      return click(mouse)
    case .doubleClick where clickDepth == layers.count:
      guard let number = draw().spot(x: mouse.x, y: mouse.y) else { return [] }
      return doubleClick(number)
    case .press, .doubleClick, .release, .drag: return []
    }
  }

  private mutating func wheel(_ rows: Int) -> [Effect] {
    if isCalendarOnTop {
      wheelInCalendar(rows > 0 ? 1 : -1)
      return []
    }
    switch layers.last {
    case .list?, nil:
      _ = activeList.move(by: rows)
      activeList.scroll(height: listHeight)
      return []
    case .record?, .help?, .palette?, .picker?, .text?, .reading?, .week?, .balance?, .chart?, .present?:
      return handle(rows > 0 ? Key.down : .up)
    // A menu and a form are whole on the screen; in a line the arrows would step its date.
    case .query?, .choice?, .line?, .form?, .conflict?, .prompt?, .log?: return []
    }
  }

  private mutating func click(_ mouse: Mouse) -> [Effect] {
    if case .present? = layers.last { return handle(mouse.x < size.width / 4 ? Key.pageUp : .pageDown) }
    if mouse.y == 0, presentation == nil, layers.allSatisfy({ !$0.takesText }) { return clickTab(mouse.x) }
    guard let number = draw().spot(x: mouse.x, y: mouse.y) else { return [] }
    switch layers.last {
    case nil where isCalendarOnTop: clickInCalendar(number)
    case .list?, nil:
      activeList.move(to: number)
      pointAtColumn(mouse.x)
    case .record(var layer)?:
      layer.cursor = number
      replaceTop(.record(layer))
    case .choice(let layer)?: return choose(layer, number)
    case .picker(var layer)?:
      layer.selected = number
      replaceTop(.picker(layer))
      return handle(layer.isMultiple ? .character(" ") : .enter)
    case .palette(var layer)?:
      layer.selected = number
      replaceTop(.palette(layer))
      return handle(.enter)
    case .form(var layer)?:
      layer.focus = number
      replaceTop(.form(layer))
    case .help?, .query?, .line?, .text?, .conflict?, .prompt?, .reading?, .log?, .chart?, .present?: break
    case .week(var layer)?:
      layer.cursor.row = number
      replaceTop(.week(layer))
    case .balance(var layer)?:
      (layer.cursor.row, layer.cursor.column) = number.quotientAndRemainder(dividingBy: max(1, layer.size.columns))
      replaceTop(.balance(layer))
    }
    return []
  }

  private mutating func doubleClick(_ number: Int) -> [Effect] {
    switch layers.last {
    case nil where isCalendarOnTop: return doubleClickInCalendar(number)
    case .list?, nil: return number == activeList.cursor ? open() : []
    case .record(let layer)?: return number == layer.cursor ? handle(.enter) : []
    case .help?, .palette?, .query?, .choice?, .picker?, .line?, .text?, .form?, .conflict?, .prompt?, .reading?,
      .log?, .week?, .balance?, .chart?, .present?:
      return []
    }
  }

  private mutating func pointAtColumn(_ x: Int) {
    if let pivot = pivotOnTop { return clickPivot(x, pivot) }
    let rect = layers.isEmpty ? split(body).list : layerRect.inset(by: 1)
    let columns = activePane.columns(self)
    let slot = layout(columns, width: rect.width - 2).slots.last { $0.x <= x - rect.x - 1 }
    if let slot, columns[slot.column].column != nil { activeList.column = slot.column }
  }

  private mutating func clickTab(_ x: Int) -> [Effect] {
    guard let pane = tabs.first(where: { $0.columns.contains(x) })?.pane else { return [] }
    layers = []
    self.pane = pane
    return []
  }
}
