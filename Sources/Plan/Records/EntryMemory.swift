/// The keys and the months met so far in a log: most entries name some that were named before, so that no string is made of
/// them again. Keys are kept by their bytes, not by where those stand: a log's beginning has left the processor's cache
/// long before its end.
struct EntryMemory {
  /// A key of at most 16 bytes, packed.
  struct Key {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0
    fileprivate var count: UInt8 = 0

    /// Nil for a longer one.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard bytes.count <= 16 else { return nil }
      for byte in bytes.prefix(8) { low = low << 8 | UInt64(byte) }
      for byte in bytes.dropFirst(8) { high = high << 8 | UInt64(byte) }
      count = UInt8(truncatingIfNeeded: bytes.count)
    }

    fileprivate init() {}

    @inline(__always)
    fileprivate static func == (one: Key, other: Key) -> Bool {
      one.low == other.low && one.high == other.high && one.count == other.count
    }
  }

  private struct Known {
    var key = Key()
    var symbol: TimeLog.Symbol = 0
  }

  private struct Month {
    /// The eight bytes that begin its dates, `2025-09-`.
    var head: UInt64 = 0
    /// The number of the day before its first.
    var dayBefore: Int32 = 0
    var length: UInt8 = 0
  }

  private var known: [Known]
  private let slotBits: Int
  private var months = [Month](repeating: Month(), count: 32)

  /// A memory that suits a number of entries. A key that takes another's slot drives it out, which costs time only.
  init(entries: Int) {
    slotBits = min(16, max(4, Int.bitWidth - entries.leadingZeroBitCount))
    known = Array(repeating: Known(), count: 1 << slotBits)
  }

  /// Where a key is kept.
  @inline(__always)
  func slot(_ key: Key) -> Int {
    let hash = (key.low ^ key.high &* 31) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> UInt64(64 - slotBits))
  }

  /// The symbol kept in a slot, if it is the key's.
  @inline(__always)
  func symbol(_ key: Key, _ slot: Int) -> TimeLog.Symbol? {
    key == known[slot].key && key.count > 0 ? known[slot].symbol : nil
  }

  mutating func keep(_ symbol: TimeLog.Symbol, _ key: Key, _ slot: Int) {
    known[slot] = Known(key: key, symbol: symbol)
  }

  /// The day of a date: in a month met before, its first eight bytes are compared, not read.
  @inline(__always)
  mutating func day(_ value: UnsafeBufferPointer<UInt8>) -> Day? {
    guard value.count == 10 else { return nil }
    let head = UnsafeRawBufferPointer(value).loadUnaligned(as: UInt64.self)
    let slot = Int(value[5] & 1) << 4 | Int(value[6] & 15)
    let month = months[slot]
    if month.head == head {
      let (tens, ones) = (value[8] &- 0x30, value[9] &- 0x30)
      let day = tens &* 10 &+ ones
      return tens < 10 && ones < 10 && day >= 1 && day <= month.length
        ? Day(unchecked: month.dayBefore + Int32(day)) : nil
    }
    guard let day = Day(utf8: value) else { return nil }
    let parts = day.parts
    months[slot] = Month(
      head: head, dayBefore: day.number - Int32(parts.day), length: UInt8(Day.daysInMonth(parts.month, of: parts.year)))
    return day
  }
}
