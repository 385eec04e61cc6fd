import Screen

/// Figures in large type, drawn in blocks: a small font of five dots in height, in any size.
enum BlockDigits {
  /// How large a dot is. In a terminal's tall cells one is square where it has as many cells across as half rows down.
  struct Form: Sendable, Equatable {
    /// Cells for a dot's width.
    let dotWidth: Int
    /// Half rows for a dot's height.
    let halfRows: Int
    /// Whether it is drawn with a sign a dot, for screens without blocks.
    var isPlain = false

    /// Two dots in a cell's height.
    static let half = Form(dotWidth: 1, halfRows: 1)
    /// A dot a row.
    static let full = Form(dotWidth: 2, halfRows: 2)
    static let plain = Form(dotWidth: 1, halfRows: 2, isPlain: true)

    /// The sizes there are, the largest first.
    static func all(isPlain: Bool) -> [Form] {
      isPlain
        ? [6, 4, 2].map { Form(dotWidth: $0, halfRows: $0, isPlain: true) } + [.plain]
        : [6, 5, 4, 3, 2, 1].map { Form(dotWidth: $0, halfRows: $0) }
    }

    /// Rows for a figure.
    var height: Int { (5 * halfRows + 1) / 2 }
  }

  /// The dots of each sign that figures are written with; `#` is a dot that is set.
  private static let font: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"],
    "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"],
    "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"],
    "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"],
    "7": ["###", "  #", "  #", " # ", " # "],
    "8": ["###", "# #", "###", "# #", "###"],
    "9": ["###", "# #", "###", "  #", "###"],
    "%": ["# #", "  #", " # ", "#  ", "# #"],
    "/": ["  #", "  #", " # ", "#  ", "#  "],
    "-": ["  ", "  ", "##", "  ", "  "],
    ",": [" ", " ", " ", "#", "#"],
    ".": [" ", " ", " ", " ", "#"],
    " ": [" ", " ", " ", " ", " "],
    "\u{A0}": [" ", " ", " ", " ", " "],
  ]

  /// The cells across that a text takes; nil where the font lacks a sign of it.
  static func width(_ text: String, _ form: Form) -> Int? {
    var dots = 0
    for character in text {
      guard let glyph = font[character] else { return nil }
      dots += glyph[0].count + 1
    }
    return max(0, dots - 1) * form.dotWidth
  }

  /// The text's rows, drawn with blanks, full and half blocks, or with `#`.
  static func rows(_ text: String, _ form: Form) -> [String] {
    let dots = (0..<5).map { row in
      text.compactMap { font[$0]?[row] }.joined(separator: " ").map { $0 == "#" }
    }
    let lines = dots.flatMap { line in
      let wide = line.flatMap { Array(repeating: $0, count: form.dotWidth) }
      return Array(repeating: wide, count: form.halfRows)
    }
    return stride(from: 0, to: lines.count, by: 2).map { top in
      let lower = top + 1 < lines.count ? lines[top + 1] : Array(repeating: false, count: lines[top].count)
      return zip(lines[top], lower).map { form.isPlain ? ($0 ? "#" : " ") : half($0, $1) }.joined()
    }
  }

  private static func half(_ upper: Bool, _ lower: Bool) -> String {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }
}
