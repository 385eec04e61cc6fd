public import Plan
import Recfile

extension PlanRepository {
  /// What happened to a record, or to the whole plan, newest first. Contents are read some commits at a time, so that a long
  /// history takes no more memory than a short one; `found` is given each part as it is read. With a commit, only what came
  /// after it.
  public func history(
    of id: RecordID? = nil, since commit: String? = nil, found: ([HistoryEntry]) -> Void = { _ in }
  ) throws(StorageProblem) -> [HistoryEntry] {
    do throws(GitFailure) {
      return try read(try log(of: files(of: id), since: commit), of: id, found: found)
    } catch {
      throw StorageProblem(git.folder, error)
    }
  }

  /// The same, by way of what was read the last time: only commits that were not there then are read. What a commit did is
  /// the same for ever; which there are, and in which order they stand, git is asked anew, also where history was rewritten.
  public func history(
    of id: RecordID?, keptIn cache: HistoryCache?, found: ([HistoryEntry]) -> Void = { _ in }
  ) throws(StorageProblem) -> [HistoryEntry] {
    guard let cache, let head else { return try history(of: id, found: found) }
    let kept = cache.load(id, prefix)
    if let kept, kept.head == head {
      found(kept.entries)
      return kept.entries
    }
    do throws(GitFailure) {
      let commits = try log(of: files(of: id), of: head)
      // Where the old commit is gone, all is read.
      let news = kept.flatMap { try? log(of: files(of: id), since: $0.head, of: head) } ?? commits
      let edits = Dictionary(kept?.entries.map { ($0.commit, $0.edits) } ?? []) { first, _ in first }
      let known = Known(edits: edits, unread: Set(news.map(\.hash)))
      let entries = try read(commits, of: id, known: known, found: found)
      cache.keep(id, prefix, head: head, entries)
      return entries
    } catch {
      throw StorageProblem(git.folder, error)
    }
  }

  private func files(of id: RecordID?) -> [PlanFile] { id.map { [$0.type.file] } ?? PlanFile.allCases }

  /// What commits did that were read before: those that did nothing have no edits.
  private struct Known {
    let edits: [String: [Edit]]
    let unread: Set<String>
  }

  private func read(
    _ commits: [LoggedCommit], of id: RecordID?, known: Known? = nil, found: ([HistoryEntry]) -> Void
  ) throws(GitFailure) -> [HistoryEntry] {
    var reader = HistoryReader(id: id)
    var entries: [HistoryEntry] = []
    var rest = commits[...]
    func isUnread(_ commit: LoggedCommit) -> Bool { known?.unread.contains(commit.hash) ?? true }
    while !rest.isEmpty {
      var batch = rest.prefix(reader.batch)
      rest = rest.dropFirst(batch.count)
      if known?.unread.isEmpty ?? false {
        batch += rest
        rest = []
      }
      try reader.take(batch.filter(isUnread), self)
      let part = batch.compactMap { commit -> HistoryEntry? in
        let edits = isUnread(commit) ? reader.edits(commit) : known?.edits[commit.hash] ?? []
        return edits.isEmpty
          ? nil : HistoryEntry(commit: commit.hash, time: commit.time, author: commit.author, edits: edits)
      }
      found(part)
      entries += part
    }
    return entries
  }
}

/// Makes edits of the contents before and after each commit.
private struct HistoryReader {
  /// How many commits' contents are to be held at a time: few at first, so that the newest are there at once.
  private(set) var batch = 32
  /// How much may be held of them, about, in bytes.
  private static let room = 32 << 20

  private let id: RecordID?
  private var contents: [String: [UInt8]] = [:]
  /// The content read last of each file: mostly what the next commit back had made of it.
  private var known: [PlanFile: (object: String, document: Document)] = [:]

  init(id: RecordID?) {
    self.id = id
  }

  /// Reads the contents before and after some commits.
  mutating func take(_ commits: [LoggedCommit], _ repository: PlanRepository) throws(GitFailure) {
    // In the order of the commits: what git keeps as a difference from its neighbour is read on the way.
    var names: [String] = []
    var seen = Set(known.values.map(\.object))
    for name in commits.flatMap(\.files).flatMap({ [$0.new, $0.old] }) {
      if let name, seen.insert(name).inserted { names.append(name) }
    }
    contents = Dictionary(known.values.map { ($0.object, $0.document.bytes) }) { first, _ in first }
    var size = 0
    for (name, content) in zip(names, try repository.blobs(names)) {
      guard let content else { throw .said("unable to read \(name)") }
      contents[name] = content
      size += content.count
    }
    if !commits.isEmpty { batch = max(16, min(1024, Self.room / (size / commits.count + 1))) }
  }

  /// What a commit did.
  mutating func edits(_ commit: LoggedCommit) -> [Edit] {
    var edits: [Edit] = []
    for change in commit.files {
      let after = document(change.new, change.file)
      let before = document(change.old, change.file)
      edits += RecordDiff.edits(from: before, to: after, in: change.file)
    }
    guard let id else { return edits }
    return edits.filter { $0.id == id || $0.inverse.id == id }
  }

  private mutating func document(_ object: String?, _ file: PlanFile) -> Document {
    guard let object else { return Document() }
    if let known = known[file], known.object == object { return known.document }
    let document = Document(contents[object] ?? [])
    known[file] = (object, document)
    return document
  }
}
