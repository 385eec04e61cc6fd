import Plan
import Recfile
import Reports
import Screen
import Testing

@testable import Dashboard

@Suite struct PresentingTests {
  private func foot(_ player: Player) -> Substring {
    player.screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
  }

  @Test(arguments: ["Right", "Down", "Space", "PgDn", "Enter", "j", "n"]) func aPageOn(key: String) {
    var player = Player(width: 80, height: 24)
    player.press("P \(key)")
    #expect(player.screen.contains("Miljömålsuppföljning"))
    #expect(foot(player).contains(" 2/"))
  }

  @Test(arguments: ["Left", "Up", "PgUp", "Backspace", "k", "N"]) func aPageBack(key: String) {
    var player = Player(width: 80, height: 24)
    player.press("P End \(key)")
    let pages = player.app.presentation?.layer.pages.count ?? 0
    #expect(foot(player).contains(" \(pages - 1)/\(pages)"))
  }

  @Test func endsAreSaidAndLeftByEscAndQ() {
    for key in ["Esc", "q", "P"] {
      var player = Player(width: 80, height: 24)
      player.press("2 j P PgUp")
      #expect(player.message == "Det är första sidan")
      player.press("End PgDn")
      #expect(player.message?.contains("sista sidan") ?? false)
      player.press("Home x")
      #expect(player.message?.contains("b antecknar ett beslut") ?? false)
      player.press(key)
      #expect(player.app.layers.isEmpty && player.app.pane == .activities)
    }
  }

  /// Every line of every slide stands on one page of each size, and no page is without.
  @Test(arguments: [(60, 16), (80, 24), (160, 50), (240, 80)]) func nothingIsCut(width: Int, height: Int) {
    for (plan, today) in [("exempel", "2026-06-20"), ("2025", "2025-12-31")] {
      var player = Player(plan, width: width, height: height, today: today, person: nil)
      player.press("P")
      guard let layer = player.app.presentation?.layer else {
        Issue.record("no presentation")
        return
      }
      for (place, slide) in layer.show.slides.enumerated() {
        let pages = layer.pages.filter { $0.slide == place }
        #expect(pages.flatMap(\.lines) == Array(pages[0].layout.table.lines.indices), "\(slide.title)")
        #expect(Set(pages[0].layout.table.lines.map(\.row)).count == slide.rows.count)
      }
      for (place, page) in layer.pages.enumerated() {
        let screen = player.screen
        let rows = page.layout.table.lines[page.lines].flatMap(\.cells).filter {
          $0.count > 5 && !$0.hasPrefix("genom")
        }
        #expect(rows.allSatisfy { screen.contains($0) || $0.hasPrefix("plan") }, "page \(place + 1): \(screen)")
        player.press("PgDn")
      }
    }
  }

  @Test func aDecisionIsOfTheLatestSteeringMeetingAndStandsUnderItsPage() {
    var player = Player(width: 80, height: 24)
    player.press("P Space b")
    #expect(player.screen.contains("Beslut, Styrgruppsmöte 20 maj (det senaste)"))
    player.type("Mer tid åt indikatorer")
    player.press("Enter")
    #expect(player.value(.meeting, "SG-2026-05-20", "Beslut").contains("Mer tid åt indikatorer"))
    #expect(player.screen.contains("Beslut    Mer tid åt indikatorer"))
    player.press("PgDn PgDn")
    #expect(!player.screen.contains("Mer tid åt indikatorer"))
    player.press("PgUp PgUp u")
    #expect(!player.screen.contains("Beslut    "))
    #expect(!player.value(.meeting, "SG-2026-05-20", "Beslut").contains("Mer tid åt indikatorer"))
    #expect(foot(player).contains("Ångrade"))
  }

  @Test(arguments: [("2026-05-20", "20 maj (i dag)"), ("2026-01-02", "(det nästa)")])
  func whichMeetingIsSaid(today: String, said: String) {
    var player = Player(width: 100, height: 30, today: today)
    player.press("P b")
    #expect(player.screen.contains(said), "\(player.screen)")
  }

  @Test func theSamePageStaysWhenTheScreenChanges() {
    var player = Player(width: 160, height: 50)
    player.press("P PgDn PgDn PgDn PgDn")
    #expect(player.screen.contains("PRIO genomförda"))
    player.send(.input(.resize(Size(width: 60, height: 16))))
    #expect(player.screen.contains("PRIO genomförda"))
    player.press("PgDn")
    player.send(.input(.resize(Size(width: 160, height: 50))))
    #expect(player.screen.contains("PRIO genomförda"))
  }

  @Test func nothingThatListsDoReachesWhatLiesUnderThePages() {
    var player = Player(width: 80, height: 24)
    let before = player.disk.document(.activities).bytes
    player.press("2 j j P d s p v")
    #expect(player.disk.document(.activities).bytes == before)
    #expect(player.app.layers.count == 1)
  }

  @Test func figuresAreBlocksOrInASCIISigns() {
    #expect(BlockDigits.rows("1%", .half) == ["▄█  ▀ █", " █  ▄▀ ", "▀▀▀ ▀ ▀"])
    #expect(BlockDigits.rows("7,", .plain) == ["###  ", "  #  ", "  #  ", " #  #", " #  #"])
    #expect(BlockDigits.rows("-", .full) == ["    ", "    ", "████", "    ", "    "])
    #expect(BlockDigits.width("12", .full) == 14)
    #expect(BlockDigits.width("ett", .half) == nil)
    for text in ["0123456789", "3/27", "52 %", "-2,57"] {
      for form in BlockDigits.Form.all(isPlain: false) + BlockDigits.Form.all(isPlain: true) {
        let rows = BlockDigits.rows(text, form)
        #expect(rows.count == form.height)
        #expect(rows.allSatisfy { $0.cells == BlockDigits.width(text, form) })
      }
    }
  }

  /// Where rows or columns are over, what a page is about is drawn; each page once, and never over its table.
  @Test(arguments: [
    (160, 50, "Hela planen", "Prognos 858,86"), (160, 50, "Tid, dagar", "Prognos 858,86"),
    (240, 80, "Stöd i åtgärdsarbetet", "Prognos 440,34"), (160, 50, "Ekonomi, kr", "46 %"),
    (240, 80, "Ekonomi, kr", "46 %"),
  ])
  func largePagesAreDrawn(width: Int, height: Int, title: String, figure: String) throws {
    var player = Player(width: width, height: height)
    player.press("P")
    while !player.screen.split(separator: "\n")[0].contains(" \(title) "), player.message == nil {
      player.press("PgDn")
    }
    #expect(player.screen.contains(figure), "\(player.screen)")
    // What is drawn follows the plan.
    let before = player.screen
    player.change(
      try player.disk.setting("Dagar", to: ["900"], of: [RecordID(.activity, "IND"), RecordID(.activity, "SAM")]))
    if title != "Ekonomi, kr" { #expect(player.screen != before) }
  }

  @Test func smallPagesAreNotDrawnAndNeitherIsAPlanWithoutAYear() throws {
    var player = Player(width: 80, height: 24)
    player.press("P")
    #expect(!player.screen.contains("Prognos 858,86"))
    var plan = Fixtures.plan("exempel")
    let ref = try #require(plan.refs(of: .plan).first)
    _ = try? plan.apply(plan.removing([plan.id(of: ref)]))
    var without = Player(of: plan, size: Size(width: 160, height: 50))
    without.press("P")
    #expect(!without.screen.contains("i dag"))
  }
}
