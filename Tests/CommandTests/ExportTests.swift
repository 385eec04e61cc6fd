import TestSupport
import Testing

struct ExportTests {
  @Test func `a file for each kind, whole or none at all`() throws {
    let rig = try Rig("exempel")
    let written = try rig.shell(
      "\"$RUS\" exportera csv --data plan --output ut/ && ls -A ut && head -c 3 ut/tid.csv | od -An -tx1")
    #expect(
      written.text
        == "aktiviteter.csv\nekonomi.csv\ninsatser.csv\nmal.csv\nmoten.csv\npersoner.csv\nplan.csv\nsummor.csv\ntid.csv\nuppdrag.csv\nverksamheter.csv\n ef bb bf\n"
    )
    let script = """
      import csv, sys
      rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=';'))
      print(len(rows), rows[0]['Datum'], round(sum(float(r['Dagar'].replace(',', '.')) for r in rows), 2))
      """
    let read = try Shell.run("python3", ["-c", script, rig.folder.path + "/ut/tid.csv"])
    let expected = try rig.python(
      "len(d), d[0]['Datum'], round(sum(t['Dagar'] for t in d), 2)", of: "list", "tid", "--json")
    #expect(read.text.dropLast() == expected.filter { !"(),'".contains($0) })
  }

  @Test(arguments: [
    ("export ics --output /nowhere/x.ics", 2, "rus: /nowhere/x.ics: kunde inte skrivas: No such file or directory"),
    ("export csv tid --output .", 2, "rus: .: kunde inte skrivas: Is a directory"),
    ("export csv --output fil/", 2, "rus: fil/: mappen kunde inte göras: Not a directory"),
    ("export json --output /dev/full", 2, "rus: /dev/full: kunde inte skrivas: No space left on device"),
    (
      "export xlsx", 64,
      "rus: värdet 'xlsx' passar inte för '<form>'; skriv 'ics', 'csv', 'json' eller 'timedot'; se rus export --help"
    ),
    ("export csv tdi", 64, "rus: okänt slag tdi; menade du tid?"),
    ("export json tid", 64, "rus: bara csv tar ett slag; skriv rus export json"),
  ])
  func `what cannot be written is one line, and leaves nothing`(command: String, status: Int32, line: String) throws {
    let rig = try Rig("exempel")
    _ = try rig.shell("touch fil")
    let outcome = try rig.shell("\"$RUS\" \(command) --data plan")
    #expect(outcome.status == status)
    #expect(outcome.errorText == line + "\n")
    #expect(try rig.shell("ls -A . plan | grep -c tmp").text == "0\n")
  }

  @Test func `a file keeps its mode and its link, and stays as it was where the new one fails`() throws {
    let rig = try Rig("exempel")
    let outcome = try rig.shell(
      """
      echo gammalt > mal.ics; chmod 640 mal.ics; ln -s mal.ics lank.ics
      "$RUS" export ics --data plan --output lank.ics
      stat -c %a mal.ics; readlink lank.ics; head -c 15 mal.ics; echo
      echo gammalt > mal.ics
      sh -c 'ulimit -f 1; "$RUS" export json --data plan --output mal.ics'; cat mal.ics; ls -A | grep -c tmp
      """)
    #expect(outcome.text == "640\nmal.ics\nBEGIN:VCALENDAR\ngammalt\n0\n")
    #expect(outcome.errorText == "rus: mal.ics: kunde inte skrivas: File too large\n")
  }

  @Test func `the plan as JSON keeps to its schema's names, and a closed pipe ends it quietly`() throws {
    let rig = try Rig("2025")
    #expect(
      try rig.python(
        "[d['Format'], len(d['Aktivitet']), d['Plan'][0]['Ar'], d['Summa'][0]['Utfall']]", of: "export", "json")
        == "['rus-plan-1', 27, 2025, 4372100.42]")
    let schema = try rig.python(
      "[len(d['properties']), d['properties']['Tid']['items']['required']]", of: "export", "json", "--schema")
    #expect(schema == "[12, ['Datum', 'Person', 'Aktivitet', 'Dagar']]")
    let piped = try rig.shell("\"$RUS\" export json --data plan | head -c 2; echo")
    #expect(piped.text == "{\n\n" && piped.errorText == "")
  }
}
