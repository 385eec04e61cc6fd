extension Document {
  /// Replaces bytes, and scans again only the records they touch.
  mutating func splice(at offset: Int, removing count: Int, inserting new: [UInt8]) {
    bytes.replaceSubrange(offset..<offset + count, with: new)
    if !rescan(around: offset, oldEnd: offset + count, grownBy: new.count - count) { rescan() }
  }

  /// Scans from the blank line before the first record that the edit touched to the blank line after one that stands as
  /// it did: at the beginning of a blank line the scanner knows nothing of what came before, so from there on all is as
  /// it was. False, with nothing done, where there is no such place or the file has faults.
  private mutating func rescan(around offset: Int, oldEnd: Int, grownBy growth: Int) -> Bool {
    let hasMark = bytes.withUnsafeBufferPointer { $0.startIndexAfterByteOrderMark > 0 }
    guard faults.isEmpty, !hasMark else { return false }
    let first = firstRecord { $0.range.upperBound >= offset }
    let start = first > 0 ? records[first - 1].range.upperBound : 0
    guard first == 0 || bytes[start] == Byte.newline else { return false }

    var after = firstRecord { $0.range.upperBound > oldEnd }
    var kept = records.count
    var scanner = Scanner()
    bytes.withUnsafeBufferPointer { buffer in
      scanner.scan(buffer, from: start, to: buffer.count) { end in
        while after < records.count, records[after].range.upperBound < end - growth { after += 1 }
        guard after < records.count, records[after].range.upperBound == end - growth else { return false }
        kept = after + 1
        return true
      }
    }
    guard scanner.faults.isEmpty else { return false }
    replaceRecords(first..<kept, with: scanner, shiftingRestBy: growth)
    return true
  }

  private mutating func replaceRecords(_ range: Range<Int>, with scanner: Scanner, shiftingRestBy distance: Int) {
    let moved = scanner.records.count - range.count
    let old = sets.compactMap(\.descriptor)
    for place in range.upperBound..<records.count { records[place].shift(by: distance) }
    records.replaceSubrange(range, with: scanner.records)
    let before = old.filter { $0 < range.lowerBound }
    let within = scanner.descriptors.map { $0 + range.lowerBound }
    let behind = old.filter { $0 >= range.upperBound }.map { $0 + moved }
    sets = gatherSets(descriptors: before + within + behind)
  }

  /// The first record for which a condition holds that, once it holds, holds for all after it; their count if none.
  func firstRecord(where holds: (RecordRange) -> Bool) -> Int {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if holds(records[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
