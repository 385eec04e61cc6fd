/// What a merge must know of record types beyond what their files say.
public struct MergeRules: Sendable {
  /// One type.
  public struct TypeRules: Sendable {
    /// The field that tells the records apart; nil where they are told apart by their whole text.
    public let key: String?
    /// The fields that a record may have several of.
    public let repeating: Set<String>

    /// Describes a type.
    public init(key: String?, repeating: Set<String> = []) {
      self.key = key
      self.repeating = repeating
    }
  }

  private let types: [String: TypeRules]

  /// Takes in the types that are known. The key of any other is what its descriptor's `%key` says.
  public init(_ types: [String: TypeRules] = [:]) {
    self.types = types
  }

  /// The rules of a type whose descriptor names a key, or none.
  func rules(for type: String, describedKey: String?) -> TypeRules {
    types[type] ?? TypeRules(key: describedKey)
  }

  /// The rules of descriptors: what one may say several times.
  static let descriptor = TypeRules(
    key: nil,
    repeating: [
      "%type", "%typedef", "%mandatory", "%allowed", "%prohibit", "%unique", "%singular", "%auto", "%constraint",
      "%confidential",
    ])
}

/// Two values of one field that a merge could not choose between.
public struct MergeConflict: Sendable, Hashable {
  /// The record's type; empty for records before the first descriptor.
  public let type: String
  /// The record's key; nil where it has none.
  public let key: String?
  /// The field. The key's own where one side took the record away.
  public let field: String
  /// Our values; none where we took it away.
  public let ours: [String]
  /// Their values; none where they took it away.
  public let theirs: [String]

  /// What the comment lines that hold their value begin with.
  public static let mark = "# KONFLIKT "
  /// What stands for a value taken away.
  public static let removed = "(borttaget)"

  /// What stands before a further line of a value, after the field's colon. A value that itself begins so has a blank more
  /// before it, and is no further line.
  public static let further = " +"

  /// Whether what stands after a field's colon is a further line of the value above.
  public static func isFurther(_ rest: some StringProtocol) -> Bool {
    rest == further || rest.hasPrefix(further + " ")
  }

  /// The comment lines under our value. Control characters are made harmless: a comment is what an editor shows.
  var lines: [UInt8] {
    let head = "\(Self.mark)\(field): "
    guard !theirs.isEmpty else { return Array("\(head)\(Self.removed)\n".utf8) }
    var text = ""
    for value in theirs {
      for (place, line) in value.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let shown = String(line).harmlessInComment
        let before = place > 0 ? "+ " : Self.isFurther(" " + shown) ? " " : ""
        text += head + before + shown + "\n"
      }
    }
    return Array(text.utf8)
  }
}

extension String {
  /// The text on one line, with signs in the place of what could command a terminal or turn the direction of writing.
  fileprivate var harmlessInComment: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09: text.append(" ")
      case 0x00..<0x20: text.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: text.append("\u{2421}")
      case 0x80..<0xA0, 0x2028...0x202E, 0x2066...0x2069: text.append("\u{FFFD}")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
