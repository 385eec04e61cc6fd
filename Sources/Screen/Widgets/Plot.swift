/// A line of a chart: a value a step, at the same distances across the chart.
public struct PlotLine: Sendable, Hashable {
  /// How it is drawn, so that lines are told apart without colour.
  public enum Style: Sendable, Hashable {
    case solid
    case dashed
    case dotted

    /// What a cell of it is in ASCII.
    public var plain: Character {
      switch self {
      case .solid: "#"
      case .dashed: "+"
      case .dotted: "."
      }
    }
  }

  /// The values from the step `start` on.
  public var values: [Int]
  /// The step of the first value.
  public var start: Int
  /// How it is drawn.
  public var style: Style
  /// What it is.
  public var role: Role

  /// A line.
  public init(_ values: [Int], from start: Int = 0, _ style: Style, _ role: Role) {
    (self.values, self.start, self.style, self.role) = (values, start, style, role)
  }
}

extension Canvas {
  /// Lines in a rectangle whose width stands for `steps` steps and whose height for the values from 0 to `top`: in Braille
  /// cells of two by four dots, in ASCII in one sign a cell. Later lines lie over earlier ones.
  public mutating func plot(_ lines: [PlotLine], steps: Int, top: Int, in rect: Rect) {
    guard rect.width > 0, rect.height > 0, steps > 0 else { return }
    if glyphs.isASCII {
      for line in lines {
        let dots = PlotDots(line, steps: steps, top: top, width: rect.width, height: rect.height, unit: 1)
        for (x, y) in dots.all { put(line.style.plain, at: rect.x + x, rect.endY - 1 - y, line.role) }
      }
      return
    }
    var cells: [Int: (dots: UInt32, role: Role)] = [:]
    for line in lines {
      for (x, y) in PlotDots(line, steps: steps, top: top, width: rect.width * 2, height: rect.height * 4, unit: 2).all
      {
        let row = rect.height - 1 - y / 4
        let cell = row * rect.width + x / 2
        cells[cell] = ((cells[cell]?.dots ?? 0) | Self.dot(x % 2, 3 - y % 4), line.role)
      }
    }
    for (cell, drawn) in cells {
      guard let scalar = Unicode.Scalar(0x2800 + drawn.dots) else { continue }
      put(Character(scalar), at: rect.x + cell % rect.width, rect.y + cell / rect.width, drawn.role)
    }
  }

  /// The bit of a dot in a Braille cell, counted from its upper left.
  private static func dot(_ column: Int, _ row: Int) -> UInt32 {
    row == 3 ? 0x40 << UInt32(column) : 1 << UInt32(row + 3 * column)
  }

  /// A sample of a line, for the words beside it.
  public mutating func plotSample(_ style: PlotLine.Style, at x: Int, _ y: Int, width: Int, _ role: Role) {
    let line = PlotLine([0, 0], style, role)
    plot([line], steps: 2, top: 1, in: Rect(x: x, y: y, width: width, height: 1))
  }
}

/// The dots of a line, counted from the lower left.
private struct PlotDots {
  var all: [(x: Int, y: Int)] = []

  /// `unit` is how many dots a cell is wide: `⡀ ⡀ ⡀` is dotted, `⣀⣀ ⣀⣀` dashed.
  init(_ line: PlotLine, steps: Int, top: Int, width: Int, height: Int, unit: Int) {
    var last: Int?
    for x in 0..<width {
      let step = width > 1 ? x * (steps - 1) / (width - 1) : steps - 1
      guard line.values.indices.contains(step - line.start) else { continue }
      let value = line.values[step - line.start]
      let y = top > 0 ? Self.height(value, top, height) : 0
      defer { last = y }
      switch line.style {
      case .dotted where x % (unit * 2) != 0, .dashed where x % (unit * 3) >= unit * 2: continue
      case .solid:
        // A step up is drawn as one, so that the line hangs together.
        let from = last.map { min($0 + 1, y) } ?? y
        for dot in min(from, y)...max(from, y) { all.append((x, dot)) }
      case .dotted, .dashed: all.append((x, y))
      }
    }
  }

  private static func height(_ value: Int, _ top: Int, _ height: Int) -> Int {
    let product = value.clamped(0, top).multipliedFullWidth(by: height - 1)
    return top.dividingFullWidth(product).quotient.clamped(0, height - 1)
  }
}
