import Plan

/// Makes meetings of a calendar's events.
struct MeetingMaker {
  private let plan: YearPlan
  private var keysByUID: [String: String] = [:]
  private var taken: Set<String>
  /// The most occasions that are made meetings of their own.
  private static let mostSingles = 400

  init(_ plan: YearPlan) {
    self.plan = plan
    taken = Set(plan.meetings.map(\.id))
    for meeting in plan.meetings { keysByUID[CalendarEvent.uid(of: meeting, in: plan)] = meeting.id }
  }

  /// Whether the plan has the meeting of a record.
  func isThere(_ record: NewRecord) -> Bool { record.key.map { plan.ref(.meeting, $0) != nil } ?? false }

  /// The meetings of an event and of the occasions of it that were moved.
  mutating func records(_ item: CalendarItem, _ overrides: [CalendarItem]) throws(ImportProblem) -> [NewRecord] {
    let replaced = Set(overrides.compactMap(\.replaces))
    var records: [NewRecord] = []
    let (day, minute) = item.start.swedish
    if let rule = item.rule {
      let reading = try Self.rule(rule, item)
      if reading.isFollowed(item, plan) {
        let exceptions = item.exceptions.union(replaced).sorted()
        records.append(record(item, item.uid, day, minute, rule: reading.value, exceptions))
      } else {
        let times = reading.times(item, plan).filter { !item.exceptions.contains($0.day) && !replaced.contains($0.day) }
        guard times.count <= Self.mostSingles else {
          throw ImportProblem(
            item.line, "upprepningen följer inte svenska klockor och har fler än \(Self.mostSingles) tillfällen",
            "the recurrence does not follow Swedish clocks and has more than \(Self.mostSingles) occasions")
        }
        for time in times { records.append(single(item, time.day, time.minute)) }
      }
    } else {
      records.append(record(item, item.uid, day, minute, rule: nil, []))
    }
    for time in item.additions where !replaced.contains(time.day) {
      records.append(single(item, time.day, time.minute))
    }
    for other in overrides {
      if let record = try override(other) { records.append(record) }
    }
    return records
  }

  /// The meeting of an occasion that was moved; none where it was cancelled.
  mutating func override(_ item: CalendarItem) throws(ImportProblem) -> NewRecord? {
    guard let day = item.replaces, !item.isCancelled else { return nil }
    let (newDay, minute) = item.start.swedish
    return record(item, "\(item.uid)#\(CalendarText.date(day))", newDay, minute, rule: nil, [])
  }

  private mutating func single(_ item: CalendarItem, _ day: Day, _ minute: Int?) -> NewRecord {
    record(item, "\(item.uid)#\(CalendarText.date(day))", day, minute, rule: nil, [])
  }

  private static func rule(_ text: String, _ item: CalendarItem) throws(ImportProblem) -> SourceRule {
    do throws(RecurrenceProblem) {
      return try SourceRule(text, item)
    } catch {
      throw ImportProblem(item.line, "RRULE \(error.text(.swedish))", "RRULE \(error.text(.english))")
    }
  }

  private mutating func record(
    _ item: CalendarItem, _ uid: String, _ day: Day, _ minute: Int?, rule: String?, _ exceptions: [Day]
  ) -> NewRecord {
    let known = keysByUID[uid]
    let key = known ?? freshKey(uid, day)
    if !uid.isEmpty { keysByUID[uid] = key }
    taken.insert(key)
    let meeting = known.flatMap { plan.ref(.meeting, $0) }.flatMap { ref in plan.meetings.first { $0.ref == ref } }
    let length = MeetingSpan(item, day, minute)
    var fields: [(name: String, values: [String])] = [
      ("Id", [key]), ("Datum", [day.iso]), ("Slutdatum", length.lastDay.map { [$0.iso] } ?? []),
      ("Tid", length.clock.map { [$0] } ?? []), ("Namn", [item.name.isEmpty ? "(utan namn)" : item.name]),
      ("Plats", item.place.isEmpty ? [] : [item.place]), ("Upprepning", rule.map { [$0] } ?? []),
      ("Undantag", exceptions.map(\.iso)),
    ]
    if let kind = Self.kind(item) ?? (meeting == nil ? .other : nil) { fields.append(("Typ", [kind.rawValue])) }
    if let status = Self.status(item, meeting) { fields.append(("Status", [status.rawValue])) }
    fields += notes(item, meeting)
    let isOurs = meeting.map { CalendarEvent.uid(of: $0, in: plan) == uid } ?? false
    if !isOurs, !uid.isEmpty { fields.append((CalendarEvent.uidField, [uid])) }
    return NewRecord(.meeting, fields)
  }

  /// The key that the plan of a calendar from here had, where it is free; else one made from the day.
  private func freshKey(_ uid: String, _ day: Day) -> String {
    if uid.hasSuffix("@rus"), let dash = uid.firstIndex(of: "-") {
      let key = String(uid[uid.index(after: dash)...].dropLast(4))
      if !taken.contains(key), FieldKind.key.problem(key) == nil { return key }
    }
    let stem = "M-\(day.iso)"
    if !taken.contains(stem) { return stem }
    return (2...).lazy.map { "\(stem)-\($0)" }.first { !taken.contains($0) } ?? stem
  }

  private static func kind(_ item: CalendarItem) -> MeetingKind? {
    let words = item.categories.map(\.folded)
    return MeetingKind.allCases.first { kind in words.contains(kind.rawValue.folded) }
  }

  /// New ones are planned; of others only that they are cancelled, or no longer are, is for the calendar to say.
  private static func status(_ item: CalendarItem, _ meeting: Meeting?) -> MeetingStatus? {
    if item.isCancelled { return .cancelled }
    guard let meeting else { return .planned }
    return meeting.status == .cancelled ? .planned : nil
  }

  /// The description as decisions and notes, where it is another than the meeting's own. A decision is never taken away.
  private func notes(_ item: CalendarItem, _ meeting: Meeting?) -> [(name: String, values: [String])] {
    guard let text = item.description, !text.isEmpty else { return [] }
    if let meeting, CalendarEvent.description(meeting, plan).trimmed == text { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let decisions = lines.prefix { $0.hasPrefix(CalendarEvent.decisionMark) }
    let rest = lines.dropFirst(decisions.count).joined(separator: "\n").trimmed
    let said = decisions.map { $0.dropFirst(CalendarEvent.decisionMark.count).trimmingBlanks }.filter { !$0.isEmpty }
    let old = meeting?.decisions ?? []
    var fields: [(name: String, values: [String])] = []
    if !said.isEmpty { fields.append(("Beslut", old + said.filter { !old.contains($0) })) }
    if !rest.isEmpty { fields.append(("Anteckning", [rest])) }
    return fields
  }
}

/// When a meeting ends, as its fields can say it.
struct MeetingSpan {
  private(set) var lastDay: Day?
  private(set) var clock: String?

  /// The span of an event that begins on a day, perhaps another than its own: one of its rule's.
  init(_ item: CalendarItem, _ day: Day, _ minute: Int?) {
    let (first, firstMinute) = item.start.swedish
    func two(_ minutes: Int) -> String { String(CalendarText.time(day, minutes).dropFirst(9).prefix(4)) }
    func text(_ minutes: Int) -> String { two(minutes).prefix(2) + ":" + two(minutes).suffix(2) }
    guard var end = item.end else {
      clock = minute.map(text)
      return
    }
    if let minute, let firstMinute, let endMinute = end.minute, minute != firstMinute {
      // As long as the event itself, though its clocks have changed in between.
      let length = Moment(stockholm: end.day, endMinute).minutes - Moment(stockholm: first, firstMinute).minutes
      let last = Moment(minutes: Moment(stockholm: day, minute).minutes + length).stockholm
      end = (first.adding(days: day.days(until: last.day)), last.minute)
    }
    let length = first.days(until: end.day)
    guard let minute else {
      if length > 1 { lastDay = day.adding(days: length - 1) }
      return
    }
    let endMinute = end.minute ?? 0
    // What ends at midnight ends with the day before.
    let days = endMinute == 0 && length > 0 ? length - 1 : length
    if days > 0 { lastDay = day.adding(days: days) }
    clock = text(minute) + (endMinute > minute ? "-" + text(endMinute) : "")
  }
}

/// A rule by the clocks of its event, and whether Swedish clocks can follow it.
struct SourceRule {
  private let rule: Recurrence

  /// Reads a rule. An end with a time is the last day on which the event can still begin.
  init(_ text: String, _ item: CalendarItem) throws(RecurrenceProblem) {
    let parts = text.split(separator: ";").map { part -> String in
      guard part.uppercased().hasPrefix("UNTIL="), let minute = item.start.minute,
        let until = CalendarTime.parts(String(part.dropFirst(6))), let time = until.minute
      else { return String(part) }
      let moment = until.isUTC ? Moment(until.day, time) : item.start.zone.moment(until.day, time)
      // The day, by the event's own clocks, whose time is not after the end.
      let days = (-1...1).map { until.day.adding(days: $0) }
      let last = days.last { item.start.zone.moment($0, minute) <= moment } ?? until.day
      return "UNTIL=" + CalendarText.date(last)
    }
    rule = try Recurrence(parts.joined(separator: ";"))
  }

  /// Whether each occasion is on the rule's own day and at one time by Swedish clocks.
  func isFollowed(_ item: CalendarItem, _ plan: YearPlan) -> Bool {
    guard item.start.minute != nil else { return true }
    if case .european(60) = item.start.zone { return true }
    let minute = item.start.swedish.minute
    return days(item, plan).allSatisfy { day in
      let swedish = CalendarTime(day: day, minute: item.start.minute, zone: item.start.zone).swedish
      return swedish.day == day && swedish.minute == minute
    }
  }

  /// The rule as a file has it.
  var value: String { rule.value }

  /// Each occasion by Swedish clocks.
  func times(_ item: CalendarItem, _ plan: YearPlan) -> [(day: Day, minute: Int?)] {
    days(item, plan).map { CalendarTime(day: $0, minute: item.start.minute, zone: item.start.zone).swedish }
  }

  /// The occasions by the event's clocks: to the rule's end, or to that of the year after the plan's.
  private func days(_ item: CalendarItem, _ plan: YearPlan) -> [Day] {
    let start = item.start.day
    let year = max(plan.facts.year ?? start.year, start.year) + 1
    let last = Day.days(ofYear: year)?.upperBound ?? start
    return rule.occurrences(from: start, in: start...max(start, last))
  }
}
