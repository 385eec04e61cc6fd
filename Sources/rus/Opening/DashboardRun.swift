import Dashboard
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
  var isReadOnly = false
  var leavesMouse = false
}

extension DashboardRun {
  func open(in session: inout Session) throws(Failure) -> ExitStatus {
    let surroundings = session.surroundings
    let language = session.language
    guard surroundings.canShowScreen else {
      throw Failure(.failed, TerminalError.notATerminal.sentence(inEnglish: language == .english))
    }
    let opened = try session.open(readOnly: isReadOnly)
    let file = session.settings
    let (look, problem) = chosenTheme(surroundings, file.values["Tema"], language, session.refusesColor)
    let state = surroundings.stateRoot.map { PlanState(of: opened.folder, stateHome: $0) }
    let history = state?.history.load() ?? History()
    let terminal = try start(surroundings, language, usesMouse: !leavesMouse && file.values.flag("Mus") ?? true)
    defer { terminal.close() }
    let settings = settings(session, readOnlyReason(opened.loaded, language))
    let greeting = ([problem].compactMap { $0 } + settings.fileProblems).joined(separator: " · ")
    let app = App(
      plan: opened.loaded.plan,
      settings: settings,
      size: terminal.size, history: history, folderProblems: opened.loaded.problems,
      greeting: greeting.isEmpty ? nil : greeting)
    var loop = EventLoop(
      terminal: terminal, app: app,
      store: PlanStore(opened.folder, opened.loaded, state: isReadOnly ? nil : state, now: Surroundings.milliseconds()),
      surroundings: LoopSurroundings(
        theme: look, editor: surroundings.editor, temporaryDirectory: surroundings.temporaryDirectory,
        clock: { Surroundings.clockText() }, milliseconds: { Surroundings.milliseconds() },
        keepSetting: { SettingsFile.keep($0, $1, in: surroundings.configHome) },
        keepKeys: { SettingsFile.keep(keys: $1, of: $0, in: surroundings.configHome) },
        themeNamed: { [self, refusesColor = session.refusesColor] name in
          chosenTheme(surroundings, name, language, refusesColor).0
        },
        keepViews: { SettingsFile.keep($0, in: surroundings.configHome) }))
    loop.run()
    return .done
  }

  /// What the dashboard is told: what was asked for first, then what the settings file says.
  private func settings(_ session: Session, _ readOnlyReason: String?) -> Settings {
    let file = session.settings
    var settings = Settings(
      language: session.language, person: session.person, today: session.today,
      usesASCII: isASCII || file.values.flag("Ascii") ?? false, readOnlyReason: readOnlyReason, keys: file.map,
      views: file.views)
    settings.values = file.values
    settings.keyChoices = file.keys
    settings.fileProblems = file.problems.map { "settings.rec:\($0.line): \($0.text[session.language].harmless)" }
    settings.filePath = file.path
    settings.standardLanguage = session.surroundings.language(asked: nil)
    settings.themes = { [surroundings = session.surroundings] in ThemeLibrary(surroundings).shelf.map(\.theme.name) }
    return settings
  }

  private func start(
    _ surroundings: Surroundings, _ language: Language, usesMouse: Bool
  ) throws(Failure) -> NcursesTerminal {
    let options = TerminalOptions(
      type: surroundings.terminalType, colorHint: surroundings.colorHint, usesMouse: usesMouse,
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

  private func chosenTheme(
    _ surroundings: Surroundings, _ chosen: String?, _ language: Language, _ refusesColor: Bool
  ) -> (Theme, String?) {
    if let theme { return ThemeLibrary(surroundings).theme(named: theme, language) }
    if refusesColor { return (.uncolored, nil) }
    guard let chosen else { return (.standard, nil) }
    return ThemeLibrary(surroundings).theme(named: chosen, language)
  }
}
