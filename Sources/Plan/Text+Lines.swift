extension UnsafeBufferPointer<UInt8> {
  /// The bytes without the carriage return that a DOS line end leaves at a value's end.
  var withoutCarriageReturnAtEnd: UnsafeBufferPointer<UInt8> {
    last == 13 ? UnsafeBufferPointer(rebasing: self[..<(count - 1)]) : self
  }

  /// The bytes as text, without the carriage returns of DOS line ends.
  var text: String {
    contains(13) ? String(decoding: self, as: UTF8.self).withoutCarriageReturns : String(decoding: self, as: UTF8.self)
  }
}

extension String {
  /// The text without the carriage returns that DOS line ends leave in a value: before its newlines and at its end.
  var withoutCarriageReturns: String {
    let bytes = utf8
    guard bytes.contains(13) else { return self }
    var kept: [UInt8] = []
    for (at, byte) in zip(bytes.indices, bytes) {
      let next = bytes.index(after: at)
      if byte == 13, next == bytes.endIndex || bytes[next] == 10 { continue }
      kept.append(byte)
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
