public import Plan

/// Begins to share a plan: a repository where there is none, git told to merge by record, a first commit, a remote.
public struct SyncSetup: Sendable {
  /// What is synced then.
  public var sync: PlanSync
  /// The program's own path: what git calls to merge.
  public let program: String
  /// Where it is to be shared: an address, or the name of a remote there is; nil where that is to be said later.
  public let remote: String?

  /// Gathers what is to be set up.
  public init(_ sync: PlanSync, program: String, remote: String?) {
    self.sync = sync
    self.program = program
    self.remote = remote
  }

  /// Does it, and tells of each thing that was done. What was done before it had to stop holds, and is not done again.
  public func run(_ tell: (Label) -> Void) throws(SyncStop) -> SyncOutcome {
    guard let first = sync.folders.first else { throw .notUnderGit(sync.root) }
    var heads: (names: [String], standard: String?) = ([], nil)
    if let remote {
      let git = Git(folder: first.path, cancellation: sync.cancellation)
      do throws(SyncStop) {
        heads = try SyncTransport.heads(of: remote, git, SyncTransport.settings(hasSSHCommand: false))
      } catch {
        // Without a network all the rest can be done.
        if error.kind != .offline { throw refusal(error, remote) }
      }
    }
    let place = try findOrMake(branch: heads.standard ?? heads.names.first ?? standardBranch, tell)
    if !place.attributes.isThere {
      try place.attributes.write()
      tell(
        Label(
          "Skrev \(place.attributesPath): git slår ihop planens filer post för post",
          "Wrote \(place.attributesPath): git merges the plan's files by record"))
    }
    try place.setDriver(program)
    let isAdded = try remote.map { remote throws(SyncStop) in try add(remote, to: place, tell) } ?? false
    var sync = sync
    sync.begins = true
    do throws(SyncStop) {
      return try sync.run()
    } catch {
      // What can't be shared there is not tried again at every sync.
      if isAdded, error == .unrelated("origin/\(place.branch)") {
        _ = try stopping { () throws(GitFailure) in try place.git.output(["remote", "remove", "origin"]) }
      }
      throw error
    }
  }

  private func refusal(_ stop: SyncStop, _ remote: String) -> SyncStop {
    guard remote.hasPrefix("/"), (try? status(of: remote)) == nil else { return stop }
    return SyncStop(
      "\(remote) finns inte; gör ett tomt förråd där: git init --bare \(remote)",
      "\(remote) does not exist; make an empty repository there: git init --bare \(remote)")
  }

  /// The branch that an empty repository on a disk waits for; over a network that can't be seen.
  private var standardBranch: String? {
    guard let remote, remote.hasPrefix("/") else { return nil }
    let name = try? Git(folder: remote).line(["symbolic-ref", "HEAD"])
    return name.flatMap { $0.hasPrefix("refs/heads/") ? String($0.dropFirst(11)) : nil }
  }

  private func findOrMake(branch: String?, _ tell: (Label) -> Void) throws(SyncStop) -> SyncPlace {
    do throws(SyncStop) {
      return try SyncPlace(sync.folders, root: sync.root, cancellation: sync.cancellation)
    } catch {
      guard error == .notUnderGit(sync.folders.first?.path ?? sync.root) else { throw error }
    }
    let git = Git(folder: sync.root, cancellation: sync.cancellation)
    try stopping { () throws(GitFailure) in
      _ = try git.output(["init", "--quiet"])
      let chosen = try git.run(["config", "--get", "init.defaultBranch"]).text.split(separator: "\n").first.map(
        String.init)
      _ = try git.output(["symbolic-ref", "HEAD", "refs/heads/\(branch ?? chosen ?? "main")"])
    }
    tell(Label("Gjorde ett git-förråd av \(sync.root)", "Made a git repository of \(sync.root)"))
    return try SyncPlace(sync.folders, root: sync.root, cancellation: sync.cancellation)
  }

  /// Adds the remote; whether it was not there.
  private func add(_ remote: String, to place: SyncPlace, _ tell: (Label) -> Void) throws(SyncStop) -> Bool {
    let known = place.settings.remotes
    if known.contains(remote) || known.contains(where: { place.address(of: $0) == remote }) { return false }
    guard !known.contains("origin") else {
      let old = TransportFailure.hidingPassword(place.address(of: "origin"))
      throw SyncStop(
        "planen delas redan genom \(old); byt det med git remote set-url origin \(remote)",
        "the plan is shared through \(old) already; change that with git remote set-url origin \(remote)")
    }
    _ = try stopping { () throws(GitFailure) in try place.git.output(["remote", "add", "--", "origin", remote]) }
    let shown = TransportFailure.hidingPassword(remote)
    tell(Label("Delas genom \(shown) (origin)", "Shared through \(shown) (origin)"))
    return true
  }
}

extension SyncPlace {
  /// Tells git in this repository that the program merges the plan's files.
  func setDriver(_ program: String) throws(SyncStop) {
    try stopping { () throws(GitFailure) in
      for (name, value) in MergeDriver(program: program).settings where settings[name] != value {
        _ = try git.output(["config", name, value])
      }
    }
  }
}

/// The program as git's merge driver.
struct MergeDriver {
  let program: String

  /// git's settings for it. A shell reads the command, so the path is quoted.
  var settings: [(name: String, value: String)] {
    let quoted = "'" + program.replacing("'", with: "'\\''") + "'"
    return [
      ("merge.rus.name", "rus: the plan's records and fields"),
      ("merge.rus.driver", "\(quoted) merge %O %A %B %P"),
    ]
  }
}
