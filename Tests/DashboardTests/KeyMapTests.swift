import Plan
import Screen
import Testing

@testable import Dashboard

/// Keys that the user has chosen: what holds, what is said of what does not, and that every screen follows.
@Suite struct KeyMapTests {
  private static let cases: [(choices: [KeyChoice], said: [String])] = [
    ([KeyChoice(command: "setStatus", keys: ["å", "F6"], line: 3)], []),
    ([KeyChoice(command: "sätt status", keys: ["Ctrl-G"], line: 3)], []),
    (
      [KeyChoice(command: "filter", keys: ["s"], line: 4)],
      ["4: s är både ”Sätt status” (setStatus) och ”Filtrera” (filter); den första behåller tangenten"]
    ),
    (
      [
        KeyChoice(command: "setStatus", keys: ["ä"], line: 1), KeyChoice(command: "filter", keys: ["s", "ä"], line: 4),
      ],
      ["4: ä är både ”Sätt status” (setStatus) och ”Filtrera” (filter); den första behåller tangenten"]
    ),
    (
      [KeyChoice(command: "fliter", keys: ["ä"], line: 7)], ["7: kommandot fliter finns inte; menade du filter?"]
    ),
    (
      [KeyChoice(command: "filter", keys: ["PgDwn"], line: 7)], ["7: tangenten PgDwn finns inte; menade du PgDn?"]
    ),
    (
      [KeyChoice(command: "filter", keys: ["ä"], line: 2), KeyChoice(command: "Filtrera", keys: ["ö"], line: 5)],
      ["5: filter har redan tangenter från rad 2, som gäller"]
    ),
  ]

  @Test(arguments: cases.indices) func whatIsWrongIsSaid(index: Int) {
    let row = Self.cases[index]
    let problems = KeyMap.reading(row.choices).problems
    #expect(problems.map { "\($0.line): \($0.text[.swedish])" } == row.said)
  }

  @Test func theKeysChosenHoldEverywhere() {
    var player = Player()
    player.app.settings.keys =
      KeyMap.reading([
        KeyChoice(command: "setStatus", keys: ["å"], line: 1), KeyChoice(command: "help", keys: ["F6"], line: 2),
        KeyChoice(command: "down", keys: ["n", "Down"], line: 3), KeyChoice(command: "nextMatch", keys: [], line: 4),
      ]).map
    player.press("2")
    #expect(player.screen.contains("å status"))
    #expect(player.screen.contains("F6 hjälp"))
    player.press("s")
    #expect(player.message == "s gör ingenting här; F6 visar alla tangenter")
    player.press("n n å")
    #expect(player.screen.contains("genomförd"))
    player.press("Esc F6")
    #expect(player.screen.contains("Tangenter"))
    player.press("Esc :")
    player.type("sätt status")
    #expect(player.screen.contains("å │"))
  }

  @Test func theStandardKeysAreTheTables() {
    for row in Command.table { #expect(KeyMap.standard.keys(of: row.command) == row.keys) }
  }

  @Test func aWayOutIsAlwaysLeft() {
    let none = ["quit", "close", "palette"].map { KeyChoice(command: $0, keys: [], line: 1) }
    #expect(!KeyMap.reading(none).map.keys(of: .quit).isEmpty)
  }
}
