import Glibc
import TestSupport
import Testing

/// Others change the same files while the dashboard shows them.
@Suite struct ScreenSharingTests {
  /// Replaces a text in one record's lines, the way an editor saves.
  private func sed(_ rig: Rig, _ script: String) throws {
    let outcome = try Shell.run("sed", ["-i", script, "\(rig.plan)/aktiviteter.rec"])
    try #require(outcome.status == 0)
  }

  /// Somebody saves and a key is pressed on IND at the same moment: stopped, the program has seen neither. (Not in tmux,
  /// which lets nothing stay stopped.)
  private func atOnce(_ rig: Rig, _ script: String, _ key: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      builtProduct("rus"), ["--data", rig.plan, "--person", "IB", "--today", "2026-06-20"],
      environment: ["HOME": rig.folder.path, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"])
    try #require(terminal.waitFor("PRIO"))
    terminal.send("2/id:IND\r")
    try #require(terminal.waitFor("träff"))
    terminal.signal(SIGSTOP)
    try #require(terminal.waitUntil { ProcessTable.state(of: terminal.process) == "T" })
    try sed(rig, script)
    terminal.send(key)
    try #require(terminal.waitUntil { terminal.unreadCount > 0 })
    terminal.signal(SIGCONT)
    return terminal
  }

  @Test(.enabled(if: ScreenSession.canRun)) func whatOthersSaveShowsWithinTwoSecondsAndTheCursorStays() throws {
    let session = try ScreenSession()
    try session.goTo(activity: "MMR")
    try sed(session.rig, "/^Id: FU27/,/^$/s/^Status: .*/Status: utgår/")
    expectSeen("ändrat utanför: FU27: status pågår → utgår", on: session, seconds: 2)
    #expect(session.cursorLine.contains("MMR"))
    // Rows that come before do not move it either.
    try sed(session.rig, "/^Id: FU27/,/^$/d")
    expectSeen("ändrat utanför: FU27", on: session, seconds: 2)
    #expect(session.waitUntil { session.cursorLine.contains("MMR") })
  }

  @Test func bothEditsStandWhereTheFieldsDiffer() throws {
    let rig = try Rig("exempel")
    let terminal = try atOnce(rig, "/^Id: IND/,/^$/s/^Dagar: .*/Dagar: 20/", "p")
    let both = ["+Dagar: 20", "+Prio: ja", "-Dagar: 19", "-Prio: nej"]
    #expect(terminal.waitUntil { (try? rig.changes(in: "aktiviteter.rec", from: "exempel").sorted()) == both })
  }

  @Test func theSameFieldIsNotWrittenOver() throws {
    let rig = try Rig("exempel")
    let terminal = try atOnce(rig, "/^Id: IND/,/^$/s/^Status: .*/Status: utgår/", " ")
    #expect(terminal.waitFor("Konflikt"), "\(terminal.text.suffix(400))")
    let theirs = try rig.changes(in: "aktiviteter.rec", from: "exempel")
    #expect(theirs == ["-Status: pågår", "+Status: utgår"])
    terminal.send("\u{1b}")
    #expect(terminal.waitFor("står"))
    let left = try rig.changes(in: "aktiviteter.rec", from: "exempel")
    #expect(left == theirs)
  }

  @Test(.enabled(if: ScreenSession.canRun)) func aPlanOpenedForReadingRefusesEditsAndSaysWhy() throws {
    let session = try ScreenSession(options: ["--read-only"])
    try session.goTo(activity: "IND")
    for key in ["s", "Space", "p", "t", "a", "d", "u"] {
      try session.press("j")
      expectSeen("e ändra", on: session)
      try session.press(key)
      expectSeen("öppnad för läsning (--read-only)", on: session)
    }
    #expect(try session.rig.changes(in: "aktiviteter.rec", from: "exempel") == [])
  }
}
