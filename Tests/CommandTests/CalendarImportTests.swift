import TestSupport
import Testing

struct CalendarImportTests {
  /// A rig with a calendar in `c.ics`; `lines` stand in a calendar, with the ends of lines that it is given.
  private func rig(_ lines: String, end: String = "\r\n") throws -> Rig {
    let rig = try Rig("exempel")
    let text = "BEGIN:VCALENDAR\n\(lines)\nEND:VCALENDAR\n".replacing("\n", with: end)
    let put = try Shell.run("sh", ["-c", "cat > \"$0\"", rig.folder.path + "/c.ics"], input: Array(text.utf8))
    try #require(put.status == 0)
    return rig
  }

  private func run(_ rig: Rig, _ options: String = "--apply") throws -> Shell.Outcome {
    try rig.shell("\"$RUS\" import ics c.ics --data plan \(options)")
  }

  /// The lines that the meetings have got.
  private func added(_ lines: String, end: String = "\r\n") throws -> [String] {
    let rig = try self.rig(lines, end: end)
    let outcome = try run(rig)
    #expect(outcome.status == 0 && outcome.errorText == "", "\(outcome.errorText)")
    #expect(try rig.recfix("moten.rec") == "")
    let again = try run(rig)
    #expect(again.text.hasSuffix("Inget att ändra.\n"), "\(again.text)")
    return try rig.changes(in: "moten.rec", from: "exempel").map { String($0.dropFirst()) }.filter { !$0.isEmpty }
  }

  private func event(_ properties: String) -> String { "BEGIN:VEVENT\n\(properties)\nEND:VEVENT" }

  @Test(arguments: ["exempel", "2025"])
  func `what the plan itself exports changes nothing, and fills an empty plan with the same`(name: String) throws {
    let rig = try Rig(name)
    let outcome = try rig.shell(
      """
      export XDG_STATE_HOME="$HERE/state"
      "$RUS" export ics --data plan --today 2026-06-20 --output ett.ics
      "$RUS" import ics ett.ics --data plan --apply | tail -1
      cp -r plan tom; rm tom/moten.rec tom/uppdrag.rec
      "$RUS" importera ics ett.ics --data tom --yes | tail -1
      "$RUS" export ics --data tom --today 2026-06-20 --output två.ics; cmp ett.ics två.ics && echo lika
      """)
    #expect(outcome.text == "Inget att ändra.\nGjort, i ett steg som kan ångras.\nlika\n")
  }

  @Test(arguments: ["\r\n", "\n"])
  func `Outlook: zones by Windows' names, a folded title, exceptions, a moved and a cancelled occasion`(end: String)
    throws
  {
    let zone = "TZID=\"W. Europe Standard Time\""
    let series = event(
      """
      DTSTART;\(zone):20260907T090000
      DTEND;\(zone):20260907T100000
      RRULE:FREQ=WEEKLY;UNTIL=20261026T080000Z;BYDAY=MO
      EXDATE;\(zone):20260914T090000,20260921T090000
      SUMMARY;LANGUAGE=sv:Avstämning\\, ve
       cka
      DESCRIPTION:Beslut: Så blir det\\nRad ett\\nRad två\\n
      LOCATION:Teams\\; rum 2
      X-MICROSOFT-CDO-BUSYSTATUS:BUSY
      UID:0400
      """)
    let moved = event(
      "DTSTART;\(zone):20260929T130000\nRECURRENCE-ID;\(zone):20260928T090000\nSUMMARY:Flyttad\nUID:0400")
    let cancelled = event(
      "DTSTART;\(zone):20261005T090000\nRECURRENCE-ID;\(zone):20261005T090000\nSTATUS:CANCELLED\nUID:0400")
    #expect(
      try added([series, moved, cancelled].joined(separator: "\n"), end: end) == [
        "Id: M-2026-09-07", "Datum: 2026-09-07", "Tid: 09:00-10:00", "Namn: Avstämning, vecka", "Typ: annat",
        "Plats: Teams; rum 2", "Upprepning: FREQ=WEEKLY;BYDAY=MO;UNTIL=20261026", "Undantag: 2026-09-14",
        "Undantag: 2026-09-21", "Undantag: 2026-09-28", "Undantag: 2026-10-05", "Status: planerat",
        "Beslut: Så blir det", "Anteckning: Rad ett", "+ Rad två", "Uid: 0400", "Id: M-2026-09-29",
        "Datum: 2026-09-29", "Tid: 13:00", "Namn: Flyttad", "Typ: annat", "Status: planerat", "Uid: 0400#20260928",
      ])
  }

  @Test(arguments: [
    ("DTSTART:20260115T080000Z\nDTEND:20260115T090000Z", ["Datum: 2026-01-15", "Tid: 09:00-10:00"]),
    ("DTSTART:20260715T080000Z\nDTEND:20260715T090000Z", ["Datum: 2026-07-15", "Tid: 10:00-11:00"]),
    ("DTSTART:20260715T223000Z\nDTEND:20260715T233000Z", ["Datum: 2026-07-16", "Tid: 00:30-01:30"]),
    ("DTSTART:20260329T010000Z", ["Datum: 2026-03-29", "Tid: 03:00"]),
    ("DTSTART:20260329T005900Z", ["Datum: 2026-03-29", "Tid: 01:59"]),
    ("DTSTART:20261025T005900Z", ["Datum: 2026-10-25", "Tid: 02:59"]),
    ("DTSTART:20261025T010000Z", ["Datum: 2026-10-25", "Tid: 02:00"]),
    ("DTSTART;TZID=Europe/Helsinki:20260715T100000\nDURATION:PT1H30M", ["Datum: 2026-07-15", "Tid: 09:00-10:30"]),
    ("DTSTART;TZID=/x.org/1/Europe/Stockholm:20260715T100000", ["Datum: 2026-07-15", "Tid: 10:00"]),
    ("DTSTART:20260715T100000", ["Datum: 2026-07-15", "Tid: 10:00"]),
    ("DTSTART;VALUE=DATE:20260715", ["Datum: 2026-07-15"]),
    ("DTSTART;VALUE=DATE:20260715\nDTEND;VALUE=DATE:20260716", ["Datum: 2026-07-15"]),
    ("DTSTART;VALUE=DATE:20260715\nDURATION:P3D", ["Datum: 2026-07-15", "Slutdatum: 2026-07-17"]),
    ("DTSTART:20260714T220000\nDTEND:20260715T010000", ["Datum: 2026-07-14", "Slutdatum: 2026-07-15", "Tid: 22:00"]),
    (
      "DTSTART:20260714T090000\nDTEND:20260715T150000",
      ["Datum: 2026-07-14", "Slutdatum: 2026-07-15", "Tid: 09:00-15:00"]
    ),
  ])
  func `times by Swedish clocks, summer and winter`(times: String, fields: [String]) throws {
    let lines = try added(event("\(times)\nSUMMARY:x\nUID:u"))
    #expect(lines.filter { $0.hasPrefix("Datum") || $0.hasPrefix("Slutdatum") || $0.hasPrefix("Tid") } == fields)
  }

  @Test func `a rule that Swedish clocks cannot follow is told occasion by occasion`() throws {
    let lines = try added(
      event("DTSTART:20261019T070000Z\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:x\nUID:c"))
    #expect(
      lines.filter { $0.hasPrefix("Datum") || $0.hasPrefix("Tid") || $0.hasPrefix("Uid") } == [
        "Datum: 2026-10-19", "Tid: 09:00-09:45", "Uid: c#20261019", "Datum: 2026-10-26", "Tid: 08:00-08:45",
        "Uid: c#20261026", "Datum: 2026-11-02", "Tid: 08:00-08:45", "Uid: c#20261102",
      ])
  }

  @Test func `a zone that the file describes`() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Eget
      BEGIN:STANDARD
      DTSTART:16011104T020000
      RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
      TZOFFSETFROM:-0400
      TZOFFSETTO:-0500
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010311T020000
      RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
      TZOFFSETFROM:-0500
      TZOFFSETTO:-0400
      END:DAYLIGHT
      END:VTIMEZONE
      """
    func tid(_ date: String) throws -> [String] {
      try added(zone + "\n" + event("DTSTART;TZID=Eget:\(date)T090000\nSUMMARY:x\nUID:u")).filter {
        $0.hasPrefix("Tid")
      }
    }
    #expect(try tid("20260601") == ["Tid: 15:00"])
    #expect(try tid("20260115") == ["Tid: 15:00"])
    #expect(try tid("20260320") == ["Tid: 14:00"])
  }

  @Test func `a meeting that is there gets what the calendar says, and keeps the rest`() throws {
    let rig = try self.rig(
      event(
        "UID:2026-START-2026@rus\nDTSTART:20260122T090000\nDTEND:20260122T160000\nSUMMARY:Uppstart för året\nLOCATION:Granby\nDESCRIPTION:Ta med fika\nSTATUS:CANCELLED"
      ))
    #expect(
      try run(rig, "").text.hasPrefix(
        "  ändrad: möte START-2026: Datum 2026-01-21 → 2026-01-22; Slutdatum 2026-01-22 → –; Tid – → 09:00-16:00; Status genomfört → inställt; Anteckning – → Ta med fika\n"
      ))
    #expect(try run(rig).status == 0)
    let text = try rig.read("moten.rec")
    #expect(
      text.contains(
        "Deltagare: 11\nStatus: inställt\nBeslut: Ansvaret för aktiviteterna fördelat\nAnteckning: Ta med fika\n"))
    #expect(!text.contains("Uid:"))
  }

  @Test func `only the plan's year, where that is asked for`() throws {
    let rig = try self.rig(
      event("UID:a\nSUMMARY:förr\nDTSTART;VALUE=DATE:20200101") + "\n"
        + event("UID:b\nSUMMARY:nu\nDTSTART;VALUE=DATE:20200101\nRRULE:FREQ=YEARLY"))
    #expect(try run(rig, "").text.contains("2 nya, 0 ändrade, 0 lika\n"))
    #expect(try run(rig, "--this-year").text.contains("1 nya, 0 ändrade, 0 lika\n1 utanför planens år inte med\n"))
  }

  @Test(arguments: [
    ("BEGIN:VEVENT\nDTSTART:20260101\nSUMMARY:x", "rus: c.ics:5: END:VCALENDAR utan sitt BEGIN"),
    ("BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT", "rus: c.ics:2: händelsen har ingen DTSTART"),
    ("BEGIN:VEVENT\nDTSTART:2026-01-01\nEND:VEVENT", "rus: c.ics:3: DTSTART 2026-01-01 är ingen tid"),
    (
      "BEGIN:VEVENT\nDTSTART;TZID=Mars:20260101T090000\nEND:VEVENT",
      "rus: c.ics:3: tidszonen Mars är okänd, och filen beskriver den inte (VTIMEZONE)"
    ),
    ("skräp", "rus: c.ics:2: raden är ingen egenskap (kolon saknas): skräp"),
  ])
  func `a bad calendar is told of with its line, and nothing is taken in`(lines: String, line: String) throws {
    let rig = try self.rig(lines)
    expectRefusal(try run(rig), 2, line)
    #expect(try rig.changes(in: "moten.rec", from: "exempel") == [])
  }
}
