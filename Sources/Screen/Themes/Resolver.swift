/// From a theme's colours to those a terminal has.
struct Resolver {
  let depth: ColorDepth
  /// The ground that the theme is made for.
  let ground: RGB?

  func resolve(_ style: Style) -> ResolvedStyle {
    switch depth {
    case .none:
      ResolvedStyle(foreground: nil, background: nil, attributes: style.attributes)
    case .ansi8, .ansi16:
      resolveFew(style)
    case .indexed256:
      ResolvedStyle(
        foreground: nearest(style.foreground), background: nearest(style.background), attributes: style.attributes)
    case .trueColor:
      ResolvedStyle(
        foreground: exact(style.foreground), background: exact(style.background), attributes: style.attributes)
    }
  }

  private func exact(_ color: ThemeColor) -> TerminalColor? {
    switch color {
    case .terminal: nil
    case .ansi(let index), .indexed(let index): .indexed(index)
    case .rgb(let red, let green, let blue): .rgb(red, green, blue)
    }
  }

  /// The nearest of xterm's cube and greys; the first sixteen are the user's to set, so nothing is near to them.
  private func nearest(_ color: ThemeColor) -> TerminalColor? {
    guard case .rgb(let red, let green, let blue) = color else { return exact(color) }
    let wanted = Perceived(RGB(red, green, blue))
    let distances = Self.cube.map { $0.squaredDistance(wanted) }
    let place = distances.indices.min { distances[$0] < distances[$1] } ?? 0
    return .indexed(UInt8(16 + place))
  }

  private static let cube = (16...255).map { Perceived(RGB(indexed: UInt8($0))) }
}

/// Eight and sixteen colours.
extension Resolver {
  private static let ansi = (0..<16).map { Perceived(RGB(indexed: UInt8($0))) }
  /// Below this a colour counts as grey.
  private static let greyChroma = 0.045

  private var count: UInt8 { depth == .ansi8 ? 8 : 16 }

  private func resolveFew(_ style: Style) -> ResolvedStyle {
    var attributes = style.attributes
    switch fewGround(style.background) {
    case .color(let ground):
      return ResolvedStyle(
        foreground: .indexed(readable(style.foreground, on: ground)), background: .indexed(ground),
        attributes: attributes)
    case .underline: attributes.insert(.underline)
    case .none: break
    }
    var foreground: TerminalColor?
    switch style.foreground {
    case .terminal: break
    case .ansi(let index) where index % 8 != 0 || count == 16: foreground = .indexed(index % count)
    case .ansi, .indexed, .rgb:
      if let hue = hue(style.foreground, on: ground) {
        foreground = .indexed(hue)
      } else if !attributes.contains(.bold), isFaint(style.foreground) {
        // Black, grey or white might be the terminal's own ground: the terminal's own text, fainter, never is.
        attributes.insert(.dim)
      }
    }
    return ResolvedStyle(foreground: foreground, background: nil, attributes: attributes)
  }

  /// What becomes of a ground.
  private enum FewGround {
    case color(UInt8)
    case underline
    case none
  }

  /// Eight colours have no grey near the theme's own ground: an underline stands for it.
  private func fewGround(_ color: ThemeColor) -> FewGround {
    guard let rgb = color.rgb else { return .none }
    if case .ansi(let index) = color { return .color(index % count) }
    if let hue = hue(color, on: nil) { return .color(hue % 8) }
    let lightness = Perceived(rgb).lightness
    if let own = ground.map({ Perceived($0).lightness }), abs(own - lightness) < 0.25 {
      if rgb == ground { return .none }
      return count == 8 ? .underline : .color(own < 0.5 ? 8 : 7)
    }
    return .color(lightness < 0.5 ? 0 : 7)
  }

  /// The colour of the nearest hue, the nearest in lightness among those, that can be told from the ground; nil for a
  /// grey.
  private func hue(_ color: ThemeColor, on ground: RGB?) -> UInt8? {
    guard let rgb = color.rgb else { return nil }
    let seen = Perceived(rgb)
    guard seen.chroma >= Self.greyChroma else { return nil }
    let candidates = (0..<count).filter { index in
      index % 8 != 0 && index % 8 != 7 && ground.map { RGB(indexed: index).contrast($0) >= 3 } ?? true
    }
    func cost(_ index: UInt8) -> Double {
      let other = Self.ansi[Int(index)]
      return seen.hueDistance(other) + 0.6 * abs(seen.lightness - other.lightness)
    }
    return candidates.min { cost($0) < cost($1) }
  }

  /// Whether a grey stands back from plain text: in the middle of the scale.
  private func isFaint(_ color: ThemeColor) -> Bool {
    guard let rgb = color.rgb else { return false }
    return (0.3...0.75).contains(Perceived(rgb).lightness)
  }

  /// The text's colour on a ground: its own where that can be read there, else white or black, whichever is nearer.
  private func readable(_ color: ThemeColor, on ground: UInt8) -> UInt8 {
    let under = RGB(indexed: ground)
    if let own = hue(color, on: nil), RGB(indexed: own).contrast(under) >= 4.5 { return own }
    let white: UInt8 = count == 16 ? 15 : 7
    let isLight = (color.rgb ?? (ground == 7 ? RGB(0, 0, 0) : RGB(255, 255, 255))).contrast(RGB(0, 0, 0)) > 4.5
    let near = isLight ? white : 0
    return RGB(indexed: near).contrast(under) >= 3 ? near : white - near
  }
}
