import Plan
import Reports
import Screen

extension App {
  /// A page over the whole screen.
  func drawPresentation(_ layer: PresentLayer, _ canvas: inout Canvas) {
    canvas.fill(canvas.bounds, .text)
    let page = layer.page
    let slide = layer.slide
    let layout = page.layout
    let content = layout.frame.content
    var y = drawPageHeading(layer, content, &canvas)
    y += layout.gap
    if page.part == 0 {
      drawFigures(slide, layout, at: y, &canvas)
      y += layout.figuresHeight
      drawCounts(slide, layout, at: y, &canvas)
      y += layout.barHeight
    }
    let below = Rect(x: content.x, y: y, width: content.width, height: content.endY - y)
    drawTable(page, slide, below, rowGap: layout.rowGap, &canvas)
    if page.part == 0, page.parts == 1, let rect = layout.drawingRect(below) {
      if let burnUp = layer.burnUp { drawYear(burnUp, in: rect, &canvas) }
      drawParts(slide.parts, in: rect, &canvas)
    }
    drawNoted(layout, &canvas)
  }

  private func drawPageHeading(_ layer: PresentLayer, _ content: Rect, _ canvas: inout Canvas) -> Int {
    let page = layer.page
    let part = page.parts > 1 ? "  \(page.part + 1)/\(page.parts)" : ""
    let title = layer.slide.title.truncated(to: content.width - part.cells, ellipsis: glyphs.ellipsis)
    let x = canvas.write(title, at: content.x, content.y, .titleFocused)
    canvas.write(part, at: x, content.y, .muted)
    let plan = layer.show.title
    if plan.cells + 4 < content.endX - x - part.cells {
      canvas.write(plan, at: content.endX - plan.cells, content.y, .muted)
    }
    canvas.horizontalRule(at: content.x, content.y + 1, width: content.width, .borderFocused)
    canvas.cursor = Canvas.Cursor(x: content.x, y: content.y)
    return content.y + 2
  }

  private func drawFigures(_ slide: Slide, _ layout: PresentLayout, at y: Int, _ canvas: inout Canvas) {
    let content = layout.frame.content
    let digits = layout.digits
    let slots = layout.slots
    let captions = layout.captions
    for (place, figure) in slide.figures.enumerated() {
      let x = content.x + slots[place].x
      let role: Screen.Role = figure.isWarning ? .warning : .accent
      if let digits {
        for (row, line) in BlockDigits.rows(figure.value, digits).enumerated() {
          canvas.write(line, at: x, y + row, role)
        }
      } else {
        canvas.write(figure.value, at: x, y, role, maxCells: slots[place].width)
      }
      let under = y + (digits?.height ?? 1)
      for (row, line) in captions[place].enumerated() {
        canvas.write(line, at: x, under + row, .text, maxCells: slots[place].width)
      }
    }
  }

  /// The statuses as a bar, each in words under it.
  private func drawCounts(_ slide: Slide, _ layout: PresentLayout, at y: Int, _ canvas: inout Canvas) {
    guard !slide.counts.isEmpty else { return }
    let content = layout.frame.content
    let segments = slide.counts.enumerated().map { place, count in
      BarSegment(value: count.count, role: StatusLook.role(count.status.rawValue) ?? .muted, pattern: place)
    }
    for row in 0..<layout.barRows { canvas.stackedBar(segments, at: content.x, y + row, width: content.width) }
    var (x, row) = (content.x, y + layout.barRows)
    for count in slide.counts where count.count > 0 {
      let width = PresentLayout.legendWidth(count)
      if x > content.x, x + width > content.endX { (x, row) = (content.x, row + 1) }
      let sign = StatusLook.sign(count.status.rawValue, glyphs).map { "\($0) " } ?? ""
      let role = StatusLook.role(count.status.rawValue) ?? .text
      canvas.write("\(sign)\(count.status.label[language]) \(count.count)", at: x, row, role)
      x += width
    }
  }

  private func drawTable(
    _ page: PresentPage, _ slide: Slide, _ rect: Rect, rowGap: Int, _ canvas: inout Canvas
  ) {
    guard !slide.rows.isEmpty else {
      canvas.write(lines: slide.emptyText.wrapped(to: rect.width), in: rect, .muted)
      return
    }
    guard !page.lines.isEmpty else { return }
    let table = page.layout.table
    var x = rect.x
    canvas.fill(Rect(x: rect.x, y: rect.y, width: table.width, height: 1), .columnHeading)
    for (place, column) in table.columns.enumerated() {
      let heading = slide.columns[column]
      let box = Rect(x: x, y: rect.y, width: table.widths[place], height: 1)
      canvas.write(heading.heading, in: box, .columnHeading, alignment: heading.kind == .figure ? .right : .left)
      x += table.widths[place] + PresentTable.gap
    }
    var y = rect.y + 1
    for line in table.lines[page.lines] {
      if line.isFirst { y += rowGap }
      draw(line, of: slide, table, at: rect.x, y, &canvas)
      y += 1
    }
  }

  private func draw(
    _ line: PresentTable.Line, of slide: Slide, _ table: PresentTable, at x: Int, _ y: Int, _ canvas: inout Canvas
  ) {
    let row = slide.rows[line.row]
    var x = x
    for (place, column) in table.columns.enumerated() {
      let width = table.widths[place]
      let box = Rect(x: x, y: y, width: width, height: 1)
      x += width + PresentTable.gap
      let text = line.cells[place]
      guard line.isFirst || !text.isEmpty else { continue }
      switch slide.columns[column].kind {
      case .status:
        let cell = statusCell(text, RecordType.activity.schema.field("Status"))
        if line.isFirst { canvas.write(cell.text, in: box, cell.role ?? .text) }
      case .rating: canvas.write(SlideWords.rating(text, language), in: box, Self.role(ofRating: text))
      case .text: canvas.write(text, in: box, row.isSum ? .heading : .text)
      case .figure:
        canvas.write(text, in: box, row.isWarning ? .warning : row.isSum ? .heading : .text, alignment: .right)
      }
    }
  }

  /// Bars of parts, each with its name and its share over it.
  private func drawParts(_ parts: [Slide.Part], in rect: Rect, _ canvas: inout Canvas) {
    // The longest whole has the width, so that what is large looks large.
    let most = parts.map { max($0.of, $0.value) }.max() ?? 0
    guard most > 0 else { return }
    let step = min(5, max(3, rect.height / max(1, parts.count)))
    for (place, part) in parts.enumerated() where (place + 1) * step <= rect.height + 1 {
      let y = rect.y + place * step
      let room = rect.width - part.share.cells - 2
      canvas.write(part.name.truncated(to: room, ellipsis: glyphs.ellipsis), at: rect.x, y, .text)
      canvas.write(part.share, at: rect.endX - part.share.cells, y, part.value > part.of ? .warning : .accent)
      let width = max(2, BarMath.filled(max(part.of, part.value), of: most, parts: rect.width))
      for row in 1..<max(2, step - 1) { canvas.bar(part.value, of: part.of, at: rect.x, y + row, width: width) }
    }
  }

  private static func role(ofRating text: String) -> Screen.Role {
    switch text {
    case "1": .ratingHigh
    case "2": .ratingSufficient
    case "3": .ratingLow
    default: .muted
    }
  }

  /// The decisions noted while the page was shown, at its foot.
  private func drawNoted(_ layout: PresentLayout, _ canvas: inout Canvas) {
    guard !layout.decisions.isEmpty else { return }
    let content = layout.frame.content
    let y = content.endY - layout.decisions.count
    canvas.horizontalRule(at: content.x, y - 1, width: content.width)
    canvas.write(say("Beslut", "Decided"), at: content.x, y, .good)
    for (row, line) in layout.decisions.enumerated() { canvas.write(line, at: content.x + 10, y + row, .text) }
  }

  /// The foot of a page: which keys turn it, what happened, and its number.
  func drawPresentFoot(_ layer: PresentLayer, _ canvas: inout Canvas) {
    let y = size.height - 1
    canvas.fill(canvas.bounds.row(y), .foot)
    let number = "\(min(layer.place, layer.pages.count - 1) + 1)/\(layer.pages.count)"
    let day = DateText.day(settings.today, language, year: true)
    let right = "\(day)   \(number)"
    canvas.write(right, at: size.width - right.cells - 1, y, .foot)
    let room = size.width - right.cells - 4
    if let message {
      canvas.write(message.text.truncated(to: room, ellipsis: glyphs.ellipsis), at: 1, y, message.role)
      return
    }
    var x = 1
    for (place, hint) in presentHints.enumerated() where x + hint.key.cells + hint.text.cells + 1 <= room {
      x = draw(hint, place, at: x, y, &canvas) + 2
    }
  }

  var presentHints: [(key: String, text: String)] {
    [
      (say("Mellanslag", "Space"), say("nästa", "next")), ("b", say("beslut", "decision")),
      ("Esc", say("tillbaka", "back")),
    ]
  }
}
