import Plan
import Screen

/// A line of a record as it is shown whole: a label and its text, wrapped.
struct SheetLine: Sendable {
  let label: String
  let text: String
  var role: Screen.Role = .text
  /// Which field of the record it belongs to, by place in the schema; nil for what is reckoned or refers to it.
  var field: Int?
}

extension App {
  /// A record as lines of a width: its fields, what is reckoned of it, and what refers to it. Empty fields are left out
  /// unless `withEmpty`, as where they are to be filled in.
  func sheet(_ id: RecordID, width: Int, withEmpty: Bool) -> [SheetLine] {
    let labelWidth = min(18, max(10, width / 4))
    let room = max(8, width - labelWidth - 1)
    var lines: [SheetLine] = []
    for (place, line) in recordFields(id).enumerated() where withEmpty || !line.values.isEmpty {
      lines += fieldLines(line, place, room: room)
    }
    lines += reckoned(id)
    lines += references(to: id, room: room)
    return lines
  }

  private func fieldLines(_ line: RecordLine, _ place: Int, room: Int) -> [SheetLine] {
    let texts = line.values.isEmpty ? [""] : line.values
    var lines: [SheetLine] = []
    for text in texts {
      let shown = shown(text, line.field)
      for (number, part) in shown.text.wrapped(to: room).enumerated() {
        let label = lines.isEmpty && number == 0 ? line.field.label[language] : ""
        lines.append(SheetLine(label: label, text: part, role: shown.role ?? .text, field: place))
      }
    }
    return lines.isEmpty ? [SheetLine(label: line.field.label[language], text: "", field: place)] : lines
  }

  /// A value the way it is read: words for choices and keys, Swedish numbers.
  private func shown(_ value: String, _ field: Field) -> CellContent {
    if value.isEmpty { return CellContent("–", .muted) }
    switch field.kind {
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
      let words = (try? Recurrence(value)).map { $0.text(language) }
      return CellContent(words.map { "\($0)  (\(value))" } ?? value)
    case .key, .line, .text, .count, .year, .date, .clock, .flag, .pastRating, .readyMark: return CellContent(value)
    }
  }

  private func choiceLabel(_ value: String, _ field: Field) -> String {
    guard case .choice(let choices) = field.kind else { return value }
    return choices.first { $0.value == value }?.label[language] ?? value
  }

  private func reckoned(_ id: RecordID) -> [SheetLine] {
    switch id.type {
    case .activity:
      guard let activity = plan.activity(id.key) else { return [] }
      let logged = plan.logged(on: activity)
      let left = left(activity.days, logged)
      return [
        SheetLine(label: say("Nedlagt", "Logged"), text: logged.text(language)),
        SheetLine(label: say("Kvar", "Left"), text: left.text, role: left.role ?? .text),
      ]
    case .person:
      return [SheetLine(label: say("Nedlagt", "Logged"), text: plan.time.logged(by: id.key).text(language))]
    case .meeting:
      guard let meeting = plan.meetings.first(where: { $0.id == id.key }), meeting.recurrence != nil else { return [] }
      let days = plan.allDays(of: meeting).map(\.iso).joined(separator: ", ")
      return [SheetLine(label: say("Tillfällen", "Occasions"), text: days)]
    case .plan, .area, .timeEntry, .actionPoint, .goal, .budgetLine, .expense, .total: return []
    }
  }

  /// What refers to the record, by type: meetings, goals, action points by name; time entries by number.
  private func references(to id: RecordID, room: Int) -> [SheetLine] {
    let byType = Dictionary(grouping: plan.referrers(to: id)) { $0.type }
    return RecordType.allCases.flatMap { type -> [SheetLine] in
      guard let refs = byType[type] else { return [] }
      if type == .timeEntry {
        return [SheetLine(label: say("Tidposter", "Time entries"), text: "\(refs.count)")]
      }
      return refs.enumerated().map { number, ref in
        let key = plan.id(of: ref).name(language)
        let name = plan.values("Namn", of: ref).first ?? ""
        let date = plan.values("Datum", of: ref).first.map { "\($0)  " } ?? ""
        let text = "\(date.isEmpty ? key + "  " : date)\(name)".truncated(to: room, ellipsis: glyphs.ellipsis)
        return SheetLine(label: number == 0 ? type.label[language].capitalizedFirst : "", text: text, role: .muted)
      }
    }
  }

  /// The record under the list's cursor, beside or under the list.
  func drawDetail(_ row: Row?, in rect: Rect, _ canvas: inout Canvas) {
    let isBeside = rect.height > size.height / 2
    let inner: Rect
    if isBeside {
      canvas.verticalRule(at: rect.x, rect.y, height: rect.height)
      inner = Rect(x: rect.x + 2, y: rect.y, width: rect.width - 3, height: rect.height)
    } else {
      canvas.horizontalRule(at: rect.x, rect.y, width: rect.width)
      inner = Rect(x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 1)
    }
    guard let ref = row?.ref else {
      canvas.write(lines: detailHelp(row).wrapped(to: inner.width), in: inner, .muted)
      return
    }
    let lines = sheet(plan.id(of: ref), width: inner.width, withEmpty: false)
    draw(lines, in: inner, from: 0, selected: nil, &canvas)
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
      let isSelected = selected != nil && line.field == selected
      if isSelected { canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), .selection) }
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
    let title = "\(layer.id.type.label[language].capitalizedFirst) \(layer.id.name(language))"
    canvas.box(rect, title: title, .borderFocused)
    let inner = rect.inset(x: 2, y: 1)
    let lines = sheet(layer.id, width: inner.width, withEmpty: true)
    let first = lines.firstIndex { $0.field == layer.cursor } ?? 0
    let last = lines.lastIndex { $0.field == layer.cursor } ?? first
    // The field under the cursor is in view, its beginning before its end.
    let top = max(0, min(first, max(0, last - inner.height + 1)))
    draw(lines, in: inner, from: top, selected: layer.cursor, &canvas)
    let labelWidth = min(18, max(10, inner.width / 4))
    canvas.cursor = Canvas.Cursor(x: inner.x + labelWidth + 1, y: inner.y + first - top)
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
