import Plan
import Screen

/// The tour of the program: four screens.
struct TourLayer: Sendable {
  /// The screen shown, from 0.
  var page = 0
}

extension App {
  /// `:rundtur`.
  mutating func openTour() -> [Effect] {
    isTourOffered = false
    layers.append(.tour(TourLayer()))
    return []
  }

  /// The tour is turned like the steering group's pages. A key that is no part of it ends it and does what it does: nobody
  /// who would rather work is kept.
  mutating func handle(_ key: Key, in layer: TourLayer) -> [Effect]? {
    let last = tourPages.count - 1
    switch settings.keys.command(for: key) {
    case .down, .right, .pageDown, .halfPageDown, .stepStatus, .open, .nextMatch:
      if layer.page == last { layers.removeLast() } else { replaceTop(.tour(TourLayer(page: layer.page + 1))) }
    case .up, .left, .pageUp, .halfPageUp, .previousMatch:
      replaceTop(.tour(TourLayer(page: max(0, layer.page - 1))))
    case .top: replaceTop(.tour(TourLayer()))
    case .bottom: replaceTop(.tour(TourLayer(page: last)))
    case .back, .close, .tour: layers.removeLast()
    case .enlarge, .redraw, .suspend, .quit: return nil
    case .some:
      layers.removeLast()
      return nil
    case nil: return nil
    }
    return []
  }

  func hints(_ layer: TourLayer) -> [(key: String, text: String)] {
    let isLast = layer.page == tourPages.count - 1
    return [
      ("Enter", isLast ? say("börja", "begin") : say("nästa", "next")), ("Left", say("förra", "back")),
      ("Esc", say("avsluta rundturen", "end the tour")),
    ]
  }

  func drawTour(_ layer: TourLayer, _ canvas: inout Canvas) {
    let pages = tourPages
    let page = pages[min(layer.page, pages.count - 1)]
    canvas.fill(body, .text)
    let wide = body.centered(Size(width: min(body.width - 2, 84), height: body.height))
    let isRoomy = wide.height >= page.lines.count + 6
    var y = wide.y + (isRoomy ? 1 : 0)
    let number = "\(layer.page + 1)/\(pages.count)"
    let x = canvas.write(page.title, at: wide.x, y, .titleFocused)
    canvas.write(number, at: wide.endX - number.cells, y, .muted)
    if !settings.isPlain {
      canvas.horizontalRule(at: x + 1, y, width: wide.endX - number.cells - x - 2, .borderFocused)
    }
    canvas.cursor = Canvas.Cursor(x: wide.x, y: y)
    y += isRoomy ? 2 : 1
    let keyWidth = page.lines.map(\.key.cells).max().map { min($0, 16) + 2 } ?? 0
    for line in page.lines {
      let isText = line.key.isEmpty
      let (start, role): (Int, Screen.Role) = isText ? (wide.x, .heading) : (wide.x + keyWidth, .text)
      if !isText { canvas.write(line.key, at: wide.x, y, .key, maxCells: keyWidth - 1) }
      if isText, isRoomy, line.text.isEmpty { y += 1 }
      guard !line.text.isEmpty else { continue }
      for part in line.text.wrapped(to: wide.endX - start) where y < wide.endY {
        canvas.write(part, at: start, y, role)
        y += 1
      }
    }
  }
}
