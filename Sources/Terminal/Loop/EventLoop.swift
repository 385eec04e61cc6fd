public import Dashboard
import Plan
import Screen
import Storage

/// Keys in, frames out, effects carried out in between: the only place where the dashboard meets the world.
///
/// Every key that waits is handled before the next frame is drawn, and every edit is durable before the next key is
/// handled. Without keys it sleeps; only the folder's watch wakes it, and a save that is to be tried again.
public struct EventLoop<Terminal: TerminalScreen>: ~Copyable {
  private(set) var terminal: Terminal
  private(set) var app: App
  private var store: PlanStore
  private let surroundings: LoopSurroundings
  private var palette: Palette
  private var checker = BackgroundCheck()
  private var isEnded = false

  /// Joins a terminal, a dashboard and the store of the plan it shows.
  public init(terminal: Terminal, app: App, store: consuming PlanStore, surroundings: LoopSurroundings) {
    self.terminal = terminal
    self.app = app
    self.store = store
    self.surroundings = surroundings
    palette = Palette(surroundings.theme, depth: terminal.colorDepth)
  }

  /// Runs until the user quits or the terminal is gone.
  public mutating func run() {
    // What is worked out for later frames does not keep the first one waiting.
    show()
    carryOut(app.firstEffects)
    restorePending()
    while !isEnded {
      show()
      let now = surroundings.milliseconds()
      let files = [checker.descriptor, store.watchDescriptor].filter { $0 >= 0 }
      take(terminal.nextEvent(timeout: max(0, store.nextLook - now), watching: files))
      while !isEnded, case .event(let waiting) = terminal.nextEvent(timeout: 0, watching: []) {
        take(.event(waiting))
      }
    }
  }

  private mutating func show() {
    terminal.show(app.draw(), palette: palette)
  }

  private mutating func take(_ wake: Wake) {
    switch wake {
    case .event(let input): update(.input(input))
    case .ready(let files):
      if files.contains(checker.descriptor), let problems = checker.take() { update(.checked(problems)) }
      if files.contains(store.watchDescriptor) { look() }
    case .timedOut: look()
    case .closed: isEnded = true
    }
  }

  private mutating func update(_ event: Event) {
    for effect in app.update(event) where !isEnded { carryOut(effect) }
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects where !isEnded { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .commit(let change, let step): commit(change, step)
    case .check(let plan): checker.start(plan)
    case .reread: reread()
    case .openEditor(let text): openEditor(text)
    case .keepSetting(let name, let value): keep(name, value)
    case .keepKeys(let command, let keys): if !surroundings.keepKeys(command, keys) { update(.settingsNotKept) }
    case .keepViews(let views): if !surroundings.keepViews(views) { update(.settingsNotKept) }
    case .copy(let text): _ = terminal.copyToClipboard(text)
    case .write(let text, let path): write(text, to: path)
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

  // MARK: - The disk

  private mutating func commit(_ change: Change, _ step: Step) {
    let undoes = step == .undo ? app.history.done.last : app.history.undone.last
    switch store.commit(change) {
    case .saved(let committed):
      switch step {
      case .new: store.keep(.did(committed.applied))
      case .undo: if let undoes { store.keep(.undid(undoes, applied: committed.applied)) }
      case .redo: if let undoes { store.keep(.redid(undoes, applied: committed.applied)) }
      }
      update(
        .committed(
          committed.loaded.plan, applied: committed.applied, others: committed.others, step, clock: surroundings.clock()
        ))
    case .refused(let refusal):
      // What is on disk now is what the refusal is about.
      let found = store.reread()
      update(.changedOutside(found.loaded.plan, found.changes, folderProblems: found.loaded.problems))
      update(.refused(refusal, change, step))
    case .kept(let reason): update(.saveFailed(change, step, reason: reason.text(app.settings.language)))
    }
  }

  /// Looks at what others did to the files, and tries again what was not saved.
  private mutating func look() {
    let now = surroundings.milliseconds()
    if let found = store.look(now: now) {
      update(.changedOutside(found.loaded.plan, found.changes, folderProblems: found.loaded.problems))
    }
    if let plan = store.retry(now: now) { update(.caughtUp(plan, clock: surroundings.clock())) }
    tellRefused()
  }

  /// Changes that waited so long that somebody else decided otherwise.
  private mutating func tellRefused() {
    for (change, refusal) in store.takeRefused() { update(.refused(refusal, change, .new)) }
  }

  /// Changes that an earlier session acknowledged but could not save.
  private mutating func restorePending() {
    let count = store.pendingCount
    if count > 0, let plan = store.retry(now: 0) {
      update(.restored(plan, count: count, clock: surroundings.clock()))
    }
    tellRefused()
  }

  private mutating func reread() {
    let found = store.reread()
    update(.reread(found.loaded.plan, folderProblems: found.loaded.problems))
  }

  private mutating func openEditor(_ text: String) {
    let editor = ExternalEditor(command: surroundings.editor, temporaryDirectory: surroundings.temporaryDirectory)
    let edited = terminal.withShell { editor.edit(text) }
    terminal.forgetShown()
    update(.input(.resize(terminal.size)))
    update(.edited(edited))
  }
}
