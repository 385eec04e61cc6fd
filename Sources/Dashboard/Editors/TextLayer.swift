import Plan
import Screen

/// A long text in an editor of many lines. Closed without saving, it stays as a draft.
struct TextLayer: Sendable {
  let title: String
  let field: String
  let target: RecordID
  let original: String
  var area: TextArea
}

extension App {
  mutating func openText(_ field: Field, _ id: RecordID, _ value: String) {
    let draft = drafts[Draft(id: id, field: field.name)]
    layers.append(
      .text(
        TextLayer(
          title: "\(id.name(language)) \(field.label[language])", field: field.name, target: id, original: value,
          area: TextArea(draft ?? value))))
    if draft != nil {
      message = Message(text: say("Utkastet från förra gången", "The draft from last time"), kind: .info)
    }
  }

  mutating func handle(_ key: Key, in layer: TextLayer) -> [Effect] {
    var layer = layer
    switch key {
    case .escape:
      layers.removeLast()
      guard layer.area.text != layer.original else { return [] }
      drafts[Draft(id: layer.target, field: layer.field)] = layer.area.text
      return inform("Inte sparat; texten finns kvar som utkast när fältet öppnas igen", "Not saved; kept as a draft")
    case .control("s"), .function(2): return save(layer)
    default:
      guard layer.area.handle(key, in: textArea.size) else {
        return refuse("Ctrl-S sparar, Esc backar", "Ctrl-S saves, Esc goes back")
      }
      replaceTop(.text(layer))
      return []
    }
  }

  private mutating func save(_ layer: TextLayer) -> [Effect] {
    layers.removeLast()
    drafts[Draft(id: layer.target, field: layer.field)] = nil
    return commit { (plan) throws(Refusal) in
      try plan.setting(layer.field, to: [layer.area.text.withoutTrailingNewlines], of: [layer.target])
    }
  }

  /// The outside editor has been closed.
  mutating func edited(_ text: String?) -> [Effect] {
    guard let pending = pendingText else { return [] }
    pendingText = nil
    guard let text else {
      return refuse("Redigeraren avslutades med fel; inget ändrat", "The editor failed; nothing changed")
    }
    return commit { (plan) throws(Refusal) in
      try plan.setting(pending.field, to: [text.withoutTrailingNewlines], of: [pending.id])
    }
  }
}

extension String {
  /// Editors end a text with a newline; a field does not.
  var withoutTrailingNewlines: String {
    var text = Substring(self)
    while text.last?.isNewline ?? false { text.removeLast() }
    return String(text)
  }
}
