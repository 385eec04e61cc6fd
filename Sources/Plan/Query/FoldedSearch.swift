import Glibc
import Recfile

/// A text looked for without regard to case and diacritics, in bytes where they stand.
struct FoldedSearch: Sendable {
  private let word: [UInt8]
  private let isASCII: Bool
  /// Other ways to write the same.
  private let others: [FoldedSearch]

  init(_ text: String) {
    self.init([text])
  }

  /// Looks for any of some texts, of which there is at least one.
  init(_ texts: [String]) {
    word = Array((texts.first ?? "").folded.utf8)
    isASCII = word.allSatisfy { $0 < 0x80 }
    others = texts.dropFirst().map { FoldedSearch($0) }
  }

  /// Whether it is in the value of any field of a record.
  func isIn(_ record: Int, of document: Document) -> Bool {
    if let answer = document.withBytes(of: record, { glance(at: $0, document.faults.isEmpty) }) { return answer }
    return document.withFields(of: record) { fields in
      for field in fields where field.withValue({ isIn($0) }) { return true }
      return false
    }
  }

  /// Whether it is in a value.
  func isIn(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    if word.isEmpty { return true }
    let isThere = value.withFolded { $0.find(word, from: 0) != nil }
    return isThere || !others.isEmpty && others.contains { $0.isIn(value) }
  }

  /// Whether the word is the whole value.
  func isAll(of value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.withFolded { $0.elementsEqual(word) }
  }

  /// The answer of a glance at a record's lines as they stand, without taking its fields apart, which settles nearly all of
  /// a long log; nil where it can't tell.
  private func glance(at record: UnsafeBufferPointer<UInt8>, _ hasNoFaults: Bool) -> Bool? {
    // A backslash may fold two lines into one, a word of several lines lies in more than one, and a blank may be the one
    // that is no part of the value.
    guard let first = word.first, first > Self.blank, !word.contains(Self.newline),
      record.find([Self.backslash], from: 0) == nil
    else { return nil }
    let isThere = record.withFolded { folded in
      var at = 0
      while let hit = folded.find(word, from: at) {
        if Self.isInValue(hit, folded) { return true }
        at = hit + 1
      }
      return false
    }
    if isThere { return hasNoFaults ? true : nil }
    for other in others {
      if let answer = other.glance(at: record, hasNoFaults), !answer { continue } else { return nil }
    }
    return false
  }

  /// Whether a place lies after its line's colon, or on a line that goes on with a value; not in a name or a comment.
  private static func isInValue(_ place: Int, _ record: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = place
    var isAfterColon = false
    while at > 0, record[at - 1] != newline {
      at -= 1
      isAfterColon = isAfterColon || record[at] == colon
    }
    return at < place && (record[at] == plus || isAfterColon && record[at] != hash)
  }

  private static let newline: UInt8 = 0x0A
  private static let blank: UInt8 = 0x20
  private static let hash: UInt8 = 0x23
  private static let plus: UInt8 = 0x2B
  private static let colon: UInt8 = 0x3A
  private static let backslash: UInt8 = 0x5C
}

extension UInt8 {
  @inline(__always)
  fileprivate var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of `String.folded`.
  var folded: [UInt8] { withFolded { Array($0) } }

  /// Hands out the bytes of `String.folded`, without making a string where the text is in Latin letters.
  @inline(__always)
  fileprivate func withFolded<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Swift.max(1, count)) { scratch in
      if let count = fold(into: scratch) { return body(UnsafeBufferPointer(rebasing: scratch[..<count])) }
      return Array(String(decoding: self, as: UTF8.self).folded.utf8).withUnsafeBufferPointer(body)
    }
  }

  /// Folds into a place of at least the same size; nil where not all is in Latin letters. Returns the bytes written.
  private func fold(into scratch: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var all: UInt8 = 0
    for at in 0..<count {
      all |= self[at]
      scratch[at] = self[at].asciiLowercased
    }
    if all < 0x80 { return count }
    return Self.latin.withUnsafeBufferPointer { foldLatin(into: scratch, $0) }
  }

  /// The same where there is more than ASCII, over a place that already has the ASCII folded where it stands.
  private func foldLatin(
    into scratch: UnsafeMutableBufferPointer<UInt8>,
    _ latin: UnsafeBufferPointer<(first: UInt8, second: UInt8, count: UInt8)>
  ) -> Int? {
    let (source, target) = (UnsafeRawBufferPointer(self), UnsafeMutableRawBufferPointer(scratch))
    var (at, end) = (0, 0)
    while at < count {
      // Eight at a time where there is nothing but ASCII. What is written lies before what is still to be read.
      while at + 8 <= count, source.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        let word = target.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        target.storeBytes(of: word, toByteOffset: end, as: UInt64.self)
        at += 8
        end += 8
      }
      guard at < count else { break }
      let byte = self[at]
      if byte < 0x80 {
        scratch[end] = scratch[at]
        at += 1
        end += 1
        continue
      }
      guard byte >= 0xC2, byte <= 0xCD, at + 1 < count, self[at + 1] & 0xC0 == 0x80 else { return nil }
      let folded = latin[Int(byte & 0x1F) << 6 + Int(self[at + 1] & 0x3F) - 0x80]
      // Nothing folds to more than the two bytes that it is.
      scratch[end] = folded.first
      if folded.count > 1 { scratch[end + 1] = folded.second }
      at += 2
      end += Int(folded.count)
    }
    return end
  }

  /// Where some bytes stand first, from a place on.
  @inline(__always)
  fileprivate func find(_ word: [UInt8], from start: Int) -> Int? {
    guard let base = baseAddress, let first = word.first else { return nil }
    var at = start
    while at + word.count <= count {
      guard let next = memchr(base + at, Int32(first), count - word.count - at + 1) else { return nil }
      at = UnsafeRawPointer(next) - UnsafeRawPointer(base)
      if memcmp(next, word, word.count) == 0 { return at }
      at += 1
    }
    return nil
  }

  /// What each scalar from U+0080 to U+037F folds to: none, one or two bytes.
  private static let latin: [(first: UInt8, second: UInt8, count: UInt8)] = (0x80...0x37F).map { value in
    let bytes = Unicode.Scalar(value).map { Array(String($0).folded.utf8) } ?? []
    return (bytes.first ?? 0, bytes.count > 1 ? bytes[1] : 0, UInt8(truncatingIfNeeded: bytes.count))
  }
}
