public import Plan

/// Why a plan can't be opened, or the program's own notes about it not kept: what, where and what to do, in one sentence.
public struct StorageProblem: Error, Sendable, Hashable {
  private let label: Label

  init(_ swedish: String, _ english: String) {
    label = Label(swedish, english)
  }

  init(_ path: String, _ reason: Label) {
    self.init("\(path): \(reason.sv)", "\(path): \(reason.en)")
  }

  /// The sentence.
  public func text(_ language: Language) -> String { label[language] }
}
