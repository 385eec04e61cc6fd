import Plan
import Screen

/// A change that was done and does not fit any more, under the number that the store has it by.
struct Undecided: Sendable {
  let number: Int
  let refusal: Refusal
  let change: Change
}

/// What comes of changes that take time to save.
extension App {
  /// The changes that are to be kept until the user has decided about them.
  public var undecidedNumbers: Set<Int> { Set(undecided.map(\.number)) }

  mutating func unsaved(_ plan: YearPlan, _ applied: Change, _ step: Step, _ reason: String?) -> [Effect] {
    saved = reason.map { .failed(reason: $0) } ?? .saving
    let effects = done(applied, step, [], plan)
    if let reason { message = Message(text: reason, kind: .error) }
    return effects
  }

  mutating func notSaved(_ reason: String) -> [Effect] {
    // Said once: trying again and again must not hide what is said meanwhile.
    if saved != .failed(reason: reason) { message = Message(text: reason, kind: .error) }
    saved = .failed(reason: reason)
    return []
  }

  mutating func caughtUp(_ plan: YearPlan, _ clock: String) -> [Effect] {
    if case .failed = saved {
      message = Message(text: say("Allt är sparat igen", "All is saved again"), kind: .info)
    }
    saved = .saved(clock: clock)
    adopt(plan)
    return [.check(plan)]
  }

  mutating func restoring(_ plan: YearPlan, _ count: Int) -> [Effect] {
    saved = .saving
    message = Message(
      text: count == 1
        ? say("1 ändring från förra gången sparas nu", "1 change from last time is being saved")
        : say("\(count) ändringar från förra gången sparas nu", "\(count) changes from last time are being saved"),
      kind: .info)
    adopt(plan)
    return [.check(plan)]
  }

  mutating func restored(_ plan: YearPlan, _ applied: [Change], _ clock: String) -> [Effect] {
    for change in applied { history.record(change) }
    let effects = caughtUp(plan, clock)
    let count = applied.count
    message = Message(
      text: count == 1
        ? say("1 ändring från förra gången är nu sparad", "1 change from last time is saved now")
        : say("\(count) ändringar från förra gången är nu sparade", "\(count) changes from last time are saved now"),
      kind: .info)
    return effects
  }

  mutating func refusedLate(_ plan: YearPlan, _ refusal: Refusal, _ change: Change, _ number: Int) -> [Effect] {
    message = Message(text: refusal.text(language), kind: .refusal)
    undecided.append(Undecided(number: number, refusal: refusal, change: change))
    adopt(plan)
    return [.check(plan)]
  }

  /// Lays what is to be decided before the user, one at a time, and not over something that is being written.
  mutating func showUndecided() {
    guard let first = undecided.first, pendingText == nil, !layers.contains(where: { $0.undecided != nil }),
      !(layers.last?.takesText ?? false)
    else { return }
    if openConflict(first.refusal, first.change, undecided: first.number) { return }
    layers.append(
      .reading(
        ReadingLayer(
          title: say("Kunde inte sparas", "Could not be saved"), text: text(of: first), fileName: "osparat.txt",
          undecided: first.number)))
  }

  /// What could not be saved, to copy or to keep in a file: why, and the records as they were to be.
  private func text(of entry: Undecided) -> String {
    let edits = entry.change.edits.flatMap { edit in
      [edit.summary(language)] + edit.fieldChanges.map { "\($0.field): \($0.new.joined(separator: "\n"))" } + [""]
    }
    return ([entry.refusal.text(language), ""] + edits).joined(separator: "\n")
  }

  /// The user has decided about a change that did not fit any more.
  mutating func decided(_ number: Int?) {
    undecided.removeAll { $0.number == number }
  }

  /// The editor that a key has just closed with a change.
  func closedEditor(_ before: [Layer], _ effects: [Effect]) -> Layer? {
    let commits = effects.contains { if case .commit = $0 { true } else { false } }
    guard commits, before.count > layers.count, let top = before.last, top.takesText else { return nil }
    return top
  }
}

extension Layer {
  /// The number of the change that it lays before the user to decide about.
  fileprivate var undecided: Int? {
    switch self {
    case .conflict(let conflict): conflict.undecided
    case .reading(let reading): reading.undecided
    case .list, .record, .help, .palette, .query, .choice, .picker, .line, .text, .form, .prompt, .log, .week, .balance,
      .chart, .present, .tour:
      nil
    }
  }
}
