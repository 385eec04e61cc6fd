import Storage
import Synchronization

/// Follows the plan's folder from a thread of its own: where a share answers slowly, looking takes its time too.
final class Watcher: Sendable {
  /// What a look found.
  struct Look: Sendable {
    /// nil where there was no sign of a change.
    let found: Reread?
    /// Whether it was asked for by the user.
    let isAsked: Bool
    /// Which state of the plan it compared with.
    let revision: Int
    /// When to look again at the latest, in milliseconds.
    let nextLook: Int
  }

  /// Can be read when the system has word of a change; -1 where it gives none.
  let notices: Int32
  private let folder: PlanFolder
  private let watch: Mutex<FolderWatch>
  private let worker = Worker<Look>()

  init(_ folder: PlanFolder, now: Int) {
    let watch = FolderWatch(folder, now: now)
    notices = watch.descriptor
    self.folder = folder
    self.watch = Mutex(watch)
  }

  /// Can be read when a look is done.
  var descriptor: Int32 { worker.descriptor }

  /// Whether a look is under way.
  var isBusy: Bool { worker.isBusy }

  /// Begins a look at what may have changed since `loaded` was read. `isThorough`: at every file, not only at
  /// those that there is word of.
  func look(at loaded: LoadedPlan, revision: Int, isThorough: Bool, now: Int) {
    worker.start { [self] in
      watch.withLock { watch in
        let found = watch.look(at: loaded, now: now, isThorough: isThorough)
        return Look(found: found, isAsked: false, revision: revision, nextLook: watch.nextLook)
      }
    }
  }

  /// Begins to read the files again, whatever the signs.
  func reread(_ loaded: LoadedPlan, revision: Int) {
    worker.start { [self] in
      let found = folder.reread(loaded)
      return Look(found: found, isAsked: true, revision: revision, nextLook: watch.withLock { $0.nextLook })
    }
  }

  /// The looks that are done, each once.
  func take() -> [Look] { worker.take() }

  /// Waits until a look is done, but no longer than told.
  func wait(until deadline: ContinuousClock.Instant) { worker.wait(until: deadline) }
}
