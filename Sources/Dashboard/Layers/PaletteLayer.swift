import Plan
import Screen

/// Every command by name, narrowed while typing.
struct PaletteLayer: Sendable {
  var field = TextField()
  var shown = Command.table
  var selected = 0

  /// The commands that hold what is typed, those that begin with it first.
  func searched(_ app: App) -> PaletteLayer {
    var layer = self
    let typed = field.text.folded
    let fitting = Command.table.filter {
      typed.isEmpty || $0.name[app.language].folded.contains(typed) || $0.command.rawValue.lowercased().contains(typed)
    }
    let first = fitting.filter { $0.name[app.language].folded.hasPrefix(typed) }
    layer.shown = first + fitting.filter { row in !first.contains { $0.command == row.command } }
    layer.selected = 0
    return layer
  }
}

extension App {
  mutating func openPalette() -> [Effect] {
    layers.append(.palette(PaletteLayer()))
    return []
  }

  mutating func handle(_ key: Key, in layer: PaletteLayer) -> [Effect] {
    var layer = layer
    switch key {
    case .escape:
      layers.removeLast()
      return []
    case .down, .tab: layer.selected = min(layer.selected + 1, max(0, layer.shown.count - 1))
    case .up, .backTab: layer.selected = max(0, layer.selected - 1)
    case .enter:
      guard layer.shown.indices.contains(layer.selected) else {
        return refuse("Inget kommando heter så", "No command is called that")
      }
      layers.removeLast()
      return perform(layer.shown[layer.selected].command)
    default:
      guard layer.field.handle(key) else { return [] }
      layer = layer.searched(self)
    }
    replaceTop(.palette(layer))
    return []
  }
}
