/// A theme's colours as a picture has them: every one known, none left to a terminal.
struct Paint: Sendable {
  /// How a role looks.
  struct Look: Sendable {
    let ink: RGB
    let ground: RGB
    let underline: RGB?
    let isBold: Bool
    let isItalic: Bool
  }

  /// The picture's own ground.
  let ground: RGB
  private let looks: [Look]

  init(_ theme: Theme) {
    let ground = theme.ground.rgb ?? RGB(255, 255, 255)
    let ink = theme.ink.rgb ?? RGB(0, 0, 0)
    looks = Role.allCases.map { Self.look(theme.style(of: $0), ink, ground) }
    self.ground = looks[Role.text.place].ground
  }

  subscript(role: Role) -> Look { looks[role.place] }

  private static func look(_ style: Style, _ ink: RGB, _ ground: RGB) -> Look {
    var front = style.foreground.rgb ?? ink
    var back = style.background.rgb ?? ground
    if style.attributes.contains(.reverse) { swap(&front, &back) }
    if style.attributes.contains(.dim) { front = front.mixed(with: back) }
    return Look(
      ink: front, ground: back, underline: style.attributes.contains(.underline) ? front : nil,
      isBold: style.attributes.contains(.bold), isItalic: style.attributes.contains(.italic))
  }
}

extension RGB {
  /// `#15181e`.
  var hex: String {
    let digits = Array("0123456789abcdef")
    return [red, green, blue].reduce(into: "#") { text, part in
      text.append(digits[Int(part >> 4)])
      text.append(digits[Int(part & 15)])
    }
  }

  /// A third of the way to another colour: what is dim can still be read.
  fileprivate func mixed(with other: RGB) -> RGB {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 { UInt8((Int(one) * 2 + Int(two)) / 3) }
    return RGB(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
  }
}
