import Glibc

/// A type made ready for checking many values.
struct TypeChecker {
  let type: FieldType
  private let choices: [[UInt8]]
  private let pattern: Pattern?
  private let now: Int

  /// Whether looking a value up among those already checked is quicker than checking it.
  let isSlow: Bool

  init(_ type: FieldType, now: Int) {
    self.type = type
    self.now = now
    choices = if case .choice(let words) = type { words.map { Array($0.utf8) } } else { [] }
    pattern = if case .pattern(let source) = type { Pattern(source) } else { nil }
    isSlow = type == .date || pattern != nil
  }

  /// Whether recutils takes the bytes for a value of the type. A pattern is to be used inside `Pattern.inUTF8`.
  func accepts(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    // To recutils a value ends at its first NUL.
    let end = value.offset(of: 0, in: 0..<value.count) ?? value.count
    let text = UnsafeBufferPointer(rebasing: value[..<end])
    switch type {
    case .int: return text.trimmed.isInteger
    case .bool: return ["1", "yes", "true", "0", "no", "false"].contains { text.trimmed.elementsEqual($0.utf8) }
    case .range(let minimum, let maximum):
      var cursor = TextCursor(text)
      cursor.skipSpace()
      // What follows the number goes unread: `5 days` is in `range 1 9`.
      return cursor.integer().map { minimum <= $0 && $0 <= maximum } ?? false
    case .real: return text.trimmed.isReal
    case .size(let limit): return text.count <= limit
    case .line: return text.offset(of: Byte.newline, in: 0..<text.count) == nil && text.isUTF8
    case .date: return !text.isEmpty && DateText.seconds(of: text, now: now) != nil
    case .choice: return choices.contains { text.trimmed.elementsEqual($0) }
    case .email: return text.trimmed.isEmail
    case .uuid: return text.isUUID
    case .pattern: return pattern?.matches(text) ?? false
    case .field: return text.trimmed.isFieldName
    case .reference: return true
    }
  }
}

extension FieldType {
  /// Whether recutils takes the text for a value of the type; any text for a reference, which knows no other records.
  /// Relative dates are reckoned from `now` (seconds since 1970, UTC).
  public func accepts(_ value: String, now: Int = 0) -> Bool {
    Pattern.inUTF8 {
      Array(value.utf8).withUnsafeBufferPointer { TypeChecker(self, now: now).accepts($0) }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Without the space before and after.
  fileprivate var trimmed: Slice<Self> {
    var rest = self[...]
    while let first = rest.first, Byte.isSpace(first) { rest = rest.dropFirst() }
    while let last = rest.last, Byte.isSpace(last) { rest = rest.dropLast() }
    return rest
  }

  fileprivate var isUTF8: Bool {
    // Nearly all text is ASCII or right: only what is neither is decoded.
    var at = 0
    while at < count, self[at] < 0x80 { at += 1 }
    return at == count || String(validating: self[at...], as: UTF8.self) != nil
  }

  /// 36 characters: hexadecimal digits with hyphens where UUIDs have them.
  fileprivate var isUUID: Bool {
    count == 36
      && indices.allSatisfy { [8, 13, 18, 23].contains($0) ? self[$0] == Byte.minus : Byte.isHexDigit(self[$0]) }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate var isInteger: Bool {
    let digits = first == Byte.minus ? dropFirst() : self
    if digits.starts(with: "0x".utf8) {
      return digits.count > 2 && digits.dropFirst(2).allSatisfy(Byte.isHexDigit)
    }
    return !digits.isEmpty && digits.allSatisfy(Byte.isDigit)
  }

  /// `-?[0-9]*(\.[0-9]+)?`: also nothing at all, and a minus alone.
  fileprivate var isReal: Bool {
    let rest = (first == Byte.minus ? dropFirst() : self).drop(while: Byte.isDigit)
    return rest.isEmpty || (rest.first == Byte.dot && rest.count > 1 && rest.dropFirst().allSatisfy(Byte.isDigit))
  }

  /// Something, an at sign, a domain whose last part has two to four letters.
  fileprivate var isEmail: Bool {
    guard let sign = firstIndex(of: UInt8(ascii: "@")), let point = lastIndex(of: Byte.dot), sign < point else {
      return false
    }
    let local = self[..<sign]
    let domain = self[sign..<point].dropFirst()
    let top = self[point...].dropFirst()
    return !local.isEmpty && local.allSatisfy { Self.isOfEmail($0) || "_%+".utf8.contains($0) }
      && !domain.isEmpty && domain.allSatisfy(Self.isOfEmail)
      && (2...4).contains(top.count) && top.allSatisfy(Byte.isLetter)
  }

  private static func isOfEmail(_ byte: UInt8) -> Bool {
    Byte.isLetter(byte) || Byte.isDigit(byte) || byte == Byte.dot || byte == Byte.minus
  }

  fileprivate var isFieldName: Bool {
    first.map(Byte.startsName) ?? false && dropFirst().allSatisfy(Byte.continuesName)
  }
}
