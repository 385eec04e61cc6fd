import Plan
import Storage

extension PlanStore {
  /// What came of a change within the grace.
  enum Outcome {
    case saved(Committed)
    case refused(Refusal)
    /// It is kept in memory and in the journal. A reason where the disk did not take it, none where it is just slow.
    case waits(applied: Change, SaveFailure?)
  }

  /// What is not on disk at the end.
  struct Unsaved {
    /// How many changes the journal keeps for the next start.
    var kept = 0
    /// Those that could not be kept either.
    var lost: [Change] = []
  }

  /// Makes a change durable, after those that wait: on disk, or where that takes time in the journal. Other news come along.
  mutating func commit(_ change: Change, _ step: HistoryStep, now: Int) -> (Outcome, [News]) {
    if !waiting.isEmpty, let refusal = refusal(of: change) { return (.refused(refusal), []) }
    let entry = entry(change, step)
    waiting.append(entry)
    var news: [News] = []
    if savingRevision == nil {
      failure = nil
      startSaving(now: now)
      news = settle(until: .now + Self.grace, now: now) { store in store.isDone(entry.number) }
    }
    if !isDone(entry.number) || failure != nil {
      showWaiting()
      secure()
      // There is no journal: only the disk itself makes it durable.
      if failure == nil, waiting.contains(where: { $0.note == nil }) {
        news += settle(until: .now + .seconds(3600), now: now) { store in store.isDone(entry.number) }
      }
    }
    return (outcome(of: entry, &news), news)
  }

  /// Why a change doesn't fit what is shown, which has more in it than the disk.
  private func refusal(of change: Change) -> Refusal? {
    do throws(Refusal) {
      var plan = shown
      _ = try plan.apply(change)
      return nil
    } catch {
      return error
    }
  }

  /// Whether nothing more is to be waited for: it is saved or refused, or the disk did not take it.
  private func isDone(_ number: Int) -> Bool {
    failure != nil || !waiting.contains { $0.number == number }
  }

  private mutating func outcome(of entry: Waiting, _ news: inout [News]) -> Outcome {
    for (place, item) in news.enumerated() {
      switch item {
      case .saved(let done, let committed) where done.number == entry.number:
        news.remove(at: place)
        return .saved(committed)
      case .refused(let done, let refusal) where done.number == entry.number:
        news.remove(at: place)
        return .refused(refusal)
      case .saved, .refused, .failed, .changed, .reread: continue
      }
    }
    guard let place = waiting.firstIndex(where: { $0.number == entry.number }) else {
      return .waits(applied: entry.change, failure)
    }
    waiting[place].isAcknowledged = true
    return .waits(applied: waiting[place].applied ?? entry.change, failure)
  }

  /// Begins to save the first of what waits.
  mutating func startSaving(now: Int) {
    guard let first = waiting.first, savingRevision == nil else { return }
    nextRetry = now + Self.retryInterval
    revision += 1
    savingRevision = revision
    saver.start { [folder, loaded] in
      do throws(CommitFailure) {
        return .success(try folder.commit(first.remaining(in: loaded.plan), to: loaded))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Waits for saves to be done, one after another, until a condition holds or the time is up.
  mutating func settle(
    until deadline: ContinuousClock.Instant, now: Int, _ isDone: (borrowing PlanStore) -> Bool
  ) -> [News] {
    var news: [News] = []
    while savingRevision != nil, !isDone(self), ContinuousClock.now < deadline {
      saver.wait(until: deadline)
      news += takeSaved(now: now)
    }
    return news
  }

  /// Takes in what came of the save under way, and begins the next.
  mutating func takeSaved(now: Int) -> [News] {
    var news: [News] = []
    for answer in saver.take() { news += took(answer, now: now) }
    return news
  }

  private mutating func took(_ answer: SaveAnswer, now: Int) -> [News] {
    guard let began = savingRevision, let first = waiting.first else { return [] }
    savingRevision = nil
    let isSame = revision == began
    revision += 1
    switch answer {
    case .success(let committed):
      waiting.removeFirst()
      if isSame { loaded = committed.loaded } else { loaded.take(first.change.files, from: committed.loaded) }
      done(first, committed)
      startNext(now: now)
      return [.saved(first, committed)]
    case .failure(.refused(let refusal)):
      return refused(refusal, now: now)
    case .failure(.notSaved(let failure)):
      self.failure = failure
      if failure.mayHaveTaken { waiting[0].mayBeDone = true }
      return [.failed(failure)]
    }
  }

  /// The first of what waits can't be made any more. What was acknowledged is kept until the user has decided about it; of
  /// several edits those that can stand by themselves are made.
  private mutating func refused(_ refusal: Refusal, now: Int) -> [News] {
    let first = waiting.removeFirst()
    defer { startNext(now: now) }
    guard first.isAcknowledged else { return [.refused(first, refusal)] }
    if let parts = first.parts {
      let left = Set(first.remaining(in: loaded.plan).edits)
      let entries = parts.filter { left.contains($0.edits[0]) }.map { part in
        var entry = entry(part, .new, first.note)
        (entry.isAcknowledged, entry.isRestored) = (true, first.isRestored)
        return entry
      }
      waiting.insert(contentsOf: entries, at: 0)
      if entries.isEmpty { forget(first) }
      return []
    }
    undecided.append(first)
    return [.refused(first, refusal)]
  }

  private mutating func startNext(now: Int) {
    failure = nil
    showWaiting()
    startSaving(now: now)
  }

  private mutating func done(_ entry: Waiting, _ committed: Committed) {
    let applied = entry.isAcknowledged ? entry.applied ?? committed.applied : committed.applied
    switch entry.step {
    case .new: keep(.did(applied))
    case .undo(let step): if let step { keep(.undid(step, applied: applied)) }
    case .redo(let step): if let step { keep(.redid(step, applied: applied)) }
    }
    forget(entry)
  }

  /// Takes a change out of the journal, unless others come from the same note.
  private mutating func forget(_ entry: Waiting) {
    guard let note = entry.note, !(waiting + undecided).contains(where: { $0.note == note }) else { return }
    pending?.remove(note)
  }

  /// Forgets what the user has decided about: all but these.
  mutating func keepUndecided(_ numbers: Set<Int>) {
    let decided = undecided.filter { !numbers.contains($0.number) }
    guard !decided.isEmpty else { return }
    undecided.removeAll { !numbers.contains($0.number) }
    for entry in decided { forget(entry) }
  }

  /// Keeps in the journal what is only in memory.
  private mutating func secure() {
    for index in waiting.indices where waiting[index].note == nil {
      waiting[index].note = try? pending?.add(waiting[index].change, to: loaded.plan)
    }
  }

  /// Begins to save what an earlier session left, and waits for it a moment.
  mutating func restore(now: Int) -> [News] {
    startSaving(now: now)
    return settle(until: .now + Self.grace, now: now) { store in store.failure != nil }
  }

  /// Gives what is being saved a last moment, and keeps the rest for the next start.
  mutating func finish(now: Int) -> Unsaved {
    _ = settle(until: .now + .seconds(1), now: now) { store in store.failure != nil }
    secure()
    var unsaved = Unsaved()
    for entry in waiting + undecided {
      if entry.note == nil { unsaved.lost.append(entry.change) } else { unsaved.kept += 1 }
    }
    return unsaved
  }
}
