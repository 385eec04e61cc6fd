import Plan
import Reports
import Screen

/// A slide's table set for a width: nothing is cut, long texts go on under themselves.
struct PresentTable: Sendable {
  /// A line: a text for each column, and the row it belongs to.
  struct Line: Sendable {
    let row: Int
    /// Whether it is the row's first.
    let isFirst: Bool
    let cells: [String]
  }

  /// The slide's columns that are shown, by their places.
  let columns: [Int]
  /// The cells that each shown column has.
  let widths: [Int]
  let lines: [Line]

  static let gap = 2

  /// The cells that it takes.
  var width: Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

  init(_ slide: Slide, width: Int) {
    var columns = Array(slide.columns.indices)
    var widths = Self.widths(slide, columns, width)
    // A column that says least goes where what is to be read has no room.
    while let main = Self.main(slide, columns), widths[main] < 24,
      let spare = columns.last(where: { slide.columns[$0].isSpare })
    {
      columns.removeAll { $0 == spare }
      widths = Self.widths(slide, columns, width)
    }
    (self.columns, self.widths) = (columns, widths)
    lines = slide.rows.enumerated().flatMap { place, row -> [Line] in
      let cells = columns.enumerated().map { at, column in row.cells[column].wrapped(to: widths[at]) }
      return (0..<(cells.map(\.count).max() ?? 0)).map { line in
        Line(row: place, isFirst: line == 0, cells: cells.map { line < $0.count ? $0[line] : "" })
      }
    }
  }

  /// The text column that takes the room there is: the longest.
  private static func main(_ slide: Slide, _ columns: [Int]) -> Int? {
    let texts = columns.indices.filter { slide.columns[columns[$0]].kind == .text }
    return texts.max { longest(slide, columns[$0]) < longest(slide, columns[$1]) }
  }

  private static func longest(_ slide: Slide, _ column: Int) -> Int {
    max(slide.columns[column].heading.cells, slide.rows.map { $0.cells[column].cells }.max() ?? 0)
  }

  private static func widths(_ slide: Slide, _ columns: [Int], _ width: Int) -> [Int] {
    var widths = columns.map { column in
      switch slide.columns[column].kind {
      // Room for the sign and the longest word.
      case .status: 12
      case .rating: 14
      case .text, .figure: longest(slide, column)
      }
    }
    guard let main = main(slide, columns) else { return widths }
    let others = widths.indices.filter { $0 != main }.map { widths[$0] }.reduce(0, +)
    let room = width - others - gap * (columns.count - 1)
    // On a wide screen the figures stand near what they are about.
    widths[main] = max(8, min(room, max(widths[main], 48)))
    return widths
  }

  /// Where the lines end that fit in so many rows, from one on: a row is parted only where it is longer than that.
  func end(from start: Int, room: Int) -> Int {
    let most = min(lines.count, start + room)
    guard most < lines.count else { return most }
    var end = most
    while end > start, !lines[end].isFirst { end -= 1 }
    return end > start ? end : most
  }
}
