import Glibc
import Recfile

extension Document {
  /// Where a line first ends as DOS has it.
  var firstCarriageReturn: Int? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var at = 0
      while let found = memchr(base + at, 13, buffer.count - at) {
        let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if offset + 1 < buffer.count, buffer[offset + 1] == 10 { return offset }
        at = offset + 1
      }
      return nil
    }
  }

  /// The document with its lines ended by newlines alone.
  var withoutCarriageReturns: Document {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for (at, byte) in bytes.enumerated() {
      let endsLine = byte == 13 && (at + 1 == bytes.count || bytes[at + 1] == 10)
      if !endsLine { kept.append(byte) }
    }
    return Document(kept)
  }
}
