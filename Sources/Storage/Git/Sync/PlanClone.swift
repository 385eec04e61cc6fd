import Glibc
import Plan

/// A plan fetched from where it is shared, into a folder of its own.
public struct PlanClone: Sendable {
  /// Its address.
  public let remote: String
  /// The folder it is put in: nothing is there, or a folder with nothing in it.
  public let folder: String
  /// The program's own path: what git calls to merge.
  public let program: String
  /// What stops it.
  public var cancellation = Cancellation()

  /// Names what is fetched, and where to.
  public init(remote: String, to folder: String, program: String) {
    self.remote = remote
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    self.program = program
  }

  /// Fetches it: beside its place first, and there in one step. The folders with plans that it brought, at most two levels
  /// down.
  public func run() throws(SyncStop) -> [String] {
    guard PlanFolder(folder).isFree else {
      throw SyncStop(
        "\(folder) finns redan och är inte tom; ange en annan mapp: rus clone \(remote) MAPP, eller synka planen där: rus sync --data \(folder)",
        "\(folder) is there already and not empty; name another folder: rus clone \(remote) DIR, or sync the plan there: rus sync --data \(folder)"
      )
    }
    let parent = folder.prefix { _ in true }.dropLast(folder.split(separator: "/").last?.count ?? 0)
    let above = parent.isEmpty ? "." : String(parent)
    try makeFolders(above)
    let temporary = above.appending(path: ".rus-clone-\(getpid())")
    let git = Git(folder: above, cancellation: cancellation)
    let settings = MergeDriver(program: program).settings.flatMap { ["-c", "\($0.name)=\($0.value)"] }
    let answer = try stopping { () throws(GitFailure) in
      try git.run(
        SyncTransport.settings(hasSSHCommand: false) + ["clone", "--quiet", "--origin", "origin"] + settings
          + ["--", remote, temporary])
    }
    guard answer.isSuccess else {
      rmdir(temporary)
      throw TransportFailure.stop(answer.err, remote: remote, address: remote, isNew: true)
    }
    try chooseBranch(Git(folder: temporary, cancellation: cancellation))
    guard rename(temporary, folder) == 0 else { throw SyncStop(folder, SystemError(code: errno).reason) }
    return plans
  }

  /// The branch that a remote shows to those who ask for none may be one that nobody has sent anything on.
  private func chooseBranch(_ git: Git) throws(SyncStop) {
    try stopping { () throws(GitFailure) in
      guard try !git.run(["rev-parse", "--verify", "--quiet", "HEAD"]).isSuccess else { return }
      let listed = try git.output(["for-each-ref", "--format=%(refname:strip=3)", "refs/remotes/origin"])
      let branches = String(decoding: listed, as: UTF8.self).split(separator: "\n").map(String.init)
      guard let branch = branches.first(where: { $0 == "main" }) ?? branches.first else { return }
      _ = try git.output(["checkout", "--quiet", branch, "--"])
    }
  }

  private func makeFolders(_ path: String) throws(SyncStop) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o755) != 0, errno != EEXIST else { continue }
      throw SyncStop(made, SystemError(code: errno).reason)
    }
  }

  /// Where `--data` finds a plan in it: the folder itself before those in it.
  private var plans: [String] {
    func isPlans(_ path: String) -> Bool {
      PlanFolder(path).isPlan
        || names(in: path).contains { $0.count == 4 && Int($0) != nil && PlanFolder(path.appending(path: $0)).isPlan }
    }
    if isPlans(folder) { return [folder] }
    return names(in: folder).sorted().filter { !$0.hasPrefix(".") }.map { folder.appending(path: $0) }.filter(isPlans)
  }
}
