import Glibc
import Plan
import Recfile

/// Two lines of commits joined into one, without a file of the plan being touched: in an index of its own.
struct SyncMerge {
  let place: SyncPlace
  /// What the remote's side is called: `origin/main`.
  let name: String
  let author: SyncAuthor?
  let language: Language

  /// A commit that joins both, and what could not be chosen between in it.
  struct Outcome {
    let commit: String
    var conflicts: [String: [MergeConflict]] = [:]
  }

  /// What two commits came of: the best common one, the others where there are several; none where they have nothing in
  /// common.
  func bases(_ ours: String, _ theirs: String) throws(SyncStop) -> [String] {
    let answer = try stopping { () throws(GitFailure) in try place.git.run(["merge-base", "--all", ours, theirs]) }
    guard answer.status <= 1 else { throw SyncStop(GitFailure(said: answer.err)) }
    return answer.text.split(separator: "\n").map(String.init)
  }

  /// What two lines of commits with nothing in common came of: nothing. Refused where theirs has a plan too, since nothing
  /// would tell what one took away from what the other added.
  func nothing(_ theirs: String) throws(SyncStop) -> String {
    let listed = try stopping { () throws(GitFailure) in
      try place.git.output(["ls-tree", "-r", "-z", "--name-only", theirs])
    }
    let hasPlan = listed.split(separator: 0).contains { path in
      PlanFile(rawValue: String(decoding: path.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)) != nil
    }
    if hasPlan { throw .unrelated(name) }
    return try stopping { () throws(GitFailure) in try place.git.line(["mktree"]) }
  }

  /// Joins two commits. `base` gives another content as what a file came of than the common commit's.
  func join(
    _ ours: String, _ theirs: String, bases: [String], base: [String: [UInt8]] = [:]
  ) throws(SyncStop) -> Outcome {
    guard let first = bases.first else { throw .unrelated(name) }
    if first == theirs { return Outcome(commit: ours) }
    if first == ours, base.isEmpty { return Outcome(commit: theirs) }
    let index = PrivateIndex(place)
    defer { index.remove() }
    _ = try stopping { () throws(GitFailure) in
      try index.git.output(["read-tree", "-i", "-m", "--aggressive", first, ours, theirs])
    }
    var (entries, conflicts) = try mergeUnmerged(index)
    if bases.count > 1 || !base.isEmpty {
      let (own, found) = try mergeFiles(ours, theirs, bases, base)
      let paths = Set(own.map(\.path))
      entries = entries.filter { !paths.contains($0.path) } + own
      conflicts.merge(found) { $1 }
    }
    try place.setIndex(entries, of: index.git)
    let tree = try stopping { () throws(GitFailure) in try index.git.line(["write-tree"]) }
    let message = Label("Slår ihop med \(name)", "Merges with \(name)")[language] + "\n"
    let commit = try place.commit(tree, parents: [ours, theirs], message, author)
    return Outcome(commit: commit, conflicts: conflicts)
  }

  private typealias Merged = (
    entries: [(path: String, mode: String, hash: String)], conflicts: [String: [MergeConflict]]
  )

  /// The files that both sides changed.
  private func mergeUnmerged(_ index: PrivateIndex) throws(SyncStop) -> Merged {
    let listed = try stopping { () throws(GitFailure) in try index.git.output(["ls-files", "-u", "-z"]) }
    var stages: [String: [Int: (mode: String, hash: String)]] = [:]
    for line in listed.split(separator: 0) {
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let words = String(decoding: parts[0], as: UTF8.self).split(separator: " ").map(String.init)
      guard parts.count == 2, words.count == 3, let stage = Int(words[2]) else { continue }
      stages[String(decoding: parts[1], as: UTF8.self), default: [:]][stage] = (words[0], words[1])
    }
    var merged: Merged = ([], [:])
    for (path, versions) in stages.sorted(by: { $0.key < $1.key }) {
      guard let ours = versions[2], let theirs = versions[3] else {
        // One side took the file away and the other changed it: what is changed stays.
        guard path.hasSuffix(".rec"), let left = versions[2] ?? versions[3] else { throw .bothChanged(path, name) }
        merged.entries.append((path, left.mode, left.hash))
        continue
      }
      let names = [versions[1]?.hash, ours.hash, theirs.hash].compactMap(\.self)
      let found = try stopping { () throws(GitFailure) in try place.git.objects(names) }
      let contents = found.compactMap { $0?.bytes }
      guard contents.count == names.count else { throw .corrupt(place.top, path) }
      let old = versions[1] == nil ? [] : contents[0]
      let bytes: [UInt8]
      if path.hasSuffix(".rec") {
        let merge = try Self.merge(old, contents[contents.count - 2], contents[contents.count - 1], path, name)
        bytes = merge.bytes
        if !merge.conflicts.isEmpty { merged.conflicts[path] = merge.conflicts }
      } else {
        bytes = try mergeText([contents[contents.count - 2], old, contents[contents.count - 1]], path)
      }
      let hash = try stopping { () throws(GitFailure) in try place.git.keep(bytes) }
      merged.entries.append((path, ours.mode == versions[1]?.mode ? theirs.mode : ours.mode, hash))
    }
    return merged
  }

  /// The plan's files merged whole, where git's own answer about what they came of won't do.
  private func mergeFiles(
    _ ours: String, _ theirs: String, _ bases: [String], _ base: [String: [UInt8]]
  ) throws(SyncStop) -> Merged {
    var merged: Merged = ([], [:])
    for path in place.files.map(\.path) where base.isEmpty || base[path] != nil {
      let found = try stopping { () throws(GitFailure) in
        try place.git.objects((bases + [ours, theirs]).map { "\($0):\(path)" })
      }
      let contents = found.map { $0?.bytes ?? [] }
      guard found.suffix(2).allSatisfy({ $0 != nil }) else { continue }
      let old = base[path] ?? Self.common(Array(contents.dropLast(2)))
      let merge = try Self.merge(old, contents[contents.count - 2], contents[contents.count - 1], path, name)
      if !merge.conflicts.isEmpty { merged.conflicts[path] = merge.conflicts }
      let hash = try stopping { () throws(GitFailure) in try place.git.keep(merge.bytes) }
      merged.entries.append((path, "100644", hash))
    }
    return merged
  }

  /// What several common states had together: what any of them holds, both sides have.
  private static func common(_ states: [[UInt8]]) -> [UInt8] {
    states.dropFirst().reduce(states.first ?? []) { known, state in
      DocumentMerge(base: nil, ours: Document(known), theirs: Document(state), rules: .plan).bytes
    }
  }

  /// A file's versions by record and field.
  static func merge(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], _ path: String, _ name: String
  ) throws(SyncStop) -> DocumentMerge {
    if base != theirs, base != ours {
      try SyncCheck.refuseUnreadable(ours, path)
      try SyncCheck.refuseUnreadable(theirs, "\(name):\(path)")
    }
    return DocumentMerge(base: Document(base), ours: Document(ours), theirs: Document(theirs), rules: .plan)
  }

  /// Another file, line by line as git does it.
  private func mergeText(_ versions: [[UInt8]], _ path: String) throws(SyncStop) -> [UInt8] {
    let files = versions.indices.map { place.gitFolder.appending(path: "rus-sync.merge\($0)") }
    defer { for file in files { unlink(file) } }
    for (file, bytes) in zip(files, versions) {
      do throws(SystemError) {
        let written = try Descriptor(opening: file, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
        try written.write(bytes)
        try written.close()
      } catch {
        throw SyncStop(file, error.reason)
      }
    }
    let answer = try stopping { () throws(GitFailure) in try place.git.run(["merge-file", "-p", "-q"] + files) }
    guard answer.isSuccess else { throw .bothChanged(path, name) }
    return answer.out
  }
}
