import Plan
import Screen

/// What a row in a list is known by: the cursor, folds and marks hold on to it when rows come and go.
enum RowID: Sendable, Hashable {
  /// A heading that folds what is under it.
  case group(String)
  /// A record.
  case record(RecordID)
  /// A time entry, by its place: a log is too long to know each by its text.
  case entry(RecordRef)
  /// A line that is no record: a sum, a month.
  case line(String)
}

/// A row of a list before it is drawn. Only rows on the screen have their cells made.
struct Row: Sendable {
  let id: RowID
  /// The record it shows, if it is one.
  var ref: RecordRef?
  /// How far it is set in.
  var depth = 0
  /// The group it lies under, for folding.
  var group: String?

  /// The record that a mark is put on; none on headings and sums.
  var markable: RecordRef? {
    switch id {
    case .record, .entry: ref
    case .group, .line: nil
    }
  }

  var isGroup: Bool {
    if case .group = id { true } else { false }
  }
}

/// What stands in a cell of a list.
struct CellContent: Sendable {
  var text: String
  var role: Screen.Role?
  /// A bar in the cell's width instead of text: how much of how much.
  var bar: (value: Int, total: Int)?

  init(_ text: String = "", _ role: Screen.Role? = nil) {
    self.text = text
    self.role = role
  }

  init(bar value: Int, of total: Int) {
    text = ""
    bar = (value, total)
  }
}

/// A column of a list.
struct ListColumn: Sendable {
  /// The heading.
  let title: Label
  /// The column of the record type that it shows, for editing and sorting in place; nil for what is only drawn.
  let column: Plan.Column?
  /// The least width, in cells.
  let width: Int
  /// Whether it takes what room is left.
  var grows = false
  /// Up to how many cells it is worth more than the extra columns, and how many it takes at most.
  var wanted = 0
  var most = Int.max
  /// How its texts stand; figures with decimals under each other's comma.
  var alignment = Screen.Column.Alignment.left
  /// Which goes first when the screen is narrow: the highest. 0 always stays; from `Screen.Column.extra` on it goes already
  /// where another would get less than it wants.
  var dropOrder = 0
}
