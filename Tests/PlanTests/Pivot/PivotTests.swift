import Plan
import Recfile
import TestSupport
import Testing

@Suite struct PivotTests {
  /// A plan with a log of anything: unknown people and activities, none, impossible and missing dates, other years.
  private static func plan(_ random: inout SeededGenerator, year: Bool = true) -> YearPlan {
    let entries = (0..<random.number(0...150)).map { _ in
      let date = random.one(of: [
        "2026-0\(random.number(1...9))-1\(random.number(0...9))", "2026-12-31", "2026-01-01", "2025-12-29",
        "2027-01-03",
        "1999-05-05", "2026-02-30", "",
      ])
      let person = random.one(of: ["ME", "ML", "TA", "XX", ""])
      let activity = random.one(of: ["IND", "DATA", "NOBEL", "ÖVR", "??", ""])
      return (date.isEmpty ? "" : "Datum: \(date)\n") + (person.isEmpty ? "" : "Person: \(person)\n")
        + (activity.isEmpty ? "" : "Aktivitet: \(activity)\n")
        + "Dagar: \(random.number(0...9)).\(random.number(10...99))\n"
    }
    return Plans.plan([
      .plan: "%rec: Plan\n\n\(year ? "Ar: 2026\n" : "")Titel: T\n",
      .areas: "%rec: Verksamhet\n\nId: UPP\nNamn: U\n\nId: KOM\nNamn: K\n",
      .activities: """
      %rec: Aktivitet

      Id: DATA
      Namn: D
      Verksamhet: UPP
      Prio: ja

      Id: IND
      Namn: I
      Verksamhet: UPP

      Id: NOBEL
      Namn: N
      Verksamhet: BORTA

      Id: ÖVR
      Namn: Ö

      Id: TOM
      Namn: T
      Verksamhet: KOM
      """,
      .people: "%rec: Person\n\nId: TA\nNamn: T\n\nId: ME\nNamn: M\n\nId: ML\nNamn: L\n\nId: NY\nNamn: N\n",
      .time: "%rec: Tid\n\n" + entries.joined(separator: "\n"),
    ])
  }

  /// What an entry belongs to, by texts: the slow way.
  private static func key(_ dimension: PivotDimension, _ entry: TimeEntry, _ plan: YearPlan) -> PivotKey {
    let activity = plan.time.name(entry.activity)
    let found = plan.activities.first { $0.id == activity }
    func named(_ name: String, _ isKnown: Bool) -> PivotKey {
      name.isEmpty ? .none : isKnown ? .record(name) : .unknown(name)
    }
    switch dimension {
    case .activity: return named(activity, found != nil)
    case .person:
      let person = plan.time.name(entry.person)
      return named(person, plan.people.contains { $0.id == person })
    case .area: return found.map { own in named(own.area, plan.areas.contains { $0.id == own.area }) } ?? .none
    case .priority: return found.map { .priority($0.isPriority) } ?? .none
    case .month: return entry.day.map { .month(year: $0.year, month: $0.month) } ?? .none
    case .week: return entry.day.map { .week(year: $0.isoWeek.year, week: $0.isoWeek.week) } ?? .none
    }
  }

  @Test(arguments: PivotDimension.allCases)
  func `cells are the sums of their entries, and the parts add up in both directions`(by: PivotDimension) throws {
    var random = SeededGenerator(seed: 44)
    for round in 0..<12 {
      let plan = Self.plan(&random, year: round % 4 != 3)
      let entries = plan.time.entries
      for across in PivotDimension.allCases where across != by {
        let pivot = Pivot(entries, in: plan, rows: by, columns: across, showsAll: round.isMultiple(of: 2))
        let columns = try #require(pivot.columns)
        try #require(Set(pivot.rows.keys).count == pivot.rows.keys.count)
        try #require(pivot.total.days == plan.time.total && pivot.total.count == entries.count)
        try #require(pivot.rowSums.map(\.days).sum() == plan.time.total)
        try #require(pivot.columnSums.map(\.days).sum() == plan.time.total)
        var cells: [PivotKey: [PivotKey: PersonDays]] = [:]
        for entry in entries {
          cells[Self.key(by, entry, plan), default: [:]][Self.key(across, entry, plan), default: .zero] += entry.days
        }
        for (row, rowKey) in pivot.rows.keys.enumerated() {
          let sums = columns.keys.indices.map { pivot.cell(row, $0).days }
          try #require(sums.sum() == pivot.rowSums[row].days)
          try #require(sums == columns.keys.map { cells[rowKey]?[$0] ?? .zero }, "\(by) \(across) \(rowKey)")
        }
        for column in columns.keys.indices {
          try #require(
            pivot.rows.keys.indices.map { pivot.cell($0, column).days }.sum() == pivot.columnSums[column].days)
        }
      }
    }
  }

  @Test func `rows and columns stand in their order, the unknown last, only months and people also without time`() {
    let entries = [("2026-03-02", "ME", "IND"), ("2025-12-30", "XX", "??"), ("2026-02-30", "", "")].map {
      date, who, what in
      "Datum: \(date)\n" + (who.isEmpty ? "" : "Person: \(who)\n") + (what.isEmpty ? "" : "Aktivitet: \(what)\n")
        + "Dagar: 1\n"
    }
    let plan = Plans.plan([
      .plan: "%rec: Plan\n\nAr: 2026\nTitel: T\n",
      .activities: "%rec: Aktivitet\n\nId: DATA\nNamn: D\n\nId: IND\nNamn: I\nPrio: ja\n",
      .people: "%rec: Person\n\nId: TA\nNamn: T\n\nId: ME\nNamn: M\n",
      .time: "%rec: Tid\n\n" + entries.joined(separator: "\n"),
    ])
    func names(_ dimension: PivotDimension, all: Bool = false) -> String {
      PivotAxis(dimension, of: plan.time.entries, in: plan, showsAll: all).keys
        .map { $0.text(.swedish, year: 2026) }.joined(separator: " ")
    }
    #expect(names(.person) == "TA ME XX ? (utan)")
    #expect(names(.activity) == "IND ?? ? (utan)")
    #expect(names(.activity, all: true) == "DATA IND ?? ? (utan)")
    #expect(names(.month) == "dec 2025 jan feb mar apr maj jun jul aug sep okt nov dec (utan)")
    #expect(names(.week) == "v1 v10 (utan)")
    #expect(names(.week, all: true).hasPrefix("v1 v2 v3"))
    #expect(names(.priority) == "PRIO övriga (utan)")
    #expect(names(.area) == "(utan)")
  }

  @Test func `a filter chooses entries by their own words, or by their activity's or person's`() throws {
    let plan = try Plans.data("exempel")
    let context = QueryContext(person: "TA", today: .first)
    func scope(_ questions: [(RecordType, String)]) throws -> PivotScope {
      PivotScope(try questions.map { .init($0, try Query.parse($1, for: $0).get()) })
    }
    let area = try #require(plan.areas.first)
    let byArea = try scope([(.activity, "verksamhet:UPP")])
    #expect(byArea.entries(of: plan, context).map(\.days).sum() == plan.logged(in: area))
    #expect(byArea.text(.swedish) == "aktivitet verksamhet:UPP")
    let own = try scope([(.timeEntry, "mina"), (.activity, "id:IND")])
    #expect(own.entries(of: plan, context).allSatisfy { plan.time.name($0.person) == "TA" })
    #expect(own.text(.swedish) == "mina + aktivitet id:IND")
    let people = try scope([(.person, "id:TA")])
    #expect(people.entries(of: plan, context).map(\.days).sum() == plan.time.logged(by: "TA"))
    #expect(PivotScope().text(.english) == nil)
    #expect(try scope([(.timeEntry, "")]).text(.english) == nil)
  }

  @Test func `dimensions go by their names in either language`() {
    #expect(
      ["person", "Månad", "manad", "month", "VECKA", "prio", "area", "verksamhet", "activity"].map {
        PivotDimension.named($0)?.rawValue
      } == ["person", "month", "month", "month", "week", "prio", "area", "area", "activity"])
    #expect(PivotDimension.named("dag") == nil)
  }
}
