import ArgumentParser

/// `FIELD=VALUE`, `FIELD+=VALUE` or `FIELD-=VALUE` as typed.
struct Assignment: ExpressibleByArgument {
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

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    let left = argument[..<equals]
    value = String(argument[argument.index(after: equals)...])
    switch left.last {
    case "+": (sign, name) = (.add, String(left.dropLast()))
    case "-": (sign, name) = (.remove, String(left.dropLast()))
    default: (sign, name) = (.set, String(left))
    }
    if name.isEmpty { return nil }
  }
}
