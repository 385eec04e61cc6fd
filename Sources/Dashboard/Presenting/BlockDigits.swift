import Screen

/// Figures in large type, drawn in blocks: a small font of five dots in height.
///
/// Three forms: `half` packs two dots into a cell's height, `full` makes each dot two cells wide, both with square dots in
/// a terminal's tall cells; `plain` has a sign a dot, for screens without blocks.
enum BlockDigits {
  enum Form {
    case half, full, plain

    /// Cells for a dot's width.
    var dotWidth: Int { self == .full ? 2 : 1 }

    /// Rows for a figure.
    var height: Int { self == .half ? 3 : 5 }
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
    let lines = (0..<5).map { row in
      text.compactMap { font[$0]?[row] }.joined(separator: " ").map { $0 == "#" }
    }
    switch form {
    case .full: return lines.map { line in line.map { $0 ? "██" : "  " }.joined() }
    case .plain: return lines.map { line in line.map { $0 ? "#" : " " }.joined() }
    case .half:
      return stride(from: 0, to: 5, by: 2).map { top in
        lines[top].indices.map { half(lines[top][$0], top + 1 < 5 && lines[top + 1][$0]) }.joined()
      }
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
