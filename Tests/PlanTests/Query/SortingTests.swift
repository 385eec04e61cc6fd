import Plan
import Recfile
import Testing

@Suite struct SortingTests {
  private static func keys(_ plan: YearPlan, _ type: RecordType, _ column: String, _ descending: Bool = false) throws
    -> String
  {
    let column = try #require(Column.named(column, of: type))
    let refs = plan.sorted(plan.refs(of: type), by: column, descending: descending)
    return refs.map { type.schema.key == nil ? "\($0.index)" : plan.id(of: $0).key }.joined(separator: " ")
  }

  @Test func `å ä ö come last, in that order, whatever the case`() throws {
    let names = ["ö", "Ärlig", "zebra", "Åsa", "apa", "Örn", "é", "E", "f", "ÆR", "A\u{30A}b"]
    let text = names.enumerated().map { "Id: P\($0.offset)\nNamn: \($0.element)\n" }.joined(separator: "\n")
    let plan = Plans.plan([.people: "%rec: Person\n\n" + text])
    let column = try #require(Column.named("name", of: .person))
    let sorted = plan.sorted(plan.refs(of: .person), by: column).compactMap { plan.values("Namn", of: $0).first }
    #expect(sorted == ["apa", "é", "E", "f", "zebra", "A\u{30A}b", "Åsa", "ÆR", "Ärlig", "ö", "Örn"])
  }

  private static let cases: [(column: String, descending: Bool, keys: String)] = [
    ("Dagar", false, "C A D B E"), ("Dagar", true, "B D A C E"), ("Status", false, "E D B A C"),
    ("Prio", false, "B A C D E"),
    ("Prio", true, "A C D E B"), ("Ansvarig", false, "D A B C E"), ("Nedlagt", true, "B A C D E"),
    ("Kvar", false, "B C A D E"),
    ("id", true, "E D C B A"),
  ]

  @Test(arguments: cases) func `each kind in its own order, ties as they stood, without a value last`(
    _ column: String, _ descending: Bool, _ keys: String
  ) throws {
    let plan = Plans.plan([
      .activities: """
      %rec: Aktivitet

      Id: A
      Dagar: 9
      Status: utgår
      Ansvarig: Ö

      Id: B
      Dagar: 100
      Status: genomförd
      Prio: ja

      Id: C
      Dagar: 2.5
      Status: okänd

      Id: D
      Dagar: 10
      Status: pågår
      Ansvarig: Z
      Prio: nej

      Id: E
      Status: planerad

      """,
      .time: "%rec: Tid\n\nDatum: 2025-01-01\nPerson: X\nAktivitet: B\nDagar: 99\n",
    ])
    #expect(try Self.keys(plan, .activity, column, descending) == keys)
  }

  private static let entries: [(column: String, descending: Bool, places: String)] = [
    ("Datum", false, "1 3 2 4"), ("Datum", true, "4 2 1 3"), ("Dagar", true, "4 2 1 3"), ("Person", false, "1 2 3 4"),
    ("Person", true, "4 1 2 3"), ("Aktivitet", false, "2 1 3 4"), ("Not", false, "2 1 3 4"),
  ]

  @Test(arguments: entries) func `a time log`(_ column: String, _ descending: Bool, _ places: String) throws {
    #expect(try Self.keys(Plans.small, .timeEntry, column, descending) == places)
  }

  @Test func `dates, rules and money of Data`() throws {
    let plan = try Plans.data("exempel")
    #expect(try Self.keys(plan, .budgetLine, "Avvikelse") == "LON PROJ ARR")
    #expect(try Self.keys(plan, .budgetLine, "Utfall") == "ARR PROJ LON")
    #expect(try Self.keys(plan, .actionPoint, "due").hasPrefix("U-01 U-02 U-04 U-05 U-03"))
  }

  @Test func `columns go by name, then by label in either language`() {
    #expect(Column.named("varDERing", of: .goal)?.name == "Vardering")
    #expect(Column.named("värdering", of: .goal)?.name == "Vardering")
    #expect(Column.named("rating", of: .goal)?.name == "Vardering")
    #expect(Column.named("left", of: .activity)?.name == "Kvar")
    #expect(Column.named("kvar", of: .goal)?.name == nil)
    #expect(
      Column.all(of: .area).map(\.name).suffix(8) == [
        "Planerat", "Nedlagt", "Kvar", "Antal", "Procent", "Kalender", "Prognos", "Takt",
      ])
  }
}
