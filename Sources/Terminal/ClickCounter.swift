import Screen

/// Makes the second of two presses at one place a double click.
struct ClickCounter {
  /// The longest time from the first press to the second.
  static let longest = Duration.milliseconds(400)

  private var last: (mouse: Mouse, time: ContinuousClock.Instant)?

  /// The event, or the double click it completes.
  mutating func counted(_ event: InputEvent, at time: ContinuousClock.Instant) -> InputEvent {
    guard case .mouse(var mouse) = event, mouse.kind == .press else { return event }
    if let last, last.mouse == mouse, time - last.time <= Self.longest {
      self.last = nil
      mouse.kind = .doubleClick
      return .mouse(mouse)
    }
    last = (mouse, time)
    return event
  }
}
