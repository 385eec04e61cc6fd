/// 64 bits that tell contents apart, the same on every machine and in every version: they stand in file names.
/// Not against somebody who wants two contents to look alike.
struct Digest: Hashable {
  let value: UInt64

  init(_ bytes: [UInt8]) {
    // Four at a time: each waits for the one before it only in its own row.
    var rows = SIMD4<UInt64>(repeating: 0xCBF2_9CE4_8422_2325) ^ SIMD4(0, 1, 2, 3)
    var hash = UInt64(bytes.count)
    bytes.withUnsafeBytes { buffer in
      let blocks = buffer.count / 32
      for block in 0..<blocks {
        for row in 0..<4 {
          let word = buffer.loadUnaligned(fromByteOffset: block * 32 + row * 8, as: UInt64.self)
          rows[row] = Self.mix(rows[row], UInt64(littleEndian: word))
        }
      }
      for row in 0..<4 { hash = Self.mix(hash, rows[row]) }
      for byte in buffer[(blocks * 32)...] { hash = Self.mix(hash, UInt64(byte)) }
    }
    value = hash
  }

  init?(text: Substring) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }
}
