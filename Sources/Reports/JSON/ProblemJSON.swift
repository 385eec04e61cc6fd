public import Plan

/// What the check found as JSON: `{"Fil", "Rad", "Niva", "Post", "Falt", "Text"}`, what does not apply absent.
public enum ProblemJSON {
  /// Some problems, one object each.
  public static func array(_ problems: [Problem], _ language: Language) -> JSONValue {
    .array(problems.map { object($0, language) })
  }

  private static func object(_ problem: Problem, _ language: Language) -> JSONValue {
    var members = [JSONValue.Member("Fil", .string(problem.file))]
    if let line = problem.line { members.append(.init("Rad", .number(line))) }
    members.append(.init("Niva", .string(problem.level.rawValue)))
    // A type without keys (the key would be the whole record) is named by itself.
    if let post = problem.key ?? problem.record?.type.rawValue { members.append(.init("Post", .string(post))) }
    if let field = problem.field { members.append(.init("Falt", .string(field))) }
    members.append(.init("Text", .string(problem.text(language))))
    return .object(members)
  }
}
