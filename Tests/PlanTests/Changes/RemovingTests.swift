import Plan
import Recfile
import Testing

@Suite struct RemovingTests {
  @Test func `a record goes with the blank line that set it apart`() throws {
    var plan = Plans.small
    let before = Plans.bytes(plan)
    let applied = try plan.apply(plan.removing([RecordID(.actionPoint, "U1")]))
    #expect(Plans.text(plan, .actionPoints) == "%rec: Uppdrag\n%key: Id\n")
    #expect(applied.summary(.swedish) == "U1: borttaget")
    #expect(applied.summary(.english) == "U1: removed")
    _ = try plan.apply(applied.inverse)
    #expect(Plans.bytes(plan) == before)
  }

  private static let refusals: [(id: RecordID, swedish: String, english: String)] = [
    (RecordID(.activity, "NOBEL"), "NOBEL används av M1; ändra där först", "NOBEL is used by M1; change that first"),
    (
      RecordID(.area, "UPP"), "UPP används av IND, DATA, UPP-1; ändra där först",
      "UPP is used by IND, DATA, UPP-1; change that first"
    ),
    (
      RecordID(.person, "PÖ"), "PÖ används av IND, U1, 1 tidpost; ändra där först",
      "PÖ is used by IND, U1, 1 time entry; change that first"
    ),
    (
      RecordID(.budgetLine, "PROJ"), "PROJ används av 1 insats; ändra där först",
      "PROJ is used by 1 expense; change that first"
    ),
    (
      RecordID(.activity, "IND"), "IND används av M1, UPP-1, 3 tidposter; ändra där först",
      "IND is used by M1, UPP-1, 3 time entries; change that first"
    ),
  ]

  @Test(arguments: refusals.indices) func `one that others refer to is refused, unless forced`(_ index: Int) throws {
    let row = Self.refusals[index]
    do {
      _ = try Plans.small.removing([row.id])
      Issue.record("\(row.id.key) was removed")
    } catch {
      #expect(error.text(.swedish) == row.swedish)
      #expect(error.text(.english) == row.english)
    }
    var plan = Plans.small
    _ = try plan.apply(plan.removing([row.id], force: true))
    #expect(plan.ref(of: row.id) == nil)
  }

  @Test func `those that refer to each other go together`() throws {
    var plan = Plans.small
    _ = try plan.apply(plan.removing([RecordID(.actionPoint, "U1"), RecordID(.meeting, "M1")]))
    #expect(plan.meetings.isEmpty)
  }

  @Test func `equal entries go and come back, each to its place`() throws {
    var plan = Plans.small
    let before = Plans.bytes(plan)
    let ids = plan.time.entries.map { plan.id(of: $0.ref) }
    for some in [[ids[0]], [ids[2]], [ids[0], ids[2]], [ids[2], ids[0], ids[1]], ids] {
      let change = try plan.removing(some)
      let applied = try plan.apply(change)
      #expect(plan.time.entries.count == 4 - some.count)
      _ = try plan.apply(applied.inverse)
      #expect(Plans.bytes(plan) == before)
    }
  }

  @Test func `one of two with the same key goes and comes back`() throws {
    var plan = Plans.plan([.people: "%rec: Person\n\nId: A\nNamn: Ett\n\nId: A\nNamn: Två\n\nId: B\nNamn: Tre\n"])
    let before = Plans.bytes(plan)
    for ordinal in 0...1 {
      let applied = try plan.apply(plan.removing([RecordID(.person, "A", ordinal: ordinal)]))
      #expect(plan.people.map(\.name) == (ordinal == 0 ? ["Två", "Tre"] : ["Ett", "Tre"]))
      _ = try plan.apply(applied.inverse)
      #expect(Plans.bytes(plan) == before)
    }
  }

  @Test func `what somebody else has changed since is not removed`() throws {
    var plan = Plans.small
    let removal = try plan.removing([RecordID(.actionPoint, "U1")])
    _ = try plan.apply(plan.setting("Status", to: ["klart"], of: [RecordID(.actionPoint, "U1")]))
    #expect(throws: Refusal.changedSince(RecordID(.actionPoint, "U1"))) { try plan.apply(removal) }
    #expect(
      Refusal.changedSince(RecordID(.actionPoint, "U1")).text(.swedish) == "U1 har ändrats av någon annan sedan dess")
  }

  @Test func `referrers are found in every type`() {
    let plan = Plans.small
    func keys(_ type: RecordType, _ key: String) -> [String] {
      plan.referrers(to: RecordID(type, key)).map { "\($0.type.rawValue) \($0.index)" }
    }
    #expect(keys(.person, "ME") == ["Aktivitet 1", "Aktivitet 2", "Tid 1", "Tid 2", "Tid 3"])
    #expect(keys(.activity, "IND") == ["Tid 1", "Tid 3", "Tid 4", "Mote 1", "Mal 1"])
    #expect(keys(.meeting, "M1") == ["Uppdrag 1"])
    #expect(keys(.budgetLine, "PROJ") == ["Insats 3"])
    #expect(keys(.timeEntry, "x") == [])
  }
}
