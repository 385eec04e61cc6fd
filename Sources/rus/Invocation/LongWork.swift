import Glibc
import Plan
import Storage
import Synchronization
import Terminal

/// What a person at the terminal sees of work that takes its time, and what Ctrl-C does to it.
///
/// After 200 ms a line on standard error says what is being done, where that is a terminal; it is gone when the work is.
/// While the dashboard is being opened Esc does what Ctrl-C does.
/// Ctrl-C, SIGTERM and SIGHUP stop a sync or a fetch where it can be stopped, and else end the program with 128 and the
/// signal's number, once a save under way is whole and what was being written is taken away.
final class LongWork: Sendable {
  /// The one there is: signals are the whole process's.
  static let current = LongWork()

  private struct State {
    var step = Label("läser planen", "reading the plan")
    var isShown = false
    var isUnderWay = false
    /// Whether something else is written, or typed, until the next step.
    var isQuiet = false
    /// Whether it has taken long enough to be told of, to somebody who sees it.
    var isLate = false
    /// The signals that are ours meanwhile.
    var signals: [Int32] = []
    var language = Language.swedish
    /// Paths to take away, files before their folder.
    var leftovers: [String] = []
    var cancellation: Cancellation?
    /// A program that works for this one.
    var helper: pid_t?
    /// Whether a screen is to come, which what is typed is for.
    var opensScreen = false
    /// What is typed meanwhile, where that is listened to.
    var keys: EarlyKeys?
  }

  private let state = Mutex(State())
  /// Held while files take their places.
  private let saving = Mutex(())
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// What the handler writes a signal's number to.
  private static let wake: (read: Int32, write: Int32) = {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 { for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
    return (ends[0], ends[1])
  }()

  /// How long something may take before it is told of, in milliseconds.
  private static let patience: Int32 = 200

  /// The work begins. A signal that is ignored stays so.
  func begin(_ language: Language) {
    guard Self.wake.read >= 0 else { return }
    state.withLock {
      $0.isUnderWay = true
      $0.language = language
    }
    let taken = Self.signals.filter { !Self.isIgnored($0) }
    for number in taken { signal(number, Self.handler) }
    state.withLock { $0.signals = taken }
    let isSeen = isatty(STDERR_FILENO) == 1
    ThreadStart.run { [self] in watch(isSeen) }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    let before = errno
    var byte = UInt8(number)
    _ = Glibc.write(LongWork.wake.write, &byte, 1)
    errno = before
  }

  /// The work is done: its line goes away, and signals do what they always do. Returns what was typed meanwhile, where Esc
  /// was listened for.
  @discardableResult
  func end() -> [UInt8] {
    let (taken, keys) = state.withLock { state in
      clear(&state)
      state.isUnderWay = false
      defer { (state.signals, state.keys) = ([], nil) }
      return (state.signals, state.keys)
    }
    // Where it is being stopped this waits for the end.
    saving.withLock { _ in }
    let typed = keys?.end() ?? []
    for number in taken { signal(number, SIG_DFL) }
    return typed
  }

  /// A screen is to come of it: Esc stops it as Ctrl-C does, and what else is typed is for the screen.
  func opensScreen() { state.withLock { $0.opensScreen = true } }

  /// What is being done now.
  func step(_ swedish: String, _ english: String) { step(Label(swedish, english)) }

  /// What is being done now.
  func step(_ step: Label) {
    state.withLock { state in
      state.step = step
      if state.isLate, state.isUnderWay { show(&state) }
    }
  }

  /// Takes the line away while something else is written; the next step brings it back.
  func clearLine() { state.withLock { clear(&$0) } }

  /// Something that can be stopped by itself, and says so when it has been.
  func stops(with cancellation: Cancellation) { state.withLock { $0.cancellation = cancellation } }

  /// Files under way, to be taken away where the program is ended first.
  func leaves(_ paths: [String]) { state.withLock { $0.leftovers += paths } }

  /// They are whole, or gone.
  func left(_ paths: [String]) { state.withLock { $0.leftovers.removeAll { paths.contains($0) } } }

  /// A program that works for this one, and ends with it; nil when it is done.
  func helps(_ process: pid_t?) { state.withLock { $0.helper = process } }

  /// Does what must be done whole once it has begun.
  func finishing<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    try saving.withLock { _ throws(Failure) in try body() }
  }

  private func watch(_ isSeen: Bool) {
    var entry = pollfd(fd: Self.wake.read, events: Int16(POLLIN), revents: 0)
    if poll(&entry, 1, Self.patience) == 0, isSeen {
      state.withLock { state in
        state.isLate = true
        if state.isUnderWay, state.opensScreen { state.keys = EarlyKeys() }
        if state.isUnderWay, !state.isQuiet { show(&state) }
      }
    }
    while true {
      if state.withLock({ $0.keys != nil }) { listen() }
      var byte: UInt8 = 0
      guard read(Self.wake.read, &byte, 1) == 1 else { return }
      stop(Int32(byte))
    }
  }

  /// Waits for a signal, and until then reads what is typed. Esc is to every program that works for this one what Ctrl-C is.
  private func listen() {
    while true {
      var entries = [Self.wake.read, STDIN_FILENO].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&entries, 2, -1) > 0 else { continue }
      if entries[0].revents != 0 { return }
      // Once the work is done what is typed is the screen's to read.
      guard let isEscape = state.withLock({ $0.keys?.read() }) else { return }
      if isEscape { kill(0, SIGINT) }
    }
  }

  private func stop(_ number: Int32) {
    let cancellation = state.withLock { state in
      defer { state.cancellation = nil }
      return state.cancellation
    }
    if let cancellation { return cancellation.cancel() }
    saving.withLock { _ in
      let language = state.withLock { state in
        clear(&state)
        if let helper = state.helper { kill(helper, SIGTERM) }
        _ = state.keys?.end()
        for path in state.leftovers { remove(path) }
        return state.language
      }
      write("rus: \(Self.stopped[language])\n")
      _exit(128 + number)
    }
  }

  static let stopped = Label("avbrutet; inget är halvskrivet", "stopped; nothing is half written")

  private func show(_ state: inout State) {
    (state.isShown, state.isQuiet) = (true, false)
    let how =
      state.keys == nil
      ? Label("Ctrl-C avbryter", "Ctrl-C stops it") : Label("Esc eller Ctrl-C avbryter", "Esc or Ctrl-C stops it")
    write("\r\u{1B}[K\(state.step[state.language]) … (\(how[state.language]))")
  }

  private func clear(_ state: inout State) {
    if state.isShown { write("\r\u{1B}[K") }
    (state.isShown, state.isQuiet) = (false, true)
  }

  private func write(_ text: String) {
    var output = Output()
    output.write(text)
    _ = output.flush(to: STDERR_FILENO)
  }
}
