/// How many colours a terminal has.
public enum ColorDepth: Sendable, Hashable, CaseIterable {
  case none
  case ansi8
  case ansi16
  case indexed256
  case trueColor

  /// From a terminal's own count (`COLORS` of ncurses).
  public init(colors: Int) {
    switch colors {
    case ..<8: self = .none
    case ..<16: self = .ansi8
    case ..<256: self = .ansi16
    case ..<(1 << 24): self = .indexed256
    default: self = .trueColor
    }
  }
}

/// A colour as a terminal takes it.
public enum TerminalColor: Sendable, Hashable {
  /// One of the terminal's numbered colours.
  case indexed(UInt8)
  /// Red, green and blue, where the terminal has them.
  case rgb(UInt8, UInt8, UInt8)
}

/// How a role looks on a terminal.
public struct ResolvedStyle: Sendable, Hashable {
  /// The text's colour; nil is the terminal's own.
  public var foreground: TerminalColor?
  /// The ground's colour; nil is the terminal's own.
  public var background: TerminalColor?
  /// What else it has.
  public var attributes: TextAttributes
}

/// A theme as a terminal with so many colours can show it.
///
/// With 256 the nearest is taken; with sixteen or eight the one whose hue is nearest and can be read
/// on the theme's ground, since there the terminal's user has chosen what blue is; with none the attributes of the theme without colours.
public struct Palette: Sendable, Hashable {
  /// The look of each role, by its place.
  private let styles: [ResolvedStyle]

  /// Resolves a theme.
  public init(_ theme: Theme, depth: ColorDepth) {
    let source = depth == .none && theme.hasColors ? Theme.uncolored : theme
    let resolver = Resolver(depth: depth, ground: theme.ground.rgb)
    var resolved: [Style: ResolvedStyle] = [:]
    styles = Role.allCases.map { role in
      let style = source.style(of: role)
      if let known = resolved[style] { return known }
      let new = resolver.resolve(style)
      resolved[style] = new
      return new
    }
  }

  /// A role's look.
  public subscript(role: Role) -> ResolvedStyle {
    styles[role.place]
  }
}
