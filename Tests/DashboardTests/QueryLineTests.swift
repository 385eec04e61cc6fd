import Plan
import Screen
import Testing

@testable import Dashboard

/// The line that searches and filters: in every pane, with completion and history.
@Suite struct QueryLineTests {
  private static let filters: [(pane: String, query: String, first: String, count: Int)] = [
    ("1", "prio:ja status:genomförd", "", 3), ("2", "kvar<0", "SSP", 2), ("3", "kvar<0", "SSP", 2),
    ("4", "typ:styrgrupp datum:2026-02", "SG-2026-02-11", 1),
    ("5", "tidigare:\"2019-2021 3\" verksamhet:UPP", "UPP-4", 1),
    ("6", "budget>=300000", "LON", 2), ("7", "roll:ordf", "YS", 1),
  ]

  @Test(arguments: filters.indices) func everyPaneIsFiltered(index: Int) {
    let row = Self.filters[index]
    var player = Player()
    player.press("\(row.pane) f")
    player.type(row.query)
    player.press("Enter")
    let wanted = player.app.pane.list.type
    let refs = player.app.list.rows.filter { !$0.isGroup && $0.ref?.type == wanted }.compactMap(\.ref)
    #expect(refs.filter { row.pane != "1" || player.app.plan.values("Prio", of: $0) == ["ja"] }.count >= row.count)
    if row.pane != "1" {
      #expect(refs.count == row.count)
      #expect(refs.first.map { player.app.plan.id(of: $0).key } == row.first)
    }
    #expect(player.screen.contains("filter: "))
  }

  @Test func mineNarrowsTheOverview() {
    var player = Player(width: 160, height: 50, person: "PM")
    let before = player.app.list.rows.count
    player.press("m")
    #expect(player.app.list.rows.count < before)
    player.press("Esc")
    #expect(player.app.list.rows.count == before)
  }

  @Test func whatTheCheckFoundIsFilteredByItsWords() {
    var player = Player()
    player.press("! f")
    player.type("varning -plan")
    player.press("Enter")
    let (rows, all) = (player.app.activeList.rows.count, player.app.problems?.count ?? 0)
    #expect(rows < all)
    player.press("f Ctrl-U")
    player.type("rec")
    player.press("Enter")
    #expect(player.app.activeList.rows.count == all && all > 0)
  }

  @Test func tabFillsInFieldsAndValues() {
    var player = Player()
    player.press("2 f")
    player.type("sta")
    player.press("Tab")
    player.press("Tab")
    #expect(player.screen.contains("filter: status:planerad"))
    #expect(player.screen.contains("Tab 1/5"))
    player.press("Tab Tab Tab Enter")
    #expect(player.app.list.filter?.text == "status:delvis")
    player.press("f Ctrl-U")
    player.type("prio:")
    player.press("Shift-Tab Esc")
    #expect(player.screen.contains("filter: prio:"))
    player.press("Tab Tab")
    #expect(player.screen.contains("filter: prio:nej"))
  }

  @Test func earlierQueriesComeBack() {
    var player = Player()
    player.press("2 f")
    player.type("kvar<0")
    player.press("Enter 4 /")
    player.type("styr")
    player.press("Enter / Up")
    #expect(player.app.list.search == "styr")
    player.press("Up")
    #expect(player.screen.contains("/kvar<0"))
    player.press("Up")
    #expect(player.screen.contains("Det finns inga äldre sökningar"))
    player.press("Down Down")
    #expect(player.app.list.search == "")
  }

  @Test func aFaultIsSaidAtItsPlaceAndWhatWasTypedStays() {
    var player = Player()
    player.press("2 f")
    player.type("statsu:x")
    player.press("Enter")
    #expect(player.screen.contains("fältet statsu finns inte hos aktivitet; menade du status?"))
    #expect(player.screen.contains("filter: statsu:x"))
    player.press("Ctrl-U")
    player.type("dagar>mång")
    #expect(!player.screen.contains("går inte att jämföra"))
    player.press("Enter")
    #expect(player.screen.contains("skriv ett tal: dagar>12,5"))
  }

  @Test func markingAllAndARange() {
    var player = Player()
    player.press("2 f")
    player.type("status:delvis")
    player.press("Enter V")
    #expect(player.message == "2 märkta; nästa ändring gäller alla")
    player.press("s u")
    #expect(player.value(.activity, "KOMMUN", "Status") == ["utgår"])
    #expect(player.value(.activity, "TRANSP", "Status") == ["utgår"])
    #expect(player.message?.hasSuffix("(+1 till)") ?? false)
    player.press("u")
    #expect(player.value(.activity, "TRANSP", "Status") == ["delvis"])
    player.press("Esc Esc 4 g j Shift-Down Shift-Down")
    #expect(player.app.list.marked.count == 3)
    player.press("Shift-Up")
    #expect(player.app.list.marked.count == 2)
  }

  @Test func aRepeatingFieldOfManyKeepsWhatEachHas() {
    var player = Player()
    player.press("2 f")
    player.type("id:FU27 or id:RAU-UTV")
    player.press("Enter V :")
    player.type("sätt ansvarig+=ME")
    let people = player.app.plan.people.map(\.id)
    guard let person = people.first(where: { !["TA", "RL", "SE"].contains($0) }) else { return }
    player.press("Backspace Backspace")
    player.type(person)
    player.press("Enter")
    #expect(player.value(.activity, "FU27", "Ansvarig") == ["TA", "RL", person])
    #expect(player.value(.activity, "RAU-UTV", "Ansvarig") == ["SE", person])
    player.press("u")
    #expect(player.value(.activity, "RAU-UTV", "Ansvarig") == ["SE"])
  }
}
