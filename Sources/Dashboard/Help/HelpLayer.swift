import Plan
import Screen

/// Every key, grouped; scrolled, and narrowed by what is searched for.
struct HelpLayer: Sendable {
  /// The first line in view.
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

  /// How many lines of the help there is room for.
  var helpHeight: Int { max(1, body.height - 3) }

  mutating func handle(_ key: Key, in layer: HelpLayer) -> [Effect] {
    var layer = layer
    if layer.isTyping {
      if let effects = type(key, in: layer) { return effects }
    }
    let last = max(0, helpLines(layer).count - helpHeight)
    switch settings.keys.command(for: key) {
    case .down: layer.top = min(last, layer.top + 1)
    case .up: layer.top = max(0, layer.top - 1)
    case .pageDown, .stepStatus: layer.top = min(last, layer.top + helpHeight)
    case .pageUp: layer.top = max(0, layer.top - helpHeight)
    case .halfPageDown: layer.top = min(last, layer.top + helpHeight / 2)
    case .halfPageUp: layer.top = max(0, layer.top - helpHeight / 2)
    case .top: layer.top = 0
    case .bottom: layer.top = last
    case .search, .filter:
      layer.field = layer.field ?? TextField()
      layer.isTyping = true
    case .back where layer.field != nil:
      layer = HelpLayer()
    case .back, .close, .help, .open:
      layers.removeLast()
      return []
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    default:
      let search = settings.keys.keys(of: .search).first ?? ":"
      return refuse(
        "\(search) söker bland tangenterna; Esc stänger hjälpen", "\(search) searches the keys; Esc closes the help")
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
      layer.top = 0
    }
    replaceTop(.help(layer))
    return []
  }

  /// Does what a line of the help tells of.
  mutating func perform(helpLine place: Int, of layer: HelpLayer) -> [Effect] {
    let lines = helpLines(layer)
    guard lines.indices.contains(place), case .command(let entry) = lines[place], let command = entry.command else {
      return []
    }
    layers.removeLast()
    return perform(command)
  }
}
