import Plan
import Recfile
import Testing

@Suite struct HistoryTests {
  private let ids = [RecordID(.activity, "IND")]

  @Test func `steps are undone and done again, without limit`() throws {
    var (plan, history) = (Plans.small, History())
    var states = [Plans.bytes(plan)]
    for status in ["genomförd", "utgår", "planerad"] {
      history.record(try plan.apply(plan.setting("Status", to: [status], of: ids)))
      states.append(Plans.bytes(plan))
    }
    for state in states.dropLast().reversed() {
      let undo = try #require(history.toUndo)
      history.didUndo(try plan.apply(undo))
      #expect(Plans.bytes(plan) == state)
    }
    #expect(history.toUndo == nil)
    for state in states.dropFirst() {
      let redo = try #require(history.toRedo)
      history.didRedo(try plan.apply(redo))
      #expect(Plans.bytes(plan) == state)
    }
    #expect(history.toRedo == nil)
  }

  @Test func `a new step takes away what was ahead, one that changes nothing does not`() throws {
    var (plan, history) = (Plans.small, History())
    history.record(try plan.apply(plan.setting("Status", to: ["utgår"], of: ids)))
    history.didUndo(try plan.apply(try #require(history.toUndo)))
    history.record(Change([]))
    #expect(history.toRedo != nil)
    history.record(try plan.apply(plan.setting("Status", to: ["pågår"], of: ids)))
    #expect(history.toRedo == nil)
    #expect(history.done.count == 1)
  }

  @Test func `steps that can no longer be taken back are dropped`() throws {
    var (plan, history) = (Plans.small, History())
    history.didUndo(Change([]))
    history.didRedo(Change([]))
    #expect(history.done.isEmpty && history.undone.isEmpty)
    history.record(try plan.apply(plan.setting("Status", to: ["utgår"], of: ids)))
    let kept = History(done: history.done, undone: history.undone)
    #expect(kept.toUndo == history.toUndo)
    history.dropUndo()
    #expect(history.toUndo == nil)
    history.dropRedo()
    #expect(history.toRedo == nil)
  }

  @Test func `an undo keeps what others changed in other fields, and is refused in the same`() throws {
    var plan = Plans.small
    let applied = try plan.apply(plan.setting("Status", to: ["utgår"], of: ids))
    var others = plan
    _ = try others.apply(others.editing(ids, [("Dagar", .set(["7"])), ("Ansvarig", .remove("PÖ"))]))
    _ = try others.apply(applied.inverse)
    #expect(others.activity("IND")?.status == .partial)
    #expect(others.activity("IND")?.days == PersonDays(7))
    #expect(others.activity("IND")?.responsible == ["ME"])

    _ = try plan.apply(plan.setting("Status", to: ["genomförd"], of: ids))
    let before = Plans.bytes(plan)
    let refusal = Refusal.movedOn(ids[0], field: "Status", now: ["genomförd"])
    #expect(throws: refusal) { try plan.apply(applied.inverse) }
    #expect(Plans.bytes(plan) == before)
    #expect(refusal.text(.swedish) == "IND: Status har ändrats av någon annan (nu: genomförd)")
    #expect(refusal.text(.english) == "IND: Status has been changed since (now: genomförd)")
  }

  @Test func `an undo of a rename finds the record under its new key`() throws {
    var plan = Plans.small
    let before = Plans.bytes(plan)
    let renamed = try plan.apply(plan.setting("Id", to: ["X"], of: ids))
    let edited = try plan.apply(plan.setting("Status", to: ["utgår"], of: [RecordID(.activity, "X")]))
    _ = try plan.apply(edited.inverse)
    _ = try plan.apply(renamed.inverse)
    #expect(Plans.bytes(plan) == before)
  }

  @Test func `a step of many records is undone whole or not at all`() throws {
    var plan = Plans.small
    let both = [RecordID(.activity, "IND"), RecordID(.activity, "DATA")]
    let applied = try plan.apply(plan.setting("Status", to: ["utgår"], of: both))
    _ = try plan.apply(plan.setting("Status", to: ["genomförd"], of: [both[0]]))
    let before = Plans.bytes(plan)
    #expect(throws: Refusal.self) { try plan.apply(applied.inverse) }
    #expect(Plans.bytes(plan) == before)
  }

  static let texts: [(refusal: Refusal, swedish: String, english: String)] = [
    (
      .closedYear, "Året är låst; öppna det först (Last: nej i planen)",
      "The year is closed; reopen it first (Last: nej)"
    ),
    (.readOnly, "Planen är öppnad för läsning; inget ändrat", "The plan is open for reading; nothing changed"),
    (.unknownKey("IDN", nearest: "IND"), "IDN finns inte; menade du IND?", "there is no IDN; did you mean IND?"),
    (.unknownKey("\u{1B}", nearest: nil), "␛ finns inte", "there is no ␛"),
    (.gone(RecordID(.timeEntry, "x")), "tidpost finns inte längre", "time entry is no longer there"),
    (
      .movedOn(RecordID(.activity, "A"), field: "Dagar", now: []), "A: Dagar har ändrats av någon annan (nu: –)",
      "A: Dagar has been changed since (now: –)"
    ),
  ]

  @Test(arguments: texts.indices) func `a refusal says the reason and the remedy`(_ index: Int) {
    let row = Self.texts[index]
    #expect(row.refusal.text(.swedish) == row.swedish)
    #expect(row.refusal.text(.english) == row.english)
  }
}
