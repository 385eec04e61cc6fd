/// A word of a line that logs time, told apart by its look.
struct LogWord: Sendable {
  let text: String
  /// Whether it stood in quotes: then it is the note's.
  var isQuoted = false

  /// A line's words: apart by blanks, what is in quotes together.
  static func words(_ line: String) -> [LogWord] {
    var words: [LogWord] = []
    var word = ""
    var isQuoted = false
    func end() {
      if !word.isEmpty { words.append(LogWord(text: word, isQuoted: isQuoted)) }
      word = ""
    }
    for character in line {
      if "\"”“".contains(character) {
        end()
        isQuoted.toggle()
      } else if character.isWhitespace, !isQuoted {
        end()
      } else {
        word.append(character)
      }
    }
    end()
    return words
  }

  /// Digits and nothing else.
  var isDigits: Bool { !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) } }

  /// `12/9`, `2026-06-01`, `12/9-25`; or digits that are a date and no number of days: `20260601`, `260601`, `0912`.
  var looksLikeDate: Bool {
    let bytes = Array(text.utf8)
    if isDigits { return bytes.count == 6 || bytes.count == 8 || (bytes.count == 4 && bytes[0] == 48) }
    guard let first = bytes.first, (48...57).contains(first) else { return false }
    return bytes.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 47 }
  }

  /// `-3d`, `+1v`: so long from today.
  var looksLikeStep: Bool {
    guard let sign = text.first, "+-\u{2212}".contains(sign), let last = text.last else { return false }
    return last.isLetter && (text.dropFirst().first?.isNumber ?? false)
  }

  /// Something that begins as a number does: `0,5`, `4h`, `½`, `-1`.
  var looksLikeNumber: Bool {
    guard !looksLikeDate, !looksLikeStep, !text.contains("/") else { return false }
    let rest = text.drop { "+-\u{2212},.".contains($0) }
    return rest.first?.isNumber ?? false
  }

  /// `idag`, `igår`: a day and nothing else.
  var isNamedDay: Bool {
    ["idag", "igar", "forrgar", "imorgon", "overmorgon", "today", "yesterday", "tomorrow"].contains(text.folded)
  }

  /// `måndag`, `Friday`, written out.
  var isWeekday: Bool {
    let folded = text.folded
    return DateText.weekdayNames.contains { $0.sv.folded == folded || $0.en.folded == folded }
  }

  /// `mån`, `tors`, `tue`; not what is a word of its own: man, fri.
  var isShortWeekday: Bool {
    ["mån", "tis", "ons", "tor", "tors", "fre", "lör", "sön", "mon", "tue", "wed", "thu"].contains(text.lowercased())
  }

  /// `v38`: that week's Monday.
  var isWeek: Bool {
    text.utf8.count <= 3 && text.utf8.count >= 2 && "vVwW".contains(text.first ?? " ")
      && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
  }

  /// `september`, `sep`.
  var isMonth: Bool {
    let folded = text.folded
    return folded.count >= 3
      && DateText.monthNames.contains { name in
        [name.sv.folded, name.en.folded].contains { $0 == folded || (folded.count == 3 && $0.hasPrefix(folded)) }
      }
  }

  /// `h`, `dagar` after a number of its own.
  var isUnit: Bool {
    ["h", "tim", "timme", "timmar", "hour", "hours", "dag", "dagar", "day", "days"].contains(text.folded)
  }
}
