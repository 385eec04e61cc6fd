/// A typed text as its numbers, words and marks, taken one by one: `12 sep 2025` is a number, a word and a number.
struct TypedTokens {
  private enum Token {
    case number(Int, digits: Int)
    case word(String)
    case mark(Character)
  }

  private var rest: ArraySlice<Token> = []

  /// Splits a text: letters folded, blanks and full stops left out. What is far too long is one mark that nothing takes.
  init(_ text: String) {
    var found: [Token] = []
    var run = ""
    for character in text.utf8.count <= 60 ? text.folded : "\u{FFFD}" {
      let isDigit = character.isASCII && character.isNumber
      if let last = run.last, last.isNumber != isDigit || !(isDigit || character.isLetter) {
        found.append(Self.token(run))
        run = ""
      }
      if isDigit || character.isLetter {
        run.append(character)
      } else if !character.isWhitespace, character != "." {
        found.append(.mark(Self.hyphens.contains(character) ? "-" : character))
      }
    }
    if !run.isEmpty { found.append(Self.token(run)) }
    rest = found[...]
  }

  /// A minus sign and dashes are typed for a hyphen.
  private static let hyphens: Set<Character> = ["\u{2212}", "–", "‐", "‑"]

  private static func token(_ run: String) -> Token {
    guard run.first?.isNumber == true else { return .word(run) }
    guard run.utf8.count <= 9, let value = Int(run) else { return .mark("\u{FFFD}") }
    return .number(value, digits: run.utf8.count)
  }

  /// Whether all has been taken.
  var isEmpty: Bool { rest.isEmpty }

  /// Every token as a word, run together; nil where one is no word.
  var joinedWords: String? {
    var joined = ""
    for token in rest {
      guard case .word(let word) = token else { return nil }
      joined += word
    }
    return joined
  }

  /// Takes a number of so many digits.
  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count) = rest.first, digits.contains(count) else { return nil }
    rest.removeFirst()
    return value
  }

  /// Takes a word that means something.
  mutating func word<Meaning>(_ meaning: (String) -> Meaning?) -> Meaning? {
    guard case .word(let word) = rest.first, let found = meaning(word) else { return nil }
    rest.removeFirst()
    return found
  }

  /// Takes one of some marks.
  mutating func mark(_ marks: Character...) -> Character? {
    guard case .mark(let mark) = rest.first, marks.contains(mark) else { return nil }
    rest.removeFirst()
    return mark
  }
}
