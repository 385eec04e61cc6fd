/// Reads dates as GNU date does (gnulib's `parse-datetime`), in UTC. Not read are `TZ="…"` and the names of the
/// machine's own zone, and fractions of seconds are dropped.
struct DateText {
  private var lexer: DateLexer
  private var ahead: DateLexer.Token
  private var moment: DateParts

  /// Seconds since 1970 in UTC; nil where the text is no date. What it leaves out is taken from `now`.
  static func seconds(of text: some Collection<UInt8>, now: Int) -> Int? {
    var reader = DateText(text, now: now)
    return reader.read()
  }

  private init(_ text: some Collection<UInt8>, now: Int) {
    lexer = DateLexer(text)
    ahead = lexer.token()
    moment = DateParts(now: now)
    // As GNU date has it, nothing is midnight today.
    if ahead == .end { ahead = .number(0, digits: 1, sign: 0) }
  }

  private mutating func read() -> Int? {
    if take(UInt8(ascii: "@")) { return readTimestamp() }
    while ahead != .end {
      guard readItem() else { return nil }
    }
    return moment.seconds()
  }

  private mutating func readTimestamp() -> Int? {
    guard let seconds = readSeconds(allowsSign: true) else { return nil }
    return ahead == .end ? seconds : nil
  }

  /// Whole or with a fraction, which is dropped.
  private mutating func readSeconds(allowsSign: Bool) -> Int? {
    let seconds: (value: Int, sign: Int)
    if case .number(let value, _, let sign) = ahead {
      seconds = (value, sign)
    } else if case .fraction(let value, let sign) = ahead {
      seconds = (value, sign)
    } else {
      return nil
    }
    guard allowsSign || seconds.sign == 0 else { return nil }
    advance()
    return seconds.value
  }

  private mutating func advance() { ahead = lexer.token() }

  private mutating func take(_ mark: UInt8) -> Bool {
    guard ahead == .mark(mark) else { return false }
    advance()
    return true
  }

  private mutating func readItem() -> Bool {
    let token = ahead
    advance()
    switch token {
    case .number(let value, let digits, 0): return readAfter(DateParts.Number(value: value, digits: digits))
    case .number(let value, _, _): return readUnit(times: value)
    case .fraction(let value, _):
      guard ahead == .unit(.seconds(1)) else { return false }
      return readUnit(times: value)
    case .month(let month): return readAfter(month: month)
    case .weekday(let day):
      _ = take(Byte.comma)
      return moment.setWeekday(day, ordinal: 0)
    case .zone(let minutes): return readAfter(zone: minutes)
    case .summerZone(let minutes): return moment.setZone(minutes)
    case .letterT: return readAfterT()
    case .unit(let unit): return readDirection(unit, times: 1)
    case .ordinal(let ordinal):
      if case .weekday(let day) = ahead {
        advance()
        return moment.setWeekday(day, ordinal: ordinal)
      }
      return readUnit(times: ordinal)
    case .dayShift(let days): return moment.add(.days(1), times: days)
    case .meridian, .summerTime, .direction, .mark, .unknown, .end: return false
    }
  }

  /// What a number without a sign begins: a date, a time, a weekday with its order, something relative, or digits alone.
  private mutating func readAfter(_ number: DateParts.Number) -> Bool {
    if ahead == .mark(Byte.colon) { return readTime(hour: number.value) }
    if ahead == .mark(UInt8(ascii: "/")) { return readSlashes(number) }
    if case .unit = ahead { return readUnit(times: number.value) }
    if case .meridian(let isAfternoon) = ahead {
      advance()
      return moment.setTime(number.value, 0, 0, isAfternoon: isAfternoon)
    }
    if case .month(let month) = ahead {
      advance()
      return readYear(after: number.value, month: month)
    }
    if case .weekday(let day) = ahead {
      advance()
      return moment.setWeekday(day, ordinal: number.value)
    }
    if case .number(let value, let digits, let sign) = ahead, sign != 0 {
      advance()
      return readAfter(number, signed: DateParts.Number(value: value, digits: digits, sign: sign))
    }
    return moment.setDigits(number)
  }

  /// `2025-01-31`, `2025-01-31T12:30`, `12 +02:00` (a time), `20250131 +2 days`.
  private mutating func readAfter(_ first: DateParts.Number, signed second: DateParts.Number) -> Bool {
    if case .number(let day, _, let sign) = ahead, sign != 0 {
      advance()
      guard moment.setDate(year: first, month: 0 &- second.value, day: 0 &- day) else { return false }
      return ahead == .letterT ? readTimeAfterT() : true
    }
    if case .unit(let unit) = ahead {
      advance()
      return moment.setDigits(first) && moment.add(unit, times: second.value)
    }
    return readMinutes(ofOffset: second) && moment.setTime(first.value, 0, 0)
  }

  private mutating func readTimeAfterT() -> Bool {
    advance()
    guard case .number(let hour, _, 0) = ahead else { return false }
    advance()
    if ahead == .mark(Byte.colon) { return readTime(hour: hour, allowsMeridian: false) }
    guard case .number(_, _, let sign) = ahead, sign != 0 else { return false }
    return readOffset() && moment.setTime(hour, 0, 0)
  }

  /// From the colon after the hour.
  private mutating func readTime(hour: Int, allowsMeridian: Bool = true) -> Bool {
    advance()
    guard case .number(let minute, _, 0) = ahead else { return false }
    advance()
    var second = 0
    if take(Byte.colon) {
      guard let seconds = readSeconds(allowsSign: false) else { return false }
      second = seconds
    }
    if allowsMeridian, case .meridian(let isAfternoon) = ahead {
      advance()
      return moment.setTime(hour, minute, second, isAfternoon: isAfternoon)
    }
    if case .number(_, _, let sign) = ahead, sign != 0, !readOffset() { return false }
    return moment.setTime(hour, minute, second)
  }

  private mutating func readOffset() -> Bool {
    guard case .number(let value, let digits, let sign) = ahead else { return false }
    advance()
    return readMinutes(ofOffset: DateParts.Number(value: value, digits: digits, sign: sign))
  }

  /// `+2`, `+0200` or `+02:00`, from after the hours.
  private mutating func readMinutes(ofOffset hours: DateParts.Number, from zone: Int = 0) -> Bool {
    var minutes: Int?
    if take(Byte.colon) {
      guard case .number(let value, _, 0) = ahead else { return false }
      advance()
      minutes = value
    }
    return moment.setZone(hours: hours, minutes: minutes, from: zone)
  }

  /// `1/31`, `1/31/25` or `2025/1/31`.
  private mutating func readSlashes(_ first: DateParts.Number) -> Bool {
    advance()
    guard case .number(let second, _, 0) = ahead else { return false }
    advance()
    guard take(UInt8(ascii: "/")) else { return moment.setDate(year: nil, month: first.value, day: second) }
    guard case .number(let third, let digits, 0) = ahead else { return false }
    advance()
    return first.digits >= 4
      ? moment.setDate(year: first, month: second, day: third)
      : moment.setDate(year: DateParts.Number(value: third, digits: digits), month: first.value, day: second)
  }

  /// `31 jan`, `31 jan 2025` or `31-jan-2025`, from after the month.
  private mutating func readYear(after day: Int, month: Int) -> Bool {
    guard case .number(let value, let digits, let sign) = ahead else {
      return moment.setDate(year: nil, month: month, day: day)
    }
    advance()
    let year = DateParts.Number(value: sign == 0 ? value : 0 &- value, digits: digits)
    return moment.setDate(year: year, month: month, day: day)
  }

  /// `jan 31`, `jan 31, 2025` or `jan-31-2025`, from after the month.
  private mutating func readAfter(month: Int) -> Bool {
    guard case .number(let day, _, let sign) = ahead else { return false }
    advance()
    if sign == 0, !take(Byte.comma) { return moment.setDate(year: nil, month: month, day: day) }
    guard case .number(let year, let digits, let yearSign) = ahead, (yearSign == 0) == (sign == 0) else { return false }
    advance()
    return sign == 0
      ? moment.setDate(year: DateParts.Number(value: year, digits: digits), month: month, day: day)
      : moment.setDate(year: DateParts.Number(value: 0 &- year, digits: digits), month: month, day: 0 &- day)
  }

  private mutating func readAfter(zone: Int) -> Bool {
    if ahead == .summerTime {
      advance()
      return moment.setZone(zone + 60)
    }
    guard case .number(let value, let digits, let sign) = ahead, sign != 0 else { return moment.setZone(zone) }
    advance()
    if case .unit(let unit) = ahead {
      advance()
      return moment.setZone(zone) && moment.add(unit, times: value)
    }
    return readMinutes(ofOffset: DateParts.Number(value: value, digits: digits, sign: sign), from: zone)
  }

  private mutating func readAfterT() -> Bool {
    guard case .number(let value, _, let sign) = ahead, sign != 0 else { return moment.setZone(-7 * 60) }
    advance()
    guard case .unit(let unit) = ahead else { return false }
    advance()
    return moment.setZone(-7 * 60) && moment.add(unit, times: value)
  }

  private mutating func readUnit(times: Int) -> Bool {
    guard case .unit(let unit) = ahead else { return false }
    advance()
    return readDirection(unit, times: times)
  }

  private mutating func readDirection(_ unit: DateUnit, times: Int) -> Bool {
    guard case .direction(let direction) = ahead else { return moment.add(unit, times: times) }
    advance()
    return moment.add(unit, times: times.multipliedReportingOverflow(by: direction).partialValue)
  }
}
