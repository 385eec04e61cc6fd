import Plan
import Screen

/// The help as it stands on the screen: in one column, or where there is room in two side by side, scrolled together.
struct HelpLayout {
  /// Where a line stands.
  struct Place: Equatable {
    let column: Int
    let row: Int
  }

  let columns: [[HelpLine]]
  /// The lines that tell of keys, column by column: what the cursor goes by.
  let entries: [Place]

  /// Parts the sections where half of the lines have been set.
  init(_ sections: [HelpSection], columns count: Int) {
    let blocks = sections.filter { !$0.entries.isEmpty }.map { section in
      [HelpLine.heading(section.title)] + section.entries.map(HelpLine.command) + [.blank]
    }
    let total = blocks.map(\.count).reduce(0, +)
    var columns: [[HelpLine]] = [[]]
    for block in blocks {
      let set = columns[columns.count - 1].count
      if columns.count < count, set > 0, (set + block.count / 2) * count > total { columns.append([]) }
      columns[columns.count - 1] += block
    }
    self.columns = columns
    entries = columns.enumerated().flatMap { column, lines in
      lines.indices.filter { if case .command = lines[$0] { true } else { false } }
        .map { Place(column: column, row: $0) }
    }
  }

  /// The rows of the longest column.
  var rows: Int { columns.map(\.count).max() ?? 0 }

  /// What a line tells of.
  func entry(at place: Place) -> HelpEntry? {
    if case .command(let entry) = columns[place.column][place.row] { entry } else { nil }
  }

  /// The line so many rows further down its column, or the nearest there is.
  func entry(_ rows: Int, from number: Int) -> Int {
    guard entries.indices.contains(number) else { return number }
    return nearest(Place(column: entries[number].column, row: entries[number].row + rows)) ?? number
  }

  /// The line at the same height in the other column.
  func beside(_ number: Int) -> Int {
    guard entries.indices.contains(number) else { return number }
    return nearest(Place(column: 1 - entries[number].column, row: entries[number].row)) ?? number
  }

  func nearest(_ wanted: Place) -> Int? {
    entries.indices.filter { entries[$0].column == wanted.column }
      .min { abs(entries[$0].row - wanted.row) < abs(entries[$1].row - wanted.row) }
  }
}

extension App {
  /// The help's lines; those that fit what is searched for.
  func helpLayout(_ layer: HelpLayer) -> HelpLayout {
    let typed = layer.field?.text.trimmingBlanks ?? ""
    let sections = typed.isEmpty ? helpSections(withoutKeys: false) : helpSections(fitting: typed)
    return HelpLayout(sections, columns: body.width >= 120 && !settings.isPlain ? 2 : 1)
  }

  func drawHelp(_ layer: HelpLayer, _ canvas: inout Canvas) {
    let isWide = body.width >= 120
    let inner = popup(
      Size(width: min(body.width, isWide ? 180 : 90), height: body.height), say("Tangenter", "Keys"), &canvas)
    let layout = helpLayout(layer)
    let (head, rest) = inner.split(top: 1)
    drawHelpSearch(layer, layout.entries.count, head, &canvas)
    var view = Viewport(top: min(layer.top, max(0, layout.rows - rest.height)), height: rest.height)
    if layout.entries.indices.contains(layer.cursor) {
      view.reveal(layout.entries[layer.cursor].row, of: layout.rows, context: 1)
    }
    let gap = 2
    // Narrowed to one column it has no more of the screen than it had in two.
    let width = isWide && !settings.isPlain ? (rest.width - gap) / 2 : rest.width
    for (column, lines) in layout.columns.enumerated() {
      for place in view.rows(of: lines.count) {
        let strip = Rect(
          x: rest.x + column * (width + gap), y: rest.y + place - view.top, width: width, height: 1)
        switch lines[place] {
        case .heading(let text): canvas.write(text, at: strip.x, strip.y, .heading, maxCells: width)
        case .blank: break
        case .command(let entry):
          let number = layout.entries.firstIndex(of: HelpLayout.Place(column: column, row: place)) ?? 0
          draw(entry, number, isOn: number == layer.cursor && !layer.isTyping, in: strip, &canvas)
        }
      }
    }
    canvas.scrollbar(
      in: Rect(x: inner.x, y: rest.y, width: inner.width + 2, height: rest.height), view, of: layout.rows)
  }

  private func drawHelpSearch(_ layer: HelpLayer, _ found: Int, _ rect: Rect, _ canvas: inout Canvas) {
    let search = settings.keys.keys(of: .search).first ?? "/"
    guard let field = layer.field else {
      let x = canvas.write(search, at: rect.x, rect.y, .key)
      canvas.write(
        say(" söker bland \(found) rader: tangent, namn eller ord", " searches \(found) lines: key, name or words"),
        at: x, rect.y, .muted)
      canvas.cursor = Canvas.Cursor(x: rect.x, y: rect.y)
      return
    }
    let count = found == 0 ? say("inget passar", "nothing fits") : "\(found)"
    let x = canvas.write("\(search) ", at: rect.x, rect.y, .key)
    let width = max(8, rect.endX - x - count.cells - 1)
    canvas.draw(field, in: Rect(x: x, y: rect.y, width: width, height: 1), .input, isFocused: layer.isTyping)
    canvas.write(count, at: rect.endX - count.cells, rect.y, found == 0 ? .warning : .muted)
    if !layer.isTyping { canvas.cursor = Canvas.Cursor(x: rect.x, y: rect.y + 1) }
  }

  private func draw(_ entry: HelpEntry, _ number: Int, isOn: Bool, in rect: Rect, _ canvas: inout Canvas) {
    canvas.spot(rect, number)
    if isOn {
      canvas.fill(rect, .selection)
      canvas.cursor = Canvas.Cursor(x: rect.x, y: rect.y)
    }
    let reason = entry.refusal.map { " (\($0))" } ?? ""
    if settings.isPlain {
      let line = "\(entry.keys.joined(separator: " ")): \(entry.name)\(reason)"
      canvas.write(
        line.truncated(to: rect.width, ellipsis: glyphs.ellipsis), at: rect.x, rect.y, isOn ? .selection : .popup)
      return
    }
    let keyWidth = rect.width < 70 ? 19 : 22
    canvas.write(
      entry.keys.joined(separator: " "), at: rect.x, rect.y, isOn ? .selection : .key, maxCells: keyWidth)
    let start = rect.x + keyWidth + 1
    let x = canvas.write(
      entry.name.truncated(to: rect.endX - start, ellipsis: glyphs.ellipsis), at: start, rect.y,
      isOn ? .selection : entry.refusal == nil ? .popup : .muted)
    canvas.write(
      reason.truncated(to: rect.endX - x, ellipsis: glyphs.ellipsis), at: x, rect.y, isOn ? .selection : .muted)
  }
}
