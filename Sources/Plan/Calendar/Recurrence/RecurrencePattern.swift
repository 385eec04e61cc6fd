/// Which days of a period a rule takes: its BY-parts, with what its start says where they say nothing.
struct RecurrencePattern {
  private let frequency: Recurrence.Frequency
  private var months: [Int]
  private var monthDays: [Int]
  private var weekdays: [Recurrence.Weekday]
  private let weeks: [Int]
  private let yearDays: [Int]
  private let positions: [Int]
  private let weekStart: Int

  init(_ rule: Recurrence, start: Day) {
    (frequency, weekStart) = (rule.frequency, rule.weekStart)
    (months, monthDays, weekdays) = (rule.months, rule.monthDays, rule.weekdays)
    (weeks, yearDays, positions) = (rule.weeks, rule.yearDays, rule.positions)
    guard monthDays.isEmpty, weekdays.isEmpty, weeks.isEmpty, yearDays.isEmpty else { return }
    let parts = start.parts
    switch frequency {
    case .daily: break
    case .weekly: weekdays = [Recurrence.Weekday(weekday: start.weekday, ordinal: nil)]
    case .monthly: monthDays = [parts.day]
    case .yearly:
      monthDays = [parts.day]
      if months.isEmpty { months = [parts.month] }
    }
  }

  /// The period's days that the rule takes, in order.
  func days(in period: ClosedRange<Day>) -> [Day] {
    let found = period.filter(takes)
    if positions.isEmpty { return found }
    let chosen = Set(positions.map { $0 > 0 ? $0 - 1 : found.count + $0 })
    return found.indices.filter(chosen.contains).map { found[$0] }
  }

  /// Whether a day fits every part, positions aside.
  private func takes(_ day: Day) -> Bool {
    let (year, month, dayOfMonth) = day.parts
    if !months.isEmpty, !months.contains(month) { return false }
    let inMonth = Place(index: dayOfMonth, count: Day.daysInMonth(month, of: year))
    if !monthDays.isEmpty, !inMonth.isAny(of: monthDays) { return false }
    if weekdays.isEmpty, yearDays.isEmpty, weeks.isEmpty { return true }
    let dayOfYear = Int(day.number) - Day.daysBefore(year: year)
    let inYear = Place(index: dayOfYear, count: Day.isLeap(year) ? 366 : 365)
    if !yearDays.isEmpty, !inYear.isAny(of: yearDays) { return false }
    if !weeks.isEmpty, !week(of: day).isAny(of: weeks) { return false }
    if weekdays.isEmpty { return true }
    let isWithinMonths = frequency == .monthly || !months.isEmpty
    let weekdayPlace = isWithinMonths ? inMonth.everySeventh : inYear.everySeventh
    let weekday = day.weekday
    return weekdays.contains { wanted in
      wanted.weekday == weekday && wanted.ordinal.map { weekdayPlace.isAny(of: [$0]) } ?? true
    }
  }

  /// Which of its year's weeks a day is in, where weeks begin on `weekStart` and the first has four days in the year.
  private func week(of day: Day) -> Place {
    // The fourth day of a week tells the year that the week belongs to.
    let fourth = Day(clamping: Int(day.number) - (day.weekday - weekStart + 7) % 7 + 3)
    let year = fourth.year
    let number = (Int(fourth.number) - Day.daysBefore(year: year) - 1) / 7 + 1
    // As many as there are fourth days of weeks in the year, of which this is one.
    let daysAfter = Day.daysBefore(year: year + 1) - Int(fourth.number)
    return Place(index: number, count: number + daysAfter / 7)
  }
}

/// A place in a row, which can be told from its beginning (1, 2, …) and from its end (-1, -2, …).
private struct Place {
  let index: Int
  let count: Int

  /// The same for a day among its period's days of the same weekday.
  var everySeventh: Place {
    let before = (index - 1) / 7
    return Place(index: before + 1, count: before + 1 + (count - index) / 7)
  }

  func isAny(of wanted: [Int]) -> Bool {
    wanted.contains { $0 == index || $0 == index - count - 1 }
  }
}
