import TestSupport
import Testing

/// What is no plan's file in a plan's file's place, and files made to be slow, large or wrong: told of by name, in bounded
/// time and memory, with the rest of the plan at hand.
@Suite struct HostileFolderTests {
  /// A shell script that puts something in the place of tid.rec, and what a test of that is (`[ -p … ]`).
  private static let places: [(script: String, remains: String)] = [
    ("rm tid.rec; mkfifo tid.rec", "-p"), ("rm tid.rec; mkdir tid.rec", "-d"),
    ("rm tid.rec; ln -s tid.rec tid.rec", "-L"), ("ln -sf loop tid.rec; ln -s tid.rec loop", "-L"),
    ("ln -sf none tid.rec", "-L"), ("ln -sf /dev/zero tid.rec", "-L"), ("ln -sf /dev/tty tid.rec", "-L"),
    ("ln -sf /proc/self/mem tid.rec", "-L"), ("ln -sf . tid.rec", "-L"),
    ("rm tid.rec; python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"tid.rec\")'", "-S"),
    ("rm tid.rec; truncate -s 2G tid.rec", "-f"),
  ]

  @Test(arguments: places) func `what is no file is told of and left alone`(script: String, remains: String) throws {
    let rig = try Rig("exempel")
    try #require(try rig.shell("cd plan; \(script)").status == 0)
    let check = try rig.expectHarmless(["check"], statuses: [1])
    let line = check.text.split(separator: "\n").first { $0.hasPrefix("tid.rec: fel: ") }
    #expect(line != nil, "\(check.text.prefix(400))")
    for words in [
      ["list", "tid"], ["log", "IND", "1", "--person", "IB"], ["export", "timedot"],
    ] {
      let outcome = try rig.expectHarmless(words, statuses: [2])
      #expect(outcome.text == "")
      #expect(outcome.errorText.contains("tid.rec") && outcome.errorText.split(separator: "\n").count == 1)
    }
    for words in [["status"], ["list", "aktiviteter"]] {
      try rig.expectHarmless(words, statuses: [0, 1])
    }
    try rig.expectHarmless(["set", "IND", "Status=utgår"], statuses: [0])
    #expect(try rig.changes(in: "aktiviteter.rec", from: "exempel") == ["-Status: pågår", "+Status: utgår"])
    #expect(try rig.shell("[ \(remains) plan/tid.rec ]").status == 0)
    #expect(try rig.shell("ls -A plan | grep -c tmp").text == "0\n")
  }

  /// Without the power that root has over modes.
  @Test func `a file that must not be read is told of`() throws {
    let rig = try Rig("exempel")
    let script = "chmod 000 plan/tid.rec; exec setpriv --bounding-set=-dac_override,-dac_read_search \"$RUS\" "
    let prefix =
      try rig.shell("setpriv --bounding-set=-dac_override true").status == 0
      ? script : "chmod 000 plan/tid.rec; exec \"$RUS\" "
    let check = try rig.shell(prefix + "check --data plan")
    #expect(check.text.contains("tid.rec: fel: kan inte läsas: behörighet saknas"), "\(check.text)\(check.errorText)")
    let log = try rig.shell(prefix + "log IND 1 --person IB --data plan")
    #expect(log.status == 2 && log.errorText.contains("tid.rec"))
    #expect(try rig.shell(prefix + "set IND Status=utgår --data plan").status == 0)
  }

  /// Records and lines that go at the end of a file, and whether the check has to tell of them.
  private static let wrong: [(file: String, lines: String, isTold: Bool)] =
    [
      "FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=99999999999999999999", "FREQ=DAILY;UNTIL=99999999",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=" + list(1...2000), "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2",
      ";;;;=;=;FREQ", "FREQ=DAILY;FREQ=DAILY",
    ].map { ("moten.rec", meeting($0), true) }
    + ["FREQ=DAILY;COUNT=1000000000", "FREQ=YEARLY;BYYEARDAY=" + list(1...366)].map {
      ("moten.rec", meeting($0), false)
    }
    + [
      "Dagar: 1e308", "Dagar: 99999999999999999999", "Dagar: -0", "Dagar: NaN", "Dagar: 0x10", "Dagar: ١٢",
      "Dagar: 9223372036854775807", "Dagar: 0.005", "Dagar: ", "Fordelning: IB 1e9",
    ].map { ("aktiviteter.rec", activity($0), true) }
    + [
      "2025-02-30", "0000-00-00", "99999-01-01", "2026-02-29", "-2026-01-01", "2026-1-1", "２０２６-01-01", "2026-01-01x",
    ].map { ("tid.rec", entry($0), true) }
    + ["0", "32", "-1", "1e3", "1\u{0}"].map { ("tid.rec", entry("2026-01-01", days: $0), true) }
    + ["skräp", "+ fortsättning", ": x", "Å: x", "<<<<<<< HEAD"].map { ("tid.rec", $0, true) }
    + ["1e308", "99999999999999999999"].map {
      ("ekonomi.rec", "%rec: Budgetpost\n%key: Id\n\nId: X\nNamn: x\nBudget: \($0)", true)
    }

  private static func meeting(_ rule: String) -> String {
    "Id: X\nDatum: 2026-01-01\nNamn: n\nTyp: annat\nUpprepning: \(rule)"
  }
  private static func activity(_ line: String) -> String { "Id: X\nNamn: n\nVerksamhet: UPP\nStatus: pågår\n\(line)" }
  private static func entry(_ date: String, days: String = "1") -> String {
    "Datum: \(date)\nPerson: IB\nAktivitet: IND\nDagar: \(days)"
  }
  private static func list(_ numbers: ClosedRange<Int>) -> String { numbers.map(String.init).joined(separator: ",") }

  @Test func `what cannot be is told of by its line, and harms no sum or list`() throws {
    let rig = try Rig("exempel")
    var places: [(file: String, lines: ClosedRange<Int>, text: String, isTold: Bool)] = []
    for (number, (file, lines, isTold)) in Self.wrong.enumerated() {
      let text = "\n" + lines.replacing("Id: X", with: "Id: X\(number)") + "\n"
      let end = try rig.bytes(file).count { $0 == UInt8(ascii: "\n") }
      try writeFile(rig.bytes(file) + Array(text.utf8), to: "\(rig.plan)/\(file)")
      places.append((file, end + 1...end + text.count { $0 == "\n" }, lines, isTold))
    }
    let told = try rig.expectHarmless(["check"], statuses: [1]).text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ":")
      return Int(parts[1]).map { (file: String(parts[0]), line: $0) }
    }
    for place in places {
      let isTold = told.contains { $0.file == place.file && place.lines.contains($0.line) }
      #expect(isTold == place.isTold, "\(place.file): \(place.text.prefix(200))")
    }
    for words in [
      ["status"], ["list", "tid"], ["list", "moten"], ["list", "aktiviteter"], ["nudge"],
      ["list", "tid", "--by", "month"],
    ] {
      try rig.expectHarmless(words, statuses: [0])
    }
    try rig.expectHarmless(["export", "ics"], statuses: [0], lineEnd: "\r\n")
    try rig.expectHarmless(["set", "KOMM", "Status=utgår"], statuses: [0])
  }

  /// What Python makes of a file's bytes `f`; `a` begins an activity, `m` a meeting.
  private static let odd: [(file: String, script: String)] = [
    ("aktiviteter.rec", #"f + a + b''.join(b'Tagg: t%d\n' % n for n in range(100000))"#),
    ("aktiviteter.rec", #"f + a + b''.join(b'Ansvarig: P%d\n' % n for n in range(100000))"#),
    ("aktiviteter.rec", #"f + a + b'Redovisning: r\n' + b'+ rad\n' * 100000"#),
    ("aktiviteter.rec", #"f + a + b'Rubrik: n' + b'\\\n' * 100000 + b'\n'"#),
    ("aktiviteter.rec", #"f + a + b'Rubrik: ' + b'n' * 8000000"#),
    ("aktiviteter.rec", #"f + b'\n# KONFLIKT Status: ' + b'n' * 4000000 + b'\n# KONFLIKT x' * 20000"#),
    ("aktiviteter.rec", #"b'\xef\xbb\xbf' + f"#), ("aktiviteter.rec", #"f.replace(b'\n', b'\r\n')"#),
    ("aktiviteter.rec", #"f.rstrip(b'\n')"#), ("aktiviteter.rec", #"f + b'\0' * 100000"#), ("aktiviteter.rec", "b''"),
    ("aktiviteter.rec", #"f.replace(b'\n\n', b'\n \t\n')"#), ("aktiviteter.rec", "f.decode().encode('utf-16')"),
    ("aktiviteter.rec", "f.decode().encode('latin-1', 'replace')"),
    ("moten.rec", #"f + b''.join(b'\nId: M%d' % n + m + b'FREQ=DAILY;COUNT=1000000000\n' for n in range(300))"#),
    ("moten.rec", #"f + b'\nId: X' + m + b'FREQ=DAILY\n' + b'Undantag: 2026-01-01\n' * 50000"#),
    ("tid.rec", #"f + b'\nDatum: 2026-01-01\nPerson: IB\nAktivitet: IND\nDagar: 1\n' * 100000"#),
    ("plan.rec", "f.replace(b'Ar: ', b'Ar: 999999999999999999')"),
    ("plan.rec", #"f + b'\nAr: 0\nTimmar_per_dag: 0\nArbetsdagar: 1e308\nTjanster: -1\n'"#),
    ("plan.rec", #"b'Timmar_per_dag: 0\nAr: 2026\nTitel: t\n'"#),
  ]

  @Test(arguments: odd) func `large and odd files are read in bounded time and memory`(file: String, script: String)
    throws
  {
    let rig = try Rig("exempel")
    let path = "\(rig.plan)/\(file)"
    let program = """
      a = b'\\nId: X\\nNamn: n\\nVerksamhet: UPP\\nStatus: delvis\\n'
      m = b'\\nDatum: 2026-01-01\\nNamn: n\\nTyp: annat\\nUpprepning: '
      f = open('\(path)', 'rb').read()
      open('\(path)', 'wb').write(\(script))
      """
    let made = try Shell.run("python3", ["-c", program])
    try #require(made.status == 0, "\(made.errorText)")
    for words in [
      ["check"], ["status"], ["list", file == "moten.rec" ? "moten" : "aktiviteter"],
      ["list", file == "tid.rec" ? "tid" : "aktiviteter", "--format", "rec"],
    ] {
      let outcome = try rig.expectHarmless(words)
      #expect(outcome.errorText.split(separator: "\n").allSatisfy { $0.count < 400 }, "\(words)")
    }
    let before = try rig.bytes(file)
    let outcome = try rig.expectHarmless(["set", "UPP", "Namn=Ny"], statuses: [0])
    #expect(outcome.text.hasPrefix("UPP: namn"))
    #expect(try rig.bytes(file) == before)
  }
}
