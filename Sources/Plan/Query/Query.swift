/// A question put to the records of one type.
///
/// ```
/// status:delvis prio:ja        both
/// dagar>20 or kvar<0           either
/// -status:genomförd            not
/// "två ord" ansvarig:ME        a phrase anywhere, and a field
/// mina                         the current person's
/// ansvarig:""                  without a value
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
      return .failure(.unknownField(field, type, nearest: nearest))
    }
    var condition = Condition.compare(column, comparison, token.text)
    if token.text.isEmpty {
      condition = .unsaid
      if token.isQuoted, case .field(let field) = column { condition = .absent(field) }
    }
    return .success(Term(isNegated: isNegated && !condition.isUnsaid, condition: condition))
  }
}

extension Query.Condition {
  fileprivate var isUnsaid: Bool { if case .unsaid = self { true } else { false } }
}

extension FieldProblem {
  fileprivate static func unknownField(_ name: String, _ type: RecordType, nearest: String?) -> FieldProblem {
    FieldProblem(
      "fältet \(name.visible) finns inte hos \(type.label[.swedish])" + (nearest.map { "; menade du \($0)?" } ?? ""),
      "\(type.label[.english]) has no field \(name.visible)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }
}
