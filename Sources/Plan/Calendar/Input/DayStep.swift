/// How far a key moves a date.
public enum DayStep: Sendable, Hashable, CaseIterable {
  /// One day.
  case day
  /// Seven days.
  case week
  /// One month; the day of the month is kept where the month has it.
  case month
  /// One year.
  case year
}

extension Day {
  /// The day so many steps later, or earlier where the count is below 0. Stops at the calendar's ends.
  public func adding(_ count: Int, _ step: DayStep) -> Day {
    switch step {
    case .day: return adding(days: count)
    case .week:
      let (days, overflow) = count.multipliedReportingOverflow(by: 7)
      return adding(days: overflow ? (count < 0 ? .min : .max) : days)
    case .month: return adding(months: count)
    case .year: return adding(years: count)
    }
  }
}
