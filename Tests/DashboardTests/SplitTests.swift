import Plan
import Screen
import Testing

@testable import Dashboard

/// Parts of the screen: enlarged, or their edges moved, and kept so.
@Suite struct SplitTests {
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
    #expect(player.kept == ["Delning_bredd=\(player.app.settings.values["Delning_bredd"] ?? "")"])
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
      #expect(player.kept == [])
    }
    mouse(start - 5, .release)
    #expect(player.kept.count == 1)
    mouse(start - 9, .drag)
    #expect(try edge() == start - 5)
  }

  @Test(arguments: [
    (Size(width: 160, height: 50), "j", SplitEdge.columns), (Size(width: 60, height: 16), "j", .columns),
    (Size(width: 160, height: 50), "4 c", .besideMonth), (Size(width: 80, height: 24), "4 c", .underMonth),
    (Size(width: 100, height: 60), "4 c", .underMonth),
  ])
  func theOverviewAndTheCalendarHaveSplitsOfTheirOwn(size: Size, keys: String, edge: SplitEdge) throws {
    var player = Player(width: size.width, height: size.height)
    player.press(keys)
    let before = try #require(player.app.splitPlace)
    let screen = player.screen
    #expect(before.edge == edge)
    player.press("Shift-Left")
    let smaller = try #require(player.app.splitPlace)
    #expect(smaller.start < before.start && player.screen != screen)
    #expect(player.kept == ["\(edge.rawValue)=\(player.app.settings.values[edge.rawValue] ?? "")"])
    // Started anew with what was kept it stands where it was.
    var later = Player(width: size.width, height: size.height)
    later.app.settings.values = player.app.settings.values
    later.press(keys)
    #expect(later.screen == player.screen)
    player.press(")")
    #expect(player.app.splitPlace?.start == before.start)
    for _ in 0..<40 { player.press("(") }
    #expect(player.message == "Delningen går inte längre åt det hållet")
    #expect(player.kept == [])
    for _ in 0..<40 { player.press(")") }
    #expect(player.message == "Delningen går inte längre åt det hållet")
    let last = try #require(player.app.splitPlace)
    #expect(last.start < last.whole && last.start >= before.start)
  }

  @Test(arguments: [
    (Size(width: 160, height: 50), "j"), (Size(width: 160, height: 50), "4 c"), (Size(width: 80, height: 40), "4 c"),
  ])
  func theyFollowTheMouse(size: Size, keys: String) throws {
    var player = Player(width: size.width, height: size.height)
    player.press(keys)
    let before = try #require(player.app.splitPlace)
    let handle = before.handle
    func mouse(_ step: Int, _ kind: Mouse.Kind) {
      let place = before.edge.isUpright ? (handle.endX - 1 + step, handle.y + 2) : (handle.x + 2, handle.y + step)
      player.send(.input(.mouse(Mouse(x: place.0, y: place.1, kind: kind))))
    }
    mouse(0, .press)
    mouse(-6, .drag)
    #expect(try #require(player.app.splitPlace).start == before.start - 6)
    #expect(player.kept == [])
    mouse(-6, .release)
    #expect(player.kept.count == 1)
  }

  @Test func whatIsEnlargedIsKept() {
    var player = Player(width: 160, height: 50)
    player.press("2 +")
    #expect(player.kept == ["Forstorad=aktiviteter"])
    player.press("1 +")
    #expect(player.kept == ["Forstorad=översikt aktiviteter"])
    player.press("2 j Enter +")
    #expect(player.kept == ["Forstorad=översikt aktiviteter poster"])
    var later = Player(width: 160, height: 50)
    later.app.settings.values = player.app.settings.values
    later.press("2")
    #expect(later.app.split(later.app.body).detail == nil)
    player.press("+ Esc + 1 +")
    #expect(player.kept == ["Forstorad=-"])
  }

  @Test func theMonthHasTheScreenToItself() {
    var player = Player(width: 160, height: 50)
    player.press("4 c +")
    #expect(player.app.splitPlace == nil)
    #expect(player.screen.contains("+ återställ"))
    #expect(!player.screen.contains("│"))
  }

  @Test func whatIsEnlargedCanBeTickedAmongTheSettings() {
    var player = Player(width: 160, height: 50)
    player.press(", G")
    player.click("Förstorat")
    player.press("Enter Down Space Down Down Space Enter")
    #expect(player.kept == ["Forstorad=aktiviteter möten"])
    #expect(player.message == "Förstorat: aktiviteter, möten")
    let field = SettingField(name: "Forstorad", value: "aktiviteter allt", line: 3)
    let words = "översikt aktiviteter tid möten mål ekonomi personer poster"
    #expect(
      SettingValues.reading([field]).problems.map { $0.text[.swedish] }
        == ["Forstorad: allt går inte; skriv \(words)"])
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
