/// A width and a height in cells.
public struct Size: Sendable, Hashable {
  /// Columns.
  public var width: Int
  /// Rows.
  public var height: Int

  /// A size; negative extents count as nothing.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A rectangle of cells; `x` and `y` count from 0 at the top left.
public struct Rect: Sendable, Hashable {
  /// The first column.
  public var x: Int
  /// The first row.
  public var y: Int
  /// Columns.
  public var width: Int
  /// Rows.
  public var height: Int

  /// A rectangle; negative extents count as nothing.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a size.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The extent.
  public var size: Size { Size(width: width, height: height) }
  /// Whether it holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }
  /// The column after the last.
  public var endX: Int { x + width }
  /// The row after the last.
  public var endY: Int { y + height }
  /// The columns.
  public var columns: Range<Int> { x..<endX }
  /// The rows.
  public var rows: Range<Int> { y..<endY }

  /// Whether a cell lies inside.
  public func contains(x: Int, y: Int) -> Bool {
    columns.contains(x) && rows.contains(y)
  }

  /// One row of it, counted from its top; empty where there is none.
  public func row(_ row: Int) -> Rect {
    guard row >= 0, row < height else { return Rect(x: x, y: y + row, width: 0, height: 0) }
    return Rect(x: x, y: y + row, width: width, height: 1)
  }

  /// The part both share.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(x: left, y: top, width: min(endX, other.endX) - left, height: min(endY, other.endY) - top)
  }
}

extension Rect {
  /// Smaller by as much on every side.
  public func inset(by margin: Int) -> Rect {
    inset(x: margin, y: margin)
  }

  /// Smaller by `x` columns at left and right and `y` rows at top and bottom.
  public func inset(x: Int, y: Int) -> Rect {
    Rect(x: self.x + x, y: self.y + y, width: width - 2 * x, height: height - 2 * y)
  }

  /// A rectangle of at most that size in the middle of this one.
  public func centered(_ size: Size) -> Rect {
    let wide = min(width, size.width)
    let high = min(height, size.height)
    return Rect(x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high)
  }

  /// The first columns and, past a gap, what is left.
  public func split(left columns: Int, gap: Int = 0) -> (left: Rect, rest: Rect) {
    let taken = columns.clamped(0, width)
    let skipped = min(width, taken + gap)
    return (
      Rect(x: x, y: y, width: taken, height: height), Rect(x: x + skipped, y: y, width: width - skipped, height: height)
    )
  }

  /// The last columns and, before a gap, what is left.
  public func split(right columns: Int, gap: Int = 0) -> (right: Rect, rest: Rect) {
    let taken = columns.clamped(0, width)
    return (
      Rect(x: endX - taken, y: y, width: taken, height: height),
      Rect(x: x, y: y, width: width - taken - gap, height: height)
    )
  }

  /// The first rows and, past a gap, what is left.
  public func split(top rows: Int, gap: Int = 0) -> (top: Rect, rest: Rect) {
    let taken = rows.clamped(0, height)
    let skipped = min(height, taken + gap)
    return (
      Rect(x: x, y: y, width: width, height: taken), Rect(x: x, y: y + skipped, width: width, height: height - skipped)
    )
  }

  /// The last rows and, above a gap, what is left.
  public func split(bottom rows: Int, gap: Int = 0) -> (bottom: Rect, rest: Rect) {
    let taken = rows.clamped(0, height)
    return (
      Rect(x: x, y: endY - taken, width: width, height: taken),
      Rect(x: x, y: y, width: width, height: height - taken - gap)
    )
  }
}

extension Int {
  /// The nearest number in lower…upper.
  func clamped(_ lower: Int, _ upper: Int) -> Int {
    Swift.max(lower, Swift.min(upper, self))
  }
}
