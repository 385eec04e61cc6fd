import Plan

/// What the allocation is in the plan of today, to compare an earlier one with.
struct AllocationFigures {
  private let table: AllocationTable
  private let rows: [String: Int]
  private let columns: [String: Int]

  init(_ plan: YearPlan) {
    table = AllocationTable(plan)
    rows = Dictionary(table.rows.enumerated().map { ($1.activity, $0) }) { first, _ in first }
    columns = Dictionary(table.columns.enumerated().map { ($1.person, $0) }) { first, _ in first }
  }

  /// What a person is given of an activity.
  func days(of part: AllocationCell) -> PersonDays {
    guard let row = rows[part.activity], let column = columns[part.person] else { return .zero }
    return table[row, column]
  }

  /// The columns on the screen of an activity's row that are otherwise: parts, sum, planned days.
  func differing(_ layer: BalanceLayer, _ row: Int, _ people: Range<Int>) -> [Int] {
    let own = layer.table.rows[row]
    let now = rows[own.activity]
    let parts = people.filter { layer.table[row, $0] != days(of: layer.part(row, $0)) }
    return parts.map { 1 + $0 - people.lowerBound }
      + edges((own.sum, own.planned), now.map { (table.rows[$0].sum, table.rows[$0].planned) }, people)
  }

  /// The same of the people's sums.
  func differingSums(_ layer: BalanceLayer, _ people: Range<Int>) -> [Int] {
    differing(layer, people) { $0.sum }
      + edges((layer.table.sum, layer.table.planned), (table.sum, table.planned), people)
  }

  /// The same of the days that people have.
  func differingDays(_ layer: BalanceLayer, _ people: Range<Int>) -> [Int] {
    differing(layer, people) { $0.days ?? .zero }
  }

  private func differing(
    _ layer: BalanceLayer, _ people: Range<Int>, _ figure: (AllocationTable.Column) -> PersonDays
  ) -> [Int] {
    people.filter { place in
      let own = layer.table.columns[place]
      let now = columns[own.person].map { figure(table.columns[$0]) } ?? .zero
      return figure(own) != now
    }.map { 1 + $0 - people.lowerBound }
  }

  private func edges(
    _ then: (PersonDays, PersonDays?), _ now: (PersonDays, PersonDays?)?, _ people: Range<Int>
  ) -> [Int] {
    let first = 1 + people.count
    return (then.0 == now?.0 ? [] : [first]) + (then.1 == now?.1 ? [] : [first + 1])
  }
}
