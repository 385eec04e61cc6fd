import Glibc
import TestSupport
import Testing

/// The dashboard in a real terminal emulator (tmux), played and looked at as its users do.
///
/// Nothing here sleeps for a guess: a test waits for what it wants to see, and the deadline only bounds a failing one.
final class ScreenSession {
  let rig: Rig
  private let columns: Int
  private let rows: Int
  /// Options besides the usual ones, the last of two that say the same holding; read at each start.
  var options: [String]
  private let environment: [String: String]
  private var starts = 0

  /// The socket of its own tmux; another at each start, since one that ends takes a moment to.
  private var server: String { "\(rig.folder.path)/tmux\(starts)" }

  /// Whether this machine can run such tests.
  static let canRun = (try? Shell.run("tmux", ["-V"]))?.status == 0

  init(
    _ plan: String = "exempel", columns: Int = 80, rows: Int = 24, options: [String] = [],
    environment: [String: String] = ["LC_ALL": "C.UTF-8"]
  ) throws {
    rig = try Rig(plan)
    (self.columns, self.rows, self.options, self.environment) = (columns, rows, options, environment)
    try start()
  }

  deinit { _ = try? tmux("kill-server") }

  /// Starts the program on the same plan and the same state, in a new terminal.
  func start() throws {
    _ = try? tmux("kill-server")
    starts += 1
    let words =
      ["exec", "env", "-i", "PATH=/usr/bin:/bin", "TERM=tmux-256color", "HOME=\(rig.folder.path)"]
      + environment.map { "'\($0)=\($1)'" }.sorted()
      + [builtProduct("rus"), "--data", rig.plan, "--person", "IB", "--today", "2026-06-20"] + options
    let outcome = try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", words.joined(separator: " "), ";",
      "set", "-g", "status", "off", ";", "set", "-s", "escape-time", "0")
    try #require(outcome.status == 0, "\(outcome.errorText)")
  }

  // MARK: - What is done

  /// Presses keys by tmux's names for them: `Enter`, `Escape`, `C-s`, `j`.
  func press(_ keys: String...) throws {
    _ = try tmux(["send-keys", "--"] + keys)
  }

  /// Types text letter by letter.
  func type(_ text: String) throws {
    _ = try tmux("send-keys", "-l", "--", text)
  }

  /// Pastes text as a terminal does: bracketed where the program has asked for it.
  func paste(_ text: String) throws {
    _ = try tmux("set-buffer", "--", text)
    _ = try tmux("paste-buffer", "-p")
  }

  func resize(_ columns: Int, _ rows: Int) throws {
    _ = try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Puts the cursor on an activity by searching for it.
  func goTo(activity key: String) throws {
    try press("2")
    // The overview, where it is wide, has the word too.
    try #require(waitUntil { self.screen.contains("Nedlagt") && !self.screen.contains("PRIO (") })
    try press("/")
    try type("id:\(key)")
    try #require(waitFor("/id:\(key)"))
    try press("Enter")
    try #require(waitFor("nästa träff"))
  }

  func signal(_ number: Int32) throws {
    kill(try #require(pid_t(try ask("#{pane_pid}"))), number)
  }

  // MARK: - What is seen

  /// The screen as it is now, blanks at the lines' ends left out.
  var screen: String {
    ((try? tmux("capture-pane", "-p").text) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
  }

  /// The line that the terminal's cursor stands on.
  var cursorLine: String {
    let row = (try? ask("#{cursor_y}")).flatMap { Int($0) } ?? 0
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(row) ? String(lines[row]) : ""
  }

  /// Waits until a text is on the screen.
  func waitFor(_ text: String, seconds: Double = 10) -> Bool {
    waitUntil(seconds: seconds) { self.screen.contains(text) }
  }

  /// Waits until something holds.
  func waitUntil(seconds: Double = 10, _ isReached: () -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !isReached() {
      if ContinuousClock.now > deadline { return false }
      usleep(15_000)
    }
    return true
  }

  private func ask(_ format: String) throws -> String {
    String(try tmux("display", "-p", format).text.dropLast())
  }

  private func tmux(_ words: String...) throws -> Shell.Outcome { try tmux(words) }

  private func tmux(_ words: [String]) throws -> Shell.Outcome {
    try Shell.run("tmux", ["-S", server] + words, environment: ["TMUX": "", "LC_ALL": "C.UTF-8"])
  }
}

/// Waits for a text and shows the screen where it does not come.
func expectSeen(_ text: String, on session: ScreenSession, seconds: Double = 10) {
  let isSeen = session.waitFor(text, seconds: seconds)
  #expect(isSeen, "not seen: \(text)\n\(session.screen)")
}
