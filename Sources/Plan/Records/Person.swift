/// A person of the group.
public struct Person: Sendable, Equatable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key: a short sign.
  public let id: String
  /// The name.
  public let name: String
  /// Where the person works.
  public let organisation: String?
  /// The person's parts in the group.
  public let roles: [PersonRole]
  /// The person-days the person has for the plan this year.
  public let days: PersonDays?

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    organisation = fields.text("Organisation")
    roles = fields.texts("Roll").compactMap { PersonRole(rawValue: $0) }
    days = fields.days("Dagar")
  }
}

extension Person: KeyedValue {}
