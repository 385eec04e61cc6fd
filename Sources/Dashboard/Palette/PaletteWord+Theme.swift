import Plan
import Screen

extension PaletteWord {
  /// `tema fjäll`: the screen is drawn in it while it is chosen; Enter keeps it.
  static let theme = PaletteWord(
    Label("tema", "theme"), argument: Label("NAMN", "NAME"),
    does: Label("Byt färger: prova ett tema, Enter behåller det", "Other colours: try a theme, Enter keeps it"),
    candidates: { app, text in
      let all = app.themes
      let starting = all.filter { $0.folded.hasPrefix(text.folded) }
      return starting.isEmpty ? all.filter { $0.folded.contains(text.folded) } : starting
    },
    preview: { app, text in
      let all = app.themes
      guard all.contains(text) else {
        let nearest = text.nearest(in: all).map { app.say("; menade du \($0)?", "; did you mean \($0)?") } ?? ""
        return PalettePreview(
          text: app.say("inget tema heter så", "no theme is called that") + nearest, isRefusal: true)
      }
      let isShown = text == app.settings.theme ?? App.standardTheme
      return PalettePreview(text: isShown ? text + app.say(" (det som visas)", " (the one shown)") : text)
    },
    perform: { app, text in
      guard app.themes.contains(text) else {
        return app.refuse("Inget tema heter \(text)", "No theme is called \(text)")
      }
      return app.set("Tema", to: text == App.standardTheme ? "" : text)
    })
}

/// The theme that the screen is drawn in.
public enum ShownTheme: Sendable, Hashable {
  /// The one that was chosen.
  case chosen
  /// One that is tried while its name is under the cursor; nil for the one that is shown where none is chosen.
  case tried(String?)
}

extension App {
  /// What the theme is called that the screen has where none is chosen.
  fileprivate static let standardTheme = "standard"

  /// The themes that can be chosen by name, the standard one first.
  fileprivate var themes: [String] {
    [Self.standardTheme] + settings.themes().filter { $0 != Self.standardTheme }
  }

  /// The theme to draw in: the one under the cursor where one is being chosen, else the one chosen.
  public var shownTheme: ShownTheme {
    switch layers.last {
    case .picker(let picker)?:
      guard case .setting("Tema") = picker.purpose, picker.shown.indices.contains(picker.selected) else {
        return .chosen
      }
      let name = picker.shown[picker.selected].key
      return name == settings.theme ?? "" ? .chosen : .tried(name.isEmpty ? nil : name)
    case .palette(let palette)?:
      guard palette.shown.indices.contains(palette.selected),
        case .call(let word, let name, let preview) = palette.shown[palette.selected],
        word.names == PaletteWord.theme.names, !preview.isRefusal, name != settings.theme ?? Self.standardTheme
      else { return .chosen }
      return .tried(name == Self.standardTheme ? nil : name)
    default: return .chosen
    }
  }

  /// Whether the palette asks for a theme without any of its name.
  func isThemeUntyped(_ text: String) -> Bool {
    guard let (word, argument) = PaletteWord.read(text) else { return false }
    return word.names == PaletteWord.theme.names && argument.isEmpty
  }

  /// Whether a line of the palette is the theme that is shown.
  func isThemeShown(_ item: PaletteItem) -> Bool {
    if case .call(_, let name, _) = item { name == settings.theme ?? Self.standardTheme } else { false }
  }
}
