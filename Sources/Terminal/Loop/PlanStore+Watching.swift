import Plan
import Storage

extension PlanStore {
  /// Begins a look at what others did to the files.
  mutating func look(now: Int, isThorough: Bool = false) {
    // At 0 a look is made up for: what it saw was compared with an earlier plan.
    watcher.look(at: loaded, revision: revision, isThorough: isThorough || nextLook == 0, now: now)
  }

  /// Begins to read every file again.
  mutating func reread() {
    watcher.reread(loaded, revision: revision)
  }

  /// Reads what a refusal was about, if that takes no more than a moment; else it is seen a little later.
  mutating func lookAtOnce(now: Int) -> [News] {
    let deadline = ContinuousClock.now + Self.grace
    var news: [News] = []
    look(now: now, isThorough: true)
    while watcher.isBusy, ContinuousClock.now < deadline {
      watcher.wait(until: deadline)
      news += takeLooks()
    }
    return news + takeLooks()
  }

  /// Takes in what the looks found.
  mutating func takeLooks() -> [News] {
    var news: [News] = []
    for look in watcher.take() {
      nextLook = look.nextLook
      guard look.revision == revision else {
        // A save began or ended meanwhile: what was seen may be our own.
        if look.isAsked { reread() } else { nextLook = 0 }
        continue
      }
      guard let found = look.found else { continue }
      let edits = found.changes.filter { !isBeingSaved($0) }
      let isNews = !edits.isEmpty || found.loaded.problems != loaded.problems
      loaded = found.loaded
      if !found.files.isEmpty {
        revision += 1
        showWaiting()
      }
      if look.isAsked { news.append(.reread) } else if isNews { news.append(.changed(edits)) }
    }
    return news
  }

  /// Whether what was seen in a file is the change that is just being saved, before we have word that it is through.
  private func isBeingSaved(_ seen: Edit) -> Bool {
    guard savingRevision != nil, let edits = waiting.first?.change.edits else { return false }
    return edits.contains { edit in
      edit.id.type == seen.id.type && edit.before == seen.before && edit.after == seen.after
    }
  }
}
