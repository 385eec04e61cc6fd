/// What a place of a pivot stands for: of both edges a key, or all where it is a sum.
public struct PivotCell: Sendable {
  /// An edge's key and what it is one of.
  public typealias Part = (dimension: PivotDimension, key: PivotKey)

  /// Which entries the pivot is about.
  public let scope: PivotScope
  /// The row; nil where the place is a sum of all rows.
  public let row: Part?
  /// The column; nil where the place is a sum of all columns.
  public let column: Part?

  /// A place of a pivot.
  public init(scope: PivotScope, row: Part?, column: Part?) {
    (self.scope, self.row, self.column) = (scope, row, column)
  }

  /// The entries that its number is the sum of, in file order.
  public func entries(of plan: YearPlan, _ context: QueryContext) -> [TimeEntry] {
    [row, column].compactMap(\.self).reduce(scope.entries(of: plan, context)) { entries, part in
      let axis = PivotAxis(part.dimension, of: entries, in: plan)
      guard let place = axis.keys.firstIndex(of: part.key) else { return [] }
      return entries.filter { axis.rawPlace(of: $0) == place }
    }
  }
}
