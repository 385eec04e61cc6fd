import Plan
import Screen

extension App {
  /// A box in the middle of the screen with a title; returns what is inside it.
  func popup(_ size: Size, _ title: String, _ canvas: inout Canvas) -> Rect {
    // What is read aloud begins at the left and has no frame.
    if settings.isPlain {
      let (head, rest) = body.split(top: 1)
      canvas.fill(body, .popup)
      canvas.write(title, at: head.x, head.y, .popupTitle)
      canvas.spot(body, MouseSpot.inside)
      return rest
    }
    let rect = body.centered(Size(width: min(size.width, body.width), height: min(size.height, body.height)))
    canvas.fill(rect, .popup)
    canvas.box(rect, title: title, .popupBorder, titleRole: .popupTitle)
    canvas.spot(rect, MouseSpot.inside)
    return rect.inset(x: 2, y: 1)
  }

  /// Where a long text is edited.
  var textArea: Rect {
    let width = min(body.width, 104)
    return body.centered(Size(width: width, height: body.height)).inset(x: 2, y: 1)
  }

  func drawChoice(_ layer: ChoiceLayer, _ canvas: inout Canvas) {
    let width = max(layer.title.cells + 6, 12 + (layer.options.map(\.label.cells).max() ?? 0))
    let inner = popup(Size(width: width, height: layer.options.count + 2), layer.title, &canvas)
    for (place, option) in layer.options.enumerated() where place < inner.height {
      let y = inner.y + place
      let isSelected = place == layer.selected
      canvas.spot(inner.row(place), place)
      if isSelected { canvas.fill(Rect(x: inner.x - 1, y: y, width: inner.width + 2, height: 1), .selection) }
      let sign = StatusLook.sign(option.value, glyphs).map { "\($0) " } ?? ""
      canvas.write(option.letter.map { String($0) } ?? " ", at: inner.x, y, isSelected ? .selection : .key)
      canvas.write("\(sign)\(option.label)", at: inner.x + 3, y, isSelected ? .selection : option.role)
      if isSelected { canvas.cursor = Canvas.Cursor(x: inner.x + 3, y: y) }
    }
  }

  func drawPicker(_ layer: PickerLayer, _ canvas: inout Canvas) {
    let height = min(body.height, max(6, min(layer.all.count, 14) + 3))
    let inner = popup(Size(width: min(body.width - 4, 64), height: height), layer.title, &canvas)
    canvas.draw(layer.field, in: inner.row(0), .input)
    let rows = Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: inner.height - 1)
    var view = Viewport(height: rows.height)
    view.reveal(layer.selected, of: layer.shown.count)
    for place in view.rows(of: layer.shown.count) {
      let option = layer.shown[place]
      let y = rows.y + place - view.top
      let role: Screen.Role = place == layer.selected ? .selection : .popup
      canvas.spot(rows.row(place - view.top), place)
      if place == layer.selected {
        canvas.fill(Rect(x: inner.x - 1, y: y, width: inner.width + 2, height: 1), .selection)
        if settings.isPlain { canvas.cursor = Canvas.Cursor(x: inner.x, y: y) }
      }
      let tick = layer.isMultiple ? (layer.ticked.contains(option.key) ? "[x] " : "[ ] ") : ""
      let x = canvas.write(tick + option.key, at: inner.x, y, role)
      canvas.write(option.name, at: max(x + 2, inner.x + 12), y, role, maxCells: inner.endX - max(x + 2, inner.x + 12))
    }
    if layer.shown.isEmpty { canvas.write(say("Ingen passar", "None fits"), at: rows.x, rows.y, .muted) }
  }

  func drawLine(_ layer: LineLayer, _ canvas: inout Canvas) {
    let width = min(body.width - 4, max(50, layer.title.cells + 8))
    let problem = layer.problem?.wrapped(to: width - 4) ?? []
    let inner = popup(Size(width: width, height: 4 + max(0, problem.count - 1)), layer.title, &canvas)
    canvas.draw(layer.text, in: inner.row(0), .input)
    if problem.isEmpty {
      let hint = recurrenceEcho(layer) ?? lineHint(layer.field)
      canvas.write(hint, at: inner.x, inner.y + 1, .muted, maxCells: inner.width)
    } else {
      canvas.write(
        lines: problem, in: Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: problem.count), .error)
    }
  }

  private func recurrenceEcho(_ layer: LineLayer) -> String? {
    if case .recurrence = layer.field.kind { recurrenceEcho(layer.text.text) } else { nil }
  }

  /// In a form the arrows go from line to line, so that other keys step.
  private func formHint(_ field: Field) -> String {
    switch field.kind {
    case .date: say("idag  +1v  12/9  2025-09-12; PgUp och PgDn stegar", "today  +1w  12/9; PgUp and PgDn step")
    case .key: say("får vara tomt: då väljs ett ledigt", "may be empty: then a free one is chosen")
    default: lineHint(field)
    }
  }

  private func lineHint(_ field: Field) -> String {
    switch field.kind {
    case .date: say("idag  +1v  12/9  2025-09-12; pilarna stegar", "today  +1w  12/9  2025-09-12; arrows step")
    case .days, .loggedDays: say("dagar: 0,5 eller 4h", "days: 0.5 or 4h")
    case .money: say("kr: 1 250,50", "kr: 1,250.50")
    case .clock: "09:00, 09:00-10:30"
    case .recurrence: say("varje onsdag t.o.m. 30 juni, eller RRULE", "every Wednesday until 30 June, or an RRULE")
    case .readyMark: "2026-01-15 ME"
    case .allocation: say("ME 12,5; flera med semikolon", "ME 12.5; several with semicolons")
    case .pastRating: say("2022-2024 1; flera med semikolon", "2022-2024 1; several with semicolons")
    case .key, .line, .text, .number, .count, .year, .choice, .flag, .reference:
      field.repeats ? say("flera med semikolon", "several with semicolons") : ""
    }
  }

  func drawText(_ layer: TextLayer, _ canvas: inout Canvas) {
    let inner = popup(Size(width: textArea.width + 4, height: body.height), layer.title, &canvas)
    canvas.draw(layer.area, in: inner, .popup)
  }

  func drawForm(_ layer: FormLayer, _ canvas: inout Canvas) {
    let labelWidth = (layer.lines.map { $0.field.label[language].cells }.max() ?? 8) + 3
    let options = suggestion(layer) ?? []
    let height = min(body.height, layer.lines.count + 4)
    let inner = popup(Size(width: min(body.width - 2, 72), height: height), layer.title, &canvas)
    let rows = Rect(x: inner.x, y: inner.y, width: inner.width, height: inner.height - 2)
    var view = Viewport(height: rows.height)
    view.reveal(layer.focus, of: layer.lines.count)
    for place in view.rows(of: layer.lines.count) {
      canvas.spot(rows.row(place - view.top), place)
      guard place != layer.focus else { continue }
      draw(layer.lines[place], rows, rows.y + place - view.top, labelWidth, isFocused: false, &canvas)
    }
    let line = layer.lines[layer.focus]
    draw(line, rows, rows.y + layer.focus - view.top, labelWidth, isFocused: true, &canvas)
    if view.top + rows.height < layer.lines.count {
      canvas.put(glyphs.sign.moreBelow, at: rows.endX, rows.endY - 1, .muted)
    }
    let foot = Rect(x: inner.x, y: inner.endY - 2, width: inner.width, height: 2)
    if let problem = line.problem {
      canvas.write(wrapping: problem, in: foot, .error)
    } else if case .recurrence = line.field.kind, let echo = recurrenceEcho(line.text.text) {
      canvas.write(wrapping: echo, in: foot, .muted)
    } else if !options.isEmpty {
      let words = options.prefix(12).map { $0.name.isEmpty || options.count > 3 ? $0.key : "\($0.key) \($0.name)" }
      canvas.write(wrapping: words.joined(separator: "  "), in: foot, .muted)
    } else {
      canvas.write(formHint(line.field), in: foot.row(0), .muted)
    }
  }

  private func draw(
    _ line: FormLayer.Line, _ rows: Rect, _ y: Int, _ labelWidth: Int, isFocused: Bool, _ canvas: inout Canvas
  ) {
    let label = line.field.label[language] + (line.field.isMandatory && !line.field.isKey ? " *" : "")
    canvas.write(label, at: rows.x, y, line.problem == nil ? (isFocused ? .accent : .muted) : .error)
    let rect = Rect(x: rows.x + labelWidth, y: y, width: rows.width - labelWidth, height: 1)
    canvas.draw(line.text, in: rect, .input, isFocused: isFocused)
  }
}
