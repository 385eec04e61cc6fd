extension Scanner {
  /// So many bytes at least are worth another processor's while.
  private static var leastPart: Int { 1 << 20 }
  /// As many parts as memory lets win anything.
  private static var mostParts: Int { 8 }

  /// Scans a whole file: a large one in parts, at once.
  init(scanning bytes: [UInt8]) {
    self.init(scanning: bytes, parts: Swift.min(bytes.count / Self.leastPart, Self.mostParts))
  }

  /// Scans a whole file in about so many parts.
  init(scanning bytes: [UInt8], parts: Int) {
    let ranges = bytes.parts(parts)
    let scanned = ranges.mappedAtOnce { range in
      var scanner = Scanner()
      bytes.withUnsafeBufferPointer { scanner.scan($0, in: range) }
      return scanner
    }
    self = scanned[0]
    for next in scanned.dropFirst() { append(next) }
  }
}

extension [UInt8] {
  /// The bytes in about so many parts of about the same size, each of which begins a record: after a blank line that no
  /// field goes on over.
  fileprivate func parts(_ count: Int) -> [Range<Int>] {
    var starts = [0]
    withUnsafeBufferPointer { bytes in
      for part in 1..<Swift.max(1, count) {
        let wanted = Swift.max(bytes.count * part / count, starts[starts.count - 1] + 1)
        if let start = bytes.startOfRecord(after: wanted) { starts.append(start) }
      }
    }
    return zip(starts, starts.dropFirst() + [self.count]).map { $0..<$1 }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place after `offset` that follows a blank line: not where a backslash folds that line into a field, and not
  /// where a `+` would go on with one.
  fileprivate func startOfRecord(after offset: Int) -> Int? {
    var at = offset
    while at < count, let newline = self.offset(of: Byte.newline, in: at..<count) {
      let start = newline + 2
      guard start < count else { return nil }
      if newline > 0, self[newline + 1] == Byte.newline, self[newline - 1] != Byte.backslash, self[start] != Byte.plus {
        return start
      }
      at = newline + 1
    }
    return nil
  }
}
