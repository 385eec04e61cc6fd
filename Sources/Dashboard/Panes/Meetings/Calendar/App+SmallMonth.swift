import Plan
import Screen

/// The month of the meeting under the list's cursor, small in a corner of its record.
extension App {
  /// The cells that it takes: a week number and seven days, a title, the weekdays and six weeks.
  static let smallMonth = Size(width: 24, height: 8)

  /// The record's part of what stands beside or under the list of meetings, and the month's where there is room for both.
  func smallMonthParts(_ rect: Rect) -> (record: Rect, month: Rect?) {
    let month = Self.smallMonth
    guard pane == .meetings, monthInSight != nil, recordEdge(body) != nil else { return (rect, nil) }
    if recordEdge(body) == .beside {
      guard rect.width >= month.width + 4, rect.height >= 3 * month.height else { return (rect, nil) }
      let (bottom, rest) = rect.split(bottom: month.height, gap: 1)
      return (rest, Rect(x: bottom.x + 2, y: bottom.y, width: month.width, height: month.height))
    }
    guard rect.width >= 4 * month.width, rect.height > month.height else { return (rect, nil) }
    let (right, rest) = rect.split(right: month.width + 2, gap: 1)
    return (rest, Rect(x: right.x + 1, y: right.y + 1, width: month.width, height: month.height))
  }

  /// Follows the list's cursor. What takes place is worked out when the month, the plan or the filter changes.
  mutating func followMonth() {
    guard pane == .meetings, calendar == nil, !settings.isPlain, !enlarged.panes.contains(pane),
      layers.isEmpty || monthInSight == nil
    else { return }
    let day = occasionUnderCursor?.day ?? settings.today
    if monthInSight == nil {
      monthInSight = CalendarState(calendarMeetings, on: day)
    } else {
      monthInSight?.move(to: day)
    }
  }

  func drawSmallMonth(in rect: Rect, _ canvas: inout Canvas) {
    guard let month = monthInSight else { return }
    let parts = month.day.parts
    canvas.write("\(DateText.month(parts.month, language).capitalizedFirst) \(parts.year)", at: rect.x, rect.y, .title)
    canvas.fill(Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: 1), .columnHeading)
    canvas.write(say("v", "w"), at: rect.x, rect.y + 1, .columnHeading)
    for weekday in 1...7 {
      let name = String(DateText.shortWeekday(weekday, language).prefix(2))
      canvas.write(name, at: rect.x + weekday * 3, rect.y + 1, .columnHeading, maxCells: 2)
    }
    let holidays = holidays(of: month.weeks)
    for week in 0..<6 {
      let monday = month.weeks.lowerBound.adding(days: week * 7)
      canvas.write("\(monday.isoWeek.week)".padded(to: 2, alignment: .right), at: rect.x, rect.y + 2 + week, .muted)
      for weekday in 1...7 {
        let place = Rect(x: rect.x + weekday * 3, y: rect.y + 2 + week, width: 2, height: 1)
        let day = monday.adding(days: weekday - 1)
        draw(day, isFree: weekday == 7 || holidays[day] != nil, of: month, in: place, &canvas)
        canvas.spot(place, MouseSpot.day - week * 7 - weekday + 1)
      }
    }
  }

  /// A day: with meetings it stands out, and the one under the list's cursor most.
  private func draw(
    _ day: Day, isFree: Bool, of month: CalendarState, in place: Rect, _ canvas: inout Canvas
  ) {
    let hasMeetings = !month.hits(on: day).isEmpty
    let role: Screen.Role =
      if day == month.day, hasMeetings {
        .selectionInactive
      } else if day == settings.today {
        .today
      } else if hasMeetings {
        .key
      } else if day.month != month.day.month {
        .muted
      } else {
        isFree ? .holiday : .text
      }
    canvas.write("\(day.day)".padded(to: 2, alignment: .right), at: place.x, place.y, role)
    // Colour is not all that tells of a meeting.
    if hasMeetings { canvas.put(glyphs.sign.bullet, at: place.endX, place.y, role == .selectionInactive ? .key : role) }
  }

  /// A click on a day of the small month opens the calendar there.
  mutating func clickSmallMonth(_ place: Int) -> [Effect] {
    guard let first = monthInSight?.weeks.lowerBound else { return [] }
    openCalendar(on: first.adding(days: place))
    return []
  }
}
