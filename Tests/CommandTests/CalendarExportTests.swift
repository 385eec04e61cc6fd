import TestSupport
import Testing

/// The calendar as another program's parser reads it: Debian's python3-icalendar, with its recurrences counted out.
struct CalendarExportTests {
  private static let python = "/usr/bin/python3"
  private static let isThere =
    (try? Shell.run(python, ["-c", "import icalendar, recurring_ical_events"]).status) == 0

  /// Each occasion as `<identity> <first day> <last day> <time> <title>`, from a calendar file and from the plan's JSON.
  private static let script = """
    import sys, json, datetime as d, icalendar, recurring_ical_events
    plan = json.load(open(sys.argv[2]))
    year = json.load(open(sys.argv[3]))['Ar']
    text = open(sys.argv[1], 'rb').read()
    for line in text.split(b'\\r\\n'):
        assert len(line) <= 75 and b'\\n' not in line, line
    calendar = icalendar.Calendar.from_ical(text)
    theirs, stockholm = [], None
    for e in recurring_ical_events.of(calendar).between((2019, 1, 1), (2030, 1, 1)):
        start = e['DTSTART'].dt
        end = e['DTEND'].dt if 'DTEND' in e else start
        if isinstance(start, d.datetime):
            assert start.utcoffset() in (d.timedelta(hours=1), d.timedelta(hours=2)), start
            clock = start.strftime('%H:%M') + ('-' + end.strftime('%H:%M') if end != start else '')
            first, last = start.date(), end.date()
        else:
            clock, first, last = '', start, end - d.timedelta(days=1)
        theirs.append(' '.join([str(e['UID']), str(first), str(last), clock, str(e['SUMMARY'])]))
    ours = []
    for m in plan:
        length = d.date.fromisoformat(m.get('Slutdatum', m['Datum'])) - d.date.fromisoformat(m['Datum'])
        for day in m.get('Tillfallen', [m['Datum']]):
            last = d.date.fromisoformat(day) + length
            ours.append(' '.join([f"{year}-{m['Id']}@rus", day, str(last), m.get('Tid', ''), m['Namn']]))
    print(len(ours), 'equal' if sorted(ours) == sorted(theirs) else sorted(set(ours) ^ set(theirs))[:6])
    """

  private func compare(_ rig: Rig) throws -> String {
    let here = rig.folder.path
    for (file, arguments) in [
      ("c.ics", ["export", "ics"]), ("m.json", ["list", "moten", "--json"]), ("s.json", ["status", "--json"]),
    ] {
      let outcome = try rig.shell("\"$RUS\" \(arguments.joined(separator: " ")) --data plan > \(file)")
      try #require(outcome.status == 0, "\(outcome.errorText)")
    }
    let outcome = try Shell.run(
      Self.python, ["-W", "ignore", "-c", Self.script, here + "/c.ics", here + "/m.json", here + "/s.json"],
      environment: ["PYTHONIOENCODING": "utf-8"])
    return outcome.text + outcome.errorText
  }

  @Test(
    .enabled(if: isThere, "python3-icalendar and python3-recurring-ical-events are not installed"),
    arguments: [("2025", 50), ("exempel", 50)])
  func `the plans' meetings are the same occasions`(name: String, least: Int) throws {
    let answer = try compare(try Rig(name))
    #expect(answer.hasSuffix(" equal\n"), "\(answer)")
    #expect((Int(answer.prefix { $0 != " " }) ?? 0) >= least, "\(answer)")
  }

  @Test(
    .enabled(if: isThere, "python3-icalendar and python3-recurring-ical-events are not installed"), arguments: 1...3)
  func `made meetings are the same occasions`(seed: UInt64) throws {
    let rig = try Rig()
    var random = SeededGenerator(seed: seed)
    var text = ""
    for number in 0..<60 { text += "\n" + Self.meeting(number, &random) }
    try rig.append(text, to: "moten.rec")
    let answer = try compare(rig)
    #expect(answer.hasSuffix(" equal\n"), "\(answer)")
  }

  /// A meeting with something of everything: names to escape and fold, several days, times around the changes of the clock,
  /// rules whose first day is not the meeting's own.
  private static func meeting(_ number: Int, _ random: inout SeededGenerator) -> String {
    func one<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &random)] }
    let month = one(["01", "03", "06", "10", "12"])
    let day = one(["01", "05", "25", "28"])
    var fields = ["Id: G\(number)", "Datum: 2025-\(month)-\(day)", "Typ: annat"]
    let names = [
      "a, b; c\\d", "Å" + String(repeating: "äö é ", count: 30), "N:\"x\" = 1",
      "🙂 möte " + String(repeating: "x", count: 80),
    ]
    fields.append("Namn: " + one(names).replacing("\\", with: "\\ ") + "\(number)")
    let clock = one(["", "08:30", "00:00-23:59", "02:15-03:30", "23:00-23:30"])
    if !clock.isEmpty { fields.append("Tid: \(clock)") }
    let rule = one([
      "", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=9", "FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20251231",
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=20251130",
      "FREQ=DAILY;INTERVAL=3;COUNT=5", "FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20251115", "FREQ=YEARLY;UNTIL=20261231",
    ])
    if !rule.isEmpty { fields.append("Upprepning: \(rule)") }
    if !rule.isEmpty, Bool.random(using: &random) { fields.append("Undantag: 2025-\(month)-\(day)") }
    // The parser reckons lengths over a change of the clock in hours, not in days.
    if rule.isEmpty, clock.count != 5, clock.isEmpty || month == "12", Bool.random(using: &random) {
      fields.append("Slutdatum: 2025-12-30")
    }
    return fields.joined(separator: "\n") + "\n"
  }

  @Test func `the file word for word, and its number grows when a meeting changes`() throws {
    let rig = try Rig("exempel")
    let state = ["XDG_STATE_HOME": rig.folder.path + "/state"]
    func event(_ id: String) throws -> String {
      let text = try rig.rus("export", "ics", "--today", "2026-06-20", environment: state).text
      let events = text.replacing("\r\n ", with: "").split(separator: "BEGIN:VEVENT\r\n")
      return String(events.first { $0.hasPrefix("UID:2026-\(id)@rus") } ?? "").replacing("\r\n", with: "\n")
    }
    #expect(
      try event("AVST-2026") == """
        UID:2026-AVST-2026@rus
        DTSTAMP:20260620T000000Z
        SEQUENCE:0
        SUMMARY:Veckoavstämning
        DTSTART;TZID=Europe/Stockholm:20260112T083000
        DTEND;TZID=Europe/Stockholm:20260112T090000
        RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260615T215959Z
        EXDATE;TZID=Europe/Stockholm:20260406T083000
        LOCATION:digitalt
        DESCRIPTION:Inte annandag påsk.
        CATEGORIES:annat
        STATUS:CONFIRMED
        END:VEVENT

        """)
    #expect(try event("START-2026").contains("DTSTART;VALUE=DATE:20260121\nDTEND;VALUE=DATE:20260123\n"))
    #expect(try event("START-2026").contains("SEQUENCE:0\n"))
    #expect(try rig.rus("set", "START-2026", "Plats=Tierp").status == 0)
    for _ in 0..<2 { #expect(try event("START-2026").contains("SEQUENCE:1\n")) }
    #expect(try rig.rus("set", "START-2026", "Status=inställt").status == 0)
    #expect(try event("START-2026").contains("STATUS:CANCELLED\n"))
    #expect(try event("START-2026").contains("SEQUENCE:2\n"))
    #expect(try event("AVST-2026").contains("SEQUENCE:0\n"))
  }
}
