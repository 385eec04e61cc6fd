import Plan
import TestSupport
import Testing

@Suite struct SwedishCalendarTests {
  /// Long Friday, Easter Monday, Ascension Day, midsommarafton and alla helgons dag as the almanac has them.
  @Test(arguments: [
    (2020, "04-10 04-13 05-21 06-19 10-31"), (2021, "04-02 04-05 05-13 06-25 11-06"),
    (2022, "04-15 04-18 05-26 06-24 11-05"), (2023, "04-07 04-10 05-18 06-23 11-04"),
    (2024, "03-29 04-01 05-09 06-21 11-02"), (2025, "04-18 04-21 05-29 06-20 11-01"),
    (2026, "04-03 04-06 05-14 06-19 10-31"), (2027, "03-26 03-29 05-06 06-25 11-06"),
    (2028, "04-14 04-17 05-25 06-23 11-04"), (2029, "03-30 04-02 05-10 06-22 11-03"),
    (2030, "04-19 04-22 05-30 06-21 11-02"), (2031, "04-11 04-14 05-22 06-20 11-01"),
    (2032, "03-26 03-29 05-06 06-25 11-06"), (2033, "04-15 04-18 05-26 06-24 11-05"),
    (2034, "04-07 04-10 05-18 06-23 11-04"), (2035, "03-23 03-26 05-03 06-22 11-03"),
  ])
  func `holidays that move`(year: Int, dates: String) {
    let names = ["långfredagen", "annandag påsk", "Kristi himmelsfärdsdag", "midsommarafton", "alla helgons dag"]
    let holidays = SwedishCalendar.holidays(ofYear: year)
    let found = names.map { name in
      holidays.first { $0.name[.swedish] == name }.map { String($0.day.iso.suffix(5)) } ?? "none"
    }
    #expect(found.joined(separator: " ") == dates)
  }

  @Test func `a whole year`() {
    let all = SwedishCalendar.holidays(ofYear: 2025).map { "\($0.day) \($0.name[.swedish])\($0.isEve ? " *" : "")" }
    #expect(
      all == [
        "2025-01-01 nyårsdagen", "2025-01-06 trettondedag jul", "2025-04-18 långfredagen", "2025-04-20 påskdagen",
        "2025-04-21 annandag påsk", "2025-05-01 första maj", "2025-05-29 Kristi himmelsfärdsdag",
        "2025-06-06 Sveriges nationaldag", "2025-06-08 pingstdagen", "2025-06-20 midsommarafton *",
        "2025-06-21 midsommardagen", "2025-11-01 alla helgons dag", "2025-12-24 julafton *", "2025-12-25 juldagen",
        "2025-12-26 annandag jul", "2025-12-31 nyårsafton *",
      ])
  }

  @Test func `nationaldagen took the place of annandag pingst in 2005`() throws {
    let before = SwedishCalendar.holidays(ofYear: 2004).map { $0.name[.english] }
    let after = SwedishCalendar.holidays(ofYear: 2005).map { $0.name[.english] }
    #expect(before.contains("Whit Monday") && !before.contains("National Day"))
    #expect(!after.contains("Whit Monday") && after.contains("National Day"))
    #expect(SwedishCalendar.isWorkingDay(try #require(Day(iso: "2005-05-16"))))
    #expect(!SwedishCalendar.isWorkingDay(try #require(Day(iso: "2004-05-31"))))
  }

  /// Mondays to Fridays less the free days among them, reckoned apart from the program.
  @Test(arguments: [
    (2005, 253), (2008, 252), (2014, 249), (2020, 252), (2021, 253), (2022, 253), (2023, 251), (2024, 251), (2025, 249),
    (2026, 251), (2027, 253), (2028, 251), (2029, 250), (2030, 250), (2031, 249), (2032, 254), (2035, 250),
  ])
  func `working days of a year`(year: Int, days: Int) throws {
    #expect(SwedishCalendar.workingDays(in: try #require(Day.days(ofYear: year))) == days)
  }

  @Test func `counting working days is asking each day`() throws {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<60 {
      let start = try #require(Day(number: Int.random(in: 720_000...760_000, using: &random)))
      let range = start...start.adding(days: Int.random(in: 0...900, using: &random))
      try #require(SwedishCalendar.workingDays(in: range) == range.count(where: SwedishCalendar.isWorkingDay))
    }
  }

  @Test func `the first of May that is Ascension Day counts once`() throws {
    let day = try #require(Day(iso: "2008-05-01"))
    #expect(SwedishCalendar.holidays(ofYear: 2008).filter { $0.day == day }.count == 2)
    #expect(SwedishCalendar.holiday(on: day)?.name[.swedish] == "Kristi himmelsfärdsdag")
    #expect(SwedishCalendar.workingDays(in: day...day) == 0)
    #expect(SwedishCalendar.workingDays(in: day.adding(days: -1)...day.adding(days: 1)) == 2)
  }

  @Test func `the ends of the calendar`() {
    #expect(SwedishCalendar.holidays(ofYear: 0).isEmpty)
    #expect(SwedishCalendar.holidays(ofYear: 10_000).isEmpty)
    #expect(SwedishCalendar.workingDays(in: Day.first...Day.first) == 0)
    #expect(SwedishCalendar.workingDays(in: Day.last...Day.last) == 0)
  }
}
