import Recfile
import Screen

@testable import Dashboard

/// A screen as its file has it: the text, the cursor's place, a letter for each cell's role, and how each of those roles
/// looks in a dark theme, in a light one and without colours.
///
/// The look is what a terminal with all colours gets, written as a theme file writes it; what is left out is the terminal's
/// own. So a change of a theme's colour shows on every screen that has it.
enum GoldenText {
  private static let themes = ["mork", "ljus", "utan-farg"].map { file in
    let theme = Theme.parse(Document(text: Fixtures.text("\(Fixtures.root)/Themes/\(file).rec"))).theme
    return (name: theme.name, palette: Palette(theme, depth: .trueColor))
  }

  static func text(_ canvas: Canvas) -> String { "\(words(canvas))\n\n\(roles(canvas))\n" }

  /// The screen without its roles, where another file has the same.
  static func text(_ canvas: Canvas, rolesAs file: String) -> String { "\(words(canvas))\n\nroles \(file)\n" }

  static func roles(_ canvas: Canvas) -> String {
    let heading = row("", themes.map(\.name))
    let explained = canvas.roles { role in row("\(role)", themes.map { look($0.palette[role]) }) }
    // The legend comes after as many lines as there are rows.
    var lines = explained.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.insert("  \(heading)", at: canvas.size.height)
    return lines.joined(separator: "\n")
  }

  private static func words(_ canvas: Canvas) -> String {
    "\(canvas.text)\n\ncursor \(canvas.cursor.map { "\($0.x),\($0.y)" } ?? "-")"
  }

  private static func row(_ name: String, _ looks: [String]) -> String {
    let cells = [name.padded(to: 18)] + looks.dropLast().map { $0.padded(to: 28) } + looks.suffix(1)
    return String(cells.joined(separator: " ").reversed().drop { $0 == " " }.reversed())
  }

  /// `#ffffff on #2b4e7a bold`
  private static func look(_ style: ResolvedStyle) -> String {
    let attributes: [(TextAttributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    let words =
      [style.foreground.map(color) ?? (style.background == nil ? nil : "default")].compactMap(\.self)
      + (style.background.map { ["on", color($0)] } ?? [])
      + attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    return words.isEmpty ? "default" : words.joined(separator: " ")
  }

  private static func color(_ color: TerminalColor) -> String {
    switch color {
    case .indexed(let number): "\(number)"
    case .rgb(let red, let green, let blue): "#" + [red, green, blue].map(hex).joined()
    }
  }

  private static func hex(_ part: UInt8) -> String {
    (part < 16 ? "0" : "") + String(part, radix: 16)
  }
}
