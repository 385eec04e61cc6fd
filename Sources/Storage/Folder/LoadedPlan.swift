import Glibc
public import Plan
import Recfile

/// A plan as its folder had it when it was last read or saved.
public struct LoadedPlan: Sendable {
  /// What the files say. One that could not be read is empty here.
  public internal(set) var plan: YearPlan
  /// What is wrong with the files as files: unreadable ones, leftovers of a save that was cut short, sync clients' copies.
  /// What is wrong in them, `plan.problems()` says.
  public var problems: [Problem] {
    PlanFile.allCases.compactMap { unreadable[$0] } + leftovers + copies.map(\.problem)
  }
  /// What sync clients left beside the files where two had saved at once, by name.
  public internal(set) var copies: [ConflictCopy] = []
  /// Why nothing can be saved in the folder; nil where it can.
  public internal(set) var readOnlyReason: Label?
  /// Whether edits can be saved.
  public var isWritable: Bool { readOnlyReason == nil }

  /// The files as they were; those that were missing have none.
  var fingerprints: [PlanFile: Fingerprint] = [:]
  var unreadable: [PlanFile: Problem] = [:]
  var leftovers: [Problem] = []

  init() {
    plan = YearPlan()
  }

  /// Takes in what a file holds now; whether that was anything new.
  @discardableResult
  mutating func take(_ content: FileContent, as file: PlanFile) -> Bool {
    fingerprints[file] = content.fingerprint
    unreadable[file] = nil
    guard !content.bytes.isSame(as: plan.document(file).bytes) else { return false }
    plan.read(Document(content.bytes), as: file)
    return true
  }

  /// Takes some files as another reading of the same plan has them.
  public mutating func take(_ files: [PlanFile], from other: LoadedPlan) {
    for file in files {
      take(FileContent(bytes: other.plan.document(file).bytes, fingerprint: other.fingerprints[file]), as: file)
      unreadable[file] = other.unreadable[file]
    }
  }

  /// Takes in that a file can't be read; what it held before is kept.
  mutating func take(_ failure: ReadFailure, as file: PlanFile) {
    let reason = failure.reason
    unreadable[file] = Problem(file: file.name, level: .error, swedish: reason.sv, english: reason.en)
  }
}

extension PlanFolder {
  /// Reads the plan. A file that can't be read is a problem, and the rest of the plan is there all the same.
  ///
  /// What a save that was cut short left behind is put right first, unless `readOnly`.
  public func load(readOnly: Bool = false) throws(StorageProblem) -> LoadedPlan {
    try checkFolder()
    guard isPlan else {
      throw StorageProblem(
        "\(path): ingen plan (ingen av filerna plan.rec, aktiviteter.rec … finns); ange en annan mapp med --data",
        "\(path): not a plan (none of the files plan.rec, aktiviteter.rec … is there); name another with --data")
    }
    var loaded = LoadedPlan()
    loaded.readOnlyReason = reasonNotToWrite
    if !readOnly, loaded.isWritable { loaded.leftovers = recover() }
    loaded.copies = copies
    for file in PlanFile.allCases {
      do throws(ReadFailure) {
        loaded.take(try FileContent.read(path(of: file)), as: file)
      } catch {
        loaded.take(error, as: file)
      }
    }
    return loaded
  }

  private func checkFolder() throws(StorageProblem) {
    do throws(SystemError) {
      guard try status(of: path).isFolder else { throw SystemError(code: ENOTDIR) }
    } catch {
      throw StorageProblem(path, error.reason)
    }
  }

  /// Why nothing can be saved in the folder, if so.
  var reasonNotToWrite: Label? {
    do throws(SystemError) {
      try checkWritable(path)
      return nil
    } catch {
      return Label(
        "mappen kan bara läsas: \(error.reason.sv)", "the folder can only be read: \(error.reason.en)")
    }
  }
}
