import Glibc

/// A compiled POSIX extended regular expression. A class, since the compiled form must be freed just once.
///
/// Letters are those of UTF-8 whatever locale the process is in, provided that it is used inside `Pattern.inUTF8`.
final class Pattern {
  private var compiled = regex_t()

  /// Compiles an expression; nil where it is none.
  init?(_ source: String) {
    guard regcomp(&compiled, source, REG_EXTENDED | REG_NOSUB) == 0 else { return nil }
  }

  deinit {
    regfree(&compiled)
  }

  /// Whether the expression matches anywhere in the text, which holds no NUL.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var bounds = regmatch_t(rm_so: 0, rm_eo: regoff_t(text.count))
    // An empty buffer may have no address.
    guard let start = text.baseAddress else { return regexec(&compiled, "", 0, nil, 0) == 0 }
    return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
      regexec(&compiled, $0, 0, &bounds, REG_STARTEND) == 0
    }
  }

  static func isValid(_ source: String) -> Bool {
    inUTF8 { Pattern(source) != nil }
  }

  /// Does something while this thread reads text as UTF-8 and numbers with a decimal point.
  static func inUTF8<Result>(_ body: () throws -> Result) rethrows -> Result {
    let utf8 = newlocale(1 << LC_CTYPE | 1 << LC_NUMERIC | 1 << LC_COLLATE, "C.UTF-8", nil)
    let old = uselocale(utf8)
    defer {
      uselocale(old)
      if let utf8 { freelocale(utf8) }
    }
    return try body()
  }
}
