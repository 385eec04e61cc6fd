import TestSupport
import Testing

struct PlanImportTests {
  @Test(arguments: ["2025", "exempel"])
  func `a plan that is exported and read back is the same plan`(name: String) throws {
    let rig = try Rig(name)
    try rig.append(
      "\nId: EGEN\nNamn: Ett \\\"möte\\\" – å\nDatum: 2026-03-03\nTyp: annat\nLokal: A1\nLokal: B2\n", to: "moten.rec")
    let outcome = try rig.shell(
      """
      "$RUS" export json --data plan --output ett.json &&
      "$RUS" import json ett.json --data ny > utskrift && "$RUS" export json --data ny --output två.json &&
      cmp ett.json två.json && cd ny && for f in *.rec; do recfix $f || exit 1; done && ls && cd .. &&
      "$RUS" import json ett.json --data plan --apply | tail -1
      """)
    #expect(outcome.errorText == "")
    #expect(
      outcome.text
        == "aktiviteter.rec\nekonomi.rec\nmal.rec\nmoten.rec\npersoner.rec\nplan.rec\ntid.rec\nuppdrag.rec\nverksamheter.rec\nInget att ändra.\n"
    )
    for kind in ["status", "check"] {
      let two = try rig.shell(
        "for d in plan ny; do \"$RUS\" \(kind) --json --data $d --today 2026-06-20 | grep -v Rad; done")
      let lines = two.text.split(separator: "\n")
      #expect(lines.prefix(lines.count / 2) == lines.suffix(lines.count / 2))
    }
  }

  @Test func `into a plan it is merged by key, shown first`() throws {
    let rig = try Rig("exempel")
    let json = """
      {"Format": "rus-plan-1", "Person": [{"Id": "NY", "Namn": "Ny Person"}],
       "Aktivitet": [{"Id": "IND", "Status": "genomförd", "Dagar": 7.50, "Ansvarig": ["NY"], "Prio": null}]}
      """
    let show = try rig.shell("cat > in.json <<'X'\n\(json)\nX\n\"$RUS\" import json in.json --data plan")
    #expect(show.text.contains("  ny: person NY Ny Person\n  ändrad: aktivitet IND: Dagar 19 → 7.5; Status "))
    #expect(show.text.hasSuffix("Ännu inget ändrat; lägg till --apply för att göra det.\n"))
    #expect(try rig.changes(in: "aktiviteter.rec", from: "exempel") == [])
    #expect(try rig.shell("\"$RUS\" importera json in.json --data plan --apply").status == 0)
    #expect(try rig.changes(in: "personer.rec", from: "exempel") == ["+", "+Id: NY", "+Namn: Ny Person"])
    #expect(try rig.changes(in: "aktiviteter.rec", from: "exempel").contains("+Dagar: 7.5"))
  }

  @Test(arguments: [
    ("{\"Format\": \"rus-plan-1\",\n\"Tid\": [}", "rus: in.json:2: ingen JSON: ett värde saknas"),
    ("[]", "rus: in.json: är ingen plan från rus export json (Format ska vara rus-plan-1)"),
    (
      "{\"Format\": \"rus-plan-1\", \"Mat\": []}",
      "rus: in.json: Mat är ingen lista av poster; de som finns: Plan, Verksamhet, Aktivitet, Tid, Mote, Uppdrag, Mal, Budgetpost, Insats, Summa, Person"
    ),
    (
      "{\"Format\": \"rus-plan-1\", \"Person\": [{\"Id\": \"A\", \"Namn\": {}}]}",
      "rus: in.json: Person nummer 1: Namn är inget värde"
    ),
    (
      "{\"Format\": \"rus-plan-1\", \"Aktivitet\": [{\"Id\": \"IND\", \"Status\": \"klar\"}]}",
      "rus: in.json: Aktivitet IND: Status \"klar\" finns inte; skriv planerad, pågår, genomförd, delvis eller utgår"
    ),
    (
      "{\"Format\": \"rus-plan-1\", \"Plan\": [{\"Ar\": 2031, \"Titel\": \"x\"}]}",
      "rus: in.json är planen för 2031, mappen den för 2026; ange en tom mapp med --data"
    ),
    (String(repeating: "[", count: 200), "rus: in.json:1: ingen JSON: för många nivåer"),
  ])
  func `what is no plan, or does not fit, changes nothing`(json: String, line: String) throws {
    let rig = try Rig("exempel")
    let outcome = try rig.shell("cat > in.json <<'X'\n\(json)\nX\n\"$RUS\" import json in.json --data plan --apply")
    expectRefusal(outcome, 2, line)
    #expect(try rig.shell("ls -A plan | grep -c rus-tmp").text == "0\n")
  }
}
