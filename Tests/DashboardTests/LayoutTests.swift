import Plan
import Screen
import Testing

@testable import Dashboard

/// Where things stand: figures under each other's decimal mark, what gives way, what is never cut.
@Suite struct LayoutTests {
  private func screen(_ keys: String, _ width: Int, _ height: Int, _ language: Language = .swedish) -> [String] {
    var player = Player(width: width, height: height)
    player.app.settings.language = language
    player.press(keys)
    return player.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Where the digits of a list's rows are, row by row.
  private func digits(_ pane: String, _ width: Int, _ language: Language) -> [[Int]] {
    var player = Player(width: width, height: 30)
    player.app.settings.language = language
    player.press(pane)
    let list = player.app.split(player.app.body).list
    let canvas = player.app.draw()
    return (list.y + 1..<list.endY).map { y in
      list.columns.filter { x in canvas[x, y].text.allSatisfy { $0.isASCII && $0.isNumber } }
    }
  }

  @Test(arguments: ["2", "6"], [80, 120, 160])
  func figuresStandWhereTheyDoInTheOtherLanguage(pane: String, width: Int) {
    #expect(digits(pane, width, .english) == digits(pane, width, .swedish))
  }

  @Test(arguments: [60, 76, 80, 100, 120, 160, 240], Language.allCases)
  func theOverviewsDaysAreOnTheDecimalMark(width: Int, language: Language) {
    let lines = screen("1", width, 40, language).dropFirst(2).prefix(4)
    // The figures at the right: planned, logged, left.
    let marks = lines.map { line in
      line.enumerated().filter { $0.offset > width - 26 && ($0.element == "," || $0.element == ".") }.map(\.offset)
    }
    #expect(marks.count == 4)
    #expect(Set(marks.joined()).count == 2, "\(lines.joined(separator: "\n"))")
  }

  @Test func statusesAreInTheScreensLanguage() {
    let text = screen("1", 120, 40, .english).joined(separator: "\n")
    for word in ["pågår", "genomförd", "delvis", "planerad", "Deviate"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("► under way"))
    #expect(text.contains("Off plan (12)"))
  }

  @Test func onANarrowScreenNamesCanStillBeRead() {
    let overview = screen("1", 60, 16)
    #expect(overview[1].hasPrefix(" Exempelplan 202… pla påg gen del utg    plan  nedl.   kvar"))
    #expect(overview[3].hasPrefix(" Stöd i åtgärdsa… ○ 2 ►10 ✓ 1 ◐ 2 ✗ 1  333    201,75 131,25"))
    let money = screen("6", 60, 16)[1]
    for heading in ["Budget", "Utfall", "Avvikelse"] { #expect(money.contains(heading)) }
    let people = screen("7", 60, 16)[1]
    #expect(people.contains("Roll"))
    let meetings = screen("4", 60, 16)[1]
    #expect(meetings.contains("Typ") && !meetings.contains("Delt."))
  }

  @Test func namesAreWorthMoreThanExtraColumns() {
    let meetings = screen("4", 160, 50)
    #expect(!meetings[1].contains("Status"))
    #expect(meetings.contains { $0.contains("Uppstartsmöte för årets uppföljning ") })
  }

  @Test func aHeadingSaysHowManyItHas() {
    #expect(screen("2", 100, 30)[2].contains("Miljömålsuppföljning (6)"))
    var player = Player(width: 100, height: 30)
    player.press("2 m")
    let heading = player.screen.split(separator: "\n")[2]
    #expect(heading.contains("(1 av 6)"), "\(heading)")
    // The sums are those of what is shown.
    #expect(heading.contains(" 39 ") && !heading.contains("232"), "\(heading)")
  }

  @Test func sumsStandRightUnderWhatTheySum() throws {
    for (keys, first) in [("w", "┌ Vecka 25"), ("x", "┌")] {
      let lines = screen(keys, 120, 40)
      let rule = try #require(lines.firstIndex { $0.contains("│ ────") })
      #expect(lines.contains { $0.contains(first) })
      #expect(lines[rule + 1].contains("│ Summa"), "\(keys)")
      #expect(!lines[rule - 1].contains("│  "), "\(keys): \(lines[rule - 1])")
    }
  }

  @Test func holidaysAreMarkedAtTheirOwnDay() {
    #expect(screen("w", 80, 24)[2].contains("tor 18 fre*19 lör*20 sön 21"))
    #expect(screen("w", 160, 50).contains { $0.contains("fre 19*") && $0.contains("lör 20*") })
    #expect(screen("w", 80, 24).contains { $0.contains("*\u{A0}helgdag") })
  }

  @Test(arguments: 1...7) func everyTabHasAWord(pane: Int) {
    let header = screen("\(pane)", 60, 16)[0]
    for word in ["1 Övers", "2 Aktiv", "3 Tid", "4 Möten", "5 Mål", "6 Ekon", "7 Pers", "2026"] {
      #expect(header.contains(word), "\(header)")
    }
  }

  @Test func aLongMessageIsWhole() {
    var player = Player(width: 80, height: 24)
    let remedy = "rus sync --setup ADRESS börjar dela den"
    let path = "/tmp/" + String(repeating: "en-lång-mapp/", count: 6)
    player.app.message = Message(text: "\(path) ligger inte i git; \(remedy)", kind: .refusal)
    #expect(player.screen.replacing("\n ", with: " ").contains(remedy))
  }

  @Test func anEmptyPlansFootOffersWhatCanBeDone() {
    var player = Player(of: YearPlan(documents: [:]), size: Size(width: 80, height: 24))
    player.press("2")
    let foot = player.screen.split(separator: "\n").last ?? ""
    #expect(foot.hasPrefix(" a ny  A lägg till"), "\(foot)")
    #expect(!foot.contains("status"))
  }

  @Test(arguments: ["1", "2", "3"]) func theSelectedRowStaysWholeInAnEarlierState(pane: String) throws {
    var player = Player(width: 80, height: 24)
    let before = player.app.plan
    player.press("2 j s g \(pane)")
    player.send(.lookedBack(.plan(Fixtures.day("2026-05-01"), before, time: "2026-04-30 10:00")))
    player.press("j j")
    let canvas = player.app.draw()
    let cursor = try #require(canvas.cursor)
    let isInList = { (x: Int) in canvas[x, cursor.y].role == .selection || canvas[x, cursor.y].role == .cursorField }
    let selected = (0..<80).filter(isInList)
    let (first, last) = (try #require(selected.first), try #require(selected.last))
    let holes = (first...last).filter { canvas[$0, cursor.y].role == .marked }
    #expect(holes.isEmpty)
  }

  @Test func theLetterThatIsShownChooses() {
    var player = Player()
    player.press("2 j s g")
    #expect(player.value(.activity, "FU27", "Status") == ["genomförd"])
    // Every word of a menu has a letter of its own.
    for keys in ["2 j s", "5 j s", "4 Y", "2 A"] {
      var own = Player()
      own.press(keys)
      guard case .choice(let menu)? = own.app.layers.last else {
        Issue.record("\(keys) opens no menu")
        continue
      }
      let letters = menu.options.compactMap(\.letter)
      #expect(letters.count == menu.options.count && Set(letters).count == letters.count, "\(keys): \(letters)")
    }
  }

  @Test func aSearchSaysWhileOneTypesThatNothingFits() {
    var player = Player(width: 80, height: 24)
    player.press("2 / z z z z")
    #expect(player.screen.contains("ingen rad passar"))
    player.press("Esc / i n d")
    #expect(!player.screen.contains("ingen rad passar"))
  }

  @Test func ratingsHaveTheirWords() {
    var player = Player()
    player.press("5 j s")
    #expect(player.screen.contains("1  1 hög grad"))
    player.press("2")
    #expect(player.message?.contains("värdering") ?? false)
  }

  @Test func recordsWithoutAKeyAreCalledByWhatTheySay() {
    var player = Player(width: 100, height: 40)
    player.press("3 Enter Enter")
    #expect(player.screen.contains("┌ Tidpost 2026-"))
  }
}
