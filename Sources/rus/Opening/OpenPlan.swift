import Glibc
import Plan
import Reports
import Storage

/// A plan that is open for a command: read from its folder, and every change durable on disk when `commit` returns.
struct OpenPlan {
  let folder: PlanFolder
  private(set) var loaded: LoadedPlan
  private let state: PlanState?

  /// The earlier state that is asked for.
  private(set) var past: PastPlan?

  var plan: YearPlan { past?.plan ?? loaded.plan }

  /// What of an earlier state is otherwise today; nil where today's is asked for.
  private(set) var differences: PlanDifferences?

  /// The plan of today, also where an earlier state is asked for.
  var planToday: YearPlan { loaded.plan }

  /// Turns to the plan as it was at the end of a day. Returns when that was committed.
  mutating func turn(to day: Day, _ language: Language) throws(Failure) -> String {
    do throws(StorageProblem) {
      let found = try folder.past(endOf: day)
      past = found
      differences = PlanDifferences(from: found.plan, to: loaded.plan)
      return found.time
    } catch {
      throw Failure(.failed, error.text(language).harmless)
    }
  }

  /// Finds and reads the plan: `data`, else as the surroundings say; of several years the newest.
  init(
    _ surroundings: Surroundings, data: String?, year: Int?, readOnly: Bool = false, _ language: Language
  ) throws(Failure) {
    let location = surroundings.location(data)
    do throws(StorageProblem) {
      folder = try location.find(year: year)
      loaded = try folder.load(readOnly: readOnly)
    } catch {
      throw Failure(.failed, error.text(language).harmless)
    }
    state = surroundings.stateRoot.map { [folder] in PlanState(of: folder, stateHome: $0) }
  }

  /// Everything wrong with it, what could not be read first.
  func problems() -> [Problem] { loaded.problems + plan.problems(atOnce: true) }

  /// Refuses where a file could not be read: an empty answer would be a wrong one.
  func requireReadable(_ file: PlanFile, _ language: Language) throws(Failure) {
    guard let problem = loaded.problems.first(where: { $0.file == file.name && $0.level == .error }) else { return }
    throw Failure(.failed, "\(problem.place): \(problem.text(language))")
  }

  /// The same of every file.
  func requireAllReadable(_ language: Language) throws(Failure) {
    for file in PlanFile.allCases { try requireReadable(file, language) }
  }

  /// How many times each event has changed since it was first exported, by its identity.
  func calendarSequences(_ events: [CalendarEvent]) -> (numbers: [String: Int], problem: StorageProblem?) {
    state?.calendar.sequences(of: events.map { ($0.uid, $0.content) }) ?? ([:], nil)
  }

  /// What merging a sync client's copy comes to.
  func merge(_ copy: ConflictCopy, _ language: Language) throws(Failure) -> CopyMerge {
    do throws(StorageProblem) {
      return try folder.merge(copy, into: loaded)
    } catch {
      throw Failure(.failed, error.text(language))
    }
  }

  /// Puts a merged copy away; where it is now, or nil where it stays.
  func setAside(_ merge: CopyMerge) -> String? { folder.setAside(merge, in: state) }

  /// Where what was read of the history is kept; nil where there is no place for it.
  var pastCache: HistoryCache? { state?.past }

  /// Carries out a change on disk, and keeps it for undo.
  mutating func commit(_ change: Change, _ language: Language) throws(Failure) {
    if let past {
      throw Failure(
        .failed,
        Label(
          "planen från \(past.time) visas bara; utan --at går den att ändra",
          "the plan of \(past.time) is only shown; without --at it can be edited"), language)
    }
    do throws(CommitFailure) {
      LongWork.current.step("sparar", "saving")
      let committed = try LongWork.current.finishing { () throws(CommitFailure) in
        try folder.commit(change, to: loaded)
      }
      loaded = committed.loaded
      try? state?.history.append(.did(committed.applied))
    } catch {
      switch error {
      case .refused(let refusal): throw Failure(refusal, in: plan, language)
      case .notSaved(let failure): throw Failure(.failed, failure.text(language).harmless)
      }
    }
  }
}

extension Surroundings {
  /// Where plans are: `asked`, else as the environment says.
  func location(_ asked: String?) -> PlanLocation {
    PlanLocation(data: asked, rusData: data, xdgDataHome: dataHome, home: home, currentDirectory: currentFolder)
  }
}

/// Small files of the program's own, read whole.
enum FileBytes {
  /// How much is read of a file that people write by hand, in bytes.
  static let limit = 1 << 20

  static func read(_ path: String) -> [UInt8]? { readWhole(path, limit: limit) }

  /// A file of any size that a program of ours had made.
  static func readWhole(_ path: String, limit: Int = .max) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while bytes.count < limit {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count <= 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The names in a folder; none where it can't be read.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }

  /// Writes a small file in one step, its folder made first; whether that could be done.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let parts = path.split(separator: "/").dropLast()
    for count in parts.indices { mkdir("/" + parts[...count].joined(separator: "/"), 0o700) }
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    let isWhole = written == bytes.count && fsync(descriptor) == 0
    close(descriptor)
    guard isWhole, rename(temporary, path) == 0 else {
      unlink(temporary)
      return false
    }
    return true
  }
}
