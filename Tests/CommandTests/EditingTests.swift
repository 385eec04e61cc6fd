import TestSupport
import Testing

struct EditingTests {
  @Test(arguments: ["set", "sätt", "satt"])
  func `set changes the lines of its fields alone`(verb: String) throws {
    let rig = try Rig()
    let outcome = try rig.rus(verb, "IND", "Status=genomförd", "Dagar=12,5", "prio=ja")
    #expect(outcome.text == "IND: prio nej → ja; dagar 19 → 12,5; status delvis → genomförd\n")
    #expect(outcome.status == 0 && outcome.errorText == "")
    #expect(
      try rig.changes(in: "aktiviteter.rec") == [
        "-Prio: nej", "-Dagar: 19", "-Status: delvis", "+Prio: ja", "+Dagar: 12.5", "+Status: genomförd",
      ])
    #expect(try rig.recfix("aktiviteter.rec") == "")
  }

  @Test func `repeating fields take and lose single values`() throws {
    let rig = try Rig()
    _ = try rig.rus("set", "IND", "Ansvarig=PE", "Ansvarig=VL")
    _ = try rig.rus("set", "IND", "Ansvarig+=CK", "Ansvarig+=PE")
    #expect(try rig.python("d['Ansvarig']", of: "show", "IND", "--json") == "['PE', 'VL', 'CK']")
    _ = try rig.rus("set", "IND", "Ansvarig-=VL")
    #expect(try rig.python("d['Ansvarig']", of: "show", "IND", "--json") == "['PE', 'CK']")
    #expect(try rig.recfix("aktiviteter.rec") == "")
    _ = try rig.rus("set", "IND", "Ansvarig=")
    #expect(try rig.changes(in: "aktiviteter.rec") == [])
  }

  @Test func `emptying takes the field away, also when it is long`() throws {
    let rig = try Rig()
    #expect(try rig.rus("set", "IND", "Ambition=", "Tidsbedomning=").status == 0)
    #expect(
      try rig.changes(in: "aktiviteter.rec") == [
        "-Tidsbedomning: mindre",
        "-Ambition: Även följa indikatorer för andra mål som berör miljömålen, till exempel Agenda 2030.",
      ])
  }

  @Test func `what is the same already writes nothing`() throws {
    let rig = try Rig()
    let outcome = try rig.rus("set", "IND", "Status=delvis")
    #expect(outcome.status == 0 && outcome.text == "inget ändrat\n")
    #expect(try rig.changes(in: "aktiviteter.rec") == [])
  }

  @Test(arguments: [
    (
      ["set", "IND", "Status=klar"], Int32(2),
      "rus: aktiviteter.rec:62: IND: Status \"klar\" finns inte; skriv planerad, pågår, genomförd, delvis eller utgår"
    ),
    (
      ["set", "IND", "Verksamhet=UPPP"], 2,
      "rus: aktiviteter.rec:62: IND: verksamhet UPPP finns inte; menade du UPP?"
    ),
    (["set", "IND", "Stauts=delvis"], 2, "rus: aktivitet har inget fält Stauts; menade du Status?"),
    (["set", "IND", "Kvar=2"], 2, "rus: aktivitet har inget fält Kvar"),
    (["set", "IND", "Namn="], 2, "rus: aktiviteter.rec:62: IND: Namn måste fyllas i"),
    (["set", "IND", "Namn=a", "Namn=b"], 2, "rus: aktiviteter.rec:62: IND: Namn kan bara ha ett värde"),
    (
      ["set", "IND", "Namn=a\u{1B}[31m"], 2,
      "rus: aktiviteter.rec:62: IND: Namn \"a␛[31m\" har styrtecken; ta bort dem"
    ),
    (["set", "INDD", "Status=delvis"], 2, "rus: INDD finns inte; menade du IND?"),
    (["set", "IND\u{1B}", "Status=delvis"], 2, "rus: IND␛ finns inte; menade du IND?"),
    (
      ["set", "IND", "Status"], 64,
      "rus: Status: skriv FÄLT=VÄRDE, t.ex. Status=delvis"
    ),
    (["set", "IND"], 64, "rus: det saknas ett argument: '<fält=värde> ...'; se rus set --help"),
    (["add", "uppdrag", "Namn=Boka"], 2, "rus: uppdrag: Status måste fyllas i"),
    (["add", "personer", "Id=PE", "Namn=Annan"], 2, "rus: person: PE finns redan; välj ett annat Id"),
    (["add", "uppdrag", "Ansvarig-=PE"], 64, "rus: Ansvarig-= passar inte en ny post; skriv Ansvarig=VÄRDE"),
    (["add", "mötten", "Namn=x"], 64, "rus: okänt slag mötten; menade du moten?"),
    (["remove", "UPP"], 2, "rus: UPP används av FU27, RAU-UTV, RAU …; ändra där först"),
    (["remove", "FINNS-EJ"], 2, "rus: FINNS-EJ finns inte; rus list aktiviteter visar aktiviteternas"),
    (["log", "INDD", "1", "--person", "PE"], 2, "rus: INDD finns inte; menade du IND?"),
    (["log", "IND", "1"], 64, "rus: vem? skriv --person ID, eller sätt RUS_PERSON"),
  ])
  func `what is refused says why in a line and changes nothing`(
    arguments: [String], status: Int32, line: String
  ) throws {
    let rig = try Rig()
    expectRefusal(try rig.run(arguments + ["--data", rig.plan]), status, line)
    for file in ["aktiviteter.rec", "uppdrag.rec", "personer.rec", "tid.rec", "verksamheter.rec"] {
      #expect(try rig.changes(in: file) == [])
    }
  }

  @Test(arguments: ["32", "0", "tre", "-1x", "1e9"])
  func `days that are none are refused`(days: String) throws {
    let rig = try Rig()
    let outcome = try rig.rus("log", "IND", days, "--person", "PE")
    #expect([2, 64].contains(outcome.status) && outcome.text == "")
    #expect(outcome.errorText.hasPrefix("rus: ") && outcome.errorText.split(separator: "\n").count == 1)
    #expect(try rig.changes(in: "tid.rec") == [])
  }

  @Test(arguments: ["log", "logga"])
  func `log adds an entry and says what is left`(verb: String) throws {
    let rig = try Rig()
    let outcome = try rig.rus(verb, "IND", "4h", "--person", "PE", "--date", "2025-09-24", "--note", "-5 grader")
    #expect(
      outcome.text == "tid +0,5 IND (PE 2025-09-24)\nIND: nedlagt 0,5 av 19 dagar, kvar 18,5\n")
    let today = try rig.rus("log", "IND", "0,25", "--today", "2025-10-01", environment: ["RUS_PERSON": "VL"])
    #expect(today.text == "tid +0,25 IND (VL 2025-10-01)\nIND: nedlagt 0,75 av 19 dagar, kvar 18,25\n")
    #expect(
      try rig.changes(in: "tid.rec") == [
        "+", "+Datum: 2025-09-24", "+Person: PE", "+Aktivitet: IND", "+Dagar: 0.5", "+Not: -5 grader", "+",
        "+Datum: 2025-10-01", "+Person: VL", "+Aktivitet: IND", "+Dagar: 0.25",
      ])
    #expect(try rig.recfix("tid.rec") == "")
  }

  @Test func `the settings file says who logs`() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      """
      mkdir -p .config/rus; echo 'Person: PE' > .config/rus/settings.rec
      $RUS log IND 1 --today 2025-10-01 --data plan
      """)
    #expect(outcome.text.hasPrefix("tid +1 IND (PE 2025-10-01)\n"))
  }

  @Test(arguments: ["add", "lägg-till"])
  func `add writes a record that recutils takes, remove takes it away`(verb: String) throws {
    let rig = try Rig()
    let added = try rig.rus(
      verb, "uppdrag", "Namn=Boka lokal", "Ansvarig=PE", "Ansvarig+=VL", "Senast=2025-10-01", "Status=öppet")
    #expect(added.text == "U1: nytt uppdrag\n")
    #expect(
      try rig.changes(in: "uppdrag.rec") == [
        "+", "+Id: U1", "+Namn: Boka lokal", "+Ansvarig: PE", "+Ansvarig: VL", "+Senast: 2025-10-01", "+Status: öppet",
      ])
    #expect(try rig.recfix("uppdrag.rec") == "")
    #expect(try rig.rus("ta-bort", "U1").text == "U1: borttaget\n")
    #expect(try rig.recfix("uppdrag.rec") == "")
    #expect(try rig.python("d", of: "list", "uppdrag", "--json") == "[]")
  }

  @Test func `remove is forced where others refer`() throws {
    let rig = try Rig()
    #expect(try rig.rus("remove", "IND", "--force").status == 0)
    #expect(try rig.rus("show", "IND").status == 2)
    #expect(try rig.changes(in: "aktiviteter.rec").allSatisfy { $0.hasPrefix("-") })
  }

  @Test func `one Id in two types must be told apart for an edit`() throws {
    let rig = try Rig()
    _ = try rig.rus("add", "personer", "Id=IND", "Namn=Ina Nord")
    expectRefusal(
      try rig.rus("set", "IND", "Namn=x"), 2, "rus: flera poster heter IND; skriv en av Aktivitet:IND, Person:IND")
    #expect(try rig.rus("set", "Person:IND", "Namn=Ina Nordin").text == "IND: namn Ina Nord → Ina Nordin\n")
    let shown = try rig.rus("show", "IND").text
    #expect(shown.hasPrefix("Aktivitet IND\n") && shown.hasSuffix("Samma Id har Person:IND\n"))
  }

  @Test func `unknown fields, comments and long texts stay`() throws {
    let rig = try Rig()
    _ = try rig.shell("sed -i 's/^Id: IND$/Id: IND\\n# egen kommentar\\nEgen_uppgift: ja, tack/' plan/aktiviteter.rec")
    let long = "Första\n\n+ plus\n# ingen kommentar\\\nsista"
    #expect(try rig.rus("set", "IND", "Redovisning=" + long).status == 0)
    #expect(
      try rig.python("[d['Egen_uppgift'], d['Redovisning']]", of: "show", "IND", "--json")
        == "['ja, tack', 'Första\\n\\n+ plus\\n# ingen kommentar\\\\\\nsista']")
    #expect(try rig.read("aktiviteter.rec").contains("Id: IND\n# egen kommentar\nEgen_uppgift: ja, tack\n"))
    #expect(try rig.recfix("aktiviteter.rec") == "")
  }

  @Test func `a closed year refuses edits until it is opened`() throws {
    let rig = try Rig()
    #expect(try rig.rus("set", "2025", "Last=ja").status == 0)
    expectRefusal(
      try rig.rus("set", "IND", "Status=pågår"), 2, "rus: Året är låst; öppna det först (Last: nej i planen)")
    #expect(try rig.rus("set", "2025", "Last=nej").status == 0)
    #expect(try rig.rus("set", "IND", "Status=pågår").status == 0)
  }
}
