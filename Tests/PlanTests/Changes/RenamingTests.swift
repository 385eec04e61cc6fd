import Plan
import Recfile
import Testing

@Suite struct RenamingTests {
  @Test func `those that refer to a record follow it to another key, and back`() throws {
    var plan = Plans.small
    let before = Plans.bytes(plan)
    let change = try plan.setting("Id", to: ["INDIK"], of: [RecordID(.activity, "IND")])
    #expect(change.edits.map(\.id.type) == [.activity, .timeEntry, .timeEntry, .timeEntry, .meeting, .goal])
    #expect(change.summary(.swedish) == "IND: id IND → INDIK (+5 till)")
    let applied = try plan.apply(change)
    #expect(plan.problems().isEmpty)
    #expect(plan.time.logged(on: "INDIK") == PersonDays(3))
    #expect(plan.time.logged(on: "IND") == .zero)
    #expect(plan.meetings[0].activities == ["INDIK", "NOBEL"])
    #expect(plan.goals[0].activities == ["INDIK"])
    _ = try plan.apply(applied.inverse)
    #expect(Plans.bytes(plan) == before)
  }

  @Test func `a person's marks follow too`() throws {
    var plan = Plans.small
    _ = try plan.apply(plan.setting("Id", to: ["PERÖ"], of: [RecordID(.person, "PÖ")]))
    #expect(plan.activity("IND")?.responsible == ["ME", "PERÖ"])
    #expect(Plans.text(plan, .activities).contains("Klarmarkerad: 2025-12-01 PERÖ\n"))
    #expect(plan.actionPoints[0].responsible == ["PERÖ"])
    #expect(plan.time.logged(by: "PERÖ") == PersonDays(2))
    #expect(plan.problems().isEmpty)
  }

  @Test func `areas, meetings, budget lines and years`() throws {
    var plan = Plans.small
    for (type, old, new) in [
      (RecordType.area, "UPP", "U"), (.meeting, "M1", "M2"), (.budgetLine, "PROJ", "P"), (.plan, "2025", "2026"),
    ] {
      _ = try plan.apply(plan.setting(type == .plan ? "Ar" : "Id", to: [new], of: [RecordID(type, old)]))
    }
    #expect(plan.activities.map(\.area) == ["U", "U", "KOM"])
    #expect(plan.areas.map { plan.planned(in: $0) } == [PersonDays(50), PersonDays(10)])
    #expect(plan.actionPoints[0].meeting == "M2")
    #expect(plan.expenses[0].line == "P")
    #expect(plan.facts.year == 2026)
  }

  @Test func `a record that is edited and refers to the renamed one has both edits`() throws {
    var plan = Plans.small
    let ids = [RecordID(.activity, "IND"), RecordID(.area, "UPP")]
    let change = try plan.editing(ids, [("Namn", .set(["Nytt"]))])
    #expect(change.edits.count == 2)
    _ = try plan.apply(change)
    _ = try plan.apply(plan.setting("Id", to: ["X"], of: [RecordID(.area, "UPP")]))
    #expect(plan.activity("IND")?.area == "X")
    #expect(plan.activity("IND")?.name == "Nytt")
  }

  @Test func `two records cannot get the same key, and a taken one stays`() throws {
    let plan = Plans.small
    let ids = [RecordID(.activity, "IND"), RecordID(.activity, "DATA")]
    #expect(throws: Refusal.keyTaken(RecordID(.activity, "NY"))) { try plan.setting("Id", to: ["NY"], of: ids) }
    #expect(throws: Refusal.keyTaken(RecordID(.activity, "DATA"))) {
      try plan.setting("Id", to: ["DATA"], of: [ids[0]])
    }
    #expect(try plan.setting("Id", to: ["IND"], of: [ids[0]]).isEmpty)
  }

  @Test func `of two with the same key one gets another, and references stay with the other`() throws {
    var plan = Plans.plan([
      .people: "%rec: Person\n\nId: A\nNamn: Ett\n\nId: A\nNamn: Två\n",
      .actionPoints: "%rec: Uppdrag\n\nId: U\nNamn: x\nAnsvarig: A\nStatus: öppet\n",
    ])
    let before = Plans.bytes(plan)
    let applied = try plan.apply(plan.setting("Id", to: ["B"], of: [RecordID(.person, "A", ordinal: 1)]))
    #expect(plan.people.map(\.id) == ["A", "B"])
    #expect(plan.actionPoints[0].responsible == ["A"])
    _ = try plan.apply(applied.inverse)
    #expect(Plans.bytes(plan) == before)
  }

  @Test func `a thousand time entries follow in one step and come back`() throws {
    var plan = Plans.small
    let entry = "Datum: 2025-05-05\nPerson: ME\nAktivitet: DATA\nDagar: 0.1\n"
    let log = (0..<1000).map { $0 % 3 == 0 ? entry : entry.replacing("DATA", with: "IND") }
    plan.read(Document(text: "%rec: Tid\n\n" + log.joined(separator: "\n")), as: .time)
    let before = Plans.bytes(plan)
    let applied = try plan.apply(plan.setting("Id", to: ["D"], of: [RecordID(.activity, "DATA")]))
    #expect(plan.time.logged(on: "D") == PersonDays(hundredths: 3340))
    #expect(applied.edits.count == 335)
    // Somebody logs more meanwhile, before the others.
    var others = plan
    others.read(
      Document(
        text: Plans.text(plan, .time).replacing(
          "%rec: Tid\n\n", with: "%rec: Tid\n\n" + entry.replacing("DATA", with: "D") + "\n")), as: .time)
    _ = try plan.apply(applied.inverse)
    #expect(Plans.bytes(plan) == before)
    _ = try others.apply(applied.inverse)
    #expect(others.time.logged(on: "DATA") == PersonDays(hundredths: 3340))
    #expect(others.time.logged(on: "D") == PersonDays(hundredths: 10))
  }
}
