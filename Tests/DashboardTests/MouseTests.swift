import Plan
import Screen
import Testing

@testable import Dashboard

/// What is written on the screen and can be clicked.
@Suite struct MouseTests {
  @Test func theKeysAtTheFootAreClicked() {
    var player = Player(width: 120, height: 30)
    player.press("2 j j")
    player.click("s status")
    guard case .choice? = player.app.layers.last else {
      Issue.record("no menu: \(player.screen)")
      return
    }
    player.click("Esc backa")
    #expect(player.app.layers.isEmpty)
    player.click("? hjälp")
    guard case .help? = player.app.layers.last else {
      Issue.record("no help")
      return
    }
  }

  @Test func whatStandsAtTheRightOfTheFootIsOpened() {
    var player = Player(width: 120, height: 30)
    player.click("7 varningar")
    #expect(player.screen.contains("Kontrollen"))
  }

  @Test func aHeadingSortsAndSortsTheOtherWay() {
    var player = Player(width: 120, height: 30)
    player.press("2")
    player.click("Dagar")
    #expect(player.app.list.sort == SortOrder(column: "Dagar", isDescending: false))
    player.click("Dagar", kind: .doubleClick)
    #expect(player.app.list.sort == SortOrder(column: "Dagar", isDescending: true))
  }

  @Test func aClickBesideAMenuClosesItAndOneOnItsEdgeDoesNot() {
    var player = Player(width: 120, height: 30)
    player.press("2 j j s")
    player.click("└")
    #expect(player.app.layers.count == 1)
    player.send(.input(.mouse(Mouse(x: 2, y: 25, kind: .press))))
    #expect(player.app.layers.isEmpty)
    let before = player.value(.activity, "FU27", "Status")
    #expect(before == ["pågår"])
  }

  @Test func aClickDoesNotThrowAwayWhatIsBeingWritten() {
    var player = Player(width: 120, height: 30)
    player.press("2 j j a")
    player.type("abc")
    player.send(.input(.mouse(Mouse(x: 2, y: 25, kind: .press))))
    #expect(player.app.layers.count == 1)
    #expect(player.screen.contains("abc"))
  }

  @Test func aClickOnARowTakesTheQueryThatIsTyped() {
    var player = Player(width: 120, height: 30)
    player.press("2 f")
    player.type("prio:ja")
    player.click("Nobelmötet")
    #expect(player.app.layers.isEmpty)
    #expect(player.app.list.filter?.text == "prio:ja")
    #expect(player.app.list.current?.id == .record(RecordID(.activity, "NOBEL")))
  }

  @Test func whatTabOffersIsTakenByAClick() {
    var player = Player(width: 120, height: 30)
    player.press("2 f")
    player.type("status:")
    player.press("Tab")
    player.click("utgår ")
    guard case .query(let layer)? = player.app.layers.last else {
      Issue.record("no query")
      return
    }
    #expect(layer.field.text.contains("utgår"), "\(layer.field.text)")
  }

  @Test func aCellOfTheWeekIsClickedAndWhatIsTypedInAnotherIsTaken() {
    var player = Player(width: 120, height: 30)
    player.press("w")
    guard case .week(let before)? = player.app.layers.last, before.sheet.rows.count > 1 else {
      Issue.record("no week with rows")
      return
    }
    player.press("g 2")
    let own = before.cursor
    player.click(before.sheet.rows[1].activity)
    guard case .week(let after)? = player.app.layers.last else { return }
    #expect(after.cursor.typed == nil)
    #expect(after.cursor.row == 1)
    #expect(after.sheet.rows[own.row].cells.contains { $0.days == PersonDays(2) })
  }

  @Test func aMonthOfTheChartIsReadOff() {
    var player = Player(width: 120, height: 30)
    player.press("3 D")
    player.click("sep")
    guard case .chart(let chart)? = player.app.layers.last else { return }
    #expect(chart.month == 9)
  }

  @Test func theStackOfPagesIsTurnedByClicksHoweverFast() {
    var player = Player(width: 120, height: 40)
    player.press("P")
    for kind in [Mouse.Kind.press, .doubleClick, .press, .doubleClick] {
      player.send(.input(.mouse(Mouse(x: 80, y: 20, kind: kind))))
    }
    #expect(player.screen.contains("5/"))
    player.click("Esc tillbaka")
    #expect(player.app.layers.isEmpty)
  }

  @Test func aSectionOfTheOverviewIsChosenAndEnlargedByItsHeading() {
    var player = Player(width: 120, height: 40)
    player.click("Mål (15)")
    #expect(player.app.list.current?.block == .goals)
    player.click("Mål (15)", kind: .doubleClick)
    #expect(player.app.isOverviewEnlarged)
    player.click("UPP-3")
    #expect(player.app.list.current?.id == .record(RecordID(.goal, "UPP-3")))
  }

  @Test func theRecordBesideAListIsOpenedByADoubleClick() {
    var player = Player(width: 160, height: 40)
    player.press("2 j j")
    player.send(.input(.mouse(Mouse(x: 130, y: 5, kind: .press))))
    player.send(.input(.mouse(Mouse(x: 130, y: 5, kind: .doubleClick))))
    guard case .record? = player.app.layers.last else {
      Issue.record("no record")
      return
    }
  }
}
