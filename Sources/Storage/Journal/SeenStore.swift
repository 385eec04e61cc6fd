import Glibc
public import Plan
import Recfile

/// The plan as a person saw it last: the day and each file's digest in a small file, the contents beside it by their
/// digests. What has not changed since is neither read nor written again, however large.
///
///     seen-9c1f…       5e02…a7 2026-06-20 2 aktiviteter 03d1…9e tid 77b0…12
///     seen-03d1…9e.rec
public struct SeenStore: Sendable {
  let file: JournalFile

  /// What was seen: a day, and the digests of the files that were not empty.
  private struct Head: Equatable {
    var day: Day
    var digests: [PlanFile: Digest]
  }

  /// The day, and the plan then; nil where it has not been seen before. Files that are as in `plan` are shared with it.
  public func load(beside plan: YearPlan) -> (day: Day, plan: YearPlan)? {
    guard let head else { return nil }
    var seen = plan
    for file in PlanFile.allCases {
      let now = plan.document(file).bytes
      guard let digest = head.digests[file] else {
        if !now.isEmpty { seen.read(Document(), as: file) }
        continue
      }
      if Digest(now) == digest { continue }
      guard let then = try? FileContent.read(path(of: digest)).bytes, Digest(then) == digest else { return nil }
      seen.read(Document(then), as: file)
    }
    return (head.day, seen)
  }

  /// Keeps what has been seen, if it is not what was seen before. Where it cannot be kept, it is told again next time.
  public func keep(_ plan: YearPlan, on day: Day) {
    var head = Head(day: day, digests: [:])
    for file in PlanFile.allCases where !plan.document(file).bytes.isEmpty {
      head.digests[file] = Digest(plan.document(file).bytes)
    }
    if head == self.head { return }
    try? file.locked { () throws(SystemError) in
      for (file, digest) in head.digests where !isThere(digest) {
        try JournalFile(folder: self.file.folder, name: name(of: digest)).replace(bytes: plan.document(file).bytes)
      }
      try file.replace(with: [line(head)])
      removeForgotten()
    }
  }

  private var head: Head? { head(of: file) }

  private func head(of file: JournalFile) -> Head? {
    guard let line = file.lines().last else { return nil }
    var words = TokenReader(line)
    guard let day = words.text().flatMap({ Day(iso: $0) }), let count = words.number() else { return nil }
    var digests: [PlanFile: Digest] = [:]
    for _ in 0..<min(count, PlanFile.allCases.count) {
      guard let file = words.text().flatMap(PlanFile.init), let digest = words.text().flatMap({ Digest(text: $0[...]) })
      else { return nil }
      digests[file] = digest
    }
    return Head(day: day, digests: digests)
  }

  private func line(_ head: Head) -> [UInt8] {
    var words = TokenWriter()
    words.add(head.day.iso)
    words.add(head.digests.count)
    for file in PlanFile.allCases {
      guard let digest = head.digests[file] else { continue }
      words.add(file.rawValue)
      words.add(digest.text)
    }
    return words.bytes
  }

  /// Takes away the contents that nobody's last look had.
  private func removeForgotten() {
    let all = names(in: file.folder).filter { $0.hasPrefix(Self.prefix) }
    let heads = all.filter { !$0.hasSuffix(Self.suffix) }.compactMap {
      head(of: JournalFile(folder: file.folder, name: $0))
    }
    let kept = Set(heads.flatMap(\.digests.values).map { name(of: $0) })
    for name in all where name.hasSuffix(Self.suffix) && !kept.contains(name) {
      unlink(file.folder.appending(path: name))
    }
  }

  private func isThere(_ digest: Digest) -> Bool {
    (try? FileContent.read(path(of: digest)).bytes).map { Digest($0) == digest } ?? false
  }

  private func name(of digest: Digest) -> String { Self.prefix + digest.text + Self.suffix }

  private func path(of digest: Digest) -> String { file.folder.appending(path: name(of: digest)) }

  static let prefix = "seen-"
  private static let suffix = ".rec"
}
