import Glibc
import Synchronization

/// Work done on a thread of its own, one piece after another, so that nothing it waits for holds a key up: a share that
/// does not answer, a long log to check. A pipe wakes the loop when an answer is there.
final class Worker<Answer: Sendable>: Sendable {
  typealias Work = @Sendable () -> Answer

  /// Can be read when there is an answer.
  let descriptor: Int32
  private let writer: Int32
  private let state = Mutex(State())

  private struct State {
    var waiting: [Work] = []
    var isRunning = false
    var answers: [Answer] = []
  }

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
    }
    descriptor = ends[0]
    writer = ends[1]
  }

  deinit {
    close(descriptor)
    close(writer)
  }

  /// Whether a piece of work is under way or waits.
  var isBusy: Bool { state.withLock { $0.isRunning } }

  /// Begins a piece of work, after those that wait; or in their place.
  func start(insteadOfWaiting: Bool = false, _ work: @escaping Work) {
    let begins = state.withLock { state in
      if insteadOfWaiting { state.waiting = [] }
      state.waiting.append(work)
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if begins { ThreadStart.run { [self] in workThrough() } }
  }

  /// An answer on the way: how far the work has come.
  func tell(_ answer: Answer) {
    state.withLock { $0.answers.append(answer) }
    _ = write(writer, [1], 1)
  }

  /// The answers there are, each once, oldest first.
  func take() -> [Answer] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return state.withLock { state in
      defer { state.answers = [] }
      return state.answers
    }
  }

  /// Waits until there is an answer, but no longer than told.
  func wait(until deadline: ContinuousClock.Instant) {
    while case let left = (deadline - .now) / .milliseconds(1), left > 0 {
      if state.withLock({ !$0.answers.isEmpty }) { return }
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&entry, 1, Int32(min(left.rounded(.up), 60_000)))
    }
  }

  private func workThrough() {
    while let work = next() {
      tell(work())
    }
  }

  private func next() -> Work? {
    state.withLock { state in
      state.isRunning = !state.waiting.isEmpty
      return state.isRunning ? state.waiting.removeFirst() : nil
    }
  }
}
