import Plan
import Recfile
import Testing

@Suite struct AddingTests {
  @Test func `a record goes to the end of its type with its fields in the table's order`() throws {
    var plan = Plans.small
    let change = try plan.adding(
      .activity, [("Status", ["planerad"]), ("Verksamhet", ["KOM"]), ("Namn", ["Ny"]), ("Ansvarig", ["ME", "PÖ"])])
    _ = try plan.apply(change)
    #expect(
      Plans.text(plan, .activities).hasSuffix(
        "\n\nId: A1\nNamn: Ny\nVerksamhet: KOM\nStatus: planerad\nAnsvarig: ME\nAnsvarig: PÖ\n"))
    #expect(plan.activity("A1")?.responsible == ["ME", "PÖ"])
    #expect(change.summary(.swedish) == "A1: ny aktivitet")
    #expect(change.summary(.english) == "A1: new activity")
  }

  @Test(arguments: RecordType.allCases) func `the first record of a type opens its file as recfix wants it`(
    _ type: RecordType
  ) throws {
    var plan = Plans.small
    for file in PlanFile.allCases where file == type.file { plan.read(Document(), as: file) }
    let values: [String: String] = [
      "Ar": "2025", "Titel": "Plan", "Namn": "Nytt", "Verksamhet": "UPP",
      "Status": type == .actionPoint ? "öppet" : "pågår",
      "Datum": "2025-05-05", "Person": "ME", "Aktivitet": "IND", "Dagar": "0.5", "Typ": "annat", "Budget": "1",
      "Budgetpost": "PROJ", "Belopp": "2",
    ]
    let fields = type.schema.fields.filter(\.isMandatory).compactMap { field in
      values[field.name].map { (name: field.name, values: [$0]) }
    }
    if type == .expense { plan.read(Document(text: "%rec: Budgetpost\n\nId: PROJ\nNamn: P\nBudget: 1\n"), as: .money) }
    let applied = try plan.apply(plan.adding(type, fields))
    #expect(plan.refs(of: type).count == 1)
    #expect(try Recutils.complaints(plan.document(type.file).bytes) == "")
    _ = try plan.apply(applied.inverse)
    #expect(plan.refs(of: type).isEmpty)
  }

  @Test func `keys that are free`() throws {
    var plan = Plans.small
    #expect(plan.freshKey(for: .meeting, [("Datum", ["2025-03-01"])]) == "M-2025-03-01")
    #expect(plan.freshKey(for: .person, [("Namn", ["Åsa  Maria Öst"])]) == "ÅMÖ")
    #expect(plan.freshKey(for: .person, [("Namn", ["Mats Ek"])]) == "ME2")
    #expect(plan.freshKey(for: .person, [("Namn", ["\t"])]) == "P")
    #expect(plan.freshKey(for: .goal, [("Verksamhet", ["UPP"])]) == "UPP-2")
    #expect(plan.freshKey(for: .actionPoint) == "U2")
    #expect(plan.freshKey(for: .area) == "V1")
    #expect(plan.freshKey(for: .plan) == "2026")
    _ = try plan.apply(plan.adding(.meeting, [("Datum", ["2025-03-01"]), ("Namn", ["A"]), ("Typ", ["annat"])]))
    #expect(plan.freshKey(for: .meeting, [("Datum", ["2025-03-01"])]) == "M-2025-03-01-2")
  }

  private static let refusals: [(type: RecordType, fields: [(name: String, values: [String])], swedish: String)] = [
    (.activity, [("Namn", ["Ny"]), ("Status", ["planerad"])], "Verksamhet måste fyllas i"),
    (
      .activity, [("Id", ["IND"]), ("Namn", ["Ny"]), ("Verksamhet", ["UPP"]), ("Status", ["planerad"])],
      "IND finns redan; välj ett annat Id"
    ),
    (.timeEntry, [("Datum", ["2025-02-30"])], "Datum \"2025-02-30\" är inget datum; skriv ÅÅÅÅ-MM-DD"),
    (
      .timeEntry, [("Datum", ["2025-02-03"]), ("Person", ["ME"]), ("Aktivitet", ["IDN"])],
      "aktivitet IDN finns inte; menade du IND?"
    ),
    (.timeEntry, [("Datm", ["2025-02-03"])], "tidpost har inget fält Datm; menade du Datum?"),
  ]

  @Test(arguments: refusals.indices) func `what is no record is refused with the reason`(_ index: Int) {
    let row = Self.refusals[index]
    do {
      _ = try Plans.small.adding(row.type, row.fields)
      Issue.record("it was added")
    } catch {
      #expect(error.text(.swedish) == row.swedish)
    }
  }

  @Test func `a key that somebody else has added meanwhile is refused`() throws {
    var plan = Plans.small
    let ours = try plan.adding(.person, [("Id", ["NY"]), ("Namn", ["Vår"])])
    _ = try plan.apply(plan.adding(.person, [("Id", ["NY"]), ("Namn", ["Deras"])]))
    #expect(throws: Refusal.keyTaken(RecordID(.person, "NY"))) { try plan.apply(ours) }
  }

  @Test func `two who log the same get two entries`() throws {
    var plan = Plans.small
    let fields = [("Datum", ["2025-05-05"]), ("Person", ["ME"]), ("Aktivitet", ["IND"]), ("Dagar", ["1"])]
    for _ in 0..<2 { _ = try plan.apply(plan.adding(.timeEntry, fields)) }
    #expect(plan.time.entries.count == 6)
    #expect(plan.time.logged(on: "IND") == PersonDays(5))
    #expect(try plan.adding(.timeEntry, fields).summary(.swedish) == "tid +1 IND (ME 2025-05-05)")
    #expect(Set(plan.time.entries.map { plan.id(of: $0.ref) }).count == 6)
    #expect(plan.time.entries.allSatisfy { plan.ref(of: plan.id(of: $0.ref)) == $0.ref })
  }
}
