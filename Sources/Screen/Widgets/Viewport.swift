/// Which rows of a longer list are in view.
public struct Viewport: Sendable, Hashable {
  /// The first row in view.
  public var top: Int
  /// How many rows there is room for.
  public var height: Int

  /// A view from a row on.
  public init(top: Int = 0, height: Int) {
    self.top = max(0, top)
    self.height = max(0, height)
  }

  /// The rows in view of a list of so many.
  public func rows(of count: Int) -> Range<Int> {
    let first = top.clamped(0, max(0, count))
    return first..<min(count, first + height).clamped(first, max(first, count))
  }

  /// Moves as little as brings a row into view, with `context` rows before and after it where there are such.
  public mutating func reveal(_ row: Int, of count: Int, context: Int = 2) {
    let margin = min(context, max(0, (height - 1) / 2))
    if row - margin < top { top = row - margin }
    if row + margin >= top + height { top = row + margin - height + 1 }
    top = top.clamped(0, lastTop(of: count))
  }

  /// Moves by rows (negative is upwards), never past the list's ends.
  public mutating func scroll(by rows: Int, of count: Int) {
    top = (top + rows).clamped(0, lastTop(of: count))
  }

  /// The row that a selection goes to when the view is scrolled from under it: the nearest one in view.
  public func nearest(to row: Int, of count: Int) -> Int {
    let rows = rows(of: count)
    return rows.isEmpty ? 0 : row.clamped(rows.lowerBound, rows.upperBound - 1)
  }

  /// The part of a scroll bar `track` cells long that stands for what is in view; nil where all is.
  public func thumb(of count: Int, track: Int) -> Range<Int>? {
    guard count > height, height > 0, track > 0 else { return nil }
    let length = max(1, track * height / count)
    let start = lastTop(of: count) == 0 ? 0 : (track - length) * min(top, lastTop(of: count)) / lastTop(of: count)
    return start..<start + length
  }

  private func lastTop(of count: Int) -> Int { max(0, count - height) }
}

extension Canvas {
  /// A scroll bar in a rectangle's last column, where not all rows are in view.
  public mutating func scrollbar(in rect: Rect, _ viewport: Viewport, of count: Int, _ role: Role = .scrollbar) {
    guard let thumb = viewport.thumb(of: count, track: rect.height), rect.width > 0 else { return }
    scrollbars.append(
      ScrollbarSpot(
        rect: Rect(x: rect.endX - 1, y: rect.y, width: 1, height: rect.height), count: count, height: viewport.height))
    verticalRule(at: rect.endX - 1, rect.y, height: rect.height, .border)
    for row in thumb { put(glyphs.bar.thumb, at: rect.endX - 1, rect.y + row, role) }
  }
}
