import Recfile

/// Edits of one occasion of a series, which leave the others as they were.
extension YearPlan {
  /// The change that cancels an occasion: of a series its day becomes an exception, a meeting of its own is set to
  /// cancelled.
  public func cancelling(_ occasion: Occasion) throws(Refusal) -> Change {
    let id = id(of: occasion.meeting.ref)
    if occasion.meeting.recurrence == nil {
      return try setting("Status", to: [MeetingStatus.cancelled.rawValue], of: [id])
    }
    return try editing([id], [("Undantag", .add(occasion.day.iso))])
  }

  /// The change that moves an occasion to another day. Of a series its day becomes an exception, and a meeting of its own
  /// takes place on the new one, with the series' name, kind, time, place and activities.
  public func moving(_ occasion: Occasion, to day: Day) throws(Refusal) -> Change {
    let meeting = occasion.meeting
    guard day != occasion.day else { throw .sameDay(day) }
    guard meeting.recurrence == nil else { return try detaching(occasion, to: day).change }
    var edits = [(name: "Datum", edit: FieldEdit.set([day.iso]))]
    if meeting.length > 1 { edits.append(("Slutdatum", .set([day.adding(days: meeting.length - 1).iso]))) }
    return try editing([id(of: meeting.ref)], edits)
  }

  /// The change that gives an occasion of a series a record of its own, on its day or another, with more fields; and the
  /// new record's key. Of a meeting that is no series there is nothing to detach: its own record gets the fields.
  public func detaching(
    _ occasion: Occasion, to day: Day? = nil, adding more: [(name: String, values: [String])] = []
  ) throws(Refusal) -> (change: Change, key: String) {
    let meeting = occasion.meeting
    let id = id(of: meeting.ref)
    if meeting.recurrence == nil {
      let edits = more.flatMap { field in field.values.map { (name: field.name, edit: FieldEdit.add($0)) } }
      return (try editing([id], edits), meeting.id)
    }
    let day = day ?? occasion.day
    let key = free("\(meeting.id)-\(day.iso)")
    var fields: [(name: String, values: [String])] = [("Id", [key]), ("Datum", [day.iso])]
    if meeting.length > 1 { fields.append(("Slutdatum", [day.adding(days: meeting.length - 1).iso])) }
    fields += template(of: meeting) + more
    let exception = try editing([id], [("Undantag", .add(occasion.day.iso))])
    let own = try adding(.meeting, fields)
    return (Change(exception.edits + own.edits), key)
  }

  /// What a meeting has in common with the others of its kind.
  func template(of meeting: Meeting) -> [(name: String, values: [String])] {
    ["Tid", "Namn", "Typ", "Aktivitet", "Plats"].map { name in
      (name: name, values: values(name, of: meeting.ref).filter { !$0.isEmpty })
    }.filter { !$0.values.isEmpty }
  }

  /// The key, or with a number after it where there is such a meeting already.
  func free(_ key: String) -> String {
    if ref(.meeting, key) == nil { return key }
    return (2...).lazy.map { "\(key)-\($0)" }.first { ref(.meeting, $0) == nil } ?? key
  }

  /// A change and one more, made for the plan as the first leaves it: one step.
  public func following(
    _ first: Change, _ next: (YearPlan) throws(Refusal) -> Change
  ) throws(Refusal) -> Change {
    var plan = self
    _ = try plan.apply(first)
    return Change(first.edits + (try next(plan)).edits)
  }
}

/// What a meeting's dates say that cannot be right together.
enum MeetingDates {
  /// The fields it looks at.
  static let fields: Set<String> = ["Datum", "Slutdatum", "Upprepning", "Undantag"]

  /// The field at fault and why; nil where nothing is, and where a value is none of its kind.
  static func problem(_ text: RecordText) -> (field: String, problem: FieldProblem)? {
    guard let day = text.plainValues("Datum").first.flatMap({ Day(iso: $0) }) else { return nil }
    if let last = text.plainValues("Slutdatum").first.flatMap({ Day(iso: $0) }), last < day {
      return (
        "Slutdatum",
        FieldProblem(
          "slutdatum \(last.iso) ligger före mötets början \(day.iso)",
          "the end date \(last.iso) is before the meeting begins, \(day.iso)")
      )
    }
    guard let rule = text.plainValues("Upprepning").first.flatMap({ try? Recurrence($0) }) else { return nil }
    if let until = rule.until, until < day {
      return (
        "Upprepning",
        FieldProblem(
          "upprepningen slutar \(until.iso), före mötets datum \(day.iso)",
          "the recurrence ends \(until.iso), before the meeting's date \(day.iso)")
      )
    }
    guard rule.occurrences(from: day, in: day...Day.last, atMost: 1).isEmpty else { return nil }
    return ("Upprepning", .noOccurrence)
  }
}

extension FieldProblem {
  /// A rule that no day fits.
  static let noOccurrence = FieldProblem(
    "upprepningen ger inga dagar; ändra regeln eller datumet",
    "the recurrence gives no days; change the rule or the date")
}
