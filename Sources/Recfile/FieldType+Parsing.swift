extension FieldType {
  /// Reads a type as descriptors write it: `range 1 5`, `enum ja nej (a comment)`, `regexp /^[A-Z]+$/`.
  /// Nil where recutils would not take it (a type's name that `%typedef` explains is not read here).
  public init?(_ specification: String) {
    var cursor = TextCursor(specification.utf8)
    self.init(&cursor)
  }

  init?(_ cursor: inout TextCursor) {
    cursor.skipSpace()
    // As recutils has it, what follows need not be apart from the type's word: `enumA B` is an enum.
    guard let read = Self.kinds.first(where: { cursor.take($0.word) })?.read, let type = read(&cursor),
      cursor.endsInSpace()
    else { return nil }
    self = type
  }

  /// Each type's word (none of which begins another) and what reads the rest.
  private static let kinds: [(word: StaticString, read: @Sendable (inout TextCursor) -> FieldType?)] = [
    ("int", { _ in .int }),
    ("bool", { _ in .bool }),
    ("range", readRange),
    ("real", { _ in .real }),
    (
      "size",
      { cursor in
        cursor.skipSpace()
        return cursor.integer().flatMap { $0 >= 0 ? .size(Int($0)) : nil }
      }
    ),
    ("line", { _ in .line }),
    ("regexp", readPattern),
    ("date", { _ in .date }),
    ("enum", readChoices),
    ("email", { _ in .email }),
    ("field", { _ in .field }),
    (
      "rec",
      { cursor in
        cursor.skipSpace()
        return cursor.fieldName().map { .reference($0) }
      }
    ),
    ("uuid", { _ in .uuid }),
  ]

  /// `range 5` is from 0 to 5, `range MIN -1`, `range 0x10 MAX`.
  @Sendable private static func readRange(_ cursor: inout TextCursor) -> FieldType? {
    cursor.skipSpace()
    guard let first = readBound(&cursor) else { return nil }
    cursor.skipSpace()
    if cursor.isAtEnd { return .range(minimum: 0, maximum: first) }
    return readBound(&cursor).map { .range(minimum: first, maximum: $0) }
  }

  private static func readBound(_ cursor: inout TextCursor) -> Int32? {
    if cursor.take("MIN") { return .min }
    if cursor.take("MAX") { return .max }
    return cursor.integer()
  }

  /// Words, with comments in parentheses anywhere among them.
  @Sendable private static func readChoices(_ cursor: inout TextCursor) -> FieldType? {
    var choices: [String] = []
    while !cursor.endsInSpace() {
      if cursor.take(UInt8(ascii: "(")) {
        _ = cursor.take { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "(") }
        guard cursor.take(UInt8(ascii: ")")) else { return nil }
      } else {
        guard let choice = cursor.choice() else { return nil }
        choices.append(choice)
      }
    }
    return choices.isEmpty ? nil : .choice(choices)
  }

  /// A regular expression between two of any character, which stands for itself where it is doubled.
  @Sendable private static func readPattern(_ cursor: inout TextCursor) -> FieldType? {
    cursor.skipSpace()
    guard let delimiter = cursor.next, cursor.take(delimiter) else { return nil }
    var source: [UInt8] = []
    while let byte = cursor.next {
      _ = cursor.take(byte)
      if byte == delimiter, !cursor.take(delimiter) {
        let source = String(decoding: source, as: UTF8.self)
        return Pattern.isValid(source) ? .pattern(source) : nil
      }
      source.append(byte)
    }
    return nil
  }
}
