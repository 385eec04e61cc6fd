import Plan
import Screen
import Testing

@testable import Dashboard

/// Every key, searched and done.
@Suite struct HelpTests {
  @Test(arguments: [
    ("status", ["Sätt status", "Stega status"], ["PRIO"]), ("undo", ["Ångra"], ["Lås året"]),
    ("setStatus", ["Sätt status"], ["Stega status"]), ("lås", ["Lås året, eller öppna ett låst"], ["Ångra"]),
    ("veckan dagar", ["Skriv dagar i cellen och gå vidare"], ["Sätt status"]), ("å", ["Filtrera"], []),
  ])
  func theHelpIsNarrowed(typed: String, there: [String], gone: [String]) {
    var player = Player(width: 120, height: 40)
    player.app.settings.keys = KeyMap.reading([KeyChoice(command: "filter", keys: ["å"], line: 1)]).map
    player.press("2 ? /")
    player.type(typed)
    for text in there { #expect(player.screen.contains(text), "\(player.screen)") }
    for text in gone { #expect(!player.screen.contains(text)) }
  }

  @Test func theKeyItselfComesFirstInTheHelp() {
    var player = Player(width: 120, height: 40)
    player.press("? /")
    player.type("t")
    let lines = player.screen.split(separator: "\n").map(String.init)
    let head = lines.firstIndex { $0.contains("Tangenten t") } ?? 0
    #expect(lines[head + 1].contains("Logga tid på aktiviteten"))
  }

  @Test func escapeClearsTheSearchThenClosesTheHelp() {
    var player = Player(width: 120, height: 40)
    player.press("? /")
    player.type("qq")
    #expect(player.screen.contains("inget passar"))
    player.press("Esc")
    #expect(player.screen.contains("Översikt") && player.screen.contains("söker bland"))
    player.press("/")
    player.type("status")
    player.press("Enter Esc")
    #expect(player.screen.contains("söker bland"))
    player.press("Esc")
    #expect(player.app.layers.isEmpty)
  }

  @Test func aLineOfTheHelpIsDoneByAClick() {
    var player = Player(width: 120, height: 40)
    player.press("2 ? /")
    player.type("ekonomi")
    player.click("6 ")
    #expect(player.app.layers.isEmpty)
    #expect(player.app.pane == .money)
  }

  @Test(arguments: [
    (Size(width: 60, height: 16), 1), (Size(width: 119, height: 36), 1), (Size(width: 120, height: 36), 2),
    (Size(width: 240, height: 80), 2),
  ])
  func wideScreensHaveTwoColumnsThatHoldAll(size: Size, columns: Int) {
    var player = Player(width: size.width, height: size.height)
    player.press("?")
    let layout = player.app.helpLayout(HelpLayer())
    #expect(layout.columns.count == columns)
    let one = HelpLayout(player.app.helpSections(withoutKeys: false), columns: 1)
    #expect(
      layout.entries.compactMap { layout.entry(at: $0)?.name } == one.entries.compactMap { one.entry(at: $0)?.name })
    let lengths = layout.columns.map(\.count)
    #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) < 20)
    // From the first line to the last and back, each in view as the cursor stands on it.
    for number in layout.entries.indices {
      let name = layout.entry(at: layout.entries[number])?.name ?? ""
      let line = player.screen.split(separator: "\n", omittingEmptySubsequences: false)[
        player.app.draw().cursor?.y ?? 0]
      #expect(line.contains(name.prefix(15)), "\(name): \(line)")
      player.press("j")
    }
    player.press("g")
    #expect(player.screen.contains("Översikt"))
  }

  @Test func theArrowsGoBetweenTheColumns() {
    var player = Player(width: 160, height: 50)
    player.press("? j j l")
    let cursor = player.app.draw().cursor
    player.press("h")
    #expect((cursor?.x ?? 0) > 80)
    #expect(player.app.draw().cursor?.y == cursor?.y && (player.app.draw().cursor?.x ?? 80) < 80)
  }

  @Test func enterDoesWhatTheLineSays() {
    var player = Player(width: 80, height: 24)
    player.press("? j j j j j Enter")
    #expect(player.app.layers.isEmpty && player.app.pane == .money)
    player.press("2 j ? /")
    player.type("sätt status")
    player.press("Enter Enter")
    if case .choice? = player.app.layers.last {} else { Issue.record("\(player.screen)") }
  }

  @Test func whatCannotBeDoneSaysWhyAndTheHelpStays() {
    var player = Player(width: 160, height: 50)
    player.press("2 ? /")
    player.type("ångra")
    player.press("Enter Enter")
    #expect(player.message == "Ångra: Det finns inget att ångra")
    if case .help(let help)? = player.app.layers.last {
      #expect(help.field?.text == "ångra")
    } else {
      Issue.record("\(player.screen)")
    }
    player.press("Esc /")
    player.type("spara en lång text")
    player.press("Enter Enter")
    #expect(player.message == "Spara en lång text: det görs på sin plats, inte härifrån")
    player.press("Esc /")
    player.type("qqqq")
    player.press("Enter Enter")
    #expect(player.message == "Inget passar; Esc visar alla")
    #expect(player.effects.isEmpty)
  }

}
