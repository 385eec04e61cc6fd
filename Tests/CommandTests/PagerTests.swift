import TestSupport
import Testing

struct PagerTests {
  /// A pager that shows where it has been.
  private static let marking = "sed s/^/§/"

  @Test(arguments: [
    ([], ["RUS_PAGER": marking], true), ([], ["PAGER": marking], true),
    ([], ["RUS_PAGER": "", "PAGER": marking], false),
    ([], ["RUS_PAGER": "cat", "PAGER": marking], false), (["--no-pager"], ["RUS_PAGER": marking], false),
    ([], ["RUS_PAGER": "/finns/inte"], false), ([], ["RUS_PAGER": marking, "TERM": "dumb"], false),
  ])
  func `what is longer than the screen is paged`(
    options: [String], environment: [String: String], isPaged: Bool
  ) throws {
    let (text, ending) = try played(["list", "tid"] + options, environment)
    #expect(ending == .exited(0))
    #expect(text.contains("§") == isPaged && text.contains("Datum") && text.contains("2026-01-"), "\(text.prefix(200))")
  }

  @Test func `what fits the screen is just printed, and so is what goes to a pipe`() throws {
    #expect(try !played(["list", "verksamheter"], ["RUS_PAGER": Self.marking]).text.contains("§"))
    #expect(try played(["list", "verksamheter"], ["RUS_PAGER": Self.marking], rows: 3).text.contains("§"))
    let rig = try Rig("exempel")
    #expect(try !rig.run(["list", "tid", "--data", rig.plan], ["RUS_PAGER": Self.marking]).text.contains("§"))
  }

  @Test func `exports, reports and help are paged too, but not what is asked for on standard output`() throws {
    for arguments in [["export", "csv", "tid"], ["report"], ["list", "--help"]] {
      #expect(try played(arguments, ["RUS_PAGER": Self.marking]).text.contains("§"), "\(arguments)")
    }
    #expect(try !played(["export", "csv", "tid", "--output", "-"], ["RUS_PAGER": Self.marking]).text.contains("§"))
  }

  @Test func `leaving the pager early is no error, colour is kept, and Ctrl-C is the pager's`() throws {
    let rig = try Rig("exempel")
    let session = try PseudoTerminal(
      builtProduct("rus"), ["list", "tid", "--data", rig.plan], environment: environment(rig, ["PAGER": "less"]))
    #expect(session.waitFor("Datum") && session.text.contains("\u{1B}[1m"))
    session.send("\u{3}")
    #expect(session.waitFor("\u{7}"))
    session.send("G")
    #expect(session.waitFor("2026-06-18"))
    session.send("q")
    #expect(session.wait() == .exited(0))
  }

  /// What a command writes on a terminal of 24 rows, and how it ends.
  private func played(
    _ arguments: [String], _ more: [String: String], rows: Int = 24
  ) throws -> (text: String, ending: PseudoTerminal.Ending?) {
    let rig = try Rig("exempel")
    let session = try PseudoTerminal(
      builtProduct("rus"), arguments + ["--data", rig.plan], environment: environment(rig, more), rows: rows)
    let ending = session.wait(seconds: 20)
    return (session.text, ending)
  }

  private func environment(_ rig: Rig, _ more: [String: String]) -> [String: String] {
    let usual = [
      "PATH": "/usr/bin:/bin", "HOME": rig.folder.path, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC",
    ]
    return usual.merging(more) { _, new in new }
  }
}
