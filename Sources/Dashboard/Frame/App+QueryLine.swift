import Plan
import Screen

extension App {
  /// The line at the foot that a query is typed in, what there is to say of it over it.
  func drawQuery(_ layer: QueryLayer, at y: Int, _ canvas: inout Canvas) {
    let label = layer.purpose == .search ? "/" : say("filter: ", "filter: ")
    let x = canvas.write(label, at: 1, y, .key)
    let count = activeList.rows.count { $0.ref != nil && !$0.isGroup }
    let right =
      switch layer.purpose {
      case .filter: say("\(count) poster", "\(count) records")
      case .search:
        activeList.search.isEmpty || match(from: activeList.cursor, step: 1, includingStart: true) != nil
          ? "" : say("ingen rad passar", "no row fits")
      }
    let fieldWidth = max(8, size.width - x - right.cells - 2)
    canvas.draw(layer.field, in: Rect(x: x, y: y, width: fieldWidth, height: 1), .foot)
    canvas.write(right, at: x + fieldWidth + 1, y, .muted)
    drawProblem(layer, atField: x, fieldWidth, &canvas)
  }

  /// What is wrong with a query, over its line; what of the line it is about stands out.
  private func drawProblem(_ layer: QueryLayer, atField x: Int, _ width: Int, _ canvas: inout Canvas) {
    let problem = layer.problem.flatMap { $0.isUnfinished && message == nil ? nil : $0 }
    guard let said = message?.text ?? problem?.text(language) else { return }
    let y = size.height - 2
    let lines = said.wrapped(to: size.width - 4)
    let box = Rect(x: 0, y: y - lines.count + 1, width: size.width, height: lines.count)
    canvas.fill(box, .popup)
    canvas.write(lines: lines, in: box.inset(x: 1, y: 0), problem == nil ? .muted : .error)
    guard let problem else { return }
    let text = layer.field.text
    let start = String(text.prefix(problem.place.lowerBound)).cells
    let length = String(text.prefix(problem.place.upperBound)).cells - start
    guard text.cells < width, length > 0 else { return }
    canvas.setRole(Rect(x: x + start, y: y + 1, width: length, height: 1), .error)
  }

  /// What Tab offers, over the line, the one taken standing out.
  func drawOffer(_ layer: QueryLayer, _ canvas: inout Canvas) {
    guard let offered = layer.offered else { return }
    let candidates = offered.completion.candidates
    let height = min(candidates.count, 8, body.height - 2)
    let wide = candidates.map { $0.text.cells + ($0.about.isEmpty ? 0 : $0.about.cells + 2) }.max() ?? 0
    let width = min(max(wide + 4, 24), size.width)
    let rect = Rect(x: 0, y: size.height - 3 - height, width: width, height: height + 2)
    canvas.fill(rect, .popup)
    canvas.box(rect, title: "Tab \(offered.selected + 1)/\(candidates.count)", .popupBorder, titleRole: .popupTitle)
    let inner = rect.inset(x: 2, y: 1)
    var view = Viewport(height: height)
    view.reveal(offered.selected, of: candidates.count)
    for place in view.rows(of: candidates.count) {
      let y = inner.y + place - view.top
      let isSelected = place == offered.selected
      canvas.spot(inner.row(place - view.top), MouseSpot.offer - place)
      if isSelected { canvas.fill(Rect(x: inner.x - 1, y: y, width: inner.width + 2, height: 1), .selection) }
      let x = canvas.write(
        candidates[place].text, at: inner.x, y, isSelected ? .selection : .popup, maxCells: inner.width)
      let room = inner.endX - x - 2
      if room > 0 {
        canvas.write(candidates[place].about, at: x + 2, y, isSelected ? .selection : .muted, maxCells: room)
      }
    }
  }
}
