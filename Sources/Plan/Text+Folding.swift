extension String {
  /// Without regard to case and diacritics: `Åtgärdswebb` and `atgardswebb` fold to the same.
  public var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    return String(String.UnicodeScalarView(lowercased().unicodeScalars.compactMap(\.withoutDiacritics)))
  }

  /// Without blanks at its ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension Unicode.Scalar {
  /// The bare letter; nil for a combining mark.
  fileprivate var withoutDiacritics: Unicode.Scalar? {
    if value < 0x80 { return self }
    if properties.canonicalCombiningClass != .notReordered { return nil }
    if value < 0x250 { return Self.bareLetters[value] ?? self }
    return self
  }

  /// The Latin letters of European names; stdlib offers no decomposition.
  private static let bareLetters: [UInt32: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"),
      ("s", "śŝşš"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    var letters: [UInt32: Unicode.Scalar] = [:]
    for (bare, accented) in groups {
      for scalar in accented.unicodeScalars { letters[scalar.value] = bare }
    }
    return letters
  }()
}
