import Glibc
import TestSupport
import Testing

/// However the program ends, the terminal is left as it was.
@Suite struct RestoreTests {
  private static let pasteOff = "\u{1b}[?2004l"
  private static let mouseOff = "\u{1b}[?1006l\u{1b}[?1002l\u{1b}[?1000l"
  private static let leaveScreen = "\u{1b}[?1049l"
  private static let showCursor = "\u{1b}[?25h"

  private func expectGivenBack(_ run: ProbeRun) {
    #expect(run.terminal.modes == run.modesBefore)
    let text = run.terminal.text
    for bytes in [Self.pasteOff, Self.mouseOff, Self.leaveScreen, Self.showCursor] {
      #expect(text.contains(bytes))
    }
    #expect(text.ranges(of: Self.leaveScreen).count == text.ranges(of: "\u{1b}[?1049h").count)
  }

  @Test(arguments: [("q", PseudoTerminal.Ending.exited(0)), ("X", .exited(3)), ("åpq", .exited(0))])
  func atItsEnd(typed: String, ending: PseudoTerminal.Ending) throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    #expect(run.terminal.modes != run.modesBefore)
    run.terminal.send(typed)
    #expect(run.terminal.wait() == ending)
    expectGivenBack(run)
    #expect(!run.terminal.text.contains("crashed"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGPIPE])
  func byASignal(number: Int32) throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    run.terminal.signal(number)
    #expect(run.terminal.wait() == .killed(signal: number))
    expectGivenBack(run)
    #expect(!run.terminal.text.contains("crashed"))
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE])
  func byASignalOfAFault(number: Int32) throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    run.terminal.signal(number)
    #expect(run.terminal.wait() == .killed(signal: number))
    expectGivenBack(run)
    #expect(run.terminal.text.hasSuffix("probe: crashed\r\n"))
  }

  @Test(arguments: ["T", "O"])
  func byAFaultOfItsOwn(typed: String) throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    run.terminal.send(typed)
    let ending = run.terminal.wait()
    #expect([SIGILL, SIGTRAP, SIGSEGV, SIGBUS].contains { ending == .killed(signal: $0) })
    expectGivenBack(run)
    #expect(run.terminal.text.hasSuffix("probe: crashed\r\n"))
  }

  @Test func whatIsLeftOfAPasteDoesNotReachTheShell() throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    run.signal(SIGSTOP)
    #expect(run.waitUntilStopped())
    run.terminal.send("\u{1b}[200~rm important\r")
    run.terminal.signal(SIGTERM)
    run.terminal.signal(SIGCONT)
    #expect(run.terminal.wait() == .killed(signal: SIGTERM))
    #expect(run.terminal.unreadCount == 0)
  }

  @Test func aLostLineEndsIt() throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    run.terminal.hangUp()
    #expect(run.terminal.wait() == .killed(signal: SIGHUP))
  }

  @Test func aLostLineEndsItAlsoUnderNohup() throws {
    let run = try ProbeRun(ignoring: SIGHUP)
    #expect(run.waitUntilReady())
    run.terminal.hangUp()
    #expect(run.terminal.wait() == .exited(0))
    #expect(run.log.last == "closed")
  }
}
