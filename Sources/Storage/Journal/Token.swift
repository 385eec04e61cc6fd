import Plan
import Recfile

/// The words of a journal line: any bytes, with blanks, line ends and other controls as `%0A`, so that a line is a line and
/// can be read by eye.
struct TokenWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ token: some Sequence<UInt8>) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    for byte in token {
      if byte > 0x20, byte != UInt8(ascii: "%"), byte != 0x7F {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      }
    }
  }

  mutating func add(_ text: String) { add(text.utf8) }

  mutating func add(_ number: Int) { add(String(number)) }

  /// `-` for none, else `=` and the bytes.
  mutating func add(optional token: [UInt8]?) {
    add(token.map { [UInt8(ascii: "=")] + $0 } ?? [UInt8(ascii: "-")])
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}

/// Reads the words of a journal line back, one by one; nil where the next is not as asked for.
struct TokenReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func bytes() -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: UInt8(ascii: " ")) ?? rest.endIndex
    let token = rest[rest.startIndex..<end]
    rest = rest[min(end + 1, rest.endIndex)...]
    return Self.decode(token)
  }

  mutating func text() -> String? {
    bytes().map { String(decoding: $0, as: UTF8.self) }
  }

  /// A number of 0 or more.
  mutating func number() -> Int? {
    text().flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// The outer nil is a word that is none such, the inner one is `-`.
  mutating func optional() -> [UInt8]?? {
    guard let token = bytes(), let first = token.first else { return nil }
    if token == [UInt8(ascii: "-")] { return .some(nil) }
    return first == UInt8(ascii: "=") ? .some(Array(token.dropFirst())) : nil
  }

  private static func decode(_ token: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(token.count)
    var at = token.startIndex
    while at < token.endIndex {
      guard token[at] == UInt8(ascii: "%") else {
        bytes.append(token[at])
        at += 1
        continue
      }
      guard at + 2 < token.endIndex, let high = hex(token[at + 1]), let low = hex(token[at + 2]) else { return nil }
      bytes.append(high << 4 | low)
      at += 3
    }
    return bytes
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
