import ArgumentParser
import Dashboard
import Plan
import Reports
import Screen

/// `rus themes`: the themes there are, each shown in its own colours.
struct ThemesCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "themes",
      abstract: words("Visar de teman som finns, i sina egna färger.", "Shows the themes there are, in their colours."),
      discussion: words(
        "Välj ett med rus --theme NAMN, eller i settings.rec: Tema: NAMN. Ett tema med fel i visas med raden.",
        "Choose one with rus --theme NAME, or in settings.rec: Tema: NAME. One with an error is shown with its line."),
      aliases: ["teman"])
  }

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let shelf = ThemeLibrary(session.surroundings).shelf
    let width = shelf.map(\.theme.name.cells).max() ?? 0
    var hasErrors = false
    for item in shelf {
      let name = item.theme.name.harmless.padded(to: width)
      session.output.print("\(name)  \(item.theme.summary.harmless)\(item.path.map { "  (\($0.harmless))" } ?? "")")
      for problem in item.problems {
        hasErrors = true
        let text = Label(problem.swedish, problem.english)[session.language]
        session.output.print("  \((item.path ?? "").harmless):\(problem.line): \(text.harmless)")
      }
      guard session.emphasis == .terminal else { continue }
      let palette = Palette(item.theme, depth: session.surroundings.colorDepth)
      session.output.print(ThemeSample.canvas(session.language).printed(palette).map { "  " + $0 } + [""])
    }
    return hasErrors ? .found : .done
  }
}

extension Surroundings {
  /// How many colours the terminal says it has, by `COLORTERM` and `TERM`, as programs that print go by.
  fileprivate var colorDepth: ColorDepth {
    if ["truecolor", "24bit"].contains(colorHint) || terminalType?.hasSuffix("-direct") ?? false { return .trueColor }
    return terminalType?.contains("256color") ?? false ? .indexed256 : .ansi16
  }
}
