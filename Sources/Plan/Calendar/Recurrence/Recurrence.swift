/// When something recurs: the value of an RFC 5545 RRULE, for things that happen on days.
///
///     try Recurrence("FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20251231").text(.swedish)
///     // sista tisdagen i varje månad t.o.m. 31 december 2025
///
/// Limits: numbers have at most nine digits (ten for COUNT); for those of `occurrences` see there.
public struct Recurrence: Sendable, Hashable {
  /// The unit that the rule counts in.
  public enum Frequency: String, Sendable, Hashable, CaseIterable {
    /// By day.
    case daily = "DAILY"
    /// By week.
    case weekly = "WEEKLY"
    /// By month.
    case monthly = "MONTHLY"
    /// By year.
    case yearly = "YEARLY"
  }

  /// A weekday (1 Monday–7 Sunday), every one of the period or only the nth, from the end where n is below 0.
  public struct Weekday: Sendable, Hashable {
    /// 1 Monday to 7 Sunday.
    public let weekday: Int
    /// Which one; nil means every.
    public let ordinal: Int?
  }

  /// What the rule counts in.
  public internal(set) var frequency = Frequency.daily
  /// Every how many of them: 1 or more.
  public internal(set) var interval = 1
  /// How many occurrences there are; nil where the rule states none.
  public internal(set) var count: Int?
  /// The last day there can be one; nil where the rule states none. Of a date with a time, the date as written.
  public internal(set) var until: Day?
  /// BYMONTH, 1–12.
  public internal(set) var months: [Int] = []
  /// BYWEEKNO, 1–53 or from the end.
  public internal(set) var weeks: [Int] = []
  /// BYYEARDAY, 1–366 or from the end.
  public internal(set) var yearDays: [Int] = []
  /// BYMONTHDAY, 1–31 or from the end.
  public internal(set) var monthDays: [Int] = []
  /// BYDAY.
  public internal(set) var weekdays: [Weekday] = []
  /// BYSETPOS: which of the days found in a period, from the end where below 0.
  public internal(set) var positions: [Int] = []
  /// WKST: the weekday that weeks begin on, 1 Monday to 7 Sunday.
  public internal(set) var weekStart = 1

  init() {}
}

extension Recurrence: CustomStringConvertible {
  /// The rule as an RRULE value, its parts in one order and without those that say nothing; parsing it gives an equal
  /// rule.
  public var value: String {
    var parts = ["FREQ=\(frequency.rawValue)"]
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { parts.append("\(name)=\(values.joined(separator: ","))") }
    }
    if interval != 1 { add("INTERVAL", ["\(interval)"]) }
    add("BYMONTH", months.map(String.init))
    add("BYWEEKNO", weeks.map(String.init))
    add("BYYEARDAY", yearDays.map(String.init))
    add("BYMONTHDAY", monthDays.map(String.init))
    add("BYDAY", weekdays.map { ($0.ordinal.map(String.init) ?? "") + Recurrence.weekdayCodes[$0.weekday - 1] })
    add("BYSETPOS", positions.map(String.init))
    if weekStart != 1 { add("WKST", [Recurrence.weekdayCodes[weekStart - 1]]) }
    if let count { add("COUNT", ["\(count)"]) }
    if let until { add("UNTIL", [until.iso.filter { $0 != "-" }]) }
    return parts.joined(separator: ";")
  }

  /// The rule as an RRULE value.
  public var description: String { value }

  static let weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
