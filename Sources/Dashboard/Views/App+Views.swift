import Plan
import Screen

extension App {
  /// The view that a key opens, where no command has the key.
  func view(for key: Key) -> SavedView? {
    settings.views.first { view in view.key.flatMap { Key(name: $0) } == key }
  }

  /// Opens a view: its pane, narrowed and sorted as it was.
  mutating func open(_ view: SavedView) -> [Effect] {
    guard let place = view.place, case .success(let query) = Query.parse(view.query, for: place.list.filterTypes) else {
      message = view.problem(settings.keys).map { Message(text: $0[language], kind: .refusal) }
      return []
    }
    layers = []
    pane = place
    (list.filter, list.mineOnly) = (query.isEmpty ? nil : query, view.isMine && settings.person != nil)
    list.sort = view.sort.map { SortOrder(column: $0.droppingMinus, isDescending: $0.hasPrefix("-")) }
    refreshActiveList()
    list.move(to: 0)
    list.scroll(height: listHeight)
    return inform("Vyn \(view.name)", "View \(view.name)")
  }

  /// The view that a name and perhaps a key make of the pane as it is, or why they make none.
  func view(_ text: String) -> Result<SavedView, FieldProblem> {
    var words = text.split(separator: " ").map(String.init)
    if words.count > 1, ["vy", "view"].contains(words[0].lowercased()) { words.removeFirst() }
    var key: String?
    if words.count > 1, let last = words.last, let known = Key(name: last) {
      key = known.name
      words.removeLast()
    }
    let name = words.joined(separator: " ")
    guard !name.isEmpty else {
      return .failure(
        FieldProblem(
          swedish: "skriv ett namn och en tangent: spara Mina sena ö", english: "write a name and a key: save My late ö"
        ))
    }
    let view = SavedView(
      name: name, key: key, pane: pane.label[.swedish], query: list.filter?.text ?? "",
      sort: list.sort.map { ($0.isDescending ? "-" : "") + $0.column }, isMine: list.mineOnly)
    if let problem = view.problem(settings.keys) {
      return .failure(FieldProblem(swedish: problem[.swedish], english: problem[.english]))
    }
    if let key, let other = settings.views.first(where: { $0.key == key && $0.name != name }) {
      return .failure(
        FieldProblem(
          swedish: "\(key) öppnar redan vyn \(other.name); välj en annan tangent",
          english: "\(key) opens the view \(other.name) already; choose another key"))
    }
    return .success(view)
  }

  /// Keeps the pane as it is under a name and a key; one of the same name is replaced.
  mutating func save(view text: String) -> [Effect] {
    switch view(text) {
    case .failure(let problem): return refuse(problem.text(.swedish), problem.text(.english))
    case .success(let view):
      settings.views.removeAll { $0.name == view.name }
      settings.views.append(view)
      let key = view.key.map { say("; \($0) öppnar den", "; \($0) opens it") } ?? ""
      message = Message(text: say("Vyn \(view.name) sparad", "View \(view.name) saved") + key, kind: .info)
      return [.keepViews(settings.views)]
    }
  }

  /// Forgets a view.
  mutating func forget(view name: String) -> [Effect] {
    guard settings.views.contains(where: { $0.name.folded == name.folded }) else {
      let nearest = name.nearest(in: settings.views.map(\.name))
      return refuse(
        "Ingen vy heter \(name)" + (nearest.map { "; menade du \($0)?" } ?? ""),
        "No view is called \(name)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }
    settings.views.removeAll { $0.name.folded == name.folded }
    message = Message(text: say("Vyn \(name) borttagen", "View \(name) removed"), kind: .info)
    return [.keepViews(settings.views)]
  }

  /// The saved views for the help.
  var viewHelp: HelpSection {
    HelpSection(
      title: say("Sparade vyer", "Saved views"),
      entries: settings.views.map { HelpEntry(keys: [$0.key].compactMap(\.self), name: $0.name) })
  }
}

extension String {
  fileprivate var droppingMinus: String { hasPrefix("-") ? String(dropFirst()) : self }
}
