import Plan
import Screen
import Testing

@testable import Dashboard

/// What was found and mended while the dashboard was used: each by the keys that showed it.
@Suite struct PlayingTests {
  private func click(_ player: inout Player, on text: String, kind: Mouse.Kind = .press) {
    let lines = player.screen.split(separator: "\n", omittingEmptySubsequences: false)
    guard let y = lines.firstIndex(where: { $0.contains(text) }), let found = lines[y].firstRange(of: text) else {
      Issue.record("not on the screen: \(text)")
      return
    }
    let x = String(lines[y][..<found.lowerBound]).cells
    player.send(.input(.mouse(Mouse(x: x, y: y, kind: kind))))
  }

  @Test func aClickInTheOverviewGoesThereAndTheSecondOpensIt() {
    var player = Player()
    click(&player, on: "Boka föreläsare")
    #expect(player.app.list.current?.group == "actionPoints")
    click(&player, on: "Boka föreläsare", kind: .doubleClick)
    #expect(player.screen.contains("Uppdrag U-"))
  }

  @Test func aRecordInTwoBlocksIsChosenWhereItWasClicked() {
    var player = Player(width: 160, height: 50)
    click(&player, on: "Robusthet")
    #expect(player.app.list.current?.group == "deviations")
    player.send(.checked([]))
    #expect(player.app.list.current?.group == "deviations")
  }

  @Test func theSecondClickOfTwoIsNotTakenByWhatTheFirstUncovered() {
    var player = Player()
    player.press("2 j s")
    click(&player, on: "✗ utgår")
    #expect(player.app.layers.isEmpty)
    player.send(.input(.mouse(Mouse(x: 30, y: 10, kind: .doubleClick))))
    #expect(player.app.layers.isEmpty)
  }

  @Test func escapeGivesUpOneThingAtATime() {
    var player = Player()
    player.press("2 o f")
    player.type("kvar<0")
    player.press("Enter /")
    player.type("rob")
    player.press("Enter v Esc")
    #expect(player.message == "Märkena borttagna")
    player.press("Esc")
    #expect(player.message == "Sökningen avslutad")
    player.press("Esc")
    #expect(player.message == "Alla visas")
    player.press("Esc")
    #expect(player.message == "I filens ordning")
    player.press("Esc")
    #expect(player.message == "Här finns inget att backa ur; q avslutar")
  }

  @Test func theSearchGoesRoundAndSaysSo() {
    var player = Player()
    player.press("2 /")
    player.type("status:utgår")
    player.press("Enter n")
    #expect(player.message == "Sökningen började om från början")
    player.press("/")
    player.type("finnsinte")
    player.press("Enter")
    #expect(player.message == "Ingen rad passar finnsinte")
  }

  @Test func aDeletedEntryLeavesTheCursorInItsPlaceAndComesBackUnderIt() {
    var player = Player()
    player.press("3 j j Enter")
    let entries = player.app.activeList.rows.count
    player.press("j j")
    let before = player.app.activeList.current.flatMap(\.ref).map { player.disk.id(of: $0) }
    player.press("d")
    #expect(player.app.activeList.rows.count == entries - 1)
    #expect(player.app.activeList.cursor == 2)
    player.press("u")
    #expect(player.app.activeList.current.flatMap(\.ref).map { player.disk.id(of: $0) } == before)
  }

  @Test func markedEntriesChangeInOneStep() {
    var player = Player()
    player.press("3 j j Enter v v v l l l e Ctrl-U")
    player.type("2")
    player.press("Enter")
    #expect(player.message?.hasSuffix("(+2 till)") ?? false)
    player.press("u")
    #expect(player.app.history.toUndo == nil)
  }

  @Test func whatRefersToARecordIsOpenedFromIt() {
    var player = Player()
    player.press("2 /")
    player.type("id:TRANSP")
    player.press("Enter Enter G k Enter")
    #expect(player.screen.contains("Möte TRANSP-2026-05-26"))
    player.press("Esc k Enter")
    #expect(player.screen.contains("Tidposter: Länstransportplanering"))
    player.press("Esc e")
    #expect(player.message == "Raden visar en annan post; Enter öppnar den")
  }

  @Test func aTextLongerThanTheScreenIsReadToItsEnd() {
    var player = Player(width: 80, height: 24)
    player.press("2 j Enter")
    for _ in 0..<10 { player.press("j") }
    player.press("e")
    player.send(.input(.paste((1...60).map { "rad \($0)\n" }.joined() + "sista")))
    player.press("Ctrl-S")
    #expect(player.screen.contains("rad 1 "))
    var pressed = 0
    while !player.screen.contains("sista"), pressed < 61 {
      player.press("j")
      pressed += 1
    }
    #expect(player.screen.contains("sista"))
    player.press("G g")
    #expect(player.screen.contains("Id "))
  }

  @Test func timeIsLoggedForTheColleagueOrTheMeetingUnderTheCursor() {
    var player = Player()
    player.press("7 j t")
    #expect(player.screen.contains("Person *    IB"))
    player.press("Esc 4 /")
    player.type("id:TRANSP-2026-05-26")
    player.press("Enter t")
    #expect(player.screen.contains("Aktivitet * TRANSP"))
    #expect(player.screen.contains("Datum *     2026-05-26"))
  }

  @Test func theTimePaneIsFilteredByActivity() {
    var player = Player()
    player.press("3 f")
    player.type("kvar<0")
    player.press("Enter")
    let shown = player.app.activeList.rows.filter { !$0.isGroup }.map(\.id)
    #expect(shown == [.line("activity:SSP"), .line("activity:ROBUST")])
    player.press("j d")
    #expect(player.message == "Raden är en sammanställning; Enter visar vad som kan tas bort")
    player.press("a")
    #expect(player.screen.contains("Logga tid"))
  }

  @Test func anythingIsAddedFromTheMenu() {
    var player = Player()
    player.press("6 A i")
    #expect(player.screen.contains("Budgetpost * LON"))
    player.type("Resa")
    player.press("Tab Tab")
    player.type("1 250,50")
    player.press("Enter")
    #expect(player.disk.expenses.last?.name == "Resa")
    #expect(player.disk.expenses.last?.amount == Money(file: "1250.50"))
  }

  @Test func thePlansOwnRecordIsOpenedByNameAndFromTheOverview() {
    var player = Player()
    player.press(":")
    player.type("planens")
    player.press("Enter")
    #expect(player.screen.contains("Plan 2026"))
    player.press("q g Enter")
    #expect(player.screen.contains("Plan 2026"))
  }

  @Test func anAreaIsOpenedFromItsHeading() {
    var player = Player()
    player.press("2 e")
    #expect(player.screen.contains("Verksamhet UPP"))
    player.press("j j e Ctrl-U")
    player.type("240")
    player.press("Enter")
    #expect(player.value(.area, "UPP", "Dagar") == ["240"])
  }

  @Test func leavingWhileWritingKeepsWhatIsWritten() {
    var player = Player()
    player.press("2 j Enter")
    for _ in 0..<10 { player.press("j") }
    player.press("e")
    player.type("halvskrivet")
    player.press("F10")
    #expect(player.message == "Texten är inte sparad: Ctrl-S sparar, Esc backar")
    player.press("Ctrl-C e")
    #expect(player.screen.contains("halvskrivet"))
  }
}
