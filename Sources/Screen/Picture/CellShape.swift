/// A glyph as rectangles in a cell of 8 by 16, for those that have to meet their neighbours: lines, blocks, shades, braille.
struct CellShape {
  /// The rectangles.
  var parts: [Rect]
  /// How opaque they are, as SVG writes it; empty where they are whole.
  var opacity = ""

  private static let width = Picture.cellWidth
  private static let height = Picture.cellHeight

  /// The shape of a glyph; nil for those that are drawn as text.
  init?(_ glyph: Unicode.Scalar) {
    switch glyph.value {
    case 0x2500...0x257F:
      guard let arms = Self.arms[glyph] else { return nil }
      parts = Self.lines(arms)
    case 0x2580: parts = [Self.rect(0, 0, Self.width, 8)]
    // One to eight eighths from below.
    case 0x2581...0x2588:
      let rows = Int(glyph.value - 0x2580) * 2
      parts = [Self.rect(0, Self.height - rows, Self.width, rows)]
    // Seven to one eighths from the left.
    case 0x2589...0x258F: parts = [Self.rect(0, 0, 8 - Int(glyph.value - 0x2588), Self.height)]
    case 0x2590: parts = [Self.rect(4, 0, 4, Self.height)]
    case 0x2591...0x2593:
      parts = [Self.rect(0, 0, Self.width, Self.height)]
      opacity = ["0.3", "0.5", "0.75"][Int(glyph.value - 0x2591)]
    case 0x2594: parts = [Self.rect(0, 0, Self.width, 2)]
    case 0x2596...0x259F: parts = Self.quadrants(glyph.value)
    case 0x2800...0x28FF: parts = Self.braille(glyph.value - 0x2800)
    default: return nil
    }
  }

  private static func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Rect {
    Rect(x: x, y: y, width: width, height: height)
  }

  /// Which ways a light line goes from the cell's middle.
  private struct Arms: OptionSet {
    let rawValue: UInt8
    static let left = Arms(rawValue: 1)
    static let right = Arms(rawValue: 2)
    static let up = Arms(rawValue: 4)
    static let down = Arms(rawValue: 8)
  }

  private static let arms: [Unicode.Scalar: Arms] = [
    "─": [.left, .right], "│": [.up, .down], "┌": [.right, .down], "┐": [.left, .down], "└": [.right, .up],
    "┘": [.left, .up], "├": [.up, .down, .right], "┤": [.up, .down, .left], "┬": [.left, .right, .down],
    "┴": [.left, .right, .up], "┼": [.left, .right, .up, .down], "╴": [.left], "╵": [.up], "╶": [.right], "╷": [.down],
  ]

  private static func lines(_ arms: Arms) -> [Rect] {
    var parts: [Rect] = []
    if arms.isSuperset(of: [.left, .right]) {
      parts.append(rect(0, 8, width, 1))
    } else if arms.contains(.left) {
      parts.append(rect(0, 8, 5, 1))
    } else if arms.contains(.right) {
      parts.append(rect(4, 8, 4, 1))
    }
    if arms.isSuperset(of: [.up, .down]) {
      parts.append(rect(4, 0, 1, height))
    } else if arms.contains(.up) {
      parts.append(rect(4, 0, 1, 9))
    } else if arms.contains(.down) {
      parts.append(rect(4, 8, 1, 8))
    }
    return parts
  }

  private static func quadrants(_ value: UInt32) -> [Rect] {
    // Upper left 1, upper right 2, lower left 4, lower right 8, in the order of the code chart.
    let sets: [Int] = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]
    let set = sets[Int(value - 0x2596)]
    return (0..<4).filter { set & (1 << $0) != 0 }.map { rect($0 % 2 * 4, $0 / 2 * 8, 4, 8) }
  }

  private static func braille(_ dots: UInt32) -> [Rect] {
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    return places.enumerated().filter { dots & (1 << UInt32($0.offset)) != 0 }.map { _, place in
      rect(1 + place.0 * 4, 1 + place.1 * 4, 2, 2)
    }
  }
}
