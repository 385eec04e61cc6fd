import Dashboard
import Glibc
import Plan
import Recfile
import Reports
import Screen

/// The theme files there are: the user's own first, then those that came with the program.
struct ThemeLibrary {
  let folders: [String]

  /// Where to look, in order: `$XDG_CONFIG_HOME/rus/themes`, `$RUS_THEMES`, `./Themes`, and beside the program.
  init(_ surroundings: Surroundings) {
    let beside = surroundings.programFolder.flatMap { folder in
      folder.lastIndex(of: "/").map { "\(folder[..<$0])/share/rus/themes" }
    }
    folders = [surroundings.configHome.map { "\($0)/themes" }, surroundings.themes, "Themes", beside].compactMap { $0 }
  }

  /// A theme that can be chosen, and the file it is in; none for one that is only built in.
  struct Item {
    let theme: Theme
    let path: String?
    let problems: [ThemeProblem]
  }

  /// Every theme there is, by name; of several with one name that which a choice of it gives.
  var shelf: [Item] {
    var items: [String: Item] = [:]
    for folder in folders {
      for path in FileBytes.names(in: folder).filter({ $0.hasSuffix(".rec") }).sorted().map({ "\(folder)/\($0)" }) {
        guard let bytes = FileBytes.read(path) else { continue }
        var (theme, problems) = Theme.parse(Document(bytes))
        // A file without a name in it is known by its own.
        if theme.name.isEmpty { theme.name = String(path.split(separator: "/").last?.dropLast(4) ?? "") }
        if items[theme.name] == nil { items[theme.name] = Item(theme: theme, path: path, problems: problems) }
      }
    }
    for theme in [Theme.standard, .uncolored] where items[theme.name] == nil {
      items[theme.name] = Item(theme: theme, path: nil, problems: [])
    }
    return items.values.sorted { $0.theme.name < $1.theme.name }
  }

  /// The themes to choose from on the screen.
  var choices: [ThemeChoice] {
    [ThemeChoice("standard")]
      + shelf.map { item in
        let file = item.path?.split(separator: "/").last.map { String($0).harmless } ?? ""
        return ThemeChoice(
          item.theme.name,
          problem: item.problems.first.map { problem in
            Label(
              "\(file):\(problem.line): \(problem.swedish.harmless)",
              "\(file):\(problem.line): \(problem.english.harmless)")
          })
      }
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
    // A file may be called something else than its theme.
    if let item = shelf.first(where: { $0.theme.name == name && $0.problems.isEmpty }) { return (item.theme, nil) }
    if name == "standard" { return (.standard, nil) }
    let text = Label(
      "temat \(name) finns inte; standardtemat används", "there is no theme \(name); the standard one is used")
    return (.standard, text[language])
  }
}
