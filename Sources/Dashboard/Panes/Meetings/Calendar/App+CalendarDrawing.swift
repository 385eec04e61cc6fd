import Plan
import Screen

extension App {
  /// The month as six weeks, and the day's meetings beside or under it.
  func drawCalendar(_ calendar: CalendarState, in rect: Rect, _ canvas: inout Canvas) {
    if enlarged.panes.contains(.meetings) { return drawMonth(calendar, in: rect.inset(x: 1, y: 0), &canvas) }
    let parts = calendarParts(rect)
    if parts.isBeside { canvas.verticalRule(at: parts.month.endX, rect.y, height: rect.height) }
    drawMonth(calendar, in: parts.month.inset(x: 1, y: 0), &canvas)
    drawDay(
      calendar, in: parts.isBeside ? parts.day.inset(x: 1, y: 0) : parts.day, hasRule: !parts.isBeside, &canvas)
  }

  /// The month's part and the day's: beside it where there is room, else under it, where the month has its six weeks in
  /// rows of one height.
  func calendarParts(_ rect: Rect) -> (month: Rect, day: Rect, isBeside: Bool) {
    if rect.width >= 110 {
      let width = cells(of: .besideMonth, rect.width).map { rect.width - $0 - 1 } ?? min(rect.width / 3, 64)
      let (day, month) = rect.split(right: width.clamped(30, rect.width - 60), gap: 1)
      return (month, day, true)
    }
    let most = max(1, (rect.height - 2 - 3) / 6)
    let rows = cells(of: .underMonth, rect.height).map { ($0 - 2 + 3) / 6 }
    let height = 2 + 6 * (rows ?? (rect.height - 2 - max(5, rect.height / 4)) / 6).clamped(1, most)
    let (month, day) = rect.split(top: height)
    return (month, day, false)
  }

  private func drawMonth(_ calendar: CalendarState, in rect: Rect, _ canvas: inout Canvas) {
    let parts = calendar.day.parts
    let title = "\(DateText.month(parts.month, language).capitalizedFirst) \(parts.year)"
    let x = canvas.write(title, at: rect.x, rect.y, .title)
    let count = calendar.countInMonth
    canvas.write(
      say(count == 1 ? "1 möte" : "\(count) möten", count == 1 ? "1 meeting" : "\(count) meetings"), at: x + 2, rect.y,
      .muted,
      maxCells: rect.endX - x - 2)
    let grid = CalendarGrid(rect)
    canvas.fill(Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: 1), .columnHeading)
    canvas.write(say("v", "w"), at: rect.x, rect.y + 1, .columnHeading)
    for weekday in 1...7 {
      let name = grid.cellWidth >= 12 ? DateText.weekday(weekday, language) : DateText.shortWeekday(weekday, language)
      canvas.write(
        name, at: grid.x(weekday), rect.y + 1, .columnHeading, maxCells: grid.cellWidth - 1)
    }
    let holidays = holidays(of: calendar.weeks)
    for week in 0..<6 {
      let monday = calendar.weeks.lowerBound.adding(days: week * 7)
      canvas.write("\(monday.isoWeek.week)", at: rect.x, grid.y(week), .muted)
      for weekday in 1...7 {
        let day = monday.adding(days: weekday - 1)
        let cell = Rect(x: grid.x(weekday), y: grid.y(week), width: grid.cellWidth - 1, height: grid.cellHeight)
        draw(day, holidays[day], calendar, in: cell, &canvas)
      }
    }
  }

  func holidays(of days: ClosedRange<Day>) -> [Day: Holiday] {
    let years = days.lowerBound.year...days.upperBound.year
    let all = years.flatMap { SwedishCalendar.holidays(ofYear: $0) }.filter { days.contains($0.day) }
    return Dictionary(all.map { ($0.day, $0) }) { _, last in last }
  }

  /// A day's cell: its number (today's in brackets), what holiday it is, and its meetings: how many, and as many of their
  /// names as there is room for.
  private func draw(
    _ day: Day, _ holiday: Holiday?, _ calendar: CalendarState, in rect: Rect, _ canvas: inout Canvas
  ) {
    let isSelected = day == calendar.day
    let isOutside = day.month != calendar.day.month
    let hits = calendar.hits(on: day)
    canvas.spot(rect, CalendarSpot.days + Int(day.number))
    let selection: Screen.Role? = isSelected ? (layers.isEmpty ? .selection : .selectionInactive) : nil
    if let selection { canvas.fill(rect, selection) }
    let isFree = holiday != nil || day.weekday == 7
    let role: Screen.Role = day == settings.today ? .today : isFree ? .holiday : isOutside ? .muted : .text
    let number = day == settings.today ? "[\(day.day)]" : "\(day.day)"
    var x = canvas.write(number, at: rect.x, rect.y, selection ?? role)
    let isShort = rect.height == 1
    if !hits.isEmpty {
      let count = "\(glyphs.sign.bullet)\(hits.count > 1 || !isShort ? "\(hits.count)" : "")"
      if isShort {
        x = canvas.write(" \(count)", at: x, rect.y, selection ?? (isOutside ? .muted : .accent))
      } else {
        canvas.write(count, at: rect.endX - count.cells, rect.y, selection ?? (isOutside ? .muted : .accent))
      }
    }
    let taken = hits.isEmpty || isShort ? 0 : "\(hits.count)".cells + 2
    var names = rect.split(top: 1).rest
    if let holiday {
      // Beside the day, else on the row under it where meetings leave that.
      let name = holiday.name[language]
      if name.cells > rect.endX - x - 1 - taken, names.height > hits.count {
        canvas.write(
          name.truncated(to: rect.width, ellipsis: glyphs.ellipsis), at: names.x, names.y, selection ?? .holiday)
        names = names.split(top: 1).rest
      } else if rect.endX - x - 1 - taken >= 3 {
        canvas.write(
          name.truncated(to: rect.endX - x - 1 - taken, ellipsis: glyphs.ellipsis), at: x + 1, rect.y,
          selection ?? .holiday)
      }
    }
    if hits.contains(where: { isOtherwise(calendar.occasion($0)) }) {
      markOtherwise([], before: rect.x - 1, rect.y, &canvas)
    }
    drawNames(hits, calendar, in: names, isOutside ? .muted : .text, selection, &canvas)
    if isSelected, layers.isEmpty { canvas.cursor = Canvas.Cursor(x: rect.x, y: rect.y) }
  }

  private func drawNames(
    _ hits: [OccasionIndex.Hit], _ calendar: CalendarState, in rect: Rect, _ role: Screen.Role,
    _ selection: Screen.Role?, _ canvas: inout Canvas
  ) {
    let room = rect.height
    guard room > 0 else { return }
    let shown = hits.count > room && room > 1 ? room - 1 : min(room, hits.count)
    // A long name goes on where rows are over.
    let least = max(1, room / max(1, shown))
    var y = rect.y
    for hit in hits.prefix(shown) {
      let meeting = calendar.occasion(hit).meeting
      let clock = rect.width >= 18 ? meeting.clock.map { $0.prefix(5) + " " } ?? "" : ""
      let isOff = meeting.status == .cancelled
      let sign = isOff ? "\(glyphs.sign.cancelled) " : ""
      let lines = "\(sign)\(clock)\(meeting.name.prefix(400))".wrapped(to: rect.width)
      for (place, line) in lines.prefix(least).enumerated() {
        let rest = place == least - 1 ? lines[place...].joined(separator: " ") : line
        canvas.write(
          rest.truncated(to: rect.width, ellipsis: glyphs.ellipsis), at: rect.x, y,
          selection ?? (isOff ? .statusCancelled : role))
        y += 1
      }
    }
    // Where there is room for one, how many they are stands beside the day.
    if hits.count > shown, shown < room {
      let more = say("+\(hits.count - shown) till", "+\(hits.count - shown) more")
      canvas.write(more, at: rect.x, y, selection ?? .muted, maxCells: rect.width)
    }
  }

  // MARK: - The day

  private func drawDay(_ calendar: CalendarState, in rect: Rect, hasRule: Bool, _ canvas: inout Canvas) {
    guard rect.height > 1 else { return }
    let day = calendar.day
    var heading = DateText.fullDay(day, language, year: rect.width >= 50).capitalizedFirst
    heading += ", \(say("v. ", "w. "))\(day.isoWeek.week)"
    if let holiday = SwedishCalendar.holiday(on: day) { heading += ": \(holiday.name[language])" }
    let x = canvas.write(
      heading.truncated(to: rect.width - 2, ellipsis: glyphs.ellipsis), at: rect.x + 1, rect.y, .heading)
    if hasRule { canvas.horizontalRule(at: x + 1, rect.y, width: max(0, rect.endX - x - 2)) }
    let hits = calendar.hits(on: day)
    let rows = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
    guard !hits.isEmpty else {
      let text = say(
        "Inga möten. a lägger till ett, n går till nästa.", "No meetings. a adds one, n goes to the next.")
      canvas.write(wrapping: text, in: rows.inset(x: 1, y: 0), .muted)
      return
    }
    var view = Viewport(height: rows.height)
    view.reveal(calendar.selected, of: hits.count, context: 0)
    let shown = view.rows(of: hits.count)
    for place in shown {
      let strip = Rect(x: rows.x, y: rows.y + place - view.top, width: rows.width, height: 1)
      canvas.spot(strip, place)
      draw(calendar.occasion(hits[place]), isSelected: place == calendar.selected, in: strip, &canvas)
    }
    canvas.scrollbar(in: rows, view, of: hits.count)
    let left = rows.split(top: shown.count + 1).rest
    if left.height >= 4, let occasion = calendar.current { drawSheet(occasion, in: left, &canvas) }
  }

  /// `09:00–12:00 ↻ Arbetsgruppsmöte · digitalt`
  private func draw(_ occasion: Occasion, isSelected: Bool, in strip: Rect, _ canvas: inout Canvas) {
    let meeting = occasion.meeting
    let role: Screen.Role? = isSelected ? (layers.isEmpty ? .selection : .selectionInactive) : nil
    if let role { canvas.fill(strip, role) }
    let clock = meeting.clock.flatMap { ClockSpan($0)?.text } ?? say("heldag", "all day")
    let x = canvas.write(clock, at: strip.x + 1, strip.y, role ?? .muted)
    let name = marked(meeting)
    let word = meeting.status.map { statusCell($0.rawValue, RecordType.meeting.schema.field("Status")) }
    let right = strip.width >= 50 ? word?.text ?? "" : ""
    let start = max(x + 1, strip.x + 13)
    let place = meeting.place.map { " \(glyphs.sign.separator) \($0)" } ?? ""
    let room = strip.endX - 1 - start - (right.isEmpty ? 0 : right.cells + 1)
    canvas.write("\(name)\(place)".truncated(to: room, ellipsis: glyphs.ellipsis), at: start, strip.y, role ?? .text)
    canvas.write(right, at: strip.endX - 1 - right.cells, strip.y, role ?? word?.role ?? .text)
    if isOtherwise(occasion) { markOtherwise([], before: strip.x, strip.y, &canvas) }
  }

  /// Whether a meeting is otherwise in the plan of today.
  private func isOtherwise(_ occasion: Occasion) -> Bool {
    travel?.differences?.changes[occasion.meeting.ref] != nil
  }

  private func drawSheet(_ occasion: Occasion, in rect: Rect, _ canvas: inout Canvas) {
    canvas.horizontalRule(at: rect.x + 1, rect.y, width: rect.width - 2)
    let inner = Rect(x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 1)
    let lines = sheet(plan.id(of: occasion.meeting.ref), width: inner.width, withEmpty: false)
    draw(lines, in: inner, from: 0, selected: nil, &canvas)
  }
}

/// Where the cells of a month stand.
private struct CalendarGrid {
  private let rect: Rect
  let cellWidth: Int
  let cellHeight: Int
  private static let weekWidth = 3

  init(_ rect: Rect) {
    self.rect = rect
    cellWidth = max(4, (rect.width - Self.weekWidth) / 7)
    cellHeight = max(1, (rect.height - 2) / 6)
  }

  func x(_ weekday: Int) -> Int { rect.x + Self.weekWidth + (weekday - 1) * cellWidth }
  func y(_ week: Int) -> Int { rect.y + 2 + week * cellHeight }
}
