import Glibc
import TestSupport

/// The probe in a terminal of its own, and what it logged.
final class ProbeRun {
  /// The modes of the terminal before the probe took it.
  let modesBefore: [UInt8]
  let terminal: PseudoTerminal
  private let folder: TemporaryFolder
  private var logPath: String { folder.path + "/log" }

  init(
    type: String? = "xterm-256color", environment: [String: String] = [:], options: [String] = [], columns: Int = 80,
    rows: Int = 24, isJob: Bool = false, ignoring ignored: Int32? = nil
  ) throws {
    folder = try TemporaryFolder()
    var variables = environment
    variables["TERM"] = type
    // A shell waits for a line before it becomes the probe, so that the modes can be seen before. As a job
    // of a shell the probe can be stopped, which the first process of a terminal cannot; a line continues it.
    let trap = ignored.map { "trap '' \($0); " } ?? ""
    let start = isJob ? "set -m; \"$@\"; while [ $? -gt 128 ]; do read go; fg; done" : "exec \"$@\""
    terminal = try PseudoTerminal(
      "/bin/sh",
      ["-c", "\(trap)read go; \(start)", "sh", builtProduct("terminal-probe"), folder.path + "/log"] + options,
      environment: variables, columns: columns, rows: rows)
    modesBefore = terminal.modes
    terminal.send("\n")
  }

  /// The lines logged so far.
  var log: [String] { Array(lines.dropFirst()) }

  /// The probe's process number, which it logs first.
  var process: pid_t { lines.first.flatMap { pid_t($0) } ?? terminal.process }

  /// Whether the probe is stopped, or soon will be.
  func waitUntilStopped() -> Bool {
    terminal.waitUntil { ProcessTable.state(of: self.process) == "T" }
  }

  /// Sends the probe a signal.
  func signal(_ number: Int32) {
    kill(process, number)
  }

  private var lines: [String] {
    let bytes = (try? readFile(logPath)) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Waits until a line has been logged, as often as told.
  func waitFor(_ line: String, times: Int = 1) -> Bool {
    terminal.waitUntil { self.log.filter { $0 == line }.count >= times }
  }

  /// Waits until the probe has begun.
  func waitUntilReady() -> Bool {
    terminal.waitUntil { self.log.first?.hasPrefix("ready") ?? false }
      && terminal.waitFor("\u{1b}[?2004h")
  }

  /// Sends bytes, and what the log says of them after the first line. F12 is sent last, to know where they end.
  func events(_ bytes: [UInt8]) -> [String] {
    guard waitUntilReady() else { return ["not ready: \(terminal.text)"] }
    terminal.send(bytes)
    terminal.send("\u{1b}[24~")
    _ = waitFor("key F12")
    return log.dropFirst().filter { $0 != "key F12" }
  }
}
