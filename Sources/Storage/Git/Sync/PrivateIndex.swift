import Glibc

/// An index of a sync's own to build a commit in: what the user holds ready in git's is left as it is.
struct PrivateIndex {
  /// Runs with it.
  let git: Git
  private let path: String

  init(_ place: SyncPlace) {
    path = place.gitFolder.appending(path: "rus-sync.index")
    var git = place.git
    git.environment["GIT_INDEX_FILE"] = path
    self.git = git
    // One sync at a time has the repository: what is there is left of one that was cut short.
    remove()
  }

  /// Begins with what a commit holds, or with nothing.
  func begin(from commit: String?) throws(SyncStop) {
    _ = try stopping { () throws(GitFailure) in try git.output(["read-tree", commit ?? "--empty"]) }
  }

  /// Begins with what the user holds ready.
  func begin(fromIndexOf place: SyncPlace) throws(SyncStop) {
    guard let content = try? FileContent.read(place.gitFolder.appending(path: "index")), content.fingerprint != nil
    else {
      return
    }
    do throws(SystemError) {
      let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
      try file.write(content.bytes)
      try file.close()
    } catch {
      throw SyncStop(path, error.reason)
    }
  }

  /// Takes it away.
  func remove() {
    unlink(path)
    unlink(path + ".lock")
  }
}
