/// A column of a table.
public struct Column: Sendable, Hashable {
  /// How wide a column may be, in cells.
  public enum Width: Sendable, Hashable {
    /// Just so wide.
    case fixed(Int)
    /// At least `minimum`, at most `maximum`, and in between its share by `weight` of what is left over. Up to `wanted`
    /// cells it is worth more than the extra columns.
    case flexible(minimum: Int, wanted: Int = 0, weight: Int = 1, maximum: Int = .max)
  }

  /// How its texts stand.
  public enum Alignment: Sendable, Hashable {
    /// At the left.
    case left
    /// At the right.
    case right
    /// At the right, with the decimal commas under each other; so many digits after it at most.
    case decimal(places: Int)
  }

  /// What stands above it.
  public var title: String
  /// How wide it may be.
  public var width: Width
  /// How its texts stand.
  public var alignment: Alignment
  /// When it gives way on a narrow screen: 0 never, else the column with the highest number goes first.
  public var dropOrder: Int
  /// From this drop order on a column is an extra, which goes already where another would get less than it wants.
  public static let extra = 10

  /// A column.
  public init(_ title: String, _ width: Width, _ alignment: Alignment = .left, dropOrder: Int = 0) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.dropOrder = dropOrder
  }
}

/// Which of a table's columns there is room for, and where they stand.
public struct ColumnLayout: Sendable, Hashable {
  /// A column that has its place.
  public struct Slot: Sendable, Hashable {
    /// Which column, by its place in the table.
    public let column: Int
    /// Where it begins, counted from the table's left edge.
    public let x: Int
    /// Cells.
    public let width: Int
  }

  /// The columns shown, from the left.
  public let slots: [Slot]
  /// The cells to the end of the last one.
  public var width: Int { slots.last.map { $0.x + $0.width } ?? 0 }

  /// Fits columns into a width, `gap` blanks between them: drops columns until the rest have their least width, and
  /// shares out what is left over. What cannot be dropped is cut at the right.
  public static func fit(_ columns: [Column], width: Int, gap: Int = 1) -> ColumnLayout {
    var shown = Array(columns.indices)
    while let next = shown.filter({ columns[$0].dropOrder > 0 }).max(by: {
      (columns[$0].dropOrder, $0) < (columns[$1].dropOrder, $1)
    }) {
      let isExtra = columns[next].dropOrder >= Column.extra
      let needed = isExtra ? wanted(shown, columns, gap) : least(shown, columns, gap)
      guard needed > width else { break }
      shown.removeAll { $0 == next }
    }
    let widths = share(width - least(shown, columns, gap), shown, columns)
    var slots: [Slot] = []
    var x = 0
    for (column, wanted) in zip(shown, widths) {
      let cut = min(wanted, width - x)
      guard cut > 0 else { break }
      slots.append(Slot(column: column, x: x, width: cut))
      x += cut + gap
    }
    return ColumnLayout(slots: slots)
  }

  private static func least(_ shown: [Int], _ columns: [Column], _ gap: Int) -> Int {
    shown.reduce(0) { $0 + columns[$1].width.least } + gap * max(0, shown.count - 1)
  }

  private static func wanted(_ shown: [Int], _ columns: [Column], _ gap: Int) -> Int {
    shown.reduce(0) { $0 + columns[$1].width.wanted } + gap * max(0, shown.count - 1)
  }

  /// The widths once `spare` cells are shared out by weight, none past its maximum.
  private static func share(_ spare: Int, _ shown: [Int], _ columns: [Column]) -> [Int] {
    var widths = shown.map { columns[$0].width.least }
    var left = spare
    while left > 0 {
      let weights = zip(shown, widths).map { columns[$0].width.weight(at: $1) }
      guard weights.contains(where: { $0 > 0 }) else { break }
      var given = 0
      for (place, part) in BarMath.shares(weights, cells: left).enumerated() {
        let more = min(part, columns[shown[place]].width.greatest - widths[place])
        widths[place] += more
        given += more
      }
      left -= given
    }
    return widths
  }
}

extension Column.Width {
  fileprivate var least: Int {
    switch self {
    case .fixed(let width): width
    case .flexible(let minimum, _, _, _): minimum
    }
  }

  fileprivate var wanted: Int {
    switch self {
    case .fixed(let width): width
    case .flexible(let minimum, let wanted, _, let maximum): max(minimum, min(wanted, maximum))
    }
  }

  fileprivate var greatest: Int {
    switch self {
    case .fixed(let width): width
    case .flexible(let minimum, _, _, let maximum): max(minimum, maximum)
    }
  }

  /// Its share in what is left over; none once it is as wide as it may be.
  fileprivate func weight(at width: Int) -> Int {
    switch self {
    case .fixed: 0
    case .flexible(_, _, let weight, _): width < greatest ? max(1, weight) : 0
    }
  }
}
