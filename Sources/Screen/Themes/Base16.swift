/// The sixteen colours of a base16 scheme (https://github.com/chriskempson/base16): eight from the ground to the
/// brightest text, then red, orange, yellow, green, cyan, blue, violet and brown. They make a whole theme.
struct Base16 {
  private var colors: [RGB?] = Array(repeating: nil, count: 16)

  /// Whether any of the colours is given.
  var isGiven: Bool { colors.contains { $0 != nil } }

  /// The fields that are missing: `base0B`.
  var missing: [String] { colors.indices.filter { colors[$0] == nil }.map(Self.fieldName) }

  /// The place of a field's colour, 0…15: `base0D` is 13; nil for other fields.
  static func place(_ field: String) -> Int? {
    colorNames.firstIndex(of: field.lowercased())
  }

  /// Takes in a colour as schemes write them, `181818`, `"181818"` or `#181818`; false where it is none.
  mutating func take(_ value: String, at place: Int) -> Bool {
    let digits = value.filter { $0 != "\"" && $0 != "#" }
    guard let rgb = ThemeColor("#" + digits)?.rgb else { return false }
    colors[place] = rgb
    return true
  }

  /// The looks of a theme made of the colours, and its ground and ink; nil while one is missing.
  ///
  /// A scheme's comments are often fainter than can be read: each text is moved towards the ink until it has WCAG's 4.5:1,
  /// each line and bar until it has 3:1.
  var theme: (ground: RGB, ink: RGB, styles: [Role: Style])? {
    let all = colors.compactMap { $0 }
    guard all.count == 16 else { return nil }
    let ground = all[0]
    let ink = all[5].readable(on: ground, towards: all[7], least: 4.5)
    var styles = [Role.text: Style(ink, on: ground)]
    func text(_ role: Role, _ place: Int, _ attributes: TextAttributes = []) {
      styles[role] = Style(all[place].readable(on: ground, towards: ink, least: 4.5), on: ground, attributes)
    }
    func line(_ role: Role, _ place: Int) {
      styles[role] = Style(all[place].readable(on: ground, towards: ink, least: 3), on: ground)
    }
    func block(_ role: Role, _ place: Int, on other: Int, _ attributes: TextAttributes = []) {
      let color = all[place].readable(on: all[other], towards: all[other].opposite, least: 4.5)
      styles[role] = Style(color, on: all[other], attributes)
    }
    for role in [Role.muted, .foot, .tab, .statusPlanned, .statusCancelled] { text(role, 3) }
    for role in [Role.heading, .title] { text(role, 6, .bold) }
    text(.columnHeading, 3, .underline)
    text(.accent, 13)
    text(.key, 12)
    text(.titleFocused, 13, .bold)
    text(.popupTitle, 13, .bold)
    for role in [Role.statusDone, .ratingHigh, .good] { text(role, 13) }
    for role in [Role.statusOngoing, .ratingSufficient] { text(role, 12) }
    text(.today, 12, .bold)
    for role in [Role.statusPartial, .ratingLow, .warning] { text(role, 9) }
    text(.priority, 10, .bold)
    text(.marked, 14)
    text(.error, 8, .bold)
    text(.barOver, 9, .bold)
    for role in [Role.border, .barEmpty, .scrollbar] { line(role, 3) }
    for role in [Role.borderFocused, .popupBorder, .barFull, .chart] { line(role, 13) }
    block(.selection, 7, on: 2)
    block(.selectionInactive, 5, on: 1)
    block(.input, 6, on: 1)
    block(.placeholder, 4, on: 1)
    block(.cursorField, 0, on: 13, .bold)
    block(.searchMatch, 0, on: 10)
    block(.tabActive, 0, on: 13, .bold)
    return (ground, ink, styles)
  }

  private static let colorNames = (0..<16).map { fieldName($0).lowercased() }

  private static func fieldName(_ place: Int) -> String {
    "base0" + String(place, radix: 16).uppercased()
  }
}

extension Style {
  fileprivate init(_ text: RGB, on ground: RGB, _ attributes: TextAttributes = []) {
    self.init(foreground: ThemeColor(text), background: ThemeColor(ground), attributes: attributes)
  }
}

extension ThemeColor {
  init(_ color: RGB) {
    self = .rgb(color.red, color.green, color.blue)
  }
}

extension RGB {
  /// Black or white, whichever is farther.
  fileprivate var opposite: RGB {
    let (black, white) = (RGB(0, 0, 0), RGB(255, 255, 255))
    return contrast(black) > contrast(white) ? black : white
  }

  /// The colour moved towards another, and from there to black or white, until it has so much contrast against a ground.
  fileprivate func readable(on ground: RGB, towards other: RGB, least: Double) -> RGB {
    for goal in [other, ground.opposite] {
      for step in 0...16 {
        let color = mixed(with: goal, sixteenths: step)
        if color.contrast(ground) >= least { return color }
      }
    }
    return ground.opposite
  }

  private func mixed(with other: RGB, sixteenths: Int) -> RGB {
    func part(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8((Int(one) * (16 - sixteenths) + Int(two) * sixteenths) / 16)
    }
    return RGB(part(red, other.red), part(green, other.green), part(blue, other.blue))
  }
}
