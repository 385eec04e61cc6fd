import Plan
import Recfile
import Screen
import Testing

@testable import Dashboard

@Suite struct BalanceTests {
  private func values(_ player: Player, _ activity: String) -> [String] {
    player.value(.activity, activity, "Fordelning")
  }

  @Test func whoHasTooMuchAndWhatIsLeftIsShown() {
    var player = Player(width: 160, height: 50)
    player.press("F")
    for text in ["Fördelning av dagar", "över", "ledig", "fullt"] { #expect(player.screen.contains(text), "\(text)") }
    player.press("j j j")
    #expect(player.screen.contains("IND: 7 ofördelade"))
  }

  @Test func numbersAndStepsAreAWhatIfUntilKeptAsOneStep() {
    var player = Player(width: 160, height: 50)
    let before = player.disk.documents.mapValues(\.bytes)
    player.press("F 2 0 Enter")
    #expect(player.screen.contains("förslag, inte sparat: 1 ändrade"))
    #expect(player.screen.contains("*20"))
    #expect(player.disk.documents.mapValues(\.bytes) == before)
    player.press("k >")
    #expect(player.screen.contains("förslag, inte sparat: 2 ändrade"))
    player.press("s")
    #expect(values(player, "FU27") == ["TA 19", "RL 14", "VN 3", "IB 1"])
    #expect(player.message == "FU27: fördelning +TA 19 +IB 1 −TA 22")
    #expect(!player.screen.contains("inte sparat"))
    player.press("u")
    #expect(player.disk.documents.mapValues(\.bytes) == before)
    player.press("Ctrl-R")
    #expect(values(player, "FU27") == ["TA 19", "RL 14", "VN 3", "IB 1"])
  }

  @Test func daysAreMovedToAnotherActivityAndPerson() {
    var player = Player(width: 160, height: 50)
    // Three of TA's days of FU27 to IB on the activity below.
    player.press("F m j l 3 Enter s")
    #expect(values(player, "FU27") == ["TA 19", "RL 14", "VN 3"])
    #expect(values(player, "RAU-UTV") == ["SE 17", "RL 3", "IB 3"])
    player.press("u")
    #expect(values(player, "FU27") == ["TA 22", "RL 14", "VN 3"])
    #expect(values(player, "RAU-UTV") == ["SE 17", "RL 3"])
    // Enter alone moves all.
    player.press("g h m j Enter Enter")
    #expect(values(player, "FU27") == ["RL 14", "VN 3"])
    #expect(values(player, "RAU-UTV") == ["SE 17", "RL 3", "TA 22"])
  }

  @Test func aMoveGoesOnWhenThePlanIsCheckedOrOthersChangeIt() throws {
    var player = Player(width: 160, height: 50)
    player.press("F m j l")
    player.send(.checked([]))
    player.change(try player.disk.setting("Dagar", to: ["21"], of: [RecordID(.activity, "RAU-UTV")]))
    player.press("3 Enter s")
    #expect(values(player, "FU27") == ["TA 19", "RL 14", "VN 3"])
    #expect(values(player, "RAU-UTV") == ["SE 17", "RL 3", "IB 3"])
  }

  @Test func moreThanThereIsAndAbsurdNumbersAreRefused() {
    var player = Player(width: 160, height: 50)
    player.press("F m j 3 0 Enter")
    #expect(player.screen.contains("TA har bara 22 dagar av FU27"))
    player.press("Esc Esc 9 9 9 Enter")
    #expect(player.screen.contains("är för mycket; ett år har högst 366 dagar"))
    player.press("Esc")
    #expect(player.app.whatIf.isEmpty)
  }

  @Test func escDropsAndCloseKeepsWhatWasMoved() {
    var player = Player(width: 160, height: 50)
    let before = player.disk.documents.mapValues(\.bytes)
    player.press("F + q")
    #expect(player.message == "Förslaget är inte sparat; F visar det igen")
    player.press("2 F")
    #expect(player.screen.contains("förslag, inte sparat: 1 ändrade"))
    // A step of it is taken back before anything that is saved is.
    player.press("+ u")
    #expect(player.screen.contains("*23"))
    player.press("Esc")
    #expect(player.message == "Förslaget släppt; planen är som den var")
    player.press("Esc")
    #expect(player.app.layers.isEmpty)
    #expect(player.disk.documents.mapValues(\.bytes) == before)
  }

  @Test func whatOthersSaveComesInUnderTheWhatIf() throws {
    var player = Player(width: 160, height: 50)
    player.press("F +")
    player.change(
      try player.disk.setting("Fordelning", to: ["TA 22", "RL 10", "VN 3"], of: [RecordID(.activity, "FU27")]))
    player.press("s")
    #expect(values(player, "FU27") == ["TA 23", "RL 10", "VN 3"])
  }
}
