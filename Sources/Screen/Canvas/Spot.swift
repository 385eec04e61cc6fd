/// A place that can be pointed at: what was drawn there, by a number the drawing gave it.
public struct Spot: Sendable, Hashable {
  /// Where it is.
  public let rect: Rect
  /// What it is, to whoever drew it.
  public let number: Int
}

/// A scroll bar on the screen: a column of cells that stands for so many rows.
public struct ScrollbarSpot: Sendable, Hashable {
  /// Where it is.
  public let rect: Rect
  /// The rows that it stands for.
  public let count: Int
  /// How many of them are in view.
  public let height: Int

  /// The row that a place on it stands for: its upper end the first, its lower end the last.
  public func row(at y: Int) -> Int { share(of: count - 1, at: y) }

  /// The first row in view where the bar's thumb is at a place.
  public func top(at y: Int) -> Int { share(of: count - height, at: y) }

  private func share(of last: Int, at y: Int) -> Int {
    guard rect.height > 1, last > 0 else { return 0 }
    let way = (y - rect.y).clamped(0, rect.height - 1)
    return (way * last + (rect.height - 1) / 2) / (rect.height - 1)
  }
}

/// The field on the screen that is written in, and the text's part that is in view.
public struct FieldSpot: Sendable, Hashable {
  /// Where it is.
  public let rect: Rect
  /// How many letters are out of view at its left.
  public let skipped: Int
  /// What is in view.
  public let text: String

  /// The letter before which a click at a column puts the cursor.
  public func cursor(at x: Int) -> Int {
    var cells = 0
    var place = skipped
    for character in text {
      cells += String(character).cells
      if rect.x + cells > x { return place }
      place += 1
    }
    return place
  }
}

extension Canvas {
  /// Tells what was drawn in a rectangle, so that a click there can be understood.
  public mutating func spot(_ rect: Rect, _ number: Int) {
    spots.append(Spot(rect: rect.intersection(bounds), number: number))
  }

  /// Nothing drawn so far can be pointed at any more: something lies over it.
  public mutating func coverSpots() {
    spots = []
    scrollbars = []
    field = nil
  }

  /// Only what could be pointed at before can be still: what was drawn since is there to be read.
  public mutating func keepSpots(_ earlier: [Spot]) {
    spots = earlier
  }

  /// The number of what was drawn last at a place; nil where nothing can be pointed at.
  public func spot(x: Int, y: Int) -> Int? {
    spots.last { $0.rect.contains(x: x, y: y) }?.number
  }
}
