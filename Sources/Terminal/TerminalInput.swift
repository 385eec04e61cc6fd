import Glibc
import Screen

/// Standard input and the waking signals, waited for together.
struct TerminalInput {
  /// Why a wait ended, one turn of it.
  enum Turn {
    case event(InputEvent)
    case ready([Int32])
    case signals(Set<Int32>)
    case timedOut
    case closed
  }

  private var parser: InputParser
  private var clicks = ClickCounter()
  private let wake: Int32
  private var isClosed = false
  /// When the last byte came, by the monotonic clock.
  private var lastByte = ContinuousClock.now
  private var chunk = [UInt8](repeating: 0, count: 65536)

  init(keys: @escaping @autoclosure () -> KeyTable, wake: Int32, typed: [UInt8] = []) {
    parser = InputParser(keys: keys())
    self.wake = wake
    parser.feed(typed)
  }

  /// Nothing will come any more.
  mutating func close() {
    isClosed = true
  }

  /// Waits until something happens, or until the deadline (nil: none).
  mutating func wait(until deadline: ContinuousClock.Instant?, watching files: [Int32]) -> Turn {
    while true {
      if let event = parser.next() { return .event(clicks.counted(event, at: lastByte)) }
      if isClosed { return .closed }
      let decision = parser.patience.map { lastByte + .milliseconds($0) }
      let soonest = [deadline, decision].compactMap { $0 }.min()
      var entries = ([STDIN_FILENO, wake] + files).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let count = poll(&entries, nfds_t(entries.count), soonest.map(millisecondsUntil) ?? -1)
      if count < 0 {
        // Interrupted, it told nothing: what waits is asked again, so that no deadline that passed meanwhile overtakes a key.
        if errno == EINTR { continue }
        return .closed
      }
      if entries[1].revents != 0, let numbers = readSignals() { return .signals(numbers) }
      if entries[0].revents != 0 { readKeys() }
      let ready = entries.dropFirst(2).filter { $0.revents != 0 }.map(\.fd)
      if !ready.isEmpty, entries[0].revents == 0 { return .ready(ready) }
      let now = ContinuousClock.now
      if count == 0, let decision, now >= decision, let event = parser.next(noMore: true) { return .event(event) }
      if count <= 0, let deadline, now >= deadline { return .timedOut }
    }
  }

  private mutating func readKeys() {
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count > 0 {
      parser.feed(chunk[..<count])
      lastByte = .now
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isClosed = true
    }
  }

  private func readSignals() -> Set<Int32>? {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = read(wake, &numbers, numbers.count)
    return count > 0 ? Set(numbers[..<count].map { Int32($0) }) : nil
  }
}

/// Rounded up, so that a wait does not end just before its time.
private func millisecondsUntil(_ instant: ContinuousClock.Instant) -> Int32 {
  let left = (instant - .now) / .milliseconds(1)
  return Int32(min(max(left.rounded(.up), 0), Double(Int32.max)))
}
