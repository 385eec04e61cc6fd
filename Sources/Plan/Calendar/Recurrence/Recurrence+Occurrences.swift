extension Recurrence {
  /// The most occurrences that are given.
  public static let mostOccurrences = 10_000
  /// How many days are looked through at most: a hundred years.
  public static let longestSearch = 36_525

  /// The days of a range on which what begins on `start` recurs, in order.
  ///
  /// As python-dateutil reads RFC 5545: the days are those that the rule makes, none before `start`; `start` itself is one
  /// only where the rule makes it. What the rule leaves open (the weekday of FREQ=WEEKLY, the date of FREQ=YEARLY) `start`
  /// says. COUNT counts the days left out by `excluding` too. Two things go by the RFC where dateutil does not: BYSETPOS
  /// chooses among the whole of the first week, and BYDAY=MO,2TU is every Monday and the second Tuesday.
  ///
  /// Limits, so that no rule takes long: at most `mostOccurrences`, and none more than `longestSearch` days after
  /// `start` (or, where no COUNT makes it count from there, after the beginning of the range).
  public func occurrences(
    from start: Day, excluding: Set<Day> = [], in range: ClosedRange<Day>, atMost limit: Int = mostOccurrences
  ) -> [Day] {
    let last = min(range.upperBound, until ?? .last)
    let first = max(start, range.lowerBound)
    guard first <= last else { return [] }
    let periods = RecurrencePeriods(self, start: start)
    let pattern = RecurrencePattern(self, start: start)
    var index = count == nil ? periods.index(of: first) : 0
    let end = min(last, (count == nil ? first : start).adding(days: Recurrence.longestSearch))
    var left = count ?? .max
    var found: [Day] = []
    while let period = periods.days(at: index), period.lowerBound <= end {
      // Of a year that is looked at for a month, that month is enough where neither COUNT nor BYSETPOS counts its days.
      let isPartEnough = count == nil && positions.isEmpty && period.upperBound >= first
      let wanted = isPartEnough ? period.clamped(to: first...end) : period
      for day in pattern.days(in: wanted) where day >= start {
        guard day <= end, left > 0 else { return found }
        left -= 1
        if day < first || excluding.contains(day) { continue }
        found.append(day)
        if found.count >= min(limit, Recurrence.mostOccurrences) { return found }
      }
      if left == 0 { return found }
      index += 1
    }
    return found
  }
}

/// The days, weeks, months or years that a rule looks at, numbered from the one its start is in.
struct RecurrencePeriods {
  private let frequency: Recurrence.Frequency
  private let interval: Int
  /// The first period's number in its unit: days, weeks' first days, months or years.
  private let origin: Int

  init(_ rule: Recurrence, start: Day) {
    frequency = rule.frequency
    interval = rule.interval
    let parts = start.parts
    switch rule.frequency {
    case .daily: origin = Int(start.number)
    case .weekly: origin = Int(start.number) - (start.weekday - rule.weekStart + 7) % 7
    case .monthly: origin = parts.year * 12 + parts.month - 1
    case .yearly: origin = parts.year
    }
  }

  /// The number of the last period that begins on or before a day not earlier than the start.
  func index(of day: Day) -> Int {
    let parts = day.parts
    return switch frequency {
    case .daily: (Int(day.number) - origin) / interval
    case .weekly: (Int(day.number) - origin) / 7 / interval
    case .monthly: (parts.year * 12 + parts.month - 1 - origin) / interval
    case .yearly: (parts.year - origin) / interval
    }
  }

  /// The days of a period; nil where it begins after the calendar's last day.
  func days(at index: Int) -> ClosedRange<Day>? {
    // No overflow: an interval has nine digits, and an index grows by one until its period is past the calendar's end.
    let step = index * interval
    switch frequency {
    case .daily: return Day(number: origin + step).map { $0...$0 }
    case .weekly:
      let first = origin + step * 7
      guard first <= Int(Day.last.number) else { return nil }
      return Day(clamping: first)...Day(clamping: first + 6)
    case .monthly:
      let (year, month) = (origin + step).quotientAndRemainder(dividingBy: 12)
      guard let first = Day(year: year, month: month + 1, day: 1) else { return nil }
      return first...first.endOfMonth
    case .yearly: return Day.days(ofYear: origin + step)
    }
  }
}
