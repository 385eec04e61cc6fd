import Plan
public import Storage

/// The plan's folder as the loop sees it: commits, what could not be saved yet, the history, and what others do.
public struct PlanStore: ~Copyable {
  let folder: PlanFolder
  private var loaded: LoadedPlan
  private let state: PlanState?
  private var watch: FolderWatch
  /// What the disk did not take, oldest first, each with its note in the journal if that could be written.
  private var waiting: [(change: Change, note: PendingChange?)]
  private var nextRetry = 0
  /// What waited and was refused when its turn came: somebody else has decided otherwise. The user is to hear of it.
  private var refused: [(change: Change, refusal: Refusal)] = []

  /// How long to wait before an unsaved change is tried again, in milliseconds.
  private static let retryInterval = 3000

  /// What came of a commit.
  enum Outcome {
    case saved(Committed)
    case refused(Refusal)
    /// It is kept in memory and in the journal, and tried again.
    case kept(SaveFailure)
  }

  /// Follows a folder. `state` is where the journal and the history are kept; nil where there is no place for them.
  public init(_ folder: PlanFolder, _ loaded: LoadedPlan, state: PlanState?, now: Int) {
    self.folder = folder
    self.loaded = loaded
    self.state = state
    watch = FolderWatch(folder, now: now)
    waiting = (state?.pending.load() ?? []).map { ($0.change, $0) }
  }

  /// What to poll for reading.
  var watchDescriptor: Int32 { watch.descriptor }

  /// When to look at the latest, in milliseconds.
  var nextLook: Int { waiting.isEmpty ? watch.nextLook : min(watch.nextLook, nextRetry) }

  /// How many changes wait to be saved.
  var pendingCount: Int { waiting.count }

  /// Makes a change durable, after those that wait.
  mutating func commit(_ change: Change) -> Outcome {
    do throws(CommitFailure) {
      try saveWaiting()
      let committed = try folder.commit(change, to: loaded)
      loaded = committed.loaded
      return .saved(committed)
    } catch {
      switch error {
      case .refused(let refusal): return .refused(refusal)
      case .notSaved(let failure):
        waiting.append((change, try? state?.pending.add(change, to: loaded.plan)))
        return .kept(failure)
      }
    }
  }

  /// Tries what waits again, if it is time; the plan if all is saved now.
  mutating func retry(now: Int) -> YearPlan? {
    guard !waiting.isEmpty, now == 0 || now >= nextRetry else { return nil }
    nextRetry = now + Self.retryInterval
    do throws(CommitFailure) {
      try saveWaiting()
      return loaded.plan
    } catch {
      return nil
    }
  }

  private mutating func saveWaiting() throws(CommitFailure) {
    while let first = waiting.first {
      let change = first.note?.remaining(in: loaded.plan) ?? first.change
      do throws(CommitFailure) {
        loaded = try folder.commit(change, to: loaded).loaded
      } catch {
        guard case .refused(let refusal) = error else { throw error }
        refused.append((first.change, refusal))
      }
      if let note = first.note { try? state?.pending.remove(note) }
      waiting.removeFirst()
    }
  }

  /// The changes that waited and were refused, once.
  mutating func takeRefused() -> [(change: Change, refusal: Refusal)] {
    defer { refused = [] }
    return refused
  }

  /// What others did to the files since the last look; nil where nothing shows that they did.
  mutating func look(now: Int) -> Reread? {
    guard let found = watch.look(at: loaded, now: now) else { return nil }
    let isNews = !found.files.isEmpty || found.loaded.problems != loaded.problems
    loaded = found.loaded
    return isNews ? found : nil
  }

  /// Reads every file again.
  mutating func reread() -> Reread {
    let found = folder.reread(loaded)
    loaded = found.loaded
    return found
  }

  /// Keeps what happened to the history, so that it outlasts the session. Undo goes on in memory where it cannot be kept.
  func keep(_ event: HistoryEvent) {
    try? state?.history.append(event)
  }
}
