import Plan

/// The marks and headings that a form is written with and known by when it comes back.
enum FormText {
  /// The field that is no field: time to log.
  static let time = "Tid"
  /// What a mark begins with: `<!-- rus Aktivitet IND Status 1x2y -->` before an answer.
  static let opening = "<!-- rus "
  /// What a mark ends with.
  static let end = " -->"
  /// The line after an answer.
  static let closing = "<!-- / -->"
  /// The word of the mark (as of the row, in a table) that says whose form it is: `<!-- rus Formular ML 2026 2026-06-20 -->`.
  static let whose = "Formular"
  /// The heading of a table.
  static let headings = ["Slag", "Id", "Namn", "Falt", "Fraga", "Nu", "Svar"]
  /// The answer that empties a field in a table, where an empty cell is no answer.
  static let emptied = "-"

  /// Tells values apart, blanks around them and ends of lines aside (FNV-1a, 64 bits).
  static func digest(_ value: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in plain(value).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36)
  }

  /// A value as a form shows it, without blanks around it.
  static func plain(_ value: String) -> String {
    value.harmlessLines.joined(separator: "\n").trimmed
  }

  /// A line of an answer that could be taken for a mark gets a backslash before it, and one more if it has some.
  static func escaped(_ line: String) -> String { isMark(line.drop { $0 == "\\" }) ? "\\" + line : line }

  /// The line that was escaped.
  static func unescaped(_ line: Substring) -> Substring {
    line.hasPrefix("\\") && isMark(line.drop { $0 == "\\" }) ? line.dropFirst() : line
  }

  private static func isMark(_ line: Substring) -> Bool { line.hasPrefix(opening) || line.hasPrefix(closing) }
}
