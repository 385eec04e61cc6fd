/// The words of a query, with quotes, negation and comparisons taken apart.
struct Tokens: Sequence {
  struct Token {
    var text = ""
    var field: String?
    var comparison: Query.Comparison?
    var isQuoted = false
    var isNegated = false
    /// Where the name of the field stands, if it has one.
    var fieldPlace: Range<String.Index>?
    /// Where what is looked for stands, its quotes included.
    var place: Range<String.Index>

    /// Whether it parts alternatives.
    var isOr: Bool { field == nil && !isQuoted && !isNegated && ["or", "eller"].contains(text.lowercased()) }
  }

  private let text: String

  init(_ text: String) {
    self.text = text
  }

  func makeIterator() -> AnyIterator<Token> {
    var rest = Substring(text)
    return AnyIterator { Self.next(&rest) }
  }

  private static func next(_ rest: inout Substring) -> Token? {
    rest = rest.drop(while: \.isWhitespace)
    guard !rest.isEmpty else { return nil }
    var token = Token(place: rest.startIndex..<rest.startIndex)
    if rest.first == "-", rest.dropFirst().first.map({ !$0.isWhitespace }) ?? false {
      token.isNegated = true
      rest.removeFirst()
    }
    let isName = rest.first?.isLetter ?? false
    let name = isName ? rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" } : rest.prefix(0)
    let after = rest[name.endIndex...]
    if !name.isEmpty, let comparison = [">=", "<=", ">", "<", "=", ":"].first(where: after.hasPrefix) {
      token.field = String(name)
      token.fieldPlace = name.startIndex..<name.endIndex
      token.comparison = Query.Comparison(rawValue: comparison)
      rest = after.dropFirst(comparison.count)
    }
    let start = rest.startIndex
    if rest.first == "\"" {
      token.isQuoted = true
      let body = rest.dropFirst().prefix { $0 != "\"" }
      token.text = String(body)
      rest = rest[body.endIndex...].dropFirst()
    } else {
      let word = rest.prefix { !$0.isWhitespace }
      token.text = String(word)
      rest = rest[word.endIndex...]
    }
    token.place = start..<rest.startIndex
    return token
  }
}
