public import Glibc

/// A program running in a terminal of its own, played by the test: bytes in, bytes out, resized, hung up.
///
///     let terminal = try PseudoTerminal(builtProduct("terminal-probe"), ["log"], environment: ["TERM": "xterm"])
///     terminal.send("q")
///     #expect(terminal.wait() == .exited(0))
///
/// What the program writes is gathered in `output` whenever a method here waits. A program still running when the
/// value goes away is killed and reaped. Deadlines are in seconds and generous: they only bound a failing test.
public final class PseudoTerminal {
  /// How a program ended.
  public enum Ending: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// Why no program could be started.
  public struct StartFailure: Error {
    /// The call that failed.
    public let call: String
    /// Its errno.
    public let code: Int32
  }

  /// The process number, also of its process group and session.
  public let process: pid_t
  /// Everything the program has written so far.
  public private(set) var output: [UInt8] = []
  /// When something last came, or when the program was started.
  public private(set) var lastOutput = ContinuousClock.now

  private var controller: Int32
  private let line: Int32
  private var ending: Ending?

  /// Starts a program with exactly this environment, in a new session whose terminal has this size.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], directory: String? = nil,
    columns: Int = 80, rows: Int = 24
  ) throws {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    // Closed in every child from the start: tests run side by side, and a copy elsewhere would keep the line open.
    // posix_openpt() and its like are not seen from Swift, and ptsname() is not safe from several threads.
    let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (isLocked, number): (Int32, UInt32) = (0, 0)
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)  // TIOCSPTLCK, TIOCGPTN
    guard ioctl(controller, setLock, &isLocked) == 0, ioctl(controller, getNumber, &number) == 0 else {
      throw StartFailure(call: "open /dev/ptmx", code: errno)
    }
    let path = "/dev/pts/\(number)"
    let line = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    _ = fcntl(controller, F_SETFL, O_NONBLOCK)
    do {
      process = try Self.spawn(program, arguments, environment, directory, onTerminal: path)
    } catch {
      close(controller)
      close(line)
      throw error
    }
    (self.controller, self.line) = (controller, line)
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
    close(line)
  }

  /// Everything written so far as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Types text.
  @discardableResult
  public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Sends bytes, however many; false if the program did not take them in time.
  @discardableResult
  public func send(_ bytes: [UInt8], seconds: Double = 10) -> Bool {
    var sent = 0
    return poll(seconds, for: POLLIN | POLLOUT) {
      let count = bytes[sent...].withUnsafeBytes { write(self.controller, $0.baseAddress, $0.count) }
      sent += max(count, 0)
      return sent == bytes.count
    }
  }

  /// Waits until the output contains a text, counted from a position in `output`.
  public func waitFor(_ wanted: String, from position: Int = 0, seconds: Double = 10) -> Bool {
    waitUntil(seconds: seconds) { self.output.dropFirst(position).contains(wanted.utf8) }
  }

  /// Waits until a condition holds, gathering output meanwhile.
  public func waitUntil(seconds: Double = 10, _ isReached: () -> Bool) -> Bool {
    poll(seconds, for: POLLIN, until: isReached)
  }

  /// Waits until the program ends; nil if it does not.
  public func wait(seconds: Double = 10) -> Ending? {
    _ = poll(seconds, for: POLLIN) { self.hasEnded() }
    gather()
    return ending
  }

  /// Sends the program a signal, as another program would.
  public func signal(_ number: Int32) {
    if ending == nil { kill(process, number) }
  }

  /// Gives the terminal another size; the program is told (SIGWINCH).
  public func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  /// Breaks the connection, as a closed window or a lost network does.
  public func hangUp() {
    if controller >= 0 { close(controller) }
    controller = -1
  }

  /// The terminal's modes (termios) as bytes, to compare.
  public var modes: [UInt8] {
    var modes = termios()
    tcgetattr(line, &modes)
    return withUnsafeBytes(of: modes) { Array($0) }
  }

  /// How many bytes were typed that nobody has read.
  public var unreadCount: Int {
    var count: Int32 = 0
    _ = ioctl(line, UInt(FIONREAD), &count)
    return Int(count)
  }

  private func hasEnded() -> Bool {
    var status: Int32 = 0
    if ending == nil, waitpid(process, &status, WNOHANG) == process {
      ending = status & 0x7f == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: status & 0x7f)
    }
    return ending != nil
  }

  private func poll(_ seconds: Double, for events: Int32, until isReached: () -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !isReached() {
      if ContinuousClock.now >= deadline { return false }
      var entry = pollfd(fd: controller, events: Int16(events), revents: 0)
      _ = Glibc.poll(&entry, 1, 5)
      gather()
    }
    return true
  }

  private func gather() {
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(controller, &chunk, chunk.count)
      if count <= 0 { return }
      lastOutput = .now
      output += chunk[..<count]
    }
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], _ directory: String?,
    onTerminal path: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The leader of a new session gets the first terminal it opens as its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession = 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(
      &attributes, Int16(newSession | Int(POSIX_SPAWN_SETSIGMASK) | Int(POSIX_SPAWN_SETSIGDEF)))
    let words = (directory.map { ["/usr/bin/env", "-C", $0] } ?? []) + [program] + arguments
    var process: pid_t = 0
    let code = withCStrings(words) { argv in
      withCStrings(environment.map { "\($0)=\($1)" }) { envp in
        posix_spawn(&process, words[0], &actions, &attributes, argv, envp)
      }
    }
    if code != 0 { throw StartFailure(call: "posix_spawn \(program)", code: code) }
    return process
  }
}
