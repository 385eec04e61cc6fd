import Dashboard
import Plan
import Storage

/// The plan shared over git while keys work on.
extension EventLoop {
  mutating func sync() {
    planSync()
    guard let make = surroundings.sync else {
      let text = app.settings.readOnlyReason ?? ""
      return update(.synced(SyncReport(text: text, isDone: false)))
    }
    _ = synchronizer.start(make(app.plan, app.settings.person))
  }

  /// When the next one comes by itself.
  mutating func planSync() {
    synchronizer.plan(next: surroundings.syncMinutes.map { surroundings.milliseconds() + $0 * 60_000 })
  }

  mutating func lookAtSharing(isNew: Bool = false) {
    guard let make = surroundings.sync else { return }
    synchronizer.look(make(app.plan, app.settings.person), isNew: isNew)
  }

  mutating func takeSync() {
    let language = app.settings.language
    for answer in synchronizer.take() {
      switch answer {
      case .step(let step): update(.syncing(step.label[language]))
      case .ended(let result):
        tell(store.lookAtOnce(now: surroundings.milliseconds()))
        update(.synced(SyncReport(result, language)))
        lookAtSharing(isNew: true)
        planSync()
      }
    }
    guard let standing = synchronizer.takeStanding() else { return }
    update(
      .standing(
        standing.map { found in
          SyncStanding(
            toSend: found.toSend, toFetch: found.toFetch, clock: found.syncedAt.map { surroundings.clockOfSecond($0) })
        }))
  }
}
