import Plan
import Screen

/// Every key, grouped; a line at a time to be done, and narrowed by what is searched for.
struct HelpLayer: Sendable {
  /// The line that the cursor is on, counted among those that tell of keys.
  var cursor = 0
  /// The first row in view.
  var top = 0
  /// What is searched for; nil where nothing is.
  var field: TextField?
  /// Whether it is being typed.
  var isTyping = false
}

extension App {
  mutating func openHelp() -> [Effect] {
    layers.append(.help(HelpLayer()))
    return []
  }

  /// How many rows of the help there is room for.
  var helpHeight: Int { max(1, body.height - 3) }

  mutating func handle(_ key: Key, in layer: HelpLayer) -> [Effect] {
    var layer = layer
    if layer.isTyping {
      if let effects = type(key, in: layer) { return effects }
    }
    let layout = helpLayout(layer)
    switch settings.keys.command(for: key) {
    case .down: layer.move(to: layer.cursor + 1, in: layout, helpHeight)
    case .up: layer.move(to: layer.cursor - 1, in: layout, helpHeight)
    case .left, .right: layer.move(to: layout.beside(layer.cursor), in: layout, helpHeight)
    case .pageDown, .stepStatus: layer.move(to: layout.entry(helpHeight, from: layer.cursor), in: layout, helpHeight)
    case .pageUp: layer.move(to: layout.entry(-helpHeight, from: layer.cursor), in: layout, helpHeight)
    case .halfPageDown: layer.move(to: layout.entry(helpHeight / 2, from: layer.cursor), in: layout, helpHeight)
    case .halfPageUp: layer.move(to: layout.entry(-helpHeight / 2, from: layer.cursor), in: layout, helpHeight)
    case .top: layer.move(to: 0, in: layout, helpHeight)
    case .bottom: layer.move(to: layout.entries.count - 1, in: layout, helpHeight)
    case .search, .filter:
      layer.field = layer.field ?? TextField()
      layer.isTyping = true
    case .open: return perform(helpLine: layer.cursor, of: layer)
    case .back where layer.field != nil:
      layer = HelpLayer()
    case .back, .close, .help:
      layers.removeLast()
      return []
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    default:
      let search = settings.keys.keys(of: .search).first ?? ":"
      return refuse(
        "\(search) söker bland tangenterna, Enter gör det som står på raden; Esc stänger hjälpen",
        "\(search) searches the keys, Enter does what the line says; Esc closes the help")
    }
    replaceTop(.help(layer))
    return []
  }

  /// Typing what is searched for: every letter is text, what moves moves in the list. Nil where the key is for the list.
  private mutating func type(_ key: Key, in layer: HelpLayer) -> [Effect]? {
    var layer = layer
    switch key {
    case .escape: layer = HelpLayer()
    case .enter:
      if layer.field?.text.trimmingBlanks.isEmpty ?? true { layer.field = nil }
      layer.isTyping = false
    case .up, .down, .pageUp, .pageDown: return nil
    default:
      guard layer.field?.handle(key) ?? false else { return [] }
      (layer.cursor, layer.top) = (0, 0)
    }
    replaceTop(.help(layer))
    return []
  }

  /// Does what a line of the help tells of. What cannot be done now says why, and the help stays open.
  mutating func perform(helpLine number: Int, of layer: HelpLayer) -> [Effect] {
    let layout = helpLayout(layer)
    guard layout.entries.indices.contains(number), let entry = layout.entry(at: layout.entries[number]) else {
      return refuse("Inget passar; Esc visar alla", "Nothing fits; Esc shows all")
    }
    guard let command = entry.command else {
      return refuse(
        "\(entry.name): det görs på sin plats, inte härifrån", "\(entry.name): that is done in its place, not from here"
      )
    }
    var moved = layer
    moved.cursor = number
    replaceTop(.help(moved))
    if let refusal = entry.refusal {
      message = Message(text: "\(entry.name): \(refusal)", kind: .refusal)
      return []
    }
    layers.removeLast()
    return perform(command)
  }
}

extension HelpLayer {
  /// Puts the cursor on a line, and the line in view with what stands over it.
  fileprivate mutating func move(to wanted: Int, in layout: HelpLayout, _ height: Int) {
    cursor = min(max(0, wanted), max(0, layout.entries.count - 1))
    guard layout.entries.indices.contains(cursor) else { return }
    var view = Viewport(top: top, height: height)
    view.reveal(layout.entries[cursor].row, of: layout.rows, context: 1)
    top = view.top
  }
}
