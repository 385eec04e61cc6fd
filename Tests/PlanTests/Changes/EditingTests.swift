import Recfile
import Testing

@testable import Plan

@Suite struct EditingTests {
  let plan = Plans.small

  private func id(_ key: String) -> RecordID { RecordID(.activity, key) }

  @Test func `only the lines of the edited field change`() throws {
    var plan = plan
    let before = Plans.text(plan, .activities)
    _ = try plan.apply(plan.setting("Status", to: ["genomförd"], of: [id("IND")]))
    #expect(Plans.text(plan, .activities) == before.replacing("Status: delvis", with: "Status: genomförd"))
    #expect(plan.activity("IND")?.status == .done)
    _ = try plan.apply(plan.setting("Redovisning", to: ["En\nTvå\n\nFyra"], of: [id("IND")]))
    #expect(
      Plans.text(plan, .activities).contains("Redovisning: En\n+ Två\n+\n+ Fyra\nEgen: rör ej\n"))
  }

  @Test func `a field that was absent comes after those the table has before it`() throws {
    var plan = plan
    _ = try plan.apply(plan.setting("Rubrik", to: ["Ny"], of: [id("DATA")]))
    #expect(Plans.text(plan, .activities).contains("Verksamhet: UPP\nRubrik: Ny\nDagar: 30\n"))
  }

  @Test func `values of a repeating field are added and removed one by one`() throws {
    var plan = plan
    _ = try plan.apply(plan.editing([id("DATA")], [("Ansvarig", .add("PÖ")), ("Tagg", .add("it"))]))
    #expect(plan.activity("DATA")?.responsible == ["ME", "PÖ"])
    _ = try plan.apply(plan.editing([id("DATA")], [("Ansvarig", .remove("ME"))]))
    #expect(plan.activity("DATA")?.responsible == ["PÖ"])
    #expect(plan.values("Tagg", of: try #require(plan.ref(.activity, "DATA"))) == ["it"])
    #expect(try plan.editing([id("DATA")], [("Ansvarig", .add("PÖ")), ("Ansvarig", .remove("XX"))]).isEmpty)
  }

  @Test func `an optional field is emptied, and what is already so is no change`() throws {
    var plan = plan
    _ = try plan.apply(plan.setting("Dagar", to: [""], of: [id("DATA")]))
    #expect(plan.activity("DATA")?.days == nil)
    #expect(!Plans.text(plan, .activities).contains("Dagar: 30"))
    #expect(try plan.setting("Status", to: ["delvis"], of: [id("IND")]).isEmpty)
  }

  @Test func `many records are one change`() throws {
    var plan = plan
    let change = try plan.setting("Status", to: ["genomförd"], of: ["IND", "DATA", "NOBEL"].map(id))
    #expect(change.edits.count == 3)
    _ = try plan.apply(change)
    #expect(plan.statusCounts(of: plan.activities) == [.done: 3])
  }

  private static let refusals: [(field: String, edit: FieldEdit, swedish: String, english: String)] = [
    (
      "Status", .set(["klar"]), "Status \"klar\" finns inte; skriv planerad, pågår, genomförd, delvis eller utgår",
      "Status \"klar\" is not one of them; write planerad, pågår, genomförd, delvis or utgår"
    ),
    ("Status", .set([]), "Status måste fyllas i", "Status must be given"),
    ("Status", .set(["delvis", "utgår"]), "Status kan bara ha ett värde", "Status can have one value only"),
    ("Status", .add("utgår"), "Status kan bara ha ett värde", "Status can have one value only"),
    (
      "Dagar", .set(["0,5"]), "Dagar \"0,5\" är inget tal med högst två decimaler; skriv t.ex. 0.5",
      "Dagar \"0,5\" is no number of at most two decimals; write 0.5"
    ),
    ("Ansvarig", .add("MEE"), "person MEE finns inte; menade du ME?", "there is no person MEE; did you mean ME?"),
    (
      "Ansvarig", .add("M E"), "Ansvarig \"M E\" ska vara ett ord utan mellanslag",
      "Ansvarig \"M E\" must be one word without blanks"
    ),
    ("Verksamhet", .set(["QWERTY"]), "verksamhet QWERTY finns inte", "there is no area QWERTY"),
    (
      "Namn", .set(["a\u{1B}b"]), "Namn \"a␛b\" har ett styrtecken; ta bort det",
      "Namn \"a␛b\" has a control character; remove it"
    ),
    ("Namn", .set(["a\nb"]), "Namn \"a\" ska stå på en rad", "Namn \"a\" must be one line"),
    (
      "Statsu", .set(["delvis"]), "aktivitet har inget fält Statsu; menade du Status?",
      "activity has no field Statsu; did you mean Status?"
    ),
    ("Id", .set(["NOBEL"]), "NOBEL finns redan; välj ett annat Id", "NOBEL is there already; choose another Id"),
    ("Id", .set([]), "Id måste fyllas i", "Id must be given"),
  ]

  @Test(arguments: refusals.indices) func `what cannot be is refused with the reason, and nothing is done`(_ index: Int)
    throws
  {
    let row = Self.refusals[index]
    do {
      _ = try plan.editing([id("DATA")], [(row.field, row.edit)])
      Issue.record("\(row.field) was taken")
    } catch {
      #expect(error.text(.swedish) == row.swedish)
      #expect(error.text(.english) == row.english)
    }
  }

  @Test func `a record that is gone is refused`() {
    #expect(throws: Refusal.gone(id("XX"))) { try plan.setting("Status", to: ["delvis"], of: [id("XX")]) }
    #expect(Refusal.gone(id("XX")).text(.swedish) == "XX finns inte längre")
  }

  @Test func `a closed year takes its reopening and nothing else`() throws {
    var plan = plan
    let year = RecordID(.plan, "2025")
    _ = try plan.apply(plan.setting("Last", to: ["ja"], of: [year]))
    #expect(throws: Refusal.closedYear) { try plan.setting("Status", to: ["utgår"], of: [id("IND")]) }
    #expect(throws: Refusal.closedYear) { try plan.removing([id("IND")], force: true) }
    #expect(throws: Refusal.closedYear) { try plan.adding(.person, [("Namn", ["Ny"])]) }
    #expect(throws: Refusal.closedYear) { try plan.setting("Titel", to: ["x"], of: [year]) }
    _ = try plan.apply(plan.setting("Last", to: ["nej"], of: [year]))
    #expect(try !plan.setting("Status", to: ["utgår"], of: [id("IND")]).isEmpty)
  }

  @Test func `a record without its key is edited like any other`() throws {
    var plan = Plans.plan([.activities: "%rec: Aktivitet\n\nNamn: Utan Id\nVerksamhet: X\nStatus: delvis\n"])
    let id = plan.id(of: plan.activities[0].ref)
    #expect(id.name(.swedish) == "aktivitet")
    let change = try plan.apply(plan.setting("Status", to: ["utgår"], of: [id]))
    #expect(plan.activities[0].status == .cancelled)
    _ = try plan.apply(plan.setting("Id", to: ["NY"], of: [plan.id(of: plan.activities[0].ref)]))
    #expect(plan.activity("NY")?.status == .cancelled)
    #expect(change.edits[0].fieldChanges == [FieldChange(field: "Status", old: ["delvis"], new: ["utgår"])])
  }

  @Test func `a file with DOS line ends keeps them`() throws {
    let text = Plans.text(plan, .activities)
    var dos = plan
    dos.read(Document(text: text.replacing("\n", with: "\r\n")), as: .activities)
    #expect(dos.activities.map(\.status) == plan.activities.map(\.status))
    #expect(dos.activity("IND")?.responsible == ["ME", "PÖ"])
    let change = try dos.editing(
      [id("IND")],
      [
        ("Status", .set(["utgår"])), ("Ansvarig", .remove("ME")), ("Redovisning", .set(["Ny\ntext"])),
        ("Tagg", .add("it")),
      ])
    _ = try dos.apply(change)
    _ = try dos.apply(
      dos.adding(.activity, [("Id", ["NY"]), ("Namn", ["Ny"]), ("Verksamhet", ["UPP"]), ("Status", ["pågår"])]))
    var same = plan
    _ = try same.apply(
      same.editing(
        [id("IND")],
        [
          ("Status", .set(["utgår"])), ("Ansvarig", .remove("ME")), ("Redovisning", .set(["Ny\ntext"])),
          ("Tagg", .add("it")),
        ]))
    _ = try same.apply(
      same.adding(.activity, [("Id", ["NY"]), ("Namn", ["Ny"]), ("Verksamhet", ["UPP"]), ("Status", ["pågår"])]))
    #expect(Plans.text(dos, .activities).withoutReturns == Plans.text(same, .activities))
    #expect(change.summary(.swedish) == "IND: status delvis → utgår; ansvarig −ME; redovisning ändrad; tagg +it")
    #expect(Plans.text(dos, .activities).contains("Ansvarig: PÖ\r\nRedovisning: Ny\r\n+ text\r\n"))
  }
}

extension String {
  fileprivate var withoutReturns: String { String(decoding: utf8.filter { $0 != 13 }, as: UTF8.self) }
}
