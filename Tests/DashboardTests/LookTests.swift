import Plan
import Screen
import Testing

@testable import Dashboard

/// Trying a theme, and the tour.
@Suite struct LookTests {
  private static let themes = ["fjäll", "hög-kontrast", "höst", "ljus", "projektor"]

  private func player(_ width: Int = 120, _ height: Int = 40, theme: String? = nil) -> Player {
    var player = Player(width: width, height: height)
    player.app.settings.themes = { Self.themes.map { ThemeChoice($0) } }
    player.app.settings.theme = theme
    player.app.settings.values["Tema"] = theme
    return player
  }

  // MARK: - Themes

  @Test func aThemeIsShownWhileItIsTypedAndKeptByEnterAlone() {
    var player = player(theme: "ljus")
    player.press(":")
    player.type("tema")
    #expect(player.app.shownTheme == .chosen)
    player.press("Space")
    // The one that is shown is where one starts from.
    #expect(player.app.shownTheme == .chosen)
    player.press("Up")
    #expect(player.app.shownTheme == .tried("höst"))
    #expect(player.effects.isEmpty)
    player.type("hö")
    #expect(player.app.shownTheme == .tried("hög-kontrast"))
    player.press("Down")
    #expect(player.app.shownTheme == .tried("höst"))
    #expect(player.kept == [])
    player.press("Enter")
    #expect(player.kept == ["Tema=höst"])
    #expect(player.app.shownTheme == .chosen)
    #expect(player.app.settings.theme == "höst")
    #expect(player.message == "Tema: höst")
  }

  @Test(arguments: [": t e m a Space h", ", j Enter Down"])
  func escapePutsTheThemeBackAndKeepsNothing(keys: String) {
    var player = player(theme: "ljus")
    player.press(keys)
    #expect(player.app.shownTheme != .chosen)
    player.press("Esc")
    #expect(player.app.shownTheme == .chosen)
    #expect(player.kept == [])
    #expect(player.app.settings.theme == "ljus")
  }

  @Test func aThemeThatThereIsNoneOfIsRefusedWithTheNearest() {
    var player = player()
    player.press(":")
    player.type("tema ljuz")
    #expect(player.screen.contains("inget tema heter så; menade du ljus?"))
    #expect(player.app.shownTheme == .chosen)
    player.press("Enter")
    #expect(player.kept == [])
    #expect(player.screen.contains("tema ljuz"))
  }

  @Test func theSettingsTryThemesToo() {
    var player = player(theme: "ljus")
    player.press(", j Enter")
    #expect(player.app.shownTheme == .chosen)
    player.press("Down")
    #expect(player.app.shownTheme == .tried("projektor"))
    player.press("Down")
    #expect(player.app.shownTheme == .tried(nil))
    player.press("Enter")
    #expect(player.kept == ["Tema=-"])
    #expect(player.app.settings.theme == nil)
  }

  @Test(arguments: [": t e m a Space e g e n", ", j Enter e g e n"])
  func aThemeWithAnErrorSaysItsLineAndIsNotTaken(keys: String) {
    var player = player(theme: "ljus")
    player.app.settings.themes = {
      [
        ThemeChoice("egen", problem: Label("egen.rec:4: rosa är ingen färg", "egen.rec:4: rosa is no colour")),
        ThemeChoice("egentligen"),
      ]
    }
    player.press(keys)
    #expect(player.screen.contains("egen.rec:4: rosa är ingen färg"), "\(player.screen)")
    #expect(player.app.shownTheme == .chosen)
    player.press("Enter")
    #expect(player.message == "Temat egen går inte att visa: egen.rec:4: rosa är ingen färg")
    #expect(player.kept == [])
    player.press("Down")
    #expect(player.app.shownTheme == .tried("egentligen"))
    player.press("Enter")
    #expect(player.kept == ["Tema=egentligen"])
  }

  // MARK: - The tour

  @Test func theTourHasFourScreensAndAKeyOfNoneOfThemEndsItAndIsDone() {
    var player = Player(width: 80, height: 24)
    player.press(":")
    player.type("rundtur")
    player.press("Enter")
    for (page, title) in ["Sju vyer över 2026", "Flytta och hitta", "Rapportera", "Inget kan gå förlorat"].enumerated()
    {
      #expect(player.screen.contains(title))
      #expect(player.screen.contains("\(page + 1)/4"))
      player.press("Enter")
    }
    #expect(player.app.layers.isEmpty)
    player.press(": t o u r Enter")
    player.press("2")
    #expect(player.app.layers.isEmpty)
    #expect(player.app.pane == .activities)
    player.press(": t o u r Enter l q")
    #expect(player.app.layers.isEmpty)
  }

  @Test(arguments: [Size(width: 60, height: 16), Size(width: 80, height: 24)], Language.allCases)
  func everyScreenOfTheTourIsWhole(size: Size, language: Language) {
    var player = Player(width: size.width, height: size.height)
    player.app.settings.language = language
    for (number, page) in player.app.tourPages.enumerated() {
      player.app.layers = [.tour(TourLayer(page: number))]
      for line in page.lines where !line.text.isEmpty {
        #expect(player.screen.contains(line.text.prefix(30)), "\(line.text)\n\(player.screen)")
      }
    }
  }

  @Test func theFootTellsOfTheTourAtTheFirstStartAndTakesNoKey() {
    var player = Player(width: 80, height: 24)
    player.app.isTourOffered = true
    #expect(player.screen.contains(":rundtur första gången?"))
    player.press("2")
    #expect(player.app.pane == .activities)
    player.press("1")
    player.click(":rundtur")
    #expect(player.screen.contains("1/4"))
    player.press("Esc")
    #expect(!player.screen.contains(":rundtur"))
  }
}

extension Player {
  /// The settings that the last key had kept: `Tema=ljus`, with `-` where one was taken away.
  var kept: [String] {
    effects.compactMap { effect in
      if case .keepSetting(let name, let value) = effect { "\(name)=\(value ?? "-")" } else { nil }
    }
  }

  /// Clicks on a text on the screen, the first there is.
  mutating func click(_ text: String, kind: Mouse.Kind = .press, dx: Int = 0) {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let y = lines.indices.first(where: { $0 > 0 && lines[$0].contains(text) }),
      let found = lines[y].firstRange(of: text)
    else {
      Issue.record("not on the screen: \(text)")
      return
    }
    let x = String(lines[y][..<found.lowerBound]).cells + dx
    send(.input(.mouse(Mouse(x: x, y: y, kind: kind))))
  }
}
