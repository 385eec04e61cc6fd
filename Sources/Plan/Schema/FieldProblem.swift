/// Why a value is none of its field's kind, and what to write instead.
public struct FieldProblem: Error, Sendable, Hashable {
  private let swedish: String
  private let english: String

  /// A sentence in both languages.
  public init(swedish: String, english: String) {
    self.init(swedish, english)
  }

  init(_ swedish: String, _ english: String) {
    self.swedish = swedish
    self.english = english
  }

  /// The sentence.
  public func text(_ language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
