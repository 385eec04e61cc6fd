public import Plan

/// The minutes of one meeting, as Markdown: when and where, who, what was decided, who is to do what, and what has happened
/// since the last meeting of the same kind.
public struct Minutes: Sendable {
  let plan: YearPlan
  let occasion: Occasion
  let today: Day
  /// The last meeting of the same kind before this one.
  let previous: Occasion?

  /// Gathers what there is to say of a meeting; what is late is reckoned from `today`.
  public init(_ occasion: Occasion, in plan: YearPlan, today: Day) {
    self.plan = plan
    self.occasion = occasion
    self.today = today
    previous = Self.previous(occasion, in: plan)
  }

  private static func previous(_ occasion: Occasion, in plan: YearPlan) -> Occasion? {
    let day = occasion.day.adding(days: -1)
    guard day < occasion.day else { return nil }
    return plan.meetings.filter { $0.kind == occasion.meeting.kind && $0.status != .cancelled }.compactMap { meeting in
      meeting.latest(through: day).map { Occasion(meeting: meeting, day: $0) }
    }.max { $0.day < $1.day }
  }

  /// The whole text, with a newline at its end.
  public func markdown(_ language: Language) -> String {
    let writer = MinutesWriter(self, language)
    return writer.lines.map { $0 + "\n" }.joined()
  }

  /// A name for the file: `minnesanteckningar-SG-2026-05-20.md`.
  public func fileName(_ language: Language) -> String {
    let day = occasion.meeting.id.hasSuffix(occasion.day.iso) ? "" : "-\(occasion.day.iso)"
    let key = String(occasion.meeting.id.map { $0 == "/" || !$0.isLetter && !$0.isNumber && $0 != "-" ? "_" : $0 })
    return Label("minnesanteckningar", "minutes")[language] + "-\(key)\(day).md"
  }
}

/// Puts minutes into words of one language.
struct MinutesWriter {
  let minutes: Minutes
  let language: Language

  init(_ minutes: Minutes, _ language: Language) {
    self.minutes = minutes
    self.language = language
  }

  var plan: YearPlan { minutes.plan }
  var meeting: Meeting { minutes.occasion.meeting }

  func word(_ swedish: String, _ english: String) -> String { Label(swedish, english)[language] }

  var lines: [String] {
    let sections = [facts, decisions, actionPoints, notes, since]
    let title = "# \(word("Minnesanteckningar", "Minutes")): \(meeting.name.inMarkdown)"
    return [title] + sections.filter { !$0.isEmpty }.flatMap { [""] + $0 }
  }

  // MARK: - The meeting

  private var facts: [String] {
    var facts = [(word("Datum", "Date"), dateText)]
    if let place = meeting.place { facts.append((word("Plats", "Place"), place.inMarkdown)) }
    if let kind = meeting.kind { facts.append((word("Typ", "Kind"), kind.label[language])) }
    let activities = meeting.activities.map { key in
      plan.activity(key).map { "\(key) \($0.name)" } ?? key
    }
    if !activities.isEmpty {
      facts.append((word("Aktivitet", "Activity"), activities.map(\.inMarkdown).joined(separator: "; ")))
    }
    if meeting.status == .cancelled { facts.append((word("Status", "Status"), word("inställt", "cancelled"))) }
    facts.append((word("Närvarande", "Present"), present))
    facts += members.map { ($0.role, $0.names.map(\.inMarkdown).joined(separator: ", ")) }
    return facts.map { "- **\($0.0):** \($0.1)" }
  }

  private var dateText: String {
    let day = minutes.occasion.day
    let last = minutes.occasion.lastDay
    let date =
      last == day
      ? DateText.fullDay(day, language, year: true) : DateText.span(day...last, language, year: true)
    let clock = meeting.clock.flatMap { ClockSpan($0)?.text }
    return date + (clock.map { ", \($0)" } ?? "")
  }

  private var present: String {
    switch (meeting.attendees, meeting.attendeesOnline) {
    case (nil, nil): word("inte antecknat", "not noted")
    case (let there?, nil): "\(there)"
    case (nil, let online?): "\(online) \(word("digitalt", "online"))"
    case (let there?, let online?):
      "\(there) \(word("på plats", "in the room")), \(online) \(word("digitalt", "online"))"
    }
  }

  /// Who belongs to the group that met, by role; who of them came no file says.
  private var members: [(role: String, names: [String])] {
    let order: [PersonRole]
    switch meeting.kind {
    case .steeringGroup: order = [.chair, .steeringGroup, .lead, .coopted]
    case .workingGroup: order = [.lead, .workingGroup]
    default: return []
    }
    let group: PersonRole = meeting.kind == .steeringGroup ? .steeringGroup : .workingGroup
    let members = plan.people.filter {
      $0.roles.contains(group) || ($0.roles.contains(.chair) && group == .steeringGroup)
    }
    // Each person once, under the role that says most.
    return order.compactMap { role -> (role: String, names: [String])? in
      let own = members.filter { person in order.first { person.roles.contains($0) && $0 != group } ?? group == role }
      let title = word("Kallade", "Called") + ", \(role.word[language])"
      return own.isEmpty ? nil : (title, own.map(\.name))
    }
  }

  private var decisions: [String] {
    let texts = meeting.decisions.enumerated().map { "\($0.offset + 1). \($0.element.inMarkdown)" }
    return ["## \(word("Beslut", "Decisions"))", ""]
      + (texts.isEmpty ? [word("Inga antecknade.", "None noted.")] : texts)
  }

  private var actionPoints: [String] {
    let points = plan.actionPoints(of: meeting)
    let texts = points.map(text)
    return ["## \(word("Uppdrag", "Action points"))", ""]
      + (texts.isEmpty ? [word("Inga antecknade.", "None noted.")] : texts)
  }

  /// `- [ ] Boka lokal (U-03): Linnea Kvist, senast 2026-06-12, **försenat**`
  func text(_ point: ActionPoint) -> String {
    let names = point.responsible.map { key in
      plan.people.first { $0.id == key }.map { "\($0.name) (\(key))" } ?? key
    }
    var facts = names.map(\.inMarkdown)
    if let due = point.due { facts.append(word("senast ", "due ") + due.iso) }
    if point.isLate(on: minutes.today) { facts.append("**\(word("försenat", "late"))**") }
    let activities = point.activities.isEmpty ? "" : " [\(point.activities.joined(separator: ", "))]".inMarkdown
    return "- [\(point.isOpen ? " " : "x")] \(point.name.inMarkdown) (\(point.id.inMarkdown))\(activities)"
      + (facts.isEmpty ? "" : ": \(facts.joined(separator: ", "))")
  }

  /// What is written about the meeting, as it stands.
  private var notes: [String] {
    let text = plan.values("Anteckning", of: meeting.ref).first ?? ""
    guard !text.isEmpty else { return [] }
    return ["## \(word("Anteckningar", "Notes"))", ""] + text.harmlessLines
  }
}

extension PersonRole {
  /// The word for the role.
  fileprivate var word: Label {
    guard case .choice(let choices)? = RecordType.person.schema.field("Roll")?.kind else { return Label("", "") }
    return choices.first { $0.value == rawValue }?.label ?? Label(rawValue, rawValue)
  }
}

extension MeetingKind {
  /// The word for the kind.
  var label: Label {
    guard case .choice(let choices)? = RecordType.meeting.schema.field("Typ")?.kind else { return Label("", "") }
    return choices.first { $0.value == rawValue }?.label ?? Label(rawValue, rawValue)
  }
}

extension String {
  /// One line of a value in Markdown: nothing in it is taken for a mark or commands a terminal.
  var inMarkdown: String {
    var text = ""
    for character in harmless {
      if "\\`*_[]<>|".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
