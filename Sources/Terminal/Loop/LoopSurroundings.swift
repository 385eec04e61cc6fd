public import Dashboard
public import Screen

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

  /// Gathers what the loop is given.
  public init(
    theme: Theme, editor: [String], temporaryDirectory: String, clock: @escaping @Sendable () -> String,
    milliseconds: @escaping @Sendable () -> Int, keepSetting: @escaping @Sendable (String, String?) -> Bool,
    keepKeys: @escaping @Sendable (String, [String]) -> Bool, themeNamed: @escaping @Sendable (String?) -> Theme,
    keepViews: @escaping @Sendable ([SavedView]) -> Bool
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
  }
}
