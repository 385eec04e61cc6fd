import Plan

extension YearReport {
  /// The meetings of each activity by its key, by day; those of no activity under the empty key.
  static func meetings(of plan: YearPlan) -> [String: [Meeting]] {
    let byDay = plan.meetings.enumerated().sorted { one, other in
      (one.element.day ?? .last, one.offset) < (other.element.day ?? .last, other.offset)
    }.map(\.element)
    var meetings: [String: [Meeting]] = [:]
    for meeting in byDay {
      let known = meeting.activities.filter { plan.ref(.activity, $0) != nil }
      for key in known.isEmpty ? [""] : known { meetings[key, default: []].append(meeting) }
    }
    return meetings
  }

  func meetingNode(_ meeting: Meeting) -> TemplateNode {
    var node = TemplateNode()
    node.set("id", line: meeting.id)
    node.set("namn", line: meeting.name)
    node.set("dag", line: dayText(meeting))
    node.set("typ", line: meeting.kind?.rawValue)
    node.set("plats", line: meeting.place)
    node.set("deltagare", line: attendees(meeting))
    node.set("laget", line: state(meeting))
    setList("beslut", meeting.decisions.map(textNode), &node)
    return node
  }

  /// `12 september`, `24–25 september`; the year where it is not the plan's; each day of one that recurs.
  private func dayText(_ meeting: Meeting) -> String {
    guard let day = meeting.day else { return plan.values("Datum", of: meeting.ref).first ?? "?" }
    if meeting.recurrence != nil {
      let days = plan.allDays(of: meeting)
      return days.isEmpty ? text(day...day) : joined(days.map { text($0...$0) })
    }
    return text(day...max(day, meeting.lastDay ?? day))
  }

  private func text(_ days: ClosedRange<Day>) -> String {
    let isOwn = plan.facts.year.map { days.upperBound.year == $0 && days.lowerBound.year == $0 } ?? false
    return DateText.span(days, language, year: !isOwn)
  }

  /// `250 deltagare`, `45 deltagare på plats och 12 digitalt`.
  private func attendees(_ meeting: Meeting) -> String? {
    func number(_ count: Int) -> String { PersonDays(count).text(language) }
    switch (meeting.attendees, meeting.attendeesOnline) {
    case (let there?, let online?):
      return Label(
        "\(number(there)) deltagare på plats och \(number(online)) digitalt",
        "\(number(there)) attendees on site and \(number(online)) online")[language]
    case (let there?, nil): return Label("\(number(there)) deltagare", "\(number(there)) attendees")[language]
    case (nil, let online?):
      return Label("\(number(online)) deltagare digitalt", "\(number(online)) attendees online")[language]
    case (nil, nil): return nil
    }
  }

  /// What is to be said of one that was not held.
  private func state(_ meeting: Meeting) -> String? {
    switch meeting.status {
    case .cancelled: Label("inställt", "cancelled")[language]
    case .planned: Label("planerat", "planned")[language]
    case .held, nil: nil
    }
  }
}
