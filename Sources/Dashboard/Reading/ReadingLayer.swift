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
    switch settings.keys.command(for: key) {
    case .back, .close, .left:
      layers.removeLast()
      decided(layer.undecided)
      return []
    case .down: layer.top += 1
    case .up: layer.top -= 1
    // What steps a status elsewhere pages in a text, as in every reader.
    case .pageDown, .stepStatus: layer.top += height - 1
    case .pageUp: layer.top -= height - 1
    case .halfPageDown: layer.top += height / 2
    case .halfPageUp: layer.top -= height / 2
    case .top: layer.top = 0
    case .bottom: layer.top = last
    case .copy:
      message = Message(text: say("Kopierat som text", "Copied as text"), kind: .info)
      return [.copy(layer.text)]
    case .setStatus:
      layers.append(
        .prompt(
          PromptLayer(
            title: say("Spara till fil", "Save to a file"), purpose: .file(layer.text),
            text: TextField(layer.fileName))))
      return []
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    default:
      let keys = [Command.copy, .setStatus, .back].map { settings.keys.keys(of: $0).first ?? ":" }
      return refuse(
        "\(keys[0]) kopierar, \(keys[1]) sparar till fil, \(keys[2]) backar",
        "\(keys[0]) copies, \(keys[1]) saves to a file, \(keys[2]) goes back")
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
