import Plan
import TestSupport
import Testing

@Suite struct LogLineTests {
  private static let context = InputContext(today: Day(iso: "2025-09-24") ?? .first, hoursPerDay: PersonDays(8))

  private static func read(_ line: String, person: String? = "ME") -> LogLine {
    LogLineReader(Plans.small, context, person: person).read(line)
  }

  /// The line as its parts: days, activity, day, person and note; what is wrong after a sign.
  private static func parts(_ line: LogLine) -> String {
    let parts = [
      line.days?.fileText ?? "?", line.activity ?? "?", line.day.iso, line.person ?? "?", line.note,
    ]
    return (parts.filter { !$0.isEmpty } + line.problems.map { "! \($0.text(.swedish))" }).joined(separator: " ")
  }

  private static let lines: [(line: String, parts: String)] = [
    ("0,5 IND igår workshop", "0.5 IND 2025-09-23 ME workshop"),
    ("IND 0,5", "0.5 IND 2025-09-24 ME"),
    ("igår workshop om data IND 0.5", "0.5 IND 2025-09-23 ME workshop om data"),
    ("0,5 IND workshop igår", "0.5 IND 2025-09-23 ME workshop"),
    ("ind 4h", "0.5 IND 2025-09-24 ME"),
    ("4 h ind", "0.5 IND 2025-09-24 ME"),
    ("2 dagar nobel", "2 NOBEL 2025-09-24 ME"),
    ("½ data", "0.5 DATA 2025-09-24 ME"),
    ("0,5 IND data från SMHI", "0.5 IND 2025-09-24 ME data från SMHI"),
    ("Aktivitet:IND 1", "1 IND 2025-09-24 ME"),
    ("1 IND @pö möte", "1 IND 2025-09-24 PÖ möte"),
    ("1 IND @Per", "1 IND 2025-09-24 PÖ"),
    ("1 IND --person PÖ --date igår --note två ord", "1 IND 2025-09-23 PÖ två ord"),
    ("1 IND måndag", "1 IND 2025-09-22 ME"),
    ("1 IND mån", "1 IND 2025-09-22 ME"),
    ("1 IND ons 17/9", "1 IND 2025-09-17 ME"),
    ("1 IND i förrgår möte", "1 IND 2025-09-22 ME möte"),
    ("1 IND 12/9", "1 IND 2025-09-12 ME"),
    ("1 IND 12 sep möte 3", "1 IND 2025-09-12 ME möte 3"),
    ("1 IND 12 september 2024", "1 IND 2024-09-12 ME"),
    ("1 IND -3d", "1 IND 2025-09-21 ME"),
    ("1 IND 2025-06-01", "1 IND 2025-06-01 ME"),
    ("20250601 1 IND", "1 IND 2025-06-01 ME"),
    ("1 IND v38 rapport", "1 IND 2025-09-15 ME rapport"),
    // Words of their own are the note's, and a note that has begun is not read for short days.
    ("1 IND hur man gör fri text", "1 IND 2025-09-24 ME hur man gör fri text"),
    ("1 IND möte ons eftermiddag", "1 IND 2025-09-24 ME möte ons eftermiddag"),
    ("1 IND \"igår 0,5\"", "1 IND 2025-09-24 ME igår 0,5"),
    ("1 IND 3:e mötet", "1 IND 2025-09-24 ME 3:e mötet"),
    // What is wrong, at once.
    ("", "? ? 2025-09-24 ME ! Aktivitet saknas; skriv dess Id, t.ex. IND ! Dagar saknas; skriv t.ex. 0,5 eller 4h"),
    ("0,5", "0.5 ? 2025-09-24 ME ! Aktivitet saknas; skriv dess Id, t.ex. IND"),
    ("IND", "? IND 2025-09-24 ME ! Dagar saknas; skriv t.ex. 0,5 eller 4h"),
    ("1 INDD möte", "1 ? 2025-09-24 ME möte ! INDD finns inte; menade du IND?"),
    ("1 QWERTY", "1 ? 2025-09-24 ME ! QWERTY finns inte"),
    ("1 IND @MEE", "1 IND 2025-09-24 MEE ! person MEE finns inte; menade du ME?"),
    ("0 IND", "0 IND 2025-09-24 ME ! Dagar \"0\" ska vara mer än 0 och högst 31"),
    ("-0,5 IND", "-0.5 IND 2025-09-24 ME ! Dagar \"-0,5\" ska vara mer än 0 och högst 31"),
    ("40 IND", "40 IND 2025-09-24 ME ! Dagar \"40\" ska vara mer än 0 och högst 31"),
    ("1000h IND", "125 IND 2025-09-24 ME ! Dagar \"1000h\" ska vara mer än 0 och högst 31"),
    ("1 IND 31/2", "1 IND 2025-09-24 ME ! Datum \"31/2\" finns inte; februari 2025 har dag 1 till 28"),
    ("1 IND 2025-02-30", "1 IND 2025-09-24 ME ! Datum \"2025-02-30\" finns inte; februari 2025 har dag 1 till 28"),
    (
      "1 IND --date fredagen",
      "1 IND 2025-09-24 ME ! Datum \"fredagen\" är inget datum; skriv t.ex. 2025-09-12, 12/9, idag, ons, +1v eller v38"
    ),
    (
      "30min IND",
      "? IND 2025-09-24 ME 30min ! Dagar \"30min\" har okänd enhet min; skriv talet ensamt, t.ex. 0,5"
    ),
  ]

  @Test(arguments: lines.indices) func `a line is read in any order`(_ index: Int) {
    let row = Self.lines[index]
    #expect(Self.parts(Self.read(row.line)) == row.parts, "\(row.line)")
  }

  @Test func `nobody known is asked for`() {
    #expect(
      Self.read("1 IND", person: nil).problems.map { $0.text(.swedish) } == ["Person saknas; skriv @ och personens Id"])
  }

  @Test func `words from the shell keep what is in one word together`() {
    let reader = LogLineReader(Plans.small, Self.context, person: "ME")
    func parts(_ words: [String], date: String? = nil, note: String? = nil) -> String {
      Self.parts(reader.read(words: words, date: date, note: note))
    }
    #expect(parts(["0,5 IND igår workshop"]) == "0.5 IND 2025-09-23 ME workshop")
    #expect(parts(["IND", "4 h", "möte igår"]) == "0.5 IND 2025-09-24 ME möte igår")
    #expect(parts(["IND", "1", "i går"]) == "1 IND 2025-09-23 ME")
    #expect(parts(["IND", "1"], date: "12/9", note: "-5 grader") == "1 IND 2025-09-12 ME -5 grader")
  }

  @Test func `the change is a time entry`() throws {
    var plan = Plans.small
    let change = try Self.read("0,5 DATA igår \"läst på\"").change(in: plan)
    #expect(change.summary(.swedish) == "tid +0,5 DATA (ME 2025-09-23)")
    _ = try plan.apply(change)
    #expect(
      Plans.text(plan, .time).hasSuffix(
        "\nDatum: 2025-09-23\nPerson: ME\nAktivitet: DATA\nDagar: 0.5\nNot: läst på\n"))
  }

  @Test func `what is wrong is refused, and everything in a closed year`() throws {
    let plan = Plans.small
    #expect(throws: Refusal.self) { try Self.read("1 INDD").change(in: plan) }
    var closed = plan
    let id = RecordID(.plan, "2025")
    _ = try closed.apply(try closed.setting("Last", to: ["ja"], of: [id]))
    let line = LogLineReader(closed, Self.context, person: "ME").read("1 IND")
    #expect(line.problems.first?.text(.swedish) == "Året är låst; öppna det först (Last: nej i planen)")
    #expect(throws: Refusal.closedYear) { try line.change(in: closed) }
  }

  @Test func `the preview says what would be written and what is left`() {
    let plan = Plans.small
    let line = Self.read("0,5 IND igår workshop")
    #expect(
      line.summary(plan, .swedish) == ["0,5 dagar", "IND Indikatorer", "ME", "tis 23 september 2025", "workshop"])
    #expect(line.balance(plan, .swedish) == "IND: nedlagt 3 → 3,5 av 20 dagar, kvar 17 → 16,5")
    #expect(line.balance(plan, .english) == "IND: 3 → 3.5 of 20 days logged, 17 → 16.5 left")
  }

  private static let warned: [(line: String, warnings: [String])] = [
    ("1 IND", []),
    ("1 IND 2024-12-30", ["2024-12-30 ligger utanför planens år 2025"]),
    ("1 IND imorgon", ["2025-09-25 har inte varit än"]),
    ("12 NOBEL", ["NOBEL blir 2 dagar över planen"]),
  ]

  @Test(arguments: warned.indices) func `what can be logged but should be looked at is warned for`(_ index: Int) {
    let row = Self.warned[index]
    let today = Self.context.today
    #expect(Self.read(row.line).warnings(Plans.small, today: today).map(\.sv) == row.warnings)
  }

  @Test func `the last entry again is a line that reads as the same`() throws {
    var plan = Plans.small
    for note in ["Läst på", "möte igår", "IND DATA 0,5", "3 h med @PÖ", "ons", "a \"b\" c"] {
      let change = try plan.adding(
        .timeEntry,
        [("Datum", ["2025-05-05"]), ("Person", ["ME"]), ("Aktivitet", ["DATA"]), ("Dagar", ["1.25"]), ("Not", [note])])
      _ = try plan.apply(change)
      let last = try #require(plan.lastEntry(of: "ME"))
      let line = LogLineReader(plan, Self.context, person: "ME").read(LogLine.again(last, plan, Self.context))
      #expect(Self.parts(line) == "1.25 DATA 2025-09-24 ME \(note.filter { $0 != "\"" })")
    }
    #expect(plan.lastEntry(of: "ingen") == nil)
  }

  /// Whatever is typed: nothing breaks, and what is logged passes every check.
  @Test func `any words are read or refused`() throws {
    var random = SeededGenerator(seed: 11)
    let words = [
      "0,5", "IND", "igår", "workshop", "@ME", "@", "--person", "--date", "--note", "-3d", "12/9", "31/2", "\"", "4",
      "h",
      "½", "-1", "v99", "i", "går", "2025-13-40", "1e9", "å", "\u{1B}[31m", "--", "@PÖ", "12", "sep", "Aktivitet:DATA",
    ]
    var logged = 0
    for _ in 0..<3000 {
      let line = (0..<random.number(0...6)).map { _ in random.one(of: words) }.joined(separator: " ")
      let read = Self.read(line)
      guard read.problems.isEmpty else { continue }
      var plan = Plans.small
      _ = try plan.apply(try read.change(in: plan))
      logged += 1
      #expect(plan.problems().filter { $0.level == .error }.isEmpty, "\(line)")
    }
    #expect(logged > 50)
  }
}
