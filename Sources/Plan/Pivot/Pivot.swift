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
    mutating func add(_ days: PersonDays) {
      self.days += days
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
  /// The largest cell's days; nothing where there are no columns.
  public private(set) var largest = PersonDays.zero
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
    let rowOf = entries.map { Int32(truncatingIfNeeded: rows.rawPlace(of: $0)) }
    for (entry, row) in zip(entries, rowOf) {
      rowSums[Int(row)].add(entry.days)
      total.add(entry.days)
    }
    guard let columns else { return }
    fill(byRow(entries, rowOf, columns))
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

  /// What an entry adds to a cell of its row.
  private struct Part {
    let column: Int32
    let days: PersonDays
  }

  /// What the entries add to their cells, in the order of their rows; and to the columns' sums.
  private mutating func byRow(_ entries: [TimeEntry], _ rowOf: [Int32], _ columns: PivotAxis) -> [Part] {
    var next: [Int] = []
    var sum = 0
    for row in rowSums {
      next.append(sum)
      sum += row.count
    }
    var sorted = [Part](repeating: Part(column: 0, days: .zero), count: entries.count)
    for (entry, row) in zip(entries, rowOf) {
      let column = columns.rawPlace(of: entry)
      columnSums[column].add(entry.days)
      sorted[next[Int(row)]] = Part(column: Int32(truncatingIfNeeded: column), days: entry.days)
      next[Int(row)] += 1
    }
    return sorted
  }

  /// Makes the cells, a row at a time.
  private mutating func fill(_ parts: [Part]) {
    var sums = [Sum](repeating: Sum(), count: columnSums.count)
    var touched: [Int32] = []
    var at = 0
    cells.reserveCapacity(min(parts.count, rowSums.count * columnSums.count))
    for row in rowSums.indices {
      starts.append(cells.count)
      for part in parts[at..<at + rowSums[row].count] {
        if sums[Int(part.column)].count == 0 { touched.append(part.column) }
        sums[Int(part.column)].add(part.days)
      }
      at += rowSums[row].count
      touched.sort()
      for column in touched {
        let sum = sums[Int(column)]
        cells.append(Cell(column: column, sum: sum))
        largest = max(largest, sum.days)
        sums[Int(column)] = Sum()
      }
      touched.removeAll(keepingCapacity: true)
    }
    starts.append(cells.count)
  }
}
