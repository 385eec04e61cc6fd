import Plan
public import Storage

/// The plan's folder as the loop sees it: what is to be saved, what could not be yet, the history, and what others do.
///
/// The disk is left to threads of their own. A save has a moment to be done (`grace`), as it is on any disk nearby; one that
/// takes longer goes on by itself, its change kept in the journal until it is through.
public struct PlanStore: ~Copyable {
  let folder: PlanFolder
  /// The plan as the disk has it, as far as is known.
  var loaded: LoadedPlan
  /// The plan with what is still to be saved.
  private(set) var shown: YearPlan
  let state: PlanState?
  /// The sync clients' copies that were read to be merged, and are still there.
  var merges: [ConflictCopy: CopyMerge] = [:]
  var pending: PendingStore?
  /// What is not on disk yet, oldest first.
  var waiting: [Waiting] = []
  /// What was acknowledged and can't be done any more, until the user has decided what is to become of it.
  var undecided: [Waiting] = []
  let saver = Worker<SaveAnswer>()
  let watcher: Watcher
  /// Goes up when the plan on disk becomes another, and when a save begins and ends: what was seen of an earlier one doesn't
  /// count.
  var revision = 0
  /// The revision that the save under way began with.
  var savingRevision: Int?
  var nextRetry = 0
  var nextLook: Int
  /// Why the latest save failed; nil when none has since.
  var failure: SaveFailure?
  private var lastNumber = 0

  /// How long a save may take before it goes on by itself.
  static let grace = Duration.milliseconds(200)
  /// How long to wait before an unsaved change is tried again, in milliseconds.
  static let retryInterval = 3000

  /// A change that is to be saved.
  struct Waiting {
    let number: Int
    var change: Change
    /// The change as it was done in memory, once the screen has it.
    var applied: Change?
    /// Which way it goes through the history.
    var step: HistoryStep
    /// Whether an earlier session made it.
    var isRestored = false
    /// Where it is kept until it is saved.
    var note: PendingChange?
    /// Whether the user has been told that it is done.
    var isAcknowledged = false
    /// Whether some of it may be on disk already.
    var mayBeDone = false
  }

  /// Which way a change goes through the history, and of which step.
  enum HistoryStep {
    case new
    case undo(of: Change?)
    case redo(of: Change?)
  }

  /// What came of a save.
  typealias SaveAnswer = Result<Committed, CommitFailure>

  /// What the loop is told.
  enum News {
    /// A change is on disk.
    case saved(Waiting, Committed)
    /// A change can't be made any more: somebody else has decided otherwise.
    case refused(Waiting, Refusal)
    /// The disk did not take what waits. It is tried again.
    case failed(SaveFailure)
    /// Others changed the files.
    case changed([Edit])
    /// The files were read again, as was asked for.
    case reread
  }

  /// Follows a folder. `state` is where the journal and the history are kept; nil where there is no place for them.
  ///
  /// What sessions that have ended could not save is taken over. What of it turns out to be on disk gets its place in the
  /// history: load that afterwards.
  public init(_ folder: PlanFolder, _ loaded: LoadedPlan, state: PlanState?, now: Int) {
    self.folder = folder
    self.loaded = loaded
    self.state = state
    shown = loaded.plan
    watcher = Watcher(folder, now: now)
    nextLook = now + FolderWatch.interval
    pending = state?.pending
    for note in pending?.takeOver() ?? [] { takeOver(note) }
    showWaiting()
  }

  /// What tells of the plan's past.
  var past: PlanPast { PlanPast(folder: folder, state: state, plan: loaded.plan) }

  /// Keeps the plan as seen by a person today.
  func keepSeen(by person: String?, on day: Day) {
    state?.seen(by: person).keep(loaded.plan, on: day)
  }

  /// What to poll for reading.
  var descriptors: [Int32] {
    let notices = watcher.isBusy ? [] : [watcher.notices]
    return ([saver.descriptor, watcher.descriptor] + notices).filter { $0 >= 0 }
  }

  /// When something is to be done at the latest, in milliseconds; nil where that depends on what is under way.
  var nextTurn: Int? {
    let turns = [
      watcher.isBusy ? nil : nextLook,
      waiting.isEmpty || savingRevision != nil ? nil : nextRetry,
    ]
    return turns.compactMap { $0 }.min()
  }

  /// Takes in what came of saving and looking, and begins what it is time for.
  mutating func turn(now: Int, isWoken: Bool) -> [News] {
    let news = takeSaved(now: now) + takeLooks()
    if !waiting.isEmpty, savingRevision == nil, now >= nextRetry { startSaving(now: now) }
    if !watcher.isBusy, isWoken || now >= nextLook { look(now: now) }
    return news
  }

  /// Keeps what happened to the history, so that it outlasts the session. Undo goes on in memory where it cannot be kept.
  func keep(_ event: HistoryEvent) {
    try? state?.history.append(event)
  }

  mutating func entry(_ change: Change, _ step: HistoryStep, _ note: PendingChange? = nil) -> Waiting {
    lastNumber += 1
    return Waiting(number: lastNumber, change: change, step: step, note: note)
  }

  /// Puts together the plan that is shown: the disk's, and what is to be saved.
  mutating func showWaiting() {
    shown = loaded.plan
    for index in waiting.indices {
      // One that does not fit is refused when its turn comes.
      let isBeingSaved = index == 0 && savingRevision != nil
      let change = waiting[index].remaining(in: shown, mayBeDone: isBeingSaved)
      guard let applied = try? shown.apply(change) else { continue }
      if waiting[index].applied == nil { waiting[index].applied = applied }
    }
  }

  /// Takes over what an earlier session kept.
  private mutating func takeOver(_ note: PendingChange) {
    if note.remaining(in: shown).isEmpty {
      // It came through just before that session ended.
      if let state, !state.history.contains(note.change) { keep(.did(note.change)) }
      pending?.remove(note)
      return
    }
    var entry = entry(note.change, .new, note)
    (entry.isRestored, entry.isAcknowledged, entry.mayBeDone) = (true, true, true)
    waiting.append(entry)
    showWaiting()
  }
}

extension PlanStore.Waiting {
  /// What of it a plan lacks, where it may have come through without our hearing of it.
  func remaining(in plan: YearPlan, mayBeDone: Bool = false) -> Change {
    guard self.mayBeDone || mayBeDone, let left = note?.remaining(in: plan) else { return change }
    return left.edits.count == change.edits.count ? left : Change(left.edits.filter(change.edits.contains))
  }

  /// Its edits one by one, where each can stand without the others; nil where it is whole or nothing: records that are
  /// added, removed or renamed may be referred to by the rest.
  var parts: [Change]? {
    let stand = change.edits.allSatisfy { edit in
      guard edit.after != nil else { return false }
      guard let key = edit.id.type.schema.key?.name else { return true }
      return edit.before != nil && !edit.fieldChanges.contains { $0.field == key }
    }
    return stand && change.edits.count > 1 ? change.edits.map { Change([$0]) } : nil
  }
}
