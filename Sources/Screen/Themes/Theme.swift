/// How every role looks.
public struct Theme: Sendable, Hashable {
  /// The name it is chosen by.
  public var name: String
  /// A line about it.
  public var summary: String
  /// The ground it is made for: what a picture has where the terminal's own is meant.
  public var ground: ThemeColor
  /// The text colour it is made for, likewise.
  public var ink: ThemeColor
  /// The roles it says something of.
  public var styles: [Role: Style]

  /// A theme.
  public init(
    name: String, summary: String = "", ground: ThemeColor = .terminal, ink: ThemeColor = .terminal,
    styles: [Role: Style] = [:]
  ) {
    self.name = name
    self.summary = summary
    self.ground = ground
    self.ink = ink
    self.styles = styles
  }

  /// A role's look: its own, else its fallback's, and the terminal's own where not even `text` has one.
  public func style(of role: Role) -> Style {
    var role = role
    while styles[role] == nil, role != .text { role = role.fallback }
    return styles[role] ?? Style()
  }

  /// Whether it names any colour.
  var hasColors: Bool {
    styles.values.contains { $0.foreground != .terminal || $0.background != .terminal }
  }
}

/// Something in a theme file that could not be used. The rest of the theme is.
public struct ThemeProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// The line is not the rec format's.
    case notAField
    /// The file has no record of type Theme.
    case noTheme
    /// The theme has no `Namn`.
    case noName
    /// No role has the field's name; the nearest that there is.
    case unknownRole(String, nearest: String)
    /// The role has its look already.
    case repeated(String)
    /// A base16 scheme lacks one of its sixteen colours.
    case missingColor(String)
    /// A word is neither a colour nor an attribute.
    case unknownWord(String)
  }

  /// The line in the file, from 1.
  public let line: Int
  /// What is wrong.
  public let kind: Kind

  /// What is wrong and how to mend it, in Swedish.
  public var swedish: String {
    switch kind {
    case .notAField: "raden är inget fält: skriv `Namn: värde`, eller # först för en kommentar"
    case .noTheme: "filen har inget tema: börja den med `%rec: Theme` och en tom rad"
    case .noName: "temat saknar namn: lägg till fältet Namn"
    case .unknownRole(let name, let nearest): "ingen roll heter \(name): närmast är \(nearest)"
    case .repeated(let name): "\(name) står två gånger: ta bort den ena"
    case .missingColor(let name): "schemat saknar \(name): ett base16-schema har alla sexton, base00 till base0F"
    case .unknownWord(let word):
      "\(word) är varken färg eller attribut: skriv t.ex. `#89b4fa on default bold` (black … white, bright-blue, 0–255, "
        + "#rrggbb; bold dim underline reverse italic)"
    }
  }

  /// What is wrong and how to mend it, in English.
  public var english: String {
    switch kind {
    case .notAField: "the line is no field: write `Name: value`, or # first for a comment"
    case .noTheme: "the file has no theme: begin it with `%rec: Theme` and a blank line"
    case .noName: "the theme has no name: add the field Namn"
    case .unknownRole(let name, let nearest): "no role is called \(name): the nearest is \(nearest)"
    case .repeated(let name): "\(name) stands there twice: remove one of them"
    case .missingColor(let name): "the scheme lacks \(name): a base16 scheme has all sixteen, base00 to base0F"
    case .unknownWord(let word):
      "\(word) is neither a colour nor an attribute: write e.g. `#89b4fa on default bold` (black … white, bright-blue, "
        + "0–255, #rrggbb; bold dim underline reverse italic)"
    }
  }
}
