import TestSupport
import Testing

struct FormTests {
  /// A plan with one activity of ZZ's, and an open action point.
  private func rig() throws -> Rig {
    let rig = try Rig("exempel")
    let made = try rig.shell(
      """
      "$RUS" add personer Id=ZZ Namn="Zeta Zorn" --data plan && "$RUS" set IND Ansvarig=ZZ Status=pågår Redovisning=Gammalt --data plan &&
      "$RUS" add uppdrag Id=ZU Namn="Ring Boverket" Ansvarig=ZZ Status=öppet --data plan
      cat > answer.py <<'P'
      import re, sys
      s = open('f.md').read()
      for field, new in [a.split('=', 1) for a in sys.argv[1:]]:
          s, n = re.subn('(<!-- rus [A-Za-z]* ' + field + ' .*? -->\\n).*?(<!-- / -->)',
              lambda m: m[1] + new.replace('|', '\\n') + '\\n' + m[2], s, flags=re.S)
          assert n == 1, field
      open('f.md', 'w').write(s)
      P
      """)
    try #require(made.status == 0, "\(made.errorText)")
    return rig
  }

  @Test func `a form as Markdown, answered and taken in once`() throws {
    let rig = try rig()
    let form = try rig.rus("form", "--person", "ZZ", "--today", "2026-06-20")
    #expect(form.text.hasPrefix("# Formulär för Zeta Zorn (ZZ), 2026\n"))
    #expect(
      form.text.contains("\n<!-- rus Formular ZZ 2026 2026-06-20 -->\n\n## IND: Indikatorutveckling\n\n**Status** ("))
    #expect(form.text.contains("**Redovisning**\n<!-- rus Aktivitet IND Redovisning "))
    #expect(form.text.contains(" -->\nGammalt\n<!-- / -->\n"))
    let answered = try rig.shell(
      """
      "$RUS" blankett --person ZZ --data plan --today 2026-06-20 --output f.md
      "$RUS" form --read f.md --data plan
      python3 answer.py 'IND Status=delvis' 'IND Redovisning=Rad ett||## rad två|\\<!-- rus är inget märke' 'IND Tid=1/6 0,5 möte|4h' 'ZU Status=klart'
      "$RUS" form --read f.md --data plan --dry-run
      "$RUS" form --read f.md --data plan --today 2026-09-09
      "$RUS" form --read f.md --data plan
      """)
    let changes = """
        ny: tidpost 2026-06-01, ZZ, IND, 0.5
        ny: tidpost 2026-06-20, ZZ, IND, 0.5
        ändrad: aktivitet IND: Status pågår → delvis; Redovisning Gammalt → Rad ett
        ändrad: uppdrag ZU: Status öppet → klart

      """
    #expect(
      answered.text == """
        ZZ Zeta Zorn
        Inget att ändra.
        ZZ Zeta Zorn
        \(changes)Ännu inget ändrat; utan --dry-run görs det.
        ZZ Zeta Zorn
        \(changes)Gjort, i ett steg som kan ångras.
        ZZ Zeta Zorn
        Inget att ändra.

        """)
    #expect(
      try rig.read("aktiviteter.rec").contains("Redovisning: Rad ett\n+\n+ ## rad två\n+ <!-- rus är inget märke\n"))
    let again = try rig.shell(
      "\"$RUS\" form --person ZZ --data plan --output f.md; \"$RUS\" form --read f.md --data plan; grep -c '^.<!-- rus är' f.md"
    )
    #expect(again.text == "ZZ Zeta Zorn\nInget att ändra.\n1\n")
  }

  @Test func `an answer that is taken away empties the field, in a table a dash`() throws {
    let rig = try rig()
    let outcome = try rig.shell(
      """
      "$RUS" form --person ZZ --data plan --output f.md; python3 answer.py 'IND Redovisning='; "$RUS" form --read f.md --data plan
      "$RUS" set IND Redovisning=Nytt --data plan; "$RUS" form --person ZZ --format csv --data plan --output f.csv
      sed -i '/;Redovisning;/s/;\\r$/;-\\r/' f.csv; "$RUS" form --read f.csv --data plan
      "$RUS" form --person ZZ --data plan --output f.md; python3 answer.py 'IND Status='; "$RUS" form --read f.md --data plan
      """)
    #expect(
      outcome.text == """
        ZZ Zeta Zorn
          ändrad: aktivitet IND: Redovisning Gammalt → –
        Gjort, i ett steg som kan ångras.
        IND: redovisning ändrad
        ZZ Zeta Zorn
          ändrad: aktivitet IND: Redovisning Nytt → –
        Gjort, i ett steg som kan ångras.

        """)
    #expect(outcome.errorText.hasSuffix(": IND: Status kan inte lämnas tom\n"))
  }

  @Test func `what somebody else has changed since is shown, and nothing is taken in`() throws {
    let rig = try rig()
    let outcome = try rig.shell(
      """
      "$RUS" form --person ZZ --format csv --data plan --output f.csv
      head -c 3 f.csv | od -An -tx1; sed -n 2p f.csv | cut -d';' -f1-3
      sed -i '/^Aktivitet;IND;.*;Status;/s/;\\r$/;delvis\\r/; /^Uppdrag;/s/;\\r$/;klart\\r/' f.csv
      "$RUS" set IND Status=genomförd --data plan > /dev/null
      "$RUS" form --read f.csv --data plan; echo $?
      "$RUS" set IND Status=delvis --data plan > /dev/null
      "$RUS" form --read f.csv --data plan; echo $?
      """)
    #expect(
      outcome.text == """
         ef bb bf
        Formular;ZZ;Zeta Zorn
        ZZ Zeta Zorn
          ändrad: uppdrag ZU: Status öppet → klart
          krock: IND: Status har ändrats sedan formuläret gjordes: nu genomförd, svaret delvis
        Inget inläst. Skriv planens värde i formuläret där det ska gälla, annars svaret i planen, och läs in igen.
        1
        ZZ Zeta Zorn
          ändrad: uppdrag ZU: Status öppet → klart
        Gjort, i ett steg som kan ångras.
        0

        """)
  }

  @Test(arguments: [
    ("echo hej > f", "rus: f:1: är inget formulär från rus form"),
    (
      "F --person ZZ | grep -v '^<!-- / ' > f",
      "rus: f:10: svaret som börjar här har inget slut; raden <!-- / --> är borta"
    ),
    ("F --person ZZ | sed 's/Formular ZZ/Formular QQ/' > f", "rus: f: formuläret är QQs, som inte finns i planen"),
    (
      "F --person ZZ | sed 's/ZZ 2026/ZZ 2025/' > f",
      "rus: f: formuläret är av planen för 2025, den här är för 2026; ange den andra med --year"
    ),
    (
      "F --person ZZ | sed 's/Aktivitet IND Tid/Aktivitet INX Tid/; s/^<!-- . -->/1 x\\n&/' > f",
      "rus: f:10: IND: Status \"pågår"
    ),
    (
      "F --person ZZ | sed '/IND Status/s/IND/INX/; s/^pågår/delvis/' > f",
      "rus: f:10: Aktivitet INX finns inte i planen"
    ),
    (
      "F --person ZZ | sed '/IND Status/s/Status/Dagar/; s/^pågår/delvis/' > f",
      "rus: f:10: Dagar är inget fält i formuläret"
    ),
    ("F --person ZZ --format csv | sed '/;Tid;/s/.$/mycket/' > f", "rus: f:6: IND: Tid \"mycket\""),
    ("F --person ZZ > g; cat g g | sed 's/^pågår/delvis/' > f", "rus: f:44: IND Status besvaras två gånger"),
  ])
  func `what cannot be taken in is told of, and nothing is`(script: String, line: String) throws {
    let rig = try rig()
    let before = try rig.read("aktiviteter.rec")
    let outcome = try rig.shell("F() { \"$RUS\" form --data plan \"$@\"; }; \(script); F --read f")
    #expect(outcome.status == 2 && outcome.text == "")
    #expect(
      outcome.errorText.hasPrefix(line) && outcome.errorText.split(separator: "\n").count == 1, "\(outcome.errorText)")
    #expect(try rig.read("aktiviteter.rec") == before)
  }

  @Test func `a form is asked of whoever has days or has logged, and read only for its own`() throws {
    let rig = try rig()
    let outcome = try rig.shell(
      """
      "$RUS" set DATA 'Fordelning=ZZ 2' --data plan >/dev/null; "$RUS" log NOBEL 0,5 --person ZZ --date 2026-03-03 --data plan > /dev/null
      "$RUS" form --person ZZ --data plan > f; grep '^## ' f | cut -d: -f1; "$RUS" form --read f --person TA --data plan; echo $?
      """)
    #expect(outcome.text == "## IND\n## DATA\n## NOBEL\n## ZU\n2\n")
    #expect(outcome.errorText == "rus: f: formuläret är ZZs, inte TAs\n")
  }
}
