/// How many of a year's working days have passed on a day, that day among them.
///
///     YearShare(of: 2026, on: 20 June 2026)  // 115 of 251
///
/// Working days are those of `SwedishCalendar`, reckoned for any year. A year that has not begun has none passed; one that
/// is over has all.
public struct YearShare: Sendable, Equatable {
  /// Working days passed.
  public let passed: Int
  /// Working days of the whole year; none where the plan states no year.
  public let total: Int
  /// The days of the year; nil where the plan states none.
  public let year: ClosedRange<Day>?

  /// Counts the working days of a year up to and with a day.
  public init(of year: Int?, on today: Day) {
    self.year = year.flatMap(Day.days(ofYear:))
    total = self.year.map(SwedishCalendar.workingDays) ?? 0
    passed = self.year.map { Self.workingDays(in: $0, through: today) } ?? 0
  }

  /// Whether the year has begun: without a working day passed there is no pace to go by.
  public var hasBegun: Bool { passed > 0 }

  /// Whether every working day has passed.
  public var isOver: Bool { total > 0 && passed == total }

  /// The share in whole percent, rounded down.
  public var percent: Int { total > 0 ? passed * 100 / total : 0 }

  /// What an even pace over the working days would have come to of an amount.
  func part(of days: PersonDays) -> PersonDays {
    days.scaled(by: passed, over: total)
  }

  /// Where the same pace leads until the year's end.
  func extended(_ days: PersonDays) -> PersonDays {
    days.scaled(by: total, over: passed)
  }

  private static func workingDays(in year: ClosedRange<Day>, through today: Day) -> Int {
    guard today >= year.lowerBound else { return 0 }
    return SwedishCalendar.workingDays(in: year.lowerBound...min(today, year.upperBound))
  }
}

extension YearShare {
  /// An amount shared out over the months by their working days: the parts add up to it exactly, since each is what the
  /// even pace comes to at the month's end less what it came to before. None where the plan states no year.
  public func months(of days: PersonDays) -> [PersonDays] {
    guard let year, total > 0 else { return [] }
    let sums = (1...12).map { month -> PersonDays in
      let first = Day(year: year.lowerBound.year, month: month, day: 1) ?? year.lowerBound
      return days.scaled(by: SwedishCalendar.workingDays(in: year.lowerBound...first.endOfMonth), over: total)
    }
    return sums.indices.map { $0 == 0 ? sums[0] : sums[$0] - sums[$0 - 1] }
  }
}

extension Amount {
  /// The amount times a ratio of whole numbers, to the nearest hundredth, halves away from zero; the limit where it would
  /// pass that, and nothing where the ratio has no meaning (a negative factor, a divisor below 1).
  func scaled(by factor: Int, over divisor: Int) -> Self {
    guard factor >= 0, divisor > 0 else { return .zero }
    let product = hundredths.magnitude.multipliedFullWidth(by: UInt(factor))
    guard product.high < UInt(divisor) else { return Self(hundredths: hundredths < 0 ? -.max : .max) }
    let (quotient, rest) = UInt(divisor).dividingFullWidth(product)
    let rounded = rest >= UInt(divisor) - rest ? quotient.addingReportingOverflow(1).partialValue : quotient
    let size = Int(clamping: rest > 0 ? rounded : quotient)
    return Self(hundredths: hundredths < 0 ? -size : size)
  }

  /// How many whole percent the amount is of another, rounded down; nil where the other is nothing or less.
  public func percent(of whole: Self) -> Int? {
    guard whole.hundredths > 0, hundredths >= 0 else { return nil }
    let product = hundredths.magnitude.multipliedFullWidth(by: 100)
    guard product.high < whole.hundredths.magnitude else { return .max }
    return Int(clamping: whole.hundredths.magnitude.dividingFullWidth(product).quotient)
  }
}
