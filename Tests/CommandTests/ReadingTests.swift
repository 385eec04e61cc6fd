import TestSupport
import Testing

struct ReadingTests {
  @Test func `status for programs`() throws {
    let rig = try Rig()
    #expect(
      try rig.python(
        """
        [d['Ar'], d['Aktiviteter']['Totalt'], d['Aktiviteter']['genomförd'], d['Aktiviteter']['utgår'], \
        d['Aktiviteter']['Prio'], d['Tid']['Planerat'], d['Ekonomi']['Utfall'], d['Ekonomi']['Tillskott'], \
        d['Ekonomi']['Overskott'], sum(d['Mal'].values()), sorted(d['Problem'])]
        """, of: "status", "--json")
        == "[2025, 27, 23, 0, 13, 744, 4370100.37, 300000, 429899.63, 15, ['fel', 'varning']]")
    #expect(
      try rig.python("d['Moten']['Nasta']", of: "status", "--json", "--today", "2026-02-01")
        == "{'Id': 'SG-2026-02-12', 'Namn': 'Styrgruppsmöte', 'Datum': '2026-02-12'}")
    #expect(try rig.python("sorted(d['Moten'])", of: "status", "--json", "--today", "2026-12-01") == "['Totalt']")
  }

  @Test(arguments: [
    ("verksamheter", 3), ("aktiviteter", 27), ("tid", 0), ("uppdrag", 0), ("mal", 15), ("ekonomi", 3),
    ("Aktivitet", 27), ("activities", 27), ("mål", 15), ("AREAS", 3),
  ])
  func `list has every record of its kind`(kind: String, count: Int) throws {
    #expect(try Rig().python("len(d)", of: "list", kind, "--format", "json") == "\(count)")
  }

  @Test func `list for programs has what is reckoned`() throws {
    let rig = try Rig()
    #expect(
      try rig.python(
        "[type(a['Prio']).__name__ for a in d][:1] + [d[0]['Dagar'], d[0]['Nedlagt'], d[0]['Kvar']]",
        of: "list", "aktiviteter", "--json") == "['bool', 39, 0, 39]")
    #expect(
      try rig.python("[(a['Id'], a['Planerat'], a['Antal']) for a in d]", of: "list", "verksamheter", "--json")
        == "[('UPP', 232, 6), ('STOD', 333, 16), ('KOM', 179, 5)]")
    #expect(
      try rig.python("[a['Avvikelse'] for a in d]", of: "list", "ekonomi", "--json")
        == "[-236054.59, -111794.76, -82050.28]")
    #expect(
      try rig.python("[m['Tillfallen'] for m in d]", of: "list", "moten", "--json", "--where", "id:FRUKOST-2025-VAR")
        == "[['2025-02-05', '2025-03-05', '2025-04-02', '2025-05-07', '2025-06-04']]")
  }

  @Test func `list is filtered and sorted`() throws {
    let rig = try Rig()
    let partly = ["list", "aktiviteter", "--json", "--where", "status:delvis", "--sort", "-dagar"]
    #expect(
      try rig.python("[a['Status'] for a in d]", of: partly[0], partly[1], partly[2], partly[3], partly[4])
        == "['delvis', 'delvis', 'delvis', 'delvis']")
    #expect(
      try rig.python(
        "[a['Dagar'] for a in d] == sorted([a['Dagar'] for a in d], reverse=True)", of: partly[0], partly[1],
        partly[2], partly[3], "-status:genomförd", partly[5], partly[6]) == "True")
    expectRefusal(
      try rig.rus("list", "aktiviteter", "--where", "stauts:delvis"), 64,
      "rus: --where, tecken 1: fältet stauts finns inte hos aktivitet; menade du status?")
    expectRefusal(
      try rig.rus("list", "aktiviteter", "--sort", "Dagr"), 64,
      "rus: --sort: aktivitet har inget fält Dagr; menade du Dagar?")
  }

  @Test func `mine asks who I am`() throws {
    let rig = try Rig("exempel")
    expectRefusal(
      try rig.rus("list", "tid", "--where", "mina"), 64, "rus: vem? skriv --person ID, eller sätt RUS_PERSON")
    let person = try rig.python("d[0]['Person']", of: "list", "tid", "--json")
    let mine = try rig.rus(
      "list", "tid", "--where", "mina", "--format", "csv", environment: ["RUS_PERSON": person])
    let lines = mine.text.split(separator: "\r\n")
    #expect(lines.count > 1 && lines.dropFirst().allSatisfy { $0.dropFirst(11).hasPrefix(person + ",") })
  }

  @Test func `recsel and csv readers read the lists`() throws {
    let rig = try Rig("exempel")
    let count = try rig.shell("$RUS list tid --format rec --data plan | recsel -c")
    #expect(try rig.python("len(d)", of: "list", "tid", "--json") + "\n" == count.text)
    let rows = try rig.shell(
      """
      $RUS list aktiviteter --format csv --data plan |
      python3 -c 'import csv, sys; r = list(csv.DictReader(sys.stdin)); print(len(r), r[0]["Id"], r[0]["Kvar"])'
      """)
    #expect(rows.text.hasPrefix("27 FU27 "))
  }

  @Test func `show is one object with what refers to it`() throws {
    let rig = try Rig()
    #expect(
      try rig.python("[d['Id'], d['Status'], d['Dagar']]", of: "show", "IND", "--json") == "['IND', 'delvis', 19]")
    #expect(
      try rig.python("d['Refererat_av']", of: "show", "IND", "--format", "json")
        == "[{'Typ': 'Mal', 'Id': 'UPP-2'}, {'Typ': 'Mal', 'Id': 'UPP-6'}]")
    #expect(try rig.rus("show", "UPP").text.hasPrefix("Verksamhet UPP\n  Namn"))
    #expect(try rig.rus("visa", "Verksamhet:UPP").text.hasPrefix("Verksamhet UPP\n"))
    expectRefusal(try rig.rus("show", "IDN"), 2, "rus: IDN finns inte; menade du IND?")
    expectRefusal(
      try rig.rus("show", "helt-okänd"), 2, "rus: helt-okänd finns inte; rus list aktiviteter visar aktiviteternas")
  }

  @Test func `check finds what is wrong in the published report`() throws {
    let rig = try Rig()
    let text = try rig.rus("check")
    #expect(text.status == 1)
    #expect(text.text.contains("ekonomi.rec:") && text.text.replacing("\u{A0}", with: " ").contains("2 000,05"))
    #expect(
      try rig.python("sorted({k for p in d for k in p})", of: "check", "--json")
        == "['Falt', 'Fil', 'Niva', 'Post', 'Rad', 'Text']")
    #expect(try rig.python("{p['Niva'] for p in d} <= {'fel', 'varning'}", of: "check", "--json") == "True")
  }

  @Test func `a clean plan is quiet, and warnings alone are no error`() throws {
    let rig = try Rig()
    _ = try rig.shell("rm plan/ekonomi.rec")
    let clean = try rig.rus("check")
    #expect(clean.status == 0 && clean.text == "")
    #expect(try rig.rus("check", "--json").text == "[]\n")
    try rig.append("\nDatum: 2020-01-01\nPerson: PE\nAktivitet: IND\nDagar: 1\n", to: "tid.rec")
    let warned = try rig.rus("check")
    #expect(warned.status == 0 && warned.text.hasPrefix("tid.rec:14: varning: 2020-01-01"))
    #expect(try rig.python("d['Problem']", of: "status", "--json") == "{'fel': 0, 'varning': 1}")
  }

  @Test func `a file that cannot be read is an error, and the rest is shown`() throws {
    let rig = try Rig()
    _ = try rig.shell("rm plan/mal.rec; mkdir plan/mal.rec")
    let listed = try rig.rus("list", "mal")
    #expect(listed.status == 2 && listed.text == "" && listed.errorText.hasPrefix("rus: mal.rec: är en mapp"))
    #expect(try rig.python("len(d)", of: "list", "aktiviteter", "--json") == "27")
    let checked = try rig.rus("check")
    #expect(checked.status == 1 && checked.text.contains("mal.rec: fel: är en mapp"))
    #expect(try rig.rus("status").status == 0)
  }

  @Test func `a folder without a plan is no plan`() throws {
    let rig = try Rig()
    let outcome = try rig.shell("mkdir tom; \"$RUS\" list aktiviteter --data tom")
    #expect(outcome.status == 2 && outcome.text == "" && outcome.errorText.split(separator: "\n").count == 1)
  }

  @Test func `a dangling reference is reported with the nearest key`() throws {
    let rig = try Rig("exempel")
    try rig.append("\nId: U-9\nNamn: Prov\nStatus: öppet\nAnsvarig: INGEN\nMote: M\n", to: "uppdrag.rec")
    let outcome = try rig.rus("kontrollera", "--json")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("\"Falt\": \"Ansvarig\""))
  }
}
