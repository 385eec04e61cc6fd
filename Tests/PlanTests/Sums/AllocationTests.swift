import Plan
import Recfile
import TestSupport
import Testing

@Suite struct AllocationTests {
  /// The small plan with days shared out: IND has 20, ME has 100.
  private static func plan(_ lines: String..., days: String = "100") -> YearPlan {
    var files = Plans.small.documents.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
    files[.activities] = files[.activities]?.replacing(
      "Ansvarig: PÖ\n", with: "Ansvarig: PÖ\n" + lines.map { "Fordelning: \($0)\n" }.joined())
    files[.people] = files[.people]?.replacing("Dagar: 100", with: "Dagar: \(days)")
    return Plans.plan(files)
  }

  @Test func `values are read and written back`() {
    #expect(Allocation("ME 12.5")?.days == PersonDays(hundredths: 1250))
    #expect(Allocation("ME 12.5")?.fileText == "ME 12.5")
    #expect(Allocation("ME 12.5")?.text(.swedish) == "ME 12,5")
    for value in ["ME", "ME  1", "ME -1", "ME 1,5", "ME 400", " 1", "ME 1 2", ""] { #expect(Allocation(value) == nil) }
  }

  private static let checks: [(lines: [String], days: String, says: [String])] = [
    (["ME 12", "PÖ 8"], "100", []),
    (["ME 12"], "100", ["aktiviteter.rec:13: varning: IND fördelar 12 av 20 dagar; 8 är inte fördelade"]),
    (["ME 21.5"], "100", ["aktiviteter.rec:13: varning: IND fördelar 21,5 av 20 dagar; 1,5 för mycket"]),
    (["ME 20"], "12", ["personer.rec:7: varning: ME är fördelad 20 dagar men har 12; 8 över"]),
    (
      ["ME 12", "ME 8"], "100",
      ["aktiviteter.rec:13: varning: ME står två gånger i fördelningen av IND; slå ihop raderna"]
    ),
    (["MEE 20"], "100", ["aktiviteter.rec:13: fel: person MEE finns inte; menade du ME?"]),
    (["ME -20"], "100", ["aktiviteter.rec:13: fel: Fordelning \"ME -20\" ska vara 0 dagar eller mer"]),
    (
      ["ME 400"], "100",
      ["aktiviteter.rec:13: fel: Fordelning \"ME 400\" är för mycket; ett år har högst 366 dagar"]
    ),
    (["ME"], "100", ["aktiviteter.rec:13: fel: Fordelning \"ME\" ska vara person och dagar, t.ex. ME 12.5"]),
  ]

  @Test(arguments: checks.indices) func `the check says what does not add up`(_ index: Int) {
    let row = Self.checks[index]
    var files = Plans.small.documents.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
    files[.activities] = files[.activities]?.replacing(
      "Ansvarig: PÖ\n", with: "Ansvarig: PÖ\n" + row.lines.map { "Fordelning: \($0)\n" }.joined())
    files[.people] = files[.people]?.replacing("Dagar: 100", with: "Dagar: \(row.days)")
    #expect(Plans.plan(files).problems().map { $0.line(.swedish) } == row.says)
  }

  @Test(arguments: [
    ("fordelning:ME", true), ("fordelning:me", true), ("fordelning:M", false), ("fordelning:\"ME 12\"", true),
    ("fordelning>10", true), ("fordelning>12", false), ("fordelning:PÖ", true), ("mina", true),
  ])
  func `queries find who has days and how many`(query: String, isFound: Bool) throws {
    let plan = Self.plan("ME 12", "PÖ 8")
    let ref = try #require(plan.ref(.activity, "IND"))
    let context = QueryContext(person: "ME", today: .first)
    #expect(try Query.parse(query, for: .activity).get().matches(ref, in: plan, context) == isFound)
  }

  @Test func `a person who has days is not taken away, and a new Id is followed`() throws {
    var plan = Self.plan("ME 12", "PÖ 8")
    #expect(throws: Refusal.self) { try plan.removing([RecordID(.person, "PÖ")]) }
    _ = try plan.apply(try plan.setting("Id", to: ["PO"], of: [RecordID(.person, "PÖ")]))
    let ref = try #require(plan.ref(.activity, "IND"))
    #expect(plan.values("Fordelning", of: ref) == ["ME 12", "PO 8"])
  }

  @Test func `typed values take a comma and hours`() {
    let context = InputContext(today: .first, hoursPerDay: PersonDays(8))
    #expect(FieldKind.allocation.fileValue(typed: " ME  12,5 ", context) == .success("ME 12.5"))
    #expect(FieldKind.allocation.fileValue(typed: "ME 4 h", context) == .success("ME 0.5"))
    guard case .failure = FieldKind.allocation.fileValue(typed: "ME", context) else {
      Issue.record("a person without days was taken")
      return
    }
  }

  @Test func `recfix takes what is written and refuses what is none`() throws {
    let text = { (value: String) in
      RecordText(fields: [
        ("Id", "A"), ("Namn", "a"), ("Verksamhet", "UPP"), ("Status", "delvis"), ("Fordelning", value),
      ])
    }
    for (value, isTaken) in [("ME 12.5", true), ("GÅ 366", true), ("ME", false), ("ME -1", false), ("ME 12,5", false)] {
      let bytes = RecordType.activity.schema.descriptor.bytes + [10] + text(value).bytes
      #expect(try Recutils.complaints(bytes).isEmpty == isTaken, "\(value)")
    }
  }

  // MARK: - The table

  @Test func `the table sums both ways and follows what is set`() throws {
    let plan = Self.plan("ME 12", "PÖ 6", "XX 1")
    var table = AllocationTable(plan)
    #expect(table.rows.map(\.activity) == ["IND", "DATA", "NOBEL"])
    #expect(table.columns.map(\.person) == ["ME", "PÖ", "XX"])
    #expect(table.rows[0].rest == PersonDays(1))
    #expect(table.columns[0].rest == PersonDays(88))
    table.set(PersonDays(10), row: 0, column: 0)
    table.set(PersonDays(5), row: 1, column: 0)
    #expect(table.columns[0].sum == PersonDays(15))
    #expect(table.rows[0].sum == PersonDays(17))
    #expect(table.sum == table.rows.map(\.sum).sum())
  }

  /// The change gives just the table it was asked for, in one step that undo takes back to the byte.
  @Test func `any parts are given and taken back`() throws {
    var random = SeededGenerator(seed: 3)
    let start = Self.plan("ME 12", "PÖ 6")
    for _ in 0..<200 {
      var plan = start
      var table = AllocationTable(plan)
      var parts: [AllocationCell: PersonDays] = [:]
      for _ in 0..<random.number(1...4) {
        let (row, column) = (random.number(0...2), random.number(0...1))
        let days = PersonDays(hundredths: random.one(of: [0, 50, 100, 1200, 36_600]))
        table.set(days, row: row, column: column)
        parts[AllocationCell(activity: table.rows[row].activity, person: table.columns[column].person)] = days
      }
      let done = try plan.apply(try plan.allocating(parts))
      let after = AllocationTable(plan)
      #expect(after.rows == table.rows)
      #expect(after.columns == table.columns)
      _ = try plan.apply(done.inverse)
      #expect(Plans.bytes(plan) == Plans.bytes(start))
    }
  }
}
