public import Plan

/// What the program is told from outside: nothing here is read from the surroundings.
public struct Settings: Sendable {
  /// The language of the screen.
  public var language: Language
  /// Who is using it: a person's key, if known.
  public var person: String?
  /// The day that "next", "late" and forecasts are reckoned from.
  public var today: Day
  /// Whether to draw with ASCII only.
  public var usesASCII: Bool
  /// Whether to draw for screen readers: one fact a line, no boxes, bars or columns.
  public var isPlain: Bool
  /// Why edits are refused from the start; nil where they are not.
  public var readOnlyReason: String?
  /// Which key asks for what.
  public var keys: KeyMap
  /// The views that the user has saved.
  public var views: [SavedView]

  /// What the settings file says, as it says it.
  public var values = SettingValues()
  /// The keys that the user has chosen, as the settings file has them.
  public var keyChoices: [KeyChoice] = []
  /// What is wrong in the settings file, each with its line.
  public var fileProblems: [String] = []
  /// The settings file.
  public var filePath: String?
  /// The language where the settings say none.
  public var standardLanguage = Language.swedish
  /// The name of the theme shown; nil for the standard one.
  public var theme: String?
  /// The themes there are; asked for when they are to be chosen from.
  public var themes: @Sendable () -> [ThemeChoice] = { [] }

  /// Gathers what the program is told.
  public init(
    language: Language = .swedish, person: String? = nil, today: Day, usesASCII: Bool = false, isPlain: Bool = false,
    readOnlyReason: String? = nil, keys: KeyMap = .standard, views: [SavedView] = []
  ) {
    self.language = language
    self.person = person
    self.today = today
    self.usesASCII = usesASCII
    self.isPlain = isPlain
    self.readOnlyReason = readOnlyReason
    self.keys = keys
    self.views = views
  }
}

/// A theme that can be chosen.
public struct ThemeChoice: Sendable, Hashable {
  /// The name it is chosen by.
  public let name: String
  /// Why it cannot be shown: its file, the line and what is wrong there; nil where nothing is.
  public let problem: Label?

  /// A theme by its name.
  public init(_ name: String, problem: Label? = nil) {
    self.name = name
    self.problem = problem
  }
}
