import Plan
import Screen

extension App {
  /// Where a pivot's table is.
  var pivotRect: Rect { layerRect.inset(x: 2, y: 1) }

  /// The rows that a pivot has besides its list: the sums and what is under the cursor.
  static let pivotFoot = 2

  /// A pivot in a box: the rows' names and the sums stay where they are, what is between them scrolls with the cursor.
  func drawPivot(_ pane: PivotPane, _ list: ListState, _ canvas: inout Canvas) {
    guard let sheet = pane.sheet else { return }
    canvas.box(layerRect, title: sheet.title, .borderFocused)
    let rect = pivotRect
    let view = PivotView(sheet, pane, list, width: rect.width)
    let columns = view.columns(pane.rowsBy.label[language].capitalizedFirst)
    canvas.tableHeader(columns, view.layout, in: rect)
    markMore(view, rect, &canvas)
    let rows = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: max(0, rect.height - 1 - Self.pivotFoot))
    let shown = Viewport(top: min(list.top, max(0, sheet.rowCount - rows.height)), height: rows.height)
    for row in shown.rows(of: sheet.rowCount) {
      draw(row, list, view, columns, rows.row(row - shown.top), &canvas)
    }
    let scrolled = Rect(x: layerRect.x, y: rows.y, width: layerRect.width, height: rows.height)
    canvas.scrollbar(in: scrolled, shown, of: sheet.rowCount)
    draw(sheet.rowCount, list, view, columns, rect.row(rect.height - 2), &canvas)
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
    _ row: Int, _ list: ListState, _ view: PivotView, _ columns: [Screen.Column], _ rect: Rect, _ canvas: inout Canvas
  ) {
    let isSum = row == view.sheet.rowCount
    let isCurrent = row == list.cursor
    let places = Array(view.shown) + [view.sheet.columnCount]
    let cells = places.map { place in
      let sum = view.sheet[row, place]
      let role: Screen.Role = sum.count == 0 ? .muted : isSum || place == view.sheet.columnCount ? .heading : .text
      return TableCell(sum.count == 0 ? "–" : sum.days.text(language), role)
    }
    canvas.spot(rect, row)
    let name = TableCell(view.sheet.names[row], isSum ? .heading : .text)
    canvas.tableRow(
      [name] + cells, columns, view.layout, in: rect, role: isCurrent ? .selection : isSum ? .columnHeading : nil)
    guard isCurrent, let slot = view.slot(of: list.column) else { return }
    let cell = Rect(x: rect.x + slot.x, y: rect.y, width: slot.width, height: 1)
    canvas.setRole(cell, .cursorField)
    canvas.cursor = Canvas.Cursor(x: max(cell.x, cell.endX - 1), y: cell.y)
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
    if let keys = sheet.pivot.columns?.keys, keys.indices.contains(list.column) {
      parts.append(plan.name(of: keys[list.column], pane.columnsBy, language))
    }
    if list.cursor < sheet.rowCount { parts.append(sheet.names[list.cursor]) }
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

/// Which columns of a pivot are in view in a width, and where: the names first, the sums last.
struct PivotView {
  let sheet: PivotSheet
  /// The columns in view between the names and the sums.
  let shown: Range<Int>
  let layout: ColumnLayout
  private let nameWidth: Int

  init(_ sheet: PivotSheet, _ pane: PivotPane, _ list: ListState, width: Int) {
    self.sheet = sheet
    let all = sheet.columnCount * (sheet.figureWidth + 1) + sheet.sumWidth + 1
    // The names give way to the figures, down to a part of the width that still tells them apart.
    let least = width < 80 ? 12 : max(14, width / 5)
    nameWidth = min(sheet.nameWidth, max(least, width - all))
    let room = max(1, (width - nameWidth - sheet.sumWidth - 1) / (sheet.figureWidth + 1))
    var view = Viewport(top: pane.left, height: room)
    if list.column < sheet.columnCount { view.reveal(list.column, of: sheet.columnCount, context: 0) }
    shown = Viewport(top: min(view.top, max(0, sheet.columnCount - room)), height: room).rows(of: sheet.columnCount)
    layout = ColumnLayout.fit(Self.columns(sheet, shown, nameWidth, ""), width: width)
  }

  /// The columns as a table has them.
  func columns(_ title: String) -> [Screen.Column] { Self.columns(sheet, shown, nameWidth, title) }

  private static func columns(
    _ sheet: PivotSheet, _ shown: Range<Int>, _ nameWidth: Int, _ title: String
  ) -> [Screen.Column] {
    [Screen.Column(title, .fixed(nameWidth))]
      + shown.map { Screen.Column(sheet.headings[$0], .fixed(sheet.figureWidth), .decimal(places: 2)) }
      + [Screen.Column(sheet.headings[sheet.columnCount], .fixed(sheet.sumWidth), .decimal(places: 2))]
  }

  /// Which column of the pivot a table's column is.
  func place(of column: Int) -> Int { column > shown.count ? sheet.columnCount : shown.lowerBound + column - 1 }

  /// Where a column of the pivot stands; nil where it is out of view.
  func slot(of place: Int) -> ColumnLayout.Slot? {
    layout.slots.first { $0.column > 0 && self.place(of: $0.column) == place }
  }
}
