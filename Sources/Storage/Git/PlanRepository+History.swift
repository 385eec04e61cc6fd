public import Plan
import Recfile

extension PlanRepository {
  /// What happened to a record, or to the whole plan, newest first. Contents are read a few hundred commits at a time, so
  /// that a long history takes no more memory than a short one; `found` is given each part as it is read. With a commit,
  /// only what came after it.
  public func history(
    of id: RecordID? = nil, since commit: String? = nil, found: ([HistoryEntry]) -> Void = { _ in }
  ) throws(StorageProblem) -> [HistoryEntry] {
    do throws(GitFailure) {
      var reader = HistoryReader(id: id)
      let commits = try log(of: id.map { [$0.type.file] } ?? PlanFile.allCases, since: commit)
      var entries: [HistoryEntry] = []
      var start = 0
      while start < commits.count {
        let batch = commits[start..<min(start + HistoryReader.batch, commits.count)]
        start = batch.endIndex
        let names = Set(batch.flatMap(\.files).flatMap { [$0.old, $0.new] }.compactMap(\.self)).sorted()
        let contents = Dictionary(uniqueKeysWithValues: zip(names, try blobs(names)))
        let part = batch.compactMap { reader.entry($0, contents) }
        found(part)
        entries += part
      }
      return entries
    } catch {
      throw StorageProblem(git.folder, error)
    }
  }

  /// The same, by way of what was read the last time: only what came since is read anew.
  public func history(
    of id: RecordID?, keptIn cache: HistoryCache?, found: ([HistoryEntry]) -> Void = { _ in }
  ) throws(StorageProblem) -> [HistoryEntry] {
    guard let cache else { return try history(of: id, found: found) }
    let head: String
    do throws(GitFailure) {
      head = try git.line(["rev-parse", "HEAD"])
    } catch {
      throw StorageProblem(git.folder, error)
    }
    guard let kept = cache.load(id, prefix), isAncestor(kept.head, of: head) else {
      let entries = try history(of: id, found: found)
      cache.keep(id, prefix, head: head, entries)
      return entries
    }
    let news = kept.head == head ? [] : try history(of: id, since: kept.head)
    // What was merged in since may be older than what was known.
    let entries = news.isEmpty ? kept.entries : (news + kept.entries).sortedByTime
    found(entries)
    if kept.head != head { cache.keep(id, prefix, head: head, entries) }
    return entries
  }

  private func isAncestor(_ commit: String, of head: String) -> Bool {
    if commit == head { return true }
    return (try? git.run(["merge-base", "--is-ancestor", commit, head]))?.isSuccess ?? false
  }
}

extension [HistoryEntry] {
  /// Newest first; those of one minute in the order they stand.
  fileprivate var sortedByTime: [HistoryEntry] {
    enumerated().sorted { ($1.element.time, $0.offset) < ($0.element.time, $1.offset) }.map(\.element)
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
