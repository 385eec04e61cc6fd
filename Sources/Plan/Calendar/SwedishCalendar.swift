/// A day that is free by law or by custom.
public struct Holiday: Sendable, Hashable {
  /// The day.
  public let day: Day
  /// What it is called: `midsommarafton`.
  public let name: Label
  /// Whether it is an eve: no public holiday by law, but no working day either.
  public let isEve: Bool
}

/// Sweden's public holidays and working days, for any year.
///
/// The holidays are those of the act on public holidays (lag 1989:253): fixed days, days that follow Easter, and
/// midsommardagen and alla helgons dag, which are Saturdays. As it has read since 2005; for earlier years annandag pingst
/// stands in place of nationaldagen, and older changes are not followed. Every Sunday is a public holiday by that act; here
/// Sundays are just no working days.
///
/// Midsommarafton, julafton and nyårsafton are no holidays by law, but authorities are closed: they are no working days.
public enum SwedishCalendar {
  /// The holidays and the three eves of a year, by date; empty for a year outside the calendar.
  public static func holidays(ofYear year: Int) -> [Holiday] {
    guard let easter = easter(ofYear: year) else { return [] }
    var found = easterDays.map { Holiday(day: easter.adding(days: $0.offset), name: $0.name, isEve: false) }
    for fixed in fixedDays {
      guard let day = Day(year: year, month: fixed.month, day: fixed.day) else { continue }
      found.append(Holiday(day: day, name: fixed.name, isEve: fixed.isEve))
    }
    if let midsummer = saturday(onOrAfter: Day(year: year, month: 6, day: 20)) {
      found.append(Holiday(day: midsummer.adding(days: -1), name: midsummersEve, isEve: true))
      found.append(Holiday(day: midsummer, name: midsummersDay, isEve: false))
    }
    if let allSaints = saturday(onOrAfter: Day(year: year, month: 10, day: 31)) {
      found.append(Holiday(day: allSaints, name: allSaintsDay, isEve: false))
    }
    if year < 2005 {
      found.append(Holiday(day: easter.adding(days: 50), name: whitMonday, isEve: false))
    } else if let nationalDay = Day(year: year, month: 6, day: 6) {
      found.append(Holiday(day: nationalDay, name: self.nationalDay, isEve: false))
    }
    return found.sorted { $0.day < $1.day }
  }

  /// What free day a day is, if it is one. First of May and Ascension Day can coincide; then it is the latter.
  public static func holiday(on day: Day) -> Holiday? {
    holidays(ofYear: day.year).first { $0.day == day }
  }

  /// Whether authorities work on a day: Monday to Friday, and neither a holiday nor one of the three eves.
  public static func isWorkingDay(_ day: Day) -> Bool {
    day.weekday <= 5 && holiday(on: day) == nil
  }

  /// How many working days a range has. The time it takes follows the number of years, not of days.
  public static func workingDays(in days: ClosedRange<Day>) -> Int {
    var count = weekdays(through: days.upperBound) - weekdays(before: days.lowerBound)
    for year in days.lowerBound.year...days.upperBound.year {
      var previous: Day?
      for holiday in holidays(ofYear: year) where holiday.day != previous {
        previous = holiday.day
        if holiday.day.weekday <= 5, days.contains(holiday.day) { count -= 1 }
      }
    }
    return count
  }

  /// Easter Sunday of a year, by the Gregorian computus; nil for a year outside the calendar.
  public static func easter(ofYear year: Int) -> Day? {
    // The anonymous algorithm, as J. Meeus gives it in Astronomical Algorithms, chapter 8.
    let golden = year % 19
    let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
    let sun = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - sun + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let correction = (golden + 11 * epact + 22 * toSunday) / 451
    let index = epact + toSunday - 7 * correction + 114
    return Day(year: year, month: index / 31, day: index % 31 + 1)
  }

  private static func saturday(onOrAfter day: Day?) -> Day? {
    day.map { $0.adding(days: (13 - $0.weekday) % 7) }
  }

  /// Mondays to Fridays from the calendar's first day, a Monday, through a day.
  private static func weekdays(through day: Day) -> Int {
    let (weeks, rest) = Int(day.number).quotientAndRemainder(dividingBy: 7)
    return weeks * 5 + min(rest, 5)
  }

  private static func weekdays(before day: Day) -> Int {
    weekdays(through: day) - (day.weekday <= 5 ? 1 : 0)
  }
}

extension SwedishCalendar {
  fileprivate struct FixedDay {
    let month: Int
    let day: Int
    let name: Label
    var isEve = false
  }

  fileprivate static let fixedDays = [
    FixedDay(month: 1, day: 1, name: Label(sv: "nyårsdagen", en: "New Year's Day")),
    FixedDay(month: 1, day: 6, name: Label(sv: "trettondedag jul", en: "Epiphany")),
    FixedDay(month: 5, day: 1, name: Label(sv: "första maj", en: "May Day")),
    FixedDay(month: 12, day: 24, name: Label(sv: "julafton", en: "Christmas Eve"), isEve: true),
    FixedDay(month: 12, day: 25, name: Label(sv: "juldagen", en: "Christmas Day")),
    FixedDay(month: 12, day: 26, name: Label(sv: "annandag jul", en: "Boxing Day")),
    FixedDay(month: 12, day: 31, name: Label(sv: "nyårsafton", en: "New Year's Eve"), isEve: true),
  ]

  /// Days from Easter Sunday.
  fileprivate static let easterDays: [(offset: Int, name: Label)] = [
    (-2, Label(sv: "långfredagen", en: "Good Friday")),
    (0, Label(sv: "påskdagen", en: "Easter Sunday")),
    (1, Label(sv: "annandag påsk", en: "Easter Monday")),
    (39, Label(sv: "Kristi himmelsfärdsdag", en: "Ascension Day")),
    (49, Label(sv: "pingstdagen", en: "Whit Sunday")),
  ]

  fileprivate static let nationalDay = Label(sv: "Sveriges nationaldag", en: "National Day")
  fileprivate static let whitMonday = Label(sv: "annandag pingst", en: "Whit Monday")
  fileprivate static let midsummersEve = Label(sv: "midsommarafton", en: "Midsummer's Eve")
  fileprivate static let midsummersDay = Label(sv: "midsommardagen", en: "Midsummer's Day")
  fileprivate static let allSaintsDay = Label(sv: "alla helgons dag", en: "All Saints' Day")
}
