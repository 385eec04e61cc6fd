/// What values a field may have, by `%type`. What each type accepts is what GNU recutils 1.9 accepts (`rec-types.c`).
public enum FieldType: Sendable, Hashable {
  /// A whole number: decimal, or hexadecimal after `0x`.
  case int
  /// `yes`, `no`, `true`, `false`, `1` or `0`.
  case bool
  /// A whole number between two, both included.
  case range(minimum: Int32, maximum: Int32)
  /// A number with a decimal point or without.
  case real
  /// Text of at most so many bytes.
  case size(Int)
  /// Text without line breaks.
  case line
  /// A date, a time or both, as GNU date reads them.
  case date
  /// One of some words.
  case choice([String])
  /// An e-mail address.
  case email
  /// A UUID.
  case uuid
  /// Text in which a POSIX extended regular expression matches.
  case pattern(String)
  /// The name of a field.
  case field
  /// The key of a record of a type; accepts what that key's type accepts.
  case reference(String)

  /// The word that names the type in a descriptor.
  public var name: String {
    switch self {
    case .int: "int"
    case .bool: "bool"
    case .range: "range"
    case .real: "real"
    case .size: "size"
    case .line: "line"
    case .date: "date"
    case .choice: "enum"
    case .email: "email"
    case .uuid: "uuid"
    case .pattern: "regexp"
    case .field: "field"
    case .reference: "rec"
    }
  }
}
