public import Plan

/// A page for a steering group: what it is about, a few figures to be seen across a room, and a table.
///
/// Nothing on it is about a person: no names, no signs of people, no notes.
public struct Slide: Sendable, Equatable {
  /// What a page is about.
  public enum Topic: Sendable, Hashable {
    case whole
    /// An area, by its place in the file.
    case area(Int)
    case priority, deviations, time, goals, money, decisions
  }

  /// A figure in large type: `52 %`, and under it what it is.
  public struct Figure: Sendable, Equatable {
    /// Digits, and of signs `% / , . -` and blanks.
    public let value: String
    /// What it is.
    public let caption: String
    /// Whether it is something to worry about.
    public var isWarning = false
  }

  /// What a column holds, which decides how it stands.
  public enum ColumnKind: Sendable, Equatable {
    /// A status as the files write it.
    case status
    /// A goal's rating: 1, 2 or 3.
    case rating
    /// Words; the column named first among these takes the room there is.
    case text
    /// A number, at the right, made ready so that the decimal marks stand under each other.
    case figure
  }

  /// A column of the table.
  public struct Column: Sendable, Equatable {
    /// Its heading.
    public let heading: String
    /// What it holds.
    public let kind: ColumnKind
    /// Whether it is left out where the page is narrow.
    public var isSpare = false
  }

  /// A row of the table.
  public struct Row: Sendable, Equatable {
    /// A text for each column.
    public var cells: [String]
    /// Whether it sums up the others.
    public var isSum = false
    /// Whether it is something to worry about.
    public var isWarning = false
  }

  /// How many activities have a status.
  public struct Count: Sendable, Equatable {
    /// The status.
    public let status: ActivityStatus
    /// How many.
    public let count: Int
  }

  /// Part of something, for a bar: what of a budget is used.
  public struct Part: Sendable, Equatable {
    /// What it is.
    public let name: String
    /// How much, and of how much: in one unit, whichever.
    public let value: Int
    /// How much there is of it.
    public let of: Int
    /// The share in words: `45 %`.
    public let share: String
  }

  /// What it is about.
  public let topic: Topic
  /// The heading.
  public let title: String
  /// The large figures; none where there is nothing to count.
  public var figures: [Figure] = []
  /// The activities by status, for a bar; empty where the page has none.
  public var counts: [Count] = []
  /// Parts of something, for bars where there is room; the table has their figures.
  public var parts: [Part] = []
  /// The table's columns, of which one at least is a text.
  public var columns: [Column] = []
  /// The table's rows.
  public var rows: [Row] = []
  /// What is said where there are no rows.
  public var emptyText = ""
}

extension Slide {
  /// The rows with every figure filled up at its right with no-break spaces, so that set to the right the decimal marks
  /// stand in line.
  func aligned() -> Slide {
    var slide = self
    for (place, column) in columns.enumerated() where column.kind == .figure {
      let tails = rows.map { Self.tail($0.cells[place]) }
      let longest = tails.max() ?? 0
      for (row, tail) in tails.enumerated() where tail < longest {
        slide.rows[row].cells[place] += String(repeating: "\u{A0}", count: longest - tail)
      }
    }
    return slide
  }

  /// How many cells a number has from its decimal mark on: two decimals at most.
  private static func tail(_ number: String) -> Int {
    let end = number.suffix(3)
    guard let mark = end.lastIndex(where: { $0 == "," || $0 == "." }), number.contains(where: \.isNumber) else {
      return 0
    }
    return end.distance(from: mark, to: end.endIndex)
  }
}
