/// One field of one record type: the only place where it is described. Decoding, the edit form, columns, sorting, queries,
/// JSON, CSV, `rus set`, the descriptor in new files and the help all follow from this row.
public struct Field: Sendable {
  /// The name in the files: ASCII, by recutils' rule `[a-zA-Z][a-zA-Z0-9_]*`.
  public let name: String
  /// What it is called on the screen.
  public let label: Label
  /// What kind of value it holds.
  public let kind: FieldKind
  /// Whether it is the key that the record is known by.
  public let isKey: Bool
  /// Whether a record must have it.
  public let isMandatory: Bool
  /// Whether a record may have several.
  public let repeats: Bool
  /// The width of its column, in cells.
  public let width: Int

  init(
    _ name: String, _ swedish: String, _ english: String, _ kind: FieldKind, isKey: Bool = false,
    mandatory: Bool = false, repeats: Bool = false, width: Int = 12
  ) {
    self.name = name
    self.label = Label(swedish, english)
    self.kind = kind
    self.isKey = isKey || kind.isKey
    self.isMandatory = mandatory || self.isKey
    self.repeats = repeats
    self.width = width
  }
}

/// What a field's value may be.
public enum FieldKind: Sendable {
  /// The record's key: no blanks, unique in its type.
  case key
  /// One line of text.
  case line
  /// Text of many lines.
  case text
  /// Person-days, 0 or more.
  case days
  /// Person-days of a time entry: more than 0, at most 31.
  case loggedDays
  /// A number of at most two decimals, 0 or more: hours, full-time equivalents.
  case number
  /// Money in kr, with at most two decimals.
  case money
  /// A whole number, 0 or more.
  case count
  /// A year, 1900–2999.
  case year
  /// A date.
  case date
  /// `HH:MM` or `HH:MM-HH:MM`.
  case clock
  /// One of some words.
  case choice([Choice])
  /// `ja` or `nej`.
  case flag
  /// The key of another record.
  case reference(RecordType)
  /// An RFC 5545 RRULE value.
  case recurrence
  /// An earlier period and its rating: `2022-2024 1`.
  case pastRating
  /// A day and a person: `2026-01-15 ME`.
  case readyMark
  /// A person and the days of the activity that are theirs: `ME 12`.
  case allocation

  fileprivate var isKey: Bool {
    if case .key = self { true } else { false }
  }

  /// Whether the value is a number, written without quotes in JSON and to the right in a column.
  public var isNumber: Bool {
    switch self {
    case .days, .loggedDays, .number, .money, .count, .year: true
    case .choice(let choices): choices.allSatisfy { $0.value.utf8.allSatisfy { (48...57).contains($0) } }
    case .key, .line, .text, .date, .clock, .flag, .reference, .recurrence, .pastRating, .readyMark, .allocation:
      false
    }
  }
}

/// One of the words that a field may hold.
public struct Choice: Sendable, Hashable {
  /// The word in the files.
  public let value: String
  /// The word on the screen.
  public let label: Label

  /// Describes a word; without an English one it is the same in both languages.
  public init(_ value: String, _ english: String? = nil, swedish: String? = nil) {
    self.value = value
    self.label = Label(swedish ?? value, english ?? value)
  }
}
