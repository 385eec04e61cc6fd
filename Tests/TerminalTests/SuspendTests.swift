import Glibc
import TestSupport
import Testing

/// The terminal given away for a while, and taken back.
@Suite struct SuspendTests {
  @Test(arguments: [false, true])
  func stoppedAndContinued(fromOutside: Bool) throws {
    let run = try ProbeRun(isJob: true)
    #expect(run.waitUntilReady())
    let taken = run.terminal.modes
    if fromOutside { run.signal(SIGTSTP) } else { run.terminal.send("\u{1a}") }
    #expect(run.waitUntilStopped())
    #expect(run.terminal.modes == run.modesBefore)
    #expect(run.terminal.waitFor("\u{1b}[?1049l"))
    let position = run.terminal.output.count
    run.terminal.resize(columns: 100, rows: 30)
    run.terminal.send("\n")
    #expect(run.waitFor(fromOutside ? "resize 100x30" : "continued 100x30"))
    #expect(run.terminal.waitFor("\u{1b}[?1049h", from: position))
    #expect(run.terminal.waitFor("Prov åäö", from: position))
    #expect(run.terminal.modes == taken)
    run.terminal.send("q")
    #expect(run.terminal.wait() == .exited(0))
    #expect(run.terminal.modes == run.modesBefore)
  }

  @Test func stoppedWithoutWarningItShowsAllAgain() throws {
    let run = try ProbeRun(isJob: true)
    #expect(run.waitUntilReady())
    run.signal(SIGSTOP)
    #expect(run.waitUntilStopped())
    let position = run.terminal.output.count
    run.terminal.send("\n")
    #expect(run.waitFor("resize 80x24"))
    #expect(run.terminal.waitFor("Prov åäö", from: position))
    run.terminal.send("q")
    #expect(run.terminal.wait() == .exited(0))
  }

  @Test func anotherProgramHasTheTerminalMeanwhile() throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    let taken = run.terminal.modes
    run.terminal.send("!")
    #expect(run.terminal.waitFor("in the shell"))
    #expect(run.terminal.text.contains(" icanon"))
    #expect(run.terminal.modes == run.modesBefore)
    let position = run.terminal.output.count
    run.terminal.resize(columns: 90, rows: 20)
    run.terminal.send("\r")
    #expect(run.waitFor("shell 0"))
    #expect(run.terminal.waitFor("\u{1b}[?1049h", from: position))
    #expect(run.terminal.waitFor("Prov åäö", from: position))
    #expect(run.terminal.modes == taken)
    run.terminal.send("q")
    #expect(run.terminal.wait() == .exited(0))
  }

  @Test func killedMeanwhileItWritesNothing() throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    run.terminal.send("!")
    #expect(run.terminal.waitFor("in the shell"))
    let position = run.terminal.output.count
    run.terminal.signal(SIGTERM)
    #expect(run.terminal.wait() == .killed(signal: SIGTERM))
    #expect(run.terminal.output.count == position)
    #expect(run.terminal.modes == run.modesBefore)
  }

  @Test func sizesFollow() throws {
    let run = try ProbeRun(columns: 120, rows: 40)
    #expect(run.waitUntilReady())
    #expect(run.log.first?.hasPrefix("ready 120x40") ?? false)
    for (columns, rows) in [(60, 16), (300, 100), (1, 1), (20, 5)] {
      run.terminal.resize(columns: columns, rows: rows)
      #expect(run.waitFor("resize \(columns)x\(rows)"))
    }
    run.terminal.send("q")
    #expect(run.terminal.wait() == .exited(0))
  }

  @Test func anUnknownSizeIsTheUsualOne() throws {
    let run = try ProbeRun(environment: ["LINES": "7", "COLUMNS": "9"], columns: 0, rows: 0)
    #expect(run.waitUntilReady())
    #expect(run.log.first?.hasPrefix("ready 80x24") ?? false)
  }

  @Test func waitingCostsNoTime() throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    #expect(run.terminal.waitUntil { ProcessTable.state(of: run.process) == "S" })
    let before = ProcessTable.ticksUsed(by: run.process)
    _ = run.terminal.waitUntil(seconds: 0.5) { false }
    #expect(ProcessTable.ticksUsed(by: run.process) == before)
  }

  @Test(arguments: [("xterm-256color", true), ("tmux-256color", true), ("linux", false), ("vt100", false)])
  func copying(type: String, isSent: Bool) throws {
    let run = try ProbeRun(type: type)
    #expect(run.events(Array("y".utf8)).contains("copied \(isSent)"))
    #expect(run.terminal.text.contains("\u{1b}]52;c;w6XDpMO2\u{7}") == isSent)
  }
}
