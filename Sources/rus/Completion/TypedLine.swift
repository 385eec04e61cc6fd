/// A command line as bash hands it over, up to the cursor: read into words, and what bash takes for the word under way.
///
/// bash breaks words at `=` and `:` too, and lets a completion take the place of what comes after the last break only.
struct TypedLine {
  /// The words, quotes and backslashes taken away; the last is under way.
  private(set) var words: [String] = []
  /// The quote that is open at the end.
  private(set) var quote: Character?
  /// How many characters of the last word stand before what bash replaces.
  private(set) var kept = 0

  private var word = ""
  private var isWord = false

  /// Reads a line; `breaks` is bash's `COMP_WORDBREAKS`.
  init(_ line: String, breaks: String) {
    var isEscaped = false
    for character in line {
      if isEscaped {
        append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        (isEscaped, isWord) = (true, true)
      } else if let open = quote {
        if character == open { quote = nil } else { append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isWord = true
        kept = word.count
      } else if character.isWhitespace {
        finish()
      } else {
        append(character)
        // These break a word too, but go with what comes after.
        if breaks.contains(character) { kept = word.count - ("@$".contains(character) ? 1 : 0) }
      }
    }
    words.append(word)
  }

  /// A completion as bash is to put it there: the part after the break, with what the shell would read made literal.
  func replacement(_ completion: String) -> String {
    let special: String =
      switch quote {
      case "'": ""
      case nil: " \"'\\$`&;|<>()*?[]{}#~!"
      default: "\"\\$`"
      }
    return completion.dropFirst(kept).reduce(into: "") { text, character in
      text += (special.contains(character) ? "\\" : "") + String(character)
    }
  }

  private mutating func append(_ character: Character) {
    word.append(character)
    isWord = true
  }

  private mutating func finish() {
    if isWord { words.append(word) }
    (word, isWord, kept) = ("", false, 0)
  }
}
