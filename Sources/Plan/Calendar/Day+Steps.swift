extension Day: Strideable {
  /// Whether a day comes before another.
  @inlinable
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Whether two days are the same.
  @inlinable
  public static func == (left: Day, right: Day) -> Bool { left.number == right.number }

  /// How many days later another day is; below 0 where it is earlier.
  @inlinable
  public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

  /// The same as `days(until:)`: ranges of days can be counted and walked through.
  @inlinable
  public func distance(to other: Day) -> Int { days(until: other) }

  /// The same as `adding(days:)`.
  public func advanced(by days: Int) -> Day { adding(days: days) }
}

/// Steps stop at the first and the last day of the calendar instead of failing: somebody holding down a key is no error.
extension Day {
  /// The day so many days later, or earlier where the count is below 0.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    if overflow { return days < 0 ? .first : .last }
    return Day(clamping: sum)
  }

  /// The day so many months later; a month too short for it gives its last day (31 January and a month: 28 February).
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    if overflow || index < 12 || index >= 120_000 { return months < 0 ? .first : .last }
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let newDay = min(day, Day.daysInMonth(newMonth, of: newYear))
    return Day(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// The day so many years later; 29 February gives 28 February in a common year.
  public func adding(years: Int) -> Day {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    if overflow { return years < 0 ? .first : .last }
    return adding(months: months)
  }

  /// The first day of the day's month.
  public var startOfMonth: Day { adding(days: 1 - day) }

  /// The last day of the day's month.
  public var endOfMonth: Day {
    let (year, month, day) = parts
    return adding(days: Day.daysInMonth(month, of: year) - day)
  }

  /// The days of a year (1–9999); nil outside the calendar.
  public static func days(ofYear year: Int) -> ClosedRange<Day>? {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    return first...last
  }
}
