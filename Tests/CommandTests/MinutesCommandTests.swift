import TestSupport
import Testing

/// `rus minutes` and `rus nudge`: texts that people paste and send, word for word.
@Suite struct MinutesCommandTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 } + "/Expected"

  private func expected(_ file: String) throws -> String {
    String(decoding: try readFile("\(Self.folder)/\(file)"), as: UTF8.self)
  }

  @Test(arguments: [
    (["minutes", "SG-2026-05-20"], "minutes-SG-2026-05-20.md"),
    (["minutes", "AG-2026-VAR", "--language", "en"], "minutes-AG-2026-VAR-en.md"),
    (["minutes", "ERFA-2026-02-17"], "minutes-ERFA-2026-02-17.md"), (["nudge"], "nudge.txt"),
    (["nudge", "--language", "en"], "nudge-en.txt"), (["nudge", "--person", "IB", "--json"], "nudge-IB.json"),
  ])
  func `the text is word for word`(arguments: [String], file: String) throws {
    let rig = try Rig("exempel")
    let outcome = try rig.run(arguments + ["--data", rig.plan, "--today", "2026-06-20"])
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.text == (try expected(file)))
  }

  @Test func `minutes are written to a file, whole, and nothing in the plan is changed`() throws {
    let rig = try Rig("exempel")
    let file = rig.folder.path + "/anteckningar.md"
    let outcome = try rig.rus("minutes", "SG-2026-05-20", "--today", "2026-06-20", "--output", file)
    #expect(outcome.status == 0)
    #expect(String(decoding: try readFile(file), as: UTF8.self) == (try expected("minutes-SG-2026-05-20.md")))
    #expect(try rig.changes(in: "moten.rec", from: "exempel") == [])
  }

  @Test func `what has been mended is not reminded of`() throws {
    let rig = try Rig("exempel")
    _ = try rig.rus("log", "0,5", "IND", "--date", "2026-06-19", "--person", "OH", "--today", "2026-06-20")
    let outcome = try rig.rus("nudge", "--person", "OH", "--today", "2026-06-20")
    #expect(outcome.text == "Inget att påminna om.\n")
  }

  @Test(arguments: [
    (["minutes", "SG-2026-05-21"], "rus: SG-2026-05-21 är inget möte; menade du SG-2026-05-20?"),
    (["nudge", "--person", "TAA"], "rus: TAA finns inte; menade du TA?"),
  ])
  func `who and what is not there is named with the nearest`(arguments: [String], line: String) throws {
    let rig = try Rig("exempel")
    expectRefusal(try rig.run(arguments + ["--data", rig.plan, "--today", "2026-06-20"]), 2, line)
  }
}
