import Glibc
import Plan
import Testing

@testable import Dashboard

@Suite struct ReadmeTests {
  /// README's table of keys follows from the command table. `RUS_RECORD=1 swift test` writes it anew, and fails once.
  @Test func theKeySheetIsTheCommandTables() throws {
    let path = Fixtures.root + "/README.md"
    let readme = Fixtures.text(path)
    let (open, close) = ("<!-- keys -->\n", "<!-- /keys -->")
    let start = try #require(readme.firstRange(of: open)?.upperBound)
    let end = try #require(readme.firstRange(of: close)?.lowerBound)
    let sheet = Self.keySheet
    if getenv("RUS_RECORD") != nil, readme[start..<end] != sheet {
      let file = fopen(path, "w")
      fputs(readme[..<start] + sheet + readme[end...], file)
      fclose(file)
      Issue.record("README's key sheet was written anew; look at it")
    }
    #expect(readme[start..<end] == sheet)
  }

  private static var keySheet: String {
    CommandGroup.allCases.map { group in
      let rows = Command.table.filter { $0.group == group && !$0.keys.isEmpty }
      return "| \(group.label.en) (\(group.label.sv.lowercased())) | |\n| --- | --- |\n"
        + rows.map { "| \($0.keys.map { "`\($0)`" }.joined(separator: " ")) | \($0.name.en) |\n" }.joined()
    }.joined(separator: "\n")
  }
}
