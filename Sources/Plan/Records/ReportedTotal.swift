/// A total as it was reported, to be checked against the lines: summa.
public struct ReportedTotal: Sendable, Equatable {
  /// Where it stands.
  public let ref: RecordRef
  /// The name.
  public let name: String
  /// The reported budget.
  public let budget: Money?
  /// The reported outcome.
  public let outcome: Money?
  /// The reported surplus.
  public let surplus: Money?

  init(_ fields: FieldReader) {
    ref = fields.ref
    name = fields.text("Namn") ?? ""
    budget = fields.money("Budget")
    outcome = fields.money("Utfall")
    surplus = fields.money("Overskott")
  }
}

extension ReportedTotal: RecordValue {}
