import Plan
import Reports
import Screen

/// A pivot with what is written at its edges, made once for a plan and a filter: drawing it reckons nothing.
struct PivotSheet: Sendable {
  let pivot: Pivot
  /// What it is of, how many entries it is about, and the filter in force.
  let title: String
  /// The table as text, to copy.
  let filter: String?
  /// What stands before each row, the sums' last.
  let names: [String]
  /// What stands over each column, the sums' last.
  let headings: [String]
  /// The longest name, in cells.
  let nameWidth: Int
  /// How wide the longest figure in a cell and in the columns' sums can be, with two decimals.
  let figure: (cell: Int, sum: Int)
  /// How wide a column of figures, and that of the sums, has to be.
  let figureWidth: Int
  let sumWidth: Int

  init(_ pivot: Pivot, in plan: YearPlan, filter: String?, _ language: Language) {
    self.pivot = pivot
    self.filter = filter
    title = PivotTable(pivot, in: plan, filter: filter).title(language)
    let sum = Label("Summa", "Sum")[language]
    names = pivot.rows.keys.map { plan.name(of: $0, pivot.rows.dimension, language) } + [sum]
    headings = (pivot.columns?.keys ?? []).map { $0.text(language, year: plan.facts.year) } + [sum]
    nameWidth = names.map(\.cells).max() ?? 0
    let longest = headings.map(\.cells).max() ?? 0
    figure = (
      Self.width(pivot.largest, language), Self.width(pivot.columnSums.map(\.days).max() ?? .zero, language)
    )
    figureWidth = max(figure.sum, min(longest, 8))
    sumWidth = max(Self.width(pivot.total.days, language), sum.cells)
  }

  /// The cells of a number with two decimals, which stand under each other.
  private static func width(_ days: PersonDays, _ language: Language) -> Int {
    days.text(language, decimals: .two).cells
  }

  /// How many columns there are besides the sums'.
  var columnCount: Int { headings.count - 1 }
  /// How many rows there are besides the sums'.
  var rowCount: Int { names.count - 1 }

  /// What stands in a cell; past the last row and column the sums.
  subscript(row: Int, column: Int) -> Pivot.Sum {
    switch (row < rowCount, column < columnCount) {
    case (true, true): pivot.cell(row, column)
    case (true, false): pivot.rowSums[row]
    case (false, true): pivot.columnSums[column]
    case (false, false): pivot.total
    }
  }
}

extension YearPlan {
  /// A pivot's key with the name of the record that it is: `TA  Tora Almkvist`.
  func name(of key: PivotKey, _ dimension: PivotDimension, _ language: Language) -> String {
    let text = key.text(language, year: facts.year)
    guard case .record(let id) = key, let type = dimension.type, let ref = ref(type, id),
      let name = values("Namn", of: ref).first
    else { return text }
    return "\(text)  \(name)"
  }
}
