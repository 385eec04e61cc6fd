/// Splits a date as GNU date writes them into words and numbers.
struct DateLexer {
  enum Token: Equatable {
    /// A number, how many digits it was written with, and whether `+` (1), `-` (-1) or nothing (0) stood before it.
    case number(Int, digits: Int, sign: Int)
    /// A number with a fraction, cut to whole seconds: only seconds have one.
    case fraction(Int, sign: Int)
    case month(Int)
    case weekday(Int)
    /// Half a day, after a time on a clock of twelve.
    case meridian(isAfternoon: Bool)
    /// A zone's distance from UTC, summer time included.
    case zone(minutes: Int)
    case summerZone(minutes: Int)
    case summerTime
    case unit(DateUnit)
    /// `last`, `this`, `next`, `third` …
    case ordinal(Int)
    /// `yesterday`, `today`, `tomorrow`.
    case dayShift(Int)
    /// `ago` (-1) or `hence` (1).
    case direction(Int)
    /// The letter T, which is a zone and sets a time apart from its date.
    case letterT
    case mark(UInt8)
    case unknown
    case end
  }

  private let text: [UInt8]
  private var at = 0

  init(_ text: some Collection<UInt8>) {
    self.text = Array(text)
  }

  private var next: UInt8? { at < text.count ? text[at] : nil }

  mutating func token() -> Token {
    while true {
      skipSpace()
      guard let byte = next else { return .end }
      if Byte.isDigit(byte) { return number(sign: 0) }
      if byte == Byte.minus || byte == Byte.plus {
        at += 1
        skipSpace()
        // A sign before anything but a number is passed over.
        guard let digit = next, Byte.isDigit(digit) else { continue }
        return number(sign: byte == Byte.minus ? -1 : 1)
      }
      if Byte.isLetter(byte) { return word() }
      if byte == UInt8(ascii: "(") {
        guard skipComment() else { return .end }
        continue
      }
      at += 1
      return .mark(byte)
    }
  }

  private mutating func skipSpace() {
    while let next, next == Byte.space || (0x09...0x0D).contains(next) { at += 1 }
  }

  private mutating func skipComment() -> Bool {
    var depth = 0
    repeat {
      guard let byte = next else { return false }
      at += 1
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
    } while depth > 0
    return true
  }

  private mutating func number(sign: Int) -> Token {
    let start = at
    var value = 0
    while let byte = next, Byte.isDigit(byte) {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = product.addingReportingOverflow((sign < 0 ? -1 : 1) * Int(byte - UInt8(ascii: "0")))
      if overflows || overflowsToo { return .unknown }
      value = sum
      at += 1
    }
    let digits = at - start
    guard let point = next, point == Byte.dot || point == Byte.comma, at + 1 < text.count, Byte.isDigit(text[at + 1])
    else { return .number(value, digits: digits, sign: sign) }
    at += 1
    var isWhole = true
    while let byte = next, Byte.isDigit(byte) {
      if byte != UInt8(ascii: "0") { isWhole = false }
      at += 1
    }
    // Seconds are rounded down.
    return .fraction(sign < 0 && !isWhole ? value &- 1 : value, sign: sign)
  }

  private mutating func word() -> Token {
    let start = at
    while let byte = next, Byte.isLetter(byte) || byte == Byte.dot { at += 1 }
    let word = text[start..<at].map { Byte.isLetter($0) ? $0 & ~0x20 : $0 }
    return DateWords.token(of: String(decoding: word, as: UTF8.self))
  }
}

/// What relative dates count in.
enum DateUnit: Equatable {
  case years
  case months
  /// So many days: a week has seven.
  case days(Int)
  case seconds(Int)
}
