/// Something in a file that recutils would refuse, and where. Wording is left to whoever shows it: `kind` carries what a
/// message needs; `description` is plain English.
public struct Diagnostic: Sendable, Hashable {
  /// The byte offset: of the value for a wrong value, of the field for a repeated or forbidden one, of the record for
  /// what it lacks, of the line for what is not the rec format's.
  public let offset: Int
  /// The line and column of the offset.
  public let position: Position
  /// How bad it is.
  public let severity: Severity
  /// The record (or descriptor) it is in, among the document's records; nil for a line between records.
  public let record: Int?
  /// What is wrong.
  public let kind: Kind

  /// The line, from 1.
  public var line: Int { position.line }
  /// The column in characters, from 1.
  public var column: Int { position.column }

  /// How bad a problem is.
  public enum Severity: Sendable, Hashable {
    /// recutils refuses the file.
    case error
    /// recutils passes over it in silence, though it was hardly meant.
    case warning
  }

  /// What can be wrong, with what a message about it needs.
  public enum Kind: Sendable, Hashable {
    /// A line, or a value's bytes, that are not the rec format's.
    case syntax(SyntaxFault.Kind)

    /// A second record set of a type; `first` is the descriptor of the first among the document's records.
    case repeatedSet(type: String, first: Int)
    /// A second `%rec`, `%key`, `%size` or `%sort` in a descriptor.
    case repeatedDirective(String)
    /// A value of `%rec` that is not a name, with a file or URL after it or not.
    case invalidRecordType(String)
    /// A `%type` whose value does not begin with field names, separated by commas.
    case invalidTypeFields(String)
    /// A `%type` or `%typedef` with something that is neither a type nor a type's name.
    case invalidType(directive: String, specification: String)
    /// A `%typedef` whose value does not begin with a name.
    case invalidTypeName(String)
    /// A type's name that no `%typedef` explains, or that is explained by itself.
    case unknownType(String)
    /// A directive whose value should be names of fields.
    case invalidFieldList(directive: String, value: String)
    /// A `%key` or `%singular` whose value is not just one name: recutils leaves it unchecked.
    case uncheckedDirective(directive: String, value: String)
    /// A `%size` that is not a number, with `<`, `<=`, `>` or `>=` before it or not.
    case invalidSize(String)
    /// A `%constraint` that is not a selection expression.
    case invalidConstraint(String)
    /// A field of `%auto` with a type that no value can be made up for.
    case invalidAutoType(field: String)

    /// Too few or too many records in a set.
    case wrongRecordCount(type: String, count: Int, size: RecordCount)
    /// A record without a mandatory field, or without its key.
    case missingField(field: String)
    /// A field that may stand only once in a record.
    case repeatedField(field: String)
    /// A field that may not stand in a record of its type.
    case forbiddenField(field: String)
    /// A value that is not of its field's type; for a reference (`rec`), of the referred key's type.
    case wrongValue(field: String, value: String, type: FieldType)
    /// A value that another record has, of a key or of a singular field; `first` is that record.
    case repeatedValue(field: String, value: String, first: Int)
    /// A confidential field in the clear.
    case notEncrypted(field: String)
    /// A `%constraint` that does not hold.
    case brokenConstraint(String)
  }
}

/// How many records a set may hold, as `%size` states it: `7`, `<= 7`, `> 0`.
public struct RecordCount: Sendable, Hashable {
  /// The fewest records.
  public let minimum: UInt
  /// The most records; `UInt.max` where there is no limit.
  public let maximum: UInt

  /// States the fewest and the most.
  public init(minimum: UInt, maximum: UInt) {
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Any number of records.
  public static let any = RecordCount(minimum: 0, maximum: .max)

  /// Whether a number of records is allowed.
  public func allows(_ count: Int) -> Bool {
    minimum <= UInt(count) && UInt(count) <= maximum
  }
}
