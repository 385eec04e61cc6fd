import Plan
import Screen

extension App {
  /// The mouse: the wheel scrolls what is under it, a click goes to a tab, a row or a field, or does what is written there;
  /// a double click opens, a drag moves a split or scrolls by the bar. In a field a click puts the cursor. In a menu one click takes, and one beside it closes it.
  mutating func handle(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .wheelDown: return wheel(3, mouse)
    case .wheelUp: return wheel(-3, mouse)
    case .press where mouse.button == .left:
      clickDepth = layers.count
      dragged = splitEdge(at: mouse)
      if dragged != nil || takeScrollbar(at: mouse) || putCursor(at: mouse) { return [] }
      return click(mouse)
    case .doubleClick where clickDepth == layers.count: return doubleClick(mouse)
    case .drag:
      if let dragged { drag(dragged, to: mouse) }
      if let draggedScrollbar { scroll(draggedScrollbar, to: mouse.y) }
      return []
    case .release:
      defer { (dragged, draggedScrollbar) = (nil, nil) }
      return dragged.flatMap(keepSplit).map { [$0] } ?? []
    case .press, .doubleClick: return []
    }
  }

  private mutating func wheel(_ rows: Int, _ mouse: Mouse) -> [Effect] {
    if isCalendarOnTop {
      wheelInCalendar(rows > 0 ? 1 : -1)
      return []
    }
    switch layers.last {
    case .list?, nil:
      if draw().spot(x: mouse.x, y: mouse.y) == MouseSpot.detail {
        scrollDetail(by: rows)
        return []
      }
      _ = activeList.move(by: rows)
      activeList.scroll(height: listHeight)
      return []
    case .record?, .help?, .palette?, .picker?, .text?, .reading?, .week?, .balance?, .chart?, .present?, .tour?:
      return handle(rows > 0 ? Key.down : .up)
    // A menu and a form are whole on the screen; in a line the arrows would step its date.
    case .query?, .choice?, .line?, .form?, .conflict?, .prompt?, .log?: return []
    }
  }

  private mutating func click(_ mouse: Mouse) -> [Effect] {
    let number = draw().spot(x: mouse.x, y: mouse.y)
    if let place = number.flatMap(MouseSpot.place), place != .inside { return click(place) }
    switch layers.last {
    case .present?, .tour?: return handle(mouse.x < size.width / 4 ? Key.pageUp : .pageDown)
    case .query?: return clickUnderQuery(mouse)
    case .choice?, .palette?, .help?, .picker?:
      if let number { return number < 0 ? [] : click(row: number, mouse) }
      layers.removeLast()
      return []
    default:
      if mouse.y == 0, presentation == nil, !settings.isPlain, layers.allSatisfy({ !$0.takesText }) {
        return clickTab(mouse.x)
      }
      return number.map { $0 < 0 ? [] : click(row: $0, mouse) } ?? []
    }
  }

  /// A click beside the line that is typed in takes it as it stands, and then what was clicked.
  private mutating func clickUnderQuery(_ mouse: Mouse) -> [Effect] {
    let effects = handle(Key.enter)
    if case .query? = layers.last { return effects }
    return effects + click(mouse)
  }

  private mutating func click(row number: Int, _ mouse: Mouse) -> [Effect] {
    switch layers.last {
    case nil where isCalendarOnTop: clickInCalendar(number)
    case .list?, nil:
      activeList.move(to: number)
      pointAtColumn(mouse.x)
    case .record(var layer)?:
      layer.cursor = number
      replaceTop(.record(layer))
    case .help(let layer)?: return perform(helpLine: number, of: layer)
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
    case .conflict?: return handle(.character(number == 1 ? "1" : "2"))
    case .week?: return clickInWeek(number)
    case .balance?: return clickInBalance(number)
    case .query?, .line?, .text?, .prompt?, .reading?, .log?, .chart?, .present?, .tour?: break
    }
    return []
  }

  /// The second click of two opens; on what does something it does it again.
  private mutating func doubleClick(_ mouse: Mouse) -> [Effect] {
    let number = draw().spot(x: mouse.x, y: mouse.y)
    let place = number.flatMap(MouseSpot.place)
    if place == .detail { return open() }
    if case .section? = place { return enlarge() }
    if let place, place != .inside { return click(place) }
    if case .present? = layers.last { return click(mouse) }
    if case .tour? = layers.last { return click(mouse) }
    guard let number, number >= 0 else { return [] }
    switch layers.last {
    case nil where isCalendarOnTop: return doubleClickInCalendar(number)
    case .list?, nil: return number == activeList.cursor ? open() : []
    case .record(let layer)?: return number == layer.cursor ? handle(.enter) : []
    case .week(let layer)?: return number == layer.spot ? handle(.enter) : []
    case .help?, .palette?, .query?, .choice?, .picker?, .line?, .text?, .form?, .conflict?, .prompt?, .reading?,
      .log?, .balance?, .chart?, .present?, .tour?:
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
