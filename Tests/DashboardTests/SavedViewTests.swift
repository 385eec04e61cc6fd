import Plan
import Screen
import Testing

@testable import Dashboard

/// A pane as it is, under a name and a key.
@Suite struct SavedViewTests {
  private func saved() -> Player {
    var player = Player()
    player.press("2 f")
    player.type("kvar<0")
    player.press("Enter :")
    player.type("sortera -dagar")
    player.press("Enter :")
    player.type("spara vy Över plan ö")
    player.press("Enter")
    return player
  }

  @Test func aViewIsSavedAndOpenedByItsKey() {
    var player = saved()
    #expect(player.message == "Vyn Över plan sparad; ö öppnar den")
    guard case .keepViews(let views)? = player.effects.first else {
      Issue.record("nothing is kept")
      return
    }
    #expect(
      views == [
        SavedView(name: "Över plan", key: "ö", pane: "Aktiviteter", query: "kvar<0", sort: "-Dagar", isMine: false)
      ])
    player.press("Esc Esc 4 ö")
    #expect(player.app.pane == .activities)
    #expect(player.app.list.filter?.text == "kvar<0")
    #expect(player.app.list.sort == SortOrder(column: "Dagar", isDescending: true))
  }

  @Test func itIsInHelpAndPaletteAndCanBeRemoved() {
    var player = saved()
    player.press("? G")
    #expect(player.screen.contains("Sparade vyer"))
    player.press("Esc :")
    player.type("över")
    #expect(player.screen.contains("Vyn Över plan"))
    player.press("Ctrl-U")
    player.type("glöm över plan")
    player.press("Enter")
    #expect(player.app.settings.views.isEmpty)
    player.press("ö")
    #expect(player.message == "ö gör ingenting här; ? visar alla tangenter")
  }

  @Test func aKeyThatIsTakenIsRefusedAndWhatWasTypedStays() {
    var player = saved()
    player.press(":")
    player.type("spara vy Annan s")
    player.press("Enter")
    #expect(player.message?.hasPrefix("vyn Annan: s är redan ”Sätt status” (setStatus)") ?? false)
    #expect(player.screen.contains("spara vy Annan s"))
    player.press("Backspace")
    player.type("ö")
    player.press("Enter")
    #expect(player.message == "ö öppnar redan vyn Över plan; välj en annan tangent")
  }

  @Test func whatCouldNotBeKeptIsSaid() {
    var player = saved()
    player.send(.settingsNotKept)
    #expect(player.message?.hasPrefix("Inställningarna gick inte att spara") ?? false)
    #expect(player.app.settings.views.count == 1)
  }
}
