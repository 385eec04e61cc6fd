import Plan
import Recfile
import TestSupport
import Testing

/// Edits of one occasion, and the series that keeps its other ones.
@Suite struct OccasionTests {
  static let meetings = """
    %rec: Mote
    %key: Id

    Id: AG
    Datum: 2025-01-14
    Tid: 09:00-12:00
    Namn: Arbetsgruppsmöte
    Typ: arbetsgrupp
    Aktivitet: IND
    Aktivitet: DATA
    Plats: digitalt
    Upprepning: FREQ=MONTHLY;BYDAY=2TU;UNTIL=20250630

    Id: SG-2025-02-12
    Datum: 2025-02-12
    Namn: Styrgruppsmöte
    Typ: styrgrupp
    Aktivitet: NOBEL
    Deltagare: 11
    Status: genomfört

    Id: SG-2025-05-21
    Datum: 2025-05-21
    Slutdatum: 2025-05-22
    Tid: 13:00-15:00
    Namn: Styrgruppsmöte
    Typ: styrgrupp
    Status: genomfört

    """
  static let points = """
    %rec: Uppdrag
    %key: Id

    Id: U1
    Namn: Boka lokal
    Mote: SG-2025-05-21
    Ansvarig: ME
    Senast: 2025-06-01
    Status: öppet

    Id: U2
    Namn: Klart redan
    Mote: SG-2025-02-12
    Status: klart

    """

  private static var plan: YearPlan {
    var documents = Plans.small.documents
    documents[.meetings] = Document(text: meetings)
    documents[.actionPoints] = Document(text: points)
    return YearPlan(documents: documents)
  }

  private func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }

  private func occasion(_ plan: YearPlan, _ key: String, _ iso: String) throws -> Occasion {
    Occasion(meeting: try #require(plan.meeting(key)), day: day(iso))
  }

  private func days(_ plan: YearPlan, _ key: String) throws -> [String] {
    try #require(plan.meeting(key)).days(in: day("2025-01-01")...day("2026-12-31")).map(\.iso)
  }

  @Test func `a cancelled occasion leaves the others`() throws {
    var plan = Self.plan
    let before = Plans.bytes(plan)
    let change = try plan.cancelling(occasion(plan, "AG", "2025-03-11"))
    #expect(change.summary(.swedish) == "AG: undantag +2025-03-11")
    let done = try plan.apply(change)
    #expect(try days(plan, "AG") == ["2025-01-14", "2025-02-11", "2025-04-08", "2025-05-13", "2025-06-10"])
    _ = try plan.apply(done.inverse)
    #expect(Plans.bytes(plan) == before)
  }

  @Test func `a meeting that is no series is set to cancelled`() throws {
    var plan = Self.plan
    _ = try plan.apply(plan.cancelling(occasion(plan, "SG-2025-02-12", "2025-02-12")))
    #expect(plan.meeting("SG-2025-02-12")?.status == .cancelled)
  }

  @Test func `a moved occasion is an exception and a meeting of its own, in one step`() throws {
    var plan = Self.plan
    let before = Plans.bytes(plan)
    let change = try plan.moving(occasion(plan, "AG", "2025-03-11"), to: day("2025-03-13"))
    #expect(change.edits.count == 2)
    let done = try plan.apply(change)
    #expect(try days(plan, "AG") == ["2025-01-14", "2025-02-11", "2025-04-08", "2025-05-13", "2025-06-10"])
    let ref = try #require(plan.ref(.meeting, "AG-2025-03-13"))
    #expect(
      plan.lines(of: ref) == """
        Id: AG-2025-03-13
        Datum: 2025-03-13
        Tid: 09:00-12:00
        Namn: Arbetsgruppsmöte
        Typ: arbetsgrupp
        Aktivitet: IND
        Aktivitet: DATA
        Plats: digitalt

        """)
    #expect(plan.problems().isEmpty)
    _ = try plan.apply(done.inverse)
    #expect(Plans.bytes(plan) == before)
  }

  @Test func `a meeting of several days keeps its length when it is moved`() throws {
    var plan = Self.plan
    _ = try plan.apply(plan.moving(occasion(plan, "SG-2025-05-21", "2025-05-21"), to: day("2025-05-27")))
    let moved = try #require(plan.meeting("SG-2025-05-21"))
    #expect(moved.day?.iso == "2025-05-27")
    #expect(moved.lastDay?.iso == "2025-05-28")
  }

  @Test func `to where it is already nothing is moved`() throws {
    let plan = Self.plan
    #expect(throws: Refusal.sameDay(day("2025-03-11"))) {
      try plan.moving(occasion(plan, "AG", "2025-03-11"), to: day("2025-03-11"))
    }
  }

  @Test func `a decision on an occasion of a series is the occasion's`() throws {
    var plan = Self.plan
    let detached = try plan.detaching(
      occasion(plan, "AG", "2025-03-11"), adding: [("Beslut", ["Vi fortsätter; som förut"])])
    _ = try plan.apply(detached.change)
    #expect(detached.key == "AG-2025-03-11")
    #expect(plan.meeting("AG-2025-03-11")?.decisions == ["Vi fortsätter; som förut"])
    #expect(plan.meeting("AG")?.decisions == [])
    #expect(try days(plan, "AG").contains("2025-03-11") == false)
  }

  @Test(arguments: [
    ("Slutdatum", "2025-05-20", "slutdatum 2025-05-20 ligger före mötets början 2025-05-21"),
    ("Upprepning", "FREQ=DAILY;UNTIL=20250101", "upprepningen slutar 2025-01-01, före mötets datum 2025-05-21"),
    ("Upprepning", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "upprepningen ger inga dagar; ändra regeln eller datumet"),
  ]) func `dates that cannot be right together are refused`(_ field: String, _ value: String, _ reason: String) throws {
    let plan = Self.plan
    do throws(Refusal) {
      _ = try plan.setting(field, to: [value], of: [RecordID(.meeting, "SG-2025-05-21")])
      Issue.record("taken: \(value)")
    } catch {
      #expect(error.text(.swedish) == reason)
    }
    // What was wrong in the file before does not keep other fields from being edited.
    var documents = plan.documents
    documents[.meetings] = Document(
      text: Plans.text(plan, .meetings).replacing("Slutdatum: 2025-05-22", with: "Slutdatum: 2025-05-01"))
    let wrong = YearPlan(documents: documents)
    #expect(try !wrong.setting("Plats", to: ["Gävle"], of: [RecordID(.meeting, "SG-2025-05-21")]).isEmpty)
  }

  @Test func `the index tells what the plan tells, days of longer meetings too`() throws {
    var random = SeededGenerator(seed: 7)
    let rules = [
      "FREQ=DAILY;COUNT=40", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=9", "FREQ=YEARLY",
      "FREQ=YEARLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=WEEKLY;INTERVAL=3;UNTIL=20260301",
    ]
    var text = "%rec: Mote\n\n"
    for number in 0..<200 {
      let start = day("2024-01-01").adding(days: Int.random(in: 0..<900, using: &random))
      text += "Id: M\(number)\nDatum: \(start)\nNamn: Möte\nTyp: annat\n"
      if number % 3 != 0 { text += "Upprepning: \(rules.randomElement(using: &random) ?? "")\n" }
      if number % 5 == 0 { text += "Slutdatum: \(start.adding(days: 3))\n" }
      if number % 4 == 0 { text += "Undantag: \(start)\n" }
      text += "\n"
    }
    let plan = Plans.plan([.meetings: text])
    let index = OccasionIndex(plan.meetings)
    for month in 0..<36 {
      let first = day("2024-01-01").adding(months: month)
      let range = first...first.endOfMonth
      let expected = plan.occasions(in: first.adding(days: -3)...range.upperBound).filter { $0.lastDay >= first }
      #expect(
        index.hits(in: range).map { "\($0.day) \(index.occasion($0).meeting.id)" }
          == expected.map { "\($0.day) \($0.meeting.id)" })
    }
  }
}

/// The next meeting made from the last.
@Suite struct NextMeetingTests {
  private static var plan: YearPlan {
    var documents = Plans.small.documents
    documents[.meetings] = Document(text: OccasionTests.meetings)
    documents[.actionPoints] = Document(text: OccasionTests.points)
    return YearPlan(documents: documents)
  }

  private let today = Day(iso: "2025-06-15") ?? .first

  private func next(_ plan: YearPlan, _ key: String, _ iso: String, today: Day) throws -> (change: Change, key: String)
  {
    let occasion = Occasion(meeting: try #require(plan.meeting(key)), day: try #require(Day(iso: iso)))
    return try plan.planningNext(after: occasion, today: today, .swedish)
  }

  @Test func `it comes on the same weekday, as far on as the last two were apart, with what is to be done`() throws {
    var plan = Self.plan
    let made = try next(plan, "SG-2025-05-21", "2025-05-21", today: today)
    _ = try plan.apply(made.change)
    #expect(made.key == "SG-2025-08-27")
    let ref = try #require(plan.ref(.meeting, made.key))
    #expect(
      plan.lines(of: ref) == """
        Id: SG-2025-08-27
        Datum: 2025-08-27
        Slutdatum: 2025-08-28
        Tid: 13:00-15:00
        Namn: Styrgruppsmöte
        Typ: styrgrupp
        Status: planerat
        Anteckning: Dagordning
        + 1. Förra mötets anteckningar (SG-2025-05-21, 2025-05-21)
        + 2. Uppdrag
        +    - U1 Boka lokal (ME, senast 2025-06-01, försenat)
        + 3. Övrigt
        + 4. Nästa möte

        """)
    #expect(plan.problems().isEmpty)
  }

  @Test func `one that is planned already gets the agenda, and its own notes are left alone`() throws {
    var plan = Self.plan
    _ = try plan.apply(next(plan, "SG-2025-05-21", "2025-05-21", today: today).change)
    #expect(throws: Refusal.isPlanned("SG-2025-08-27")) {
      try next(plan, "SG-2025-05-21", "2025-05-21", today: today)
    }
    _ = try plan.apply(plan.setting("Anteckning", to: [], of: [RecordID(.meeting, "SG-2025-08-27")]))
    let again = try next(plan, "SG-2025-05-21", "2025-05-21", today: today)
    #expect(again.key == "SG-2025-08-27")
    #expect(again.change.edits.count == 1)
  }

  @Test func `of a series it is the series' own next day`() throws {
    var plan = Self.plan
    let may = try #require(Day(iso: "2025-05-20"))
    let made = try next(plan, "AG", "2025-05-13", today: may)
    #expect(made.key == "AG-2025-06-10")
    _ = try plan.apply(made.change)
    #expect(plan.meeting("AG")?.next(from: may) == nil)
    #expect(throws: Refusal.seriesIsOver("AG")) { try next(plan, "AG", "2025-05-13", today: may) }
  }
}
