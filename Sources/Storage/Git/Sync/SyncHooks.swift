import Glibc

/// The repository's own hooks, run as `git commit` runs them: `pre-commit` and `commit-msg`. git itself runs `pre-push`.
struct SyncHooks {
  let place: SyncPlace
  /// With the index that is to be committed.
  let git: Git

  /// Runs a hook where there is one; what it refuses is not committed.
  func run(_ name: String, _ arguments: [String] = []) throws(SyncStop) {
    let path = place.hooksFolder.appending(path: name)
    guard access(path, X_OK) == 0 else { return }
    let answer = try stopping { () throws(GitFailure) in
      try git.run(program: path, arguments, in: place.top)
    }
    guard !answer.isSuccess else { return }
    let said = (answer.err + "\n" + answer.text).split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) }
    throw .hook(name, said.map(String.init) ?? "\(answer.status)")
  }

  /// A commit's message as `commit-msg` leaves it.
  func message(_ text: String) throws(SyncStop) -> String {
    guard access(place.hooksFolder.appending(path: "commit-msg"), X_OK) == 0 else { return text }
    let path = place.gitFolder.appending(path: "rus-sync.message")
    defer { unlink(path) }
    do throws(SystemError) {
      let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
      try file.write(Array(text.utf8))
      try file.close()
    } catch {
      throw SyncStop(path, error.reason)
    }
    try run("commit-msg", [path])
    guard let content = try? FileContent.read(path) else { return text }
    return String(decoding: content.bytes, as: UTF8.self)
  }
}
