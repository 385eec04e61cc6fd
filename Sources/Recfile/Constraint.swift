/// A selection expression of recutils, as `%constraint` states them: `Slut = "" || Slut >> Start`.
struct Constraint {
  /// The expression as it is written.
  let source: String
  let root: Node

  indirect enum Node {
    case integer(Int32)
    case real(Double)
    case text([UInt8])
    case field(ConstraintField)
    /// How many values a field has.
    case count(ConstraintField)
    case not(Node)
    case binary(Operator, Node, Node)
    case choice(Node, Node, Node)
  }

  enum Operator: String {
    case implies = "=>"
    case and = "&&"
    case or = "||"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case sameTime = "=="
    case after = ">>"
    case before = "<<"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case remainder = "%"
    case matches = "~"
    case joined = "&"

    /// How closely it binds; `? :` is 0.
    var precedence: Int {
      switch self {
      case .implies: 1
      case .and, .or: 2
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
      case .sameTime, .after, .before: 4
      case .plus, .minus: 5
      case .times, .divided, .remainder, .matches: 6
      case .joined: 7
      }
    }
  }

  /// Reads an expression; nil where it is none.
  init?(_ source: String) {
    self.source = source
    var parser = Parser(lexer: ConstraintLexer(Array(source.utf8.prefix { $0 != 0 })))
    guard let root = parser.read() else { return nil }
    self.root = root
  }

  private struct Parser {
    private var lexer: ConstraintLexer
    private var ahead: ConstraintLexer.Token
    /// Longer expressions than anyone writes are refused, so that no file can exhaust the stack.
    private var length = 0

    init(lexer: ConstraintLexer) {
      self.lexer = lexer
      ahead = self.lexer.token()
    }

    mutating func read() -> Node? {
      guard let node = expression(0), ahead == .end else { return nil }
      return node
    }

    private mutating func advance() { ahead = lexer.token() }

    private mutating func take(_ mark: String) -> Bool {
      guard ahead == .mark(mark) else { return false }
      advance()
      return true
    }

    private mutating func expression(_ least: Int) -> Node? {
      length += 1
      guard length < 1000, var left = operand() else { return nil }
      while case .mark(let mark) = ahead {
        if mark == "?" {
          guard least == 0, take("?"), let yes = expression(0), take(":"), let no = expression(0) else {
            return least == 0 ? nil : left
          }
          left = .choice(left, yes, no)
          continue
        }
        guard let found = Operator(rawValue: mark), found.precedence >= least else { return left }
        advance()
        // `=>` groups to the right, all others to the left.
        guard let right = expression(found == .implies ? found.precedence : found.precedence + 1) else { return nil }
        if found == .matches, left.isInteger || right.isInteger { return nil }
        left = .binary(found, left, right)
      }
      return left
    }

    private mutating func operand() -> Node? {
      let token = ahead
      advance()
      switch token {
      case .integer(let value): return .integer(value)
      case .real(let value): return .real(value)
      case .text(let text): return .text(text)
      case .field(let field): return .field(field)
      case .mark("("):
        guard let inner = expression(0), take(")") else { return nil }
        return inner
      case .mark("!"):
        // Binds closer than any other.
        return expression(8).map { .not($0) }
      case .mark("#"):
        guard case .field(let field) = ahead else { return nil }
        advance()
        return .count(field)
      case .mark, .unknown, .end: return nil
      }
    }
  }
}

extension Constraint.Node {
  fileprivate var isInteger: Bool {
    if case .integer = self { true } else { false }
  }

  /// Whether a field is named, and whether it is counted: recutils tries each value of the former in turn, but not of
  /// the latter. Values with an index beyond `count` don't name it.
  func names(_ name: String, count: Int) -> (isNamed: Bool, isCounted: Bool) {
    switch self {
    case .integer, .real, .text: return (false, false)
    case .field(let field): return (field.name == name && (field.index ?? -1) < count, false)
    case .count(let field): return (field.name == name && (field.index ?? -1) < count, field.name == name)
    case .not(let node): return node.names(name, count: count)
    case .binary(_, let a, let b): return Self.any([a, b], name, count)
    case .choice(let a, let b, let c): return Self.any([a, b, c], name, count)
    }
  }

  private static func any(_ nodes: [Self], _ name: String, _ count: Int) -> (isNamed: Bool, isCounted: Bool) {
    nodes.map { $0.names(name, count: count) }.reduce((false, false)) { ($0.0 || $1.isNamed, $0.1 || $1.isCounted) }
  }
}
