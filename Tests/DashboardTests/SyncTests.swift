import Plan
import Testing

@testable import Dashboard

/// `S`: what the screen says of sharing, and what it asks for.
@Suite struct SyncTests {
  private func foot(_ player: Player) -> String {
    player.screen.split(separator: "\n", omittingEmptySubsequences: false).last { !$0.isEmpty }.map(String.init) ?? ""
  }

  private func asks(_ player: Player) -> [String] { player.effects.map { "\($0)" } }

  @Test func `a plan that is not shared says nothing of it`() {
    var player = Player(width: 160)
    let before = foot(player)
    player.send(.standing(nil))
    #expect(foot(player) == before)
  }

  @Test(arguments: [
    (160, 3, 2, "3 att skicka · 2 att hämta · synkat 14:02"), (160, 0, 0, "synkat 14:02"),
    (160, 1, 0, "1 att skicka · synkat 14:02"),
    (80, 3, 2, "3 ut · 2 in"), (80, 0, 0, "synkat 14:02"), (60, 0, 4, "4 in"),
  ]) func `the foot says how it stands`(width: Int, toSend: Int, toFetch: Int, text: String) {
    var player = Player(width: width, height: 24)
    player.send(.standing(SyncStanding(toSend: toSend, toFetch: toFetch, clock: "14:02")))
    #expect(foot(player).contains(text), "\(foot(player))")
    player.send(.standing(SyncStanding(toSend: 0, toFetch: 0, clock: nil)))
    #expect(!foot(player).contains("synkat"))
  }

  @Test func `it begins, shows how far it is, keys stay alive, and it says what it did`() {
    var player = Player(width: 160)
    player.press("S")
    #expect(asks(player) == ["sync"])
    player.send(.syncing("hämtar"))
    #expect(foot(player).contains("synkar: hämtar (Esc avbryter)"))
    player.press("2 j")
    #expect(player.app.pane == .activities && foot(player).contains("synkar: hämtar"))
    player.send(.synced(SyncReport(text: "Synkat: inget nytt", isDone: true)))
    #expect(player.message == "Synkat: inget nytt" && !foot(player).contains("synkar"))
  }

  @Test(arguments: ["S", "Esc"]) func `it is stopped by the same key, or Esc`(key: String) {
    var player = Player(width: 160)
    player.press("S")
    player.press(key)
    #expect(asks(player) == ["cancelSync"] && player.message == "Synken avbryts")
    player.send(.synced(SyncReport(text: "synken avbröts", isDone: false)))
    player.press("S")
    #expect(asks(player) == ["sync"])
  }

  @Test func `Esc in a layer goes back in it, and leaves the sync alone`() {
    var player = Player()
    player.press("S ? Esc")
    #expect(asks(player) == [] && player.app.layers.isEmpty)
  }

  @Test func `a plan opened for reading is not synced`() {
    var player = Player()
    player.app.settings.readOnlyReason = "öppnad för läsning (--read-only)"
    player.press("S")
    #expect(asks(player) == [] && player.message == "öppnad för läsning (--read-only)")
  }

  @Test func `the palette knows it by its name`() {
    var player = Player()
    player.press(":")
    player.type("synka")
    player.press("Enter")
    #expect(asks(player) == ["sync"])
  }
}
