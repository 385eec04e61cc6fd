public import Plan

/// Why a change is not on disk. The files are as they were.
public enum CommitFailure: Error, Sendable, Equatable {
  /// It doesn't fit what the files say now: somebody else changed the same field, or the record is gone.
  case refused(Refusal)
  /// It could not be written.
  case notSaved(SaveFailure)

  /// What and why, in one sentence: `tid.rec kunde inte sparas: disken är full`.
  public func text(_ language: Language) -> String {
    switch self {
    case .refused(let refusal): refusal.text(language)
    case .notSaved(let failure): failure.text(language)
    }
  }
}

/// A file that could not be written, and why.
public struct SaveFailure: Sendable, Hashable {
  /// The file's name, or the folder's path.
  public let file: String
  /// Why: `disken är full`.
  public let reason: Label
  /// Whether it may go better in a while, with nothing done about it in this program.
  public let isWorthRetrying: Bool
  /// Whether some of the change may be on disk all the same: what had taken its place could not be given back.
  public let mayHaveTaken: Bool

  init(_ file: String, _ reason: Label, isWorthRetrying: Bool = true, mayHaveTaken: Bool = false) {
    self.file = file
    self.reason = reason
    self.isWorthRetrying = isWorthRetrying
    self.mayHaveTaken = mayHaveTaken
  }

  init(_ file: PlanFile, _ error: SystemError, mayHaveTaken: Bool = false) {
    self.init(file.name, error.reason, mayHaveTaken: mayHaveTaken)
  }

  init(_ file: PlanFile, _ failure: ReadFailure) {
    self.init(file.name, failure.reason, isWorthRetrying: failure.mayPass)
  }

  /// The sentence.
  public func text(_ language: Language) -> String {
    Label("\(file) kunde inte sparas: \(reason.sv)", "\(file) could not be saved: \(reason.en)")[language]
  }
}
