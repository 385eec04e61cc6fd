import Plan
import Screen

/// Who is to do how much of what, and what it would be if days were moved.
struct BalanceLayer: Sendable {
  /// A line of the screen: an area's heading, or an activity by its place in the table.
  enum Line: Sendable, Equatable {
    case area(String, planned: PersonDays, sum: PersonDays)
    case activity(Int)
  }

  /// The table with what is moved in it.
  private(set) var table: AllocationTable
  private(set) var lines: [Line] = []
  /// The parts that are not as the plan has them.
  private(set) var changed: Set<AllocationCell> = []
  var cursor = GridCursor()
  /// The first person in view.
  var left = 0
  /// The part that days are being moved from, by its place.
  var source: (row: Int, column: Int)?

  init(_ plan: YearPlan, _ whatIf: WhatIf) {
    table = AllocationTable(plan)
    take(whatIf)
  }

  var size: (rows: Int, columns: Int) { (table.rows.count, table.columns.count) }
  var isEmpty: Bool { size.rows == 0 || size.columns == 0 }

  /// The part under the cursor.
  var part: AllocationCell { part(cursor.row, cursor.column) }
  var days: PersonDays { table[cursor.row, cursor.column] }

  func part(_ row: Int, _ column: Int) -> AllocationCell {
    AllocationCell(activity: table.rows[row].activity, person: table.columns[column].person)
  }

  /// Reckons the table anew, the cursor and what days are being moved from kept on their activities and persons: it happens
  /// whenever the plan is checked or somebody else changes it, also in the midst of a move.
  mutating func refresh(_ plan: YearPlan, _ whatIf: WhatIf) {
    let part = isEmpty ? nil : part
    let from = source.map { self.part($0.row, $0.column) }
    table = AllocationTable(plan)
    take(whatIf)
    source = from.flatMap(place)
    cursor.row = table.rows.firstIndex { $0.activity == part?.activity } ?? cursor.row
    cursor.column = table.columns.firstIndex { $0.person == part?.person } ?? cursor.column
    cursor.move(in: size)
  }

  private func place(_ part: AllocationCell) -> (row: Int, column: Int)? {
    guard let row = table.rows.firstIndex(where: { $0.activity == part.activity }),
      let column = table.columns.firstIndex(where: { $0.person == part.person })
    else { return nil }
    return (row, column)
  }

  private mutating func take(_ whatIf: WhatIf) {
    changed = []
    let parts = whatIf.parts
    if !parts.isEmpty {
      let rows = Dictionary(table.rows.enumerated().map { ($1.activity, $0) }) { first, _ in first }
      let columns = Dictionary(table.columns.enumerated().map { ($1.person, $0) }) { first, _ in first }
      for (part, days) in parts {
        guard let row = rows[part.activity], let column = columns[part.person], table[row, column] != days else {
          continue
        }
        table.set(days, row: row, column: column)
        changed.insert(part)
      }
    }
    makeLines()
  }

  private mutating func makeLines() {
    lines = []
    var start = 0
    while start < table.rows.count {
      let area = table.rows[start].area
      let end = table.rows[start...].firstIndex { $0.area != area } ?? table.rows.count
      let own = table.rows[start..<end]
      lines.append(.area(area, planned: own.map { $0.planned ?? .zero }.sum(), sum: own.map(\.sum).sum()))
      lines += (start..<end).map(Line.activity)
      start = end
    }
  }
}
