import Testing

@testable import Screen

@Suite struct ThemeTests {
  @Test(arguments: [
    ("default on default", Style()),
    (
      "#1e2030 on #89b4fa bold",
      Style(foreground: .rgb(0x1E, 0x20, 0x30), background: .rgb(0x89, 0xB4, 0xFA), attributes: .bold)
    ),
    ("#fff", Style(foreground: .rgb(255, 255, 255))),
    ("blue", Style(foreground: .ansi(4))),
    ("Bright-Blue on black", Style(foreground: .ansi(12), background: .ansi(0))),
    ("137 on 7", Style(foreground: .indexed(137), background: .ansi(7))),
    ("on red", Style(background: .ansi(1))),
    ("bold underline dim reverse italic", Style(attributes: [.bold, .underline, .dim, .reverse, .italic])),
    ("", Style()),
  ])
  func styles(_ text: String, _ style: Style) throws {
    #expect(try Style(parsing: text) == style)
  }

  @Test(arguments: [
    ("rött", "rött"), ("#12345", "#12345"), ("#12345g", "#12345g"), ("256", "256"), ("-1", "-1"), ("red on", "red on"),
    ("red on blå", "blå"),
    ("red blue", "blue"), ("bright-", "bright-"), ("bold on red", "on"),
  ])
  func unknownWords(_ text: String, _ word: String) {
    #expect(throws: Style.UnknownWord.self) { try Style(parsing: text) }
    do throws(Style.UnknownWord) { _ = try Style(parsing: text) } catch { #expect(error.text == word) }
  }

  @Test func problemsNameLineAndRemedy() {
    let (theme, problems) = Theme.parse(
      """
      %rec: Theme

      Namn: prov
      Text: default
      Selectoin: reverse
      inte ett fält
      Error: röd bold
      text: bold
      Ground: svart
      """)
    #expect(
      problems.map { "\($0.line): \($0.kind)" } == [
        "5: unknownRole(\"Selectoin\", nearest: \"Selection\")", "6: notAField", "7: unknownWord(\"röd\")",
        "8: repeated(\"text\")",
        "9: unknownWord(\"svart\")",
      ])
    #expect(problems[0].swedish == "ingen roll heter Selectoin: närmast är Selection")
    #expect(problems[0].english == "no role is called Selectoin: the nearest is Selection")
    #expect(theme.name == "prov")
    #expect(theme.style(of: .error) == theme.style(of: .warning))
    #expect(theme.style(of: .text) == Style(attributes: .bold))
  }

  @Test func aFileWithoutThemeOrName() {
    #expect(Theme.parse("Namn: a\n").problems.map(\.kind) == [.noTheme])
    #expect(Theme.parse("%rec: Theme\n\nText: bold\n").problems.map(\.kind) == [.noName])
    #expect(Theme.parse("").problems.map(\.line) == [1])
  }

  @Test func missingRolesTakeTheirFallback() {
    let (theme, problems) = Theme.parse("%rec: Theme\n\nNamn: a\nText: blue\nMuted: dim\n")
    #expect(problems.isEmpty)
    #expect(theme.style(of: .popupBorder) == Style(attributes: .dim))
    #expect(theme.style(of: .searchMatch) == Style(foreground: .ansi(4)))
    #expect(Theme(name: "tomt").style(of: .error) == Style())
  }
}
