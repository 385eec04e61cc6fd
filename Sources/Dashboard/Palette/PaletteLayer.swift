import Plan
import Screen

/// Every command by name, narrowed while typing; words that take an argument; a key or a day to jump to.
struct PaletteLayer: Sendable {
  var field = TextField()
  var shown: [PaletteItem]
  var selected = 0

  /// What fits what is typed.
  func searched(_ app: App) -> PaletteLayer {
    var layer = self
    layer.shown = app.paletteItems(field.text)
    layer.selected = app.isThemeUntyped(field.text) ? layer.shown.firstIndex(where: app.isThemeShown) ?? 0 : 0
    return layer
  }
}

extension PaletteLayer {
  /// Why what the cursor is on cannot be called; nil where it can.
  fileprivate var refusal: String? {
    guard shown.indices.contains(selected), case .call(_, _, let preview) = shown[selected] else { return nil }
    return preview.isRefusal ? preview.text : nil
  }

  /// Whether its lines are themes to choose from.
  var isOfThemes: Bool {
    shown.contains { item in
      guard case .call(let word, _, let preview) = item else { return false }
      return word.names == PaletteWord.theme.names && !preview.isRefusal
    }
  }
}

extension App {
  mutating func openPalette() -> [Effect] {
    layers.append(.palette(PaletteLayer(shown: paletteItems(""))))
    return []
  }

  mutating func handle(_ key: Key, in layer: PaletteLayer) -> [Effect] {
    var layer = layer
    switch key {
    case .escape:
      layers.removeLast()
      return []
    case .down: layer.selected = min(layer.selected + 1, max(0, layer.shown.count - 1))
    case .up: layer.selected = max(0, layer.selected - 1)
    case .tab: return complete(layer)
    case .enter: return take(layer)
    default:
      guard layer.field.handle(key) else { return [] }
      if let log = LogLayer(palette: layer.field.text) {
        replaceTop(.log(log))
        return []
      }
      layer = layer.searched(self)
    }
    replaceTop(.palette(layer))
    return []
  }

  /// Tab writes out the word under the cursor; elsewhere it goes a line down.
  private mutating func complete(_ layer: PaletteLayer) -> [Effect] {
    guard layer.shown.indices.contains(layer.selected), case .word(let word) = layer.shown[layer.selected] else {
      return layer.shown.count > 1 ? handle(Key.down, in: layer) : []
    }
    var layer = layer
    layer.field = TextField(word.names[language] + " ")
    replaceTop(.palette(layer.searched(self)))
    return []
  }

  /// Enter: does it. What is refused stays as it was typed.
  private mutating func take(_ layer: PaletteLayer) -> [Effect] {
    guard layer.shown.indices.contains(layer.selected) else {
      let nearest = layer.field.text.nearest(in: Command.table.map { $0.name[language] })
      let hint = nearest.map { say("; menade du \($0)?", "; did you mean \($0)?") } ?? ""
      message = Message(text: say("Inget kommando heter så", "No command is called that") + hint, kind: .refusal)
      return []
    }
    let item = layer.shown[layer.selected]
    if case .word = item { return complete(layer) }
    layers.removeLast()
    let effects = perform(item)
    if case .call = item, effects.isEmpty, message?.kind == .refusal { layers.append(.palette(layer)) }
    return effects
  }

  func drawPalette(_ layer: PaletteLayer, _ canvas: inout Canvas) {
    // Where a theme is tried the screen behind is what one looks at.
    let height = layer.isOfThemes ? layer.shown.count + 3 + (layer.refusal == nil ? 0 : 3) : 18
    let inner = popup(
      Size(width: min(body.width - 2, layer.isOfThemes ? 44 : 76), height: min(body.height, height)),
      say("Kommandon", "Commands"), &canvas)
    canvas.draw(layer.field, in: inner.row(0), .input)
    let rows = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: inner.height - 1)
    var view = Viewport(height: rows.height)
    view.reveal(layer.selected, of: layer.shown.count)
    for place in view.rows(of: layer.shown.count) {
      let item = layer.shown[place]
      let strip = rows.row(place - view.top)
      canvas.spot(strip, place)
      draw(item, in: strip, isSelected: place == layer.selected, &canvas)
      if case .call = item, layer.shown.count == 1 { drawWhole(item, under: strip, &canvas) }
    }
    if layer.isOfThemes, let refusal = layer.refusal {
      // What is wrong in a theme's file seldom fits its line.
      let foot = inner.split(bottom: 3).bottom
      canvas.fill(foot, .popup)
      canvas.write(lines: refusal.wrapped(to: foot.width), in: foot, .warning)
    }
    if layer.shown.isEmpty { canvas.write(say("Inget passar", "Nothing fits"), at: rows.x, rows.y, .muted) }
  }

  private func draw(_ item: PaletteItem, in strip: Rect, isSelected: Bool, _ canvas: inout Canvas) {
    let refusal = refusal(of: item)
    let role: Screen.Role = isSelected ? .selection : refusal == nil ? .popup : .muted
    if isSelected { canvas.fill(Rect(x: strip.x - 1, y: strip.y, width: strip.width + 2, height: 1), .selection) }
    let keys = keys(of: item).truncated(to: strip.width / 2, ellipsis: glyphs.ellipsis)
    let text = text(of: item)
    let reason = refusal.flatMap { $0 == text ? nil : " (\($0))" } ?? ""
    if settings.isPlain {
      let line = "\(text)\(reason)" + (keys.isEmpty ? "" : ": \(keys)")
      canvas.write(line.truncated(to: strip.width, ellipsis: glyphs.ellipsis), at: strip.x, strip.y, role)
      return
    }
    canvas.write(
      (text + reason).truncated(to: strip.width - keys.cells - 1, ellipsis: glyphs.ellipsis), at: strip.x, strip.y, role
    )
    canvas.write(keys, at: strip.endX - keys.cells, strip.y, isSelected ? .selection : .key)
  }

  /// What a line has no room for, under it.
  private func drawWhole(_ item: PaletteItem, under strip: Rect, _ canvas: inout Canvas) {
    let text = text(of: item)
    guard text.cells > strip.width - keys(of: item).cells - 1 else { return }
    let below = Rect(x: strip.x, y: strip.y + 1, width: strip.width, height: 3)
    canvas.write(wrapping: text, in: below, refusal(of: item) == nil ? .muted : .warning)
  }
}
