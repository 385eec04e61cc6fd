import Plan
import Recfile

/// The attempts to carry out one change on disk: the files read anew, the change merged in, the files replaced.
struct Saving {
  private let change: Change
  private let folder: PlanFolder
  private let base: LoadedPlan
  /// The files as the latest attempt read them.
  private var found: [PlanFile: FileContent] = [:]

  init(_ change: Change, in folder: PlanFolder, from base: LoadedPlan) {
    self.change = change
    self.folder = folder
    self.base = base
  }

  /// How long a file that held something and is missing or empty is waited for, in milliseconds: editors and sync clients
  /// take the old one away a moment before the new one is there.
  private static let patienceWithLoss = 2000

  /// What came of an attempt.
  enum Outcome {
    case saved(Committed)
    /// Another program has just saved; the next attempt takes that in.
    case overtaken
    /// Another program is in the midst of saving.
    case unsettled
  }

  /// Carries it out, having waited so many milliseconds.
  mutating func attempt(after waited: Int) throws(CommitFailure) -> Outcome {
    let before = found
    var current = base
    try read(into: &current)
    if waited < Self.patienceWithLoss, change.files.contains(where: { isLost($0) }) { return .unsettled }
    var merged = current
    let applied: Change
    do throws(Refusal) {
      try refuseIfClosed()
      applied = try merged.plan.apply(change)
    } catch {
      // A file caught while an editor rewrites it may be cut short: what is new is looked at twice.
      if found != before, change.files.contains(where: { isNew($0) }) { return .unsettled }
      throw .refused(error)
    }
    switch try replace(with: &merged) {
    case .done: break
    case .overtaken: return .overtaken
    case .beingWritten: return .unsettled
    }
    let others = change.files.flatMap { RecordDiff.edits(from: base.plan, to: current.plan, in: $0) }
    return .saved(Committed(loaded: merged, applied: applied, others: others))
  }

  private mutating func read(into plan: inout LoadedPlan) throws(CommitFailure) {
    for file in change.files {
      do throws(ReadFailure) {
        let content = try FileContent.read(folder.path(of: file))
        found[file] = content
        plan.take(content, as: file)
      } catch {
        throw .notSaved(SaveFailure(file, error))
      }
    }
  }

  /// Another may have closed the year since the change was made.
  private func refuseIfClosed() throws(Refusal) {
    guard !base.plan.facts.isClosed, !change.files.contains(.plan), folder.facts?.isClosed ?? false else { return }
    throw .closedYear
  }

  private func isNew(_ file: PlanFile) -> Bool {
    found[file]?.bytes != base.plan.document(file).bytes
  }

  private func isLost(_ file: PlanFile) -> Bool {
    found[file]?.bytes.isEmpty ?? true && !base.plan.document(file).bytes.isEmpty
  }

  /// Writes the files whose bytes the change alters.
  private func replace(with merged: inout LoadedPlan) throws(CommitFailure) -> Replacement.Outcome {
    var replacements = Replacements()
    for file in change.files {
      let (old, new) = (found[file] ?? .missing, merged.plan.document(file).bytes)
      if !old.bytes.isSame(as: new) { try replacements.prepare(file, at: folder.path(of: file), from: old, to: new) }
    }
    let outcome = try replacements.takePlaces()
    guard outcome == .done else { return outcome }
    for (file, fingerprint) in replacements.fingerprints { merged.fingerprints[file] = fingerprint }
    return .done
  }
}
