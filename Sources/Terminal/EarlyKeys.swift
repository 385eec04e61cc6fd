import CNcurses
import Glibc

/// What is typed before the screen is there: Esc alone can be told of, and all else is kept for the screen.
///
/// Meanwhile the terminal gives every key at once and shows none; Ctrl-C stays a signal. The terminal gets its modes back
/// from `end()`, and from any fault that ends the program.
public struct EarlyKeys: Sendable {
  private let modes: termios
  /// What was typed so far.
  private var typed: [UInt8] = []

  /// Takes the terminal on standard input; nil where there is none, or where another program has it.
  public init?() {
    var modes = termios()
    guard tcgetpgrp(STDIN_FILENO) == getpgrp(), tcgetattr(STDIN_FILENO, &modes) == 0 else { return nil }
    self.modes = modes
    Guard.armModes(modes)
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    // The return key is to be the byte that it is on the screen.
    modes.c_iflag &= ~tcflag_t(ICRNL)
    guard tcsetattr(STDIN_FILENO, TCSANOW, &modes) == 0 else {
      Guard.releaseModes()
      return nil
    }
  }

  /// Reads what has been typed. Returns whether Esc was the last of it, by itself and not as the beginning of another key;
  /// nil where nothing can come any more.
  public mutating func read() -> Bool? {
    guard isWaiting(0) else { return false }
    repeat {
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
      guard count > 0 else { return nil }
      typed += chunk[..<count]
    } while isWaiting(Int32(InputParser.Patience.escape))
    return typed.last == 0x1B
  }

  private func isWaiting(_ milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) == 1
  }

  /// Gives the terminal its modes back. Returns what was typed, for `TerminalOptions.typed`.
  public func end() -> [UInt8] {
    var modes = modes
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    Guard.releaseModes()
    return typed
  }
}
