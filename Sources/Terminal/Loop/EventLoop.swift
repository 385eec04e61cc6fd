public import Dashboard
import Plan
import Screen
import Storage

/// Keys in, frames out, effects carried out in between: the only place where the dashboard meets the world.
///
/// Every key that waits is handled before the next frame is drawn, and every edit is durable before the next key is
/// handled: on disk, or where that takes time in the journal. Without keys it sleeps; only the folder's watch wakes it, and
/// a save that is done or to be tried again.
public struct EventLoop<Terminal: TerminalScreen>: ~Copyable {
  private(set) var terminal: Terminal
  private(set) var app: App
  var store: PlanStore
  let surroundings: LoopSurroundings
  /// The chosen theme's colours.
  private var palette: Palette
  /// Those of a theme that is tried, while it is.
  private var tried: (name: String?, palette: Palette)?
  private var checker = BackgroundCheck()
  /// What an earlier session left and this one has saved, until that is told.
  private var restored: [Change] = []
  var synchronizer = Synchronizer()
  private let tracer = Worker<(conflict: Conflict, sources: ConflictSources)>()
  private let past = Worker<PastAnswer>()
  private var isEnded = false

  /// What is not on disk when the program ends.
  public struct Unsaved: Sendable {
    /// How many changes are kept, and saved by the next start.
    public let kept: Int
    /// Those that could not be kept either, each in a line.
    public let lost: [String]
  }

  /// Joins a terminal, a dashboard and the store of the plan it shows.
  public init(terminal: Terminal, app: App, store: consuming PlanStore, surroundings: LoopSurroundings) {
    self.terminal = terminal
    self.app = app
    self.store = store
    self.surroundings = surroundings
    palette = Palette(surroundings.theme, depth: terminal.colorDepth)
  }

  /// Runs until the user quits or the terminal is gone. Returns what is not on disk then.
  public mutating func run() -> Unsaved {
    // What is worked out for later frames does not keep the first one waiting.
    show()
    carryOut(app.firstEffects)
    restore()
    lookAtSharing(isNew: true)
    planSync()
    while !isEnded {
      show()
      let now = surroundings.milliseconds()
      let turns = [store.nextTurn, synchronizer.nextSync].compactMap(\.self)
      let own = [checker.descriptor, tracer.descriptor, past.descriptor]
      let files = own + store.descriptors + synchronizer.descriptors
      take(terminal.nextEvent(timeout: turns.min().map { max(0, $0 - now) }, watching: files.filter { $0 >= 0 }))
      while !isEnded, case .event(let waiting) = terminal.nextEvent(timeout: 0, watching: []) {
        take(.event(waiting))
      }
    }
    store.keepSeen(by: app.settings.person, on: app.today)
    let left = store.finish(now: surroundings.milliseconds())
    return Unsaved(kept: left.kept, lost: left.lost.map { $0.summary(app.settings.language) })
  }

  private mutating func show() {
    terminal.show(app.draw(), palette: shownPalette())
  }

  /// The colours of the chosen theme, or of the one that is tried: read once, however often it is drawn.
  private mutating func shownPalette() -> Palette {
    guard case .tried(let name) = app.shownTheme else {
      tried = nil
      return palette
    }
    if let tried, tried.name == name { return tried.palette }
    let new = Palette(surroundings.themeNamed(name), depth: terminal.colorDepth)
    tried = (name, new)
    return new
  }

  private mutating func take(_ wake: Wake) {
    switch wake {
    case .event(let input): update(.input(input))
    case .ready(let files):
      if files.contains(checker.descriptor), let problems = checker.take() { update(.checked(problems)) }
      if files.contains(past.descriptor) { tellOfPast() }
      if synchronizer.descriptors.contains(where: files.contains) { takeSync() }
      for traced in tracer.take() {
        update(.traced(traced.conflict, ours: traced.sources.ours, theirs: traced.sources.theirs))
      }
      tell(store.turn(now: surroundings.milliseconds(), isWoken: files.contains(store.watcher.notices)))
    case .timedOut:
      tell(store.turn(now: surroundings.milliseconds(), isWoken: false))
      if let next = synchronizer.nextSync, surroundings.milliseconds() >= next { sync() }
    case .closed: isEnded = true
    }
  }

  mutating func update(_ event: Event) {
    for effect in app.update(event) where !isEnded { carryOut(effect) }
    if !isEnded { store.keepUndecided(app.undecidedNumbers) }
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects where !isEnded { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .commit(let change, let step): commit(change, step)
    case .check(let plan): checker.start(plan)
    case .reread: store.reread()
    case .openEditor(let text): openEditor(text)
    case .keepSetting(let name, let value): keep(name, value)
    case .keepKeys(let command, let keys): if !surroundings.keepKeys(command, keys) { update(.settingsNotKept) }
    case .keepViews(let views): if !surroundings.keepViews(views) { update(.settingsNotKept) }
    case .copy(let text): _ = terminal.copyToClipboard(text)
    case .write(let text, let path): write(text, to: path)
    case .readCopy(let copy): readCopy(copy)
    case .setAside(let copy, let conflicts): setAside(copy, conflicts)
    case .trace(let conflict):
      tracer.start(insteadOfWaiting: true) { [folder = store.folder] in
        (conflict, ConflictSources(of: conflict, in: folder))
      }
    case .sync: sync()
    case .cancelSync: synchronizer.cancel()
    case .lookBack(let question): past.start { [past, back = store.past] in back.answer(question, tell: past.tell) }
    case .redraw: terminal.forgetShown()
    case .suspend:
      terminal.suspend()
      update(.input(.resize(terminal.size)))
    case .quit: isEnded = true
    }
  }

  /// Keeps a setting; the theme is what the loop itself goes by.
  private mutating func keep(_ setting: String, _ value: String?) {
    if setting == "Tema" { palette = Palette(surroundings.themeNamed(value), depth: terminal.colorDepth) }
    if !surroundings.keepSetting(setting, value) { update(.settingsNotKept) }
  }

  /// Writes a file beside the plan.
  private mutating func write(_ text: String, to path: String) {
    do throws(OutputFailure) {
      try OutputFile.write(Array(text.utf8), to: path)
      update(.wrote(path, problem: nil))
    } catch {
      update(.wrote(path, problem: error.text(app.settings.language)))
    }
  }

  private mutating func tellOfPast() {
    for answer in past.take() { update(.lookedBack(answer)) }
  }

  // MARK: - The disk

  private mutating func setAside(_ copy: ConflictCopy, _ conflicts: Int) {
    let place = store.setAside(copy)
    tell(store.lookAtOnce(now: surroundings.milliseconds()))
    update(.copyPutAway(copy, conflicts: conflicts, to: place))
  }

  private mutating func readCopy(_ copy: ConflictCopy) {
    do throws(StorageProblem) {
      let merge = try store.readCopy(copy)
      update(.copyRead(copy, merge.change, conflicts: merge.conflicts.count, problem: nil))
    } catch {
      update(.copyRead(copy, Change([]), conflicts: 0, problem: error.text(app.settings.language)))
    }
  }

  private mutating func commit(_ change: Change, _ step: Step) {
    let way: PlanStore.HistoryStep =
      switch step {
      case .new: .new
      case .undo: .undo(of: app.history.done.last)
      case .redo: .redo(of: app.history.undone.last)
      }
    let (outcome, news) = store.commit(change, way, now: surroundings.milliseconds())
    tell(news)
    switch outcome {
    case .saved(let committed):
      let clock = surroundings.clock()
      update(
        .committed(store.shown, applied: committed.applied, others: committed.others, step, clock: clock))
      lookAtSharing()
    case .refused(let refusal):
      // What is on disk now is what the refusal is about.
      tell(store.lookAtOnce(now: surroundings.milliseconds()))
      update(.changedOutside(store.shown, [], folderProblems: store.loaded.problems))
      update(.refused(refusal, change, step))
    case .waits(let applied, let failure):
      update(.unsaved(store.shown, applied: applied, step, reason: failure?.text(app.settings.language)))
    }
  }

  /// Tells the dashboard what came of saving and looking.
  mutating func tell(_ news: [PlanStore.News]) {
    var hasSaved = false
    for item in news {
      switch item {
      case .saved(let entry, let committed):
        hasSaved = true
        if entry.isRestored { restored.append(entry.applied ?? committed.applied) }
        guard !committed.others.isEmpty else { continue }
        update(.changedOutside(store.shown, committed.others, folderProblems: store.loaded.problems))
      case .refused(let entry, let refusal):
        hasSaved = true
        update(.refusedLate(store.shown, refusal, entry.change, number: entry.number))
      case .failed(let failure): update(.notSaved(reason: failure.text(app.settings.language)))
      case .changed(let edits):
        update(.changedOutside(store.shown, edits, folderProblems: store.loaded.problems))
        lookAtSharing()
      case .reread:
        update(.reread(store.shown, folderProblems: store.loaded.problems))
        lookAtSharing(isNew: true)
      }
    }
    guard hasSaved, store.waiting.isEmpty else { return }
    let clock = surroundings.clock()
    update(
      restored.isEmpty ? .caughtUp(store.shown, clock: clock) : .restored(store.shown, applied: restored, clock: clock))
    restored = []
  }

  /// Changes that an earlier session acknowledged but could not save.
  private mutating func restore() {
    guard !store.waiting.isEmpty else { return }
    update(.restoring(store.shown, count: store.waiting.count))
    tell(store.restore(now: surroundings.milliseconds()))
  }

  private mutating func openEditor(_ text: String) {
    let editor = ExternalEditor(command: surroundings.editor, temporaryDirectory: surroundings.temporaryDirectory)
    let edited = terminal.withShell { editor.edit(text) }
    terminal.forgetShown()
    update(.input(.resize(terminal.size)))
    update(.edited(edited))
  }
}
