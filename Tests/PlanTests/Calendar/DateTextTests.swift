import Plan
import Testing

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2025-09-24", "2025-09-24", false, "24 september", "24 September"),
    ("2025-09-24", "2025-09-25", false, "24–25 september", "24–25 September"),
    ("2025-09-24", "2025-09-25", true, "24–25 september 2025", "24–25 September 2025"),
    ("2025-09-30", "2025-10-02", true, "30 september–2 oktober 2025", "30 September–2 October 2025"),
    ("2025-09-30", "2025-10-02", false, "30 september–2 oktober", "30 September–2 October"),
    ("2025-12-30", "2026-01-02", false, "30 december 2025–2 januari 2026", "30 December 2025–2 January 2026"),
  ])
  func `a span of days`(from: String, to: String, year: Bool, swedish: String, english: String) throws {
    let days = try #require(Day(iso: from))...(try #require(Day(iso: to)))
    #expect(DateText.span(days, .swedish, year: year) == swedish)
    #expect(DateText.span(days, .english, year: year) == english)
  }

  @Test func `a day`() throws {
    let day = try #require(Day(iso: "2025-09-12"))
    #expect(DateText.day(day, .swedish) == "12 september")
    #expect(DateText.day(day, .english, year: true) == "12 September 2025")
    #expect(DateText.shortDay(day, .swedish) == "12 sep")
    #expect(DateText.shortDay(day, .english) == "12 Sep")
    #expect(DateText.fullDay(day, .swedish, year: true) == "fredag 12 september 2025")
    #expect(DateText.fullDay(day, .english) == "Friday 12 September")
    #expect(DateText.week(day, .swedish) == "v37")
    #expect(DateText.week(day, .english) == "w37")
  }

  @Test func `names`() {
    #expect((1...7).map { DateText.shortWeekday($0, .swedish) } == ["mån", "tis", "ons", "tor", "fre", "lör", "sön"])
    #expect((1...7).map { DateText.shortWeekday($0, .english) } == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    #expect(DateText.weekday(3, .swedish) == "onsdag")
    #expect(DateText.month(10, .swedish) == "oktober")
    #expect(DateText.shortMonth(5, .english) == "May")
    #expect(DateText.weekday(0, .swedish) == "")
    #expect(DateText.month(13, .swedish) == "")
  }

  @Test func `a label has both languages`() {
    let label = Label(sv: "dagar", en: "days")
    #expect(Language.allCases.map { label[$0] } == ["dagar", "days"])
  }
}
