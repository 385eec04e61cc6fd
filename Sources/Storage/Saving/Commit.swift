import Glibc
public import Plan

/// A change that is on disk.
public struct Committed: Sendable {
  /// The plan as its files are now.
  public let loaded: LoadedPlan
  /// The change as it was done here: what undo takes back.
  public let applied: Change
  /// What others had changed in the same files, taken in on the way.
  public let others: [Edit]
}

extension PlanFolder {
  /// Carries out a change on disk, whole or not at all; durable when it returns.
  ///
  /// Each file it touches is read again, and what others saved since `base` is merged in field by field. A file is written
  /// beside its place, synced, and exchanged with it in one step, with its mode, its owner and a symbolic link to it kept
  /// (a hard link is not: the other name keeps the old content). Waits at most `patience` milliseconds for others.
  public func commit(
    _ change: Change, to base: LoadedPlan, patience: Int = 10_000
  ) throws(CommitFailure) -> Committed {
    if change.isEmpty { return Committed(loaded: base, applied: change, others: []) }
    let lock = try lock(patience)
    recover(isAlone: lock.isHeld)
    var saving = Saving(change, in: self, from: base)
    var waited = 0
    while waited <= patience {
      let wait: Int
      switch try saving.attempt(after: waited) {
      case .saved(let committed):
        lock.release()
        return committed
      case .overtaken: wait = 1
      case .unsettled: wait = min(100, 20 + waited / 4)
      }
      pause(milliseconds: wait)
      waited += wait
    }
    throw .notSaved(SaveFailure(change.files.first?.name ?? path, .busy))
  }

  private func lock(_ patience: Int) throws(CommitFailure) -> FolderLock {
    do throws(SystemError) {
      if let lock = try FolderLock.take(path, patience: patience) { return lock }
    } catch {
      let reason = error.code == ENOENT ? Label("mappen är borta", "the folder is gone") : error.reason
      throw .notSaved(SaveFailure(path, reason))
    }
    throw .notSaved(SaveFailure(path, .busy))
  }
}

extension Change {
  /// The files it touches, in the order it touches them.
  public var files: [PlanFile] {
    var files: [PlanFile] = []
    for edit in edits where !files.contains(edit.id.type.file) { files.append(edit.id.type.file) }
    return files
  }
}

extension Label {
  fileprivate static let busy = Label(
    "ett annat program håller på att spara", "another program is in the midst of saving")
}
