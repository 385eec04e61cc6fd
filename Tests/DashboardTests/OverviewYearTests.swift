import Plan
import Screen
import Testing

@testable import Dashboard

/// The year drawn on the first screen, the trail of where one is, and the small month.
@Suite struct OverviewYearTests {
  private func lines(_ player: Player) -> [String] {
    player.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  // MARK: - The overview

  @Test(arguments: [(119, 60, false, false), (120, 36, true, false), (160, 50, true, true), (240, 80, true, true)])
  func theYearIsDrawnWhereThereIsRoom(width: Int, height: Int, hasWeeks: Bool, hasLines: Bool) {
    var player = Player(width: width, height: height)
    #expect(player.screen.contains("Nedlagt per vecka") == hasWeeks)
    #expect(player.screen.contains("Nedlagt mot plan, dagar") == hasLines)
    // As soon as it gets the room, and no longer than it has it.
    player.send(.input(.resize(Size(width: 160, height: 50))))
    #expect(player.screen.contains("Nedlagt mot plan, dagar"))
    player.send(.input(.resize(Size(width: 80, height: 24))))
    #expect(!player.screen.contains("Nedlagt per vecka"))
  }

  @Test func theWeeksAreTheTimeLogs() throws {
    var player = Player(width: 160, height: 50)
    var sums: [Int: PersonDays] = [:]
    for entry in player.app.plan.time.entries {
      guard let week = entry.day?.isoWeek.week else { continue }
      sums[week, default: .zero] += entry.days
    }
    // 2026 begins on a Thursday, in its week 1.
    for (place, days) in player.app.weeksLogged.enumerated() {
      #expect(days == sums[place + 1] ?? .zero, "\(place + 1)")
    }
    let before = player.app.weeksLogged
    let line = try #require(lines(player).first { $0.contains("Nedlagt per vecka") })
    #expect(line.contains("denna vecka 12,5 dagar, mest 22,25 v. 11"))
    player.change(
      try player.disk.adding(
        .timeEntry, [("Datum", ["2026-06-19"]), ("Person", ["TA"]), ("Aktivitet", ["IND"]), ("Dagar", ["2"])]))
    #expect(player.app.weeksLogged.last == before.last.map { $0 + PersonDays(hundredths: 200) })
    #expect(player.screen.contains("denna vecka 14,5 dagar"))
  }

  @Test func aPlanWithoutTimeHasNothingToDraw() {
    let player = Player("2025", width: 160, height: 50, today: "2025-12-31", person: "ME")
    #expect(!player.screen.contains("Nedlagt per vecka") && !player.screen.contains("Nedlagt mot plan"))
  }

  @Test func theHeadingOfTheLinesOpensTheChart() {
    var player = Player(width: 160, height: 50)
    player.click("Nedlagt mot plan")
    if case .chart? = player.app.layers.last {} else { Issue.record("\(player.screen)") }
  }

  @Test func sectionsSayHowManyMoreThereAre() {
    let player = Player(width: 80, height: 24)
    let points = lines(player).first { $0.contains("Öppna uppdrag (8, 3 sena)") }
    #expect(points?.hasSuffix(" +5") == true, "\(player.screen)")
  }

  // MARK: - The trail

  @Test(arguments: [
    (160, "2 j Enter", "› FU27"), (80, "2 j Enter", "› FU27"), (60, "2 j Enter", "› FU27"),
    (120, "! Enter", "› Kontrollen › IND"), (80, "3 D D", "› Diagram › Tid"), (120, "w ?", "› Veckan › Tangenter"),
    (80, "2 j s", ""), (80, "2 j Enter s", "› FU27"),
  ])
  func theHeaderSaysWhereOneIs(width: Int, keys: String, trail: String) {
    var player = Player(width: width, height: 30)
    player.press(keys)
    let header = lines(player)[0]
    #expect(trail.isEmpty ? !header.contains("›") : header.contains(trail), "\(header)")
    #expect(header.contains("2026"))
    // Every tab is still there; where no menu lies over them each can be clicked.
    for tab in player.app.tabs where !keys.hasSuffix("s") && !keys.hasSuffix("?") {
      var own = player
      own.send(.input(.mouse(Mouse(x: tab.columns.lowerBound + 1, y: 0, kind: .press))))
      #expect(own.app.pane == tab.pane)
    }
  }

  @Test func aLongTrailLosesItsBeginning() {
    var player = Player(width: 60, height: 16)
    player.press("3 j j j Enter j Enter")
    #expect(lines(player)[0].contains("… ›"), "\(lines(player)[0])")
    player.app.settings.usesASCII = true
    #expect(lines(player)[0].contains(".. >"))
  }

  // MARK: - The small month

  @Test(arguments: [(160, 50, true), (120, 36, true), (80, 24, false), (160, 20, false), (60, 16, false)])
  func theMonthOfTheMeetingIsInSight(width: Int, height: Int, isThere: Bool) {
    var player = Player(width: width, height: height)
    player.press("4")
    #expect(player.screen.contains("Augusti 2026") == isThere, "\(player.screen)")
    guard isThere else { return }
    #expect(player.screen.contains("34 17•18 19"))
    player.press("j j j")
    #expect(player.screen.contains("September 2026"))
    player.press("+")
    #expect(!player.screen.contains("September 2026"))
    player.press("+ c")
    #expect(!player.screen.contains("36 31•"))
  }

  @Test func theSmallMonthFollowsThePlanAndTheFilter() throws {
    var player = Player(width: 160, height: 50)
    player.press("4")
    #expect(!player.screen.contains("18•"))
    player.change(
      try player.disk.adding(
        .meeting, [("Id", ["X"]), ("Datum", ["2026-08-18"]), ("Namn", ["Nytt"]), ("Typ", ["annat"])]))
    #expect(player.screen.contains("18•"))
    player.press("f")
    player.type("typ:frukost")
    player.press("Enter")
    #expect(!player.screen.contains("18•"))
  }

  @Test func aDayOfTheSmallMonthOpensTheCalendar() {
    var player = Player(width: 160, height: 50)
    player.press("4")
    player.click("26•", dx: 1)
    #expect(player.app.calendar?.day == Fixtures.day("2026-08-26"))
    #expect(player.screen.contains("planeringsdagar"))
  }
}
