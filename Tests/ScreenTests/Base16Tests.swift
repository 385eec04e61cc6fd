import TestSupport
import Testing

@testable import Screen

@Suite struct Base16Tests {
  /// The colours of a scheme in the order of their places, as a theme file.
  private static func file(_ colors: [String], _ more: String = "") -> String {
    let fields = colors.enumerated().map { place, color in
      "base0\(String(place, radix: 16).uppercased()): \(color)\n"
    }
    return "%rec: Theme\n\nNamn: prov\n" + fields.joined() + more
  }

  /// Chris Kempson's Default Dark.
  private static let dark = [
    "181818", "282828", "383838", "585858", "b8b8b8", "d8d8d8", "e8e8e8", "f8f8f8", "ab4642", "dc9656", "f7ca88",
    "a1b56c", "86c1b9", "7cafc2", "ba8baf", "a16946",
  ]

  @Test func sixteenColoursMakeATheme() throws {
    let (theme, problems) = Theme.parse(Self.file(Self.dark))
    #expect(problems == [])
    #expect(theme.ground == .rgb(0x18, 0x18, 0x18))
    #expect(theme.ink == .rgb(0xD8, 0xD8, 0xD8))
    #expect(theme.style(of: .statusDone).foreground == .rgb(0x7C, 0xAF, 0xC2))
    #expect(
      theme.style(of: .priority)
        == Style(
          foreground: .rgb(0xF7, 0xCA, 0x88), background: .rgb(0x18, 0x18, 0x18), attributes: .bold))
  }

  @Test func aRoleThatIsGivenStands() throws {
    let theme = Theme.parse(Self.file(Self.dark, "Priority: #ffffff on #000000\n")).theme
    #expect(theme.style(of: .priority) == Style(foreground: .rgb(255, 255, 255), background: .rgb(0, 0, 0)))
  }

  @Test func quotesOfTheSchemesOwnFilesAreTaken() {
    let (theme, problems) = Theme.parse(Self.file(Self.dark.map { "\"\($0)\"" }))
    #expect(problems == [])
    #expect(theme == Theme.parse(Self.file(Self.dark.map { "#" + $0 })).theme)
  }

  @Test func whatIsWrongNamesTheLine() {
    let short = Theme.parse(Self.file(Array(Self.dark.dropLast())))
    #expect(short.problems == [ThemeProblem(line: 3, kind: .missingColor("base0F"))])
    #expect(short.theme.styles.isEmpty)
    var colors = Self.dark
    colors[2] = "grönt"
    #expect(
      Theme.parse(Self.file(colors)).problems == [
        ThemeProblem(line: 3, kind: .missingColor("base02")), ThemeProblem(line: 6, kind: .unknownWord("grönt")),
      ])
  }

  /// Whatever the scheme: what is read has 4.5:1, what is looked at has 3:1.
  @Test func anySchemeCanBeRead() {
    var random = SeededGenerator(seed: 16)
    for _ in 0..<300 {
      let colors = (0..<16).map { _ in
        let digits = String(random.next() % 0x100_0000, radix: 16)
        return String(repeating: "0", count: 6 - digits.count) + digits
      }
      let theme = Theme.parse(Self.file(colors)).theme
      for role in Role.allCases {
        let style = theme.style(of: role)
        guard let text = style.foreground.rgb, let ground = style.background.rgb else {
          Issue.record("\(role) has no colours of its own")
          continue
        }
        let isDrawn = ThemeFilesTests.drawn.contains(role)
        #expect(text.contrast(ground) >= (isDrawn ? 3 : 4.5), "\(role) of \(colors)")
      }
    }
  }
}
