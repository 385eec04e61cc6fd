/// Numbers for what stands in the three versions of a file: the same thing has the same number in each.
///
/// A descriptor is known by its type, a record by its type and key, a comment by its text, the second of the same by being
/// the second. A record without a key is known by its text, as often as the base has it; what a side has beyond that it
/// added, and is nobody else's.
struct MergeIdentities {
  /// The number of each item of base, ours and theirs.
  private(set) var numbers: [[Int]] = [[], [], []]
  /// How many numbers there are.
  private(set) var count = 0

  private let sides: [MergeSide]
  private let rules: [String: MergeRules.TypeRules]
  /// Whether equal records that both sides added are one: where no base tells a copy from what was written twice.
  private let isTwoWay: Bool
  private var entries: [Entry] = []
  /// The latest entry of each hash; the others by `next`.
  private var heads: [UInt64: Int32] = [:]
  /// The numbers of second and later things of one identity.
  private var later: [Later: Int] = [:]

  fileprivate struct Entry {
    let tag: UInt64
    let side: Int
    let text: Range<Int>
    let number: Int
    let next: Int32
    /// How many each side has so far.
    var counts: (Int32, Int32, Int32) = (0, 0, 0)
  }

  private struct Later: Hashable {
    let entry: Int
    let ordinal: Int32
  }

  init(_ sides: [MergeSide], rules: [String: MergeRules.TypeRules], isTwoWay: Bool) {
    self.sides = sides
    self.rules = rules
    self.isTwoWay = isTwoWay
    heads.reserveCapacity(sides.map(\.items.count).max() ?? 0)
    for side in sides.indices { number(side) }
  }

  private mutating func number(_ side: Int) {
    let (items, sections) = (sides[side].items, sides[side].sections)
    numbers[side].reserveCapacity(items.count)
    let tags = sections.map { Self.hash($0.type) }
    sides[side].bytes.withUnsafeBufferPointer { buffer in
      for item in items {
        switch item.kind {
        case .comment: numbers[side].append(number(side, item.range, tag: 1, buffer))
        case .descriptor: numbers[side].append(number(side, item.range.prefix(0), tag: tags[item.section] ^ 2, buffer))
        case .record:
          let tag = tags[item.section]
          let key = rules[sections[item.section].type]?.key.flatMap { buffer.value(of: $0, in: item.range) }
          numbers[side].append(
            key.map { number(side, $0, tag: tag ^ 3, buffer) }
              ?? number(side, item.range, tag: tag ^ 4, isAdditive: !isTwoWay, buffer))
        }
      }
    }
  }

  private mutating func number(
    _ side: Int, _ text: Range<Int>, tag: UInt64, isAdditive: Bool = false, _ buffer: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let entry = entry(side, text, tag, buffer)
    let ordinal = entries[entry].takeNext(side)
    // Beyond what the base has, each side's are its own.
    if isAdditive, side > 0, ordinal >= entries[entry].counts.0 { return fresh() }
    if ordinal == 0 { return entries[entry].number }
    let place = Later(entry: entry, ordinal: ordinal)
    if let known = later[place] { return known }
    let number = fresh()
    later[place] = number
    return number
  }

  private mutating func fresh() -> Int {
    count += 1
    return count - 1
  }

  private mutating func entry(
    _ side: Int, _ text: Range<Int>, _ tag: UInt64, _ buffer: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let hash = Self.hash(buffer, text, seed: tag)
    let head = heads[hash] ?? -1
    var at = head
    while at >= 0 {
      let entry = entries[Int(at)]
      if entry.tag == tag, isSame(entry, text, buffer) { return Int(at) }
      at = entry.next
    }
    heads[hash] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(tag: tag, side: side, text: text, number: fresh(), next: head))
    return entries.count - 1
  }

  private func isSame(_ entry: Entry, _ text: Range<Int>, _ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.text.count == text.count else { return false }
    return sides[entry.side].bytes.withUnsafeBufferPointer { other in
      UnsafeBufferPointer(rebasing: other[entry.text]).elementsEqual(UnsafeBufferPointer(rebasing: buffer[text]))
    }
  }

  // MARK: - Hashes: only to find things by, equality is by the bytes

  private static func hash(_ text: String) -> UInt64 {
    Array(text.utf8).withUnsafeBufferPointer { hash($0, 0..<$0.count, seed: 0x9E37_79B9_7F4A_7C15) } << 3
  }

  private static func hash(_ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, seed: UInt64) -> UInt64 {
    var hash = seed ^ 0xCBF2_9CE4_8422_2325
    for at in range { hash = (hash ^ UInt64(buffer[at])) &* 0x0000_0100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}

extension MergeIdentities.Entry {
  /// Counts one more on a side; which it is, from 0.
  fileprivate mutating func takeNext(_ side: Int) -> Int32 {
    switch side {
    case 0:
      counts.0 += 1
      return counts.0 - 1
    case 1:
      counts.1 += 1
      return counts.1 - 1
    default:
      counts.2 += 1
      return counts.2 - 1
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the value of a record's first field of a name stands, if it is not empty.
  fileprivate func value(of name: String, in record: Range<Int>) -> Range<Int>? {
    for field in fields(in: record) where field.name.elementsEqual(name.utf8) {
      let value = valueRange(field.range)
      return value.isEmpty ? nil : value
    }
    return nil
  }
}
