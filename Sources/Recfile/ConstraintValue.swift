import Glibc

/// What a selection expression comes to: recutils reckons with C's `int` and `double`, and reads numbers out of texts.
enum ConstraintValue {
  case integer(Int32)
  case real(Double)
  case text([UInt8])

  /// Whether it is a whole number or a text that reads as one.
  var readsAsInteger: Bool {
    switch self {
    case .integer: true
    case .real: false
    case .text(let text): IntegerText.read(text[...]) != nil
    }
  }

  /// Whether it is a number but no whole one.
  var readsAsReal: Bool {
    switch self {
    case .integer: false
    case .real: true
    case .text(let text): !readsAsInteger && Self.number(text) != nil
    }
  }

  /// Nothing reads as 0.
  var asInteger: Int32? {
    switch self {
    case .integer(let value): value
    case .real: nil
    case .text(let text): text.isEmpty ? 0 : IntegerText.read(text[...])
    }
  }

  var asReal: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    case .text(let text): text.isEmpty ? 0 : Self.number(text)
    }
  }

  /// A number as C's `strtod` reads it, which all of the text is.
  private static func number(_ text: [UInt8]) -> Double? {
    guard !text.isEmpty else { return nil }
    return (text.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      var end: UnsafeMutablePointer<CChar>?
      let number = strtod(start, &end)
      return end.map { UnsafePointer($0) } == start + text.count ? number : nil
    }
  }
}
