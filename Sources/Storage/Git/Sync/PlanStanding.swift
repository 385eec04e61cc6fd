import Glibc
import Plan

/// How a shared plan stands against what the others have, by what is known here: no network is asked.
public struct PlanStanding: Sendable, Equatable {
  /// How many changes here are not sent.
  public let toSend: Int
  /// How many of the others' are known and not here.
  public let toFetch: Int
  /// When a sync came to its end last, in seconds since 1970; nil where none has.
  public let syncedAt: Int?
}

extension PlanSync {
  /// Whether the folder may be under git: a look at the disk, no more.
  public var mayBeShared: Bool {
    folders.first?.isUnderGit ?? false
  }

  /// How the plan stands; nil where it is not shared, or git is in the midst of something.
  public func standing() -> PlanStanding? {
    guard mayBeShared, let place = try? SyncPlace(folders, root: root),
      let upstream = try? Upstream(of: place.branch, place.settings), let head = try? SyncHead(place, upstream),
      let commit = head.commit
    else { return nil }
    let at = (try? status(of: place.doneFile))?.st_mtim.tv_sec
    let remote = head.tracked ?? head.seen
    var (base, theirs) = (head.blobs.mapValues(\.bytes), [String: [UInt8]]())
    if remote == nil { base = [:] }
    if let remote, remote != commit {
      let common = (try? place.git.run(["merge-base", commit, remote]))?.text.split(separator: "\n").first.map(
        String.init)
      base = common.map { contents($0, place) } ?? [:]
      theirs = contents(remote, place)
    }
    var counts = (send: 0, fetch: 0)
    for file in place.files {
      let old = base[file.path] ?? []
      let now = (try? FileContent.read(file.place).bytes) ?? old
      counts.send += RecordDiff.edits(from: old, to: now, in: file.file).count
      if let new = theirs[file.path] { counts.fetch += RecordDiff.edits(from: old, to: new, in: file.file).count }
    }
    return PlanStanding(toSend: counts.send, toFetch: counts.fetch, syncedAt: at)
  }

  private func contents(_ commit: String, _ place: SyncPlace) -> [String: [UInt8]] {
    let found = (try? place.git.objects(place.files.map { "\(commit):\($0.path)" })) ?? []
    return Dictionary(
      uniqueKeysWithValues: zip(place.files, found).compactMap { file, object in object.map { (file.path, $0.bytes) } })
  }
}

extension PlanFolder {
  /// Whether it, or a folder above it, has what git keeps a repository in.
  var isUnderGit: Bool {
    var folder = Substring(realPath)
    while !folder.isEmpty {
      if (try? status(of: String(folder) + "/.git")) != nil { return true }
      folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
    }
    return false
  }

  private var realPath: String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

extension SyncPlace {
  /// Written at the end of each sync: its time is when.
  var doneFile: String { gitFolder.appending(path: "rus-sync.done") }

  /// Notes that a sync has come to its end.
  func noteDone() {
    guard let file = try? Descriptor(opening: doneFile, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o666) else { return }
    _ = futimens(file.raw, nil)
    guard let stamp = indexStamp?.text else { return }
    // Where it cannot be noted, the index is looked through the next time.
    let settled = try? Descriptor(opening: settledFile, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o666)
    try? settled?.write(Array(stamp.utf8))
  }

  /// What the index was when a sync had made it as the commit is; taken away before a reference is moved.
  var settledFile: String { gitFolder.appending(path: "rus-sync.settled") }

  /// Whether the index is as the last sync left it.
  var isSettled: Bool {
    guard let stamp = indexStamp?.text, let noted = try? FileContent.read(settledFile) else { return false }
    return noted.bytes == Array(stamp.utf8)
  }
}
