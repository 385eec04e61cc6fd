/// What a record descriptor says of the records under it. What recutils can't make sense of is left out here and a
/// diagnostic of `Document.validate`.
public struct Descriptor: Sendable, Hashable {
  /// The record type.
  public var type = ""
  /// The file or URL that `%rec` names for the rest of the descriptor. It is never fetched.
  public var source: String?
  /// The text of `%doc`.
  public var documentation: String?
  /// The field that tells records apart.
  public var key: String?
  /// The fields that every record has.
  public var mandatory: [String] = []
  /// The fields a record may have besides the mandatory ones and the key; empty where any is allowed.
  public var allowed: [String] = []
  /// The fields no record may have.
  public var prohibited: [String] = []
  /// The fields that stand at most once in a record.
  public var unique: [String] = []
  /// The fields whose values stand at most once in the whole set.
  public var singular: [String] = []
  /// The fields that recutils makes values for.
  public var automatic: [String] = []
  /// The fields that records are sorted by.
  public var sort: [String] = []
  /// The fields whose values are encrypted.
  public var confidential: [String] = []
  /// How many records there may be.
  public var size = RecordCount.any
  /// The selection expressions that must hold for each record, as they are written.
  public var constraints: [String] = []
  /// The types of fields, names of types followed to what they mean.
  public var types: [String: FieldType] = [:]

  /// Whether a record may have a field of this name at all.
  public func allows(_ field: String) -> Bool {
    !prohibited.contains(field)
      && (allowed.isEmpty || allowed.contains(field) || mandatory.contains(field) || field == key)
  }
}
