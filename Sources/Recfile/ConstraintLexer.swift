/// Splits a selection expression into its parts.
struct ConstraintLexer {
  enum Token: Equatable {
    case integer(Int32)
    case real(Double)
    case text([UInt8])
    case field(ConstraintField)
    case mark(String)
    case unknown
    case end
  }

  private let text: [UInt8]
  private var at = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The marks, longer ones before those they begin with.
  private static let marks = [
    ">>", "<<", "<=", ">=", "==", "=>", "!=", "&&", "||", "+", "-", "/", "%", "*", "=", "!", "~", ">", "<", "(", ")",
    "#",
    "?", ":", "&",
  ]

  mutating func token() -> Token {
    while at < text.count, Byte.isSpace(text[at]) { at += 1 }
    guard at < text.count else { return .end }
    if let number = number() { return number }
    if Byte.isLetter(text[at]) { return .field(field()) }
    if text[at] == UInt8(ascii: "'") || text[at] == UInt8(ascii: "\"") { return string() }
    guard let mark = Self.marks.first(where: { text[at...].starts(with: $0.utf8) }) else { return .unknown }
    at += mark.utf8.count
    return .mark(mark)
  }

  /// A number with its minus, which belongs to it wherever it stands: `a -1` is no difference.
  private mutating func number() -> Token? {
    let start = at
    var end = at
    if text[end] == Byte.minus { end += 1 }
    let whole = digits(from: end)
    if whole < text.count, text[whole] == Byte.dot {
      let fraction = digits(from: whole + 1)
      if fraction > whole + 1 {
        at = fraction
        return .real(Double(String(decoding: text[start..<fraction], as: UTF8.self)) ?? 0)
      }
    }
    guard whole > end else { return nil }
    at = whole
    if whole == end + 1, text[end] == UInt8(ascii: "0"), whole < text.count, text[whole] == UInt8(ascii: "x") {
      var hexEnd = whole + 1
      while hexEnd < text.count, Byte.isHexDigit(text[hexEnd]) { hexEnd += 1 }
      if hexEnd > whole + 1 { at = hexEnd }
    }
    return .integer(IntegerText.read(text[start..<at]) ?? 0)
  }

  private func digits(from start: Int) -> Int {
    var end = start
    while end < text.count, Byte.isDigit(text[end]) { end += 1 }
    return end
  }

  /// `Name`, `Name.Part` (the field `Name_Part`), `Name[2]` (its third value).
  private mutating func field() -> ConstraintField {
    let place = at
    let name = name()
    var full = name
    if at + 1 < text.count, text[at] == Byte.dot, Byte.isLetter(text[at + 1]) {
      at += 1
      full += "_" + self.name()
    }
    var index: Int?
    if at < text.count, text[at] == UInt8(ascii: "[") {
      let end = digits(from: at + 1)
      if end > at + 1, end < text.count, text[end] == UInt8(ascii: "]") {
        index = IntegerText.read(text[at + 1..<end]).map(Int.init)
        at = end + 1
      }
    }
    return ConstraintField(name: name, fullName: full, index: index, place: place)
  }

  private mutating func name() -> String {
    let start = at
    while at < text.count, Byte.continuesName(text[at]) { at += 1 }
    return String(decoding: text[start..<at], as: UTF8.self)
  }

  /// Text in quotes, as long as it can be: a quote after a backslash may end it, but does not where a later one can.
  /// The backslashes stay.
  private mutating func string() -> Token {
    let quote = text[at]
    var end: Int?
    var place = at + 1
    while place < text.count {
      if text[place] == quote {
        end = place
        guard text[place - 1] == Byte.backslash, place - 1 > at else { break }
      }
      place += 1
    }
    guard let end else { return .unknown }
    let content = Array(text[at + 1..<end])
    at = end + 1
    return .text(content)
  }
}

/// A field named in a selection expression.
struct ConstraintField: Equatable {
  /// The name before any period.
  var name: String
  /// The field's name.
  var fullName: String
  /// Which of its values, from 0; nil for the first, or any.
  var index: Int?
  /// Where it stands in the expression, which tells it from others of its name.
  var place: Int
}
