extension YearPlan {
  /// Who has to be asked about what, on a day: the people in file order, only those with something waiting.
  ///
  /// - Activities under way with planned days and no time logged in thirty days, while the plan's year is on.
  /// - `delvis` or `genomförd` without an account; logged above plan.
  /// - Action points that are late.
  /// - Meetings held without attendees, and past ones that nobody said were held. Of a series nothing is asked: its record
  ///   has no place for each time's figures.
  ///
  /// An activity is asked of those responsible for it, a meeting of those responsible for its activities; what nobody is
  /// responsible for of the operations lead.
  public func nudges(today: Day) -> [PersonNudges] {
    var gathered: [String: [Nudge]] = [:]
    var nobodys: [Nudge] = []
    let known = Set(people.map(\.id))
    let leads = people.filter { $0.roles.contains(.lead) }.map(\.id)
    func ask(_ wanted: [String], _ nudge: Nudge) {
      let named = wanted.filter(known.contains).uniqued
      let asked = named.isEmpty ? leads : named
      for person in asked { gathered[person, default: []].append(nudge) }
      if asked.isEmpty { nobodys.append(nudge) }
    }
    for point in actionPoints where point.isLate(on: today) {
      guard let due = point.due else { continue }
      ask(
        responsible(for: point),
        Nudge(record: point.ref, key: point.id, name: point.name, reason: .lateActionPoint(due: due)))
    }
    let lastTimes = time.lastDays(through: today)
    for activity in activities {
      for reason in reasons(activity, today, lastTimes[activity.id]) {
        ask(
          activity.responsible, Nudge(record: activity.ref, key: activity.id, name: activity.name, reason: reason))
      }
    }
    for meeting in meetings {
      guard let reason = reason(meeting, today) else { continue }
      ask(
        meeting.activities.flatMap { activity($0)?.responsible ?? [] }.uniqued,
        Nudge(record: meeting.ref, key: meeting.id, name: meeting.name, reason: reason))
    }
    let byPerson = people.compactMap { person in
      gathered[person.id].map { PersonNudges(person: person, nudges: $0.mostPressingFirst) }
    }
    return byPerson + (nobodys.isEmpty ? [] : [PersonNudges(person: nil, nudges: nobodys.mostPressingFirst)])
  }

  /// Those named on it, else those responsible for its activities.
  private func responsible(for point: ActionPoint) -> [String] {
    if !point.responsible.isEmpty { return point.responsible }
    return point.activities.flatMap { activity($0)?.responsible ?? [] }.uniqued
  }

  private func reasons(_ activity: Activity, _ today: Day, _ lastTime: Day?) -> [Nudge.Reason] {
    var reasons: [Nudge.Reason] = []
    let logged = logged(on: activity)
    if let planned = activity.days, logged > planned { reasons.append(.overPlan(logged: logged, planned: planned)) }
    if let status = activity.status, status == .done || status == .partial, !activity.hasAccount {
      reasons.append(.noAccount(status))
    }
    if let silence = silence(activity, today, lastTime) { reasons.append(silence) }
    return reasons
  }

  /// Why an activity under way should be asked about; nil where it was heard of lately or the year is not on.
  private func silence(_ activity: Activity, _ today: Day, _ lastTime: Day?) -> Nudge.Reason? {
    guard activity.status == .ongoing, let planned = activity.days, planned > .zero else { return nil }
    let latest = today.adding(days: -Nudge.patience)
    let year = days
    // In January there is nothing to have logged yet, and after the year it is too late.
    guard today <= year.upperBound, latest >= year.lowerBound else { return nil }
    if let lastTime, lastTime >= latest { return nil }
    return .noTime(since: lastTime)
  }

  private func reason(_ meeting: Meeting, _ today: Day) -> Nudge.Reason? {
    guard meeting.recurrence == nil, let day = meeting.day, (meeting.lastDay ?? day) < today,
      meeting.attendees == nil, meeting.attendeesOnline == nil
    else { return nil }
    switch meeting.status {
    case .held: return .noAttendees(day)
    case .planned, nil: return .notSaidToBeHeld(day)
    case .cancelled: return nil
    }
  }
}

extension [Nudge] {
  fileprivate var mostPressingFirst: [Nudge] {
    enumerated().sorted { ($0.element.reason.rank, $0.offset) < ($1.element.reason.rank, $1.offset) }.map(\.element)
  }
}

extension [String] {
  /// Each once, in the order they were first met.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension TimeLog {
  /// The last day up to another that each activity has time on, by its key.
  func lastDays(through today: Day) -> [String: Day] {
    var last = [Day?](repeating: nil, count: allSymbols.count)
    for entry in entries {
      guard let day = entry.day, day <= today else { continue }
      let place = Int(entry.activity)
      if last[place].map({ $0 < day }) ?? true { last[place] = day }
    }
    var byKey: [String: Day] = [:]
    for symbol in allSymbols { byKey[name(symbol)] = last[Int(symbol)] }
    return byKey
  }
}
