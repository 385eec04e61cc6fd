import Glibc
import TestSupport
import Testing

/// How the dashboard begins, is resized and ends.
@Suite struct ScreenLifeTests {
  /// What a shell would give it, and nothing else.
  private func variables(_ rig: Rig, _ more: [String: String]) -> [String: String] {
    ["HOME": rig.folder.path, "PATH": "/usr/bin:/bin"].merging(more) { _, new in new }
  }

  private func arguments(_ rig: Rig) -> [String] {
    ["--data", rig.plan, "--person", "IB", "--today", "2026-06-20"]
  }

  @Test(arguments: ["q", "\u{1b}[21~", "\u{3}", "2/x\u{1b}q", "?qq"])
  func quittingAsksNothing(keys: String) throws {
    let rig = try Rig("exempel")
    let terminal = try PseudoTerminal(
      builtProduct("rus"), arguments(rig), environment: variables(rig, ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]))
    #expect(terminal.waitFor("PRIO (13)"))
    terminal.send(keys)
    #expect(terminal.wait() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aSignalLeavesTheTerminalAsItWas(number: Int32) throws {
    let rig = try Rig("exempel")
    let terminal = try PseudoTerminal(
      builtProduct("rus"), arguments(rig), environment: variables(rig, ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]))
    let before = terminal.modes
    #expect(terminal.waitFor("PRIO (13)"))
    #expect(terminal.modes != before)
    terminal.signal(number)
    #expect(terminal.wait() == .killed(signal: number))
    #expect(terminal.modes == before)
    for end in ["\u{1b}[?1049l", "\u{1b}[?2004l", "\u{1b}[?25h"] { #expect(terminal.text.contains(end)) }
  }

  @Test(arguments: [nil, "dumb", "no-such-terminal"])
  func aTerminalThatCannotShowItIsRefusedInOneLine(type: String?) throws {
    let rig = try Rig("exempel")
    let terminal = try PseudoTerminal(
      builtProduct("rus"), arguments(rig), environment: variables(rig, type.map { ["TERM": $0] } ?? [:]))
    #expect(terminal.wait() == .exited(2))
    #expect(terminal.text.hasPrefix("rus: "))
    #expect(terminal.text.split(separator: "\r\n").count == 1)
    #expect(!terminal.text.contains("\u{1b}"))
  }

  @Test func withoutATerminalItSaysSo() throws {
    let outcome = try Rig("exempel").rus()
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errorText.split(separator: "\n").count == 1)
  }

  @Test(.enabled(if: ScreenSession.canRun)) func withNoLocaleSetItsLettersShow() throws {
    let session = try ScreenSession(environment: [:])
    expectSeen("1 Översikt", on: session)
    expectSeen("Mål (15) ─", on: session)
  }

  @Test(.enabled(if: ScreenSession.canRun)) func anySizeAtAnyMomentIsTaken() throws {
    let session = try ScreenSession()
    try session.goTo(activity: "IND")
    try session.press("Enter")
    expectSeen("Aktivitet IND", on: session)
    expectSeen("varningar", on: session)
    let before = session.screen
    for (columns, rows) in [(1, 1), (300, 100), (2, 60), (60, 16), (59, 15), (200, 3), (80, 25), (7, 7)] {
      try session.resize(columns, rows)
      try session.press("e")
      try session.press("Escape")
    }
    try session.resize(40, 10)
    expectSeen("rus behöver minst", on: session)
    try session.resize(80, 24)
    #expect(session.waitUntil { session.screen == before }, "\(session.screen)")
  }
}
