/// Rows of text under headings, in columns that stand straight by the cells they take.
public struct TextTable: Sendable {
  /// To which side a column's text stands.
  public enum Alignment: Sendable {
    case left
    case right
  }

  /// A column's heading and side.
  public struct Column: Sendable {
    let heading: String
    let alignment: Alignment

    /// Describes a column.
    public init(_ heading: String, _ alignment: Alignment = .left) {
      self.heading = heading
      self.alignment = alignment
    }
  }

  /// What becomes of a text wider than its column.
  public enum Overflow: Sendable {
    /// It is cut, with `…`.
    case cut
    /// It goes on under itself.
    case wrap
  }

  /// The columns.
  public let columns: [Column]
  /// The rows, as many texts each as there are columns.
  public var rows: [[String]] = []
  /// Blanks between columns.
  public var gap = 2

  /// A table without rows.
  public init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The lines, heading first, without blanks at their ends. Where they would be wider than `width` (nil: never), the
  /// widest column on the left gives way, but none below eight cells.
  public func lines(width: Int? = nil, overflow: Overflow = .cut, fill: Bool = false) -> [String] {
    // What goes to a file or another program stays as it is.
    let texts = ([columns.map(\.heading)] + rows).map { $0.map { width == nil ? $0.harmless : $0.harmless.steady } }
    let widths = self.widths(texts, limit: width, fill: fill)
    switch overflow {
    case .cut: return texts.map { line(zip($0, widths).map { $0.cut(to: $1) }, widths) }
    case .wrap: return texts.flatMap { wrapped($0, widths) }
    }
  }

  /// The cells that the lines take where nothing is cut.
  var width: Int {
    columns.indices.reduce(gap * (columns.count - 1)) { $0 + width(of: $1) }
  }

  /// How many cells a column of names can give away and still be read; none where there is no such column.
  func slack(of column: Int?) -> Int {
    column.map { max(0, width(of: $0) - 24) } ?? 0
  }

  private func width(of column: Int) -> Int {
    max(columns[column].heading.width, rows.map { $0[column].harmless.width }.max() ?? 0)
  }

  private func widths(_ texts: [[String]], limit: Int?, fill: Bool) -> [Int] {
    var widths = columns.indices.map { column in texts.map { $0[column].width }.max() ?? 0 }
    guard let limit else { return widths }
    var surplus = widths.reduce(0, +) + gap * (columns.count - 1) - limit
    let yielding = columns.indices.filter { columns[$0].alignment == .left }
    while surplus > 0, let widest = yielding.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
      widths[widest] -= 1
      surplus -= 1
    }
    if fill, surplus < 0, let first = yielding.first { widths[first] -= surplus }
    return widths
  }

  private func line(_ texts: [String], _ widths: [Int]) -> String {
    var line = ""
    var blanks = 0
    for (column, text) in texts.enumerated() {
      if column > 0 { blanks += gap }
      let room = max(0, widths[column] - text.width)
      if columns[column].alignment == .right { blanks += room }
      if !text.isEmpty {
        line += String(repeating: " ", count: blanks)
        line += text
        blanks = 0
      }
      if columns[column].alignment == .left { blanks += room }
    }
    return line.withoutTrailingBlanks
  }

  private func wrapped(_ texts: [String], _ widths: [Int]) -> [String] {
    let cells = zip(texts, widths).map { $0.wrapped(to: $1) }
    return (0..<(cells.map(\.count).max() ?? 1)).map { row in
      line(cells.map { row < $0.count ? $0[row] : "" }, widths)
    }
  }
}

extension String {
  var withoutTrailingBlanks: String {
    let blanks = utf8.reversed().prefix { $0 == 0x20 }.count
    return blanks == 0 ? self : String(unicodeScalars.dropLast(blanks))
  }
}
