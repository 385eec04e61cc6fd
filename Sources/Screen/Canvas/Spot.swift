/// A place that can be pointed at: what was drawn there, by a number the drawing gave it.
public struct Spot: Sendable, Hashable {
  /// Where it is.
  public let rect: Rect
  /// What it is, to whoever drew it.
  public let number: Int
}

extension Canvas {
  /// Tells what was drawn in a rectangle, so that a click there can be understood.
  public mutating func spot(_ rect: Rect, _ number: Int) {
    spots.append(Spot(rect: rect.intersection(bounds), number: number))
  }

  /// Nothing drawn so far can be pointed at any more: something lies over it.
  public mutating func coverSpots() {
    spots = []
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
