public import Plan
import Recfile

/// What a new look at a plan's files found.
public struct Reread: Sendable {
  /// The plan as it is now.
  public let loaded: LoadedPlan
  /// What has changed, by record: `change.summary(language)` of each is a line for the foot.
  public let changes: [Edit]
  /// The files whose content changed.
  public let files: [PlanFile]
}

extension PlanFolder {
  /// The files that may have been written since, by size, time and identity. Reading them decides whether they were.
  public func changedFiles(since base: LoadedPlan) -> [PlanFile] {
    PlanFile.allCases.filter { file in
      let now = (try? status(of: path(of: file))).map { Fingerprint($0) }
      return now != base.fingerprints[file] || base.unreadable[file] != nil
    }
  }

  /// Reads files again. One that can't be read keeps what it held, and is a problem. So does one of those `awaited` that is
  /// missing or empty (editors and sync clients take a file away a moment before the new one is there), and every missing
  /// one where the folder itself is gone.
  public func reread(
    _ base: LoadedPlan, _ files: [PlanFile] = PlanFile.allCases, awaited: Set<PlanFile> = []
  ) -> Reread {
    var loaded = base
    loaded.readOnlyReason = reasonNotToWrite
    loaded.copies = copies
    var changed: [PlanFile] = []
    for file in files {
      do throws(ReadFailure) {
        let content = try FileContent.read(path(of: file))
        let isGone = content.fingerprint == nil && base.fingerprints[file] != nil && !isThere
        if isGone || (content.bytes.isEmpty && awaited.contains(file)) { continue }
        if loaded.take(content, as: file) { changed.append(file) }
      } catch {
        loaded.take(error, as: file)
      }
    }
    let edits = changed.flatMap { RecordDiff.edits(from: base.plan, to: loaded.plan, in: $0) }
    return Reread(loaded: loaded, changes: edits, files: changed)
  }

  /// Whether the folder itself is there: a share that is gone takes no records with it.
  public var isThere: Bool {
    (try? status(of: path).isFolder) ?? false
  }
}
