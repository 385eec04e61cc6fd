import Glibc

/// Values told apart by their bytes, each with its place in the order they came.
struct ValueTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// For each hash the place of a value, plus one; zero where there is none. Never more than half full.
  private var slots = [UInt32](repeating: 0, count: 64)

  var count: Int { ends.count }

  /// The place of a value, put in where it was not there.
  mutating func place(of value: UnsafeBufferPointer<UInt8>) -> (place: Int, isNew: Bool) {
    if 2 * ends.count >= slots.count { grow() }
    var slot = Self.hash(value) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if holds(value, at: place) { return (place, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: value)
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    return (ends.count - 1, true)
  }

  mutating func removeAll() {
    self = ValueTable()
  }

  private func range(_ place: Int) -> Range<Int> {
    (place > 0 ? ends[place - 1] : 0)..<ends[place]
  }

  private func holds(_ value: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let range = range(place)
    guard range.count == value.count else { return false }
    return bytes.withUnsafeBufferPointer { known in
      guard let a = known.baseAddress, let b = value.baseAddress else { return true }
      return memcmp(a + range.lowerBound, b, range.count) == 0
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { known in
      for place in ends.indices {
        var slot = Self.hash(UnsafeBufferPointer(rebasing: known[range(place)])) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(place + 1)
      }
    }
  }

  /// Eight bytes at a time, mixed so that the low bits depend on all of them.
  private static func hash(_ value: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt64(value.count) &* 0x9E37_79B9_7F4A_7C15
    let raw = UnsafeRawBufferPointer(value)
    var at = 0
    while at + 8 <= raw.count {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var tail: UInt64 = 0
    while at < raw.count {
      tail = tail << 8 | UInt64(raw[at])
      at += 1
    }
    return Int(truncatingIfNeeded: mix(hash ^ tail) & 0x7FFF_FFFF_FFFF_FFFF)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xBF58_476D_1CE4_E5B9)
    return product.high ^ product.low
  }
}
