import Plan
import Screen

extension App {
  /// The columns that a list has room for.
  func layout(_ columns: [ListColumn], width: Int) -> ColumnLayout {
    ColumnLayout.fit(columns.map { $0.screenColumn(language) }, width: width, gap: 1)
  }

  /// The places of the active list's columns that are on the screen and can be stood on.
  func shownColumns() -> [Int] {
    let columns = activePane.columns(self)
    let list = layers.isEmpty ? split(body).list : layerRect.inset(by: 1)
    return layout(columns, width: columnsRect(list).width).slots.map(\.column).filter { columns[$0].column != nil }
  }

  /// Where a list's columns are: after the blank for marks (two where an earlier state has marks of its own), and before the
  /// scroll bar with a blank of its own, which would else be read with the last figure.
  func columnsRect(_ list: Rect) -> Rect {
    let left = travel == nil ? 1 : 2
    return Rect(x: list.x + left, y: list.y, width: list.width - left - 2, height: list.height)
  }

  /// A list in a rectangle: headings, rows, the cursor's row and field.
  func drawList(
    _ pane: any ListPane, _ list: ListState, in rect: Rect, isFocused: Bool, firstSpot: Int = 0,
    _ canvas: inout Canvas
  ) {
    let columns = pane.columns(self)
    let inner = columnsRect(rect)
    let layout = layout(columns, width: inner.width)
    let sorted = list.sort.flatMap { sort in
      columns.firstIndex { $0.column?.name == sort.column }.map { (column: $0, isAscending: !sort.isDescending) }
    }
    canvas.fill(rect.row(0), .columnHeading)
    canvas.tableHeader(columns.map { $0.screenColumn(language) }, layout, in: inner, sorted: sorted)
    for slot in layout.slots where pane.canSort && columns[slot.column].column != nil {
      canvas.spot(Rect(x: inner.x + slot.x, y: rect.y, width: slot.width, height: 1), MouseSpot.column - slot.column)
    }
    let rowsRect = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
    guard !list.rows.isEmpty else {
      let text =
        list.isNarrowed
        ? say("Inget passar filtret; Esc visar allt", "Nothing fits; Esc shows all") : pane.emptyText(self)
      canvas.write(wrapping: text, in: rowsRect.inset(x: 2, y: 1), .muted)
      return
    }
    var view = list
    view.scroll(height: rowsRect.height)
    let today = appToday
    for line in 0..<rowsRect.height where view.rows.indices.contains(view.top + line) {
      let place = view.top + line
      let strip = Rect(x: rect.x, y: rowsRect.y + line, width: rect.width, height: 1)
      canvas.spot(strip, firstSpot + place)
      draw(view.rows[place], place == list.cursor, pane, list, layout, columns, strip, isFocused, today, &canvas)
    }
    canvas.scrollbar(in: rowsRect, Viewport(top: view.top, height: rowsRect.height), of: list.rows.count)
  }

  private func draw(
    _ row: Row, _ isCurrent: Bool, _ pane: any ListPane, _ list: ListState, _ layout: ColumnLayout,
    _ columns: [ListColumn], _ strip: Rect, _ isFocused: Bool, _ today: App?, _ canvas: inout Canvas
  ) {
    let cells = pane.cells(row, self)
    let selection: Screen.Role? = isCurrent ? (isFocused ? .selection : .selectionInactive) : nil
    if let selection { canvas.fill(strip, selection) }
    let inner = columnsRect(strip)
    let indent = String(repeating: " ", count: row.depth * 2)
    let texts = cells.enumerated().map { place, cell in
      // A bar's cell is not empty: no text runs over it.
      TableCell(
        (place == 0 ? indent : "") + (cell.bar == nil ? cell.text : " "), cell.role ?? (row.isGroup ? .heading : .text))
    }
    canvas.tableRow(texts, columns.map { $0.screenColumn(language) }, layout, in: inner, role: selection)
    for slot in layout.slots where cells.indices.contains(slot.column) {
      guard let bar = cells[slot.column].bar else { continue }
      canvas.bar(bar.value, of: bar.total, at: inner.x + slot.x, inner.y, width: slot.width)
    }
    if let ref = row.markable, list.marked.contains(ref) {
      canvas.put(glyphs.sign.marked, at: strip.x, strip.y, .marked)
    }
    if let today, let difference = difference(row, cells, pane, today) {
      markOtherwise([], before: strip.x, strip.y, &canvas)
      markOtherwise(difference.cells, layout, in: inner, sign: strip.x, &canvas)
    }
    if isCurrent, isFocused { drawCursorField(list, row, layout, columns, strip, &canvas) }
  }

  /// The field that `e` would edit stands out in the selected row, and the terminal's cursor with it.
  private func drawCursorField(
    _ list: ListState, _ row: Row, _ layout: ColumnLayout, _ columns: [ListColumn], _ strip: Rect,
    _ canvas: inout Canvas
  ) {
    let slot = layout.slots.first { $0.column == list.column && columns[$0.column].column != nil }
    let x = columnsRect(strip).x + (slot?.x ?? 0)
    canvas.cursor = Canvas.Cursor(x: min(x, strip.endX - 1), y: strip.y)
    if let slot, row.ref != nil {
      canvas.setRole(Rect(x: x, y: strip.y, width: slot.width, height: 1), .cursorField)
    }
  }

  /// A list opened over the pane, in a box.
  func drawListLayer(_ layer: ListLayer, isFocused: Bool, _ canvas: inout Canvas) {
    let rect = layerRect
    canvas.fill(rect, .text)
    if let pivot = layer.pane as? PivotPane { return drawPivot(pivot, layer.list, &canvas) }
    canvas.box(rect, title: layer.title[language], .borderFocused)
    let inner = rect.inset(by: 1)
    let (foot, rows) = inner.split(bottom: noteHeight)
    drawList(layer.pane, layer.list, in: rows, isFocused: isFocused, &canvas)
    guard let note = layer.list.current.flatMap({ layer.pane.note($0, self) }) else { return }
    canvas.horizontalRule(at: foot.x, foot.y, width: foot.width)
    let text = Rect(x: foot.x + 1, y: foot.y + 1, width: foot.width - 2, height: foot.height - 1)
    canvas.write(wrapping: note, in: text)
  }

  /// How many rows the note under a list in a box takes: a rule and two lines.
  var noteHeight: Int {
    if pivotOnTop != nil { return Self.pivotFoot }
    guard let layer = activeLayer?.layer, let row = layer.list.rows.first else { return 0 }
    return layer.pane.note(row, self) == nil ? 0 : 3
  }
}

extension ListColumn {
  fileprivate func screenColumn(_ language: Language) -> Screen.Column {
    Screen.Column(
      title[language], grows ? .flexible(minimum: width, wanted: wanted, maximum: most) : .fixed(width), alignment,
      dropOrder: dropOrder)
  }
}
