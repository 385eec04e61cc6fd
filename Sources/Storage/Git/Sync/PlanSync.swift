public import Plan
import Recfile

/// Shares a plan over git: commits what was edited, fetches what others sent, merges it by record and field, sends.
///
/// The plan's files are all it touches. They are changed as a save changes them, so what an open dashboard or an editor does
/// meanwhile stays. Killed anywhere, it leaves a repository that the next sync goes on with.
public struct PlanSync: Sendable {
  /// The plan that is synced, and the other years in the same folder.
  public var folders: [PlanFolder]
  /// The folder that holds them: the plan's own, or that of all years.
  public var root: String
  /// Who commits where git's settings don't say.
  public var author: SyncAuthor?
  /// The language of what git's log says.
  public var language: Language
  /// The program's own path, which git is to call where its attributes ask for it.
  public var program: String?
  /// What stops it.
  public var cancellation = Cancellation()
  /// Whether the plan is put into the repository now: also into one that is about something else, and joined with a remote
  /// that has nothing in common with it.
  var begins = false
  /// Told of each step.
  public var progress: @Sendable (SyncStep) -> Void = { _ in }

  /// How many times somebody else may be first.
  private static let attempts = 60

  /// Gathers what is to be synced.
  public init(_ folder: PlanFolder, in location: PlanLocation, author: SyncAuthor?, language: Language) {
    folders =
      [folder]
      + location.years.map { PlanFolder(location.directory.appending(path: $0.fourDigits)) }.filter { $0 != folder }
    root = location.directory
    self.author = author
    self.language = language
  }

  /// Syncs. What it throws tells why it could not, and what is safe all the same.
  public func run() throws(SyncStop) -> SyncOutcome {
    let place = try SyncPlace(folders, root: root, cancellation: cancellation)
    let lock = try SyncLock.take(in: place.commonFolder, patience: 60_000) { cancellation.isCancelled }
    if lock.wasCutShort { StaleLocks(place: place).remove() }
    let result: Result<SyncOutcome, SyncStop>
    do throws(SyncStop) {
      var run = SyncRun(sync: self, place: place)
      result = .success(try run.run(attempts: Self.attempts))
      place.noteDone()
    } catch {
      result = .failure(error)
    }
    // What was stopped may not have put everything away.
    if case .failure(let stop) = result, stop.kind == .cancelled { throw stop }
    lock.release()
    return try result.get()
  }
}

/// How far a sync has come.
public enum SyncStep: Sendable, Equatable {
  case reading
  case fetching
  case merging
  case sending

  /// What it is called.
  public var label: Label {
    switch self {
    case .reading: Label("läser planen", "reading the plan")
    case .fetching: Label("hämtar", "fetching")
    case .merging: Label("slår ihop", "merging")
    case .sending: Label("skickar", "sending")
    }
  }
}

/// What a sync did.
public struct SyncOutcome: Sendable {
  /// What went out, that was not there before.
  public internal(set) var sent: [Edit] = []
  /// What came in.
  public internal(set) var received: [Edit] = []
  /// What could not be chosen between on the way, each in a line with its file.
  public internal(set) var conflicts: [Label] = []
  /// How many conflicts wait in the plan's files.
  public internal(set) var waiting = 0
  /// Where it was sent; nil where the repository has no remote.
  public internal(set) var remote: String?
  /// Whether git had nothing of the plan before.
  public internal(set) var isPutIn = false
  /// Whether everything went to a remote that had nothing.
  public internal(set) var isFirst = false
  /// A file that came and is no recfile: where, and what to do.
  public internal(set) var problem: Label?
}

extension Int {
  /// A year as its folder is called.
  fileprivate var fourDigits: String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
  }
}
