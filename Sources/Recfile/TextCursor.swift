/// A reader over a value's bytes, with the few steps that recutils' descriptions of types are made of.
struct TextCursor {
  private let bytes: [UInt8]
  private(set) var at = 0

  /// Reads a value as C does: up to its first NUL.
  init(_ bytes: some Collection<UInt8>) {
    self.bytes = Array(bytes.prefix { $0 != 0 })
  }

  var next: UInt8? { at < bytes.count ? bytes[at] : nil }
  var isAtEnd: Bool { at == bytes.count }
  var rest: ArraySlice<UInt8> { bytes[at...] }

  mutating func skipSpace() {
    while let next, Byte.isSpace(next) { at += 1 }
  }

  /// Whether nothing but space is left.
  mutating func endsInSpace() -> Bool {
    skipSpace()
    return isAtEnd
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  mutating func take(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard rest.starts(with: wanted) else { return false }
    at += wanted.count
    return true
  }

  mutating func take(while holds: (UInt8) -> Bool) -> String {
    let taken = rest.prefix(while: holds)
    at += taken.count
    return String(decoding: taken, as: UTF8.self)
  }

  /// A field's or a record type's name.
  mutating func fieldName() -> String? {
    guard let next, Byte.startsName(next) else { return nil }
    at += 1
    return String(UnicodeScalar(next)) + take(while: Byte.continuesName)
  }

  /// Fields' names to the end, apart by space; `A.B` is the field `A_B`. Nil where there is anything else, or nothing.
  mutating func fieldNames() -> [String]? {
    var names: [String] = []
    while !endsInSpace() {
      guard var name = fieldName() else { return nil }
      if take(Byte.dot) {
        guard let second = fieldName() else { return nil }
        name += "_" + second
      }
      guard next.map(Byte.isSpace) ?? true else { return nil }
      names.append(name)
    }
    return names.isEmpty ? nil : names
  }

  /// A type's name: a letter, then letters, digits, `_` and `-`.
  mutating func typeName() -> String? {
    guard let next, Byte.isLetter(next) else { return nil }
    return take { Byte.continuesName($0) || $0 == Byte.minus }
  }

  /// A word of an `enum`.
  mutating func choice() -> String? {
    guard let next, Byte.isLetter(next) || Byte.isDigit(next) else { return nil }
    return take { Byte.continuesName($0) || $0 == Byte.minus }
  }

  /// A whole number as C's `strtol` reads it: hexadecimal after `0x`, octal after `0`, else decimal. All letters up to
  /// `f` that follow belong to it, as recutils has it, and spoil it.
  mutating func integer() -> Int32? {
    var end = at
    while end < bytes.count, Self.mayBeOfNumber(bytes[end], isFirst: end == at) { end += 1 }
    guard let number = IntegerText.read(bytes[at..<end]) else { return nil }
    at = end
    return number
  }

  private static func mayBeOfNumber(_ byte: UInt8, isFirst: Bool) -> Bool {
    Byte.isHexDigit(byte) || (isFirst && byte == Byte.minus) || byte | 0x20 == UInt8(ascii: "x")
  }
}

/// Whole numbers as C's `strtol` with base 0 reads them, cut to 32 bits as recutils does.
enum IntegerText {
  /// The number that all of the text is; nil where it is more, or none.
  static func read(_ text: ArraySlice<UInt8>) -> Int32? {
    var digits = text.drop { Byte.isSpace($0) || (0x0B...0x0D).contains($0) }
    let isNegative = digits.first == Byte.minus
    if isNegative || digits.first == Byte.plus { digits = digits.dropFirst() }
    var radix = 10
    if digits.first == UInt8(ascii: "0") {
      let second = digits.dropFirst().first.map { $0 | 0x20 }
      radix = second == UInt8(ascii: "x") ? 16 : 8
      digits = digits.dropFirst(radix == 16 ? 2 : 0)
    }
    guard !digits.isEmpty else { return nil }
    var number = 0
    for byte in digits {
      guard let digit = value(of: byte), digit < radix else { return nil }
      let (product, overflows) = number.multipliedReportingOverflow(by: radix)
      let (sum, overflowsToo) = product.addingReportingOverflow(isNegative ? -digit : digit)
      number = overflows || overflowsToo ? (isNegative ? .min : .max) : sum
    }
    return Int32(truncatingIfNeeded: number)
  }

  private static func value(of digit: UInt8) -> Int? {
    if Byte.isDigit(digit) { return Int(digit - UInt8(ascii: "0")) }
    return Byte.isHexDigit(digit) ? Int((digit | 0x20) - UInt8(ascii: "a")) + 10 : nil
  }
}
