/// What a budget line paid for: insats.
public struct Expense: Sendable, Equatable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key of its budget line.
  public let line: String
  /// What it was.
  public let name: String
  /// Hours, in hundredths.
  public let hours: PersonDays?
  /// The amount.
  public let amount: Money

  init(_ fields: FieldReader) {
    ref = fields.ref
    line = fields.text("Budgetpost") ?? ""
    name = fields.text("Namn") ?? ""
    hours = fields.days("Timmar")
    amount = fields.money("Belopp") ?? .zero
  }
}

extension Expense: RecordValue {}
