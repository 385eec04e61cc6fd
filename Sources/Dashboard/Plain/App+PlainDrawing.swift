import Plan
import Screen

extension App {
  /// The screen for screen readers and braille displays: where one is, then one fact a line, and no box, bar or column. What
  /// lies on top has the screen to itself.
  func drawPlain() -> Canvas {
    var canvas = Canvas(size, glyphs: glyphs)
    canvas.fill(canvas.bounds, .text)
    let year = plan.facts.year.map { " \($0)" } ?? ""
    canvas.write("\(pane.rawValue) \(pane.label[language])\(year)", at: 0, 0, .title)
    switch layers.last {
    case nil, .query?, .list?:
      drawPlainList(&canvas)
      if case .query(let query)? = layers.last { drawOffer(query, &canvas) }
    case .week(let week)?: canvas.draw(plain: plainLines(week), in: body)
    case .balance(let balance)?: canvas.draw(plain: plainLines(balance), in: body)
    case .chart(let chart)?: canvas.draw(plain: plainLines(chart), in: body)
    case .record?, .help?, .palette?, .choice?, .picker?, .line?, .text?, .form?, .conflict?, .prompt?, .reading?,
      .log?,
      .present?, .tour?:
      if let layer = layers.last { draw(layer, &canvas) }
    }
    drawFoot(&canvas)
    return canvas
  }

  private func drawPlainList(_ canvas: inout Canvas) {
    if let layer = activeLayer?.layer {
      canvas.write(layer.title[language], at: 0, 1, .title)
      let rest = body.split(top: 1).rest
      canvas.draw(plain: plainLines(layer.pane, layer.list), in: rest)
    } else if pane == .overview {
      canvas.draw(plain: plainOverview, in: body)
    } else if pane == .meetings, let calendar {
      canvas.draw(plain: plainLines(calendar), in: body)
    } else {
      canvas.draw(plain: plainLines(pane.list, list), in: body)
    }
  }

  /// A list: each row by its name; under the row with the cursor what its other columns say. The cursor stands on the row,
  /// or on the field that it was moved to.
  private func plainLines(_ pane: any ListPane, _ list: ListState) -> [PlainLine] {
    guard !list.rows.isEmpty else {
      let text = list.isNarrowed ? say("Inget passar filtret; Esc visar allt", "Nothing fits; Esc shows all") : nil
      return [PlainLine(text: text ?? pane.emptyText(self))]
    }
    let columns = pane.columns(self)
    let name = columns.firstIndex(where: \.grows) ?? 0
    // Only rows near the cursor can be on the screen.
    let today = appToday
    let near = max(0, list.cursor - size.height)..<min(list.rows.count, list.cursor + size.height)
    return near.flatMap { place -> [PlainLine] in
      let row = list.rows[place]
      let cells = pane.cells(row, self)
      let isCurrent = place == list.cursor
      let shown = cells.indices.contains(name) ? cells[name].text : ""
      let heading = (cells.prefix(1).map(\.text) + [name == 0 ? "" : shown] + cells.dropFirst().map(\.text))
      let text = row.isGroup ? heading.filter { !$0.isEmpty }.prefix(2).joined(separator: " ") : shown
      let isOtherwise = today.map { difference(row, cells, pane, $0) != nil } ?? false
      let marked =
        (isOtherwise ? "\(differenceSign) " : "")
        + (row.markable.map(list.marked.contains) ?? false ? say("märkt: ", "marked: ") : "")
      let facts = isCurrent ? plainFacts(columns, cells, name, list, row) : []
      let isOnField = facts.contains(where: \.isCurrent)
      let indent = String(repeating: " ", count: row.isGroup ? 0 : min(row.depth, 2))
      let head = PlainLine(
        text: "\(indent)\(marked)\(text.isEmpty ? cells.first?.text ?? "" : text)",
        role: row.isGroup ? .heading : .text, isCurrent: isCurrent && !isOnField, spot: place)
      return [head] + facts
    }
  }

  private func plainFacts(
    _ columns: [ListColumn], _ cells: [CellContent], _ name: Int, _ list: ListState, _ row: Row
  ) -> [PlainLine] {
    cells.enumerated().compactMap { place, cell in
      let title = columns[place].title[language]
      guard place != name, !cell.text.isEmpty, !title.isEmpty, !(row.isGroup && place == 0) else { return nil }
      let isOn = list.column == place && place > 0 && columns[place].column != nil
      return .fact(title, cell.text, isCurrent: isOn && row.ref != nil)
    }
  }

  /// The calendar: the day, then its meetings.
  private func plainLines(_ calendar: CalendarState) -> [PlainLine] {
    let day = calendar.day
    let occasions = calendar.occasions
    let holiday = SwedishCalendar.holiday(on: day).map { ", \($0.name[language])" } ?? ""
    let today = day == settings.today ? say(", i dag", ", today") : ""
    let head = DateText.fullDay(day, language, year: true) + today + holiday
    let week = DateText.week(day, language)
    let count = say("möten: \(occasions.count)", "meetings: \(occasions.count)")
    let chosen = calendar.current?.meeting.id
    return [PlainLine(text: "\(head), \(week), \(count)", role: .heading, isCurrent: occasions.isEmpty)]
      + occasions.map { occasion in
        let clock = occasion.meeting.clock.map { "\($0) " } ?? ""
        return PlainLine(text: "\(clock)\(occasion.meeting.name)", isCurrent: occasion.meeting.id == chosen)
      }
  }

  /// A chart: its figures, and the months with the one that is read off.
  private func plainLines(_ chart: ChartLayer) -> [PlainLine] {
    let lines = chartText(chart)
    return lines.enumerated().map { place, text in
      PlainLine(
        text: text, role: place == 0 ? .heading : .text, isCurrent: place == max(0, lines.count - 13 + chart.month))
    }
  }

  /// The week: its activities; under the one with the cursor its days.
  private func plainLines(_ layer: WeekLayer) -> [PlainLine] {
    let sheet = layer.sheet
    let head = DateText.span(sheet.monday...sheet.monday.adding(days: 6), language, year: true)
    let title = PlainLine(text: "\(DateText.week(sheet.monday, language)), \(head), \(sheet.person)", role: .heading)
    guard !sheet.rows.isEmpty else {
      return [
        title,
        PlainLine(
          text: say("Inga aktiviteter den här veckan; a lägger till en rad", "No activities this week; a adds a row")),
      ]
    }
    return [title]
      + sheet.rows.enumerated().flatMap { place, row -> [PlainLine] in
        let name = plan.activity(row.activity)?.name ?? ""
        let line = PlainLine(
          text: "\(row.activity) \(name)", spot: place * WeekLayer.spotsInRow + WeekLayer.spotsInRow - 1)
        guard place == layer.cursor.row else { return [line] }
        return [line]
          + sheet.days.enumerated().map { column, day in
            let isOn = column == layer.cursor.column
            let typed = isOn ? layer.cursor.typed?.text : nil
            let value = row.cells[column].days
            return .fact(
              DateText.fullDay(day, language), typed ?? (value == .zero ? "–" : value.text(language)), isCurrent: isOn)
          }
          + [layer.cursor.problem].compactMap { $0 }.map { PlainLine(text: "  \($0)", role: .error) }
      }
  }

  /// The allocation: its activities; under the one with the cursor what each person has of it.
  private func plainLines(_ layer: BalanceLayer) -> [PlainLine] {
    guard !layer.isEmpty else {
      return [PlainLine(text: say("Inget att fördela än", "Nothing to share out yet"))]
    }
    return layer.table.rows.enumerated().flatMap { place, row -> [PlainLine] in
      let name = plan.activity(row.activity)?.name ?? ""
      let line = PlainLine(text: "\(row.activity) \(name)")
      guard place == layer.cursor.row else { return [line] }
      return [line]
        + layer.table.columns.enumerated().map { column, person in
          let isOn = column == layer.cursor.column
          let typed = isOn ? layer.cursor.typed?.text : nil
          let days = layer.table[place, column]
          let isMoved = layer.changed.contains(layer.part(place, column))
          let note = isMoved ? say(" (förslag)", " (proposed)") : ""
          return .fact(
            person.person, (typed ?? (days == .zero ? "–" : days.text(language))) + note, isCurrent: isOn)
        }
        + [layer.cursor.problem].compactMap { $0 }.map { PlainLine(text: "  \($0)", role: .error) }
    }
  }
}
