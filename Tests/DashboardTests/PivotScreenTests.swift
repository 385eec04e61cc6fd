import Plan
import Reports
import Screen
import Testing

@testable import Dashboard

@Suite struct PivotScreenTests {
  private func pivot(_ player: Player) throws -> PivotPane { try #require(player.app.pivotOnTop) }

  private func copied(_ player: Player) -> String? {
    guard case .copy(let text)? = player.effects.first else { return nil }
    return text
  }

  private func shown(_ sum: Pivot.Sum) -> String { sum.count == 0 ? "–" : sum.days.text(.swedish) }

  @Test func opensByPersonAndMonthWithSumsOnBothEdges() throws {
    var player = Player(width: 160, height: 50)
    player.press("3 x")
    let lines = player.screen.split(separator: "\n").map(String.init)
    let title = try #require(lines.first { $0.contains("Dagar per person och månad") })
    #expect(title.contains("\(player.app.plan.time.entries.count) tidposter"))
    let sums = try #require(lines.last { $0.contains("Summa") })
    #expect(sums.contains(player.app.plan.time.total.text(.swedish)))
  }

  @Test(arguments: [
    ("z a", PivotDimension.activity, PivotDimension.month), ("Z e", .person, .week), ("z v Z p", .area, .person),
    ("z r", .priority, .month), ("x", .month, .person), ("z m", .month, .person), ("Z p", .month, .person),
  ]) func edgesAreChosenByKeys(keys: String, rows: PivotDimension, columns: PivotDimension) throws {
    var player = Player()
    player.press("3 x \(keys)")
    let pane = try pivot(player)
    #expect(pane.rowsBy == rows)
    #expect(pane.columnsBy == columns)
  }

  @Test func everyPairSumsToTheWholeAndEveryCellToItsEntries() throws {
    for rows in PivotDimension.allCases {
      for columns in PivotDimension.allCases where columns != rows {
        var player = Player()
        player.press("3 x")
        player.press(":")
        player.type("pivot \(rows.rawValue),\(columns.rawValue)")
        player.press("Enter j l l")
        let pane = try pivot(player)
        let list = player.app.activeList
        let sheet = try #require(pane.sheet)
        #expect(sheet.pivot.total.days == player.app.plan.time.total)
        let entries = pane.cell(list).entries(of: player.app.plan, player.app.queryContext)
        #expect(entries.map(\.days).sum() == sheet[list.cursor, list.column].days, "\(rows) \(columns)")
        player.press("Enter")
        #expect(player.app.activeList.rows.count == entries.count)
      }
    }
  }

  @Test func entriesBehindACellAreEditedAndTheSumsFollow() throws {
    var player = Player(width: 160, height: 50)
    player.press("3 x l")
    let before = try #require(try pivot(player).sheet).pivot.rowSums[0].days
    player.press("Enter")
    #expect(player.screen.contains("Tidposter: TA  Tora Almkvist, feb"))
    player.press("l l l e")
    player.press("Ctrl-U 9 Enter")
    player.press("Esc")
    let after = try #require(try pivot(player).sheet).pivot.rowSums[0].days
    #expect(after != before)
    #expect(after == player.disk.time.logged(by: "TA"))
    player.press("u")
    #expect(try #require(try pivot(player).sheet).pivot.rowSums[0].days == before)
  }

  @Test func theFilterOfThePaneAndItsOwnAreStatedAndEscGoesOneStepBack() throws {
    var player = Player(width: 160, height: 50)
    player.press("3 f")
    player.type("prio:ja")
    player.press("Enter x")
    #expect(player.screen.contains("filter: aktivitet prio:ja"))
    player.press("f")
    player.type("TA")
    player.press("Enter")
    #expect(player.screen.contains("filter: aktivitet prio:ja + TA"))
    #expect(player.screen.contains("av \(player.app.plan.time.entries.count) tidposter"))
    player.press("y")
    #expect(copied(player)?.contains("filter: aktivitet prio:ja + TA") == true)
    player.press("Enter Esc")
    #expect(player.app.pivotOnTop != nil)
    player.press("Esc")
    #expect(player.app.pivotOnTop?.sheet?.filter == "aktivitet prio:ja")
    player.press("Esc")
    #expect(player.app.layers.isEmpty)
    #expect(player.app.activeList.isNarrowed)
  }

  @Test func copiesTheTableAsTheCommandPrintsIt() throws {
    var player = Player()
    player.press("3 x z v Z r y")
    let pivot = Pivot(player.app.plan.time.entries, in: player.app.plan, rows: .area, columns: .priority)
    let lines = PivotTable(pivot, in: player.app.plan, filter: nil).lines(.swedish)
    #expect(copied(player) == lines.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [60, 80, 100, 160, 240]) func theCursorIsInViewWhereverItGoes(width: Int) throws {
    for keys in ["z a Z e 0", "z e Z a 0", ""] {
      var player = Player(width: width, height: width < 80 ? 16 : 24)
      player.press("3 x \(keys)")
      for step in 0..<130 {
        player.press(step % 3 == 0 ? "j" : "l")
        let list = player.app.activeList
        let sheet = try #require(try pivot(player).sheet)
        let canvas = player.app.draw()
        let cursor = try #require(canvas.cursor)
        let line = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)[cursor.y]
        let name = sheet.name(list.cursor, player.app.plan, .swedish)
        #expect(line.contains(name.prefix(6)), "\(step)")
        let words = line.prefix(cursor.x + 1).split(separator: " ")
        #expect(words.last.map(String.init) == shown(sheet[list.cursor, list.column]), "\(step): \(line)")
        #expect(line.split(separator: " ").contains(Substring(shown(sheet[list.cursor, sheet.columnCount]))), "\(step)")
      }
    }
  }

  @Test func clickingACellGoesThereAndADoubleClickOpensIt() throws {
    var player = Player(width: 160, height: 50)
    player.press("3 x l l l j j")
    let cursor = try #require(player.app.draw().cursor)
    let (row, column) = (player.app.activeList.cursor, player.app.activeList.column)
    player.press("g h h h")
    func click(_ kind: Mouse.Kind) {
      player.send(.input(.mouse(Mouse(x: cursor.x, y: cursor.y, kind: kind, button: .left))))
    }
    click(.press)
    #expect(player.app.activeList.cursor == row)
    #expect(player.app.activeList.column == column)
    click(.doubleClick)
    #expect(player.screen.contains("Tidposter: "))
  }

  @Test func wordsOfThePaletteAreReadOrRefused() {
    var player = Player()
    player.press(":")
    player.type("pivot vecka, verksamhet")
    player.press("Enter")
    #expect(player.app.pivotOnTop?.rowsBy == .week)
    #expect(player.app.pivotOnTop?.columnsBy == .area)
    player.press("Esc :")
    player.type("pivot dag")
    player.press("Enter")
    #expect(player.message == "dag går inte; välj en eller två av verksamhet, aktivitet, person, månad, vecka, PRIO")
  }

  @Test func keysOfThePivotSayElsewhereHowToGetThere() {
    var player = Player()
    player.press("3 z")
    #expect(player.message == "Tiden i rader och kolumner först (x)")
  }

  @Test func anEmptyPlanHasASumOfNothing() {
    var player = Player("2025", today: "2025-12-31", person: nil)
    player.press("3 x j l Enter")
    #expect(player.screen.contains("Ingen tid är loggad här."))
  }
}
