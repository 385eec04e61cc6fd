import Plan
import Screen

/// The mouse on scroll bars and in fields.
extension App {
  /// Begins to drag the scroll bar under the mouse, and scrolls to where it was taken. Whether there is one.
  mutating func takeScrollbar(at mouse: Mouse) -> Bool {
    draggedScrollbar = draw().scrollbars.last { $0.rect.contains(x: mouse.x, y: mouse.y) }
    guard let draggedScrollbar else { return false }
    scroll(draggedScrollbar, to: mouse.y)
    return true
  }

  /// Scrolls what a bar belongs to. Where there is a cursor it goes along: what is in view is always around it.
  mutating func scroll(_ bar: ScrollbarSpot, to y: Int) {
    switch layers.last {
    case nil where isCalendarOnTop: calendar?.select(bar.row(at: y))
    case .list?, nil:
      activeList.move(to: bar.row(at: y))
      activeList.scroll(height: listHeight)
    case .help(var layer)?:
      let layout = helpLayout(layer)
      let row = bar.row(at: y)
      let column = layout.entries.indices.contains(layer.cursor) ? layout.entries[layer.cursor].column : 0
      layer.cursor = layout.nearest(HelpLayout.Place(column: column, row: row)) ?? layer.cursor
      layer.top = bar.top(at: y)
      replaceTop(.help(layer))
    case .reading(var layer)?:
      layer.top = bar.top(at: y)
      replaceTop(.reading(layer))
    case .week(var layer)? where layer.cursor.typed == nil:
      layer.cursor.row = bar.row(at: y)
      replaceTop(.week(layer))
    case .balance(var layer)? where layer.cursor.typed == nil:
      // Its bar counts the headings of areas too.
      let rows = layer.size.rows
      layer.cursor.row = bar.count > 1 ? min(rows - 1, bar.row(at: y) * rows / bar.count) : 0
      show(layer)
    case .record?, .palette?, .query?, .choice?, .picker?, .line?, .text?, .form?, .conflict?, .prompt?, .log?, .week?,
      .balance?, .chart?, .present?, .tour?:
      break
    }
  }

  /// Puts the cursor of the field that is written in where the mouse is. Whether it is there.
  mutating func putCursor(at mouse: Mouse) -> Bool {
    guard let field = draw().field, field.rect.contains(x: mouse.x, y: mouse.y), let top = layers.last else {
      return false
    }
    let cursor = field.cursor(at: mouse.x)
    switch top {
    case .help(var layer): layer.field?.cursor = cursor; replaceTop(.help(layer))
    case .palette(var layer): layer.field.cursor = cursor; replaceTop(.palette(layer))
    case .query(var layer): layer.field.cursor = cursor; replaceTop(.query(layer))
    case .picker(var layer): layer.field.cursor = cursor; replaceTop(.picker(layer))
    case .line(var layer): layer.text.cursor = cursor; replaceTop(.line(layer))
    case .prompt(var layer): layer.text.cursor = cursor; replaceTop(.prompt(layer))
    case .form(var layer): layer.lines[layer.focus].text.cursor = cursor; replaceTop(.form(layer))
    case .log(var layer): layer.field.cursor = cursor; replaceTop(.log(layer))
    case .week(var layer): layer.cursor.typed?.cursor = cursor; replaceTop(.week(layer))
    case .balance(var layer): layer.cursor.typed?.cursor = cursor; replaceTop(.balance(layer))
    case .list, .record, .choice, .text, .conflict, .reading, .chart, .present, .tour: return false
    }
    return true
  }
}
