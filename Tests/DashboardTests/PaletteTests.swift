import Plan
import Screen
import Testing

@testable import Dashboard

/// The palette: commands by name, words with arguments, keys and days to jump to.
@Suite struct PaletteTests {
  private func shown(_ typed: String, _ language: Language = .swedish) -> [String] {
    var player = Player()
    player.app.settings.language = language
    player.press(":")
    player.type(typed)
    guard case .palette(let layer)? = player.app.layers.last else { return [] }
    return layer.shown.map { player.app.text(of: $0) }
  }

  @Test(arguments: [
    ("ångra", "Ångra"), ("angra", "Ångra"), ("undo", "Ångra"), ("rita", "Rita om"),
    ("akt logg", "Logga tid på aktiviteten"),
    ("sorkol", "Sortera på kolumnen"), ("möt", "Möten"), ("moten", "Möten"),
    ("sätt status", "Sätt status"), ("sortera på", "Sortera på kolumnen"),
  ])
  func theBestFitComesFirst(typed: String, name: String) {
    #expect(shown(typed).first == name)
  }

  @Test func whatCannotBeDoneSaysWhy() {
    var player = Player()
    player.press(":")
    player.type("ångra")
    #expect(player.screen.contains("Ångra (Det finns inget att ångra)"))
    player.press("Enter")
    #expect(player.message == "Det finns inget att ångra")
  }

  @Test func aPaneIsOpenedFiltered() {
    var player = Player()
    player.press(":")
    player.type("aktiviteter status:delvis")
    #expect(player.screen.contains("Aktiviteter: 2 poster"))
    player.press("Enter")
    #expect(player.app.pane == .activities)
    #expect(player.app.list.filter?.text == "status:delvis")
    player.press(":")
    player.type("f kvar<0")
    player.press("Enter")
    #expect(player.app.list.filter?.text == "kvar<0")
    player.press(":")
    player.type("sortera -dagar")
    player.press("Enter")
    #expect(player.app.list.sort == SortOrder(column: "Dagar", isDescending: true))
  }

  @Test func aRefusedWordStaysAsItWasTyped() {
    var player = Player()
    player.press(":")
    player.type("aktiviteter statsu:delvis")
    player.press("Enter")
    #expect(player.message == "fältet statsu finns inte hos aktivitet; menade du status?")
    #expect(player.screen.contains("aktiviteter statsu:delvis"))
    #expect(player.app.pane == .overview)
  }

  @Test(arguments: [
    ("IND", Pane.activities, "IND"), ("ind", .activities, "IND"), ("SG-2026-02-11", .meetings, "SG-2026-02-11"),
    ("UPP-4", .goals, "UPP-4"), ("PM", .people, "PM"), ("LON", .money, "LON"),
  ])
  func aKeyIsJumpedTo(typed: String, pane: Pane, key: String) {
    var player = Player()
    player.press("2 f")
    player.type("status:delvis")
    player.press("Enter :")
    player.type(typed)
    player.press("Enter")
    #expect(player.app.pane == pane)
    #expect(player.app.list.current?.ref.map { player.app.plan.id(of: $0).key } == key)
  }

  @Test func aDayLeadsToTheMeetingsFromThen() {
    var player = Player()
    player.press(":")
    player.type("2026-02-01")
    player.press("Enter")
    let day = player.app.list.current?.ref.flatMap { player.app.plan.values("Datum", of: $0).first }
    #expect(player.app.pane == .meetings)
    #expect(day.map { $0 >= "2026-02-01" } ?? false)
    player.press(":")
    player.type("2026")
    player.press("Enter")
    #expect(player.screen.contains("Exempelplan 2026"))
  }

  @Test func tabWritesAWordOut() {
    var player = Player()
    player.press("2 j j :")
    player.type("sätt")
    player.press("Down")
    player.press("Up")
    guard case .palette(let layer)? = player.app.layers.last,
      let place = layer.shown.firstIndex(where: { if case .word = $0 { true } else { false } })
    else {
      Issue.record("no word")
      return
    }
    for _ in 0..<place { player.press("Down") }
    player.press("Tab")
    player.type("tagg+=it")
    player.press("Enter")
    #expect(player.message?.contains("tagg +it") ?? false)
  }
}
