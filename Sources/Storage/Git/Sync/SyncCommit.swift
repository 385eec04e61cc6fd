import Glibc
public import Plan
import Recfile

/// Who a commit is by where git's own settings don't say.
public struct SyncAuthor: Sendable, Equatable {
  let name: String
  let email: String

  /// A person of the plan. Without an address of its own in `Epost` it gets one that reaches nobody (`me@rus.invalid`).
  public init(_ person: Person, in plan: YearPlan) {
    name = person.name.isEmpty ? person.id : person.name
    let given = plan.values("Epost", of: person.ref).first { $0.contains("@") }
    let sign = person.id.lowercased().filter { $0.isLetter || $0.isNumber }
    email = given ?? "\(sign.isEmpty ? "rus" : sign)@rus.invalid"
  }
}

/// Commits what has been edited in the plan's files, and nothing else.
struct SyncCommit {
  let place: SyncPlace
  private(set) var head: SyncHead
  let author: SyncAuthor?
  let language: Language

  init(place: SyncPlace, head: SyncHead, author: SyncAuthor?, language: Language) {
    (self.place, self.head, self.author, self.language) = (place, head, author, language)
  }

  /// What came of it.
  struct Outcome {
    /// The commit that the branch stands at now; nil where there is still none.
    let commit: String?
    /// What the commit holds, by path; the files' own bytes.
    var contents: [String: (hash: String, bytes: [UInt8])]
    /// What was committed.
    let edits: [Edit]
  }

  private struct Changed {
    let path: String
    let hash: String
    let mode: String
  }

  /// Commits the files as they are now.
  mutating func run() throws(SyncStop) -> Outcome {
    let stamp = place.indexStamp
    let found = try read()
    let lacksAttributes = !head.hasAttributes && place.attributes.isOwn
    if lacksAttributes || found.contains(where: { $0.1 != head.blobs[$0.0.path]?.bytes }) { try head.readIndex(place) }
    var contents = head.blobs.mapValues { (hash: $0.hash, bytes: $0.bytes) }
    var changed: [Changed] = []
    var edits: [Edit] = []
    for (shared, bytes) in found {
      let old = head.blobs[shared.path]
      guard bytes != old?.bytes else { continue }
      let hash = try stopping { () throws(GitFailure) in try place.git.keep(bytes, path: shared.path) }
      contents[shared.path] = (hash, bytes)
      if hash == old?.hash { continue }
      changed.append(Changed(path: shared.path, hash: hash, mode: head.mode(shared.path)))
      edits += RecordDiff.edits(from: old?.bytes ?? [], to: bytes, in: shared.file)
    }
    if lacksAttributes {
      let path = place.attributesPath
      let hash = try stopping { () throws(GitFailure) in try place.git.keep(SyncAttributes.content, path: path) }
      changed.append(Changed(path: path, hash: hash, mode: "100644"))
    }
    if !changed.isEmpty { try place.refuseSwitched(since: stamp) }
    let commit = changed.isEmpty ? head.commit : try self.commit(changed, edits)
    try settleIndex(contents, changed)
    return Outcome(commit: commit, contents: contents, edits: edits)
  }

  /// The files that are there, all read while no other program of ours saves.
  private func read() throws(SyncStop) -> [(SharedFile, [UInt8])] {
    var found: [(SharedFile, [UInt8])] = []
    for folder in place.files.map(\.folder).unique {
      found += try place.locked(folder) { _ throws(SyncStop) in try read(folder) }
    }
    return found
  }

  private func read(_ folder: PlanFolder) throws(SyncStop) -> [(SharedFile, [UInt8])] {
    var found: [(SharedFile, [UInt8])] = []
    for shared in place.files where shared.folder == folder {
      let old = head.blobs[shared.path]
      var content = try place.content(of: shared)
      var waited = 0
      // Editors and sync clients take a file away a moment before the new one is there.
      while content.bytes.isEmpty, old.map({ !$0.bytes.isEmpty }) ?? false, waited < 1000 {
        pause(milliseconds: 50)
        waited += 50
        content = try place.content(of: shared)
      }
      guard content.fingerprint != nil, !content.bytes.isEmpty else {
        if let old, !old.bytes.isEmpty { throw .gone(shared.path) }
        continue
      }
      if content.bytes != old?.bytes { try SyncCheck.refuseUnreadable(content.bytes, shared.path) }
      found.append((shared, content.bytes))
    }
    return found
  }

  private func commit(_ changed: [Changed], _ edits: [Edit]) throws(SyncStop) -> String {
    let index = PrivateIndex(place)
    defer { index.remove() }
    try index.begin(from: head.commit)
    try place.setIndex(changed.map { ($0.path, $0.mode, $0.hash) }, of: index.git)
    let hooks = SyncHooks(place: place, git: index.git)
    try hooks.run("pre-commit")
    let tree = try stopping { () throws(GitFailure) in try index.git.line(["write-tree"]) }
    let note = self.note(changed, edits)
    let message = try hooks.message(note.text)
    let commit = try place.commit(tree, parents: [head.commit].compactMap(\.self), message, author)
    let old = head.commit ?? String(repeating: "0", count: commit.count)
    try place.refuseSwitched()
    try place.update(
      references: ["update \(place.reference) \(commit) \(old)"], because: note.subject)
    return commit
  }

  /// What git's log says of it.
  private func note(_ changed: [Changed], _ edits: [Edit]) -> (subject: String, text: String) {
    let note = ChangeNote(edits, language)
    if !note.isEmpty, !head.blobs.isEmpty { return (note.subject, note.text) }
    let subject =
      note.isEmpty
      ? changed.map(\.path).joined(separator: ", ")
      : Label("Planen läggs in: \(edits.count) poster", "The plan is put in: \(edits.count) records")[language]
    return (subject, subject + "\n")
  }

  /// What git holds ready of the plan's files is what the commit has: also where an earlier sync was cut short.
  private func settleIndex(
    _ contents: [String: (hash: String, bytes: [UInt8])], _ changed: [Changed]
  ) throws(SyncStop) {
    guard let index = head.index else { return }
    var wanted = contents.mapValues(\.hash)
    for file in changed { wanted[file.path] = file.hash }
    let entries = wanted.filter { index[$0.key]?.hash != $0.value }.sorted { $0.key < $1.key }
    try place.setIndex(entries.map { ($0.key, head.mode($0.key), $0.value) })
  }
}

extension SyncPlace {
  /// Makes a commit; its name. Its author is git's own, else the one given.
  func commit(_ tree: String, parents: [String], _ message: String, _ author: SyncAuthor?) throws(SyncStop) -> String {
    var git = git
    let known = try stopping { [git] () throws(GitFailure) in
      try git.run(["-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT"])
    }
    if !known.isSuccess {
      guard let author else {
        throw SyncStop(
          "git vet inte vem du är; skriv --person ID, eller git config --global user.name och user.email",
          "git does not know who you are; write --person ID, or git config --global user.name and user.email",
          kind: .unknownAuthor)
      }
      for role in ["AUTHOR", "COMMITTER"] {
        git.environment["GIT_\(role)_NAME"] = author.name
        git.environment["GIT_\(role)_EMAIL"] = author.email
      }
    }
    let signing = settings.isOn("commit.gpgsign") ? ["-S"] : []
    let arguments = ["commit-tree"] + signing + parents.flatMap { ["-p", $0] } + [tree]
    return try stopping { [git] () throws(GitFailure) in try git.line(arguments, input: Array(message.utf8)) }
  }

  /// Does something while no other program of ours saves in a folder; whether that is sure.
  func locked<Value>(
    _ folder: PlanFolder, _ work: (_ isSure: Bool) throws(SyncStop) -> Value
  ) throws(SyncStop) -> Value {
    let lock = try take(folder)
    let result: Result<Value, SyncStop>
    do throws(SyncStop) {
      result = .success(try work(lock.isHeld))
    } catch {
      result = .failure(error)
    }
    lock.release()
    return try result.get()
  }

  private func take(_ folder: PlanFolder) throws(SyncStop) -> FolderLock {
    do throws(SystemError) {
      if let lock = try FolderLock.take(folder.path, patience: 10_000) { return lock }
    } catch {
      throw SyncStop(folder.path, error.reason)
    }
    throw .saving(folder.path)
  }

  /// What a file holds.
  func content(of shared: SharedFile) throws(SyncStop) -> FileContent {
    do throws(ReadFailure) {
      return try FileContent.read(shared.place)
    } catch {
      throw SyncStop(shared.path, error.reason)
    }
  }
}

extension RecordDiff {
  /// The edits between two contents of a file.
  static func edits(from old: [UInt8], to new: [UInt8], in file: PlanFile) -> [Edit] {
    if old == new { return [] }
    return edits(from: Document(old), to: Document(new), in: file)
  }
}

extension Array where Element: Hashable {
  /// Each once, in the order they first stand.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
