extension Day {
  /// The day of an ISO date in UTF-8, `2025-09-24`: exactly ten bytes, nothing around them; nil for anything else.
  ///
  /// Called for each line of a long log, so it makes no text on its way.
  @inlinable
  public init?(utf8 bytes: some Collection<UInt8>) {
    var digits = 0
    var at = 0
    for byte in bytes {
      if at == 4 || at == 7 {
        guard byte == 0x2D else { return nil }
      } else {
        let digit = byte &- 0x30
        guard digit < 10, at < 10 else { return nil }
        digits = digits &* 10 &+ Int(digit)
      }
      at &+= 1
    }
    guard at == 10 else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// The day of an ISO date, `2025-09-24`, and of nothing else.
  public init?(iso text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// The day as an ISO date: `2025-09-24`.
  public var iso: String {
    let (year, month, day) = parts
    return String(unsafeUninitializedCapacity: 10) { text in
      func write(_ value: Int, at place: Int) {
        text[place] = 0x30 + UInt8(truncatingIfNeeded: value / 10 % 10)
        text[place + 1] = 0x30 + UInt8(truncatingIfNeeded: value % 10)
      }
      write(year / 100, at: 0)
      write(year, at: 2)
      write(month, at: 5)
      write(day, at: 8)
      text[4] = 0x2D
      text[7] = 0x2D
      return 10
    }
  }
}

extension Day: CustomStringConvertible {
  /// The day as an ISO date.
  public var description: String { iso }
}
