/// What has been done and can be taken back, step by step, without limit.
public struct History: Sendable {
  /// The steps done, oldest first.
  public private(set) var done: [Change] = []
  /// The steps taken back, the latest last.
  public private(set) var undone: [Change] = []

  /// An empty history.
  public init() {}

  /// A history as it was kept: the steps done, oldest first, and those taken back, the latest last.
  public init(done: [Change], undone: [Change]) {
    self.done = done
    self.undone = undone
  }

  /// Takes in a step that was done. What had been taken back is no longer ahead.
  public mutating func record(_ change: Change) {
    guard !change.isEmpty else { return }
    done.append(change)
    undone = []
  }

  /// The step that undo takes back; nil at the beginning.
  public var toUndo: Change? { done.last?.inverse }

  /// The step that redo does again; nil at the end.
  public var toRedo: Change? { undone.last }

  /// Takes in that the last step was taken back; `applied` is how.
  public mutating func didUndo(_ applied: Change) {
    guard done.popLast() != nil else { return }
    undone.append(applied.inverse)
  }

  /// Forgets the last step: it cannot be taken back any more.
  public mutating func dropUndo() {
    _ = done.popLast()
  }

  /// Forgets the last step taken back: it cannot be done again any more.
  public mutating func dropRedo() {
    _ = undone.popLast()
  }

  /// Takes in that the last step taken back was done again; `applied` is how.
  public mutating func didRedo(_ applied: Change) {
    guard undone.popLast() != nil else { return }
    done.append(applied)
  }
}
