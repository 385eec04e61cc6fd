import CNcurses
import Glibc
import Screen

extension NcursesTerminal {
  /// Waits for what comes first: an event, a file to read, the end of the time, or the end of the terminal.
  public func nextEvent(timeout: Int?, watching files: [Int32]) -> Wake {
    let deadline = timeout.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      switch input.wait(until: deadline, watching: files) {
      case .event(let event): return .event(event)
      case .ready(let files): return .ready(files)
      case .timedOut: return .timedOut
      case .closed: return .closed
      case .signals(let numbers):
        if handle(numbers) { return .event(.resize(size)) }
      }
    }
  }

  /// Does what signals ask for. True if the canvas must be shown anew.
  private func handle(_ numbers: Set<Int32>) -> Bool {
    if numbers.contains(SIGTSTP) {
      suspend()
      return true
    }
    if numbers.contains(SIGCONT) {
      // Stopped without warning (SIGSTOP): the shell has had the terminal since.
      leave()
      enter()
      resizeScreen()
      return true
    }
    return resizeScreen()
  }

  /// Lets ncurses know the size there is now. True if it is another one.
  @discardableResult
  func resizeScreen() -> Bool {
    let now = currentSize()
    if now == size { return false }
    size = now
    resizeterm(Int32(size.height), Int32(size.width))
    output.forget()
    return true
  }
}
