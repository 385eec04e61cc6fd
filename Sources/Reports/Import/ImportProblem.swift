public import Plan

/// Why something from another program cannot be taken in: what, on which line, and what to do.
public struct ImportProblem: Error, Sendable, Equatable {
  /// The line of the file, from 1; nil where it is about the whole.
  public let line: Int?
  private let label: Label

  init(_ line: Int?, _ swedish: String, _ english: String) {
    self.line = line
    label = Label(swedish, english)
  }

  init(_ line: Int?, _ problem: FieldProblem, about: String) {
    self.init(line, "\(about) \(problem.text(.swedish))", "\(about) \(problem.text(.english))")
  }

  /// The sentence.
  public func text(_ language: Language) -> String { label[language] }
}

/// A value as a message shows it: its first letters.
func excerpt(_ value: some StringProtocol) -> String {
  value.count <= 40 ? String(value) : value.prefix(40) + "…"
}
