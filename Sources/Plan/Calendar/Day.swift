/// A date of the Gregorian calendar (proleptic, years 1 to 9999), held as a day number.
///
///     Day(iso: "2025-09-24")?.weekday  // 3, a Wednesday
///
/// Four bytes, so that a long time log stays small.
public struct Day: Sendable, Hashable {
  /// The day's number: 1 is 0001-01-01, a Monday (known as Rata Die, and as Python's ordinal).
  public let number: Int32

  /// 0001-01-01, the first day there is.
  public static let first = Day(unchecked: 1)
  /// 9999-12-31, the last day there is.
  public static let last = Day(unchecked: 3_652_059)

  /// The day of a number from 1 to 3 652 059; nil outside that.
  public init?(number: Int) {
    guard number >= 1, number <= 3_652_059 else { return nil }
    self.number = Int32(truncatingIfNeeded: number)
  }

  /// The day of a year, a month and a day of the month; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1 else { return nil }
    guard day <= 28 || day <= Day.daysInMonth(month, of: year) else { return nil }
    // Years are reckoned from March, so that the leap day comes last (H. Hinnant, days_from_civil).
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 305)
  }

  init(unchecked number: Int32) {
    self.number = number
  }

  /// The day nearest to a number that may lie outside the calendar.
  init(clamping number: Int) {
    self.number = Int32(truncatingIfNeeded: min(max(number, 1), 3_652_059))
  }
}

extension Day {
  /// Year (1–9999), month (1–12) and day of the month (1–31).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 305
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year, 1–9999.
  public var year: Int { parts.year }
  /// The month, 1–12.
  public var month: Int { parts.month }
  /// The day of the month, 1–31.
  public var day: Int { parts.day }

  /// The day of the year, 1–366.
  public var dayOfYear: Int {
    Int(number) - Day.daysBefore(year: year)
  }

  /// Whether a year has 366 days.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month (1–12) of a year has.
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// How many days of the calendar lie before 1 January of a year.
  static func daysBefore(year: Int) -> Int {
    let past = year - 1
    return past * 365 + past / 4 - past / 100 + past / 400
  }
}
