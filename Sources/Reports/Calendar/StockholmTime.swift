import Plan

/// A minute in time, told in UTC, and Swedish clocks: UTC+1, and UTC+2 from the last Sunday of March to the last of October,
/// as the EU has it since 1996 (Directive 2000/84/EC). Years before that are reckoned by the same rule.
struct Moment: Hashable, Comparable {
  /// Minutes since the beginning of day 0, in UTC.
  let minutes: Int

  init(minutes: Int) {
    self.minutes = minutes
  }

  /// The moment of a day and a minute of the day by a clock so many minutes before UTC.
  init(_ day: Day, _ minute: Int, offset: Int = 0) {
    minutes = Int(day.number) * 1440 + minute - offset
  }

  /// The moment of a Swedish clock's day and minute.
  init(stockholm day: Day, _ minute: Int) {
    self.init(day, minute, winter: 60)
  }

  /// The moment of a day and a minute by a clock so many minutes before UTC in winter, and an hour more in summer. An hour
  /// that there is twice means the first time; one that there is not, in spring, means what the clock would have shown
  /// without the change (RFC 5545, 3.3.5).
  init(_ day: Day, _ minute: Int, winter: Int) {
    let summer = Moment(day, minute, offset: winter + 60)
    self = summer.isSummer ? summer : Moment(day, minute, offset: winter)
  }

  static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }

  /// The day and the minute of it in UTC.
  var utc: (day: Day, minute: Int) { clock(offset: 0) }

  /// The day and the minute of it in Sweden.
  var stockholm: (day: Day, minute: Int) { clock(offset: isSummer ? 120 : 60) }

  private func clock(offset: Int) -> (day: Day, minute: Int) {
    let local = max(minutes + offset, 1440)
    return (Day(number: local / 1440) ?? .last, local % 1440)
  }

  private var isSummer: Bool {
    let year = utc.day.year
    guard let spring = Moment.lastSunday(year, 3), let autumn = Moment.lastSunday(year, 10) else { return false }
    return self >= Moment(spring, 60) && self < Moment(autumn, 60)
  }

  private static func lastSunday(_ year: Int, _ month: Int) -> Day? {
    Day(year: year, month: month, day: 31).map { $0.adding(days: -($0.weekday % 7)) }
  }
}
