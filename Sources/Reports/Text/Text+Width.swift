extension Unicode.Scalar {
  /// The cells a terminal gives it: none for marks that join the letter before, two for East Asian signs and emoji.
  fileprivate var cells: Int {
    switch value {
    case 0x20...0x2FF: return value == 0xAD ? 0 : 1
    // Dashes, quotes, dots: commonest of what follows.
    case 0x2010...0x2027: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default:
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return properties.isEmojiPresentation && !isRegional ? 2 : 1
      }
    }
  }
}

extension Unicode.Scalar {
  /// Two of them are a flag, which has a cell for each.
  fileprivate var isRegional: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  fileprivate var isVariationSelector: Bool { (0xFE00...0xFE0F).contains(value) }
}

extension String {
  /// The text with what terminals disagree on the width of as they all have it: an emoji sequence as its base alone.
  var steady: String {
    // Nothing below U+2000 is part of an emoji's sequence.
    if utf8.allSatisfy({ $0 < 0xE2 }) { return self }
    let isPlain = unicodeScalars.allSatisfy {
      $0.value != 0x200D && !$0.isVariationSelector && !$0.properties.isEmojiModifier
    }
    if isPlain { return self }
    return map { character in
      let scalars = character.unicodeScalars
      guard let base = scalars.first, base.properties.isEmoji, !base.isRegional else { return String(character) }
      if base.properties.isEmojiPresentation { return String(base) }
      // ❤ and the digits of keycaps: a cell each, and the marks over them.
      return scalars.dropFirst().filter { !$0.isVariationSelector && $0.cells == 0 && $0.value != 0x200D }
        .reduce(into: String(base)) { $0.unicodeScalars.append($1) }
    }.joined()
  }

  /// The cells the text takes on a terminal.
  public var width: Int {
    latinWidth ?? unicodeScalars.reduce(0) { $0 + $1.cells }
  }

  /// The width of a text of ASCII and the letters of Western Europe, told by its bytes: each that goes on with no letter is
  /// a cell. Nil for others, and where a word may be parted (U+00AD, which takes none). Tables have tens of thousands of
  /// such texts.
  private var latinWidth: Int? {
    var cells = 0
    var last: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case 0xAD where last == 0xC2: return nil
      case 0x20...0x7E, 0xC2, 0xC3: cells += 1
      case 0x80...0xBF: break
      default: return nil
      }
      last = byte
    }
    return cells
  }

  /// The text cut to a width, with `…` where something is cut away.
  func cut(to width: Int) -> String {
    // No text takes more cells than it has bytes.
    if utf8.count <= width { return self }
    if let cells = latinWidth { return cells <= width ? self : String(unicodeScalars.prefix(max(0, width - 1))) + "…" }
    guard self.width > width else { return self }
    var (kept, used) = ("", 0)
    for character in self {
      let cells = String(character).width
      if used + cells > width - 1 { break }
      kept.append(character)
      used += cells
    }
    return kept + "…"
  }

  /// The text with blanks before or after it, up to a width.
  func padded(to width: Int, _ alignment: TextTable.Alignment) -> String {
    let blanks = String(repeating: " ", count: max(0, width - self.width))
    return alignment == .left ? self + blanks : blanks + self
  }

  /// The text on lines of at most a width, broken at blanks; a longer word is broken where it must.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ", omittingEmptySubsequences: true).map(String.init) {
      if !line.isEmpty, line.width + 1 + word.width <= width {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = word
      while line.width > max(width, 2) {
        let piece = line.prefix(ofWidth: max(width, 2))
        lines.append(piece)
        line = String(line.dropFirst(piece.count))
      }
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }

  private func prefix(ofWidth width: Int) -> String {
    var (kept, used) = ("", 0)
    for character in self {
      used += String(character).width
      if used > width, !kept.isEmpty { break }
      kept.append(character)
    }
    return kept
  }
}
