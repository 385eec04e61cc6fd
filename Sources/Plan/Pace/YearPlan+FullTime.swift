extension YearPlan {
  /// Person-days as full-time posts, in hundredths of one, to the nearest: 744 days are 3,4.
  ///
  /// A post's days are those that the plan itself counts with (`Arbetsdagar` over `Tjanster`). Where it does not say, they are
  /// the year's working days less 31 of annual leave, the middle of the three steps in the central government agreement
  /// (28, 31 and 35 by age). Nil where there is neither.
  public func fullTimePosts(_ days: PersonDays) -> PersonDays? {
    if let posts = facts.fullTimeEquivalents, posts > .zero {
      let stated = facts.workingDays ?? planned
      return stated > .zero ? days.scaled(by: posts.hundredths, over: stated.hundredths) : nil
    }
    guard let year = facts.year.flatMap(Day.days(ofYear:)) else { return nil }
    return days.scaled(by: 1, over: SwedishCalendar.workingDays(in: year) - Self.annualLeave)
  }

  private static let annualLeave = 31
}
