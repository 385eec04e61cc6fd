/// When on a day something is: `09:00`, or `09:00-10:30`.
public struct ClockSpan: Sendable, Hashable {
  /// Minutes from midnight to the start, 0–1439.
  public let start: Int
  /// Minutes from midnight to the end, after the start; nil where only the start is known.
  public let end: Int?

  /// Reads the file's form and nothing else: two digits each, 00:00 to 23:59, the end after the start.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5 || (bytes.count == 11 && bytes[5] == 0x2D) else { return nil }
    guard let start = ClockSpan.minutes(bytes[0..<5]) else { return nil }
    self.start = start
    if bytes.count == 5 {
      end = nil
    } else {
      guard let end = ClockSpan.minutes(bytes[6..<11]), end > start else { return nil }
      self.end = end
    }
  }

  /// The file's form: `09:00-10:30`.
  public var fileText: String { text(dash: "-") }

  /// As people write it, with a dash between: `09:00–10:30`.
  public var text: String { text(dash: "–") }

  /// How long it takes, in minutes; nil where only the start is known.
  public var minutes: Int? { end.map { $0 - start } }

  private func text(dash: String) -> String {
    ClockSpan.clock(start) + (end.map { dash + ClockSpan.clock($0) } ?? "")
  }

  private static func clock(_ minutes: Int) -> String {
    "\(minutes / 600)\(minutes / 60 % 10):\(minutes % 60 / 10)\(minutes % 10)"
  }

  private static func minutes(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes[bytes.startIndex + 2] == 0x3A else { return nil }
    var digits = 0
    for (index, byte) in bytes.enumerated() where index != 2 {
      guard (0x30...0x39).contains(byte) else { return nil }
      digits = digits * 10 + Int(byte - 0x30)
    }
    let (hours, minutes) = digits.quotientAndRemainder(dividingBy: 100)
    return hours < 24 && minutes < 60 ? hours * 60 + minutes : nil
  }
}
