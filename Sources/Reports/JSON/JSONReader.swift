/// Why a text is no JSON, and on which line.
public struct JSONProblem: Error, Equatable, Sendable {
  /// The line, from 1.
  public let line: Int
  let swedish: String
  let english: String
}

extension JSONValue {
  /// Reads a text (RFC 8259). A member that is `null` is none; at most 100 levels deep.
  public init(reading bytes: [UInt8]) throws(JSONProblem) {
    self = try JSONReader.read(bytes)
  }

  /// The elements of an array, none of anything else.
  public var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The text of a string; nil of anything else.
  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }
}

/// Reads JSON (RFC 8259) into values that keep each number's digits. A member that is `null` is none.
///
/// Limits: 100 levels of objects and arrays.
struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  private static let deepest = 100

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSONValue {
    var reader = JSONReader(bytes)
    // Editors on Windows put a byte order mark before the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
    guard let value = try reader.value() else { throw reader.problem("ett värde saknas", "a value is missing") }
    reader.skipBlanks()
    guard reader.at == bytes.count else { throw reader.problem("text efter slutet", "text after the end") }
    return value
  }

  /// The next value; nil for `null`.
  private mutating func value() throws(JSONProblem) -> JSONValue? {
    skipBlanks()
    switch byte {
    case UInt8(ascii: "{"): return .object(try nested { reader throws(JSONProblem) in try reader.members() })
    case UInt8(ascii: "["): return .array(try nested { reader throws(JSONProblem) in try reader.elements() })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", nil)
    default: return .number(try number())
    }
  }

  private mutating func nested<Items>(
    _ items: (inout JSONReader) throws(JSONProblem) -> Items
  ) throws(JSONProblem) -> Items {
    depth += 1
    guard depth <= Self.deepest else { throw problem("för många nivåer", "too many levels") }
    at += 1
    let found = try items(&self)
    depth -= 1
    return found
  }

  private mutating func members() throws(JSONProblem) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if ends(with: UInt8(ascii: "}")) { return members }
    while true {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { throw problem("ett namn saknas", "a name is missing") }
      let name = try string()
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw problem("kolon saknas efter \(name)", "no colon after \(name)") }
      if let value = try value() { members.append(.init(name, value)) }
      if ends(with: UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw problem("komma eller } saknas", "a comma or } is missing") }
    }
  }

  private mutating func elements() throws(JSONProblem) -> [JSONValue] {
    var values: [JSONValue] = []
    if ends(with: UInt8(ascii: "]")) { return values }
    while true {
      if let value = try value() { values.append(value) }
      if ends(with: UInt8(ascii: "]")) { return values }
      guard take(UInt8(ascii: ",")) else { throw problem("komma eller ] saknas", "a comma or ] is missing") }
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue?) throws(JSONProblem) -> JSONValue? {
    let end = at + word.utf8CodeUnitCount
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard end <= bytes.count, bytes[at..<end].elementsEqual(expected) else {
      throw problem("okänt ord", "unknown word")
    }
    at = end
    return value
  }

  private mutating func number() throws(JSONProblem) -> String {
    let start = at
    while let byte, (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) { at += 1 }
    let digits = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let first = digits.utf8.first, first != 0x2B, first != 0x2E,
      digits.utf8.contains(where: { $0 >= 0x30 && $0 < 0x3A })
    else { throw problem("ett värde saknas", "a value is missing") }
    return digits
  }

  private mutating func string() throws(JSONProblem) -> String {
    at += 1
    var text: [UInt8] = []
    while let next = byte {
      at += 1
      switch next {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
      case 0..<0x20: throw problem("en text går över raden", "a text runs over its line")
      default: text.append(next)
      }
    }
    throw problem("en text tar inte slut", "a text has no end")
  }

  private mutating func escaped() throws(JSONProblem) -> Unicode.Scalar {
    let mark = byte
    at += 1
    switch mark {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try unicode()
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    default: throw problem("okänt tecken efter \\", "an unknown sign after \\")
    }
  }

  /// `\u00e5`, or two such that are one character.
  private mutating func unicode() throws(JSONProblem) -> Unicode.Scalar {
    let high = try hexadecimal()
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
    guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
      return "\u{FFFD}"
    }
    at += 2
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONProblem) -> UInt32 {
    guard at + 4 <= bytes.count, bytes[at] != 0x2B,
      let value = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else { throw problem("fyra siffror saknas efter \\u", "four digits are missing after \\u") }
    at += 4
    return value
  }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    at += 1
    return true
  }

  private mutating func ends(with closing: UInt8) -> Bool {
    skipBlanks()
    return take(closing)
  }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || (0x09...0x0D).contains(byte) { at += 1 }
  }

  private func problem(_ swedish: String, _ english: String) -> JSONProblem {
    JSONProblem(line: 1 + bytes[..<min(at, bytes.count)].count { $0 == 10 }, swedish: swedish, english: english)
  }
}
