import Glibc
import Plan

/// A file of the plan in a repository.
struct SharedFile: Hashable {
  let folder: PlanFolder
  let file: PlanFile
  /// Where it is, from the top of the repository.
  let path: String

  /// Where it is on the disk.
  var place: String { folder.path(of: file) }
}

/// The repository that a plan is shared by, as it is found: refused where git is in the midst of something.
struct SyncPlace {
  /// Runs at the top.
  var git: Git
  /// The folder that its work tree is in.
  let top: String
  /// What is git's own for this work tree, and for all of them.
  let gitFolder: String
  let commonFolder: String
  let hooksFolder: String
  /// The branch: `main`.
  let branch: String
  /// Whether the branch has no commit yet.
  let isUnborn: Bool
  let settings: GitSettings
  /// The plan's files, of every year that the folder holds; they need not be there. Links are none.
  let files: [SharedFile]
  /// What tells git to merge the plan's files by record, and its path in the repository.
  let attributes: SyncAttributes
  let attributesPath: String

  /// Finds the repository of the first folder; others that are in it too are shared with it. `root` is the folder that
  /// holds them all: the plan's own, or that of all years.
  init(_ folders: [PlanFolder], root: String, cancellation: Cancellation? = nil) throws(SyncStop) {
    guard let first = folders.first else { throw .notUnderGit(".") }
    let here = Git(folder: first.path, cancellation: cancellation)
    let answer = try stopping { () throws(GitFailure) in
      try here.run([
        "rev-parse", "--is-bare-repository", "--is-shallow-repository", "--absolute-git-dir", "--git-common-dir",
        "--git-path", "hooks", "--show-prefix", "--show-toplevel", "--symbolic-full-name", "HEAD",
      ])
    }
    let lines = answer.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.first == "true" { throw .bare }
    guard lines.count >= 8, lines[6].hasPrefix("/") else { throw Self.failure(first.path, answer) }
    if lines[1] == "true" { throw .shallow }
    top = lines[6]
    gitFolder = lines[2]
    commonFolder = first.path.appending(path: lines[3])
    hooksFolder = first.path.appending(path: lines[4])
    git = Git(folder: top, environment: ["GIT_LITERAL_PATHSPECS": "1"], cancellation: cancellation)
    try Self.refuseUnderWay(gitFolder)
    isUnborn = lines.count < 9 || !answer.isSuccess
    let name =
      isUnborn ? try stopping { [git] () throws(GitFailure) in try git.line(["symbolic-ref", "HEAD"]) } : lines[7]
    guard name.hasPrefix("refs/heads/") else { throw .detached }
    branch = String(name.dropFirst(11))
    settings = try stopping { [git] () throws(GitFailure) in try GitSettings(git) }
    files = Self.files(folders, prefix: lines[5])
    let isOwn = root == first.path || lines[5].isEmpty
    attributes = SyncAttributes(folder: isOwn ? first.path : root)
    attributesPath = (isOwn ? lines[5] : Self.parent(of: lines[5])) + SyncAttributes.name
  }

  /// The folder above: `Data/` of `Data/2025/`.
  private static func parent(of prefix: String) -> String {
    prefix.split(separator: "/").dropLast().map { $0 + "/" }.joined()
  }

  private static func files(_ folders: [PlanFolder], prefix: String) -> [SharedFile] {
    folders.enumerated().flatMap { number, folder -> [SharedFile] in
      // Another year beside the first, unless it is a repository of its own.
      if number > 0 {
        guard !prefix.isEmpty, (try? status(of: folder.path.appending(path: ".git"))) == nil else { return [] }
      }
      let name = folder.path.split(separator: "/").last.map(String.init) ?? ""
      let inside = number == 0 ? prefix : parent(of: prefix) + name + "/"
      return PlanFile.allCases.compactMap { file in
        let isLink = (try? status(of: folder.path(of: file), following: false).isLink) ?? false
        return isLink ? nil : SharedFile(folder: folder, file: file, path: inside + file.name)
      }
    }
  }

  /// Why git found no repository: none there, or one that it can't read.
  private static func failure(_ path: String, _ answer: Git.Answer) -> SyncStop {
    let said: String
    if case .said(let text) = GitFailure(said: answer.err) { said = text } else { said = "" }
    guard said.contains("not a git repository") else {
      if said.contains("dubious ownership") {
        return SyncStop(
          "\(path) ägs av någon annan, och git litar inte på det: git config --global --add safe.directory '*'",
          "\(path) belongs to somebody else, which git does not trust: git config --global --add safe.directory '*'")
      }
      return .corrupt(path, said)
    }
    var folder = path.hasSuffix("/.") ? path.dropLast(2) : Substring(path)
    while !folder.isEmpty {
      if (try? status(of: String(folder) + "/.git")) != nil { return .corrupt(String(folder), said) }
      folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
    }
    return .notUnderGit(path)
  }

  /// What git leaves in its folder while it waits for somebody to finish something.
  static func refuseUnderWay(_ folder: String) throws(SyncStop) {
    let signs: [(name: String, what: Label, command: String)] = [
      ("rebase-merge", Label("en ombasering (rebase)", "a rebase"), "rebase"),
      ("rebase-apply", Label("en ombasering (rebase)", "a rebase"), "rebase"),
      ("CHERRY_PICK_HEAD", Label("en cherry-pick", "a cherry-pick"), "cherry-pick"),
      ("REVERT_HEAD", Label("en återtagning (revert)", "a revert"), "revert"),
      ("MERGE_HEAD", Label("en sammanslagning (merge)", "a merge"), "merge"),
    ]
    for sign in signs where (try? status(of: folder.appending(path: sign.name))) != nil {
      let finish = sign.command == "merge" ? "git commit" : "git \(sign.command) --continue"
      throw .underWay(sign.what, finish: finish, abort: "git \(sign.command) --abort")
    }
  }
}

/// Where the branch is shared: a remote, and what the branch is called there.
struct Upstream: Equatable {
  let remote: String
  let branch: String
  /// Whether git's settings say so; else it is what they leave no choice about.
  let isSet: Bool

  /// What git calls it here: `origin/main`.
  var name: String { "\(remote)/\(branch)" }
  /// The reference where git keeps what it saw there last.
  var tracked: String { "refs/remotes/\(remote)/\(branch)" }
  /// The reference where a sync keeps what it saw there last.
  var seen: String { "refs/rus/seen/\(remote)/\(branch)" }

  /// Where a branch is shared; nil where nothing is said of any remote.
  init?(of branch: String, _ settings: GitSettings) throws(SyncStop) {
    let remotes = settings.remotes
    let merged = settings["branch.\(branch).merge"]
    if let remote = settings["branch.\(branch).remote"] {
      guard remote != "." else { throw .followsLocal(branch) }
      guard remotes.contains(remote) else { return nil }
      self.remote = remote
    } else {
      guard let only = remotes.first else { return nil }
      guard remotes.count == 1 else { throw .severalRemotes(remotes, branch: branch) }
      remote = only
    }
    isSet = merged != nil
    self.branch = merged.map { String($0.trimmingPrefix("refs/heads/")) } ?? branch
  }
}
