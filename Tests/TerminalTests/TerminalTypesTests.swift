import TestSupport
import Testing

/// Terminals of several types, and none.
@Suite struct TerminalTypesTests {
  private static let shown = "Prov åäö ┌─┐ 漢字 e\u{301} €"

  @Test(arguments: [
    ("xterm", "ansi8"), ("xterm-256color", "indexed256"), ("screen", "ansi8"), ("tmux-256color", "indexed256"),
    ("linux", "ansi8"), ("vt100", "none"), ("vt220", "none"),
  ])
  func theFirstScreenIsWhole(type: String, depth: String) throws {
    let run = try ProbeRun(type: type)
    #expect(run.waitUntilReady())
    #expect(run.log.first == "ready 80x24 colors \(depth)")
    #expect(run.terminal.waitFor(Self.shown))
    run.terminal.send("q")
    #expect(run.terminal.wait() == .exited(0))
    #expect(run.terminal.modes == run.modesBefore)
  }

  @Test(arguments: [
    [:], ["LANG": "C"], ["LC_ALL": "POSIX"], ["LANG": "C.UTF-8"], ["LANG": "sv_SE.ISO-8859-1"], ["LC_ALL": "nonsense"],
  ])
  func lettersAndBoxesShowInAnyLocale(environment: [String: String]) throws {
    let run = try ProbeRun(environment: environment)
    #expect(run.terminal.waitFor(Self.shown))
    #expect(run.events(Array("å".utf8)) == ["key å"])
  }

  @Test(
    arguments: [
      (nil, "TERM is not set"), ("", "TERM is not set"), ("dumb", "TERM=dumb cannot move its cursor"),
      ("no-such-type", "TERM=no-such-type is not known"), ("../etc", "TERM=../etc is not known"),
    ] as [(String?, String)])
  func aTypeThatWillNotDoIsRefused(type: String?, reason: String) throws {
    let run = try ProbeRun(type: type)
    #expect(run.terminal.wait() == .exited(2))
    #expect(run.terminal.text.contains(reason))
    #expect(!run.terminal.text.contains("\u{1b}"))
    #expect(run.terminal.modes == run.modesBefore)
  }

  @Test(arguments: ["</dev/null", ">/dev/null", "|cat", "<&-", ">&-"])
  func withoutATerminalNoScreenOpens(redirection: String) throws {
    let folder = try TemporaryFolder()
    let command = "\(builtProduct("terminal-probe")) \(folder.path)/log \(redirection); echo ended $?"
    let terminal = try PseudoTerminal("/bin/sh", ["-c", command], environment: ["TERM": "xterm"])
    #expect(terminal.wait() == .exited(0))
    #expect(terminal.text.contains("are not a terminal"))
    #expect(redirection == "|cat" || terminal.text.contains("ended 2"))
    #expect(!terminal.text.contains("\u{1b}"))
  }

  /// With a description that has all colours, as ncurses-term brings, they are sent as they are.
  @Test(arguments: [("truecolor", "1m\u{1b}[38:2::255:200:0m\u{1b}[44mProv"), ("", "1m\u{1b}[38;5;220m\u{1b}[44mProv")])
  func allColors(hint: String, sent: String) throws {
    let folder = try TemporaryFolder()
    let source = """
      xterm-direct|all colours, RGB, colors#0x1000000, pairs#0x10000, use=xterm-256color,
      \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
      \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,

      """
    let command = "cat > source && tic -x -o . source && echo made"
    let tic = try PseudoTerminal("/bin/sh", ["-c", command], environment: [:], directory: folder.path)
    tic.send(source + "\u{4}")
    #expect(tic.waitFor("made"), "\(tic.text)")
    let run = try ProbeRun(environment: ["COLORTERM": hint, "TERMINFO": folder.path])
    #expect(run.waitUntilReady())
    #expect(run.terminal.waitFor(sent))
  }

  @Test func colorsAreTheTerminalsNearest() throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    #expect(run.terminal.waitFor("1m\u{1b}[38;5;220m\u{1b}[44mProv"))
  }
}
