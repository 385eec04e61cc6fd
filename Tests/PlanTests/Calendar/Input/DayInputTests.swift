import Plan
import TestSupport
import Testing

@Suite struct DayInputTests {
  /// Today is Wednesday 2025-09-24, in week 39. What is typed, and the day by each direction: past, future, nearest.
  @Test(arguments: [
    ("idag", "2025-09-24", "2025-09-24", "2025-09-24"), ("I dag", "2025-09-24", "2025-09-24", "2025-09-24"),
    ("Today", "2025-09-24", "2025-09-24", "2025-09-24"), ("igår", "2025-09-23", "2025-09-23", "2025-09-23"),
    ("igar", "2025-09-23", "2025-09-23", "2025-09-23"), ("yesterday", "2025-09-23", "2025-09-23", "2025-09-23"),
    ("imorgon", "2025-09-25", "2025-09-25", "2025-09-25"), ("i morgon", "2025-09-25", "2025-09-25", "2025-09-25"),
    ("tomorrow", "2025-09-25", "2025-09-25", "2025-09-25"), ("i förrgår", "2025-09-22", "2025-09-22", "2025-09-22"),
    ("onsdag", "2025-09-24", "2025-09-24", "2025-09-24"), ("mån", "2025-09-22", "2025-09-29", "2025-09-22"),
    ("MÅNDAG", "2025-09-22", "2025-09-29", "2025-09-22"), ("mandag", "2025-09-22", "2025-09-29", "2025-09-22"),
    ("lör", "2025-09-20", "2025-09-27", "2025-09-27"), ("sun", "2025-09-21", "2025-09-28", "2025-09-21"),
    ("tors", "2025-09-18", "2025-09-25", "2025-09-25"),
    ("+1v", "2025-10-01", "2025-10-01", "2025-10-01"), ("+1w", "2025-10-01", "2025-10-01", "2025-10-01"),
    ("-3d", "2025-09-21", "2025-09-21", "2025-09-21"), ("−3 dagar", "2025-09-21", "2025-09-21", "2025-09-21"),
    ("+2m", "2025-11-24", "2025-11-24", "2025-11-24"), ("+1å", "2026-09-24", "2026-09-24", "2026-09-24"),
    ("- 1 år", "2024-09-24", "2024-09-24", "2024-09-24"), ("+5", "2025-09-29", "2025-09-29", "2025-09-29"),
    ("+0", "2025-09-24", "2025-09-24", "2025-09-24"),
    ("12/9", "2025-09-12", "2026-09-12", "2025-09-12"), ("12 sep", "2025-09-12", "2026-09-12", "2025-09-12"),
    ("12 sep.", "2025-09-12", "2026-09-12", "2025-09-12"), ("12 september", "2025-09-12", "2026-09-12", "2025-09-12"),
    ("12:e september", "2025-09-12", "2026-09-12", "2025-09-12"), ("Sep 12", "2025-09-12", "2026-09-12", "2025-09-12"),
    ("0912", "2025-09-12", "2026-09-12", "2025-09-12"), ("09-12", "2025-09-12", "2026-09-12", "2025-09-12"),
    ("1/12", "2024-12-01", "2025-12-01", "2025-12-01"), ("24/9", "2025-09-24", "2025-09-24", "2025-09-24"),
    ("3 okt", "2024-10-03", "2025-10-03", "2025-10-03"), ("3 oct", "2024-10-03", "2025-10-03", "2025-10-03"),
    ("12/9 2024", "2024-09-12", "2024-09-12", "2024-09-12"), ("12/9-24", "2024-09-12", "2024-09-12", "2024-09-12"),
    ("12/9/2024", "2024-09-12", "2024-09-12", "2024-09-12"),
    ("12 september 2024", "2024-09-12", "2024-09-12", "2024-09-12"),
    ("September 12th, 2024", "2024-09-12", "2024-09-12", "2024-09-12"),
    ("ons 24 sep 2025", "2025-09-24", "2025-09-24", "2025-09-24"),
    ("2025-09-12", "2025-09-12", "2025-09-12", "2025-09-12"), ("2025-9-2", "2025-09-02", "2025-09-02", "2025-09-02"),
    ("20250912", "2025-09-12", "2025-09-12", "2025-09-12"), ("250912", "2025-09-12", "2025-09-12", "2025-09-12"),
    ("12", "2025-09-12", "2025-10-12", "2025-09-12"), ("30", "2025-08-30", "2025-09-30", "2025-09-30"),
    ("v38", "2025-09-15", "2026-09-14", "2025-09-15"), ("V. 38", "2025-09-15", "2026-09-14", "2025-09-15"),
    ("vecka 39", "2025-09-22", "2025-09-22", "2025-09-22"), ("w40", "2024-09-30", "2025-09-29", "2025-09-29"),
    ("v38 2024", "2024-09-16", "2024-09-16", "2024-09-16"), ("2024-W38", "2024-09-16", "2024-09-16", "2024-09-16"),
    (" v1 ", "2024-12-30", "2025-12-29", "2024-12-30"), ("29 feb 2024", "2024-02-29", "2024-02-29", "2024-02-29"),
  ])
  func `what is typed`(typed: String, past: String, future: String, nearest: String) throws {
    let today = try #require(Day(iso: "2025-09-24"))
    #expect(try DayInput.day(typed, today: today, .past).get().iso == past)
    #expect(try DayInput.day(typed, today: today, .future).get().iso == future)
    #expect(try DayInput.day(typed, today: today, .nearest).get().iso == nearest)
  }

  @Test func `a leap day and a week 53 without a year are the ones there are`() throws {
    let today = try #require(Day(iso: "2025-09-24"))
    #expect(try DayInput.day("29/2", today: today, .past).get().iso == "2024-02-29")
    #expect(try DayInput.day("29/2", today: today, .future).get().iso == "2028-02-29")
    #expect(try DayInput.day("v53", today: today, .past).get().iso == "2020-12-28")
    #expect(try DayInput.day("v53", today: today, .future).get().iso == "2026-12-28")
    #expect(try DayInput.day("31", today: today, .past).get().iso == "2025-08-31")
    #expect(try DayInput.day("31", today: today, .future).get().iso == "2025-10-31")
  }

  @Test(arguments: [
    (
      "snart", "är inget datum; skriv t.ex. 2025-09-12, 12/9, idag, ons, +1v eller v38",
      "is no date; write, for example, 2025-09-12, 12/9, today, wed, +1w or w38"
    ),
    ("29/2", "finns inte; februari 2025 har dag 1 till 28", "does not exist; February 2025 has days 1 to 28"),
    ("2025-02-30", "finns inte; februari 2025 har dag 1 till 28", "does not exist; February 2025 has days 1 to 28"),
    ("31 april 2024", "finns inte; april 2024 har dag 1 till 30", "does not exist; April 2024 has days 1 to 30"),
    ("31", "finns inte; september 2025 har dag 1 till 30", "does not exist; September 2025 has days 1 to 30"),
    ("12/13", "har månad 13; skriv 1 till 12", "has month 13; write 1 to 12"),
    ("v53", "finns inte: ingen vecka 53 nära idag; skriv 1 till 53", "is none: no week 53 near today; write 1 to 53"),
    ("v54 2025", "finns inte: ingen vecka 54 2025; skriv 1 till 53", "is none: no week 54 2025; write 1 to 53"),
    ("tis 24 sep 2025", "stämmer inte: 2025-09-24 är en onsdag", "does not agree: 2025-09-24 is a Wednesday"),
    (
      "+999999999d", "är ett för stort steg; skriv t.ex. +1v eller -3d", "is too large a step; write, say, +1w or -3d"
    ),
  ])
  func `what means no day`(typed: String, swedish: String, english: String) throws {
    let today = try #require(Day(iso: "2025-09-24"))
    let problem = #expect(throws: FieldProblem.self) { try DayInput.day(typed, today: today, .nearest).get() }
    #expect(problem?.text(.swedish) == swedish)
    #expect(problem?.text(.english) == english)
  }

  @Test(arguments: [
    "", " ", "on", "må", "idag!", "+", "+v", "1v", "+1x", "+1v2", "+1111111111d", "12/", "/9", "12/9/", "12//9", "12 9",
    "9.12", "2025", "2025-09", "2025-09-", "2025-09-12-1", "025-09-12", "sep", "12 12", "v", "vecka", "v38 v39", "v123",
    "999999", "12345678901", "½", "å", "\u{1B}[31m", "0", "00", "idag idag",
  ])
  func `more that means no day`(typed: String) throws {
    let today = try #require(Day(iso: "2025-09-24"))
    for direction in DayInput.Direction.allCases {
      #expect(throws: FieldProblem.self) { try DayInput.day(typed, today: today, direction).get() }
    }
  }

  @Test func `what is printed is understood`() throws {
    var random = SeededGenerator(seed: 81)
    let today = try #require(Day(iso: "2025-09-24"))
    for _ in 0..<1_500 {
      let day = try #require(Day(number: Int.random(in: 400_000...3_652_059, using: &random)))
      for language in Language.allCases {
        for text in [
          day.iso, DateText.day(day, language, year: true), DateText.fullDay(day, language, year: true),
          "\(DateText.shortDay(day, language)) \(day.year)",
        ] {
          try #require(try DayInput.day(text, today: today, .nearest).get() == day, "\(text)")
        }
      }
    }
  }

  @Test func `a direction keeps to its side`() throws {
    var random = SeededGenerator(seed: 82)
    for _ in 0..<2_000 {
      let today = try #require(Day(number: Int.random(in: 700_000...800_000, using: &random)))
      let number = Int.random(in: 1...28, using: &random)
      let weekday = DateText.weekday(Int.random(in: 1...7, using: &random), .swedish)
      for typed in ["\(number)", "\(number)/\(Int.random(in: 1...12, using: &random))", weekday] {
        try #require(try DayInput.day(typed, today: today, .past).get() <= today)
        try #require(try DayInput.day(typed, today: today, .future).get() >= today)
      }
      try #require(abs(today.days(until: try DayInput.day(weekday, today: today, .nearest).get())) <= 3)
    }
  }

  @Test func `nothing typed is too odd`() throws {
    var random = SeededGenerator(seed: 83)
    let today = try #require(Day(iso: "2025-09-24"))
    let alphabet = Array("0123456789 +-/.:,vwmdåidagsepfeb½\u{A0}\n\u{0}")
    for _ in 0..<5_000 {
      let typed = String(
        (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
      for direction in DayInput.Direction.allCases {
        switch DayInput.day(typed, today: today, direction) {
        case .success(let day): #expect(Day(iso: day.iso) == day)
        case .failure(let problem): #expect(!problem.text(.swedish).isEmpty)
        }
      }
    }
  }

  @Test(arguments: [
    (DayStep.day, 1, "2025-02-01"), (.day, -31, "2024-12-31"), (.week, 2, "2025-02-14"), (.month, 1, "2025-02-28"),
    (.month, -2, "2024-11-30"), (.year, 3, "2028-01-31"), (.week, .max, "9999-12-31"), (.week, .min, "0001-01-01"),
  ])
  func `keys step a date`(step: DayStep, count: Int, to: String) {
    #expect(Day(iso: "2025-01-31")?.adding(count, step).iso == to)
  }
}
