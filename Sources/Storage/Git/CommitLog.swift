import Plan

/// A commit that changed files of the plan, and their contents before and after by git's names for them.
struct LoggedCommit: Equatable {
  let hash: String
  /// When it was made, in local time: `2025-09-12 14:02`.
  let time: String
  let author: String
  let email: String
  var files: [File] = []

  struct File: Equatable {
    let file: PlanFile
    /// The object before; nil where the file came.
    let old: String?
    /// The object after; nil where the file went.
    let new: String?
  }
}

extension PlanRepository {
  /// Commits that changed any of some files, newest first. Merges are left out: what they brought stands in the commits
  /// they joined. With a commit, only those that came after it.
  func log(
    of files: [PlanFile], since commit: String? = nil, of head: String = "HEAD"
  ) throws(GitFailure) -> [LoggedCommit] {
    let format = "--format=%x01%H%x02%ad%x02%an%x02%ae"
    let paths = files.map { ":(top,literal)\(prefix)\($0.name)" }
    let arguments = [
      "log", "-z", "--raw", "--no-abbrev", "--no-merges", "--no-renames", "--full-history",
      "--date=format-local:%Y-%m-%d %H:%M", format,
    ]
    let range = [head] + (commit.map { ["^\($0)"] } ?? [])
    return CommitLogReader(prefix: prefix).read(try git.output(arguments + range + ["--"] + paths))
  }
}

/// Reads `git log -z --raw`: parts that end in NUL. A commit's begins with U+0001; a change is `:100644 100644 old new M`
/// and the part after it its path.
struct CommitLogReader {
  let prefix: String

  func read(_ bytes: [UInt8]) -> [LoggedCommit] {
    var commits: [LoggedCommit] = []
    var change: [Substring]?
    for part in bytes.split(separator: 0) {
      let text = String(decoding: part.drop { $0 == UInt8(ascii: "\n") }, as: UTF8.self)
      if text.hasPrefix("\u{1}") {
        let words = text.dropFirst().split(separator: "\u{2}", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 4 else { continue }
        commits.append(LoggedCommit(hash: words[0], time: words[1], author: words[2], email: words[3]))
        change = nil
      } else if text.hasPrefix(":") {
        change = text.split(separator: " ")
      } else if let words = change, words.count == 5, let last = commits.indices.last {
        change = nil
        guard text.hasPrefix(prefix), let file = PlanFile(rawValue: String(text.dropFirst(prefix.count))) else {
          continue
        }
        commits[last].files.append(.init(file: file, old: object(words[2]), new: object(words[3])))
      }
    }
    return commits
  }

  /// git writes zeros for what is not there.
  private func object(_ name: Substring) -> String? {
    name.allSatisfy { $0 == "0" } ? nil : String(name)
  }
}
