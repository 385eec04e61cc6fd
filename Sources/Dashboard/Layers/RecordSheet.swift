import Plan
import Reports
import Screen

/// A line of a record as it is shown whole: a label and its text, wrapped.
struct SheetLine: Sendable {
  let label: String
  let text: String
  var role: Screen.Role = .text
  /// Which of the record's items it belongs to; nil for what is reckoned.
  var item: Int?
}

extension App {
  /// A record as lines of a width: its fields, what is reckoned of it, and what refers to it. Empty fields are left out
  /// unless `withEmpty`, as where they are to be filled in; so are those in `seen`, and what is past a height that is given.
  func sheet(
    _ id: RecordID, width: Int, withEmpty: Bool, seen: Set<String> = [], height: Int = .max
  ) -> [SheetLine] {
    let labelWidth = min(18, max(10, width / 4))
    let room = max(8, width - labelWidth - 1)
    var lines: [SheetLine] = []
    let ref = plan.ref(of: id)
    let fields = id.type.schema.fields
    for (place, field) in fields.enumerated() where !seen.contains(field.name) {
      let values = ref.map { plan.values(field.name, of: $0).filter { !$0.isEmpty } } ?? []
      if withEmpty || !values.isEmpty { lines += fieldLines(field, values, place, room: room) }
    }
    for line in reckoned(id) {
      for (number, part) in line.text.wrapped(to: room).enumerated() {
        lines.append(SheetLine(label: number == 0 ? line.label : "", text: part, role: line.role))
      }
    }
    for (place, link) in links(to: id, most: height).enumerated() {
      let text = link.text.truncated(to: room, ellipsis: glyphs.ellipsis)
      lines.append(SheetLine(label: link.label, text: text, role: link.role, item: fields.count + place))
    }
    return lines
  }

  private func fieldLines(_ field: Field, _ values: [String], _ place: Int, room: Int) -> [SheetLine] {
    let texts = values.isEmpty ? [""] : values
    var lines: [SheetLine] = []
    for text in texts {
      let shown = shown(readable(text), field)
      for (number, part) in shown.text.wrapped(to: room).enumerated() {
        let label = lines.isEmpty && number == 0 ? field.label[language] : ""
        lines.append(SheetLine(label: label, text: part, role: shown.role ?? .text, item: place))
      }
    }
    return lines.isEmpty ? [SheetLine(label: field.label[language], text: "", item: place)] : lines
  }

  /// A text, or as much of it as anybody reads: one of megabytes is no text, and would hold every key up.
  private func readable(_ text: String) -> String {
    let limit = 40_000
    guard text.utf8.count > limit else { return text }
    let rest = text.utf8.count - limit
    return text.unicodeScalars.prefix(limit / 2).reduce(into: "") { $0.unicodeScalars.append($1) }
      + " \(glyphs.ellipsis) (\(say("\(rest) tecken till; E öppnar hela", "\(rest) more; E opens it all")))"
  }

  /// A value the way it is read: words for choices and keys, Swedish numbers.
  private func shown(_ value: String, _ field: Field) -> CellContent {
    if value.isEmpty { return CellContent("–", .muted) }
    switch field.kind {
    case .choice where field.name == "Vardering": return Int(value).map { ratingCell($0) } ?? CellContent(value)
    case .choice:
      return StatusLook.role(value) == nil ? CellContent(choiceLabel(value, field)) : statusCell(value, field)
    case .days, .loggedDays, .number: return CellContent(PersonDays(file: value)?.text(language) ?? value)
    case .money: return CellContent(Money(file: value).map { "\($0.text(language)) kr" } ?? value)
    case .reference(let type):
      guard let ref = plan.ref(type, value) else { return CellContent("\(value) ?", .error) }
      let name = plan.values("Namn", of: ref).first ?? ""
      return CellContent(name.isEmpty ? value : "\(value)  \(name)")
    case .flag where field.name == "Prio": return value == "ja" ? priorityCell(true) : CellContent(say("nej", "no"))
    case .recurrence:
      return CellContent((try? Recurrence(value)).map { $0.text(language) } ?? value)
    case .clock: return CellContent(ClockSpan(value)?.text ?? value)
    case .allocation: return allocationCell(value)
    case .key, .line, .text, .count, .year, .date, .flag, .pastRating, .readyMark: return CellContent(value)
    }
  }

  /// `ME 12,5  Namn`; marked where there is no such person.
  private func allocationCell(_ value: String) -> CellContent {
    guard let allocation = Allocation(value) else { return CellContent(value, .error) }
    let text = allocation.text(language)
    guard let ref = plan.ref(.person, allocation.person) else { return CellContent("\(text) ?", .error) }
    return CellContent("\(text)  \(plan.values("Namn", of: ref).first ?? "")")
  }

  private func choiceLabel(_ value: String, _ field: Field) -> String {
    guard case .choice(let choices) = field.kind else { return value }
    return choices.first { $0.value == value }?.label[language] ?? value
  }

  private func reckoned(_ id: RecordID) -> [SheetLine] {
    switch id.type {
    case .activity: return plan.activity(id.key).map { paceLines(paces.pace(of: $0, in: plan)) } ?? []
    case .area:
      let area = plan.areas.first { $0.id == id.key }
      return area.map { paceLines(paces.pace(of: $0, in: plan)) } ?? []
    case .person:
      return paceLines(paces.pace(ofPerson: id.key, planned: plan.person(id.key)?.days, in: plan))
    case .plan: return paceLines(paces.whole(plan))
    case .goal: return plan.ref(of: id).flatMap { plan.goal(at: $0) }.map(goalLines) ?? []
    case .meeting, .timeEntry, .actionPoint, .budgetLine, .expense, .total: return []
    }
  }

  private func paceLines(_ pace: Pace) -> [SheetLine] {
    let left = left(pace.planned, pace.logged)
    let words = PaceWords(pace, plan, paces.share, language)
    return [
      SheetLine(label: say("Nedlagt", "Logged"), text: words.logged),
      SheetLine(
        label: say("Kvar", "Left"), text: pace.planned == nil ? left.text : "\(left.text) \(say("dagar", "days"))",
        role: left.role ?? .text),
    ]
      + words.lines.dropFirst(2).map { line in
        SheetLine(
          label: line.label, text: line.text, role: line.isVerdict ? paceCell(pace.verdict).role ?? .text : .text)
      }
  }

  /// The record under the list's cursor, beside or under the list.
  func drawDetail(_ row: Row?, in rect: Rect, _ canvas: inout Canvas) {
    let inner = detailRect(rect)
    defer { if let month = smallMonthParts(rect).month { drawSmallMonth(in: month, &canvas) } }
    if recordEdge(body) == .beside {
      canvas.verticalRule(at: rect.x, rect.y, height: rect.height)
    } else {
      canvas.horizontalRule(at: rect.x, rect.y, width: rect.width)
    }
    guard let ref = row?.ref else {
      canvas.write(wrapping: detailHelp(row), in: inner, .muted)
      return
    }
    canvas.spot(rect, MouseSpot.detail)
    let id = plan.id(of: ref)
    let top = detailScroll.flatMap { $0.id == id ? $0.top : nil } ?? 0
    let lines = detailLines(id, width: inner.width, height: top + inner.height + 1)
    draw(lines, in: inner, from: min(top, max(0, lines.count - inner.height)), selected: nil, &canvas)
  }

  /// Where the lines of the record beside or under a list are.
  private func detailRect(_ rect: Rect) -> Rect {
    let rect = smallMonthParts(rect).record
    if recordEdge(body) == .beside {
      return Rect(x: rect.x + 2, y: rect.y, width: rect.width - 3, height: rect.height)
    }
    return Rect(x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 1)
  }

  private func detailLines(_ id: RecordID, width: Int, height: Int = .max) -> [SheetLine] {
    sheet(
      id, width: width, withEmpty: false, seen: recordEdge(body) == .beside ? [] : fieldsInRow, height: height)
  }

  /// The wheel over the record beside a list.
  mutating func scrollDetail(by rows: Int) {
    guard let detail = split(body).detail, let ref = list.current?.ref else { return }
    let (inner, id) = (detailRect(detail), plan.id(of: ref))
    let last = max(0, detailLines(id, width: inner.width).count - inner.height)
    let top = detailScroll.flatMap { $0.id == id ? $0.top : nil } ?? 0
    detailScroll = DetailScroll(id: id, top: min(max(0, top + rows), last))
  }

  /// The fields that the row itself shows whole: where room is short they are not said twice.
  private var fieldsInRow: Set<String> {
    let columns = pane.list.columns(self)
    let shown = layout(columns, width: columnsRect(split(body).list).width).slots.compactMap { slot -> String? in
      guard case .field(let field)? = columns[slot.column].column, !columns[slot.column].grows else { return nil }
      return field.repeats ? nil : field.name
    }
    return Set(shown)
  }

  private func detailHelp(_ row: Row?) -> String {
    row == nil ? "" : say("Enter fäller ihop eller öppnar gruppen.", "Enter folds or opens the group.")
  }

  /// Lines of a record, labels to the left; the selected field's lines stand out.
  func draw(_ lines: [SheetLine], in rect: Rect, from top: Int, selected: Int?, _ canvas: inout Canvas) {
    let labelWidth = min(18, max(10, rect.width / 4))
    for row in 0..<rect.height where lines.indices.contains(top + row) {
      let line = lines[top + row]
      let y = rect.y + row
      let isSelected = selected != nil && line.item == selected
      if isSelected { canvas.fill(rect.row(row), .selection) }
      if selected != nil, let item = line.item { canvas.spot(rect.row(row), item) }
      canvas.write(
        line.label.truncated(to: labelWidth, ellipsis: glyphs.ellipsis), at: rect.x, y, isSelected ? .selection : .muted
      )
      canvas.write(
        line.text, at: rect.x + labelWidth + 1, y, isSelected ? .selection : line.role,
        maxCells: rect.width - labelWidth - 1)
    }
    if lines.count > top + rect.height, rect.height > 0 {
      canvas.put(glyphs.sign.moreBelow, at: rect.endX - 1, rect.endY - 1, .muted)
    }
  }

  /// A record opened whole.
  func drawRecord(_ layer: RecordLayer, _ canvas: inout Canvas) {
    let rect = layerRect
    canvas.fill(rect, .text)
    let title = "\(layer.id.type.label[language].capitalizedFirst) \(name(of: layer.id))"
    canvas.box(rect, title: title, .borderFocused)
    let inner = recordRect
    let view = RecordView(self, layer)
    draw(view.lines, in: inner, from: view.layer.top, selected: view.layer.cursor, &canvas)
    let labelWidth = min(18, max(10, inner.width / 4))
    canvas.cursor = Canvas.Cursor(x: inner.x + labelWidth + 1, y: inner.y + view.cursorLine - view.layer.top)
  }

  /// Where an opened record's lines are.
  var recordRect: Rect { layerRect.inset(x: 2, y: 1) }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
