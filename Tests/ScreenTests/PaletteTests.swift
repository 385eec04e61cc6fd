import Testing

@testable import Screen

@Suite struct PaletteTests {
  private func look(_ style: String, _ depth: ColorDepth, ground: String = "#15181e") throws -> String {
    let theme = Theme(
      name: "prov", ground: try #require(ThemeColor(ground)), styles: [.text: try Style(parsing: style)])
    let look = Palette(theme, depth: depth)[.text]
    let names = TextAttributes.named.filter { look.attributes.contains($0.attribute) }.map(\.name)
    return ([name(look.foreground), "on", name(look.background)] + names).joined(separator: " ")
  }

  private func name(_ color: TerminalColor?) -> String {
    switch color {
    case nil: "-"
    case .indexed(let index): "\(index)"
    case .rgb(let red, let green, let blue): "\(red),\(green),\(blue)"
    }
  }

  @Test(arguments: [
    ("#82b4ec bold", ColorDepth.trueColor, "130,180,236 on - bold"),
    ("#82b4ec", .indexed256, "110 on -"),
    ("#ffffff on #000000", .indexed256, "231 on 16"),
    ("#ff0000", .indexed256, "196 on -"),
    ("#808080", .indexed256, "244 on -"),
    ("137 on bright-blue", .indexed256, "137 on 12"),
    // Few colours: the hue stays, greys become the terminal's own text, grounds near the theme's own go.
    ("#82b4ec", .ansi16, "12 on -"),
    ("#82b4ec", .ansi8, "6 on -"),
    ("#efba62", .ansi8, "3 on -"),
    ("#ff9e96", .ansi8, "1 on -"),
    ("#7dd0cc", .ansi16, "6 on -"),
    ("#d2b0ee", .ansi8, "5 on -"),
    ("#939baa", .ansi16, "- on - dim"),
    ("#d5d9e0", .ansi16, "- on -"),
    ("#c5cedc bold", .ansi8, "- on - bold"),
    ("#d5d9e0 on #2c323e", .ansi16, "15 on 8"), ("#d5d9e0 on #2c323e", .ansi8, "- on - underline"),
    ("#d5d9e0 on #15181e", .ansi8, "- on -"),
    ("#ffffff on #2b4e7a", .ansi16, "15 on 4"),
    ("#10141b on #f2d083", .ansi8, "0 on 3"),
    ("bright-black", .ansi8, "- on - dim"),
    ("red on white", .ansi8, "1 on 7"),
    ("blue on black", .ansi8, "7 on 0"),
  ])
  func looks(_ style: String, _ depth: ColorDepth, _ wanted: String) throws {
    #expect(try look(style, depth) == wanted)
  }

  @Test func withoutColoursTheThemeWithoutColoursIsUsed() {
    let palette = Palette(.standard, depth: .none)
    #expect(palette[.selection] == ResolvedStyle(foreground: nil, background: nil, attributes: .reverse))
    #expect(palette[.heading].attributes == .bold)
    #expect(palette[.error].attributes == .bold)
    let own = Theme(name: "eget", styles: [.selection: Style(attributes: .underline)])
    #expect(Palette(own, depth: .none)[.selection].attributes == .underline)
  }

  @Test func textOnAGroundIsReadableInFewColours() throws {
    let shades = ["#000000", "#2b4e7a", "#a8cdf7", "#ff9e96", "#efba62", "#7dd0cc", "#888888", "#ffffff", "#7436a3"]
    for depth in [ColorDepth.ansi8, .ansi16] {
      for text in shades {
        for ground in shades {
          let theme = Theme(
            name: "prov", ground: .rgb(128, 128, 128),
            styles: [
              .text: Style(foreground: try #require(ThemeColor(text)), background: try #require(ThemeColor(ground)))
            ])
          let look = Palette(theme, depth: depth)[.text]
          guard case .indexed(let under) = look.background else { continue }
          guard case .indexed(let over) = look.foreground else {
            Issue.record("\(text) on \(ground): no text colour")
            continue
          }
          #expect(RGB(indexed: over).contrast(RGB(indexed: under)) >= 3, "\(text) on \(ground): \(over) on \(under)")
        }
      }
    }
  }

  @Test(arguments: [
    (0, ColorDepth.none), (-1, .none), (8, .ansi8), (16, .ansi16), (88, .ansi16), (256, .indexed256),
    (1 << 24, .trueColor),
  ])
  func depths(_ colors: Int, _ depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test func contrastIsWcags() {
    #expect(abs(RGB(255, 255, 255).contrast(RGB(0, 0, 0)) - 21) < 0.01)
    #expect(abs(RGB(0x76, 0x76, 0x76).contrast(RGB(255, 255, 255)) - 4.54) < 0.01)
  }
}
