import Plan
import Screen

extension App {
  /// A week: activities down, Monday to Sunday across, sums at the edges, and what the cell under the cursor is.
  func drawWeek(_ layer: WeekLayer, _ canvas: inout Canvas) {
    let rect = layerRect
    canvas.fill(rect, .text)
    canvas.box(rect, title: weekTitle(layer.sheet), .borderFocused)
    let inner = rect.inset(x: 2, y: 1)
    let columns = weekColumns(layer.sheet, width: inner.width)
    let layout = ColumnLayout.fit(columns, width: inner.width)
    let table = Rect(x: inner.x, y: inner.y, width: layout.width, height: inner.height - 2)
    canvas.tableHeader(columns, layout, in: table)
    markDays(layer.sheet, layout, table.row(0), &canvas)
    let rows = table.split(top: 1).rest.split(top: min(table.height - 3, max(2, layer.sheet.rows.count))).top
    if layer.sheet.rows.isEmpty {
      let text = say(
        "Inga aktiviteter den här veckan; a lägger till en rad", "No activities this week; a adds a row")
      canvas.write(wrapping: text, in: rows, .muted)
    }
    let now = today(layer.sheet)
    var view = Viewport(top: layer.cursor.top, height: rows.height)
    view.reveal(layer.cursor.row, of: layer.sheet.rows.count, context: 1)
    for place in view.rows(of: layer.sheet.rows.count) {
      drawWeekRow(layer, place, now, columns, layout, rows.row(place - view.top), &canvas)
    }
    canvas.scrollbar(
      in: Rect(x: rect.x, y: rows.y, width: rect.width, height: rows.height), view, of: layer.sheet.rows.count)
    canvas.horizontalRule(at: table.x, rows.endY, width: table.width)
    let sums = Rect(x: table.x, y: rows.endY + 1, width: table.width, height: 1)
    drawWeekSums(layer, now, columns, layout, sums, &canvas)
    canvas.write(
      wrapping: layer.cursor.problem ?? weekNote(layer, now), in: inner.split(bottom: 2).bottom,
      layer.cursor.problem == nil ? .muted : .error)
  }

  /// The same week in the plan of today, while an earlier one is shown.
  private func today(_ sheet: WeekSheet) -> WeekSheet? {
    travel.map { WeekSheet($0.now, person: sheet.person, monday: sheet.monday) }
  }

  /// `Vecka 25, 15–21 juni 2026 · TA Tora Almkvist`.
  private func weekTitle(_ sheet: WeekSheet) -> String {
    let week = say("Vecka", "Week") + " \(sheet.monday.isoWeek.week)"
    let days = DateText.span(sheet.monday...sheet.monday.adding(days: 6), language, year: true)
    let name = plan.person(sheet.person)?.name ?? ""
    return "\(week), \(days) \(glyphs.sign.separator) \(sheet.person) \(name)"
  }

  private func weekColumns(_ sheet: WeekSheet, width: Int) -> [Screen.Column] {
    let letters = width >= 74 ? 3 : 2
    let days = sheet.days.map { day in
      let isHoliday = SwedishCalendar.holiday(on: day) != nil
      let blank = isHoliday && width < 110 ? "*" : " "
      let title =
        "\(DateText.shortWeekday(day.weekday, language).prefix(letters))\(blank)\(day.day)"
        + (isHoliday && width >= 110 ? "*" : "")
      return Screen.Column(title, .fixed(width >= 110 ? 9 : letters + 3), .decimal(places: 2))
    }
    let longest = sheet.rows.map { "\($0.activity)  \(plan.activity($0.activity)?.name ?? "?")".cells }.max() ?? 0
    return [Screen.Column(say("Aktivitet", "Activity"), .flexible(minimum: 8, maximum: max(24, longest)))] + days
      + [Screen.Column(say("Summa", "Sum"), .fixed(7), .decimal(places: 2))]
  }

  /// Today stands out among the days; free days are faint.
  private func markDays(_ sheet: WeekSheet, _ layout: ColumnLayout, _ rect: Rect, _ canvas: inout Canvas) {
    for slot in layout.slots where (1...7).contains(slot.column) {
      let day = sheet.monday.adding(days: slot.column - 1)
      let place = Rect(x: rect.x + slot.x, y: rect.y, width: slot.width, height: 1)
      if day == settings.today {
        canvas.setRole(place, .today)
      } else if !SwedishCalendar.isWorkingDay(day) {
        canvas.setRole(place, .muted)
      }
    }
  }

  private func drawWeekRow(
    _ layer: WeekLayer, _ place: Int, _ now: WeekSheet?, _ columns: [Screen.Column], _ layout: ColumnLayout,
    _ rect: Rect, _ canvas: inout Canvas
  ) {
    let row = layer.sheet.rows[place]
    let isCurrent = place == layer.cursor.row
    let name = plan.activity(row.activity)?.name
    let heading = TableCell("\(row.activity)  \(name ?? "?")", name == nil ? .error : .text)
    let cells = row.cells.map { cell in
      cell.entries.isEmpty ? TableCell("\(glyphs.bar.empty)", .muted) : TableCell(cell.days.text(language))
    }
    canvas.spot(rect, place * WeekLayer.spotsInRow + WeekLayer.spotsInRow - 1)
    for slot in layout.slots where (1...7).contains(slot.column) {
      let cell = Rect(x: rect.x + slot.x, y: rect.y, width: slot.width, height: 1)
      canvas.spot(cell, place * WeekLayer.spotsInRow + slot.column - 1)
    }
    canvas.tableRow(
      [heading] + cells + [TableCell(row.sum.text(language), .heading)], columns, layout, in: rect,
      role: isCurrent ? .selection : nil)
    if let now { markOtherwise(row.days.differing(from: now.days(of: row.activity)), layout, in: rect, &canvas) }
    guard isCurrent, let slot = layout.slots.first(where: { $0.column == layer.cursor.column + 1 }) else { return }
    drawCell(layer.cursor, at: Rect(x: rect.x + slot.x, y: rect.y, width: slot.width, height: 1), &canvas)
  }

  private func drawWeekSums(
    _ layer: WeekLayer, _ now: WeekSheet?, _ columns: [Screen.Column], _ layout: ColumnLayout, _ rect: Rect,
    _ canvas: inout Canvas
  ) {
    let sums = layer.sheet.daySums.map { $0 == .zero ? "" : $0.text(language) } + [layer.sheet.sum.text(language)]
    canvas.tableRow(
      ([say("Summa", "Sum")] + sums).map { TableCell($0, .heading) }, columns, layout, in: rect)
    if let now {
      markOtherwise(
        (layer.sheet.daySums + [layer.sheet.sum]).differing(from: now.daySums + [now.sum]), layout, in: rect, &canvas)
    }
  }

  /// `fre 19 juni, midsommarafton · IND: nedlagt 3,5 av 19, kvar 15,5 · 2 poster`.
  private func weekNote(_ layer: WeekLayer, _ now: WeekSheet?) -> String {
    var day = "\(DateText.shortWeekday(layer.day.weekday, language)) \(DateText.day(layer.day, language))"
    if let holiday = SwedishCalendar.holiday(on: layer.day) { day += ", \(holiday.name[language])" }
    var parts = [day]
    if let year = plan.facts.year, layer.day.year != year {
      parts.append(say("utanför planens år \(year)", "outside the plan's year \(year)"))
    }
    if let activity = layer.row.flatMap({ plan.activity($0.activity) }) {
      let logged = plan.logged(on: activity)
      func number(_ days: PersonDays) -> String { days.text(language) }
      if let planned = activity.days {
        parts.append(
          say(
            "\(activity.id): nedlagt \(number(logged)) av \(number(planned)), kvar \(number(planned - logged))",
            "\(activity.id): \(number(logged)) of \(number(planned)) logged, \(number(planned - logged)) left"))
      } else {
        parts.append(say("\(activity.id): nedlagt \(number(logged))", "\(activity.id): \(number(logged)) logged"))
      }
    }
    if let row = layer.row, let then = layer.cell?.days,
      let note = todayNote(then, now?.days(of: row.activity)[layer.cursor.column])
    {
      parts.insert(note, at: 1)
    }
    if let count = layer.cell?.entries.count, count > 1 {
      parts.append(
        say(
          "\(count) poster: ett nytt tal ändrar den sista, Enter visar dem",
          "\(count) entries: a new number changes the last, Enter shows them"))
    }
    if layer.sheet.days.contains(where: { SwedishCalendar.holiday(on: $0) != nil }) {
      parts.append(say("*\u{A0}helgdag", "*\u{A0}holiday"))
    }
    return parts.joined(separator: " \(glyphs.sign.separator) ")
  }

  var weekHints: [(key: String, text: String)] {
    [
      ("0-9", say("dagar", "days")), ("Tab", say("nästa", "next")), ("<", say("förra veckan", "last week")),
      (">", say("nästa", "next")), ("a", say("rad", "row")), ("d", say("töm", "empty")),
      ("Enter", say("poster", "entries")), ("u", say("ångra", "undo")), ("Esc", say("tillbaka", "back")),
      ("?", say("hjälp", "help")),
    ]
  }
}

extension WeekSheet {
  /// The days of an activity's row, and its sum.
  fileprivate func days(of activity: String) -> [PersonDays] {
    rows.first { $0.activity == activity }?.days ?? Array(repeating: .zero, count: 8)
  }
}

extension WeekSheet.Row {
  fileprivate var days: [PersonDays] { cells.map(\.days) + [sum] }
}

extension [PersonDays] {
  /// The columns of a table with names first whose figures are otherwise.
  fileprivate func differing(from other: [PersonDays]) -> [Int] {
    indices.filter { self[$0] != other[$0] }.map { $0 + 1 }
  }
}
