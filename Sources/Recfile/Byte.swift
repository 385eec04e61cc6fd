import Glibc

/// The bytes that mean something to the format.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let percent = UInt8(ascii: "%")
  static let plus = UInt8(ascii: "+")
  static let minus = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let underscore = UInt8(ascii: "_")
  static let backslash = UInt8(ascii: "\\")

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  /// What recutils passes over between the words of a value.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == newline }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { (byte &- UInt8(ascii: "0")) < 10 }

  @inline(__always)
  static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || ((byte | 0x20) &- UInt8(ascii: "a")) < 6 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { ((byte | 0x20) &- UInt8(ascii: "a")) < 26 }

  @inline(__always)
  static func startsName(_ byte: UInt8) -> Bool { isLetter(byte) || byte == percent }

  @inline(__always)
  static func continuesName(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == underscore }
}

extension [UInt8] {
  /// Whether these are the same bytes as others, compared as memory: `==` takes them one at a time, and files are compared
  /// whole at every save.
  public func isSame(as other: [UInt8]) -> Bool {
    count == other.count
      && withUnsafeBytes { mine in
        other.withUnsafeBytes { others in
          guard let one = mine.baseAddress, let two = others.baseAddress, one != two else { return true }
          return memcmp(one, two, mine.count) == 0
        }
      }
  }
}
