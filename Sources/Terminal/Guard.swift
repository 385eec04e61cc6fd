import CNcurses
import Glibc

/// Gives the terminal back however the program ends, and turns the signals that do not end it into wake-ups.
///
/// The work is done in C (see Guard.h); no other file calls it.
enum Guard {
  /// The signals that end the program: asked to, or at fault.
  private static let ending = [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE,
  ]
  /// The signals the loop is told of.
  private static let waking = [SIGWINCH, SIGTSTP, SIGCONT]

  /// Notes what the signals do so far. Before ncurses opens the screen, since that sets handlers of its own.
  static func rememberSignals() {
    for number in ending + waking { rus_guard_remember(number) }
    // With SIGTSTP at its default, ncurses would ignore it during each drawing, and so lose it.
    rus_guard_skips(SIGTSTP)
  }

  /// Sets up what handlers need: the modes to restore, and a line to leave on standard error after a crash.
  ///
  /// Returns the file from which the numbers of waking signals are read, or nil if there are no more files.
  static func prepare(modes: termios, crashNotice: String) -> (wake: Int32, source: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    var modes = modes
    let notice = crashNotice.isEmpty ? "" : crashNotice + "\n"
    rus_guard_prepare(ends[1], &modes, notice, notice.utf8.count)
    return (ends[0], ends[1])
  }

  /// The terminal is taken: from here every way out writes `reset` and restores the modes.
  static func arm(reset: [UInt8]) {
    let bytes = reset.map { CChar(bitPattern: $0) }
    _ = rus_guard_arm(bytes, bytes.count)
    for number in ending { rus_guard_ends(number) }
    for number in waking { rus_guard_wakes(number) }
  }

  /// Only the terminal's modes are other than they were, and only for what nobody catches: from here a fault, or a signal
  /// that is not the program's own, gives them back.
  static func armModes(_ modes: termios) {
    var modes = modes
    for number in endingUncaught { rus_guard_remember(number) }
    rus_guard_prepare(-1, &modes, "", 0)
    _ = rus_guard_arm("", 0)
    for number in endingUncaught { rus_guard_ends(number) }
  }

  /// The modes are given back.
  static func releaseModes() {
    rus_guard_disarm()
    for number in endingUncaught { rus_guard_as_before(number) }
  }

  private static let endingUncaught = ending.filter { ![SIGTERM, SIGHUP, SIGINT].contains($0) }

  /// Another program has the terminal: keys that interrupt or stop are meant for that one, but stopping stops us too.
  static func standAside() {
    rus_guard_disarm()
    for number in [SIGINT, SIGQUIT] { rus_guard_skips(number) }
    for number in [SIGTSTP, SIGCONT] { rus_guard_default(number) }
  }

  /// Stops the program and those it was started with, as Ctrl-Z does, and returns when it is continued.
  static func stop() {
    rus_guard_disarm()
    for number in [SIGTSTP, SIGCONT] { rus_guard_default(number) }
    kill(0, SIGTSTP)
  }

  /// The terminal has been given back for good.
  static func release() {
    rus_guard_disarm()
    for number in ending + waking { rus_guard_as_before(number) }
  }
}
