/// How an amount's decimals are shown on screen and in reports.
public enum Decimals: Sendable, Hashable {
  /// None in a whole number, else as many as it takes: `12`, `0,5` days, `0,50` kr.
  case asNeeded
  /// Two: for columns, where the commas stand under each other.
  case two
}

extension Amount {
  /// The amount of a number in a file, in UTF-8: `0.5`, `-12`, `.25`, as recutils' `real` allows. Nil for anything else, for
  /// more than whole hundredths (`0.125`; `0.500` is fine), and beyond the limits.
  ///
  /// Called for each line of a long log, so it makes no text on its way.
  @inlinable
  public init?(utf8 bytes: some Collection<UInt8>) {
    var hundredths = 0
    var decimals = -1
    var isNegative = false
    var hasDigits = false
    var at = 0
    for byte in bytes {
      at &+= 1
      let digit = byte &- 0x30
      if digit >= 10 {
        if byte == 0x2D, at == 1 {
          isNegative = true
        } else if byte == 0x2E, decimals < 0 {
          decimals = 0
          hasDigits = false
        } else {
          return nil
        }
        continue
      }
      hasDigits = true
      if decimals >= 0 {
        decimals &+= 1
        if decimals > 2 {
          guard digit == 0 else { return nil }
          continue
        }
      }
      let (shifted, isTooLarge) = hundredths.multipliedReportingOverflow(by: 10)
      let (sum, isOver) = shifted.addingReportingOverflow(Int(digit))
      if isTooLarge || isOver { return nil }
      hundredths = sum
    }
    guard hasDigits else { return nil }
    if decimals < 2 {
      let (scaled, isTooLarge) = hundredths.multipliedReportingOverflow(by: decimals == 1 ? 10 : 100)
      if isTooLarge { return nil }
      hundredths = scaled
    }
    self.init(hundredths: isNegative ? -hundredths : hundredths)
  }

  /// The amount of a number as files have it: `0.5`.
  public init?(file text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// The amount as files have it, as short as it can be: `0.5`, `-12`, `4372100.42`.
  public var fileText: String {
    let (units, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals = rest == 0 ? "" : "." + (rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)"))
    return (hundredths < 0 ? "-" : "") + "\(units)" + decimals
  }

  /// The amount as files have it.
  public var description: String { fileText }

  /// The amount as people write it: `4 372 100,42` with no-break spaces (U+00A0) in Swedish, `4,372,100.42` in English.
  public func text(_ language: Language, decimals: Decimals = .asNeeded) -> String {
    let (separator, mark) = language.numberMarks
    let (units, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    var text = hundredths < 0 ? "-" : ""
    let digits = "\(units)"
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text.append(separator) }
      text.append(digit)
    }
    switch decimals {
    case .asNeeded where rest == 0: return text
    case .asNeeded where rest % 10 == 0 && Self.leastDecimals < 2: return "\(text)\(mark)\(rest / 10)"
    case .asNeeded, .two: return "\(text)\(mark)\(rest / 10)\(rest % 10)"
    }
  }
}

extension Language {
  /// What stands between thousands, and before the decimals.
  var numberMarks: (thousands: Character, decimal: Character) {
    switch self {
    case .swedish: ("\u{A0}", ",")
    case .english: (",", ".")
    }
  }
}
