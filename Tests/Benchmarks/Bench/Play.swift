import TestSupport

/// A program on a terminal, with the clock running.
struct Play {
  /// A program, what it is called with, and the text that comes last in its first full frame.
  struct Program {
    let path: String
    let arguments: [String]
    let foot: String
  }

  /// The program did not draw its frame.
  struct NoFrame: Error {
    let program: String
  }

  let terminal: PseudoTerminal
  /// From just before the process was made until its first full frame was here, in milliseconds.
  let firstFrame: Double
  private static let quiet = Duration.milliseconds(40)

  /// Starts a program, with nothing of ours in its surroundings but a home of its own.
  init(_ program: Program, home: String, columns: Int = 160, rows: Int = 50) throws {
    let start = ContinuousClock.now
    terminal = try PseudoTerminal(
      program.path, program.arguments, environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home],
      columns: columns, rows: rows)
    guard terminal.waitFor(program.foot, seconds: 60) else { throw NoFrame(program: program.path) }
    firstFrame = terminal.lastOutput.since(start)
  }

  /// Waits until nothing comes any more: what is worked out in the background has been drawn too.
  func settle() {
    _ = terminal.waitUntil(seconds: 60) { ContinuousClock.now - terminal.lastOutput > .milliseconds(400) }
  }

  /// Types, and measures until the last byte of what comes of it, in milliseconds; nil where nothing comes.
  func type(_ keys: String) -> Double? { timed { terminal.send(keys) } }

  /// The same of anything that the program is to answer.
  func timed(_ act: () -> Void) -> Double? {
    let before = terminal.output.count
    let start = ContinuousClock.now
    act()
    _ = terminal.waitUntil(seconds: 10) {
      let isQuiet = ContinuousClock.now - max(terminal.lastOutput, start) > Self.quiet
      return isQuiet && (terminal.output.count > before || ContinuousClock.now - start > .milliseconds(500))
    }
    return terminal.output.count > before ? terminal.lastOutput.since(start) : nil
  }
}

extension ContinuousClock.Instant {
  /// Milliseconds since an earlier one.
  func since(_ earlier: Self) -> Double { (self - earlier) / .milliseconds(1) }
}
