import Plan

/// Texts of the plan's made so that Markdown shows them as they are: no value can become a heading, a link, a table or a tag.
enum MarkdownText {
  /// A text of several paragraphs: a blank line between them stays one. Lines that begin as a list does stay lines.
  static func paragraphs(_ text: String) -> String {
    if text.isPlainProse { return text }
    var written = ""
    var isBlank = true
    for line in text.harmlessMarkdownLines {
      let trimmed = line.withoutOuterBlanks
      if trimmed.isEmpty {
        if !isBlank { written += "\n\n" }
        isBlank = true
        continue
      }
      if !isBlank { written += trimmed.beginsAsAList ? "\\\n" : "\n" }
      written += escaped(trimmed)
      isBlank = false
    }
    while written.last == "\n" { written.removeLast() }
    return written
  }

  /// A text on one line: for a heading, an item of a list, a cell of a table.
  static func line(_ text: String) -> String {
    if text.isPlainProse, !text.utf8.contains(UInt8(ascii: "\n")) { return text }
    return escaped(text.harmlessMarkdownLines.map(\.withoutOuterBlanks).filter { !$0.isEmpty }.joined(separator: " "))
  }

  private static func escaped(_ line: Substring) -> String { escaped(String(line)) }

  /// One line, with a backslash before what Markdown would take as its own.
  private static func escaped(_ line: String) -> String {
    let signs = Array(line.unicodeScalars)
    var written = String.UnicodeScalarView()
    for (place, sign) in signs.enumerated() {
      if needsBackslash(sign, at: place, in: signs) { written.append("\\") }
      written.append(sign)
    }
    return String(written)
  }

  private static func needsBackslash(_ sign: Unicode.Scalar, at place: Int, in signs: [Unicode.Scalar]) -> Bool {
    switch sign {
    case "\\", "`", "*", "[", "]", "<", "|", "~", "$": return true
    case "_": return !(isWord(signs, place - 1) && isWord(signs, place + 1))
    case "&": return beginsEntity(signs, place)
    case ":": return beginsEmoji(signs, place)
    case ">", "#", "=", "+", "-": return place == 0 || (sign == "#" && endsLine(signs, place))
    case ".", ")": return place > 0 && place < 10 && signs[..<place].allSatisfy { ("0"..."9").contains($0) }
    default: return false
    }
  }

  private static func isWord(_ signs: [Unicode.Scalar], _ place: Int) -> Bool {
    signs.indices.contains(place)
      && (signs[place].properties.isAlphabetic || signs[place].properties.numericType != nil)
  }

  /// `&amp;`, `&#38;`: what would be read as a sign of its own.
  private static func beginsEntity(_ signs: [Unicode.Scalar], _ place: Int) -> Bool {
    let rest = signs[(place + 1)...].prefix(34)
    guard let end = rest.firstIndex(of: ";"), end > place + 1 else { return false }
    return rest[..<end].allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "#")
    }
  }

  /// `:tree:`, which some readers make a picture of.
  private static func beginsEmoji(_ signs: [Unicode.Scalar], _ place: Int) -> Bool {
    let rest = signs[(place + 1)...].prefix(40)
    guard let end = rest.firstIndex(of: ":"), end > place + 1 else { return false }
    return rest[..<end].allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "_+-".unicodeScalars.contains($0))
    }
  }

  /// Number signs at a heading's end are taken as its decoration.
  private static func endsLine(_ signs: [Unicode.Scalar], _ place: Int) -> Bool {
    signs[place...].allSatisfy { $0 == "#" }
  }
}

extension String {
  /// Whether every line begins with a letter and holds nothing but letters, digits and signs that mean nothing to Markdown
  /// there: it can then be written as it is. Most of a report is such text, which is not looked at sign by sign.
  fileprivate var isPlainProse: Bool {
    var colons = 0
    var isStart = true
    var last: UInt8 = 0
    for byte in utf8 {
      let isLatin = byte >= 0xC3 && byte <= 0xCB
      if isStart {
        guard isLatin || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") else { return false }
      }
      isStart = byte == UInt8(ascii: "\n")
      if isStart {
        if last == UInt8(ascii: " ") { return false }
        colons = 0
      } else if byte == UInt8(ascii: ":") {
        // Two may stand around the name of a picture.
        colons += 1
        if colons > 1 { return false }
      } else if byte < 0x80 {
        guard Self.plainSigns[Int(byte)] else { return false }
      } else if byte >= 0xC0, !isLatin {
        return false
      }
      last = byte
    }
    return !isStart && last != UInt8(ascii: " ")
  }

  /// By the byte: ASCII that means nothing to Markdown after a letter.
  private static let plainSigns: [Bool] = (0..<128).map { byte in
    let sign = Character(Unicode.Scalar(UInt8(byte)))
    return sign.isLetter || sign.isNumber || " !\"%'(),-./;?@".contains(sign)
  }

  /// The text's lines, each harmless; tabs are blanks. Signs for the report's own use (charts) are none of the plan's.
  fileprivate var harmlessMarkdownLines: [String] {
    let plain = String(
      String.UnicodeScalarView(
        unicodeScalars.map { sign in sign == "\t" ? " " : (0xE000...0xE00F).contains(sign.value) ? "\u{FFFD}" : sign }))
    return plain.harmlessLines
  }

  /// Without the blanks around it.
  var withoutOuterBlanks: Substring {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Substring {
  /// Whether it begins as a line of a list that somebody typed.
  fileprivate var beginsAsAList: Bool {
    if hasPrefix("- ") || hasPrefix("* ") || hasPrefix("+ ") || hasPrefix("•") || hasPrefix("– ") { return true }
    let digits = prefix { ("0"..."9").contains($0) }
    let rest = dropFirst(digits.count)
    return (1...9).contains(digits.count) && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
  }
}
