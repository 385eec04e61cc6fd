public import Dashboard
public import Plan
public import Screen
public import Storage

/// What the loop is given by the program's surroundings.
public struct LoopSurroundings: Sendable {
  /// The theme.
  public var theme: Theme
  /// The user's editor with its arguments; empty where none is set.
  public var editor: [String]
  /// Where temporary files go.
  public var temporaryDirectory: String
  /// The time of day as the foot shows it: `14:02`.
  public var clock: @Sendable () -> String
  /// The time of day of a second since 1970; its date where that is another day's.
  public var clockOfSecond: @Sendable (Int) -> String
  /// A clock that only goes forward, in milliseconds.
  public var milliseconds: @Sendable () -> Int
  /// Keeps a setting in the settings file, nil taking it away; whether it could be written.
  public var keepSetting: @Sendable (String, String?) -> Bool
  /// Keeps a command's keys in the settings file; whether it could be written.
  public var keepKeys: @Sendable (String, [String]) -> Bool
  /// The theme of a name; nil for what is shown where none is chosen.
  public var themeNamed: @Sendable (String?) -> Theme
  /// Keeps just these views in the settings file; whether it could be written.
  public var keepViews: @Sendable ([SavedView]) -> Bool
  /// How the plan is shared by its user; nil where it may not be changed.
  public var sync: (@Sendable (YearPlan, String?) -> PlanSync)?
  /// How often to sync by itself, in minutes; nil where only when asked.
  public var syncMinutes: Int?

  /// Gathers what the loop is given.
  public init(
    theme: Theme, editor: [String], temporaryDirectory: String, clock: @escaping @Sendable () -> String,
    clockOfSecond: @escaping @Sendable (Int) -> String,
    milliseconds: @escaping @Sendable () -> Int, keepSetting: @escaping @Sendable (String, String?) -> Bool,
    keepKeys: @escaping @Sendable (String, [String]) -> Bool, themeNamed: @escaping @Sendable (String?) -> Theme,
    keepViews: @escaping @Sendable ([SavedView]) -> Bool, sync: (@Sendable (YearPlan, String?) -> PlanSync)?,
    syncMinutes: Int?
  ) {
    self.theme = theme
    self.editor = editor
    self.temporaryDirectory = temporaryDirectory
    self.clock = clock
    self.milliseconds = milliseconds
    self.keepSetting = keepSetting
    self.keepKeys = keepKeys
    self.themeNamed = themeNamed
    self.keepViews = keepViews
    self.sync = sync
    self.syncMinutes = syncMinutes
    self.clockOfSecond = clockOfSecond
  }
}
