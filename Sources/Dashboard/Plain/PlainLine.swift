import Screen

/// A line of a screen without boxes and columns, for screen readers and braille displays: one fact.
struct PlainLine: Sendable {
  let text: String
  var role: Screen.Role = .text
  /// Whether the terminal's cursor stands on it: what a screen reader reads.
  var isCurrent = false
  /// What a click on it means.
  var spot: Int?

  /// `Label: text`; the text alone where there is no label.
  static func fact(_ label: String, _ text: String, isCurrent: Bool = false) -> PlainLine {
    PlainLine(text: label.isEmpty ? "  \(text)" : "  \(label): \(text)", isCurrent: isCurrent)
  }
}

extension Canvas {
  /// Draws lines one under the other, scrolled so that the current one is in view; longer ones go on under themselves.
  mutating func draw(plain lines: [PlainLine], in rect: Rect) {
    let current = lines.lastIndex(where: \.isCurrent) ?? 0
    // Wrapping only what can be seen: a long log has a line an entry.
    let first = max(0, current - rect.height)
    let near = lines[first..<min(lines.count, current + rect.height + 1)]
    var rows: [(line: PlainLine, text: String, isFirst: Bool)] = []
    var cursor = 0
    for (offset, line) in near.enumerated() {
      if first + offset == current { cursor = rows.count }
      for (part, text) in line.text.wrapped(to: rect.width).enumerated() { rows.append((line, text, part == 0)) }
    }
    var view = Viewport(top: 0, height: rect.height)
    // What belongs to the current line stands under it.
    view.reveal(min(rows.count - 1, cursor + rect.height / 2), of: rows.count, context: 0)
    view.reveal(cursor, of: rows.count, context: 0)
    for place in view.rows(of: rows.count) {
      let row = rows[place]
      let y = rect.y + place - view.top
      if let number = row.line.spot { spot(rect.row(place - view.top), number) }
      if row.line.isCurrent { fill(rect.row(place - view.top), .selection) }
      write(row.text, at: rect.x, y, row.line.isCurrent ? .selection : row.line.role)
      if place == cursor, row.line.isCurrent { self.cursor = Cursor(x: rect.x, y: y) }
    }
  }
}
