import Plan

/// Finds what happened between a plan then and now.
struct SinceGathering {
  private let now: YearPlan
  private let then: PlanThen
  private let today: Day
  private let edits: [Edit]

  /// What of an activity is told: how far it has come, whether it is PRIO, its plan and its account.
  private static let activityFields: Set<String> = ["Status", "Prio", "Dagar", "Redovisning"]

  init(_ now: YearPlan, _ then: PlanThen, _ today: Day) {
    self.now = now
    self.then = then
    self.today = today
    edits = then.plan.map { RecordDiff.edits(from: $0, to: now) } ?? []
  }

  /// Whether records tell by their own dates too: where the plan then is not known, or only as it was later, with more in it.
  private var countsDates: Bool {
    switch then.basis {
    case .history, .seen: false
    case .historyFrom, .dates: true
    }
  }

  var items: [SinceReport.Item] {
    changed(.activity, .activities) { Self.activityFields.contains($0.field) } + time + meetings + decisions
      + actionPoints + changed(.goal, .goals) + changed(.budgetLine, .money) + changed(.expense, .money) + others
  }

  // MARK: - Records

  /// The edits of a type as items: what is new, what is gone, and what has changed in fields that are asked for.
  private func changed(
    _ type: RecordType, _ section: SinceReport.Section, _ isAsked: (FieldChange) -> Bool = { _ in true }
  ) -> [SinceReport.Item] {
    edits.filter { $0.id.type == type }.compactMap { edit in
      let changes = edit.fieldChanges.filter(isAsked)
      if edit.before != nil, edit.after != nil, changes.isEmpty { return nil }
      return item(edit, section, changes)
    }
  }

  private func item(_ edit: Edit, _ section: SinceReport.Section, _ changes: [FieldChange]) -> SinceReport.Item {
    let event: SinceReport.Item.Event = edit.before == nil ? .new : edit.after == nil ? .removed : .changed
    let values = Values(edit, now)
    let key = edit.id.type.schema.key == nil ? edit.id.type.rawValue : edit.id.key
    return SinceReport.Item(
      section: section, id: edit.id, key: key, name: values.first("Namn") ?? "", event: event,
      changes: event == .changed ? changes : [], authors: then.authors[edit.id] ?? [:],
      area: values.first("Verksamhet"), people: values.all("Ansvarig"))
  }

  /// Everything else that changed: meetings and people, areas and the plan itself, and what of an activity is not told
  /// above.
  private var others: [SinceReport.Item] {
    let types: Set<RecordType> = [.plan, .area, .meeting, .person, .total]
    return edits.compactMap { edit in
      if edit.id.type == .activity, edit.before != nil, edit.after != nil {
        let rest = edit.fieldChanges.filter { !Self.activityFields.contains($0.field) }
        return rest.isEmpty ? nil : item(edit, .others, rest)
      }
      guard types.contains(edit.id.type) else { return nil }
      let changes = edit.fieldChanges.filter { edit.id.type != .meeting || $0.field != "Beslut" }
      if edit.before != nil, edit.after != nil, changes.isEmpty { return nil }
      return item(edit, .others, changes)
    }
  }

  private var actionPoints: [SinceReport.Item] {
    if then.plan != nil { return changed(.actionPoint, .actionPoints) }
    // Without a history an action point is as old as its meeting.
    let held = Set(heldOccasions.map(\.meeting.id))
    return now.actionPoints.filter { $0.meeting.map(held.contains) ?? false }.map { point in
      SinceReport.Item(
        section: .actionPoints, id: RecordID(.actionPoint, point.id), key: point.id, name: point.name, event: .new,
        people: point.responsible)
    }
  }

  // MARK: - Time

  /// What was logged, an item an activity: what came to the log and went from it; where dates tell, the entries of the days
  /// since, and of what came and went those of earlier days.
  private var time: [SinceReport.Item] {
    var sums = TimeSums()
    let last = countsDates ? then.day : Day.last
    for entry in now.time.entries where countsDates {
      guard let day = entry.day, day > last, day <= today else { continue }
      sums.add(now.time.name(entry.activity), now.time.name(entry.person), entry.days)
    }
    for edit in edits where edit.id.type == .timeEntry {
      let fields = edit.fieldChanges
      sums.add(fields.map { ($0.field, $0.new.first) }, sign: 1, until: last)
      sums.add(fields.map { ($0.field, $0.old.first) }, sign: -1, until: last)
    }
    let order = Dictionary(now.activities.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let keys = sums.byActivity.keys.sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }
    return keys.flatMap { key -> [SinceReport.Item] in
      let activity = now.activity(key)
      return (sums.byActivity[key] ?? [:]).sorted { $0.key < $1.key }.compactMap { person, days in
        days == .zero
          ? nil
          : SinceReport.Item(
            section: .time, id: RecordID(.activity, key), key: key, name: activity?.name ?? "", event: .logged,
            days: days, area: activity?.area, people: [person])
      }
    }
  }

  // MARK: - Meetings

  private var heldOccasions: [Occasion] {
    let first = then.day.adding(days: 1)
    guard first <= today else { return [] }
    return now.occasions(in: first...today).filter { $0.meeting.status != .cancelled }
  }

  private var meetings: [SinceReport.Item] {
    heldOccasions.map { occasion in
      SinceReport.Item(
        section: .meetings, id: RecordID(.meeting, occasion.meeting.id), key: occasion.day.iso,
        name: occasion.meeting.name, event: .held, day: occasion.day)
    }
  }

  /// The decisions that came; where dates tell, those of the meetings held since too. A series has its decisions of every day
  /// together, so that with a history only what came to it counts.
  private var decisions: [SinceReport.Item] {
    let came = edits.filter { $0.id.type == .meeting }.map { edit in
      let change = edit.fieldChanges.first { $0.field == "Beslut" }
      return (edit.id, (change?.new ?? []).filter { !(change?.old.contains($0) ?? false) })
    }
    let known = Dictionary(came) { first, _ in first }
    let held = heldOccasions.firstOfEachMeeting.filter { then.plan == nil || $0.meeting.recurrence == nil }.map {
      let id = RecordID(.meeting, $0.meeting.id)
      return (id, $0.meeting.decisions.filter { !(known[id]?.contains($0) ?? false) })
    }
    return (came + (countsDates ? held : [])).flatMap { id, decisions in
      let meeting = now.meeting(id.key)
      return decisions.map { decision in
        SinceReport.Item(
          section: .decisions, id: id, key: meeting?.day?.iso ?? id.key, name: meeting?.name ?? "",
          event: .decided(decision), day: meeting?.day)
      }
    }
  }

  // MARK: - Sums

  func areaSums(_ items: [SinceReport.Item]) -> [SinceReport.Sum] {
    let known = Set(now.areas.map(\.id))
    func sum(_ sum: SinceReport.Sum, _ isHere: (String?) -> Bool) -> SinceReport.Sum {
      var sum = sum
      for item in items where isHere(item.area) {
        switch item.section {
        case .activities: sum.activities += 1
        case .time: sum.days += item.days ?? .zero
        case .goals where item.changes.contains { $0.field == "Vardering" }: sum.others += 1
        case .goals, .meetings, .decisions, .actionPoints, .money, .others: break
        }
      }
      return sum
    }
    let areas = now.areas.map { area in
      sum(SinceReport.Sum(key: area.id, name: Label(area.name, area.name))) { $0 == area.id }
    }
    let rest = SinceReport.Sum(key: nil, name: Label("Utan verksamhet", "Without an area"))
    return (areas + [sum(rest) { key in !(key.map(known.contains) ?? false) }]).filter { !$0.isEmpty }
  }

  func personSums(_ items: [SinceReport.Item]) -> [SinceReport.Sum] {
    var sums: [String: SinceReport.Sum] = [:]
    for item in items {
      for person in item.people {
        var sum = sums[person] ?? SinceReport.Sum(key: person, name: Label(person, person))
        switch item.section {
        case .activities: sum.activities += 1
        case .time: sum.days += item.days ?? .zero
        case .actionPoints: sum.others += 1
        case .goals, .meetings, .decisions, .money, .others: continue
        }
        sums[person] = sum
      }
    }
    let known = now.people.compactMap { person in
      sums.removeValue(forKey: person.id).map { sum in
        SinceReport.Sum(
          key: person.id, name: Label(person.name, person.name), activities: sum.activities, days: sum.days,
          others: sum.others)
      }
    }
    return (known + sums.values.sorted { ($0.key ?? "") < ($1.key ?? "") }).filter { !$0.isEmpty }
  }
}

/// The values of a record as it is now, else as it was.
private struct Values {
  private let edit: Edit
  private let now: YearPlan
  private let ref: RecordRef?

  init(_ edit: Edit, _ now: YearPlan) {
    self.edit = edit
    self.now = now
    ref = edit.after == nil ? nil : now.ref(of: edit.id)
  }

  func all(_ field: String) -> [String] {
    if let ref { return now.values(field, of: ref).filter { !$0.isEmpty } }
    let change = edit.fieldChanges.first { $0.field == field }
    return (change.map { edit.after == nil ? $0.old : $0.new } ?? []).filter { !$0.isEmpty }
  }

  func first(_ field: String) -> String? { all(field).first }
}

/// Days by activity and person.
private struct TimeSums {
  private(set) var byActivity: [String: [String: PersonDays]] = [:]

  mutating func add(_ activity: String, _ person: String, _ days: PersonDays) {
    byActivity[activity, default: [:]][person, default: .zero] += days
  }

  /// Takes in an entry by its fields, if it is of a day or an earlier one; nothing where it has none.
  mutating func add(_ fields: [(name: String, value: String?)], sign: Int, until last: Day) {
    func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    if let day = value("Datum").flatMap({ Day(iso: $0) }), day > last { return }
    guard let days = value("Dagar").flatMap({ PersonDays(file: $0) }) else { return }
    add(value("Aktivitet") ?? "", value("Person") ?? "", PersonDays(hundredths: sign * days.hundredths))
  }
}
