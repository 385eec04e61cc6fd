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
  /// What stands over each column, the sums' last.
  let headings: [String]
  /// The longest of the rows' names, in cells.
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
    headings = (pivot.columns?.keys ?? []).map { $0.text(language, year: plan.facts.year) } + [sum]
    nameWidth = Self.nameWidth(pivot.rows, plan, sum.cells, language)
    let longest = headings.map(\.cells).max() ?? 0
    figure = (
      Self.width(pivot.largest, language), Self.width(pivot.columnSums.map(\.days).max() ?? .zero, language)
    )
    figureWidth = max(figure.sum, min(longest, 8))
    sumWidth = max(Self.width(pivot.total.days, language), sum.cells)
  }

  /// The cells of the longest of the rows' names, without making each of thousands.
  private static func nameWidth(_ rows: PivotAxis, _ plan: YearPlan, _ least: Int, _ language: Language) -> Int {
    var longest = least
    for (place, key) in rows.keys.enumerated() {
      let name = rows.name(place, in: plan)?.cells ?? 0
      longest = max(longest, key.text(language, year: plan.facts.year).cells + (name > 0 ? name + 2 : 0))
    }
    return longest
  }

  /// The cells of a number with two decimals, which stand under each other.
  private static func width(_ days: PersonDays, _ language: Language) -> Int {
    days.text(language, decimals: .two).cells
  }

  /// How many columns there are besides the sums'.
  var columnCount: Int { headings.count - 1 }
  /// How many rows there are besides the sums'.
  var rowCount: Int { pivot.rows.keys.count }

  /// What stands before a row; past the last one the word for the sums.
  func name(_ row: Int, _ plan: YearPlan, _ language: Language) -> String {
    row < rowCount ? Self.name(row, pivot.rows, plan, language) : headings[columnCount]
  }

  private static func name(_ row: Int, _ rows: PivotAxis, _ plan: YearPlan, _ language: Language) -> String {
    rows.keys[row].text(language, year: plan.facts.year).named(rows.name(row, in: plan))
  }

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
    guard case .record(let id) = key else { return text }
    let name: String? =
      switch dimension {
      case .activity: activity(id)?.name
      case .person: person(id)?.name
      case .area: areas.first { $0.id == id }?.name
      case .month, .week, .priority: nil
      }
    return text.named(name)
  }
}

extension String {
  /// A key with the name after it, where there is one.
  fileprivate func named(_ name: String?) -> String {
    name.map { $0.isEmpty ? self : "\(self)  \($0)" } ?? self
  }
}
