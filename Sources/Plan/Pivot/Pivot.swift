/// Time summed by one dimension or by two: cells, sums at both edges, and the whole.
///
/// Every entry is in one cell, so the parts add up to the whole in both directions, exactly. Made in a few passes over the
/// entries without a text an entry; memory follows the entries and the edges, not rows times columns.
public struct Pivot: Sendable {
  /// What some entries sum to, and how many they are.
  public struct Sum: Sendable, Equatable {
    /// Person-days.
    public var days = PersonDays.zero
    /// Entries.
    public var count = 0

    @inline(__always)
    mutating func add(_ entry: TimeEntry) {
      days += entry.days
      count += 1
    }
  }

  /// The rows.
  public let rows: PivotAxis
  /// The columns; nil where it sums by one dimension only.
  public let columns: PivotAxis?
  /// Each row's sum.
  public private(set) var rowSums: [Sum]
  /// Each column's sum.
  public private(set) var columnSums: [Sum]
  /// The sum of all.
  public private(set) var total = Sum()
  /// The cells that have entries, row by row, by column in each.
  private var cells: [Cell] = []
  /// Where each row's cells begin, and where the last row's end.
  private var starts: [Int] = []

  private struct Cell: Sendable {
    let column: Int32
    let sum: Sum
  }

  /// Sums some entries of a plan.
  public init(
    _ entries: [TimeEntry], in plan: YearPlan, rows rowsBy: PivotDimension, columns columnsBy: PivotDimension? = nil,
    showsAll: Bool = false
  ) {
    rows = PivotAxis(rowsBy, of: entries, in: plan, showsAll: showsAll)
    columns = columnsBy.map { PivotAxis($0, of: entries, in: plan, showsAll: showsAll) }
    rowSums = Array(repeating: Sum(), count: rows.keys.count)
    columnSums = Array(repeating: Sum(), count: columns?.keys.count ?? 0)
    for entry in entries {
      rowSums[rows.rawPlace(of: entry)].add(entry)
      total.add(entry)
    }
    guard let columns else { return }
    for entry in entries { columnSums[columns.rawPlace(of: entry)].add(entry) }
    fill(byRow(entries), columns)
  }

  /// A cell; nothing where no entry is.
  public func cell(_ row: Int, _ column: Int) -> Sum {
    guard starts.indices.contains(row + 1) else { return Sum() }
    var (low, high) = (starts[row], starts[row + 1])
    while low < high {
      let middle = (low + high) / 2
      if Int(cells[middle].column) < column { low = middle + 1 } else { high = middle }
    }
    return low < starts[row + 1] && Int(cells[low].column) == column ? cells[low].sum : Sum()
  }

  /// The largest cell's days; nothing where there are no columns.
  public var largest: PersonDays { cells.map(\.sum.days).max() ?? .zero }

  /// The entries in the order of their rows.
  private func byRow(_ entries: [TimeEntry]) -> [TimeEntry] {
    var next = [Int](repeating: 0, count: rowSums.count)
    var sum = 0
    for row in rowSums.indices {
      next[row] = sum
      sum += rowSums[row].count
    }
    guard let any = entries.first else { return [] }
    var sorted = [TimeEntry](repeating: any, count: entries.count)
    for entry in entries {
      let row = rows.rawPlace(of: entry)
      sorted[next[row]] = entry
      next[row] += 1
    }
    return sorted
  }

  /// Makes the cells, a row at a time.
  private mutating func fill(_ entries: [TimeEntry], _ columns: PivotAxis) {
    var sums = [Sum](repeating: Sum(), count: columnSums.count)
    var touched: [Int32] = []
    var at = 0
    for row in rowSums.indices {
      starts.append(cells.count)
      for entry in entries[at..<at + rowSums[row].count] {
        let column = columns.rawPlace(of: entry)
        if sums[column].count == 0 { touched.append(Int32(truncatingIfNeeded: column)) }
        sums[column].add(entry)
      }
      at += rowSums[row].count
      for column in touched.sorted() {
        cells.append(Cell(column: column, sum: sums[Int(column)]))
        sums[Int(column)] = Sum()
      }
      touched.removeAll(keepingCapacity: true)
    }
    starts.append(cells.count)
  }
}
