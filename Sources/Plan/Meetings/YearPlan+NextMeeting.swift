extension YearPlan {
  /// The change that makes the next meeting of a series: at the series' own next day, else on the same weekday as far on
  /// as the two latest were apart (four weeks where there is one only, a week more where nobody works that day). It has
  /// the same name, kind, time, place and activities, and an agenda with what is still to be done.
  public func planningNext(
    after occasion: Occasion, today: Day, _ language: Language
  ) throws(Refusal) -> (change: Change, key: String) {
    let meeting = occasion.meeting
    let agenda = [(name: "Anteckning", values: [agenda(after: occasion, today: today, language)])]
    if meeting.recurrence != nil {
      let from = max(occasion.day, today).adding(days: 1)
      guard let next = meeting.next(from: from) else { throw .seriesIsOver(meeting.id) }
      return try detaching(Occasion(meeting: meeting, day: next), adding: agenda)
    }
    let others = like(meeting)
    if let planned = others.first(where: { ($0.day ?? .first) > max(occasion.day, today) }) {
      guard values("Anteckning", of: planned.ref).allSatisfy(\.isEmpty) else { throw .isPlanned(planned.id) }
      return (try setting("Anteckning", to: agenda[0].values, of: [id(of: planned.ref)]), planned.id)
    }
    let before = others.last { ($0.day ?? .last) < occasion.day }.flatMap(\.day)
    let day = Self.workingDay(after: occasion.day, since: before, today: today)
    let key = freshKey(like: meeting, on: day)
    var fields: [(name: String, values: [String])] = [("Id", [key]), ("Datum", [day.iso])]
    if meeting.length > 1 { fields.append(("Slutdatum", [day.adding(days: meeting.length - 1).iso])) }
    fields += template(of: meeting) + [("Status", [MeetingStatus.planned.rawValue])] + agenda
    return (try adding(.meeting, fields), key)
  }

  /// The meetings of the same name and kind, by day, that are no series and not cancelled.
  private func like(_ meeting: Meeting) -> [Meeting] {
    let same = meetings.filter {
      $0.name == meeting.name && $0.kind == meeting.kind && $0.recurrence == nil && $0.status != .cancelled
    }
    return same.filter { $0.day != nil }.sorted { ($0.day ?? .first) < ($1.day ?? .first) }
  }

  private static func workingDay(after day: Day, since before: Day?, today: Day) -> Day {
    let apart = before.map { max(7, ($0.days(until: day) + 3) / 7 * 7) } ?? 28
    var next = day.adding(days: apart)
    while next <= today, next < Day.last { next = next.adding(days: apart) }
    // Two free weeks in a row is the most there is.
    for _ in 0..<3 where !SwedishCalendar.isWorkingDay(next) && SwedishCalendar.isWorkingDay(day) {
      next = next.adding(days: 7)
    }
    return next
  }

  /// `SG-2026-05-20` begets `SG-2026-06-17`; a key without its day gets the day.
  private func freshKey(like meeting: Meeting, on day: Day) -> String {
    let own = meeting.day?.iso ?? ""
    if !own.isEmpty, meeting.id.hasSuffix(own) { return free(meeting.id.dropLast(own.count) + day.iso) }
    return free("\(meeting.id)-\(day.iso)")
  }

  /// What the next meeting has to take up: the last one's action points that are still open, and those that are late.
  public func agenda(after occasion: Occasion, today: Day, _ language: Language) -> String {
    let same = Set(meetings.filter { $0.kind == occasion.meeting.kind }.map(\.id))
    let open = actionPoints.filter { point in
      point.isOpen && (point.meeting.map(same.contains) ?? false)
    }.sorted { ($0.due ?? .last) < ($1.due ?? .last) }
    func word(_ swedish: String, _ english: String) -> String { Label(swedish, english)[language] }
    var lines = [
      word("Dagordning", "Agenda"),
      word(
        "1. Förra mötets anteckningar (\(occasion.meeting.id), \(occasion.day.iso))",
        "1. The last meeting's minutes (\(occasion.meeting.id), \(occasion.day.iso))"),
      open.isEmpty
        ? word("2. Uppdrag: inga öppna", "2. Action points: none open") : word("2. Uppdrag", "2. Action points"),
    ]
    lines += open.map { point in
      let due = point.due.map { day in
        word("senast ", "due ") + day.iso + (point.isLate(on: today) ? word(", försenat", ", late") : "")
      }
      let facts = (point.responsible + [due].compactMap { $0 }).joined(separator: ", ")
      return "   - \(point.id) \(point.name)" + (facts.isEmpty ? "" : " (\(facts))")
    }
    return (lines + [word("3. Övrigt", "3. Other matters"), word("4. Nästa möte", "4. Next meeting")])
      .joined(separator: "\n")
  }

  /// The action points of a meeting, in file order.
  public func actionPoints(of meeting: Meeting) -> [ActionPoint] {
    actionPoints.filter { $0.meeting == meeting.id }
  }

  /// The latest meeting that has been held or is held on a day, one of an activity's before all others.
  public func latestMeeting(through today: Day, of activity: String? = nil) -> Occasion? {
    let held = meetings.filter { $0.status != .cancelled }.compactMap { meeting in
      meeting.latest(through: today).map { Occasion(meeting: meeting, day: $0) }
    }
    let own = activity.map { key in held.filter { $0.meeting.activities.contains(key) } } ?? []
    return (own.isEmpty ? held : own).max { $0.day < $1.day }
  }
}
