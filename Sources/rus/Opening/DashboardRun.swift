import Dashboard
import Glibc
import Plan
import Reports
import Screen
import Storage
import Terminal

/// How the dashboard is asked for.
struct DashboardRun: Equatable {
  var asked = Asked()
  var theme: String?
  var isASCII = false
  /// Whether it is drawn for screen readers.
  var isPlain = false
  var isReadOnly = false
  var leavesMouse = false
  /// Whether the steering group's pages are what it opens with.
  var isPresenting = false
}

extension DashboardRun {
  func open(in session: inout Session) throws(Failure) -> ExitStatus {
    let surroundings = session.surroundings
    let language = session.language
    guard surroundings.canShowScreen else {
      throw Failure(.failed, TerminalError.notATerminal.sentence(inEnglish: language == .english))
    }
    LongWork.current.opensScreen()
    var opened = session.at == nil ? try session.open(readOnly: isReadOnly) : try session.openAsItIs()
    if let at = session.at { _ = try opened.turn(to: at, language) }
    let file = session.settings
    let (look, problem) = chosenTheme(surroundings, file.values["Tema"], language, session.refusesColor)
    let state = surroundings.stateRoot.map { PlanState(of: opened.folder, stateHome: $0) }
    // What an earlier session left is taken over first: it may add to the history.
    let store = PlanStore(
      opened.folder, opened.loaded, state: isReadOnly ? nil : state, now: Surroundings.milliseconds())
    let history = state?.history.load() ?? History()
    let typed = LongWork.current.end()
    let terminal = try start(
      surroundings, language, usesMouse: !leavesMouse && file.values.flag("Mus") ?? true, typed: typed)
    defer { terminal.close() }
    let settings = settings(session, readOnlyReason(opened.loaded, language))
    let greeting = ([problem].compactMap { $0 } + settings.fileProblems).joined(separator: " · ")
    var app = App(
      plan: opened.loaded.plan,
      settings: settings,
      size: terminal.size, history: history, folderProblems: opened.loaded.problems,
      greeting: greeting.isEmpty ? nil : greeting)
    if let at = session.at, let past = opened.past {
      _ = app.update(.lookedBack(.plan(at, past.plan, time: past.time)))
    }
    if isPresenting { app.beginPresenting() }
    app.isTourOffered = !isPlain && !isReadOnly && !isPresenting && FirstStart.isNow(surroundings.stateRoot)
    var loop = EventLoop(
      terminal: terminal, app: app,
      store: store,
      surroundings: LoopSurroundings(
        theme: look, editor: surroundings.editor, temporaryDirectory: surroundings.temporaryDirectory,
        clock: { Surroundings.clockText() }, clockOfSecond: { Surroundings.clockText(of: $0) },
        milliseconds: { Surroundings.milliseconds() },
        keepSetting: { SettingsFile.keep($0, $1, in: surroundings.configHome) },
        keepKeys: { SettingsFile.keep(keys: $1, of: $0, in: surroundings.configHome) },
        themeNamed: { [self, refusesColor = session.refusesColor] name in
          name == nil || refusesColor
            ? chosenTheme(surroundings, name, language, refusesColor).0
              // What is chosen on the screen goes before what the program was started with.
            : ThemeLibrary(surroundings).theme(named: name ?? "", language).theme
        },
        keepViews: { SettingsFile.keep($0, in: surroundings.configHome) },
        sync: isReadOnly ? nil : sync(opened.folder, surroundings, language),
        syncMinutes: isReadOnly ? nil : file.values.syncMinutes))
    let unsaved = loop.run()
    terminal.close()
    return tell(of: unsaved.kept, unsaved.lost, language)
  }

  /// Says on the way out what is not on the disk.
  private func tell(of kept: Int, _ lost: [String], _ language: Language) -> ExitStatus {
    var notice = Output()
    if kept > 0 {
      let text = Label(
        kept == 1
          ? "1 ändring är inte på disken än; den är bevarad och sparas nästa gång rus startas"
          : "\(kept) ändringar är inte på disken än; de är bevarade och sparas nästa gång rus startas",
        kept == 1
          ? "1 change is not on the disk yet; it is kept, and saved when rus is next started"
          : "\(kept) changes are not on the disk yet; they are kept, and saved when rus is next started")
      notice.print("rus: \(text[language])")
    }
    for summary in lost {
      let text = Label("kunde varken sparas eller bevaras: ", "could be neither saved nor kept: ")
      notice.print("rus: \(text[language])\(summary.harmless)")
    }
    _ = notice.flush(to: STDERR_FILENO)
    return lost.isEmpty ? .done : .failed
  }

  /// How the plan is shared by whoever uses the program then.
  private func sync(
    _ folder: PlanFolder, _ surroundings: Surroundings, _ language: Language
  ) -> @Sendable (YearPlan, String?) -> PlanSync {
    let location = surroundings.location(asked.data)
    return { plan, person in
      let author = person.flatMap { id in plan.people.first { $0.id == id } }.map { SyncAuthor($0, in: plan) }
      var sync = PlanSync(folder, in: location, author: author, language: language)
      sync.program = surroundings.programFile
      return sync
    }
  }

  /// What the dashboard is told: what was asked for first, then what the settings file says.
  private func settings(_ session: Session, _ readOnlyReason: String?) -> Settings {
    let file = session.settings
    let keys = file.keyMap()
    var settings = Settings(
      language: session.language, person: session.person, today: session.clockDay,
      usesASCII: isASCII || file.values.flag("Ascii") ?? false, isPlain: isPlain, readOnlyReason: readOnlyReason,
      keys: keys.map, views: file.views)
    settings.values = file.values
    settings.keyChoices = file.keys
    settings.fileProblems = keys.problems.map { "settings.rec:\($0.line): \($0.text[session.language].harmless)" }
    settings.filePath = file.path
    settings.standardLanguage = session.surroundings.language(asked: nil)
    settings.theme = theme ?? file.values["Tema"]
    settings.themes = { [surroundings = session.surroundings] in ThemeLibrary(surroundings).choices }
    return settings
  }

  private func start(
    _ surroundings: Surroundings, _ language: Language, usesMouse: Bool, typed: [UInt8]
  ) throws(Failure) -> NcursesTerminal {
    var options = TerminalOptions(
      type: surroundings.terminalType, colorHint: surroundings.colorHint, usesMouse: usesMouse,
      crashNotice: words(
        "rus avbröts av ett fel; allt som var sparat är kvar", "rus ended by a fault; all that was saved is there"))
    options.typed = typed
    do throws(TerminalError) {
      return try NcursesTerminal.start(options)
    } catch {
      throw Failure(.failed, error.sentence(inEnglish: language == .english))
    }
  }

  private func readOnlyReason(_ loaded: LoadedPlan, _ language: Language) -> String? {
    if isReadOnly { return words("öppnad för läsning (--read-only)", "opened for reading (--read-only)") }
    return loaded.readOnlyReason.map { words("skrivskyddad: ", "read-only: ") + $0[language] }
  }

  private func chosenTheme(
    _ surroundings: Surroundings, _ chosen: String?, _ language: Language, _ refusesColor: Bool
  ) -> (Theme, String?) {
    if let theme { return ThemeLibrary(surroundings).theme(named: theme, language) }
    if refusesColor { return (.uncolored, nil) }
    guard let chosen else { return (.standard, nil) }
    return ThemeLibrary(surroundings).theme(named: chosen, language)
  }
}
