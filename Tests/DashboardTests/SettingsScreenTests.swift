import Plan
import Screen
import Testing

@testable import Dashboard

@Suite struct SettingsScreenTests {
  private func kept(_ player: Player) -> [String] {
    player.effects.compactMap { effect in
      switch effect {
      case .keepSetting(let name, let value): "\(name)=\(value ?? "-")"
      case .keepKeys(let command, let keys): "\(command): \(keys.joined(separator: " "))"
      default: nil
      }
    }
  }

  @Test func everySettingHasARowWithItsHelp() {
    var player = Player(width: 120, height: 40)
    player.press(",")
    for row in SettingRow.table {
      #expect(player.screen.contains(row.label[.swedish]))
      #expect(player.screen.contains(String(row.help[.swedish].prefix(40))))
      player.press("j")
    }
  }

  @Test(arguments: [
    (2, "engelska", "Sprak=en", "Language: English"),
    (3, "ja", "Ascii=ja", "Bara ASCII: ja"), (4, "nej", "Mus=nej", "Mus: nej, från nästa start"),
    (3, "(som annars", "Ascii=-", "Bara ASCII: nej"),
  ])
  func aSettingIsChosenAndKept(row: Int, option: String, effect: String, said: String) throws {
    var player = Player(width: 120, height: 40)
    player.press(",")
    for _ in 0..<row { player.press("j") }
    player.press("Enter")
    guard case .choice(let menu)? = player.app.layers.last else {
      Issue.record("no menu")
      return
    }
    let place = try #require(menu.options.firstIndex { $0.label.contains(option) })
    player.press("g")
    for _ in 0..<place { player.press("j") }
    player.press("Enter")
    #expect(kept(player) == [effect])
    #expect(player.message == said)
  }

  @Test(arguments: [
    (",", "Ivar", "Person=IB", "Person: IB"), (", j", "fj", "Tema=fjäll", "Tema: fjäll"),
    (", j", "annars", "Tema=-", "Tema: standard"),
  ])
  func peopleAndThemesAreChosenByTyping(keys: String, typed: String, effect: String, said: String) {
    var player = Player(width: 120, height: 40)
    player.app.settings.themes = { [ThemeChoice("fjäll"), ThemeChoice("standard")] }
    player.press("\(keys) Enter")
    player.type(typed)
    player.press("Enter")
    #expect(kept(player) == [effect])
    #expect(player.message == said)
  }

  @Test func languageAndSignsChangeAtOnceAndTheUsualComesBack() {
    var player = Player(width: 120, height: 40)
    player.press(", j j Enter e")
    #expect(player.screen.contains("Settings"))
    player.press("j Enter j")
    player.press("Esc")
    player.press("k Enter G Enter")
    #expect(player.app.language == .swedish)
    #expect(kept(player) == ["Sprak=-"])
  }

  @Test func keysAreGivenFromThePaletteAndClashesAreNamed() {
    var player = Player(width: 120, height: 40)
    player.press(":")
    player.type("tangent filtrera å F6")
    player.press("Enter")
    #expect(kept(player) == ["filter: å F6"])
    #expect(player.app.settings.keys.keys(of: .filter) == ["å", "F6"])
    player.press("f")
    #expect(player.message?.hasPrefix("f gör ingenting här") == true)
    player.press(":")
    player.type("tangent sort s")
    player.press("Enter")
    #expect(player.message?.contains("s är både ”Sätt status” (setStatus) och ”Sortera på kolumnen” (sort)") == true)
    player.press("Esc ,")
    #expect(player.screen.contains("Egna tangenter"))
    for _ in SettingRow.table { player.press("j") }
    player.press("j Enter")
    player.press("Ctrl-U")
    player.type("ä")
    player.press("Enter")
    #expect(kept(player) == ["filter: ä"])
    player.press("Enter Ctrl-U Enter")
    #expect(kept(player) == ["filter: "])
    #expect(player.app.settings.keys.keys(of: .filter) == ["f", "F4"])
  }

  @Test func whatIsWrongInTheFileIsListed() {
    var player = Player(width: 120, height: 40)
    player.app.settings.fileProblems = ["settings.rec:7: s är både ”Sätt status” (setStatus) och ”Sortera” (sort)"]
    player.press(", G")
    #expect(player.screen.contains("Fel i filen; programmet går ändå"))
    #expect(player.screen.contains("settings.rec:7: s är både"))
  }

  @Test func theReaderFollowsTheUsersKeys() {
    var player = Player(width: 80, height: 24)
    player.app.settings.keys =
      KeyMap.reading([
        KeyChoice(command: "down", keys: ["å"], line: 1), KeyChoice(command: "copy", keys: ["ä"], line: 2),
        KeyChoice(command: "back", keys: ["ö"], line: 3),
      ]).map
    player.press("4 k k k k M")
    guard case .reading? = player.app.layers.last else {
      Issue.record("no reader")
      return
    }
    player.press("j")
    #expect(player.message == "ä kopierar, s sparar till fil, ö backar")
    player.press("å")
    guard case .reading(let moved)? = player.app.layers.last else { return }
    #expect(moved.top == 1)
    player.press("ä")
    guard case .copy? = player.effects.first else {
      Issue.record("nothing copied")
      return
    }
    player.press("ö")
    #expect(player.app.layers.isEmpty)
  }
}
