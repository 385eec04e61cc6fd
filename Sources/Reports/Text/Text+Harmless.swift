extension Unicode.Scalar {
  /// Whether a terminal shows it and does nothing else: no control character, line or paragraph separator, and none of
  /// the marks that turn the direction of what comes after.
  var isHarmless: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}

extension String {
  /// The text with what could command a terminal made visible: `␛` for ESC, `␊` for a newline, `�` for what has no sign
  /// of its own.
  public var harmless: String {
    // ASCII and the letters of Western Europe are told by their bytes.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0xC4 && $0 != 0x7F && $0 != 0xC2 }) { return self }
    if unicodeScalars.allSatisfy(\.isHarmless) { return self }
    var shown = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case _ where scalar.isHarmless: shown.unicodeScalars.append(scalar)
      case 0x00...0x1F: shown.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: shown += "␡"
      default: shown += "\u{FFFD}"
      }
    }
    return shown
  }

  /// The lines of a text, each harmless.
  var harmlessLines: [String] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { String($0).harmless }
  }
}
