import TestSupport
import Testing

struct NewYearTests {
  @Test(arguments: [("2025", 2025), ("exempel", 2026)])
  func `the next year stands beside this one, whole and without errors`(name: String, year: Int) throws {
    let rig = try Rig(name)
    let made = try rig.shell("mkdir Planer && mv plan Planer/\(year) && \"$RUS\" nytt-år \(year + 1) --data Planer")
    #expect(made.status == 0 && made.errorText == "")
    #expect(made.text.hasSuffix("Ny plan i \(rig.folder.path)/Planer/\(year + 1).\n"))
    let check = try rig.shell(
      "cd Planer/\(year + 1) && for f in *.rec; do recfix $f || exit 1; done; \"$RUS\" check --json --data . | grep -c '\"fel\"'"
    )
    #expect(check.text == "0\n" && check.errorText == "")
    let again = try rig.shell("\"$RUS\" new-year \(year + 1) --data Planer --year \(year)")
    expectRefusal(again, 2, "rus: \(rig.folder.path)/Planer/\(year + 1) finns redan; ingenting ändrat")
    #expect(try rig.shell("ls -A Planer").text == "\(year)\n\(year + 1)\n")
  }

  @Test func `what goes along, and what stays`() throws {
    let rig = try Rig()
    let made = try rig.shell(
      """
      mkdir P && mv plan P/2025 && "$RUS" set IND Status=utgår --data P >/dev/null && "$RUS" new-year 2026 --data P
      cd P/2026; cat plan.rec | tail -9; sed -n '/^Id: UPP-1$/,/^$/p' mal.rec; sed -n '/^Id: FRUKOST/,/^$/p' moten.rec
      grep -c '^Status: planerad$' aktiviteter.rec; grep -c '^Redovisning' aktiviteter.rec; grep -c '^Datum' tid.rec
      sed -n '/^Id: LON/,/^$/p' ekonomi.rec; sed -n '/^Id: UPP$/,/^$/p' verksamheter.rec; grep -c IND aktiviteter.rec mal.rec
      """)
    #expect(
      made.text == """
        2026: Verksamhet: 3, Aktivitet: 26, Mote: 2, Mal: 15, Budgetpost: 3, Person: 25
        Aktiviteter som inte följer med: IND
        Ny plan i \(rig.folder.path)/P/2026.

        Ar: 2026
        Titel: RUS verksamhetsplan 2026
        Format: 1
        Organisation: RUS – Regional utveckling och samverkan i miljömålssystemet
        Arbetsdagar: 725
        Tjanster: 3.4
        Timmar_per_dag: 8
        Vision: Genom samverkan och insatser som ger resultat nås miljömålen och Agenda 2030 blir verklighet.
        Id: UPP-1
        Verksamhet: UPP
        Namn: Bidra till FU27 och ha en ändamålsenlig regional årlig uppföljning
        Tidigare: 2025 1
        Tidigare: 2022-2024 1
        Tidigare: 2019-2021 1
        Aktivitet: FU27
        Aktivitet: RAU-UTV
        Aktivitet: RAU

        Id: FRUKOST-2026-VAR
        Datum: 2026-02-04
        Namn: Miljömålsfrukost
        Typ: frukost
        Aktivitet: SAM
        Upprepning: FREQ=MONTHLY;BYDAY=1WE;UNTIL=20260630
        Status: planerat

        Id: FRUKOST-2026-HOST
        Datum: 2026-09-29
        Namn: Miljömålsfrukost
        Typ: frukost
        Aktivitet: SAM
        Upprepning: FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20261231
        Status: planerat
        26
        0
        0
        Id: LON
        Namn: Löner, resor m.m. RUS
        Budget: 3900000

        Id: UPP
        Namn: Miljömålsuppföljning
        Dagar: 213

        aktiviteter.rec:0
        mal.rec:0

        """)
  }

  @Test(arguments: [
    ("new-year 2025", 64, "rus: 2025 kommer inte efter 2025, som planen gäller; skriv ett senare år"),
    ("new-year 3000", 64, "rus: 3000 kommer inte efter 2025, som planen gäller; skriv ett senare år"),
  ])
  func `wrong years`(command: String, status: Int32, line: String) throws {
    let rig = try Rig()
    let outcome = try rig.shell("mkdir P && mv plan P/2025 && \"$RUS\" \(command) --data P")
    expectRefusal(outcome, status, line)
  }

  @Test func `a plan by itself says how, and can be told where`() throws {
    let rig = try Rig()
    let alone = try rig.rus("new-year", "2026")
    #expect(alone.status == 2 && alone.errorText.contains("/plan är en ensam plan; skriv --output MAPP, eller"))
    let told = try rig.shell("\"$RUS\" new-year 2026 --data plan --output ny && ls ny | wc -l")
    #expect(told.text.hasSuffix("\n9\n"))
  }
}
