import Plan
import Testing

@testable import Storage

@Suite struct CommitLogTests {
  private static func read(_ text: String, prefix: String = "") -> [LoggedCommit] {
    CommitLogReader(prefix: prefix).read(Array(text.utf8))
  }

  private static let zeros = String(repeating: "0", count: 40)

  @Test func commitsWithTheirFiles() {
    let log =
      "\u{1}c1\u{2}2026-01-02 03:04\u{2}Åsa Öberg\u{2}a@x\0\0:100644 100644 aa bb M\0plan/tid.rec\0"
      + ":000000 100644 \(Self.zeros) cc A\0plan/mal.rec\0\u{1}c2\u{2}2026-01-01 00:00\u{2}B\u{2}\0\n"
      + ":100644 000000 dd \(Self.zeros) D\0plan/mal.rec\0:100644 100644 aa bb M\0plan/annat.txt\0"
    #expect(
      Self.read(log, prefix: "plan/") == [
        LoggedCommit(
          hash: "c1", time: "2026-01-02 03:04", author: "Åsa Öberg", email: "a@x",
          files: [.init(file: .time, old: "aa", new: "bb"), .init(file: .goals, old: nil, new: "cc")]),
        LoggedCommit(
          hash: "c2", time: "2026-01-01 00:00", author: "B", email: "",
          files: [.init(file: .goals, old: "dd", new: nil)]),
      ])
  }

  @Test(arguments: [
    "", "\0\0\0", "\u{1}c1\u{2}x\0", ":100644\0tid.rec\0", "\u{1}a\u{2}b\u{2}c\u{2}d\0:1 2 3\0tid.rec\0",
  ])
  func whatIsNoLogIsPassedOver(_ text: String) {
    let hasFiles = Self.read(text).contains { !$0.files.isEmpty }
    #expect(!hasFiles)
  }
}
