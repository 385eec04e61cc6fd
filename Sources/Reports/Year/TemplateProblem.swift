public import Plan

/// Why a text is no template: the line, what is wrong, and what to do.
public struct TemplateProblem: Error, Sendable, Equatable {
  /// The line, from 1.
  public let line: Int
  private let label: Label

  init(_ line: Int, _ swedish: String, _ english: String) {
    self.line = line
    label = Label(swedish, english)
  }

  /// What is wrong and what to do.
  public func text(_ language: Language) -> String { label[language] }
}
