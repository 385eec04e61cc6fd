import Glibc

extension Document {
  /// The offset of the first byte of the line that an offset lies in.
  public func startOfLine(_ offset: Int) -> Int {
    (bytes[..<min(offset, bytes.count)].lastIndex(of: Byte.newline) ?? -1) + 1
  }

  /// The offsets of the lines that begin with some bytes.
  public func offsets(ofLinesBeginning prefix: [UInt8]) -> [Int] {
    guard let first = prefix.first else { return [] }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      var found: [Int] = []
      var at = 0
      while at < buffer.count, let next = memchr(base + at, Int32(first), buffer.count - at) {
        let offset = UnsafeRawPointer(next) - UnsafeRawPointer(base)
        at = offset + 1
        let isLineStart = offset == 0 || buffer[offset - 1] == Byte.newline
        guard isLineStart, offset + prefix.count <= buffer.count else { continue }
        if memcmp(base + offset, prefix, prefix.count) == 0 { found.append(offset) }
      }
      return found
    }
  }

  /// A byte that no text should have.
  public struct OddByte: Sendable, Equatable {
    /// What it is.
    public enum Kind: Sendable, Equatable {
      /// A control character other than newline, tab and the carriage return of a DOS line end.
      case control(UInt8)
      /// The beginning of what is not UTF-8.
      case notUTF8
    }

    /// Where, in bytes.
    public let offset: Int
    /// What it is.
    public let kind: Kind
  }

  /// The first odd byte of each line that has one.
  public var oddBytes: [OddByte] {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [OddByte] = []
      var at = 0
      while at < buffer.count {
        let byte = buffer[at]
        if (byte >= 0x20 && byte < 0x7F) || byte == Byte.newline || byte == Byte.tab {
          at += 1
          continue
        }
        let length = buffer.lengthOfSequence(at: at)
        let kind: OddByte.Kind? =
          length == 0 ? .notUTF8 : length == 1 && !buffer.isLineEnd(at) ? .control(byte) : nil
        if let kind {
          found.append(OddByte(offset: at, kind: kind))
          at = buffer.endOfLine(from: at)
        } else {
          at += length
        }
      }
      return found
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func isLineEnd(_ at: Int) -> Bool {
    let byte = self[at]
    if byte == Byte.newline || byte == Byte.tab { return true }
    return byte == Byte.carriageReturn && (at + 1 == count || self[at + 1] == Byte.newline)
  }

  /// The length in bytes of the UTF-8 sequence at an offset (RFC 3629); 0 where there is none.
  fileprivate func lengthOfSequence(at: Int) -> Int {
    let lead = self[at]
    if lead < 0x80 { return 1 }
    let length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0
    guard length > 0, at + length <= count else { return 0 }
    let second = self[at + 1]
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    for next in at + 2..<Swift.max(at + 2, at + length) where self[next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
