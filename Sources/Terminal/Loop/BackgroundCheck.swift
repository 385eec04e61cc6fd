import Glibc
import Plan
import Synchronization

/// Looks for everything wrong with a plan on a thread of its own, so that a large log never holds a key up. A pipe wakes
/// the loop when it is done; only the newest plan's answer counts.
final class BackgroundCheck: Sendable {
  /// Can be read when there is an answer.
  let descriptor: Int32
  private let writer: Int32
  private let state = Mutex(State())

  private struct State {
    var wanted: YearPlan?
    var isRunning = false
    var found: [Problem]?
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

  /// Begins to check a plan; one that is under way is dropped.
  func start(_ plan: YearPlan) {
    let begins = state.withLock { state in
      state.wanted = plan
      defer { state.isRunning = true }
      return !state.isRunning
    }
    guard begins else { return }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let failed = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<BackgroundCheck>.fromOpaque(context).takeRetainedValue().work()
        return nil
      }, context)
    if failed == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<BackgroundCheck>.fromOpaque(context).takeRetainedValue().work()
    }
  }

  /// The newest answer, once.
  func take() -> [Problem]? {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return state.withLock { state in
      defer { state.found = nil }
      return state.found
    }
  }

  private func work() {
    while let plan = next() {
      let problems = plan.problems()
      let isNewest = state.withLock { state in
        guard state.wanted == nil else { return false }
        state.found = problems
        return true
      }
      if isNewest { _ = write(writer, [1], 1) }
    }
  }

  private func next() -> YearPlan? {
    state.withLock { state in
      defer { state.wanted = nil }
      if state.wanted == nil { state.isRunning = false }
      return state.wanted
    }
  }
}
