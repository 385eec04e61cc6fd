public import Plan

/// Who wrote the two values of a conflict, and when, as git knows: `Tora Almkvist 2026-06-01 14:02`; nil where it does not.
public struct ConflictSources: Sendable, Equatable {
  /// The value in the field.
  public let ours: String?
  /// The value in the comment.
  public let theirs: String?

  /// Looks in git's history of the record for the latest commits that wrote just these values.
  public init(of conflict: Conflict, in folder: PlanFolder) {
    let entries = (try? PlanRepository(folder)?.history(of: conflict.id)) ?? []
    func source(_ isMeant: ([String]) -> Bool) -> String? {
      let entry = entries.first { entry in
        entry.edits.contains { edit in
          edit.fieldChanges.contains { $0.field == conflict.field && isMeant($0.new) }
        }
      }
      return entry.map { "\($0.author) \($0.time)" }
    }
    ours = source { $0 == conflict.ours }
    theirs = source { values in
      conflict.theirs.map { values.joined(separator: "\n") == $0 || values.contains($0) } ?? values.isEmpty
    }
  }
}
