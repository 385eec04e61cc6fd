public import Plan

/// The changes that are not yet on disk where the plan is (a full disk, a share that doesn't answer), kept in the user's own
/// state folder until they are, so that the next start can restore them.
///
/// Each session writes to a journal of its own, and takes over those of sessions that have ended.
public struct PendingStore: Sendable {
  private let folder: String
  /// The journals held.
  private var journals: [HeldJournal] = []
  /// The journal that this session writes to.
  private var own: HeldJournal?
  /// What is kept, oldest first.
  private(set) var changes: [PendingChange] = []

  init(folder: String) {
    self.folder = folder
  }

  /// Takes over what sessions that have ended could not save: the changes, oldest first.
  public mutating func takeOver() -> [PendingChange] {
    var found: [PendingChange] = []
    for journal in HeldJournal.takeOver(in: folder) {
      let left = journal.file.pendingChanges
      if left.isEmpty { journal.remove() } else { journals.append(journal) }
      found += left
    }
    changes = found + changes
    return found
  }

  /// Keeps a change, durably. `base` is the plan as the disk has it.
  public mutating func add(_ change: Change, to base: YearPlan) throws(StorageProblem) -> PendingChange {
    do throws(SystemError) {
      let journal = try held()
      let number = (changes.map(\.number).max() ?? 0) + 1
      let counts = Self.counts(change, base, after: changes.flatMap(\.change.edits))
      var words = TokenWriter()
      words.add("pending")
      words.add(number)
      words.add(change)
      for count in counts { words.add(count) }
      try journal.file.append(words.bytes)
      let kept = PendingChange(journal: journal.file.name, number: number, change: change, equalBefore: counts)
      changes.append(kept)
      return kept
    } catch {
      throw StorageProblem(folder, error.reason)
    }
  }

  /// Forgets a change: it is on disk, or the user has decided against it.
  ///
  /// Where that can't be written the journal goes all the same with the last of its changes.
  public mutating func remove(_ pending: PendingChange) {
    changes.removeAll { $0.journal == pending.journal && $0.number == pending.number }
    guard let place = journals.firstIndex(where: { $0.file.name == pending.journal }) else { return }
    let journal = journals[place]
    if changes.contains(where: { $0.journal == pending.journal }) {
      var words = TokenWriter()
      words.add("saved")
      words.add(pending.number)
      try? journal.file.append(words.bytes)
    } else {
      journal.remove()
      journals.remove(at: place)
      if own === journal { own = nil }
    }
  }

  private mutating func held() throws(SystemError) -> HeldJournal {
    if let own { return own }
    let new = try HeldJournal.create(in: folder)
    own = new
    journals.append(new)
    return new
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

extension JournalFile {
  /// The changes that its lines leave to be saved.
  fileprivate var pendingChanges: [PendingChange] {
    var pending: [PendingChange] = []
    for line in lines() {
      var words = TokenReader(line)
      let verb = words.text()
      guard let number = words.number() else { continue }
      if verb == "saved" { pending.removeAll { $0.number == number } }
      guard verb == "pending", let change = words.change() else { continue }
      let counts = change.edits.compactMap { _ in words.number() }
      guard counts.count == change.edits.count else { continue }
      pending.append(PendingChange(journal: name, number: number, change: change, equalBefore: counts))
    }
    return pending
  }
}
