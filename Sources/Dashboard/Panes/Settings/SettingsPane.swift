import Plan
import Screen

/// The settings: one row each with its value, then the keys and views of the user's own, then what is wrong in the file.
struct SettingsPane: ListPane {
  var type: RecordType { .plan }
  var canSort: Bool { false }

  func columns(_ app: App) -> [ListColumn] {
    [
      ListColumn(title: Label("Inställning", "Setting"), column: nil, width: 16, grows: true),
      ListColumn(title: Label("Värde", "Value"), column: nil, width: 14, grows: true),
      ListColumn(title: Label("Annars", "Else"), column: nil, width: 28, dropOrder: 1),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let settings = app.settings
    var ids: [RowID] = SettingRow.table.map { .line("setting:\($0.name)") }
    ids.append(.group("keys"))
    ids += settings.keyChoices.indices.map { .line("key:\($0)") }
    if !settings.views.isEmpty { ids.append(.group("views")) }
    ids += settings.views.map { .line("view:\($0.name)") }
    if !settings.fileProblems.isEmpty { ids.append(.group("problems")) }
    ids += settings.fileProblems.indices.map { .line("problem:\($0)") }
    return ids.map { Row(id: $0) }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    switch SettingsLine(row.id, app.settings) {
    case .setting(let setting):
      let value = app.settings.values[setting.name]
      return [
        CellContent(setting.label[app.language]),
        CellContent(value.map { setting.text($0, app.language) } ?? "–", value == nil ? .muted : nil),
        CellContent(setting.standard[app.language], .muted),
      ]
    case .keys(let choice):
      let name = Command.named(choice.command)?.row.name[app.language] ?? choice.command
      return [
        CellContent(name),
        CellContent(choice.keys.isEmpty ? app.say("ingen", "none") : choice.keys.joined(separator: " ")),
        CellContent((Command.named(choice.command)?.row.keys ?? []).joined(separator: " "), .muted),
      ]
    case .view(let view):
      return [CellContent(view.name), CellContent(view.key ?? ""), CellContent("\(view.pane) \(view.query)", .muted)]
    case .problem(let text): return [CellContent(text, .error)]
    case nil: return [CellContent(heading(row, app), .heading)]
    }
  }

  private func heading(_ row: Row, _ app: App) -> String {
    switch row.id {
    case .group("keys"):
      app.settings.keyChoices.isEmpty
        ? app.say("Egna tangenter: inga", "Own keys: none")
        : app.say("Egna tangenter", "Own keys")
    case .group("views"): app.say("Sparade vyer", "Saved views")
    default: app.say("Fel i filen; programmet går ändå", "Errors in the file; the program runs all the same")
    }
  }

  func note(_ row: Row, _ app: App) -> String? {
    switch SettingsLine(row.id, app.settings) {
    case .setting(let setting): return setting.help[app.language]
    case .keys(let choice):
      return app.say(
        "settings.rec rad \(choice.line). Enter ändrar tangenterna; tomt ger tillbaka de vanliga.",
        "settings.rec line \(choice.line). Enter changes the keys; nothing gives the usual ones back.")
    case .view(let view):
      return app.say(
        "Enter öppnar vyn; :glöm \(view.name) tar bort den.", "Enter opens it; :forget \(view.name) removes it.")
    case .problem(let text): return text
    case nil where row.id == .group("keys"):
      return app.say(
        ":tangent filtrera å ger ett kommando en egen tangent; utan tangent får det tillbaka sina vanliga.",
        ":key filter å gives a command a key of one's own; without a key it has its usual ones again.")
    case nil:
      return app.say("Filen: ", "The file: ") + (app.settings.filePath ?? app.say("ingen", "none"))
    }
  }

  func emptyText(_ app: App) -> String { "" }
}

/// What a row of the settings is.
enum SettingsLine {
  case setting(SettingRow)
  case keys(KeyChoice)
  case view(SavedView)
  case problem(String)

  init?(_ id: RowID, _ settings: Settings) {
    guard case .line(let text) = id, let colon = text.firstIndex(of: ":") else { return nil }
    let key = String(text[text.index(after: colon)...])
    func item<Item>(_ items: [Item]) -> Item? { Int(key).flatMap { items.indices.contains($0) ? items[$0] : nil } }
    switch text[..<colon] {
    case "setting": if let row = SettingRow.named(key) { self = .setting(row) } else { return nil }
    case "key": if let choice = item(settings.keyChoices) { self = .keys(choice) } else { return nil }
    case "view":
      if let view = settings.views.first(where: { $0.name == key }) { self = .view(view) } else { return nil }
    case "problem": if let text = item(settings.fileProblems) { self = .problem(text) } else { return nil }
    default: return nil
    }
  }
}
