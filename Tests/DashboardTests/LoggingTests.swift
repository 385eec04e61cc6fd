import Plan
import Recfile
import Screen
import Testing

@testable import Dashboard

@Suite struct LoggingTests {
  private func entries(_ player: Player) -> Int { player.disk.time.entries.count }

  @Test func aLineLogsFromAnywhereAndIsUndone() {
    var player = Player()
    let before = player.disk.documents.mapValues(\.bytes)
    player.press(":")
    player.type("logga 0,5 ind igår workshop")
    #expect(player.screen.contains("IND: nedlagt 3,5 → 4 av 19 dagar, kvar 15,5 → 15"))
    #expect(player.screen.contains("fre 19 juni 2026"))
    player.press("Enter")
    #expect(player.message == "tid +0,5 IND (TA 2026-06-19)")
    #expect(player.disk.time.entries.last?.days == PersonDays(hundredths: 50))
    player.press("u")
    #expect(player.disk.documents.mapValues(\.bytes) == before)
  }

  @Test func whatIsWrongIsSaidAtOnceAndWhatWasTypedStays() {
    var player = Player()
    let count = entries(player)
    player.press("L")
    player.type("40 INN möte")
    #expect(player.screen.contains("Dagar \"40\" ska vara mer än 0 och högst 31"))
    #expect(player.screen.contains("INN finns inte; menade du IND?"))
    player.press("Enter")
    #expect(entries(player) == count)
    #expect(player.screen.contains("40 INN möte"))
    // Tab writes what was meant.
    player.press("Tab")
    #expect(player.screen.contains("40 IND möte"))
    player.press("Home Del Del")
    player.type("½")
    player.press("Enter")
    #expect(player.message == "tid +0,5 IND (TA 2026-06-20)")
  }

  @Test func whatIsMissingIsAHintUntilItIsSent() {
    var player = Player()
    player.press("L")
    player.type("ind")
    #expect(player.screen.contains("Dagar saknas; skriv t.ex. 0,5 eller 4h"))
    player.press("Enter")
    #expect(player.message == "Dagar saknas; skriv t.ex. 0,5 eller 4h")
    #expect(player.screen.contains("│ ind"))
  }

  @Test func theLastEntryIsLoggedAgainToday() {
    var player = Player()
    player.press("T")
    #expect(player.screen.contains("│ 0,5 A2030"))
    player.press("Enter")
    #expect(player.message == "tid +0,5 A2030 (TA 2026-06-20)")
    player.press("u")
    #expect(player.message == "Ångrade: tid +0,5 A2030 (TA 2026-06-20)")
  }

  @Test func aClosedYearAndReadingOnlyTakeNothing() {
    var player = Player()
    player.app.settings.readOnlyReason = "skrivskyddad"
    let count = entries(player)
    for key in ["L", "T"] {
      player.press(key)
      #expect(player.message == "skrivskyddad")
    }
    player.press("w 1")
    #expect(player.message == "skrivskyddad")
    player.press("Esc F 1")
    #expect(player.message == "skrivskyddad")
    #expect(entries(player) == count)
  }

  // MARK: - The week

  @Test func aWeekIsFilledLikeARowOfASpreadsheet() {
    var player = Player(person: "OH")
    let before = player.disk.documents.mapValues(\.bytes)
    player.press("w g")
    #expect(player.screen.contains("Vecka 25, 15–21 juni 2026"))
    // From Saturday back to Monday, then three days in a row.
    player.press("h h h h h")
    for text in ["0,5", "4h", "1"] {
      player.type(text)
      player.press("Tab")
    }
    let sheet = WeekSheet(player.disk, person: "OH", monday: Fixtures.day("2026-06-15"))
    #expect(sheet.rows[0].cells.prefix(3).map(\.days.fileText) == ["0.5", "0.5", "1"])
    player.press("u u u")
    #expect(player.disk.documents.mapValues(\.bytes) == before)
  }

  @Test func aCellTakesNoAbsurdNumberAndKeepsWhatWasTyped() {
    var player = Player(person: "OH")
    let count = entries(player)
    player.press("w")
    player.type("99")
    player.press("Enter")
    #expect(player.screen.contains("ska vara mer än 0 och högst 31"))
    #expect(entries(player) == count)
    player.press("Backspace Backspace 2 Enter")
    #expect(entries(player) == count + 1)
    #expect(player.message == "tid +2 RAU (OH 2026-06-20)")
    player.press("k d")
    #expect(player.message == "tid −2 RAU (OH 2026-06-20)")
  }

  @Test func otherWeeksAndOtherActivitiesAreReached() {
    var player = Player(person: "OH")
    player.press("w <")
    #expect(player.screen.contains("Vecka 24, 8–14 juni 2026"))
    player.press("> >")
    #expect(player.screen.contains("Vecka 26, 22–28 juni 2026"))
    player.press("a")
    player.type("nobel")
    player.press("Enter 1 Enter")
    #expect(player.message == "tid +1 NOBEL (OH 2026-06-27)")
    player.press("d")
    player.press("Esc")
    #expect(player.app.layers.isEmpty)
  }

  @Test func severalEntriesOfACellAreShownAndTheLastIsChanged() {
    var player = Player(person: "OH")
    for text in ["0,5 RAU ett", "0,25 RAU två"] {
      player.press("L")
      player.type(text)
      player.press("Enter")
    }
    player.press("w")
    #expect(player.screen.contains("2 poster"))
    player.type("1")
    player.press("Enter")
    #expect(player.message?.hasPrefix("tid 0,25 RAU") ?? false)
    player.press("k Enter")
    #expect(player.screen.contains("två"))
    player.press("Esc k Backspace")
    #expect(player.message == "tid −0,5 RAU (OH 2026-06-20) (+1 till)")
  }

  @Test func commandsOfListsDoNotReachTheListUnderAGrid() {
    for grid in ["w", "F"] {
      var player = Player()
      let before = player.disk.documents.mapValues(\.bytes)
      player.press("2 j j \(grid)")
      for key in ["p", "Space", "A", "E", "v", "o"] { player.press(key) }
      #expect(player.message == "Det görs i en lista; Esc backar dit")
      #expect(player.disk.documents.mapValues(\.bytes) == before)
    }
  }
}
