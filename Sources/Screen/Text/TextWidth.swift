extension Unicode.Scalar {
  /// The cells a terminal gives the scalar by itself: 0 for combining marks, format characters and controls, 2 for wide
  /// characters and emoji, else 1.
  ///
  /// Our own table, so that layout is the same on every machine. It agrees with `wcwidth` of glibc, which ncurses asks.
  public var cells: Int {
    if value < 0x300 { return isSimple ? 1 : 0 }
    if isZeroWidth { return 0 }
    return isWide ? 2 : 1
  }

  /// Whether it is one cell wide, may be sent as it is, and makes a grapheme cluster of its own wherever its neighbours
  /// are such too: printable ASCII, Latin letters, punctuation, arrows, boxes, blocks. What the fast paths ask.
  @inline(__always)
  var isSimple: Bool {
    if value < 0x7F { return value >= 0x20 }
    if value < 0x300 { return value >= 0xA0 && value != 0xAD }
    return isSimpleSymbol
  }

  private var isSimpleSymbol: Bool {
    switch value {
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20C0, 0x2100...0x218B, 0x2190...0x2319, 0x2500...0x25FC: true
    case 0x231A...0x2426, 0x2460...0x24FF, 0x25FD...0x2B73: !isWide
    default: false
    }
  }

  /// Marks laid over what stands before, Hangul vowels and finals that join the syllable, and what is not shown at all.
  var isZeroWidth: Bool {
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .surrogate: return true
    default: return false
    }
  }

  private var isWide: Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}

extension Character {
  /// The cells the grapheme cluster takes as it is shown: `å` 1, `漢` 2, an emoji sequence as much as its base.
  public var cells: Int {
    String(self).cells
  }
}
