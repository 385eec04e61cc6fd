import Glibc
import TestSupport
import Testing

/// What is typed at a real terminal line arrives as the event it is.
@Suite struct KeysInTerminalTests {
  @Test(
    arguments: [
      (
        "åäöÅ ć ą ǿ 😀",
        [
          "key å", "key ä", "key ö", "key Å", "key Space", "key ć", "key Space", "key ą", "key Space", "key ǿ",
          "key Space", "key 😀",
        ]
      ),
      (
        "\u{3}\u{1a}\u{1c}\u{13}\u{11}\u{16}",
        ["key Ctrl-C", "key Ctrl-Z", "continued 80x24", "key Ctrl-\\", "key Ctrl-S", "key Ctrl-Q", "key Ctrl-V"]
      ),
      ("\r\n\t\u{7f}\u{8}", ["key Enter", "key Enter", "key Tab", "key Backspace", "key Backspace"]),
      (
        "\u{1b}OA\u{1b}[B\u{1b}[5~\u{1b}[Z\u{1b}[1;2A",
        ["key Up", "key Down", "key PgUp", "key Shift-Tab", "key Shift-Up"]
      ),
      ("\u{1b}[200~d\rq\u{1b}[A\u{3}\u{1b}[201~x", ["paste \"d\\nq\\u{1B}[A\\u{03}\"", "key x"]),
      (
        "\u{1b}[<0;5;3M\u{1b}[<0;5;3m\u{1b}[<0;5;3M\u{1b}[<64;1;1M",
        ["mouse press left 4,2", "mouse release left 4,2", "mouse doubleClick left 4,2", "mouse wheelUp none 0,0"]
      ),
      ("\u{1b}[1;99~\u{1b}[?1;2c\u{1b}[Ia", ["key Home", "key a"]),
    ] as [(String, [String])])
  func bytes(typed: String, events: [String]) throws {
    #expect(try ProbeRun().events(Array(typed.utf8)) == events)
  }

  @Test func aByteThatIsNoCharacterSwallowsNoKeys() throws {
    #expect(
      try ProbeRun().events([0x61, 0xe5, 0x62, 0x63, 0xc3]) == [
        "key a", "key \u{fffd}", "key b", "key c", "key \u{fffd}",
      ])
  }

  @Test func escapeAloneIsSoonAKey() throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    run.terminal.send("\u{1b}")
    #expect(run.waitFor("key Esc"))
  }

  @Test func aPasteWhoseEndNeverComesIsTextInTheEnd() throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    run.terminal.send("\u{1b}[200~dqd")
    #expect(run.waitFor("paste \"dqd\""))
    run.terminal.send("x")
    #expect(run.waitFor("key x"))
  }

  @Test func aMegabyteIsOnePaste() throws {
    let run = try ProbeRun()
    let text = String(repeating: "Åtgärder i q:d\r", count: 65_536)
    #expect(run.events(Array("\u{1b}[200~\(text)\u{1b}[201~".utf8)) == ["paste of \(text.utf8.count) bytes"])
  }

  @Test func keysTypedAheadAllArriveInOrder() throws {
    let letters = (0..<3000).map { "abcdefghij".utf8.map { $0 }[$0 % 10] }
    #expect(try ProbeRun().events(letters) == letters.map { "key \(Character(Unicode.Scalar($0)))" })
  }

  @Test func aFileThatCanBeReadWakesIt() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/fifo"
    #expect(mkfifo(path, 0o600) == 0)
    let run = try ProbeRun(options: ["--watch", path])
    #expect(run.waitUntilReady())
    let fifo = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    defer { close(fifo) }
    #expect(write(fifo, "ändrad", 7) == 7)
    #expect(run.waitFor("ready: ändrad"))
    #expect(run.events(Array("a".utf8)).last == "key a")
  }

  @Test func aWaitEndsInTime() throws {
    let run = try ProbeRun()
    #expect(run.waitUntilReady())
    run.terminal.send("t")
    #expect(run.waitFor("timedOut"))
  }

  @Test(arguments: [(true, true), (false, false)])
  func theMouseIsOnlyTakenIfWanted(isWanted: Bool, isTaken: Bool) throws {
    let run = try ProbeRun(options: isWanted ? [] : ["--no-mouse"])
    #expect(run.waitUntilReady())
    #expect(run.events([]) == [])
    #expect(run.terminal.text.contains("\u{1b}[?1000h\u{1b}[?1002h\u{1b}[?1006h") == isTaken)
  }
}
