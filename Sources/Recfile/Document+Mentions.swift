import Glibc

extension Document {
  /// Reads the fields of the records that may have a word in a value: of those that have its bytes with no letter or digit
  /// next to them. To look through a file's bytes for a word takes a hundredth of reading its fields.
  ///
  /// Where the file folds lines a word may stand in two pieces: all records are read then.
  public func forEachRecord(
    in places: Range<Int>, mentioning word: [UInt8], _ body: (_ record: Int, _ fields: RecordFields) throws -> Void
  ) rethrows {
    guard let last = places.last, !word.isEmpty else { return }
    try bytes.withUnsafeBufferPointer { buffer in
      let end = records[last].range.upperBound
      var place = places.lowerBound
      var at = records[place].range.lowerBound
      if buffer.offset(of: [Byte.backslash, Byte.newline], in: at..<end) != nil {
        return try forEachRecord(in: places, body)
      }
      while let found = buffer.offset(of: word, in: at..<end) {
        at = found + 1
        guard buffer.isWord(found..<found + word.count) else { continue }
        place = firstRecord(from: place) { $0.range.upperBound > found }
        try body(place, buffer.fields(in: records[place].range))
        at = records[place].range.upperBound
      }
    }
  }

  /// The first record from a place on for which a condition holds that, once it holds, holds for all after it: looked for
  /// in steps that double, since the next is often near.
  private func firstRecord(from start: Int, where holds: (RecordRange) -> Bool) -> Int {
    var (low, step) = (start, 1)
    while low + step < records.count, !holds(records[low + step]) {
      low += step
      step *= 2
    }
    var high = Swift.min(low + step, records.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(records[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of some bytes in a range.
  fileprivate func offset(of word: [UInt8], in range: Range<Int>) -> Int? {
    guard let base = baseAddress, let first = word.first else { return nil }
    var at = range.lowerBound
    while let found = offset(of: first, in: at..<range.upperBound) {
      if found + word.count > range.upperBound { return nil }
      if memcmp(base + found, word, word.count) == 0 { return found }
      at = found + 1
    }
    return nil
  }

  /// Whether what stands before and after some bytes is no part of the same word.
  fileprivate func isWord(_ range: Range<Int>) -> Bool {
    func goesOn(_ place: Int) -> Bool {
      indices.contains(place) && (self[place] >= 0x80 || Byte.continuesName(self[place]))
    }
    return !goesOn(range.lowerBound - 1) && !goesOn(range.upperBound)
  }
}
