import Glibc
import Plan
import Recfile
import Screen

/// The theme files there are: the user's own first, then those that came with the program.
struct ThemeLibrary {
  let folders: [String]

  /// Where to look, in order: `$XDG_CONFIG_HOME/rus/themes`, `$RUS_THEMES`, `./Themes`, and beside the program.
  init(_ surroundings: Surroundings) {
    let beside = surroundings.programFolder.map { "\($0)/../share/rus/themes" }
    folders = [surroundings.configHome.map { "\($0)/themes" }, surroundings.themes, "Themes", beside].compactMap { $0 }
  }

  /// A theme by its name or its file's; a problem says why the standard one is taken instead.
  func theme(named name: String, _ language: Language) -> (theme: Theme, problem: String?) {
    let file = name.folded.map { $0 == " " || $0 == "/" ? "-" : $0 }
    for folder in folders {
      for path in ["\(folder)/\(name).rec", "\(folder)/\(String(file)).rec"] {
        guard !name.contains("/"), let bytes = FileBytes.read(path) else { continue }
        let (theme, problems) = Theme.parse(Document(bytes))
        guard let first = problems.first else { return (theme, nil) }
        let text = Label(first.swedish, first.english)[language]
        return (.standard, "\(path):\(first.line): \(text)")
      }
    }
    if name == Theme.standard.name || name == "standard" { return (.standard, nil) }
    if name == Theme.uncolored.name { return (.uncolored, nil) }
    let text = Label(
      "temat \(name) finns inte; standardtemat används", "there is no theme \(name); the standard one is used")
    return (.standard, text[language])
  }
}
