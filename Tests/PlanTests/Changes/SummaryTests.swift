import Recfile
import Testing

@testable import Plan

@Suite struct SummaryTests {
  private static let edits: [(field: String, edit: FieldEdit, swedish: String, english: String)] = [
    ("Status", .set(["genomförd"]), "IND: status delvis → genomförd", "IND: status partly → done"),
    ("Dagar", .set([]), "IND: dagar 20 → –", "IND: days 20 → –"),
    ("Rubrik", .set(["Ny"]), "IND: rubrik – → Ny", "IND: heading – → Ny"),
    ("Prio", .set(["nej"]), "IND: prio ja → nej", "IND: prio yes → no"),
    ("Ansvarig", .remove("ME"), "IND: ansvarig −ME", "IND: responsible −ME"),
    ("Ansvarig", .set(["PÖ"]), "IND: ansvarig −ME", "IND: responsible −ME"),
    ("Tagg", .add("it"), "IND: tagg +it", "IND: tag +it"),
    (
      "Redovisning", .set(["Annat"]), "IND: redovisning ändrad",
      "IND: account ändrad".replacing("ändrad", with: "changed")
    ),
  ]

  @Test(arguments: edits.indices) func `what a step did, in a line`(_ index: Int) throws {
    let row = Self.edits[index]
    let change = try Plans.small.editing([RecordID(.activity, "IND")], [(row.field, row.edit)])
    #expect(change.summary(.swedish) == row.swedish)
    #expect(change.summary(.english) == row.english)
  }

  @Test func `a time entry is called by what it says`() throws {
    let plan = Plans.small
    let id = plan.id(of: plan.time.entries[1].ref)
    #expect(
      try plan.setting("Dagar", to: ["2"], of: [id]).summary(.swedish)
        == "tid 1,25 DATA (ME 2025-03-02) → 2 DATA (ME 2025-03-02)")
    #expect(try plan.removing([id]).summary(.swedish) == "tid −1,25 DATA (ME 2025-03-02)")
    #expect(try plan.removing([id]).summary(.english) == "time −1.25 DATA (ME 2025-03-02)")
  }

  @Test func `many records, no records, and what only looks like text`() throws {
    let ids = ["IND", "DATA", "NOBEL"].map { RecordID(.activity, $0) }
    let change = try Plans.small.setting("Status", to: ["utgår"], of: ids)
    #expect(change.summary(.swedish) == "IND: status delvis → utgår (+2 till)")
    #expect(change.summary(.english) == "IND: status partly → cancelled (+2 more)")
    #expect(Change([]).summary(.swedish) == "inget ändrat")
    let odd = Edit(
      RecordID(.person, "A\u{1B}"), before: RecordText(fields: [("Namn", "a")]),
      after: RecordText(fields: [("Namn", "b\u{7}")]))
    #expect(odd.summary(.swedish) == "A␛: namn a → b␇")
  }

  @Test func `fields that the table does not know are told apart too`() {
    let edit = Edit(
      RecordID(.person, "A"), before: RecordText(fields: [("Egen", "1"), ("Annan", "x")]),
      after: RecordText(fields: [("Annan", "x"), ("Egen", "2"), ("Ny", "3")]))
    #expect(
      edit.fieldChanges == [
        FieldChange(field: "Egen", old: ["1"], new: ["2"]), FieldChange(field: "Ny", old: [], new: ["3"]),
      ])
    #expect(edit.summary(.swedish) == "A: egen 1 → 2; ny – → 3")
  }
}
