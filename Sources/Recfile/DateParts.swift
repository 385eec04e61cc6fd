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

/// A day of the Gregorian calendar, also before it was in use.
struct CivilDate {
  var year: Int
  var month: Int
  var day: Int

  /// Nil where the month has no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  init(firstOf month: Int, year: Int) {
    (self.year, self.month, day) = (year, month, 1)
  }

  /// Counted from 1970-01-01; by years that begin in March, so that the leap day comes last.
  init(dayNumber: Int) {
    let days = dayNumber + 719_468
    let era = days.dividedRoundingDown(by: 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let place = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * place + 2) / 5 + 1
    month = place < 10 ? place + 3 : place - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var dayNumber: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = year.dividedRoundingDown(by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func days(in month: Int, of year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

extension Int {
  func dividedRoundingDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self + 1) / divisor - 1
  }

  func remainder(by divisor: Int) -> Int {
    self - dividedRoundingDown(by: divisor) * divisor
  }

  /// Adds a product; false where it does not fit.
  fileprivate mutating func add(_ value: Int, times: Int) -> Bool {
    let (product, overflows) = value.multipliedReportingOverflow(by: times)
    let (sum, overflowsToo) = addingReportingOverflow(product)
    self = sum
    return !overflows && !overflowsToo
  }
}
