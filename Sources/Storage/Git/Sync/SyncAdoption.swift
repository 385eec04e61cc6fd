import Plan
import Recfile

/// Brings a commit into the files and makes the branch stand at it. Whatever anybody edits meanwhile is kept.
///
/// What is about to be brought in is noted first, then the files are changed, then what git holds ready, and the branch last:
/// wherever it is cut short, the next sync knows to finish it.
struct SyncAdoption {
  let place: SyncPlace
  /// From the commit that the files came of, to the new one.
  let span: SyncHead.Span
  /// Whether an earlier sync has begun it: some of the files may have it already.
  var isResumed = false

  /// What came of it.
  struct Outcome {
    /// What it changed in the plan's files, as they stood in the commits.
    var edits: [Edit] = []
    /// What could not be chosen between: an edit made meanwhile, and what came.
    var conflicts: [String: [MergeConflict]] = [:]
  }

  private struct Change {
    let path: String
    let mode: String
    let old: String
    let new: String
  }

  /// Does it.
  func run() throws(SyncStop) -> Outcome {
    let changes = try self.changes()
    let shared = Dictionary(place.files.map { ($0.path, $0) }) { first, _ in first }
    let own = changes.filter { shared[$0.path] != nil && $0.mode.hasPrefix("100") }
    let others = changes.filter { shared[$0.path] == nil || !$0.mode.hasPrefix("100") }
    let hasOthers = !others.isEmpty
    let entries = own.map { (path: $0.path, mode: $0.mode, hash: $0.new) } + others.compactMap(alreadyDone)
    if hasOthers { try checkOthers(entries) }
    let (from, to) = place.unfinishedReferences
    if !isResumed {
      try place.update(references: ["update \(from) \(span.from)", "update \(to) \(span.to)"], because: "begins")
    }
    var outcome = Outcome()
    let objects = try stopping { () throws(GitFailure) in
      try place.git.objects(own.flatMap { ["\(span.from):\($0.path)", "\(span.to):\($0.path)"] })
    }
    var contents: [SharedFile: (old: [UInt8], new: [UInt8])] = [:]
    for (number, change) in own.enumerated() {
      guard let file = shared[change.path], let new = objects[number * 2 + 1] else { continue }
      let old = objects[number * 2]?.bytes ?? []
      contents[file] = (old, new.bytes)
      outcome.edits += RecordDiff.edits(from: old, to: new.bytes, in: file.file)
    }
    for folder in place.files.map(\.folder).unique {
      let files = place.files.filter { $0.folder == folder && contents[$0] != nil }
      if files.isEmpty { continue }
      let found = try place.locked(folder) { isSure throws(SyncStop) in
        folder.recover(isAlone: isSure)
        try place.refuseSwitched(since: place.indexStamp)
        return try replace(files, in: folder, contents)
      }
      outcome.conflicts.merge(found) { $1 }
    }
    try place.refuseSwitched()
    try place.setIndex(entries)
    if hasOthers { try takeOthers(place.git) }
    try place.update(
      references: [
        "update \(place.reference) \(span.to) \(span.from)", "delete \(from)", "delete \(to)",
      ], because: "merged")
    return outcome
  }

  private func changes() throws(SyncStop) -> [Change] {
    let listed = try stopping { () throws(GitFailure) in
      try place.git.output(["diff-tree", "-r", "-z", "--no-renames", "--raw", span.from, span.to])
    }
    // `:100644 100644 <old> <new> M`, then the path, each ended by NUL.
    let parts = listed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return stride(from: 0, to: parts.count - 1, by: 2).compactMap { at in
      let words = parts[at].split(separator: " ").map(String.init)
      guard words.count == 5 else { return nil }
      // What goes away has no mode.
      return Change(path: parts[at + 1], mode: words[1], old: words[2], new: words[3])
    }
  }

  // MARK: - The plan's files

  /// Merges what came into the files as they are now, which may be more than what was committed.
  private func replace(
    _ files: [SharedFile], in folder: PlanFolder, _ contents: [SharedFile: (old: [UInt8], new: [UInt8])]
  ) throws(SyncStop) -> [String: [MergeConflict]] {
    var waited = 0
    while true {
      var conflicts: [String: [MergeConflict]] = [:]
      var replacements = Replacements()
      for file in files {
        guard let (old, new) = contents[file] else { continue }
        let now = try place.content(of: file)
        let base = isResumed ? Self.nearest(to: now.bytes, old, new, file.file) : old
        let merge = try SyncMerge.merge(base, now.bytes, new, file.path, Label("hämtad", "fetched")[.english])
        if !merge.conflicts.isEmpty { conflicts[file.path] = merge.conflicts }
        guard merge.bytes != now.bytes else { continue }
        do throws(CommitFailure) {
          try replacements.prepare(file.file, at: file.place, from: now, to: merge.bytes)
        } catch {
          throw SyncStop(error.text(.swedish), error.text(.english))
        }
      }
      do throws(CommitFailure) {
        if try replacements.takePlaces() == .done { return conflicts }
      } catch {
        throw SyncStop(error.text(.swedish), error.text(.english))
      }
      guard waited < 10_000 else { throw .saving(folder.path) }
      let wait = min(100, 10 + waited / 4)
      pause(milliseconds: wait)
      waited += wait
    }
  }

  /// Which of two states a content came of: the one that fewer edits lead from.
  static func nearest(to now: [UInt8], _ old: [UInt8], _ new: [UInt8], _ file: PlanFile) -> [UInt8] {
    func distance(_ state: [UInt8]) -> Int {
      RecordDiff.edits(from: state, to: now, in: file).reduce(0) { $0 + max(1, $1.fieldChanges.count) }
    }
    return now == new || distance(new) < distance(old) ? new : old
  }

  // MARK: - Other files

  /// What git is to hold ready of a file that is already as the new commit has it.
  private func alreadyDone(_ change: Change) -> (path: String, mode: String, hash: String)? {
    let isThere = (try? status(of: place.top.appending(path: change.path), following: false).isFile) ?? false
    if change.mode == "000000" { return isThere ? nil : (change.path, "0", change.new) }
    guard isThere, change.mode.hasPrefix("100"),
      (try? place.git.line(["hash-object", "--", change.path])) == change.new
    else { return nil }
    return (change.path, change.mode, change.new)
  }

  /// Refuses, before anything is changed, where another file's edits would be written over.
  private func checkOthers(_ entries: [(path: String, mode: String, hash: String)]) throws(SyncStop) {
    _ = try stopping { () throws(GitFailure) in try place.git.run(["update-index", "-q", "--refresh"]) }
    let index = PrivateIndex(place)
    defer { index.remove() }
    try index.begin(fromIndexOf: place)
    try place.setIndex(entries, of: index.git)
    try takeOthers(index.git, isTrial: true)
  }

  private func takeOthers(_ git: Git, isTrial: Bool = false) throws(SyncStop) {
    let arguments = ["read-tree", "-m", "-u"] + (isTrial ? ["-n"] : []) + [span.from, span.to]
    var answer = try stopping { () throws(GitFailure) in try git.run(arguments) }
    var waited = 0
    while !answer.isSuccess, answer.err.contains("File exists"), waited < 5000 {
      pause(milliseconds: 100)
      waited += 100
      answer = try stopping { () throws(GitFailure) in try git.run(arguments) }
    }
    guard !answer.isSuccess else { return }
    guard case .said(let said) = GitFailure(said: answer.err) else { throw .moved }
    throw .inTheWay(said)
  }
}
