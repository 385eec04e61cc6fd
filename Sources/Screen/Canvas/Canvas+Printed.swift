extension Canvas {
  /// The screen as lines to print, in a palette's colours by the codes that terminals share (ECMA-48, and 38 and 48 of
  /// ITU T.416); each line ends with everything as it was.
  public func printed(_ palette: Palette) -> [String] {
    (0..<size.height).map { y in
      var line = ""
      var shown: ResolvedStyle?
      for cell in row(y) where !cell.isContinuation {
        let style = palette[cell.role]
        if style != shown {
          line += "\u{1B}[0\(style.codes)m"
          shown = style
        }
        line += cell.text
      }
      return line + "\u{1B}[0m"
    }
  }
}

extension ResolvedStyle {
  /// The parameters that turn the look on, each after its `;`.
  fileprivate var codes: String {
    let attributed: [(TextAttributes, Int)] = [(.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7)]
    return attributed.filter { attributes.contains($0.0) }.map { ";\($0.1)" }.joined()
      + (foreground?.codes(after: 38, few: 30) ?? "") + (background?.codes(after: 48, few: 40) ?? "")
  }
}

extension TerminalColor {
  fileprivate func codes(after chooser: Int, few: Int) -> String {
    switch self {
    case .indexed(let index) where index < 8: ";\(few + Int(index))"
    case .indexed(let index) where index < 16: ";\(few + 52 + Int(index))"
    case .indexed(let index): ";\(chooser);5;\(index)"
    case .rgb(let red, let green, let blue): ";\(chooser);2;\(red);\(green);\(blue)"
    }
  }
}
