import Plan
import Screen

/// A text made from the plan, to read, copy or keep as a file.
struct ReadingLayer: Sendable {
  let title: String
  let text: String
  /// The name that is proposed for its file.
  let fileName: String
  var top = 0
  /// The number of a change that could not be saved; it is kept until the text has been closed.
  var undecided: Int?
}

extension App {
  mutating func handle(_ key: Key, in layer: ReadingLayer) -> [Effect] {
    var layer = layer
    let height = max(1, layerRect.height - 2)
    let last = max(0, readingLines(layer).count - height)
    switch key {
    case .escape, .character("q"), .left:
      layers.removeLast()
      decided(layer.undecided)
      return []
    case .down, .character("j"): layer.top += 1
    case .up, .character("k"): layer.top -= 1
    case .pageDown, .character(" "), .control("f"): layer.top += height - 1
    case .pageUp, .control("b"): layer.top -= height - 1
    case .control("d"): layer.top += height / 2
    case .control("u"): layer.top -= height / 2
    case .home, .character("g"): layer.top = 0
    case .end, .character("G"): layer.top = last
    case .character("y"):
      message = Message(text: say("Kopierat som text", "Copied as text"), kind: .info)
      return [.copy(layer.text)]
    case .character("s"), .control("s"):
      layers.append(
        .prompt(
          PromptLayer(
            title: say("Spara till fil", "Save to a file"), purpose: .file(layer.text),
            text: TextField(layer.fileName))))
      return []
    case .control("l"): return [.redraw]
    case .function(10), .control("c"): return [.quit]
    default:
      return refuse("y kopierar, s sparar till fil, Esc backar", "y copies, s saves to a file, Esc goes back")
    }
    layer.top = min(max(layer.top, 0), last)
    replaceTop(.reading(layer))
    return []
  }

  private func readingLines(_ layer: ReadingLayer) -> [String] {
    let width = max(10, layerRect.width - 4)
    return layer.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      line.isEmpty ? [""] : String(line).wrapped(to: width)
    }
  }

  func drawReading(_ layer: ReadingLayer, _ canvas: inout Canvas) {
    let rect = layerRect
    canvas.fill(rect, .text)
    canvas.box(rect, title: layer.title, .borderFocused)
    let inner = rect.inset(x: 2, y: 1)
    let lines = readingLines(layer)
    let view = Viewport(top: min(layer.top, max(0, lines.count - inner.height)), height: inner.height)
    for (row, place) in view.rows(of: lines.count).enumerated() {
      let line = lines[place]
      canvas.write(line, at: inner.x, inner.y + row, line.hasPrefix("#") ? .heading : .text, maxCells: inner.width)
    }
    canvas.scrollbar(in: Rect(x: rect.x, y: inner.y, width: rect.width, height: inner.height), view, of: lines.count)
    canvas.cursor = Canvas.Cursor(x: inner.x, y: inner.y)
  }
}
