/// A screen as a picture: SVG 1.1 that stands by itself, the same bytes for the same screen.
///
/// Grounds are rectangles. Each word is a text with a place for each of its letters, so that columns stay straight in
/// whatever font there is. Lines, blocks and braille dots are drawn as shapes, since fonts leave gaps between them.
public struct Picture: Sendable {
  private let canvas: Canvas
  private let title: String
  private var paint: Paint
  private var out = ""

  /// A cell's size in the picture's units.
  static let cellWidth = 8
  static let cellHeight = 16

  /// A picture of a screen in a theme's colours; where the theme leaves them to the terminal, those it is made for. The
  /// title is what a screen reader says of it.
  public init(of canvas: Canvas, in theme: Theme, title: String) {
    self.canvas = canvas
    self.title = title
    paint = Paint(theme)
  }

  /// The file's text.
  public var svg: String {
    var copy = self
    copy.draw()
    return copy.out
  }

  private mutating func draw() {
    let width = canvas.size.width * Self.cellWidth
    let height = canvas.size.height * Self.cellHeight
    out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="\(width * 5 / 4)" height="\(height * 5 / 4)" \
      viewBox="0 0 \(width) \(height)" font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace" \
      font-size="13">
      <title>\(Self.escaped(title))</title>
      <rect width="\(width)" height="\(height)" fill="\(paint.ground.hex)"/>

      """
    for y in 0..<canvas.size.height {
      drawGrounds(y)
      drawShapes(y)
      drawWords(y)
    }
    out += "</svg>\n"
  }

  /// Adds a rectangle, in units from the picture's corner.
  private mutating func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ color: RGB, opacity: String = "") {
    let faint = opacity.isEmpty ? "" : " fill-opacity=\"\(opacity)\""
    out += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(color.hex)\"\(faint)/>\n"
  }

  /// The stretches of a row that look the same by some property, with where they begin.
  private func stretches<Property: Equatable>(
    _ y: Int, _ property: (Cell) -> Property
  ) -> [(x: Int, length: Int, property: Property)] {
    canvas.row(y).enumerated().reduce(into: []) { found, cell in
      let own = property(cell.element)
      if let last = found.last, last.property == own {
        found[found.count - 1].length += 1
      } else {
        found.append((cell.offset, 1, own))
      }
    }
  }

  private mutating func drawGrounds(_ y: Int) {
    for stretch in stretches(y, { paint[$0.role].ground }) where stretch.property != paint.ground {
      rect(
        stretch.x * Self.cellWidth, y * Self.cellHeight, stretch.length * Self.cellWidth, Self.cellHeight,
        stretch.property)
    }
    for stretch in stretches(y, { paint[$0.role].underline }) {
      guard let color = stretch.property else { continue }
      rect(stretch.x * Self.cellWidth, y * Self.cellHeight + 14, stretch.length * Self.cellWidth, 1, color)
    }
  }

  private mutating func drawShapes(_ y: Int) {
    struct Drawn: Equatable {
      let glyph: Unicode.Scalar
      let ink: RGB
    }
    for stretch in stretches(y, { Drawn(glyph: $0.base, ink: paint[$0.role].ink) }) {
      guard let shape = CellShape(stretch.property.glyph) else { continue }
      let (x, top) = (stretch.x * Self.cellWidth, y * Self.cellHeight)
      for part in shape.parts {
        // What goes from edge to edge is one rectangle over the whole stretch.
        let isWhole = part.x == 0 && part.width == Self.cellWidth
        for place in 0..<(isWhole ? 1 : stretch.length) {
          rect(
            x + place * Self.cellWidth + part.x, top + part.y, isWhole ? stretch.length * Self.cellWidth : part.width,
            part.height, stretch.property.ink, opacity: shape.opacity)
        }
      }
    }
  }

  private mutating func drawWords(_ y: Int) {
    var word: (x: Int, letters: [Cell]) = (0, [])
    func isApart(_ cell: Cell) -> Bool {
      cell.base == " " || cell.base == "\u{A0}" || cell.isContinuation || CellShape(cell.base) != nil
    }
    for (x, cell) in canvas.row(y).enumerated() {
      let last = word.letters.last
      if let last,
        isApart(cell) || cell.hasMarks || last.hasMarks || cell.width == 2 || last.width == 2 || cell.role != last.role
      {
        write(word.letters, word.x, y)
        word.letters = []
      }
      if isApart(cell) { continue }
      if word.letters.isEmpty { word.x = x }
      word.letters.append(cell)
    }
    write(word.letters, word.x, y)
  }

  private mutating func write(_ letters: [Cell], _ x: Int, _ y: Int) {
    guard let first = letters.first else { return }
    let look = paint[first.role]
    let places = letters.indices.map { "\((x + $0) * Self.cellWidth)" }.joined(separator: " ")
    let bold = look.isBold ? " font-weight=\"bold\"" : ""
    let italic = look.isItalic ? " font-style=\"italic\"" : ""
    let wide = first.width == 2 ? " textLength=\"\(2 * Self.cellWidth)\" lengthAdjust=\"spacingAndGlyphs\"" : ""
    let text = Self.escaped(letters.map(\.text).joined())
    out += "<text x=\"\(places)\" y=\"\(y * Self.cellHeight + 12)\" fill=\"\(look.ink.hex)\"\(bold)\(italic)\(wide)>"
    out += text + "</text>\n"
  }

  /// Text with what means something in XML written out; what XML cannot hold left out.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default:
        let isAllowed = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value & 0xFFFE != 0xFFFE
        if isAllowed { escaped.unicodeScalars.append(scalar) }
      }
    }
  }
}
