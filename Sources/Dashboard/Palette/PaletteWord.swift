import Plan
import Screen

/// A command of the palette that takes words after its name: `f status:delvis`, `aktiviteter prio:ja`, `sätt tagg+=it`.
/// A new one is a row in `table`.
struct PaletteWord: Sendable {
  /// What it goes by, the first in the list; case and diacritics make no difference.
  let names: Label
  /// Shorter names, the same in both languages.
  let others: [String]
  /// What stands after the name.
  let argument: Label
  /// What it does.
  let does: Label
  /// Whether it would change the plan.
  let isEdit: Bool
  /// What may stand after the name, of what is typed so far; nil where that is anything.
  let candidates: (@Sendable (App, String) -> [String])?
  /// What it would do with what is typed after it, without doing it.
  let preview: @Sendable (App, String) -> PalettePreview
  /// Does it. A refusal leaves the palette open with what was typed.
  let perform: @Sendable (inout App, String) -> [Effect]

  init(
    _ names: Label, _ others: [String] = [], argument: Label, does: Label, edit: Bool = false,
    candidates: (@Sendable (App, String) -> [String])? = nil,
    preview: @escaping @Sendable (App, String) -> PalettePreview,
    perform: @escaping @Sendable (inout App, String) -> [Effect]
  ) {
    (self.names, self.others, self.argument, self.does, isEdit) = (names, others, argument, does, edit)
    (self.candidates, self.preview, self.perform) = (candidates, preview, perform)
  }

  /// Everything it goes by, folded.
  var allNames: [String] { ([names[.swedish], names[.english]] + others).map(\.folded) }

  /// The one that a text begins with, and what stands after it; nil where there is none.
  static func read(_ text: String) -> (word: PaletteWord, argument: String)? {
    let head = text.prefix { !$0.isWhitespace }
    guard head.endIndex < text.endIndex else { return nil }
    let name = String(head).folded
    guard let word = table.first(where: { $0.allNames.contains(name) }) else { return nil }
    return (word, String(text[head.endIndex...].drop(while: \.isWhitespace)))
  }

  /// All of them.
  static let table: [PaletteWord] =
    [.filter, .search, .sort, .pivot, .since, .planOf, .compare, .set, .save, .forget, .keys, .theme]
    + Pane.allCases.map(PaletteWord.pane)
}

/// What a word of the palette says of what is typed after it.
struct PalettePreview: Sendable, Equatable {
  let text: String
  /// Whether it is a reason why it cannot be done.
  var isRefusal = false
}

extension PaletteWord {
  private static let query = Label("FRÅGA", "QUERY")

  /// `f status:delvis`: the filter of the list.
  private static let filter = PaletteWord(
    Label("filtrera", "filter"), ["f"], argument: query, does: Label("Filtrera listan", "Filter the list"),
    preview: { app, text in app.preview(filter: text, in: app.activePane) },
    perform: { app, text in app.filter(by: text) })

  /// `sök gis`: the search in the list.
  private static let search = PaletteWord(
    Label("sök", "search"), ["/"], argument: query, does: Label("Sök i listan", "Search the list"),
    preview: { app, text in
      if case .failure(let problem) = Query.parse(text, for: app.activePane.types) {
        return PalettePreview(text: problem.text(app.language), isRefusal: true)
      }
      return PalettePreview(text: app.say("Sök \(text)", "Search \(text)"))
    },
    perform: { app, text in
      if case .failure(let problem) = Query.parse(text, for: app.activePane.types) {
        return app.refuse(problem.text(.swedish), problem.text(.english))
      }
      app.activeList.search = text
      app.remember(text)
      return app.findNext(1)
    })

  /// `sortera dagar`, `sortera -kvar`: the order of the list.
  private static let sort = PaletteWord(
    Label("sortera", "sort"), argument: Label("FÄLT eller -FÄLT", "FIELD or -FIELD"),
    does: Label("Sortera listan", "Sort the list"),
    preview: { app, text in
      guard let column = app.sortColumn(text) else { return PalettePreview(text: app.noColumn(text), isRefusal: true) }
      let title = column.label[app.language]
      return PalettePreview(text: app.say("Sortera på \(title)", "Sort by \(title)"))
    },
    perform: { app, text in app.sort(by: text) })

  /// `pivot person,månad`: time in rows and columns.
  private static let pivot = PaletteWord(
    Label("pivot", "pivot"), argument: Label("RADER,KOLUMNER", "ROWS,COLUMNS"),
    does: Label("Tiden i rader och kolumner", "Time in rows and columns"),
    preview: { app, text in
      switch app.pivotDimensions(text) {
      case .failure(let problem): return PalettePreview(text: problem.text(app.language), isRefusal: true)
      case .success(let (rows, columns)):
        let names = [rows, columns].compactMap { $0?.label[app.language] }
        return PalettePreview(
          text: app.say("Tiden per ", "Time by ") + names.joined(separator: app.say(" och ", " and ")))
      }
    },
    perform: { app, text in
      switch app.pivotDimensions(text) {
      case .failure(let problem): return app.refuse(problem.text(.swedish), problem.text(.english))
      case .success(let (rows, columns)): return app.openPivot(by: rows, columns)
      }
    })

  /// `sätt status=delvis`, `sätt tagg+=it`: a field of the record under the cursor, or of all marked.
  private static let set = PaletteWord(
    Label("sätt", "set"), argument: Label("FÄLT=VÄRDE, FÄLT+=VÄRDE", "FIELD=VALUE, FIELD+=VALUE"),
    does: Label("Sätt ett fält på posten eller alla märkta", "Set a field of the record or of all marked"), edit: true,
    preview: { app, text in app.previewSetting(text) },
    perform: { app, text in app.set(text) })

  /// `spara vy Mina sena ö`: the pane as it is, under a name and a key.
  private static let save = PaletteWord(
    Label("spara", "save"), argument: Label("vy NAMN TANGENT", "view NAME KEY"),
    does: Label("Spara vyn som den är under ett namn och en tangent", "Save the view as it is under a name and a key"),
    preview: { app, text in
      switch app.view(text) {
      case .failure(let problem): return PalettePreview(text: problem.text(app.language), isRefusal: true)
      case .success(let view):
        let parts = [
          view.pane, view.query, view.sort ?? "", view.isMine ? app.say("mina", "mine") : "", view.key ?? "",
        ]
        return PalettePreview(
          text: "\(view.name): " + parts.filter { !$0.isEmpty }.joined(separator: " · "))
      }
    },
    perform: { app, text in app.save(view: text) })

  /// `glöm Mina sena`: a saved view away.
  private static let forget = PaletteWord(
    Label("glöm", "forget"), argument: Label("VY", "VIEW"), does: Label("Ta bort en sparad vy", "Remove a saved view"),
    preview: { app, text in
      let isThere = app.settings.views.contains { $0.name.folded == text.folded }
      return isThere
        ? PalettePreview(text: app.say("Ta bort vyn \(text)", "Remove the view \(text)"))
        : PalettePreview(text: app.say("Ingen vy heter \(text)", "No view is called \(text)"), isRefusal: true)
    },
    perform: { app, text in app.forget(view: text) })

  /// `tangent filtrera å F6`: other keys for a command, or without any the usual ones.
  private static let keys = PaletteWord(
    Label("tangent", "key"), argument: Label("KOMMANDO TANGENTER", "COMMAND KEYS"),
    does: Label("Ge ett kommando egna tangenter", "Give a command keys of one's own"),
    preview: { app, text in
      switch app.keyWords(text) {
      case .failure(let problem): return PalettePreview(text: problem.text(app.language), isRefusal: true)
      case .success(let choice):
        let name = Command.named(choice.command)?.row.name[app.language] ?? choice.command
        let keys = choice.keys.isEmpty ? app.say("de vanliga", "the usual ones") : choice.keys.joined(separator: " ")
        return PalettePreview(text: "\(name): \(keys)")
      }
    },
    perform: { app, text in
      switch app.keyWords(text) {
      case .failure(let problem): return app.refuse(problem.text(.swedish), problem.text(.english))
      case .success(let choice): return app.bind(choice)
      }
    })

  /// `aktiviteter prio:ja`: a pane, filtered.
  private static func pane(_ pane: Pane) -> PaletteWord {
    PaletteWord(
      Label(pane.label[.swedish].lowercased(), pane.label[.english].lowercased()), argument: query,
      does: Label("\(pane.label[.swedish]), filtrerad", "\(pane.label[.english]), filtered"),
      preview: { app, text in
        var there = app
        there.layers = []
        there.pane = pane
        let preview = there.preview(filter: text, in: pane.list)
        return PalettePreview(
          text: "\(pane.label[app.language]): \(preview.text)", isRefusal: preview.isRefusal)
      },
      perform: { app, text in
        if case .failure(let problem) = Query.parse(text, for: pane.list.filterTypes) {
          return app.refuse(problem.text(.swedish), problem.text(.english))
        }
        app.layers = []
        app.pane = pane
        return app.filter(by: text)
      })
  }
}
