extension Canvas {
  /// Writes one line into a rectangle's first row: cut with an ellipsis where it is too long, and blanks in the same
  /// role around it up to the rectangle's width.
  public mutating func write(_ text: String, in rect: Rect, _ role: Role = .text, alignment: Alignment = .left) {
    guard !rect.isEmpty else { return }
    let fitted = text.fitted(to: rect.width, alignment: alignment, ellipsis: glyphs.ellipsis)
    write(fitted, at: rect.x, rect.y, role, maxCells: rect.width)
  }

  /// Writes lines one under the other, as many as the rectangle has rows, from line `from` on.
  public mutating func write(lines: [String], in rect: Rect, _ role: Role = .text, from: Int = 0) {
    for (row, line) in lines.dropFirst(max(0, from)).prefix(rect.height).enumerated() {
      write(line, at: rect.x, rect.y + row, role, maxCells: rect.width)
    }
  }

  /// Writes a text over the rectangle's rows, broken at blanks; what there is no room for ends in an ellipsis.
  public mutating func write(wrapping text: String, in rect: Rect, _ role: Role = .text) {
    var lines = text.wrapped(to: rect.width)
    if lines.count > rect.height, rect.height > 0 {
      let rest = lines[(rect.height - 1)...].joined(separator: " ")
      lines[rect.height - 1] = rest.truncated(to: rect.width, ellipsis: glyphs.ellipsis)
    }
    write(lines: lines, in: rect, role)
  }

  /// A line across, `width` cells long.
  public mutating func horizontalRule(at x: Int, _ y: Int, width: Int, _ role: Role = .border) {
    fill(Rect(x: x, y: y, width: width, height: 1), role, with: glyphs.box.horizontal)
  }

  /// A line down, `height` cells long.
  public mutating func verticalRule(at x: Int, _ y: Int, height: Int, _ role: Role = .border) {
    fill(Rect(x: x, y: y, width: 1, height: height), role, with: glyphs.box.vertical)
  }

  /// A box along a rectangle's edge, with a title in its upper line. What is inside stays; `rect.inset(by: 1)` is it.
  public mutating func box(_ rect: Rect, title: String = "", _ role: Role = .border, titleRole: Role = .title) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let right = rect.endX - 1
    let bottom = rect.endY - 1
    horizontalRule(at: rect.x, rect.y, width: rect.width, role)
    horizontalRule(at: rect.x, bottom, width: rect.width, role)
    verticalRule(at: rect.x, rect.y, height: rect.height, role)
    verticalRule(at: right, rect.y, height: rect.height, role)
    put(glyphs.box.topLeft, at: rect.x, rect.y, role)
    put(glyphs.box.topRight, at: right, rect.y, role)
    put(glyphs.box.bottomLeft, at: rect.x, bottom, role)
    put(glyphs.box.bottomRight, at: right, bottom, role)
    if !title.isEmpty, rect.width >= 6 {
      let shown = title.truncated(to: rect.width - 4, ellipsis: glyphs.ellipsis)
      write(" \(shown) ", at: rect.x + 1, rect.y, titleRole)
    }
  }

  /// One sign in one cell.
  public mutating func put(_ glyph: Character, at x: Int, _ y: Int, _ role: Role) {
    fill(Rect(x: x, y: y, width: 1, height: 1), role, with: glyph)
  }
}
