import Glibc
import TestSupport
import Testing

/// The dashboard through what happens to terminals: types, sizes, stops, signals, lines that drop, pastes.
@Suite struct TerminalLifeTests {
  private func start(
    _ rig: Rig, type: String = "xterm-256color", _ words: [String] = [], job: Bool = false
  ) throws -> PseudoTerminal {
    let program = [builtProduct("rus"), "--data", rig.plan, "--person", "IB", "--today", "2026-06-20"] + words
    // As a job of a shell it can be stopped, which the first process of a terminal cannot; a line continues it.
    let shell = ["/bin/sh", "-c", "read go; set -m; \"$@\"; while [ $? -gt 128 ]; do read go; fg; done", "sh"]
    let line = job ? shell + program : program
    return try PseudoTerminal(
      line[0], Array(line.dropFirst()),
      environment: ["HOME": rig.folder.path, "PATH": "/usr/bin:/bin", "TERM": type, "LC_ALL": "C.UTF-8"])
  }

  @Test(arguments: [
    "vt100", "vt220", "linux", "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "xterm-direct",
  ]) func `on every usual type it works and leaves all as it was`(type: String) throws {
    let rig = try Rig("exempel")
    let terminal = try start(rig, type: type)
    let before = terminal.modes
    #expect(terminal.waitFor("PRIO (13)"), "\(terminal.text)")
    #expect(terminal.modes != before)
    terminal.send("2")
    #expect(terminal.waitFor("Nedlagt"))
    terminal.send("q")
    #expect(terminal.wait() == .exited(0))
    #expect(terminal.modes == before)
    #expect(terminal.text.contains("\u{1b}[?1049h") == terminal.text.contains("\u{1b}[?1049l"))
  }

  @Test func `a storm of sizes under keys harms nothing`() throws {
    let rig = try Rig("exempel")
    let terminal = try start(rig)
    #expect(terminal.waitFor("PRIO (13)"))
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      terminal.resize(columns: Int.random(in: 0...300, using: &random), rows: Int.random(in: 0...100, using: &random))
      terminal.send(["1", "2", "3", "j", "G", "w", "F", "\u{1b}", "?", "\u{1b}"].randomElement(using: &random) ?? "j")
    }
    terminal.resize(columns: 80, rows: 24)
    let position = terminal.output.count
    terminal.send("\u{1b}\u{1b}\u{1b}\u{1b}1\u{0c}")
    #expect(terminal.waitFor("PRIO (13)", from: position))
    terminal.send("\u{3}")
    #expect(terminal.wait() == .exited(0))
  }

  @Test func `stopped it gives the terminal back, continued it shows all again`() throws {
    let rig = try Rig("exempel")
    let terminal = try start(rig, job: true)
    let before = terminal.modes
    terminal.send("\n")
    #expect(terminal.waitFor("PRIO (13)"))
    for _ in 0..<3 {
      let position = terminal.output.count
      terminal.send("\u{1a}")
      #expect(terminal.waitFor("\u{1b}[?1049l", from: position))
      #expect(terminal.waitUntil { terminal.modes == before })
      let stopped = terminal.output.count
      terminal.send("\n")
      #expect(terminal.waitFor("PRIO (13)", from: stopped))
    }
    terminal.send("q")
    #expect(terminal.wait() == .exited(0))
    #expect(terminal.modes == before)
  }

  /// What the foot has called saved is in the file, however the program ends just then.
  @Test(arguments: [SIGTERM, SIGHUP, SIGKILL, SIGTRAP, SIGSEGV, SIGABRT, 0])
  func `an acknowledged edit outlasts any end`(number: Int32) throws {
    let rig = try Rig("exempel")
    let terminal = try start(rig)
    let before = terminal.modes
    #expect(terminal.waitFor("PRIO (13)"))
    terminal.send("2")
    #expect(terminal.waitFor("Nedlagt"))
    terminal.send("/id:IND\r")
    let position = terminal.output.count
    terminal.send("p")
    #expect(terminal.waitFor("sparat", from: position))
    #expect(
      terminal.waitUntil { (try? rig.changes(in: "aktiviteter.rec", from: "exempel")) == ["-Prio: nej", "+Prio: ja"] })
    if number == 0 { terminal.hangUp() } else { terminal.signal(number) }
    #expect(terminal.wait() != nil)
    #expect(try rig.changes(in: "aktiviteter.rec", from: "exempel") == ["-Prio: nej", "+Prio: ja"])
    if number != 0, number != SIGKILL {
      #expect(terminal.modes == before)
      #expect(terminal.text.contains("\u{1b}[?1049l"))
    }
    #expect(try rig.rus("check").status == 0)
    #expect(try rig.shell("ls -A plan | grep -c tmp").text == "0\n")
  }

  @Test func `a reader that goes away ends no edit`() throws {
    let rig = try Rig("exempel")
    let outcome = try rig.shell(
      "\"$RUS\" set IND Status=utgår --data plan | true; \"$RUS\" list tid --data plan | head -1; \"$RUS\" check --data plan | true"
    )
    #expect(outcome.errorText == "")
    #expect(try rig.changes(in: "aktiviteter.rec", from: "exempel") == ["-Status: pågår", "+Status: utgår"])
  }

  /// A paste that holds the mark of its own end, line ends and keys that would quit, delete or edit.
  @Test(arguments: [
    "q\r\rq", "\u{1b}[201~q\rd\r\u{3}", "x\u{1b}[201~\u{1b}[201~qqq", "\u{1b}[200~q\u{1b}[201~dd",
    "\u{1b}\u{1b}q\u{1b}[21~",
  ]) func `a paste never runs as keys`(content: String) throws {
    let rig = try Rig("exempel")
    let terminal = try start(rig)
    #expect(terminal.waitFor("PRIO (13)"))
    terminal.send("2")
    #expect(terminal.waitFor("Nedlagt"))
    terminal.send("\u{1b}[200~\(content)\u{1b}[201~")
    terminal.send("/")
    terminal.send("\u{1b}[200~\(content)\u{1b}[201~")
    let position = terminal.output.count
    terminal.send("\u{1b}\u{1b}\u{1b}1\u{0c}")
    #expect(terminal.waitFor("PRIO (13)", from: position), "\(terminal.text.suffix(500))")
    terminal.send("\u{3}")
    #expect(terminal.wait() == .exited(0))
    for file in ["aktiviteter.rec", "tid.rec"] { #expect(try rig.changes(in: file, from: "exempel") == []) }
  }

  /// The user's editor gets a file of its own that nobody else can read, and no shell reads its name or the arguments.
  @Test func `the outside editor's file is private and its arguments are as they were written`() throws {
    let rig = try Rig("exempel")
    let editor = rig.folder.path + "/editor"
    let script = """
      #!/bin/sh
      stat -c %a "$2" > "$HOME/seen"; dirname "$2" >> "$HOME/seen"; echo "$1" >> "$HOME/seen"; echo $# >> "$HOME/seen"
      printf 'ny text' > "$2"
      """
    try writeFile(Array(script.utf8), to: editor)
    _ = try rig.shell("chmod 755 editor; mkdir 'tmp $(touch evil)'")
    let temporary = rig.folder.path + "/tmp $(touch evil)"
    let terminal = try PseudoTerminal(
      builtProduct("rus"), ["--data", rig.plan, "--person", "IB", "--today", "2026-06-20"],
      environment: [
        "HOME": rig.folder.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
        "EDITOR": "\(editor) $(touch${IFS}evil)", "TMPDIR": temporary,
      ], directory: rig.folder.path)
    #expect(terminal.waitFor("PRIO (13)"))
    terminal.send("2")
    #expect(terminal.waitFor("Nedlagt"))
    terminal.send("/id:IND\rE")
    #expect(
      terminal.waitUntil { (try? rig.read("aktiviteter.rec").contains("ny text")) ?? false },
      "\(terminal.text.suffix(800))")
    #expect(try rig.shell("cat seen").text == "600\n\(temporary)\n$(touch${IFS}evil)\n2\n")
    #expect(try rig.shell("ls evil tmp*/* 2>/dev/null").text == "")
    terminal.send("\u{3}")
    #expect(terminal.wait() == .exited(0))
  }
}
