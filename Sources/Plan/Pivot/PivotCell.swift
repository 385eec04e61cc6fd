/// One cell of a pivot, or a sum at its edge, held by what it stands for: the entries behind it are found anew in any plan.
public struct PivotCell: Sendable {
  /// Which entries the pivot is about.
  public let scope: PivotScope
  /// The row: its dimension and what it stands for; nil for every row.
  public let row: (dimension: PivotDimension, key: PivotKey)?
  /// The column, likewise.
  public let column: (dimension: PivotDimension, key: PivotKey)?

  /// Names a cell.
  public init(
    scope: PivotScope, row: (dimension: PivotDimension, key: PivotKey)?,
    column: (dimension: PivotDimension, key: PivotKey)?
  ) {
    self.scope = scope
    self.row = row
    self.column = column
  }

  /// The entries behind it, in file order.
  public func entries(of plan: YearPlan, _ context: QueryContext) -> [TimeEntry] {
    let all = scope.entries(of: plan, context)
    return [row, column].compactMap(\.self).reduce(all) { entries, edge in
      let axis = PivotAxis(edge.dimension, of: entries, in: plan)
      guard let wanted = axis.keys.firstIndex(of: edge.key) else { return [] }
      return entries.filter { axis.place(of: $0) == wanted }
    }
  }
}
