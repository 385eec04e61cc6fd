extension String {
  /// Safe in a message: control characters made visible, and not too long.
  var visible: String { unicodeScalars[...].visible }

  /// The first line, safe in a message.
  var firstLine: String {
    unicodeScalars.prefix { $0 != "\n" }.visible
  }
}

extension Substring.UnicodeScalarView {
  /// However long the text, only as much of it is looked at as is shown.
  fileprivate var visible: String {
    let shown = prefix(60)
    let text = shown.map { scalar in
      scalar.value < 0x20
        ? Character(Unicode.Scalar(0x2400 + scalar.value) ?? "�")
        : scalar.value == 0x7F ? "␡" : (0x80..<0xA0).contains(scalar.value) ? "�" : Character(scalar)
    }
    return String(text) + (shown.endIndex < endIndex ? "…" : "")
  }
}
