import Plan

/// What a list remembers: where its cursor is, and what is searched, filtered, sorted, folded and marked in it.
struct ListState: Sendable {
  /// The rows, made anew when the plan or what is below changes.
  var rows: [Row] = []
  /// The row under the cursor, by place. `cursorID` is the truth when rows change.
  var cursor = 0
  /// The first row on the screen.
  var top = 0
  /// The column under the cursor.
  var column = 0
  var filter: Query?
  var search = ""
  var sort: SortOrder?
  var mineOnly = false
  var folded: Set<String> = []
  /// The records marked, by place: naming each anew at every drawing would be slow in a long log.
  var marked: Set<RecordRef> = []

  /// The row under the cursor.
  var current: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// Whether rows may be missing because of what the user asked for.
  var isNarrowed: Bool { mineOnly || !(filter?.isEmpty ?? true) }

  /// Puts in new rows and the cursor back on the row it stood on; where that is gone, on the one now in its place.
  mutating func replaceRows(_ new: [Row]) {
    let old = current
    rows = new
    if let old {
      let same = new.firstIndex { $0.id == old.id && $0.group == old.group }
      cursor = same ?? new.firstIndex { $0.id == old.id } ?? cursor
    }
    cursor = min(max(cursor, 0), max(0, new.count - 1))
  }

  /// Moves the cursor, staying in the list. Returns whether it moved.
  mutating func move(by steps: Int) -> Bool {
    move(to: cursor + steps)
  }

  /// Moves the cursor to a place, or as near as the list goes.
  @discardableResult
  mutating func move(to place: Int) -> Bool {
    let old = cursor
    cursor = min(max(place, 0), max(0, rows.count - 1))
    return cursor != old
  }

  /// Moves the cursor to a record, if it is in the list.
  mutating func move(to id: RowID) -> Bool {
    guard let place = rows.firstIndex(where: { $0.id == id }) else { return false }
    cursor = place
    return true
  }

  /// Scrolls so that the cursor is on the screen, with a row of context where there is room.
  mutating func scroll(height: Int) {
    guard height > 0 else { return }
    let context = height > 4 ? 1 : 0
    let lowest = cursor - height + 1 + context
    top = min(max(top, lowest), max(0, cursor - context))
    top = max(0, min(top, rows.count - height))
  }
}

/// How a list is sorted.
struct SortOrder: Sendable, Equatable {
  /// The column's name.
  let column: String
  let isDescending: Bool
}
