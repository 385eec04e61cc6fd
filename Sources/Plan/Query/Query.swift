/// A question put to the records of a type, or of several at once.
///
/// ```
/// status:delvis prio:ja        both
/// dagar>20 or kvar<0           either
/// -status:genomförd            not
/// "två ord" ansvarig:ME        a phrase anywhere, and a field
/// mina                         the current person's
/// ansvarig:""                  without a value
/// ```
///
/// `-` binds to the one term after it, terms beside each other bind before `or`: `a -b or c d` is (a and not b) or (c and d).
public struct Query: Sendable {
  /// The text it was read from.
  public let text: String
  /// What it asks of each type it can be put to: any of these groups must match, each by all of its terms.
  let alternatives: [RecordType: [[Term]]]

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
    /// Whether a field has no value.
    case absent(Field)
    /// The current person's.
    case mine
    /// A field and nothing after it: a question in the making, which says nothing yet.
    case unsaid
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
  public var isEmpty: Bool { alternatives.values.allSatisfy { $0.allSatisfy(\.isEmpty) } }

  /// Whether it asks whose something is, so that somebody must be known.
  public var asksForMine: Bool {
    alternatives.values.joined().joined().contains { if case .mine = $0.condition { true } else { false } }
  }

  /// Whether a text that is no record's answers: by its words alone, since it has no fields.
  public func matches(text: String) -> Bool {
    let folded = text.folded
    return alternatives.values.first?.contains { terms in
      terms.allSatisfy { term in
        guard case .word(let word) = term.condition else { return false }
        return folded.contains(word) != term.isNegated
      }
    } ?? false
  }

  /// Reads a query for a type of record. Fields go by their name in the files or their label in either language.
  public static func parse(_ text: String, for type: RecordType) -> Result<Query, QueryProblem> {
    parse(text, for: [type])
  }

  /// Reads a query for records of several types, as a screen mixes them. A type that lacks one of its fields has no
  /// record that answers; it is a problem only where that goes for all of them, and is then told of the first.
  public static func parse(_ text: String, for types: [RecordType]) -> Result<Query, QueryProblem> {
    let tokens = Array(Tokens(text))
    var alternatives: [RecordType: [[Term]]] = [:]
    var first: QueryProblem?
    for type in types {
      switch read(tokens, type, text) {
      case .success(let read): alternatives[type] = read
      case .failure(let problem): first = first ?? problem
      }
    }
    if alternatives.isEmpty, let first { return .failure(first) }
    return .success(Query(text: text, alternatives: alternatives))
  }

  private static func read(
    _ tokens: [Tokens.Token], _ type: RecordType, _ text: String
  ) -> Result<[[Term]], QueryProblem> {
    var alternatives: [[Term]] = [[]]
    for token in tokens {
      if token.isOr {
        alternatives.append([])
        continue
      }
      switch term(token, type, text) {
      case .success(let term): alternatives[alternatives.count - 1].append(term)
      case .failure(let problem): return .failure(problem)
      }
    }
    // A dangling `or` says nothing yet.
    let said = alternatives.filter { !$0.isEmpty }
    return .success(said.isEmpty ? [[]] : said)
  }

  private static func term(
    _ token: Tokens.Token, _ type: RecordType, _ text: String
  ) -> Result<Term, QueryProblem> {
    let isNegated = token.isNegated
    guard let field = token.field, let comparison = token.comparison else {
      let isMine = !token.isQuoted && ["mina", "mine"].contains(token.text.lowercased())
      return .success(Term(isNegated: isNegated, condition: isMine ? .mine : .word(token.text.folded)))
    }
    guard let column = Column.named(field, of: type) else {
      return .failure(QueryProblem(unknown: field, type, token, in: text))
    }
    var condition = Condition.compare(column, comparison, token.text)
    if token.text.isEmpty {
      condition = .unsaid
      if token.isQuoted, case .field(let field) = column { condition = .absent(field) }
    } else if let remedy = column.remedy(for: token.text) {
      return .failure(QueryProblem(value: column, token, remedy, in: text))
    }
    return .success(Term(isNegated: isNegated && !condition.isUnsaid, condition: condition))
  }
}

extension Query.Condition {
  fileprivate var isUnsaid: Bool { if case .unsaid = self { true } else { false } }
}
