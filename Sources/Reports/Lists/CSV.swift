public import Plan

/// Records as CSV (RFC 4180): commas, a header of field names, dots in numbers, several values of a field joined by `; `.
public enum CSV {
  /// Some records of a type: every field of its table, what is reckoned, and the fields that only some records have.
  public static func text(_ refs: [RecordRef], of type: RecordType, in plan: YearPlan) -> String {
    let records = refs.map { RecordJSON.object($0, in: plan).members }
    var header = type.schema.names + RecordJSON.reckonedNames(of: type)
    var known = Set(header)
    for member in records.joined() where known.insert(member.name).inserted { header.append(member.name) }
    let rows = records.map { members in
      let cells = Dictionary(members.map { ($0.name, text($0.value)) }) { first, _ in first }
      return header.map { cells[$0] ?? "" }
    }
    return ([header] + rows).map { row in row.map { cell($0) }.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .number(let digits): digits
    case .string(let text): text
    case .bool(let value): value ? "ja" : "nej"
    case .array(let values): values.map(text).joined(separator: "; ")
    case .object(let members): members.map { text($0.value) }.joined(separator: " ")
    }
  }

  /// A cell: harmless to a terminal and to a spreadsheet, which would run what begins as a formula.
  static func cell(_ value: String, _ separator: Character = ",") -> String {
    if isPlain(value, separator) { return value }
    let lines = value.harmlessLines.map { $0.replacing("␉", with: " ") }
    var text = lines.joined(separator: "\n")
    // Some spreadsheets pass over blanks before a formula's sign, and take a wide one for the sign.
    let first = text.first { $0 != " " && $0 != "\u{A0}" }
    if let first, "=+-@\n␍＝＋－＠".contains(first), !isNumber(text) { text = "'" + text }
    let needsQuotes =
      text.contains { $0 == separator || "\"\n".contains($0) } || text.first == " " || text.last == " "
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// Whether a text can stand as it is: letters, digits and marks that mean nothing to anybody. Told by its bytes, since a
  /// log has half a million cells.
  private static func isPlain(_ value: String, _ separator: Character) -> Bool {
    let bytes = value.utf8
    guard let first = bytes.first, let last = bytes.last else { return true }
    let beginsFormula = [0x3D, 0x2B, 0x2D, 0x40, 0x20, 0xEF].contains(first)
    return !beginsFormula && last != 0x20
      && bytes.allSatisfy { byte in
        // C2 and E2 begin the characters that turn a text round, and others.
        byte >= 0x20 && ![0x22, 0x2C, 0x3B, 0x7F, 0xC2, 0xE2].contains(byte)
      }
  }

  /// Whether a text is a plain number: `-12.5`.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.first == "-" ? text.dropFirst() : Substring(text)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) } }
  }
}
