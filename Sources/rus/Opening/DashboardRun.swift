import Dashboard
import Plan
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
    let opened = try session.open(readOnly: isReadOnly)
    let (look, problem) = chosenTheme(surroundings, language, session.refusesColor)
    let state = surroundings.stateRoot.map { PlanState(of: opened.folder, stateHome: $0) }
    let history = state?.history.load() ?? History()
    let terminal = try start(surroundings, language)
    defer { terminal.close() }
    let (keys, keyProblems) = SettingsFile.keys(in: surroundings.configHome, language)
    let (views, viewProblems) = SettingsFile.views(in: surroundings.configHome, keys, language)
    let greeting = ([problem].compactMap { $0 } + keyProblems + viewProblems).joined(separator: " · ")
    var app = App(
      plan: opened.loaded.plan,
      settings: Settings(
        language: language, person: session.person, today: session.today, usesASCII: isASCII, isPlain: isPlain,
        readOnlyReason: readOnlyReason(opened.loaded, language), keys: keys, views: views),
      size: terminal.size, history: history, folderProblems: opened.loaded.problems,
      greeting: greeting.isEmpty ? nil : greeting)
    if isPresenting { app.beginPresenting() }
    var loop = EventLoop(
      terminal: terminal, app: app,
      store: PlanStore(opened.folder, opened.loaded, state: isReadOnly ? nil : state, now: Surroundings.milliseconds()),
      surroundings: LoopSurroundings(
        theme: look, editor: surroundings.editor, temporaryDirectory: surroundings.temporaryDirectory,
        clock: { Surroundings.clockText() }, milliseconds: { Surroundings.milliseconds() },
        rememberPerson: { SettingsFile.remember(person: $0, in: surroundings.configHome) },
        keepViews: { SettingsFile.keep($0, in: surroundings.configHome) }))
    loop.run()
    return .done
  }

  private func start(_ surroundings: Surroundings, _ language: Language) throws(Failure) -> NcursesTerminal {
    let options = TerminalOptions(
      type: surroundings.terminalType, colorHint: surroundings.colorHint, usesMouse: !leavesMouse,
      crashNotice: words(
        "rus avbröts av ett fel; allt som var sparat är kvar", "rus ended by a fault; all that was saved is there"))
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

  private func chosenTheme(_ surroundings: Surroundings, _ language: Language, _ refusesColor: Bool) -> (Theme, String?)
  {
    if let theme { return ThemeLibrary(surroundings).theme(named: theme, language) }
    if refusesColor { return (.uncolored, nil) }
    guard let chosen = SettingsFile.theme(in: surroundings.configHome) else { return (.standard, nil) }
    return ThemeLibrary(surroundings).theme(named: chosen, language)
  }
}
