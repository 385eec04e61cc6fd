/// A question put to the records of one type.
///
/// ```
/// status:delvis prio:ja        both
/// dagar>20 or kvar<0           either
/// -status:genomförd            not
/// "två ord" ansvarig:ME        a phrase anywhere, and a field
/// mina                         the current person's
/// ```
public struct Query: Sendable {
  /// The text it was read from.
  public let text: String
  /// Any of these groups must match, each by all of its terms.
  let alternatives: [[Term]]

  /// What must hold of a record.
  struct Term: Sendable {
    let isNegated: Bool
    let condition: Condition
  }

  /// One condition.
  enum Condition: Sendable {
    /// A word, folded, anywhere in the record.
    case word(String)
    /// A field or a reckoned value against a text.
    case compare(Column, Comparison, String)
    /// The current person's.
    case mine
  }

  /// How a field is held against a value.
  enum Comparison: String, Sendable {
    case matches = ":"
    case equals = "="
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="
  }

  /// Whether every record matches.
  public var isEmpty: Bool { alternatives.allSatisfy(\.isEmpty) }

  /// Reads a query for a type of record. Fields go by their name in the files or their label in either language.
  public static func parse(_ text: String, for type: RecordType) -> Result<Query, FieldProblem> {
    var alternatives: [[Term]] = [[]]
    for token in Tokens(text) {
      if !token.isQuoted, ["or", "eller"].contains(token.text.lowercased()) {
        alternatives.append([])
        continue
      }
      switch term(token, type) {
      case .success(let term): alternatives[alternatives.count - 1].append(term)
      case .failure(let problem): return .failure(problem)
      }
    }
    // A dangling `or` says nothing yet.
    let said = alternatives.filter { !$0.isEmpty }
    return .success(Query(text: text, alternatives: said.isEmpty ? [[]] : said))
  }

  private static func term(_ token: Tokens.Token, _ type: RecordType) -> Result<Term, FieldProblem> {
    let isNegated = token.isNegated
    guard let field = token.field, let comparison = token.comparison else {
      let isMine = !token.isQuoted && ["mina", "mine"].contains(token.text.lowercased())
      return .success(Term(isNegated: isNegated, condition: isMine ? .mine : .word(token.text.folded)))
    }
    guard let column = Column.named(field, of: type) else {
      let nearest = field.nearest(in: Column.all(of: type).map { $0.name.lowercased() })
      return .failure(
        FieldProblem(
          "fältet \(field.visible) finns inte hos \(type.label[.swedish])"
            + (nearest.map { "; menade du \($0)?" } ?? ""),
          "\(type.label[.english]) has no field \(field.visible)" + (nearest.map { "; did you mean \($0)?" } ?? "")))
    }
    return .success(Term(isNegated: isNegated, condition: .compare(column, comparison, token.text)))
  }
}

/// The words of a query, with quotes, negation and comparisons taken apart.
struct Tokens: Sequence {
  struct Token {
    var text = ""
    var field: String?
    var comparison: Query.Comparison?
    var isQuoted = false
    var isNegated = false
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
    var token = Token()
    if rest.first == "-", rest.dropFirst().first.map({ !$0.isWhitespace }) ?? false {
      token.isNegated = true
      rest.removeFirst()
    }
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let after = rest[name.endIndex...]
    if !name.isEmpty, let comparison = [">=", "<=", ">", "<", "=", ":"].first(where: after.hasPrefix) {
      token.field = String(name)
      token.comparison = Query.Comparison(rawValue: comparison)
      rest = after.dropFirst(comparison.count)
    }
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
    return token
  }
}
