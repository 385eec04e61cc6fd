import Glibc

/// git's own lock files, where a sync was killed with the git that it ran: nobody is left to take them away.
struct StaleLocks {
  let place: SyncPlace

  /// Takes them away, unless a git is at work in the repository.
  func remove() {
    let locks =
      [place.gitFolder.appending(path: "index.lock"), place.gitFolder.appending(path: "HEAD.lock")]
      + ["packed-refs.lock", "config.lock", "shallow.lock"].map { place.commonFolder.appending(path: $0) }
      + references(place.commonFolder.appending(path: "refs"))
    let left = locks.filter { (try? status(of: $0, following: false)) != nil }
    guard !left.isEmpty else { return }
    var waited = 0
    while isGitAtWork {
      guard waited < 5000 else { return }
      pause(milliseconds: 50)
      waited += 50
    }
    for lock in left { unlink(lock) }
  }

  private func references(_ folder: String) -> [String] {
    names(in: folder).flatMap { name -> [String] in
      let path = folder.appending(path: name)
      if (try? status(of: path, following: false).isFolder) ?? false { return references(path) }
      return name.hasSuffix(".lock") ? [path] : []
    }
  }

  /// Whether any process of git's stands in the repository.
  private var isGitAtWork: Bool {
    names(in: "/proc").contains { process in
      guard Int(process) != nil, let program = link("/proc/\(process)/exe"), let folder = link("/proc/\(process)/cwd")
      else {
        return false
      }
      let isGit = program.split(separator: "/").last?.hasPrefix("git") ?? false
      return isGit
        && [place.top, place.gitFolder, place.commonFolder].contains { folder == $0 || folder.hasPrefix($0 + "/") }
    }
  }

  private func link(_ path: String) -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &target, target.count)
    return count > 0 ? String(decoding: target.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }
}
