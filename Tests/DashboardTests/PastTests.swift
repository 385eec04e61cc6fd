import Glibc
import Plan
import Recfile
import Screen
import Testing

@testable import Dashboard

/// The plan's past on the screen: history, since, what is new, earlier states and other years.
@Suite struct PastTests {
  /// The example as it was before three edits, and the commits that made them.
  private static let steps: [(field: String, key: String, value: String, time: String, author: String)] = [
    ("Status", "IND", "delvis", "2026-05-20 09:15", "Åsa Öberg"),
    ("Dagar", "IND", "24", "2026-06-01 16:40", "Bo Ek"),
    ("Prio", "MOV", "ja", "2026-06-01 16:52", "Bo Ek"),
  ]

  private static func edited() -> (before: YearPlan, after: YearPlan, entries: [HistoryEntry]) {
    let before = Fixtures.plan("exempel")
    var plan = before
    var entries: [HistoryEntry] = []
    for (number, step) in steps.enumerated() {
      guard let change = try? plan.setting(step.field, to: [step.value], of: [RecordID(.activity, step.key)]),
        let applied = try? plan.apply(change)
      else { continue }
      entries.insert(
        HistoryEntry(
          commit: "\(number)", time: step.time, author: step.author,
          edits: applied.edits.map { Edit($0.id, before: $0.before, after: $0.after) }), at: 0)
    }
    return (before, plan, entries)
  }

  private func player(_ width: Int = 100, _ height: Int = 30) -> (Player, YearPlan, [HistoryEntry]) {
    let (before, after, entries) = Self.edited()
    var player = Player(width: width, height: height)
    player.send(.reread(after, folderProblems: []))
    player.disk = after
    return (player, before, entries)
  }

  @Test func theHistoryOfARecordLineByLine() {
    var (player, _, entries) = player()
    player.app.layers = [.record(RecordLayer(id: RecordID(.activity, "IND")))]
    player.press("H")
    #expect(player.asked == [.history(RecordID(.activity, "IND"))])
    #expect(player.screen.contains("Läser historien …"))
    let own = entries.filter { $0.edits.contains { $0.id.key == "IND" } }
    let id = RecordID(.activity, "IND")
    player.send(.lookedBack(.history(id, HistoryLine.lines([own[0]]), isLast: false)))
    #expect(player.message == "Läser historien: 1 ändringar …")
    player.send(.lookedBack(.history(id, HistoryLine.lines([own[1]]), isLast: true)))
    #expect(player.message == "2 ändringar")
    #expect(player.screen.contains("2026-06-01 16:40 Bo Ek          dagar "))
    #expect(player.screen.contains("2026-05-20 09:15 Åsa Öberg      status pågår → delvis"))
  }

  @Test func onNoRecordItIsThePlansByDay() {
    var (player, _, entries) = player()
    // From a record's history to the plan's.
    player.press("2 j j H")
    #expect(player.asked != [.history(nil)])
    player.press("H")
    #expect(player.asked == [.history(nil)])
    player.send(.lookedBack(.history(nil, HistoryLine.lines(entries), isLast: true)))
    #expect(player.screen.contains("måndag 1 juni 2026"))
    #expect(player.screen.contains("16:52") && player.screen.contains("prio nej → ja"))
  }

  @Test func oneChangeIsTakenBackAndCanBeUndone() {
    var (player, _, entries) = player()
    let id = RecordID(.activity, "IND")
    player.app.layers = [.record(RecordLayer(id: id))]
    player.press("H")
    player.send(.lookedBack(.history(id, HistoryLine.lines(entries.filter { $0.edits[0].id == id }), isLast: true)))
    player.press("j O")
    #expect(player.value(.activity, "IND", "Status") == ["pågår"])
    // What came later in another field stays.
    #expect(player.value(.activity, "IND", "Dagar") == ["24"])
    player.press("u")
    #expect(player.value(.activity, "IND", "Status") == ["delvis"])
    player.changeOutside { (plan) throws(Refusal) in try plan.setting("Status", to: ["utgår"], of: [id]) }
    player.send(.changedOutside(player.disk, [], folderProblems: []))
    player.press("O")
    #expect(player.message?.contains("utgår") ?? false)
    #expect(player.value(.activity, "IND", "Status") == ["utgår"])
  }

  @Test func sinceTheSteeringGroup() {
    var (player, before, _) = player()
    player.press("J")
    guard case .since(let day, let meeting)? = player.asked.first else {
      Issue.record("nothing was asked")
      return
    }
    #expect(day < Fixtures.day("2026-06-20") && meeting != nil)
    player.send(.lookedBack(.since(PlanThen(day, before, .history), meeting: meeting)))
    #expect(player.screen.contains("AKTIVITETER") && player.screen.contains("status pågår → delvis"))
    player.press("j Enter")
    #expect(player.screen.contains("IND"))
    guard case .record(let record)? = player.app.layers.last else {
      Issue.record("no record is open")
      return
    }
    #expect(record.id == RecordID(.activity, "IND"))
  }

  @Test func whatIsNewIsALineAndEnterOpensIt() {
    var (player, before, _) = player()
    player.press("F5")
    player.app.message = nil
    player.send(.lookedBack(.news(PlanThen(Fixtures.day("2026-06-14"), before, .seen))))
    #expect(
      player.message?.hasPrefix("Nytt sedan 2026-06-14: IND: ") ?? false, "\(player.message ?? "")")
    #expect(player.message?.hasSuffix(" (+1 till) · W eller Enter visar") ?? false)
    player.press("Enter")
    #expect(player.screen.contains("Sedan du tittade senast, 2026-06-14"))
    player.press("Esc j W")
    #expect(player.screen.contains("Sedan du tittade senast, 2026-06-14"))
  }

  @Test func anEarlierStateIsShownWithWhatIsOtherwiseToday() {
    var (player, before, _) = player(100, 30)
    player.press("2")
    let today = player.app.plan
    player.send(.lookedBack(.plan(Fixtures.day("2026-05-01"), before, time: "2026-04-30 10:00")))
    #expect(
      player.message
        == "Läget 2026-05-01 (sparat 2026-04-30 10:00), bara för läsning; 2 poster är annorlunda i dag")
    #expect(player.screen.contains("LÄGET 2026-05-01"))
    #expect(player.screen.split(separator: "\n").filter { $0.hasPrefix("≠") }.count == 3)
    _ = player.app.activeList.move(to: .record(RecordID(.activity, "IND")))
    player.press("s")
    #expect(player.message == "läget 2026-05-01 visas bara; Esc går tillbaka till i dag")
    player.app.message = nil
    #expect(player.screen.contains("≠ i dag: dagar "))
    // What others do meanwhile is kept for when one is back.
    player.change((try? player.disk.setting("Status", to: ["utgår"], of: [RecordID(.activity, "MOV")])) ?? Change([]))
    #expect(
      player.app.plan.values("Status", of: before.sampleRef("MOV"))
        == before.values("Status", of: before.sampleRef("MOV")))
    player.press("Esc")
    #expect(player.message == "Läget i dag" && player.app.travel == nil)
    #expect(player.value(.activity, "MOV", "Status") == ["utgår"])
    #expect(player.app.plan.activities.count == today.activities.count)
    player.press("s")
    #expect(player.screen.contains("genomförd"))
  }

  @Test(arguments: [
    (":läget 2026-05-01", PastQuestion.plan(Fixtures.day("2026-05-01"))),
    (":sedan 2026-05-01", .since(Fixtures.day("2026-05-01"), meeting: nil)),
    (":jämför 2025", .year(2025)),
  ])
  func thePaletteAsks(typed: String, question: PastQuestion) {
    var player = Player()
    player.type(typed)
    player.press("Enter")
    #expect(player.asked == [question])
  }

  @Test func twoYearsSideBySide() {
    var player = Player()
    player.send(.lookedBack(.year(2025, Fixtures.plan("2025"))))
    #expect(player.screen.contains("2025 och 2026") && player.screen.contains("PLANERADE DAGAR"))
  }

  @Test func whatCannotBeToldIsSaid() {
    var player = Player()
    player.press("H")
    player.send(.lookedBack(.nothing(.history(nil), Label("ingen historia", "no history"))))
    #expect(player.message == "ingen historia")
    #expect(player.app.layers.isEmpty)
  }

  // MARK: - Golden screens

  private static let sizes = [Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 160, height: 50)]

  /// The example with some days, a part, a meeting, an outcome and a goal otherwise than before.
  private static func travelled(_ width: Int, _ height: Int) -> Player {
    let before = Fixtures.plan("exempel")
    var plan = before
    let changes: [(YearPlan) -> Change?] = [
      { try? $0.setting("Status", to: ["genomförd"], of: [RecordID(.activity, "IND")]) },
      { try? $0.setting("Fordelning", to: ["IB 20", "PM 4", "TA 2"], of: [RecordID(.activity, "SSP")]) },
      { try? $0.setting("Plats", to: ["Granby"], of: [RecordID(.meeting, "AVST-2026-HOST")]) },
      { try? $0.setting("Utfall", to: ["1900000"], of: [RecordID(.budgetLine, "LON")]) },
      { try? $0.setting("Vardering", to: ["1"], of: [RecordID(.goal, "UPP-1")]) },
      { try? $0.adding(.timeEntry, Self.entry("2026-06-18", "TA", "A2030", "1.5")) },
      { try? $0.adding(.timeEntry, Self.entry("2026-06-16", "IB", "AW", "0.5")) },
    ]
    for change in changes.compactMap({ $0(plan) }) { _ = try? plan.apply(change) }
    var player = Player(width: width, height: height)
    player.send(.reread(plan, folderProblems: []))
    player.disk = plan
    player.send(.lookedBack(.plan(Fixtures.day("2026-06-19"), before, time: "2026-06-18 10:00")))
    return player
  }

  private static func entry(
    _ day: String, _ person: String, _ activity: String, _ days: String
  ) -> [(name: String, values: [String])] {
    [
      (name: "Datum", values: [day]), (name: "Person", values: [person]), (name: "Aktivitet", values: [activity]),
      (name: "Dagar", values: [days]),
    ]
  }

  private static let tables: [(name: String, keys: String)] = [
    ("oversikt", "1"), ("tid", "3"), ("pivot", "3 x"), ("vecka", "2 w"), ("fordelning", "2 F"), ("kalender", "4 c"),
    ("ekonomi", "6"),
  ]

  @Test(arguments: tables.indices, sizes)
  func differencesStandInEveryTable(_ table: Int, size: Size) throws {
    for isASCII in size.width == 80 ? [false, true] : [false] {
      var player = Self.travelled(size.width, size.height)
      player.app.settings.usesASCII = isASCII
      player.press(Self.tables[table].keys)
      #expect(player.screen.contains(isASCII ? "!" : "≠"))
      try expectRecorded(player, "laget-\(Self.tables[table].name)", size, isASCII)
    }
  }

  @Test(arguments: ["historia", "planhistoria", "sedan", "laget", "jamfor"], sizes)
  func screenIsAsRecorded(name: String, size: Size) throws {
    for isASCII in size.width == 80 ? [false, true] : [false] {
      var (player, before, entries) = player(size.width, size.height)
      player.app.settings.usesASCII = isASCII
      switch name {
      case "historia":
        player.press("2 j j j j H")
        let id = player.app.historyOnTop?.id
        let own = entries.filter { $0.edits[0].id == id }
        player.send(.lookedBack(.history(id, HistoryLine.lines(own.isEmpty ? entries : own), isLast: true)))
      case "planhistoria":
        player.press("H H")
        player.send(.lookedBack(.history(nil, HistoryLine.lines(entries), isLast: true)))
        player.press("j j")
      case "sedan":
        player.send(.lookedBack(.since(PlanThen(Fixtures.day("2026-05-20"), before, .history), meeting: nil)))
        player.press("j")
      case "laget":
        player.press("2")
        player.send(.lookedBack(.plan(Fixtures.day("2026-05-01"), before, time: "2026-04-30 10:00")))
        player.press("j j j j")
      default: player.send(.lookedBack(.year(2025, Fixtures.plan("2025"))))
      }
      try expectRecorded(player, name, size, isASCII)
    }
  }

  private func expectRecorded(_ player: Player, _ name: String, _ size: Size, _ isASCII: Bool) throws {
    let canvas = player.app.draw()
    let drawn = GoldenText.text(canvas)
    let file = "exempel-\(name)-\(size.width)x\(size.height)\(isASCII ? "-ascii" : "").txt"
    let path = "\(Fixtures.root)/Tests/DashboardTests/Golden/\(file)"
    if getenv("RUS_RECORD") != nil, drawn != Fixtures.text(path) {
      let stream = try #require(fopen(path, "w"))
      fputs(drawn, stream)
      fclose(stream)
      Issue.record("recorded \(file): look at it")
    }
    #expect(drawn == Fixtures.text(path), "\(file) differs:\n\(drawn)")
  }
}

extension YearPlan {
  fileprivate func sampleRef(_ key: String) -> RecordRef {
    ref(.activity, key) ?? refs(of: .activity)[0]
  }
}
