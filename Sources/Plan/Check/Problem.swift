/// Something wrong with the plan, or something its lead wants to know: where it is, what it is and how to mend it.
public struct Problem: Sendable, Hashable {
  /// How bad it is.
  public enum Level: String, Sendable {
    /// Wrong.
    case error = "fel"
    /// Worth a look.
    case warning = "varning"

    /// The word on the screen.
    public var label: Label {
      switch self {
      case .error: Label("fel", "error")
      case .warning: Label("varning", "warning")
      }
    }
  }

  /// The file's name.
  public let file: String
  /// The line, from 1; nil where the whole file or folder is meant.
  public let line: Int?
  /// How bad it is.
  public let level: Level
  /// Where the record stands, if it is about one; as long as the plan is not changed.
  public let record: RecordRef?
  /// The record's key, if it has one.
  public let key: String?
  /// The field's name.
  public let field: String?
  private let label: Label

  /// Describes a problem; the texts say what is wrong and what to do.
  public init(
    file: String, line: Int? = nil, level: Level, record: RecordRef? = nil, key: String? = nil, field: String? = nil,
    swedish: String, english: String
  ) {
    self.file = file
    self.line = line
    self.level = level
    self.record = record
    self.key = key
    self.field = field
    label = Label(swedish, english)
  }

  /// What is wrong and what to do.
  public func text(_ language: Language) -> String { label[language] }

  /// `aktiviteter.rec:41`, or the file alone.
  public var place: String { line.map { "\(file):\($0)" } ?? file }

  /// The whole line: `aktiviteter.rec:41: fel: Status "klar" finns inte; skriv …`.
  public func line(_ language: Language) -> String {
    "\(place): \(level.label[language]): \(text(language))"
  }
}
