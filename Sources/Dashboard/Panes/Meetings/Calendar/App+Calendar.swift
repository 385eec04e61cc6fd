import Plan
import Screen

extension App {
  /// Whether the meetings pane shows its calendar.
  var isCalendarShown: Bool { pane == .meetings && calendar != nil }

  /// Whether keys go to the calendar.
  var isCalendarOnTop: Bool { isCalendarShown && layers.isEmpty }

  /// `c`: from the list to the calendar and back; from elsewhere to the calendar, on the day of what is looked at.
  mutating func toggleCalendar() -> [Effect] {
    if isCalendarOnTop { return closeCalendar() }
    let day = occasionUnderCursor?.day ?? calendar?.day ?? settings.today
    layers = []
    pane = .meetings
    openCalendar(on: day)
    return []
  }

  mutating func openCalendar(on day: Day) {
    calendar = CalendarState(calendarMeetings, on: day)
  }

  private mutating func closeCalendar() -> [Effect] {
    let ref = calendar?.current?.meeting.ref
    calendar = nil
    if let ref { _ = list.move(to: .record(plan.id(of: ref))) }
    list.scroll(height: listHeight)
    return []
  }

  /// The meetings that pass the list's filter.
  var calendarMeetings: [Meeting] {
    shown(.meeting, list).compactMap { plan.meeting(at: $0) }
  }

  /// Takes the plan and the filter into the calendar anew.
  mutating func refreshCalendar() {
    guard isCalendarShown else { return }
    let meetings = calendarMeetings
    calendar?.replace(meetings)
  }

  /// What a command means in the calendar; nil where it means what it means everywhere.
  mutating func performInCalendar(_ command: Command) -> [Effect]? {
    guard isCalendarOnTop, let calendar else { return nil }
    switch command {
    case .left, .right: return moveInCalendar(to: calendar.day.adding(days: command == .left ? -1 : 1))
    case .up, .down: return moveInCalendar(to: calendar.day.adding(days: command == .up ? -7 : 7))
    case .pageUp, .halfPageUp: return moveInCalendar(to: calendar.day.adding(months: -1))
    case .pageDown, .halfPageDown: return moveInCalendar(to: calendar.day.adding(months: 1))
    case .top: return moveInCalendar(to: settings.today)
    case .bottom: return moveInCalendar(to: calendar.day.endOfMonth)
    case .nextMatch, .previousMatch: return stepInCalendar(command == .nextMatch ? 1 : -1)
    case .open: return openDay(calendar)
    case .edit: return editInCalendar(calendar)
    case .delete: return deleteInCalendar(calendar)
    case .search: return openQuery(.filter)
    case .sort, .mark:
      return refuse("Det görs i listan; c visar den", "That is done in the list; c shows it")
    case .back where !list.isNarrowed: return closeCalendar()
    default: return nil
    }
  }

  private mutating func moveInCalendar(to day: Day) -> [Effect] {
    calendar?.move(to: day)
    return []
  }

  private mutating func stepInCalendar(_ direction: Int) -> [Effect] {
    if calendar?.step(direction) ?? false { return [] }
    return direction > 0
      ? refuse("Inga fler möten", "No more meetings") : refuse("Inga tidigare möten", "No earlier meetings")
  }

  /// Enter: the day's meeting; of several, a list of them.
  private mutating func openDay(_ calendar: CalendarState) -> [Effect] {
    let occasions = calendar.occasions
    guard let first = occasions.first else {
      return refuse(
        "Inga möten den dagen; a lägger till ett, n går till nästa",
        "No meetings that day; a adds one, n goes to the next")
    }
    if occasions.count == 1 {
      openRecord(of: first)
      return []
    }
    let day = calendar.day
    open(
      Label(DateText.fullDay(day, .swedish, year: true), DateText.fullDay(day, .english, year: true)),
      OccasionsPane(source: .day(day)))
    activeList.move(to: calendar.selected)
    return []
  }

  /// A meeting's record, which knows the occasion that it was opened from.
  mutating func openRecord(of occasion: Occasion) {
    layers.append(.record(RecordLayer(id: plan.id(of: occasion.meeting.ref), day: occasion.day)))
  }

  private mutating func editInCalendar(_ calendar: CalendarState) -> [Effect] {
    guard let occasion = calendar.current else { return openDay(calendar) }
    openRecord(of: occasion)
    return inform("Välj fält och tryck e", "Choose a field and press e")
  }

  /// `d`: a meeting; of a series the one occasion or all of it.
  private mutating func deleteInCalendar(_ calendar: CalendarState) -> [Effect] {
    guard let occasion = calendar.current else { return openDay(calendar) }
    let id = plan.id(of: occasion.meeting.ref)
    if occasion.meeting.recurrence == nil { return commit { (plan) throws(Refusal) in try plan.removing([id]) } }
    let words = [
      (value: "one", label: say("bara det här tillfället", "this occasion only"), role: Screen.Role.popup),
      (value: "all", label: say("hela serien", "the whole series"), role: Screen.Role.popup),
    ]
    layers.append(
      .choice(
        ChoiceLayer(
          title: say("Ta bort \(occasion.meeting.name)", "Delete \(occasion.meeting.name)"),
          options: ChoiceLayer.options(words), selected: 0, purpose: .removal(OccasionID(occasion)))))
    return []
  }

  /// A click on a day goes there; one on the day's list chooses an occasion.
  mutating func clickInCalendar(_ spot: Int) {
    if spot >= CalendarSpot.days {
      if let day = Day(number: spot - CalendarSpot.days) { calendar?.move(to: day) }
    } else {
      calendar?.select(spot)
    }
  }

  /// The second click of two opens.
  mutating func doubleClickInCalendar(_ spot: Int) -> [Effect] {
    guard let calendar else { return [] }
    if spot >= CalendarSpot.days {
      return spot - CalendarSpot.days == Int(calendar.day.number) ? openDay(calendar) : []
    }
    guard spot == calendar.selected, let occasion = calendar.current else { return [] }
    openRecord(of: occasion)
    return []
  }

  mutating func wheelInCalendar(_ direction: Int) {
    guard let day = calendar?.day else { return }
    calendar?.move(to: day.adding(months: direction))
  }
}

/// What a place on the calendar stands for: below `days` an occasion of the list, from there on a day's number.
enum CalendarSpot {
  static let days = 1_000_000
}
