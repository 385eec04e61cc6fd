public import Screen

extension App {
  /// The least screen there is room on.
  static let leastSize = Size(width: 60, height: 16)

  /// The screen as it is now.
  public func draw() -> Canvas {
    var canvas = Canvas(size, glyphs: glyphs)
    guard size.width >= Self.leastSize.width, size.height >= Self.leastSize.height else {
      let text = say(
        "Fönstret är \(size.width)×\(size.height); rus behöver minst \(Self.leastSize.width)×\(Self.leastSize.height)",
        "The window is \(size.width)×\(size.height); rus needs \(Self.leastSize.width)×\(Self.leastSize.height)")
      canvas.write(lines: text.wrapped(to: max(1, size.width)), in: canvas.bounds)
      return canvas
    }
    if settings.isPlain { return drawPlain() }
    drawHeader(&canvas)
    drawPane(&canvas, body)
    for layer in layers {
      // A line at the foot leaves what is over it to be pointed at.
      if case .query = layer {} else { canvas.coverSpots() }
      if layer.hasMargin {
        // What is behind would be cut in the middle of its words.
        canvas.fill(Rect(x: 0, y: layerRect.y, width: size.width, height: layerRect.height), .text)
      }
      draw(layer, &canvas)
    }
    drawFoot(&canvas)
    return canvas
  }

  /// What lies between the header and the foot.
  var body: Rect {
    Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 2))
  }

  private func drawPane(_ canvas: inout Canvas, _ rect: Rect) {
    if pane == .overview {
      drawOverview(&canvas, rect)
    } else if pane == .meetings, let calendar {
      drawCalendar(calendar, in: rect, &canvas)
    } else {
      let (listRect, detail) = split(rect)
      drawList(pane.list, list, in: listRect, isFocused: layers.isEmpty, &canvas)
      if let detail { drawDetail(list.current, in: detail, &canvas) }
    }
  }

  func draw(_ layer: Layer, _ canvas: inout Canvas) {
    let isTop = true
    switch layer {
    case .list(let open): drawListLayer(open, isFocused: isTop, &canvas)
    case .record(let record): drawRecord(record, &canvas)
    case .help(let help): drawHelp(help, &canvas)
    case .palette(let palette): drawPalette(palette, &canvas)
    case .query(let query): drawOffer(query, &canvas)
    case .choice(let choice): drawChoice(choice, &canvas)
    case .picker(let picker): drawPicker(picker, &canvas)
    case .line(let line): drawLine(line, &canvas)
    case .text(let text): drawText(text, &canvas)
    case .form(let form): drawForm(form, &canvas)
    case .conflict(let conflict): drawConflict(conflict, &canvas)
    case .prompt(let prompt): drawPrompt(prompt, &canvas)
    case .reading(let reading): drawReading(reading, &canvas)
    case .log(let log): drawLog(log, &canvas)
    case .week(let week): drawWeek(week, &canvas)
    case .balance(let balance): drawBalance(balance, &canvas)
    case .chart(let chart): drawChart(chart, &canvas)
    case .present(let present): drawPresentation(present, &canvas)
    case .tour(let tour): drawTour(tour, &canvas)
    }
  }

  /// How many rows the active list shows: what paging goes by.
  var listHeight: Int {
    if activeLayer != nil { return max(1, layerRect.height - 3 - noteHeight) }
    return max(1, split(body).list.height - 1)
  }

  /// A layer's place: the body, a margin around it where there is room.
  var layerRect: Rect {
    body.width >= 100 && !enlarged.layers ? body.inset(x: 4, y: body.height >= 30 ? 2 : 0) : body
  }
}
