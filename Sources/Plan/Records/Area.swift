/// An area of operations: verksamhet.
public struct Area: Sendable, Equatable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key.
  public let id: String
  /// The name.
  public let name: String
  /// The stated total of planned person-days.
  public let days: PersonDays?

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    days = fields.days("Dagar")
  }
}

extension Area: KeyedValue {}
