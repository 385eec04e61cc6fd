import Glibc
import Plan
import Recfile

/// Where a branch stands, and what git has of the plan there.
struct SyncHead {
  /// The commit; nil where there is none yet.
  let commit: String?
  /// The plan's files there, by path.
  let blobs: [String: GitObject]
  /// What a sync that was cut short was bringing into the files.
  let unfinished: Span?
  /// The remote's commit that a sync saw last; nil where it has seen none.
  let seen: String?
  /// The commit that git itself saw there last; nil where it has seen none.
  let tracked: String?
  /// Whether `.gitattributes` is in git.
  let hasAttributes: Bool
  /// What git holds ready for the next commit, by path; nil where that is as the last sync left it: as the commit is.
  private(set) var index: [String: IndexEntry]?

  /// From one commit to another.
  struct Span: Equatable {
    let from: String
    let to: String
  }

  struct IndexEntry: Equatable {
    let mode: String
    let hash: String
  }

  /// Reads it all, in two runs of git, in one where nothing has touched the index since the last sync.
  init(_ place: SyncPlace, _ upstream: Upstream?) throws(SyncStop) {
    let paths = place.files.map(\.path)
    let (from, to) = place.unfinishedReferences
    let names =
      [
        "\(place.reference)^{commit}", from, to, upstream?.seen ?? "refs/rus/none",
        "\(place.reference):\(place.attributesPath)",
        upstream?.tracked ?? "refs/rus/none",
      ]
      + paths.map { "\(place.reference):\($0)" }
    let objects: [GitObject?]
    do throws(GitFailure) {
      objects = try place.git.objects(names)
    } catch {
      if case .said(let text) = error { throw .corrupt(place.top, text) }
      throw SyncStop(error)
    }
    commit = objects[0]?.hash
    if commit == nil, !place.isUnborn { throw .corrupt(place.top, "HEAD") }
    var blobs: [String: GitObject] = [:]
    for (path, object) in zip(paths, objects.dropFirst(6)) where object?.kind == "blob" { blobs[path] = object }
    self.blobs = blobs
    if let from = objects[1]?.hash, let to = objects[2]?.hash {
      unfinished = Span(from: from, to: to)
    } else {
      unfinished = nil
    }
    seen = objects[3]?.hash
    hasAttributes = objects[4] != nil
    tracked = objects[5]?.hash
    if !place.isSettled { try readIndex(place) }
  }

  /// Finds out what git holds ready, where that is not known yet.
  mutating func readIndex(_ place: SyncPlace) throws(SyncStop) {
    if index == nil { index = try Self.index(place, place.files.map(\.path)) }
  }

  private static func index(_ place: SyncPlace, _ paths: [String]) throws(SyncStop) -> [String: IndexEntry] {
    let listed = try stopping { () throws(GitFailure) in
      try place.git.output(["ls-files", "-s", "-z", "--"] + paths)
    }
    var index: [String: IndexEntry] = [:]
    for line in listed.split(separator: 0) {
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      let words = String(decoding: parts[0], as: UTF8.self).split(separator: " ").map(String.init)
      let path = String(decoding: parts[1], as: UTF8.self)
      guard words.count == 3 else { continue }
      if words[2] != "0" { throw .unmerged(path) }
      index[path] = IndexEntry(mode: words[0], hash: words[1])
    }
    return index
  }

  /// The mode that a file has in git; new ones are plain.
  func mode(_ path: String) -> String { index?[path]?.mode ?? "100644" }
}

extension SyncPlace {
  /// Where a sync notes what it is about to bring into the files, so that the next one can finish it.
  var unfinishedReferences: (from: String, to: String) {
    ("refs/rus/unfinished/\(branch)/from", "refs/rus/unfinished/\(branch)/to")
  }

  /// Tells git what it holds ready of some files. Everything else that is held ready stays.
  func setIndex(_ entries: [(path: String, mode: String, hash: String)], of git: Git? = nil) throws(SyncStop) {
    if entries.isEmpty { return }
    var input: [UInt8] = []
    for entry in entries { input += Array("\(entry.mode) \(entry.hash) 0\t\(entry.path)\0".utf8) }
    // What has just been written is seen to be so at once, also by commands that don't look for themselves.
    defer { if git == nil { _ = try? self.git.run(["update-index", "-q", "--refresh"]) } }
    try patiently { () throws(GitFailure) in
      try (git ?? self.git).output(["update-index", "--add", "--replace", "-z", "--index-info"], input: input)
    }
  }

  /// Changes references, all or none, where they are what they were thought to be.
  func update(references lines: [String], because reason: String) throws(SyncStop) {
    let text = lines.joined(separator: "\n") + "\n"
    unlink(settledFile)
    try patiently { () throws(GitFailure) in
      try git.output(["update-ref", "-m", "rus sync: \(reason)", "--stdin"], input: Array(text.utf8))
    }
  }

  /// Waits a while for another program's git to be done.
  @discardableResult
  func patiently<Value>(_ work: () throws(GitFailure) -> Value) throws(SyncStop) -> Value {
    var waited = 0
    while true {
      do throws(GitFailure) {
        return try work()
      } catch {
        guard case .said(let text) = error else { throw SyncStop(error) }
        // A reference that has moved on is no lock that will pass.
        if text.contains("but expected") || text.contains("reference already exists") { throw .moved }
        guard text.contains("File exists") || text.contains("Unable to create"), waited < 5000 else {
          throw SyncStop(error)
        }
        pause(milliseconds: 100)
        waited += 100
      }
    }
  }
}
