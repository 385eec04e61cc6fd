/// A text looked for without regard to case and diacritics, in bytes where they stand.
struct FoldedSearch: Sendable {
  private let word: [UInt8]
  private let isASCII: Bool

  init(_ text: String) {
    word = Array(text.folded.utf8)
    isASCII = word.allSatisfy { $0 < 0x80 }
  }

  /// Whether the word is in a value.
  func isIn(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    if value.isASCII { return isASCII && find(first, in: value) { $0.asciiLowercased } }
    return value.folded.withUnsafeBufferPointer { find(first, in: $0) { $0 } }
  }

  /// Whether the word is the whole value.
  func isAll(of value: UnsafeBufferPointer<UInt8>) -> Bool {
    if value.isASCII { return value.count == word.count && zip(value, word).allSatisfy { $0.asciiLowercased == $1 } }
    return value.folded == word
  }

  @inline(__always)
  private func find(
    _ first: UInt8, in value: UnsafeBufferPointer<UInt8>, _ letter: (UInt8) -> UInt8
  ) -> Bool {
    guard value.count >= word.count else { return false }
    return word.withUnsafeBufferPointer { word in
      for start in 0...(value.count - word.count) where letter(value[start]) == first {
        var at = 1
        while at < word.count, letter(value[start + at]) == word[at] { at += 1 }
        if at == word.count { return true }
      }
      return false
    }
  }
}

extension UInt8 {
  @inline(__always)
  fileprivate var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var isASCII: Bool {
    var all: UInt8 = 0
    for byte in self { all |= byte }
    return all < 0x80
  }

  /// The bytes of `String.folded`, without making a string where the text is in Latin letters.
  var folded: [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(count)
    var at = 0
    while at < count {
      let byte = self[at]
      if byte < 0x80 {
        folded.append(byte.asciiLowercased)
        at += 1
        continue
      }
      guard byte >= 0xC2, byte <= 0xCD, at + 1 < count, self[at + 1] & 0xC0 == 0x80 else {
        return Array(String(decoding: self, as: UTF8.self).folded.utf8)
      }
      folded += Self.latin[Int(byte & 0x1F) << 6 + Int(self[at + 1] & 0x3F) - 0x80]
      at += 2
    }
    return folded
  }

  /// What each scalar from U+0080 to U+037F folds to.
  private static let latin: [[UInt8]] = (0x80...0x37F).map { value in
    Unicode.Scalar(value).map { Array(String($0).folded.utf8) } ?? []
  }
}
