import Dashboard
import Plan
import Storage

/// Syncs on a thread of its own, so that keys stay alive, and keeps an eye on how the plan stands.
struct Synchronizer {
  /// What comes of a sync: how far it is, and at last what it did.
  enum Answer: Sendable {
    case step(SyncStep)
    case ended(Result<SyncOutcome, SyncStop>)
  }

  private let worker = Worker<Answer>()
  private let looker = Worker<PlanStanding?>()
  private var cancellation: Cancellation?
  /// Whether the plan is shared, as far as is known; where it is not, no more is looked for.
  private var isShared = true
  /// When to sync by itself, in milliseconds; nil where that is not wanted.
  private(set) var nextSync: Int?

  /// What can be read when there is something to take.
  var descriptors: [Int32] { [worker.descriptor, looker.descriptor] }

  /// Whether a sync is under way.
  var isBusy: Bool { cancellation != nil }

  /// Begins a sync; whether there was none under way.
  mutating func start(_ sync: PlanSync) -> Bool {
    guard cancellation == nil else { return false }
    let cancellation = Cancellation()
    self.cancellation = cancellation
    worker.start { [worker] in
      var sync = sync
      sync.cancellation = cancellation
      sync.progress = { [weak worker] step in worker?.tell(.step(step)) }
      do throws(SyncStop) {
        return .ended(.success(try sync.run()))
      } catch {
        return .ended(.failure(error))
      }
    }
    return true
  }

  /// Stops it.
  func cancel() { cancellation?.cancel() }

  /// Begins to look at how the plan stands. `isNew`: also where it was not shared before.
  mutating func look(_ sync: PlanSync, isNew: Bool = false) {
    if isNew { isShared = sync.mayBeShared }
    guard isShared else { return }
    looker.start(insteadOfWaiting: true) { sync.standing() }
  }

  /// What has come of the sync.
  mutating func take() -> [Answer] {
    let answers = worker.take()
    for case .ended in answers { cancellation = nil }
    return answers
  }

  /// How the plan stands, where that has been looked at.
  mutating func takeStanding() -> PlanStanding?? {
    guard let standing = looker.take().last else { return nil }
    isShared = standing != nil
    if !isShared { nextSync = nil }
    return .some(standing)
  }

  /// Sets when to sync by itself.
  mutating func plan(next: Int?) {
    nextSync = isShared ? next : nil
  }
}

extension SyncReport {
  /// What a sync did, or why it did not, in a line.
  init(_ result: Result<SyncOutcome, SyncStop>, _ language: Language) {
    switch result {
    case .failure(let stop): self.init(text: stop.text(language), isDone: false)
    case .success(let outcome):
      var parts: [String] = []
      if outcome.isFirst { parts.append(Label("hela planen skickad", "the whole plan sent")[language]) }
      if !outcome.sent.isEmpty, outcome.remote != nil {
        parts.append("\(outcome.sent.count) \(Label("skickade", "sent")[language])")
      }
      if !outcome.received.isEmpty {
        parts.append(
          "\(outcome.received.count) \(Label("hämtade", "fetched")[language]) (\(Change(outcome.received).summary(language)))"
        )
      }
      if outcome.remote == nil {
        parts.append(
          Label(
            "lagt in i git; rus sync --setup ADRESS delar planen", "committed; rus sync --setup ADDRESS shares the plan"
          )[
            language])
      }
      if parts.isEmpty { parts.append(Label("inget nytt", "nothing new")[language]) }
      if outcome.waiting > 0 {
        let number = outcome.waiting
        parts.append(
          number == 1
            ? Label("1 konflikt väntar: ! visar den", "1 conflict waits: ! shows it")[language]
            : Label("\(number) konflikter väntar: ! visar dem", "\(number) conflicts wait: ! shows them")[language])
      }
      if let problem = outcome.problem { parts.append(problem[language]) }
      let isDone = outcome.waiting == 0 && outcome.problem == nil
      self.init(text: Label("Synkat: ", "Synced: ")[language] + parts.joined(separator: ", "), isDone: isDone)
    }
  }
}
