public import Plan

/// The undo history on disk: it outlasts the session. A line an event; two sessions may add to it at once, and each finds
/// its own steps again by their content.
///
/// Bounds: the latest 1000 steps, of at most 4 MB; then the oldest go.
public struct HistoryStore: Sendable {
  let file: JournalFile
  var mostSteps = 1000
  var mostBytes = 4 << 20

  init(file: JournalFile) {
    self.file = file
  }

  /// The history as the sessions so far left it.
  public func load() -> History {
    let steps = Steps(file.lines().compactMap(HistoryLine.init))
    return History(
      done: steps.done.suffix(mostSteps).map(\.change), undone: steps.undone.suffix(mostSteps).map(\.change))
  }

  /// Whether a step is kept already: one that does the same to the same records, wherever they stand in their files.
  public func contains(_ change: Change) -> Bool {
    load().done.contains { step in
      step.edits.count == change.edits.count
        && zip(step.edits, change.edits).allSatisfy { kept, edit in
          kept.id.type == edit.id.type && kept.id.key == edit.id.key && kept.before == edit.before
            && kept.after == edit.after
        }
    }
  }

  /// Keeps an event, durably.
  public func append(_ event: HistoryEvent) throws(StorageProblem) {
    try file.locked { () throws(SystemError) in
      try file.append(HistoryLine.event(event).bytes)
      if file.size > mostBytes { try compact() }
    }
  }

  /// Writes the history anew with its latest steps, in half of what it may take, so that it isn't soon done again.
  private func compact() throws(SystemError) {
    let steps = Steps(file.lines().compactMap(HistoryLine.init))
    var size = 0
    func latest(_ lines: [HistoryLine]) -> [[UInt8]] {
      let kept = lines.suffix(mostSteps).reversed().map(\.bytes).prefix { line in
        size += line.count
        return size <= mostBytes / 2
      }
      return kept.reversed()
    }
    let undone = latest(steps.undone.map { .undone($0.change) })
    try file.replace(with: latest(steps.done.map { .event(.did($0.change)) }) + undone)
  }
}

/// The steps that a history's lines leave.
private struct Steps {
  private(set) var done: [Step] = []
  private(set) var undone: [Step] = []

  /// A step with its digest, by which events name it.
  struct Step {
    let digest: Digest
    let change: Change

    init(_ change: Change) {
      var words = TokenWriter()
      words.add(change)
      digest = Digest(words.bytes)
      self.change = change
    }
  }

  init(_ lines: [HistoryLine]) {
    for line in lines {
      switch line {
      case .event(.did(let change)):
        done.append(Step(change))
        undone = []
      case .event(.undid(let step, let applied)):
        Self.remove(step, from: &done)
        undone.append(Step(applied.inverse))
      case .event(.redid(let step, let applied)):
        Self.remove(step, from: &undone)
        done.append(Step(applied))
      case .undone(let change):
        undone.append(Step(change))
      }
    }
  }

  private static func remove(_ step: Change, from steps: inout [Step]) {
    let digest = Step(step).digest
    if let index = steps.lastIndex(where: { $0.digest == digest }) { steps.remove(at: index) }
  }
}
