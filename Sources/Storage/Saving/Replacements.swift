import Glibc
import Plan

/// The files that one change replaces: all of them are written before the first takes its place, and if one can't, those
/// that have are given back.
struct Replacements {
  private var all: [Replacement] = []
  private let exchange = Exchange()

  /// What tells the new files from later ones.
  var fingerprints: [(PlanFile, Fingerprint)] { all.map { ($0.file, $0.fingerprint) } }

  /// Writes a file's new content beside it.
  mutating func prepare(
    _ file: PlanFile, at path: String, from old: FileContent, to new: [UInt8]
  ) throws(CommitFailure) {
    do throws(SystemError) {
      let target = try Target(of: path)
      if old.fingerprint != nil { try checkWritable(target.path) }
      all.append(try Replacement(of: file, at: target, from: old, to: new))
    } catch {
      discard()
      throw .notSaved(SaveFailure(file, error))
    }
  }

  /// Puts the files in their places, durably. Where another program is first with one of them, nothing is changed.
  mutating func takePlaces() throws(CommitFailure) -> Replacement.Outcome {
    defer { discard() }
    for index in all.indices {
      do throws(SystemError) {
        let outcome = try all[index].takePlace(exchange)
        if outcome == .done { continue }
        giveBack()
        return outcome
      } catch {
        giveBack()
        throw .notSaved(SaveFailure(all[index].file, error, mayHaveTaken: mayHaveTaken))
      }
    }
    for index in all.indices {
      do throws(SystemError) {
        try syncFolder(of: all[index].target)
      } catch {
        giveBack()
        throw .notSaved(SaveFailure(all[index].file, error, mayHaveTaken: mayHaveTaken))
      }
    }
    return .done
  }

  private func syncFolder(of target: Target) throws(SystemError) {
    do throws(SystemError) {
      try Descriptor(opening: target.folder, O_RDONLY | O_DIRECTORY).sync()
    } catch {
      // Some file systems don't sync folders; they keep renames in order by themselves.
      if error.code != EINVAL { throw error }
    }
  }

  /// Whether one of them stands in its place, or may.
  private var mayHaveTaken: Bool { all.contains { $0.place != .beside } }

  private mutating func giveBack() {
    for index in all.indices.reversed() { all[index].giveBack(exchange) }
  }

  private func discard() {
    for replacement in all { replacement.discard() }
  }
}
