/// Weeks as Sweden and ISO 8601 count them: from Monday, week 1 the one with the year's first Thursday.
extension Day {
  /// The weekday: 1 Monday to 7 Sunday.
  public var weekday: Int { (Int(number) - 1) % 7 + 1 }

  /// The ISO week, 1–53, and the year it belongs to, which near new year may be another than the day's.
  public var isoWeek: (year: Int, week: Int) {
    // Never outside the calendar: 0001-01-01 is a Monday and 9999-12-31 a Friday.
    let thursday = Day(clamping: Int(number) - weekday + 4)
    let year = thursday.year
    return (year, (Int(thursday.number) - 1 - Day.daysBefore(year: year)) / 7 + 1)
  }

  /// The day of an ISO week; nil where the year has no such week or the calendar no such day.
  public init?(isoYear: Int, week: Int, weekday: Int = 1) {
    guard (1...9999).contains(isoYear), (1...53).contains(week), (1...7).contains(weekday) else { return nil }
    // 4 January is always in week 1.
    guard let anchor = Day(year: isoYear, month: 1, day: 4) else { return nil }
    let number = Int(anchor.number) - anchor.weekday + (week - 1) * 7 + weekday
    guard let found = Day(number: number), found.isoWeek.year == isoYear else { return nil }
    self = found
  }

  /// The Monday of the day's week.
  public var startOfWeek: Day { adding(days: 1 - weekday) }
}
