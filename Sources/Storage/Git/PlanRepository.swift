public import Plan
import Recfile

/// The git repository that a plan's folder lies in: what it knows of the plan's files, and of nothing else.
public struct PlanRepository: Sendable {
  let git: Git
  /// The folder inside the repository, with a slash at its end; empty at the top.
  let prefix: String
  /// The commit that stands; nil where there is none yet.
  let head: String?

  /// The repository of a folder; nil where there is none, or no git.
  public init?(_ folder: PlanFolder) {
    git = Git(folder: folder.path)
    // Without a commit git says so after it has said the rest.
    let lines = (try? git.run(["rev-parse", "--show-prefix", "HEAD"]))?.text.split(
      separator: "\n", omittingEmptySubsequences: false)
    guard let lines, lines.count > 1 else { return nil }
    prefix = String(lines[0])
    let isName = lines[1].utf8.count >= 40 && lines[1].allSatisfy(\.isHexDigit)
    head = isName ? String(lines[1]) : nil
  }

  /// Why a folder has no history to read: it is not under git, there is no git, or git cannot read what is there.
  public static func absence(_ folder: PlanFolder) -> Label {
    let none = Label("mappen ligger inte i git", "the folder is not under git")
    do throws(GitFailure) {
      let answer = try Git(folder: folder.path).run(["rev-parse", "--show-prefix"])
      if answer.isSuccess || answer.err.contains("not a git repository") { return none }
      guard case .said(let text) = GitFailure(said: answer.err) else { return none }
      return Label("git: \(text)", "git: \(text)")
    } catch {
      guard error == .notInstalled, folder.isUnderGit else { return none }
      return Label("git saknas; installera det: apt install git", "there is no git; install it: apt install git")
    }
  }

  /// The same as a problem.
  public static func noHistory(_ folder: PlanFolder) -> StorageProblem {
    let why = absence(folder)
    return StorageProblem(
      "\(folder.path): ingen historia: \(why.sv); u på skärmen ångrar ändå",
      "\(folder.path): no history: \(why.en); u on the screen undoes all the same")
  }

  /// Whether anything has been committed.
  public var hasHistory: Bool { head != nil }

  /// The plan as it was committed last before a moment, written as git reads it in local time (`2025-09-12 23:59:59`); nil
  /// where there was none yet.
  public func plan(before moment: String) throws(StorageProblem) -> PastPlan? {
    do throws(GitFailure) {
      return try plan(at: try git.line(["log", "-1", Self.date, "--before=\(moment)", Self.format, "HEAD"]))
    } catch {
      throw StorageProblem(git.folder, error)
    }
  }

  /// The plan as it was first committed; nil where it has not been.
  public func firstPlan() throws(StorageProblem) -> PastPlan? {
    do throws(GitFailure) {
      let paths = PlanFile.allCases.map { ":(top,literal)\(prefix)\($0.name)" }
      let commits = try git.output(["log", "--reverse", Self.date, Self.format, "HEAD", "--"] + paths)
      let first = commits.prefix { $0 != UInt8(ascii: "\n") }
      return try plan(at: String(decoding: first, as: UTF8.self))
    } catch {
      throw StorageProblem(git.folder, error)
    }
  }

  /// A commit's name and its local time.
  private static let format = "--format=%H %cd"
  private static let date = "--date=format-local:%Y-%m-%d %H:%M"

  private func plan(at line: String) throws(GitFailure) -> PastPlan? {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return nil }
    let files = PlanFile.allCases
    let contents = try blobs(files.map { "\(words[0]):\(prefix)\($0.name)" })
    guard contents.contains(where: { $0 != nil }) else { return nil }
    let documents = zip(files, contents).map { ($0, Document($1 ?? [])) }
    return PastPlan(
      plan: YearPlan(documents: Dictionary(uniqueKeysWithValues: documents)), commit: words[0], time: words[1])
  }

  /// The contents of files, by git's names for them, in their order; nil for one that there is not.
  func blobs(_ names: [String]) throws(GitFailure) -> [[UInt8]?] {
    try git.objects(names).map { $0?.kind == "blob" ? $0?.bytes : nil }
  }
}

/// A plan as a commit has it.
public struct PastPlan: Sendable {
  /// The plan.
  public let plan: YearPlan
  /// The commit's name.
  public let commit: String
  /// When it was committed, in local time: `2025-09-12 14:02`.
  public let time: String
}

extension StorageProblem {
  init(_ path: String, _ failure: GitFailure) {
    switch failure {
    case .notInstalled:
      self.init("git saknas; installera det: apt install git", "there is no git; install it: apt install git")
    case .said(let text): self.init("\(path): git: \(text)", "\(path): git: \(text)")
    case .cancelled: self.init("avbröts", "stopped")
    }
  }
}
