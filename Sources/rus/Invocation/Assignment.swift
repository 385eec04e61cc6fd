import Plan

/// `FIELD=VALUE`, `FIELD+=VALUE` or `FIELD-=VALUE` as typed.
struct Assignment {
  let name: String
  let sign: Sign
  let value: String

  /// What is to happen with the value.
  enum Sign {
    case set
    case add
    case remove
  }

  /// `NAME=VALUE`.
  init(name: String, value: String) {
    (self.name, self.sign, self.value) = (name, .set, value)
  }

  /// Reads what stands on the command line.
  init(_ text: String, _ language: Language) throws(Failure) {
    let equals = text.firstIndex(of: "=") ?? text.startIndex
    let left = text[..<equals]
    switch left.last {
    case "+": (sign, name) = (.add, String(left.dropLast()))
    case "-": (sign, name) = (.remove, String(left.dropLast()))
    default: (sign, name) = (.set, String(left))
    }
    guard !name.isEmpty else {
      throw Failure(
        .usage,
        Label("\(text): skriv FÄLT=VÄRDE, t.ex. Status=delvis", "\(text): write FIELD=VALUE, such as Status=delvis"),
        language)
    }
    value = String(text[text.index(after: equals)...])
  }

  /// Reads several.
  static func read(_ texts: [String], _ language: Language) throws(Failure) -> [Assignment] {
    var assignments: [Assignment] = []
    for text in texts { assignments.append(try Assignment(text, language)) }
    return assignments
  }
}
