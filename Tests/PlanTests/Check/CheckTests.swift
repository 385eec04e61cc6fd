import Plan
import Recfile
import TestSupport
import Testing

@Suite struct CheckTests {
  /// What is written instead of what in a file of the small plan, and what the check then says.
  private struct Case {
    let file: PlanFile
    let old: String
    let new: String
    let lines: [String]

    init(_ file: PlanFile, _ old: String, _ new: String, _ lines: String...) {
      (self.file, self.old, self.new, self.lines) = (file, old, new, lines)
    }
  }

  private static let cases: [Case] = [
    // References.
    Case(.activities, "Ansvarig: PÖ", "Ansvarig: MEE", "aktiviteter.rec:12: fel: person MEE finns inte; menade du ME?"),
    Case(.activities, "Ansvarig: PÖ", "Ansvarig: QWERTY", "aktiviteter.rec:12: fel: person QWERTY finns inte"),
    Case(.time, "Aktivitet: DATA", "Aktivitet: DTA", "tid.rec:10: fel: aktivitet DTA finns inte; menade du DATA?"),
    Case(.time, "Person: PÖ", "Person: MEA", "tid.rec:20: fel: person MEA finns inte; menade du ME?"),
    Case(
      .meetings, "Aktivitet: NOBEL", "Aktivitet: NOBL", "moten.rec:9: fel: aktivitet NOBL finns inte; menade du NOBEL?"),
    Case(.actionPoints, "Mote: M1", "Mote: M7", "uppdrag.rec:6: fel: möte M7 finns inte; menade du M1?"),
    Case(.goals, "Verksamhet: UPP", "Verksamhet: UP", "mal.rec:5: fel: verksamhet UP finns inte; menade du UPP?"),
    // Keys.
    Case(
      .people, "Id: PÖ", "Id: ME",
      "personer.rec:9: fel: ME finns redan på rad 4; ge den ena ett annat Id",
      "aktiviteter.rec:12: fel: person PÖ finns inte", "aktiviteter.rec:29: varning: PÖ finns inte bland personerna",
      "tid.rec:20: fel: person PÖ finns inte", "uppdrag.rec:7: fel: person PÖ finns inte"),
    Case(.actionPoints, "Id: U1", "Id: U 1", "uppdrag.rec:4: fel: Id \"U 1\" ska vara ett ord utan mellanslag"),
    Case(.actionPoints, "Id: U1\n", "", "uppdrag.rec:4: fel: Id måste fyllas i"),
    Case(.actionPoints, "Id: U1\n", "Id:\n", "uppdrag.rec:4: fel: Id måste fyllas i"),
    // Mandatory and single fields.
    Case(.actionPoints, "Status: öppet\n", "", "uppdrag.rec:4: fel: Status måste fyllas i"),
    Case(.actionPoints, "Status: öppet\n", "Status:\n", "uppdrag.rec:8: fel: Status måste fyllas i"),
    Case(
      .actionPoints, "Status: öppet\n", "Status: öppet\nStatus: klart\n",
      "uppdrag.rec:9: fel: Status kan bara ha ett värde"),
    Case(.time, "Dagar: 1.25", "Dagar: 1.25\nDagar: 2", "tid.rec:12: fel: Dagar kan bara ha ett värde"),
    Case(.time, "Dagar: 1.25\n", "", "tid.rec:8: fel: Dagar måste fyllas i"),
    // Values.
    Case(
      .activities, "Status: pågår", "Status: klar",
      "aktiviteter.rec:21: fel: Status \"klar\" finns inte; skriv planerad, pågår, genomförd, delvis eller utgår"),
    Case(.activities, "Prio: ja", "Prio: Ja", "aktiviteter.rec:8: fel: Prio \"Ja\" finns inte; skriv ja eller nej"),
    Case(
      .activities, "Dagar: 30", "Dagar: 30,0", "plan.rec:6: fel: planen anger 60 dagar men aktiviteterna har 30",
      "verksamheter.rec:6: fel: UPP anger 50 dagar men aktiviteterna har 20",
      "aktiviteter.rec:20: fel: Dagar \"30,0\" är inget tal med högst två decimaler; skriv t.ex. 0.5"),
    Case(.time, "Dagar: 1.25", "Dagar: 0", "tid.rec:11: fel: Dagar \"0\" ska vara mer än 0 och högst 31"),
    Case(
      .time, "Dagar: 1.25", "Dagar: 31.01",
      "aktiviteter.rec:20: varning: DATA har 31,01 dagar nedlagda av 30 planerade",
      "tid.rec:11: fel: Dagar \"31.01\" ska vara mer än 0 och högst 31"),
    Case(
      .time, "Datum: 2025-03-02", "Datum: 2025-02-29",
      "tid.rec:8: fel: Datum \"2025-02-29\" är inget datum; skriv ÅÅÅÅ-MM-DD"),
    Case(
      .meetings, "Status: genomfört", "Tid: 9:00",
      "moten.rec:10: fel: Tid \"9:00\" är inget klockslag; skriv 09:00 eller 09:00-10:30"),
    Case(
      .meetings, "Status: genomfört", "Upprepning: FREQ=OFTA",
      "moten.rec:10: fel: Upprepning \"FREQ=OFTA\" har okänd FREQ=OFTA; skriv DAILY, WEEKLY, MONTHLY eller YEARLY"),
    Case(
      .meetings, "Status: genomfört", "Deltagare: 12 st",
      "moten.rec:10: fel: Deltagare \"12 st\" ska vara ett heltal, 0 eller mer"),
    Case(.goals, "Vardering: 2", "Vardering: 4", "mal.rec:7: fel: Vardering \"4\" finns inte; skriv 1, 2 eller 3"),
    Case(
      .goals, "Tidigare: 2022-2024 1", "Tidigare: förr",
      "mal.rec:8: fel: Tidigare \"förr\" är ingen period med värdering; skriv t.ex. 2022-2024 1"),
    Case(.plan, "Ar: 2025", "Ar: i år", "plan.rec:4: fel: Ar \"i år\" ska vara ett år, t.ex. 2025"),
    Case(
      .people, "Roll: verksamhetsledare", "Roll: chef",
      "personer.rec:6: fel: Roll \"chef\" finns inte; skriv verksamhetsledare, arbetsgrupp, styrgrupp, ordförande eller adjungerad"
    ),
    // What does not go together.
    Case(
      .meetings, "Status: genomfört", "Slutdatum: 2025-02-04",
      "moten.rec:10: fel: mötet slutar 2025-02-04, före sin början 2025-02-05"),
    Case(
      .meetings, "Status: genomfört", "Upprepning: FREQ=DAILY;UNTIL=20250101",
      "moten.rec:10: varning: upprepningen ger inga tillfällen"),
    Case(
      .areas, "Dagar: 50", "Dagar: 51,5",
      "verksamheter.rec:6: fel: Dagar \"51,5\" är inget tal med högst två decimaler; skriv t.ex. 0.5"),
    Case(.areas, "Dagar: 50", "Dagar: 51.5", "verksamheter.rec:6: fel: UPP anger 51,5 dagar men aktiviteterna har 50"),
    Case(
      .plan, "Arbetsdagar: 60", "Arbetsdagar: 744", "plan.rec:6: fel: planen anger 744 dagar men aktiviteterna har 60"),
    Case(
      .money, "Overskott: 800.25", "Overskott: 800",
      "ekonomi.rec:21: fel: Overskott: posterna ger 800,25 kr men rapporterat är 800 kr; 0,25 kr skiljer"),
    Case(
      .money, "Budget: 1000\nUtfall: 700.25\nOver", "Budget: 1100\nUtfall: 700.25\nOver",
      "ekonomi.rec:19: fel: Budget: posterna ger 1 000 kr men rapporterat är 1 100 kr; 100 kr skiljer",
      "ekonomi.rec:21: fel: Overskott: posterna ger 900,25 kr men rapporterat är 800,25 kr; 100 kr skiljer"),
    Case(
      .money, "Belopp: 700.25", "Belopp: 700",
      "ekonomi.rec:8: varning: insatserna ger 700 kr men utfallet är 700,25 kr; 0,25 kr skiljer"),
    // What a lead wants to know.
    Case(
      .activities, "Redovisning: Första raden\n+ andra raden\n", "",
      "aktiviteter.rec:10: varning: IND är delvis genomförd men saknar redovisning; skriv den"),
    Case(
      .activities, "Dagar: 20", "Dagar: 2", "plan.rec:6: fel: planen anger 60 dagar men aktiviteterna har 42",
      "verksamheter.rec:6: fel: UPP anger 50 dagar men aktiviteterna har 32",
      "aktiviteter.rec:9: varning: IND har 3 dagar nedlagda av 2 planerade"),
    Case(
      .time, "Datum: 2025-04-01", "Datum: 2024-12-31", "tid.rec:19: varning: 2024-12-31 ligger utanför planens år 2025"),
    Case(.activities, "2025-12-01 PÖ", "2025-12-01 XX", "aktiviteter.rec:29: varning: XX finns inte bland personerna"),
    Case(
      .activities, "2025-12-01 PÖ", "PÖ",
      "aktiviteter.rec:29: fel: Klarmarkerad \"PÖ\" ska vara dag och person, t.ex. 2026-01-15 ME"),
    // What a merge left.
    Case(
      .activities, "Status: pågår", "Status: pågår\n# KONFLIKT Status: delvis",
      "aktiviteter.rec:22: fel: konflikt: någon annan skrev Status: delvis; välj värde och ta bort raden"),
    Case(
      .activities, "Status: pågår",
      "Status: pågår\n# KONFLIKT Redovisning: Ett\n# KONFLIKT Redovisning: + två\n# KONFLIKT Redovisning: +\n# KONFLIKT Dagar: (borttaget)",
      "aktiviteter.rec:22: fel: konflikt: någon annan skrev Redovisning: Ett; välj värde och ta bort raden",
      "aktiviteter.rec:25: fel: konflikt: någon annan skrev Dagar: (borttaget); välj värde och ta bort raden"),
    // The file as a file.
    Case(
      .actionPoints, "Status: öppet", "Status; öppet", "uppdrag.rec:4: fel: Status måste fyllas i",
      "uppdrag.rec:8: fel: raden är varken fält, kommentar eller fortsättning; skriv Namn: värde, eller # först på raden"
    ),
    Case(
      .actionPoints, "Namn: Ring", "Namn: Ring\u{7}", "uppdrag.rec:5: varning: styrtecken (7) i texten; ta bort det"),
    Case(
      .actionPoints, "%rec: Uppdrag", "\u{FEFF}%rec: Uppdrag",
      "uppdrag.rec:1: fel: filen börjar med ett byteordningsmärke (BOM); spara den som UTF-8 utan BOM"),
    Case(.actionPoints, "Namn: Ring", "Namn:Öring", "uppdrag.rec:5: fel: ett mellanslag saknas efter kolonet"),
    Case(
      .actionPoints, "%rec: Uppdrag\n%key: Id\n\n", "",
      "uppdrag.rec:1: varning: poster utan typ läses inte; skriv %rec: Uppdrag och en tom rad före dem"),
    Case(
      .actionPoints, "%rec: Uppdrag", "Id: X\nNamn: Före\n\n%rec: Uppdrag",
      "uppdrag.rec:1: varning: poster utan typ läses inte; skriv %rec: Uppdrag och en tom rad före dem"),
    Case(
      .money, "%rec: Insats\n\n", "", "ekonomi.rec:10: fel: Id måste fyllas i",
      "ekonomi.rec:10: fel: Budget måste fyllas i"),
    Case(
      .actionPoints, "Status: öppet\n", "Status: öppet\n\n%rec: Tid\n\nDatum: 2025-01-01\n",
      "uppdrag.rec:12: varning: Tid läses bara i tid.rec; flytta posterna dit"),
    Case(.actionPoints, "Status: öppet\n", "Status: öppet\n\n%rec: Egen\n\nVad: som helst\n"),
    // The file's own descriptor.
    Case(
      .actionPoints, "%key: Id\n", "%key: Id\n%allowed: Namn Mote Ansvarig\n",
      "uppdrag.rec:9: fel: Status får inte stå här; ta bort det"),
    Case(
      .actionPoints, "%key: Id\n", "%key: Id\n%type: Namn regexp /^[0-9]+$/\n",
      "uppdrag.rec:6: fel: Namn \"Ring Nobel\" passar inte filens typ regexp"),
    Case(.actionPoints, "%key: Id\n", "%key: Id\n%mandatory: Senast\n", "uppdrag.rec:5: fel: Senast måste fyllas i"),
    Case(
      .actionPoints, "%key: Id\n", "%key: Id\n%constraint: Namn = 'x'\n",
      "uppdrag.rec:5: fel: villkoret Namn = 'x' håller inte"),
    Case(.actionPoints, "%key: Id\n", "%key: Id\n%size: 3\n", "uppdrag.rec:1: fel: 1 poster av Uppdrag, ska vara 3"),
    Case(
      .actionPoints, "%key: Id\n", "%key: Id\n%type: Namn strunt\n",
      "uppdrag.rec:3: fel: felaktig beskrivning av posttypen: no type is named strunt"),
  ]

  @Test(arguments: cases.indices) func `each fault is said with its place and its remedy, and nothing else is`(
    _ index: Int
  ) {
    let row = Self.cases[index]
    var plan = Plans.small
    let text = Plans.text(plan, row.file)
    #expect(text.contains(row.old))
    var changed = false
    let new = text.split(separator: row.old, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: row.new)
    changed = new != text
    #expect(changed)
    plan.read(Document(text: new), as: row.file)
    #expect(Set(plan.problems().map { $0.line(.swedish).withPlainSpaces }) == Set(row.lines))
    #expect(plan.problems().count == row.lines.count)
    #expect(plan.problems().allSatisfy { !$0.text(.english).isEmpty })
  }

  @Test func `a clean plan is quiet, and so is none`() {
    #expect(Plans.small.problems().isEmpty)
    #expect(YearPlan().problems().isEmpty)
  }

  @Test func `the 2025 plan has the one fault of the published report`() throws {
    #expect(
      try Plans.data("2025").problems().map { $0.line(.swedish).withPlainSpaces } == [
        "ekonomi.rec:69: fel: Utfall: posterna ger 4 370 100,37 kr men rapporterat är 4 372 100,42 kr; 2 000,05 kr skiljer"
      ])
    #expect(
      try Plans.data("2025").problems().map { $0.text(.english) } == [
        "Utfall: the lines add up to 4,370,100.37 kr but reported is 4,372,100.42 kr; 2,000.05 kr apart"
      ])
  }

  @Test func `the example has its warnings`() throws {
    #expect(
      try Plans.data("exempel").problems().map { $0.line(.swedish) } == [
        "aktiviteter.rec:70: varning: IND fördelar 12 av 19 dagar; 7 är inte fördelade",
        "aktiviteter.rec:140: varning: SSP har 31,5 dagar nedlagda av 28 planerade",
        "aktiviteter.rec:207: varning: TRANSP är delvis genomförd men saknar redovisning; skriv den",
        "aktiviteter.rec:263: varning: ROBUST har 13,25 dagar nedlagda av 12 planerade",
        "aktiviteter.rec:278: varning: KUNSKAP fördelar 21 av 25 dagar; 4 är inte fördelade",
        "mal.rec:85: varning: STOD-2 är värderat 1, men mer än hälften av underlaget är inte genomfört (KOMMUN delvis, "
          + "NARING planerad); ändra värderingen eller underlaget",
        "personer.rec:50: varning: OH är fördelad 41 dagar men har 32; 9 över",
      ])
  }

  @Test func `a problem names its record, key and field`() throws {
    var plan = Plans.small
    plan.read(
      Document(text: Plans.text(plan, .activities).replacing("Status: pågår", with: "Status: klar")), as: .activities)
    let problem = try #require(plan.problems().first)
    #expect(problem.record == plan.activity("DATA")?.ref)
    #expect(problem.key == "DATA")
    #expect(problem.field == "Status")
    #expect(problem.level == .error)
    #expect(problem.place == "aktiviteter.rec:21")
    #expect(
      problem.line(.english)
        == "aktiviteter.rec:21: error: Status \"klar\" is not one of them; write planerad, pågår, genomförd, delvis or utgår"
    )
    #expect(
      Problem(file: "tid.rec", level: .warning, swedish: "s", english: "e").line(.swedish) == "tid.rec: varning: s")
  }

  @Test func `DOS line ends are one problem, and the rest is on the same lines`() {
    var plan = Plans.small
    let text = Plans.text(plan, .activities).replacing("Status: pågår", with: "Status: klar").replacing(
      "Ansvarig: PÖ", with: "Ansvarig: XX")
    plan.read(Document(text: text.replacing("\n", with: "\r\n")), as: .activities)
    #expect(
      plan.problems().map { $0.line(.swedish) } == [
        "aktiviteter.rec:1: fel: raderna slutar som i DOS (CRLF); spara filen med LF",
        "aktiviteter.rec:12: fel: person XX finns inte",
        "aktiviteter.rec:21: fel: Status \"klar\" finns inte; skriv planerad, pågår, genomförd, delvis eller utgår",
      ])
    #expect(plan.problems()[2].record == plan.activity("DATA")?.ref)
  }

  @Test func `one line with a DOS end among others is read, and said`() {
    var plan = Plans.small
    plan.read(Document(text: Plans.text(plan, .time).replacing("Person: PÖ", with: "Person: PÖ\r")), as: .time)
    #expect(plan.time.logged(by: "PÖ") == PersonDays(2))
    #expect(
      plan.problems().map { $0.line(.swedish) } == [
        "tid.rec:20: fel: raderna slutar som i DOS (CRLF); spara filen med LF"
      ])
  }

  @Test func `what is no UTF-8 is said once a line, and the rest is read`() {
    var plan = Plans.small
    var bytes = Plans.bytes(plan)[.actionPoints] ?? []
    bytes.replaceSubrange(bytes.indices.suffix(4), with: [0xE5, 0xE4, 0x0A])
    plan.read(Document(bytes), as: .actionPoints)
    #expect(
      plan.problems().map { $0.line(.swedish) } == [
        "uppdrag.rec:8: fel: Status \"öp\u{FFFD}\u{FFFD}\" finns inte; skriv öppet eller klart",
        "uppdrag.rec:8: fel: texten är inte UTF-8; spara filen som UTF-8",
      ])
    #expect(plan.actionPoints.map(\.id) == ["U1"])
  }

  @Test func `problems come by file and line`() {
    let plan = Plans.plan([
      .people: "%rec: Person\n\nNamn: A\nId: A\nRoll: x\n\nId: B\n",
      .activities: "%rec: Aktivitet\n\nId: C\nNamn: c\nVerksamhet: U\nStatus: pågår\nAnsvarig: B\nAnsvarig: D\n",
    ])
    #expect(
      plan.problems().map(\.place) == ["aktiviteter.rec:5", "aktiviteter.rec:8", "personer.rec:5", "personer.rec:7"])
  }
}

extension String {
  /// With blanks for the no-break spaces between thousands.
  fileprivate var withPlainSpaces: String { String(map { $0 == "\u{A0}" ? " " : $0 }) }

  @Test func `a conflict is told of once, also where its first line begins as a further one`() {
    var plan = Plans.small
    let lines = "# KONFLIKT Namn: + ett\n# KONFLIKT Namn: + två\nStatus: pågår"
    plan.read(Document(text: Plans.text(plan, .activities).replacing("Status: pågår", with: lines)), as: .activities)
    #expect(plan.problems().count { $0.text(.swedish).hasPrefix("konflikt:") } == 1)
  }

  @Test(arguments: ["2025", "exempel"]) func allProcessorsFindTheSame(plan name: String) throws {
    let plan = try Plans.data(name)
    let documents = Dictionary(
      uniqueKeysWithValues: PlanFile.allCases.map { file in
        (file, Document(HostileText.spoiled(plan.document(file).bytes, file: file.name)))
      })
    let spoiled = YearPlan(documents: documents)
    #expect(spoiled.problems(atOnce: true) == spoiled.problems())
    #expect(spoiled.problems().count > 100)
  }
}
