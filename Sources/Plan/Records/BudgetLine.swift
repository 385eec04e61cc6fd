/// A budget line: budgetpost.
public struct BudgetLine: Sendable, Equatable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key.
  public let id: String
  /// The name.
  public let name: String
  /// The budget as first set.
  public let budget: Money
  /// What was added later.
  public let addition: Money
  /// The outcome; nil until it is known.
  public let outcome: Money?

  /// Outcome less budget with additions: below nothing where money is left.
  public var deviation: Money { (outcome ?? .zero) - budget - addition }

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    budget = fields.money("Budget") ?? .zero
    addition = fields.money("Tillskott") ?? .zero
    outcome = fields.money("Utfall")
  }
}

extension BudgetLine: KeyedValue {}
