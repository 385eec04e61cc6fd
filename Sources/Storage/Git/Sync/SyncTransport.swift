import Plan

/// Fetching from the remote and sending to it. Nothing is ever forced.
struct SyncTransport {
  let place: SyncPlace
  let upstream: Upstream

  /// Settings that keep ssh from asking, where the user has none of their own, and a dead connection from lasting.
  static let patience = ["-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=30"]

  private var settings: [String] {
    Self.settings(hasSSHCommand: place.settings["core.sshcommand"] != nil)
  }

  static func settings(hasSSHCommand: Bool) -> [String] {
    patience + (hasSSHCommand ? [] : ["-c", "core.sshCommand=ssh -oBatchMode=yes -oConnectTimeout=20"])
  }

  /// What a fetch found.
  enum Fetched: Equatable {
    case commit(String)
    /// The remote has no such branch yet.
    case nothing
  }

  /// Fetches the branch, into git's own reference of it and into the one that a sync keeps.
  func fetch(_ head: SyncHead) throws(SyncStop) -> Fetched {
    let source = "refs/heads/\(upstream.branch)"
    // The first time: from what git itself knows on, rewritten history is noticed.
    if head.seen == nil, let tracked = head.tracked {
      try place.update(references: ["update \(upstream.seen) \(tracked)"], because: "first")
    }
    let answer = try stopping { () throws(GitFailure) in
      try place.git.run(
        settings + ["fetch", "--no-tags", upstream.remote, "\(source):\(upstream.seen)"])
    }
    if answer.isSuccess {
      // git tells of each reference that it changed.
      if let seen = head.seen, !answer.err.contains("->") { return .commit(seen) }
      let found = try stopping { () throws(GitFailure) in try place.git.line(["rev-parse", "--verify", upstream.seen]) }
      return .commit(found)
    }
    if answer.err.contains("couldn't find remote ref") || answer.err.contains("Couldn't find remote ref") {
      try refuseOtherBranches()
      return .nothing
    }
    if answer.err.contains("non-fast-forward") || answer.err.contains("[rejected]") {
      return .commit(try acceptRewritten(head))
    }
    throw TransportFailure.stop(answer.err, remote: upstream.remote, address: place.address(of: upstream.remote))
  }

  /// A remote whose history was rewritten is taken as it is where the branch here has been moved onto it.
  private func acceptRewritten(_ head: SyncHead) throws(SyncStop) -> String {
    let now = try stopping { () throws(GitFailure) in
      try place.git.line(["rev-parse", "--verify", "--quiet", "FETCH_HEAD"])
    }
    guard let commit = head.commit,
      let answer = try? place.git.run(["merge-base", "--is-ancestor", now, commit]), answer.isSuccess
    else { throw .rewritten(upstream) }
    try place.update(references: ["update \(upstream.seen) \(now)"], because: "rewritten")
    return now
  }

  /// Sending a branch of another name beside the one that the others use would share nothing.
  private func refuseOtherBranches() throws(SyncStop) {
    if upstream.isSet, place.settings["branch.\(place.branch).merge"] != nil, hasSeen {
      throw .branchIsGone(upstream.remote, upstream.branch)
    }
    let heads = try Self.heads(of: upstream.remote, place.git, settings)
    if !upstream.isSet, let other = heads.standard ?? heads.names.first {
      throw .otherBranches(upstream.remote, other, ours: place.branch)
    }
  }

  private var hasSeen: Bool { (try? place.git.line(["rev-parse", "--verify", "--quiet", upstream.seen])) != nil }

  /// The branches of a remote, and which one it shows to those who ask for none.
  static func heads(
    of remote: String, _ git: Git, _ settings: [String]
  ) throws(SyncStop) -> (names: [String], standard: String?) {
    let answer = try stopping { () throws(GitFailure) in
      try git.run(settings + ["ls-remote", "--quiet", "--symref", "--", remote])
    }
    guard answer.isSuccess else {
      throw TransportFailure.stop(answer.err, remote: remote, address: remote, isNew: true)
    }
    var names: [String] = []
    var standard: String?
    for line in answer.text.split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 2 else { continue }
      if parts[0].hasPrefix("ref: refs/heads/"), parts[1] == "HEAD" {
        standard = String(parts[0].dropFirst(16))
      } else if parts[1].hasPrefix("refs/heads/") {
        names.append(String(parts[1].dropFirst(11)))
      }
    }
    return (names, standard.flatMap { names.contains($0) ? $0 : nil })
  }

  /// Sends the branch; false where somebody else was first.
  func push() throws(SyncStop) -> Bool {
    let follow = upstream.isSet ? [] : ["--set-upstream"]
    let reference = "refs/heads/\(place.branch):refs/heads/\(upstream.branch)"
    let answer = try stopping { () throws(GitFailure) in
      try place.git.run(settings + ["push", "--porcelain"] + follow + [upstream.remote, reference])
    }
    if answer.isSuccess { return true }
    let rejection = answer.text.split(separator: "\n").first { $0.hasPrefix("!") } ?? ""
    let passing = [
      "(fetch first)", "(non-fast-forward)", "(stale info)", "cannot lock ref", "failed to update ref",
      "failed to lock", "incorrect old value", "reference already exists",
    ]
    if passing.contains(where: { rejection.contains($0) }) { return false }
    guard rejection.isEmpty else {
      let said = TransportFailure.remoteSaid(answer.err)
      let reason = rejection.split(separator: "\t").last.map(String.init) ?? ""
      throw SyncStop(
        "\(upstream.remote) tog inte emot ändringarna: \(said ?? reason); de är kvar här",
        "\(upstream.remote) did not take the changes: \(said ?? reason); they are still here")
    }
    if answer.err.contains("failed to push some refs"), !TransportFailure.isKnown(answer.err) {
      throw .hook("pre-push", TransportFailure.firstLine(answer.err))
    }
    throw TransportFailure.stop(answer.err, remote: upstream.remote, address: place.address(of: upstream.remote))
  }
}

extension SyncPlace {
  /// Where a remote is, as messages say it.
  func address(of remote: String) -> String { settings["remote.\(remote).url"] ?? remote }
}
