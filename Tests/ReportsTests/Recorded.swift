import Glibc
import TestSupport
import Testing

/// Holds lines against a text file in `Expected`. With `RUS_RECORD=1` the file is written anew, and the test fails once,
/// so that somebody looks at it.
func expectRecorded(_ lines: [String], _ name: String) throws {
  let path = #filePath.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 } + "/Expected/" + name
  let text = lines.map { $0 + "\n" }.joined()
  if getenv("RUS_RECORD") != nil {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
    Issue.record("recorded \(name): look at it, and run again without RUS_RECORD")
    return
  }
  let expected = String(decoding: try readFile(path), as: UTF8.self)
  #expect(lines == expected.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
}
