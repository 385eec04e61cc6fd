/// A grapheme cluster as found in UTF-8, and how it is shown.
struct Cluster {
  /// Its bytes.
  var bytes: Range<Int>
  /// Cells taken as it is shown.
  var width: Int
  /// The one scalar it is, where `pieces` is empty.
  var scalar: Unicode.Scalar
  /// What is shown of any other cluster.
  var pieces: [Cell]
}

/// Calls `body` for each grapheme cluster of a text until it returns false.
@inline(__always)
func forEachCluster(in text: some StringProtocol, _ body: (Cluster) -> Bool) {
  let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { forEachCluster(in: $0, body) }
  if isDone == nil {
    var copy = String(text)
    copy.withUTF8 { forEachCluster(in: $0, body) }
  }
}

/// Calls `body` for each grapheme cluster of UTF-8 until it returns false.
///
/// Between two simple scalars there is always a boundary, so a simple scalar whose follower is simple too is a cluster;
/// only other stretches are handed to the standard library, whose search for boundaries is slow.
@inline(__always)
func forEachCluster(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Cluster) -> Bool) {
  var at = 0
  guard bytes.count > 0 else { return }
  var current = bytes.scalar(at: 0)
  while at < bytes.count {
    let end = at + current.length
    let next = end < bytes.count ? bytes.scalar(at: end) : (scalar: " ", length: 1)
    if current.scalar.isSimple, next.scalar.isSimple {
      guard body(Cluster(bytes: at..<end, width: 1, scalar: current.scalar, pieces: [])) else { return }
      at = end
      current = next
    } else {
      let stretch = bytes.endOfStretch(from: at)
      for cluster in clusters(in: bytes, at..<stretch) {
        guard body(cluster) else { return }
      }
      at = stretch
      if at < bytes.count { current = bytes.scalar(at: at) }
    }
  }
}

/// The clusters of a stretch, by the standard library's boundaries.
@inline(never)
private func clusters(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Cluster] {
  var at = range.lowerBound
  return String(decoding: bytes[range], as: UTF8.self).map { character in
    let start = at
    at += character.utf8.count
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.count == 1, only.isSimple {
      return Cluster(bytes: start..<at, width: 1, scalar: only, pieces: [])
    }
    let pieces = shownPieces(of: scalars)
    return Cluster(
      bytes: start..<at, width: pieces.reduce(0) { $0 + $1.width }, scalar: "\u{FFFD}", pieces: pieces)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an offset of valid UTF-8 (which Swift's strings always are), and its bytes.
  @inline(__always)
  fileprivate func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = self[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= count else { return ("\u{FFFD}", count - offset) }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for place in 1..<length { value = value << 6 | UInt32(self[offset + place] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Where the next boundary lies that needs no search: between two simple scalars, or the end.
  fileprivate func endOfStretch(from offset: Int) -> Int {
    var isAfterSimple = false
    var at = offset
    while at < count {
      let next = scalar(at: at)
      let isSimple = next.scalar.isSimple
      if isSimple, isAfterSimple { return at }
      isAfterSimple = isSimple
      at += next.length
    }
    return count
  }
}
