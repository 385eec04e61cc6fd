/// A JSON value whose objects keep the order of their members (RFC 8259).
public enum JSONValue: Sendable, Hashable {
  /// Members in the order they are written.
  case object([Member])
  /// Values in order.
  case array([JSONValue])
  /// A number, as the digits it is written with: no amount passes through floating point.
  case number(String)
  /// A text.
  case string(String)
  /// True or false.
  case bool(Bool)

  /// A name and its value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// Names a value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A whole number.
  public static func number(_ value: Int) -> JSONValue {
    .number("\(value)")
  }

  /// The members of an object, none of anything else.
  public var members: [Member] {
    switch self {
    case .object(let members): members
    case .array, .number, .string, .bool: []
    }
  }

  /// An object's value of a name.
  public subscript(name: String) -> JSONValue? {
    members.first { $0.name == name }?.value
  }

  /// The text, two blanks a level, with a newline at its end. No control character but that stands in it as it is.
  public var text: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text + "\n"
  }

  /// The text on one line, without blanks between.
  var line: String {
    switch self {
    case .object(let members):
      "{" + members.map { Self.quoted($0.name) + ":" + $0.value.line }.joined(separator: ",") + "}"
    case .array(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
    case .number(let digits): digits
    case .string(let string): Self.quoted(string)
    case .bool(let value): value ? "true" : "false"
    }
  }

  private static func quoted(_ string: String) -> String {
    var text = ""
    quote(string, to: &text)
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .object(let members):
      Self.write(members, "{", "}", to: &text, indent: indent) { member, text, deeper in
        Self.quote(member.name, to: &text)
        text += ": "
        member.value.write(to: &text, indent: deeper)
      }
    case .array(let values):
      Self.write(values, "[", "]", to: &text, indent: indent) { value, text, deeper in
        value.write(to: &text, indent: deeper)
      }
    case .number(let digits): text += digits
    case .string(let string): Self.quote(string, to: &text)
    case .bool(let value): text += value ? "true" : "false"
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, indent: String,
    _ item: (Item, inout String, String) -> Void
  ) {
    text += open
    let deeper = indent + "  "
    for (place, value) in items.enumerated() {
      text += place == 0 ? deeper : "," + deeper
      item(value, &text, deeper)
    }
    text += (items.isEmpty ? "" : indent) + close
  }

  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.isHarmless { text.unicodeScalars.append(scalar) } else { text += escape(scalar) }
      }
    }
    text += "\""
  }

  /// `\u001b`. All that is harmful lies in Unicode's first plane.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
