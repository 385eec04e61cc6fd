import Plan

/// What the plan itself can tell of the time between two meetings of a kind. It holds no day for a status: what was
/// finished when, only a history of its files could say.
extension MinutesWriter {
  /// The section; empty where there was no meeting of the kind before.
  var since: [String] {
    guard let previous = minutes.previous else { return [] }
    let kind = meeting.kind?.label[language] ?? word("möte", "meeting")
    let name = "\(previous.meeting.name.inMarkdown), \(previous.day.iso)"
    let heading = word("## Sedan förra mötet av samma slag", "## Since the last meeting of this kind")
    let lines = [time(previous), meetings(previous), decided(previous), points(previous)].filter { !$0.isEmpty }
    return [heading, "", "\(kind.prefix(1).uppercased() + kind.dropFirst()): \(name).", ""]
      + lines.flatMap { $0 }
  }

  /// The days between the two meetings, the later one's own among them.
  private func between(_ previous: Occasion) -> ClosedRange<Day> {
    previous.day.adding(days: 1)...max(minutes.occasion.day, previous.day.adding(days: 1))
  }

  private func time(_ previous: Occasion) -> [String] {
    let days = between(previous)
    var sums: [TimeLog.Symbol: PersonDays] = [:]
    for entry in plan.time.entries {
      if let day = entry.day, days.contains(day) { sums[entry.activity, default: .zero] += entry.days }
    }
    let total = sums.values.reduce(.zero, +)
    guard total > .zero else { return ["- \(word("Nedlagd tid: ingen loggad", "Time: none logged"))"] }
    let most = sums.map { (key: plan.time.name($0.key), days: $0.value) }
      .sorted { ($1.days, $0.key) < ($0.days, $1.key) }.prefix(3)
      .map { "\($0.key.inMarkdown) \($0.days.text(language))" }.joined(separator: ", ")
    return [
      "- \(word("Nedlagd tid", "Time")): \(total.text(language)) \(word("dagar, mest på", "days, most on")) \(most)"
    ]
  }

  private func meetings(_ previous: Occasion) -> [String] {
    let held = others(previous)
    guard !held.isEmpty else { return ["- \(word("Andra möten: inga", "Other meetings: none"))"] }
    let names = held.map { "\(DateText.shortDay($0.day, language)) \($0.meeting.name.inMarkdown)" }
    let shown = names.prefix(12).joined(separator: "; ")
    let rest = names.count - 12
    return [
      "- \(word("Andra möten", "Other meetings")) (\(names.count)): \(shown)"
        + (rest > 0 ? " \(word("och \(rest) till", "and \(rest) more"))" : "")
    ]
  }

  /// The other meetings between the two, those of the day itself not among them.
  private func others(_ previous: Occasion) -> [Occasion] {
    plan.occasions(in: between(previous)).filter { occasion in
      occasion.meeting.ref != meeting.ref && occasion.meeting.status != .cancelled
        && occasion.day < minutes.occasion.day && occasion.day <= minutes.today
    }
  }

  private func decided(_ previous: Occasion) -> [String] {
    // A series' decisions have no day of their own.
    let decided = others(previous).filter { $0.meeting.recurrence == nil }.flatMap { occasion in
      occasion.meeting.decisions.map { "  - \($0.inMarkdown) (\(occasion.meeting.id.inMarkdown))" }
    }
    return decided.isEmpty ? [] : ["- \(word("Beslut på andra möten", "Decided at other meetings")):"] + decided
  }

  /// How the last meeting's own action points stand today, those not done one by one.
  private func points(_ previous: Occasion) -> [String] {
    guard previous.meeting.ref != meeting.ref else { return [] }
    let all = plan.actionPoints(of: previous.meeting)
    guard !all.isEmpty else { return [] }
    let open = all.filter(\.isOpen)
    let late = open.count { $0.isLate(on: minutes.today) }
    let counts = word(
      "\(all.count - open.count) klara, \(open.count) öppna, varav \(late) försenade",
      "\(all.count - open.count) done, \(open.count) open, \(late) of them late")
    return ["- \(word("Förra mötets uppdrag", "The last meeting's action points")): \(counts)"]
      + open.map { "  " + text($0) }
  }
}
