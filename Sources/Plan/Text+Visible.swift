extension String {
  /// Safe in a message: control characters made visible, and not too long.
  var visible: String {
    let shown = unicodeScalars.prefix(60).map { scalar in
      scalar.value < 0x20
        ? Character(Unicode.Scalar(0x2400 + scalar.value) ?? "�")
        : scalar.value == 0x7F ? "␡" : (0x80..<0xA0).contains(scalar.value) ? "�" : Character(scalar)
    }
    return String(shown) + (unicodeScalars.count > 60 ? "…" : "")
  }

  /// The first line, safe in a message.
  var firstLine: String {
    String(prefix { $0 != "\n" }).visible
  }
}
