import TestSupport
import Testing

struct TimeImportTests {
  /// A rig with a table in `t.csv`.
  private func rig(_ table: [UInt8]) throws -> Rig {
    let rig = try Rig("exempel")
    let put = try Shell.run("sh", ["-c", "cat > \"$0\"", rig.folder.path + "/t.csv"], input: table)
    try #require(put.status == 0)
    return rig
  }

  private func run(_ rig: Rig, _ options: String = "") throws -> Shell.Outcome {
    try rig.shell("\"$RUS\" import time t.csv --data plan --today 2026-06-20 \(options)")
  }

  @Test func `first it is shown, then done in one step, and the same file adds nothing`() throws {
    let table = """
      Arbetad tid, uttag 2026-06-19
      Datum;Namn;Aktivitet;Timmar (h);Kommentar
      2026-06-01 00:00;Anders Exempelsson;IND;4,0;Förmöte
      1/6 2026;ax;ind;4,0;Förmöte
      20260602;AX;IND;0;
      2026-06-02;AX;IND;7:30;"a;b ""c"" d"

      """
    let rig = try self.rig(Array(table.utf8))
    let people = try rig.python("[(p['Id'], p['Namn']) for p in d][0]", of: "list", "personer", "--json")
    let first = people.split(separator: "'").map(String.init)
    let fitted = table.replacing("Anders Exempelsson", with: first[3]).replacing(
      "ax;", with: first[1].lowercased() + ";"
    )
    .replacing("AX;", with: first[1] + ";")
    let again = try self.rig(Array(fitted.utf8))
    let shown = try run(again)
    #expect(shown.status == 0 && shown.errorText == "")
    #expect(
      shown.text.replacing("\u{A0}", with: " ") == """
        t.csv: UTF-8, semikolon mellan kolumnerna, decimalkomma
        Kolumner: Datum, Person ← Namn, Aktivitet, Timmar ← Timmar (h) (8 h är en dag), Not ← Kommentar
        Datum       Person  Aktivitet  Dagar  Not
        2026-06-01  \(first[1])      IND          0,5  Förmöte
        2026-06-01  \(first[1])      IND          0,5  Förmöte
        2026-06-02  \(first[1])      IND         0,94  a;b "c" d
        3 nya (1,94 dagar), 0 finns redan, 1 utan tid
        Ännu inget ändrat; lägg till --apply för att göra det.

        """)
    #expect(try again.changes(in: "tid.rec", from: "exempel") == [])
    #expect(try run(again, "--apply").text.hasSuffix("Gjort, i ett steg som kan ångras.\n"))
    #expect(
      try again.changes(in: "tid.rec", from: "exempel").filter { $0.hasPrefix("+Dagar") } == [
        "+Dagar: 0.5", "+Dagar: 0.5", "+Dagar: 0.94",
      ])
    #expect(try again.recfix("tid.rec") == "")
    #expect(try run(again, "--apply").text.contains("0 nya (0 dagar), 3 finns redan"))
  }

  @Test func `what the plan itself exports is all there`() throws {
    let rig = try self.rig([])
    for options in ["", "--rfc4180"] {
      let outcome = try rig.shell(
        "\"$RUS\" export csv tid --data plan \(options) > t.csv; \"$RUS\" import tid t.csv --data plan --apply | tail -2"
      )
      #expect(outcome.text.contains(" 0 utan tid\nInget att ändra.\n"))
      #expect(outcome.text.hasPrefix("0 nya (0 dagar), "))
    }
  }

  /// A text in UTF-16 with its byte order mark.
  private static func utf16(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    return bytes
  }

  @Test(arguments: ["Latin-1 (Windows-1252), semikolon", "UTF-16, tabb", "UTF-8, komma"])
  func `encodings and separators`(understood: String) throws {
    let person = try Rig("exempel").python("d[0]['Id']", of: "list", "personer", "--json")
    let table: [UInt8]
    switch understood.prefix(6) {
    case "Latin-":
      table = Array("Datum;Person;Aktivitet;Dagar;Not\n2026-06-01;\(person);IND;1;m".utf8) + [0xF6] + Array("te\n".utf8)
    case "UTF-16":
      table = Self.utf16("Datum\tPerson\tAktivitet\tDagar\tNot\r\n2026-06-01\t\(person)\tIND\t1\tmöte")
    default:
      table = [0xEF, 0xBB, 0xBF] + Array("date,name,activity,days,comment\r\n2026-06-01,\(person),IND,1,möte\r\n".utf8)
    }
    let rig = try self.rig(table)
    let outcome = try run(rig, "--apply")
    #expect(outcome.text.contains(": \(understood) mellan"), "\(outcome.text)\(outcome.errorText)")
    #expect(try rig.changes(in: "tid.rec", from: "exempel").contains("+Not: möte"))
  }

  @Test(arguments: [
    (
      "a;b\n1;2\n",
      "rus: t.csv:1: ingen kolumn för Datum, Person, Aktivitet, Dagar bland: a, b; peka ut den med --map, t.ex. --map Datum=B"
    ),
    (
      "Datum;Person;Aktivitet;Dagar\n2026-06-01;\"x;IND;1\n",
      "rus: t.csv:2: ett citattecken som öppnas här stängs aldrig"
    ),
    (
      "Datum;Person;Aktivitet;Dagar\n2026-06-01;\"x\"y;IND;1\n",
      "rus: t.csv:2: text efter ett avslutande citattecken; skriv citattecken inne i en cell två gånger"
    ),
    (
      "Datum;Person;Aktivitet;Dagar\n2026-06-01;x;IND;1\n2026-06-01,x,IND,1\n",
      "rus: t.csv:3: raden har 1 kolumner, rubriken 4; den skiljer med komma, rubriken med semikolon; inget inläst"
    ),
    (
      "Datum;Person;Aktivitet;Dagar\nigår;x;IND;1\n",
      "rus: t.csv:2: Datum \"igår\" är inget datum med år; skriv t.ex. 2025-09-01; inget inläst"
    ),
    (
      "Datum;Person;Aktivitet;Dagar\n2026-06-01;x;IND;99999999999999999999\n",
      "rus: t.csv:2: Dagar \"99999999999999999999\" är för stort; inget inläst"
    ),
    (
      "Datum;Person;Aktivitet;Dagar\n2026-06-01;x;IND;32\n2026-06-01;x;IND;-1\n",
      "rus: t.csv:2: Dagar \"32\" ska vara mer än 0 och högst 31 (och 1 rader till); inget inläst"
    ),
    (
      "Datum;Person;Aktivitet;Dagar\n2026-06-01;xyzzy;IMD;1\n",
      "rus: t.csv: 2 okända namn, det första person xyzzy; lägg till dem i planen eller rätta filen; inget inläst"
    ),
    ("", "rus: t.csv: är tom"), ("PK\u{0}\u{3}", "rus: t.csv: är ingen text; spara den som CSV"),
  ])
  func `a bad table is told of with its line, and nothing is taken in`(table: String, line: String) throws {
    let rig = try self.rig(Array(table.utf8))
    let outcome = try run(rig, "--apply")
    #expect(outcome.status == 2)
    #expect(outcome.errorText == line + "\n")
    #expect(try rig.changes(in: "tid.rec", from: "exempel") == [])
    if table.contains("IMD") { #expect(outcome.text.contains("okänd aktivitet IMD (1 rader); menade du IND?")) }
  }

  @Test func `columns are pointed out by letter, number or heading`() throws {
    let rig = try self.rig(Array("när;vad;hur länge\n2026-06-01;IND;2 h\n".utf8))
    let person = try rig.python("d[0]['Id']", of: "list", "personer", "--json")
    let outcome = try run(rig, "--map Datum=A --map Aktivitet=2 --map \"Timmar=Hur länge\" --person \(person) --apply")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(try rig.changes(in: "tid.rec", from: "exempel").contains("+Dagar: 0.25"))
    #expect(try run(rig, "--map Dagur=A").errorText.contains("--map Dagur=A: skriv FÄLT=KOLUMN"))
  }
}
