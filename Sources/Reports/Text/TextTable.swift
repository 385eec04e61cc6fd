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
    return texts.flatMap { line($0, widths, overflow) }
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

  private func line(_ texts: [String], _ widths: [Int], _ overflow: Overflow) -> [String] {
    let cells = zip(texts, widths).map { text, width in
      switch overflow {
      case .cut: [text.cut(to: width)]
      case .wrap: text.wrapped(to: width)
      }
    }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { row in
      let line = columns.indices.map { column in
        (row < cells[column].count ? cells[column][row] : "").padded(to: widths[column], columns[column].alignment)
      }
      return line.joined(separator: String(repeating: " ", count: gap)).withoutTrailingBlanks
    }
  }
}

extension String {
  var withoutTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
