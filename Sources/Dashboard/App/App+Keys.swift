import Plan
import Screen

extension App {
  /// A key goes to the topmost layer; what that does not take is a command.
  mutating func handle(_ key: Key) -> [Effect] {
    message = nil
    let isOffered = isNewsOffered
    isNewsOffered = false
    if let taken = handleInLayer(key) { return taken }
    guard let command = settings.keys.command(for: key) else {
      if let view = view(for: key) { return open(view) }
      let help = settings.keys.keys(of: .help).first ?? ":"
      return refuse(
        "\(key.name) gör ingenting här; \(help) visar alla tangenter",
        "\(key.name) does nothing here; \(help) shows every key")
    }
    if isOffered, command == .open, layers.isEmpty { return openNews() }
    return perform(command)
  }

  /// What the topmost layer does with a key; nil where it leaves it to the commands.
  private mutating func handleInLayer(_ key: Key) -> [Effect]? {
    guard let layer = layers.last else { return nil }
    if layer.takesText, key == .control("c") { return handle(.escape) }
    if layer.takesText, key == .function(10) { return leave(layer) }
    if layer.takesText, key == .control("l") { return [.redraw] }
    switch layer {
    case .list: return nil
    case .record(let record): return handle(key, in: record)
    case .help(let help): return handle(key, in: help)
    case .palette(let palette): return handle(key, in: palette)
    case .query(let query): return handle(key, in: query)
    case .choice(let choice): return handle(key, in: choice)
    case .picker(let picker): return handle(key, in: picker)
    case .line(let line): return handle(key, in: line)
    case .text(let text): return handle(key, in: text)
    case .form(let form): return handle(key, in: form)
    case .conflict(let conflict): return handle(key, in: conflict)
    case .prompt(let prompt): return handle(key, in: prompt)
    case .reading(let reading): return handle(key, in: reading)
    case .log(let log): return handle(key, in: log)
    case .week(let week): return handle(key, in: week)
    case .balance(let balance): return handle(key, in: balance)
    case .chart(let chart): return handle(key, in: chart)
    case .present(let present): return handle(key, in: present)
    case .tour(let tour): return handle(key, in: tour)
    }
  }

  /// F10 while something is being written: what is not saved yet is not thrown away.
  private mutating func leave(_ layer: Layer) -> [Effect] {
    if case .text(let text) = layer, text.area.text != text.original {
      return refuse("Texten är inte sparad: Ctrl-S sparar, Esc backar", "Not saved: Ctrl-S saves, Esc goes back")
    }
    return [.quit]
  }

  /// Pasted text goes into what is being written and never runs as keys.
  mutating func paste(_ text: String) -> [Effect] {
    switch layers.last {
    case .palette(var layer)?:
      layer.field.insert(text)
      replaceTop(LogLayer(palette: layer.field.text).map(Layer.log) ?? .palette(layer.searched(self)))
    case .query(var layer)?:
      layer.field.insert(text)
      return typed(layer)
    case .picker(var layer)?:
      layer.field.insert(text)
      replaceTop(.picker(layer.searched(self)))
    case .line(var layer)?:
      layer.text.insert(text)
      layer.problem = nil
      replaceTop(.line(layer))
    case .text(var layer)?:
      layer.area.insert(text)
      replaceTop(.text(layer))
    case .form(var layer)?:
      layer.paste(text)
      replaceTop(.form(layer))
    case .help(var layer)? where layer.isTyping:
      layer.field?.insert(text)
      layer.top = 0
      replaceTop(.help(layer))
    case .prompt(var layer)?:
      layer.text.insert(text)
      layer.problem = nil
      replaceTop(.prompt(layer))
    case .log(var layer)?:
      layer.insert(text)
      replaceTop(.log(layer))
    case .week(var layer)? where layer.cursor.typed != nil:
      layer.cursor.typed?.insert(text)
      replaceTop(.week(layer))
    case .balance(var layer)? where layer.cursor.typed != nil:
      layer.cursor.typed?.insert(text)
      replaceTop(.balance(layer))
    case .list?, .record?, .help?, .choice?, .conflict?, .reading?, .week?, .balance?, .chart?, .present?, .tour?, nil:
      return refuse(
        "Inklistrad text tas bara emot i ett fält; e öppnar ett", "Pasted text is taken in a field only; e opens one")
    }
    return []
  }

  /// Puts a layer in the place of the topmost.
  mutating func replaceTop(_ layer: Layer) {
    layers[layers.count - 1] = layer
  }

  /// Says why something is not done.
  mutating func refuse(_ swedish: String, _ english: String) -> [Effect] {
    message = Message(text: say(swedish, english), kind: .refusal)
    return []
  }

  /// Says what was done.
  mutating func inform(_ swedish: String, _ english: String) -> [Effect] {
    message = Message(text: say(swedish, english), kind: .info)
    return []
  }
}
