import Plan
import Screen

extension App {
  /// Where a pivot's table is.
  var pivotRect: Rect { layerRect.inset(x: 2, y: 1) }

  /// The rows that a pivot has besides its list: a rule, the sums and what is under the cursor.
  static let pivotFoot = 3

  /// A pivot in a box: the rows' names and the sums stay where they are, what is between them scrolls with the cursor.
  func drawPivot(_ pane: PivotPane, _ list: ListState, _ canvas: inout Canvas) {
    guard let sheet = pane.sheet else { return }
    let rect = pivotRect
    let view = PivotView(sheet, pane, list, width: rect.width)
    canvas.box(layerRect, title: view.rounding.mark(sheet.title, language), .borderFocused)
    let columns = view.columns(pane.rowsBy.label[language].capitalizedFirst)
    canvas.tableHeader(columns, view.layout, in: rect)
    markMore(view, rect, &canvas)
    let room = max(0, rect.height - 1 - Self.pivotFoot)
    let rows = Rect(
      x: rect.x, y: rect.y + 1, width: rect.width, height: sheet.rowCount == 0 ? room : min(room, sheet.rowCount))
    let shown = Viewport(top: min(list.top, max(0, sheet.rowCount - rows.height)), height: rows.height)
    for row in shown.rows(of: sheet.rowCount) {
      draw(row, list, pane, view, columns, rows.row(row - shown.top), &canvas)
    }
    if sheet.rowCount == 0 {
      canvas.write(wrapping: pane.emptyText(self), in: rows.inset(x: 2, y: 1), .muted)
    }
    let scrolled = Rect(x: layerRect.x, y: rows.y, width: layerRect.width, height: rows.height)
    canvas.scrollbar(in: scrolled, shown, of: sheet.rowCount)
    canvas.horizontalRule(at: rows.x, rows.endY, width: view.layout.width)
    draw(sheet.rowCount, list, pane, view, columns, rect.row(rows.endY + 1 - rect.y), &canvas)
    canvas.write(
      pivotNote(sheet, pane, list).truncated(to: rect.width, ellipsis: glyphs.ellipsis), at: rect.x, rect.endY - 1,
      .muted)
  }

  /// Signs that there are columns to the left and the right of those in view.
  private func markMore(_ view: PivotView, _ rect: Rect, _ canvas: inout Canvas) {
    guard let first = view.layout.slots.dropFirst().first, let last = view.layout.slots.dropLast().last else { return }
    if view.shown.lowerBound > 0 { canvas.put(glyphs.sign.moreLeft, at: rect.x + first.x - 1, rect.y, .key) }
    if view.shown.upperBound < view.sheet.columnCount {
      canvas.put(glyphs.sign.moreRight, at: rect.x + last.x + last.width, rect.y, .key)
    }
  }

  private func draw(
    _ row: Int, _ list: ListState, _ pane: PivotPane, _ view: PivotView, _ columns: [Screen.Column], _ rect: Rect,
    _ canvas: inout Canvas
  ) {
    let isSum = row == view.sheet.rowCount
    let isCurrent = row == list.cursor
    let places = Array(view.shown) + [view.sheet.columnCount]
    let cells = places.map { place in
      let sum = view.sheet[row, place]
      let role: Screen.Role = sum.count == 0 ? .muted : isSum || place == view.sheet.columnCount ? .heading : .text
      return TableCell(view.text(row, place, language), role)
    }
    canvas.spot(rect, row)
    let name = view.sheet.name(row, plan, language).truncated(to: view.nameWidth, ellipsis: glyphs.ellipsis)
    canvas.tableRow(
      [TableCell(name, isSum ? .heading : .text)] + cells, columns, view.layout, in: rect,
      role: isCurrent ? .selection : nil)
    if view.isHeat, !isSum { shade(row, view, rect, &canvas) }
    let otherwise = view.layout.slots.dropFirst().map(\.column).filter { column in
      let place = view.place(of: column)
      return pane.today(row, place).map { $0 != view.sheet[row, place].days } ?? false
    }
    markOtherwise(otherwise, view.layout, in: rect, &canvas)
    guard isCurrent, let slot = view.slot(of: list.column) else { return }
    let cell = Rect(x: rect.x + slot.x, y: rect.y, width: slot.width, height: 1)
    canvas.setRole(cell, .cursorField)
    canvas.cursor = Canvas.Cursor(x: max(cell.x, cell.endX - 1), y: cell.y)
  }

  /// The shades before the figures: the more, the denser.
  private func shade(_ row: Int, _ view: PivotView, _ rect: Rect, _ canvas: inout Canvas) {
    let largest = view.sheet.pivot.largest.hundredths
    let patterns = glyphs.bar.patterns.dropLast()
    for slot in view.layout.slots.dropFirst().dropLast() {
      let days = view.sheet[row, view.place(of: slot.column)].days.hundredths
      let level = BarMath.filled(days, of: largest, parts: patterns.count)
      guard level > 0 else { continue }
      let place = Rect(x: rect.x + slot.x, y: rect.y, width: view.shadeWidth, height: 1)
      canvas.fill(place, .chart, with: patterns[patterns.count - level])
    }
  }

  /// `12,5 dagar, 8 poster, 3 % av allt · mars · TA  Tora Almkvist`: the figures first, since names are long.
  private func pivotNote(_ sheet: PivotSheet, _ pane: PivotPane, _ list: ListState) -> String {
    let sum = sheet[list.cursor, list.column]
    var parts = [say("ingen tid", "no time")]
    if sum.count > 0 {
      let days = sum.days.text(language)
      let entries = sum.count == 1 ? say("1 post", "1 entry") : say("\(sum.count) poster", "\(sum.count) entries")
      let share = sum.days.percent(of: sheet.pivot.total.days)
      parts = [
        say("\(days) dagar", "\(days) days") + ", \(entries)"
          + (share.map { say(", \($0) % av allt", ", \($0) % of all") } ?? "")
      ]
    }
    if let note = todayNote(sum.days, pane.today(list.cursor, list.column)) { parts.append(note) }
    if let keys = sheet.pivot.columns?.keys, keys.indices.contains(list.column) {
      parts.append(plan.name(of: keys[list.column], pane.columnsBy, language))
    }
    if list.cursor < sheet.rowCount { parts.append(sheet.name(list.cursor, plan, language)) }
    return parts.joined(separator: " \(glyphs.sign.separator) ")
  }

  var pivotHints: [(command: Command, text: String)] {
    [
      (.open, say("poster", "entries")), (.pivotRows, say("rader", "rows")),
      (.pivotColumns, say("kolumner", "columns")),
      (.pivot, say("byt plats", "swap")), (.filter, "filter"), (.copy, say("kopiera", "copy")),
      (.pivotEmpty, say("tomma", "empty")), (.back, say("tillbaka", "back")), (.help, say("hjälp", "help")),
    ]
  }
}
