public import Plan
import Recfile

/// What one commit did to the plan, by record and field.
public struct HistoryEntry: Sendable, Hashable {
  /// The commit's name, 40 or 64 hexadecimal digits.
  public let commit: String
  /// When, in local time: `2025-09-12 14:02`.
  public let time: String
  /// Who, by git's settings where it was made.
  public let author: String
  /// What was changed.
  public let edits: [Edit]
}

extension PlanRepository {
  /// What happened to a record, or to the whole plan, newest first. Contents are read a few hundred commits at a time, so
  /// that a long history takes no more memory than a short one.
  public func history(of id: RecordID? = nil) throws(StorageProblem) -> [HistoryEntry] {
    do throws(GitFailure) {
      var reader = HistoryReader(id: id)
      let commits = try log(of: id.map { [$0.type.file] } ?? PlanFile.allCases)
      var entries: [HistoryEntry] = []
      var start = 0
      while start < commits.count {
        let batch = commits[start..<min(start + HistoryReader.batch, commits.count)]
        start = batch.endIndex
        let names = Set(batch.flatMap(\.files).flatMap { [$0.old, $0.new] }.compactMap(\.self)).sorted()
        let contents = Dictionary(uniqueKeysWithValues: zip(names, try blobs(names)))
        entries += batch.compactMap { reader.entry($0, contents) }
      }
      return entries
    } catch {
      throw StorageProblem(git.folder, error)
    }
  }
}

/// Makes edits of the contents before and after each commit.
private struct HistoryReader {
  /// How many commits' contents are held at a time.
  static let batch = 256

  let id: RecordID?
  /// The content read last of each file: mostly what the next commit back had made of it.
  private var known: [PlanFile: (object: String, plan: YearPlan)] = [:]

  init(id: RecordID?) {
    self.id = id
  }

  mutating func entry(_ commit: LoggedCommit, _ contents: [String: [UInt8]?]) -> HistoryEntry? {
    var edits: [Edit] = []
    for change in commit.files {
      let after = plan(change.new, change.file, contents)
      let before = plan(change.old, change.file, contents)
      edits += RecordDiff.edits(from: before, to: after, in: change.file)
    }
    if let id { edits = edits.filter { $0.id == id || $0.inverse.id == id } }
    guard !edits.isEmpty else { return nil }
    return HistoryEntry(commit: commit.hash, time: commit.time, author: commit.author, edits: edits)
  }

  private mutating func plan(_ object: String?, _ file: PlanFile, _ contents: [String: [UInt8]?]) -> YearPlan {
    guard let object else { return YearPlan() }
    if let known = known[file], known.object == object { return known.plan }
    let plan = YearPlan(documents: [file: Document((contents[object] ?? nil) ?? [])])
    known[file] = (object, plan)
    return plan
  }
}
