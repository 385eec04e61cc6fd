/// What a date's text has said so far, and the moment it comes to.
struct DateParts {
  /// A number with how it was written, which decides what it means.
  struct Number {
    var value: Int
    var digits: Int
    var sign = 0
  }

  private var year: Number
  private var month: Int
  private var day: Int
  private var hour: Int
  private var minute: Int
  private var second: Int
  private var isAfternoon: Bool?
  private var weekday: (day: Int, ordinal: Int)?
  private var zoneMinutes: Int?
  private var shift = (years: 0, months: 0, days: 0, seconds: 0)
  private var isShifted = false
  private var dates = 0
  private var times = 0
  private var weekdays = 0
  private var zones = 0

  init(now: Int) {
    let days = now.dividedRoundingDown(by: 86_400)
    let date = CivilDate(dayNumber: days)
    year = Number(value: date.year, digits: 0)
    month = date.month
    day = date.day
    let seconds = now - days * 86_400
    (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }

  mutating func setDate(year: Number?, month: Int, day: Int) -> Bool {
    if let year { self.year = year }
    (self.month, self.day) = (month, day)
    dates += 1
    return true
  }

  mutating func setTime(_ hour: Int, _ minute: Int, _ second: Int, isAfternoon: Bool? = nil) -> Bool {
    (self.hour, self.minute, self.second, self.isAfternoon) = (hour, minute, second, isAfternoon)
    times += 1
    return true
  }

  mutating func setWeekday(_ day: Int, ordinal: Int) -> Bool {
    weekday = (day, ordinal)
    weekdays += 1
    return true
  }

  mutating func setZone(_ minutes: Int) -> Bool {
    zoneMinutes = minutes
    zones += 1
    return true
  }

  /// `+2` and `+0200` are two hours, as `+02:00` is. At most a day.
  mutating func setZone(hours: Number, minutes: Int?, from zone: Int) -> Bool {
    let total: (partialValue: Int, overflow: Bool)
    if let minutes {
      let (product, overflows) = hours.value.multipliedReportingOverflow(by: 60)
      total = product.addingReportingOverflow(hours.sign < 0 ? 0 &- minutes : minutes)
      if overflows { return false }
    } else if hours.digits <= 2 {
      total = (hours.value * 60, false)
    } else {
      total = (hours.value / 100 * 60 + hours.value % 100, false)
    }
    guard !total.overflow, (-1440...1440).contains(total.partialValue) else { return false }
    return setZone(zone + total.partialValue)
  }

  /// Digits alone: `20250131`, `1230`, `12`, or the year after a date without one.
  mutating func setDigits(_ number: Number) -> Bool {
    if dates > 0, year.digits == 0, !isShifted, times > 0 || number.digits > 2 {
      year = number
      return true
    }
    let value = number.value
    if number.digits > 4 {
      let year = Number(value: value / 10_000, digits: number.digits - 4)
      return setDate(year: year, month: value / 100 % 100, day: value % 100)
    }
    return number.digits <= 2 ? setTime(value, 0, 0) : setTime(value / 100, value % 100, 0)
  }

  mutating func add(_ unit: DateUnit, times: Int) -> Bool {
    isShifted = true
    switch unit {
    case .years: return shift.years.add(times, times: 1)
    case .months: return shift.months.add(times, times: 1)
    case .days(let days): return shift.days.add(times, times: days)
    case .seconds(let seconds): return shift.seconds.add(times, times: seconds)
    }
  }

  /// Seconds since 1970 in UTC; nil where the parts make no moment.
  func seconds() -> Int? {
    guard dates <= 1, times <= 1, weekdays <= 1, zones <= 1 else { return nil }
    guard let date = date(), let time = time(isNow: isShifted && dates == 0 && weekdays == 0) else { return nil }
    var days = date.dayNumber
    if let weekday, dates == 0 {
      let today = (days + 4).remainder(by: 7)
      var ahead = (weekday.day - today + 7) % 7
      let weeks = weekday.ordinal - (weekday.ordinal > 0 && today != weekday.day ? 1 : 0)
      guard ahead.add(weeks, times: 7), Int32(exactly: ahead + date.day) != nil else { return nil }
      days += ahead
    }
    guard let moved = moved(from: CivilDate(dayNumber: days)) else { return nil }
    var seconds = moved * 86_400 + time - (zoneMinutes ?? 0) * 60
    return seconds.add(shift.seconds, times: 1) ? seconds : nil
  }

  private func date() -> CivilDate? {
    var year = year.value
    if self.year.digits == 2, year >= 0 { year += year < 69 ? 2000 : 1900 }
    guard year.magnitude < 1 << 31 else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private func time(isNow: Bool) -> Int? {
    guard times > 0 || isNow else { return 0 }
    var hour = hour
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// The day after years, months and days have been added, days past a month's end running on into the next.
  private func moved(from date: CivilDate) -> Int? {
    let limit = 1 << 31
    guard shift.years.magnitude < limit, shift.months.magnitude < limit, shift.days.magnitude < limit else {
      return nil
    }
    let months = date.month - 1 + shift.months
    let year = date.year + shift.years + months.dividedRoundingDown(by: 12)
    guard year.magnitude < limit else { return nil }
    let first = CivilDate(firstOf: months.remainder(by: 12) + 1, year: year)
    return first.dayNumber + date.day - 1 + shift.days
  }
}

extension Int {
  /// Adds a product; false where it does not fit.
  fileprivate mutating func add(_ value: Int, times: Int) -> Bool {
    let (product, overflows) = value.multipliedReportingOverflow(by: times)
    let (sum, overflowsToo) = addingReportingOverflow(product)
    self = sum
    return !overflows && !overflowsToo
  }
}
