public import Plan
import Recfile

/// A change that was acknowledged before it was on disk where the plan is.
public struct PendingChange: Sendable, Hashable {
  let number: Int
  /// The change as it was made.
  public let change: Change
  /// For each edit that adds a record without a key: how many equal ones the plan had before.
  let equalBefore: [Int]

  /// What of it the plan doesn't have yet. A save may have come through just before the program ended, and a time entry must
  /// not be logged twice.
  public func remaining(in plan: YearPlan) -> Change {
    Change(zip(change.edits, equalBefore).filter { !isDone($0, $1, plan) }.map(\.0))
  }

  private func isDone(_ edit: Edit, _ equalBefore: Int, _ plan: YearPlan) -> Bool {
    switch (edit.before, edit.after) {
    case (nil, let after?) where edit.id.type.schema.key == nil:
      return plan.count(of: after, edit.id.type) > equalBefore
    case (_, let after?):
      let key = edit.id.type.schema.key.flatMap { after.values($0.name).first }
      guard let ref = plan.ref(of: key.map { RecordID(edit.id.type, $0) } ?? edit.id) else { return false }
      let text = plan.text(of: ref)
      return edit.fieldChanges.allSatisfy { text.values($0.field) == $0.new }
    case (_, nil):
      return plan.ref(of: edit.id) == nil
    }
  }
}

extension YearPlan {
  fileprivate func count(of text: RecordText, _ type: RecordType) -> Int {
    refs(of: type).count { self.text(of: $0) == text }
  }
}

/// The changes that are not yet on disk where the plan is (a full disk, a share that doesn't answer), kept in the user's own
/// state folder until they are, so that the next start can restore them.
public struct PendingStore: Sendable {
  let file: JournalFile

  init(file: JournalFile) {
    self.file = file
  }

  /// The changes, oldest first.
  public func load() -> [PendingChange] {
    var pending: [PendingChange] = []
    for line in file.lines() {
      var words = TokenReader(line)
      let verb = words.text()
      guard let number = words.number() else { continue }
      if verb == "saved" { pending.removeAll { $0.number == number } }
      guard verb == "pending", let change = words.change() else { continue }
      let counts = change.edits.compactMap { _ in words.number() }
      guard counts.count == change.edits.count else { continue }
      pending.append(PendingChange(number: number, change: change, equalBefore: counts))
    }
    return pending
  }

  /// Keeps a change, durably. `base` is the plan as the disk has it.
  public func add(_ change: Change, to base: YearPlan) throws(StorageProblem) -> PendingChange {
    var kept = PendingChange(number: 0, change: change, equalBefore: [])
    try file.locked { () throws(SystemError) in
      let earlier = load()
      let number = (earlier.map(\.number).max() ?? 0) + 1
      let counts = Self.counts(change, base, after: earlier.flatMap(\.change.edits))
      kept = PendingChange(number: number, change: change, equalBefore: counts)
      var words = TokenWriter()
      words.add("pending")
      words.add(kept.number)
      words.add(change)
      for count in kept.equalBefore { words.add(count) }
      try file.append(words.bytes)
    }
    return kept
  }

  /// Forgets a change: it is on disk, or the user has decided against it.
  public func remove(_ pending: PendingChange) throws(StorageProblem) {
    try file.locked { () throws(SystemError) in
      if load().allSatisfy({ $0.number == pending.number }) {
        try file.replace(with: [])
      } else {
        var words = TokenWriter()
        words.add("saved")
        words.add(pending.number)
        try file.append(words.bytes)
      }
    }
  }

  /// How many equal records each added one comes after: those of the plan, and those that are to be added before it.
  private static func counts(_ change: Change, _ base: YearPlan, after pending: [Edit]) -> [Int] {
    change.edits.indices.map { index in
      let edit = change.edits[index]
      guard edit.before == nil, let after = edit.after, edit.id.type.schema.key == nil else { return 0 }
      let earlier = (pending + change.edits[..<index]).count {
        $0.before == nil && $0.after == after && $0.id.type == edit.id.type
      }
      return base.count(of: after, edit.id.type) + earlier
    }
  }
}
