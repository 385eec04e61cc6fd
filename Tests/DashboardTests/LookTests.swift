import Plan
import Screen
import Testing

@testable import Dashboard

/// Trying a theme, the searchable help, the tour, enlarging and moving the splits.
@Suite struct LookTests {
  private static let themes = ["fjäll", "hög-kontrast", "höst", "ljus", "projektor"]

  private func player(_ width: Int = 120, _ height: Int = 40, theme: String? = nil) -> Player {
    var player = Player(width: width, height: height)
    player.app.settings.themes = { Self.themes.map { ThemeChoice($0) } }
    player.app.settings.theme = theme
    player.app.settings.values["Tema"] = theme
    return player
  }

  private func kept(_ player: Player) -> [String] {
    player.effects.compactMap { effect in
      if case .keepSetting(let name, let value) = effect { "\(name)=\(value ?? "-")" } else { nil }
    }
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
    #expect(kept(player) == [])
    player.press("Enter")
    #expect(kept(player) == ["Tema=höst"])
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
    #expect(kept(player) == [])
    #expect(player.app.settings.theme == "ljus")
  }

  @Test func aThemeThatThereIsNoneOfIsRefusedWithTheNearest() {
    var player = player()
    player.press(":")
    player.type("tema ljuz")
    #expect(player.screen.contains("inget tema heter så; menade du ljus?"))
    #expect(player.app.shownTheme == .chosen)
    player.press("Enter")
    #expect(kept(player) == [])
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
    #expect(kept(player) == ["Tema=-"])
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
    #expect(kept(player) == [])
    player.press("Down")
    #expect(player.app.shownTheme == .tried("egentligen"))
    player.press("Enter")
    #expect(kept(player) == ["Tema=egentligen"])
  }

  // MARK: - Help

  @Test(arguments: [
    ("status", ["Sätt status", "Stega status"], ["PRIO"]), ("undo", ["Ångra"], ["Lås året"]),
    ("setStatus", ["Sätt status"], ["Stega status"]), ("lås", ["Lås året, eller öppna ett låst"], ["Ångra"]),
    ("veckan dagar", ["Skriv dagar i cellen och gå vidare"], ["Sätt status"]), ("å", ["Filtrera"], []),
  ])
  func theHelpIsNarrowed(typed: String, there: [String], gone: [String]) {
    var player = player()
    player.app.settings.keys = KeyMap.reading([KeyChoice(command: "filter", keys: ["å"], line: 1)]).map
    player.press("2 ? /")
    player.type(typed)
    for text in there { #expect(player.screen.contains(text), "\(player.screen)") }
    for text in gone { #expect(!player.screen.contains(text)) }
  }

  @Test func theKeyItselfComesFirstInTheHelp() {
    var player = player()
    player.press("? /")
    player.type("t")
    let lines = player.screen.split(separator: "\n").map(String.init)
    let head = lines.firstIndex { $0.contains("Tangenten t") } ?? 0
    #expect(lines[head + 1].contains("Logga tid på aktiviteten"))
  }

  @Test func escapeClearsTheSearchThenClosesTheHelp() {
    var player = player()
    player.press("? /")
    player.type("qq")
    #expect(player.screen.contains("inget passar"))
    player.press("Esc")
    #expect(player.screen.contains("Översikt") && player.screen.contains("söker bland"))
    player.press("/")
    player.type("status")
    player.press("Enter Esc")
    #expect(player.screen.contains("söker bland"))
    player.press("Esc")
    #expect(player.app.layers.isEmpty)
  }

  @Test func aLineOfTheHelpIsDoneByAClick() {
    var player = player()
    player.press("2 ? /")
    player.type("ekonomi")
    player.click("6 ")
    #expect(player.app.layers.isEmpty)
    #expect(player.app.pane == .money)
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

  // MARK: - Enlarging

  @Test(arguments: ["2 j j", "4", "5 j", "6", "7"])
  func aListHasTheScreenToItselfAndGivesItBack(keys: String) {
    var player = Player(width: 160, height: 50)
    player.press(keys)
    let before = player.screen
    player.press("+")
    #expect(player.screen != before)
    #expect(player.app.split(player.app.body).detail == nil)
    player.press("+")
    #expect(player.screen == before)
  }

  @Test(arguments: OverviewBlock.allCases)
  func aSectionOfTheOverviewHasTheScreenToItself(block: OverviewBlock) {
    var player = Player(width: 120, height: 40)
    player.app.list.move(to: player.app.rows(of: block).lowerBound)
    let before = player.screen
    player.press("+")
    #expect(player.app.list.current?.block == block)
    let whole = player.app.rows(of: block).count
    if [.actionPoints, .problems, .money, .goals].contains(block) { #expect(whole > 3) }
    player.press("j +")
    #expect(player.app.list.current?.block == block)
    player.press("k +")
    player.press("+")
    #expect(player.screen == before || block != .areas)
  }

  @Test func theOverviewListsMoreOnAHighScreen() {
    var player = Player(width: 160, height: 26)
    #expect(player.app.rows(of: .actionPoints).count == 3)
    player.send(.input(.resize(Size(width: 160, height: 60))))
    #expect(player.app.rows(of: .actionPoints).count == 8)
    #expect(player.app.rows(of: .problems).count == 7)
    player.press("2")
    player.send(.input(.resize(Size(width: 160, height: 26))))
    player.press("1")
    #expect(player.app.rows(of: .actionPoints).count == 3)
  }

  @Test func anOpenRecordFillsTheScreen() {
    var player = Player(width: 120, height: 40)
    player.press("2 j Enter")
    #expect(player.app.layerRect != player.app.body)
    player.press("+")
    #expect(player.app.layerRect == player.app.body)
    player.press("+ Esc")
    #expect(player.app.layerRect != player.app.body)
  }

  @Test func whereNothingCanBeEnlargedItSaysSo() {
    var player = Player(width: 60, height: 16)
    player.press("3 +")
    #expect(player.message == "Listan fyller redan skärmen")
    player.press("2 j Enter +")
    #expect(player.message == "Det fyller redan skärmen")
    player.press("Esc Shift-Left")
    #expect(player.message?.hasPrefix("Här finns ingen delning att flytta") == true)
  }

  // MARK: - Splits

  @Test func theSplitIsMovedByKeysAndKept() {
    var player = Player(width: 160, height: 50)
    player.press("2")
    let before = player.app.split(player.app.body).list.width
    player.press("Shift-Left")
    let smaller = player.app.split(player.app.body).list.width
    #expect(smaller < before)
    #expect(kept(player) == ["Delning_bredd=\(player.app.settings.values["Delning_bredd"] ?? "")"])
    player.press(") )")
    #expect(player.app.split(player.app.body).list.width > before)
    for _ in 0..<60 { player.press("(") }
    let least = player.app.split(player.app.body)
    #expect(least.list.width >= 30 && (least.detail?.width ?? 0) > 80)
    for _ in 0..<60 { player.press(")") }
    #expect((player.app.split(player.app.body).detail?.width ?? 0) >= 24)
  }

  @Test(arguments: [Size(width: 160, height: 50), Size(width: 80, height: 24), Size(width: 240, height: 60)])
  func theSplitFollowsTheMouse(size: Size) throws {
    var player = Player(width: size.width, height: size.height)
    player.press("2 j j")
    let isWide = size.width >= 130
    func edge() throws -> Int {
      let detail = try #require(player.app.split(player.app.body).detail)
      return isWide ? detail.x : detail.y
    }
    let start = try edge()
    func mouse(_ place: Int, _ kind: Mouse.Kind) {
      player.send(.input(.mouse(Mouse(x: isWide ? place : 20, y: isWide ? 8 : place, kind: kind))))
    }
    mouse(start, .press)
    for place in [start - 1, start - 2, start - 5] {
      mouse(place, .drag)
      #expect(try edge() == place)
      #expect(kept(player) == [])
    }
    mouse(start - 5, .release)
    #expect(kept(player).count == 1)
    mouse(start - 9, .drag)
    #expect(try edge() == start - 5)
  }

  @Test(arguments: [
    ("62.5", 625), ("62", 620), ("20", 200), ("85", 850), ("85.1", nil), ("19.9", nil), ("x", nil), ("", nil),
    ("62,5", nil),
    ("1000", nil), ("62.55", nil), ("62.", nil), ("-62", nil),
  ])
  func aShareIsRead(text: String, share: Int?) {
    #expect(SplitShare.read(text) == share)
    if let share { #expect(SplitShare.read(SplitShare.text(share)) == share) }
  }

  @Test func theWheelOverTheRecordScrollsIt() throws {
    var player = Player(width: 160, height: 20)
    player.press("2 j j j")
    let detail = try #require(player.app.split(player.app.body).detail)
    let cursor = player.app.list.cursor
    let before = player.screen
    player.send(.input(.mouse(Mouse(x: detail.x + 5, y: 5, kind: .wheelDown, button: .none))))
    #expect(player.app.list.cursor == cursor)
    #expect(player.screen != before)
    player.send(.input(.mouse(Mouse(x: detail.x + 5, y: 5, kind: .wheelUp, button: .none))))
    #expect(player.screen == before)
    player.send(.input(.mouse(Mouse(x: 5, y: 5, kind: .wheelDown, button: .none))))
    #expect(player.app.list.cursor == cursor + 3)
  }
}

extension Player {
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
