public import Plan

/// How the letters of a file from another program are coded.
public enum TextEncoding: Sendable, Equatable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// What Windows and older systems write; ISO 8859-1 is a part of it.
  case windows1252

  /// What it is called.
  public var label: Label {
    switch self {
    case .utf8: Label("UTF-8", "UTF-8")
    case .utf16LittleEndian, .utf16BigEndian: Label("UTF-16", "UTF-16")
    case .windows1252: Label("Latin-1 (Windows-1252)", "Latin-1 (Windows-1252)")
    }
  }

  /// Finds the coding by the byte order mark, else by whether the bytes are UTF-8, and reads the text. A mark is left out.
  static func decode(_ bytes: [UInt8]) -> (text: String, encoding: TextEncoding) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      let units = pairs(bytes).map { UInt16($0.1) << 8 | UInt16($0.0) }
      return (String(decoding: units, as: UTF16.self), .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      let units = pairs(bytes).map { UInt16($0.0) << 8 | UInt16($0.1) }
      return (String(decoding: units, as: UTF16.self), .utf16BigEndian)
    }
    let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: plain, as: UTF8.self) { return (text, .utf8) }
    var text = ""
    for byte in bytes { text.unicodeScalars.append(scalar(byte)) }
    return (text, .windows1252)
  }

  /// The two bytes of each unit after the byte order mark.
  private static func pairs(_ bytes: [UInt8]) -> [(UInt8, UInt8)] {
    stride(from: 2, to: bytes.count - 1, by: 2).map { (bytes[$0], bytes[$0 + 1]) }
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    return windows[Int(byte) - 0x80]
  }

  /// What stands at 80–9F in Windows-1252, where ISO 8859-1 has control characters.
  private static let windows = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
