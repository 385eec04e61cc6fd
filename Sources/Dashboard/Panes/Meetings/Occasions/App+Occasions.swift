import Plan
import Reports
import Screen

/// An occasion by what it is known by, which holds on when the plan changes.
struct OccasionID: Sendable, Hashable {
  /// The meeting's key.
  let meeting: String
  let day: Day

  init(_ occasion: Occasion) {
    meeting = occasion.meeting.id
    day = occasion.day
  }
}

extension YearPlan {
  /// The occasion, if its meeting is still there.
  func occasion(_ id: OccasionID) throws(Refusal) -> Occasion {
    guard let meeting = meeting(id.meeting) else { throw .gone(RecordID(.meeting, id.meeting)) }
    return Occasion(meeting: meeting, day: id.day)
  }
}

extension App {
  /// The occasion that the calendar's day, the row or the open record is about. Of a series that is not told by a day it is
  /// the last one that has been, else the first to come.
  var occasionUnderCursor: Occasion? {
    if isCalendarOnTop { return calendar?.current }
    if case .record(let layer)? = layers.last {
      guard layer.id.type == .meeting, let meeting = plan.ref(of: layer.id).flatMap({ plan.meeting(at: $0) }) else {
        return nil
      }
      return layer.day.map { Occasion(meeting: meeting, day: $0) } ?? plan.occasion(of: meeting, around: settings.today)
    }
    guard isListOnTop, let row = activeList.current, let ref = row.ref, ref.type == .meeting,
      let meeting = plan.meeting(at: ref)
    else { return nil }
    if case .line(let name) = row.id, let day = Day(iso: name.suffix(10)) {
      return Occasion(meeting: meeting, day: day)
    }
    return plan.occasion(of: meeting, around: settings.today)
  }

  /// `Styrgruppsmöte 20 maj`
  func name(_ occasion: Occasion) -> String {
    "\(occasion.meeting.name) \(DateText.day(occasion.day, language, year: occasion.day.year != settings.today.year))"
  }

  private mutating func needsMeeting() -> [Effect] {
    refuse(
      "Ställ markören på ett möte först (4 visar dem, c kalendern)",
      "Put the cursor on a meeting first (4 shows them, c the calendar)")
  }

  // MARK: - Cancel and move

  /// `X`: this occasion does not take place; the series goes on.
  mutating func cancelOccasion() -> [Effect] {
    guard let occasion = occasionUnderCursor else { return needsMeeting() }
    return commit { (plan) throws(Refusal) in try plan.cancelling(occasion) }
  }

  /// `>`: this occasion takes place on another day.
  mutating func askForNewDay() -> [Effect] {
    guard let occasion = occasionUnderCursor else { return needsMeeting() }
    layers.append(
      .prompt(
        PromptLayer(
          title: say("Flytta \(name(occasion)) till", "Move \(name(occasion)) to"),
          purpose: .move(OccasionID(occasion)), text: TextField(occasion.day.iso))))
    return []
  }

  /// `I`: the next meeting of the series, with an agenda.
  mutating func planNextMeeting() -> [Effect] {
    guard let occasion = occasionUnderCursor else { return needsMeeting() }
    let today = settings.today
    let language = language
    return commit { (plan) throws(Refusal) in try plan.planningNext(after: occasion, today: today, language).change }
  }

  /// `M`: the minutes as they would be written.
  mutating func openMinutes() -> [Effect] {
    guard let occasion = occasionUnderCursor else { return needsMeeting() }
    let minutes = Minutes(occasion, in: plan, today: settings.today)
    layers.append(
      .reading(
        ReadingLayer(
          title: say("Minnesanteckningar ", "Minutes ") + name(occasion), text: minutes.markdown(language),
          fileName: minutes.fileName(language))))
    return []
  }

  // MARK: - Decisions and action points

  /// `b`: a decision of the meeting; elsewhere the meeting is chosen first.
  mutating func addDecision() -> [Effect] {
    if let asked = addDecisionOnPage() { return asked }
    if let occasion = occasionUnderCursor { return askForDecision(OccasionID(occasion)) }
    let latest = plan.latestMeeting(through: settings.today, of: activityUnderCursor)
    let options = meetingOptions
    guard !options.isEmpty else {
      return refuse("Planen har inga möten; lägg till ett i vy 4", "The plan has no meetings; add one in pane 4")
    }
    layers.append(
      .picker(
        PickerLayer(
          title: say("Beslut på vilket möte?", "Decided at which meeting?"), purpose: .decision, options: options,
          isMultiple: false, ticked: [latest?.meeting.id].compactMap { $0 })))
    return []
  }

  /// Asks for a decision of an occasion; `which` says which of the meetings it is, where that was not chosen.
  mutating func askForDecision(_ id: OccasionID, _ which: String? = nil) -> [Effect] {
    guard let occasion = try? plan.occasion(id) else { return needsMeeting() }
    layers.append(
      .prompt(
        PromptLayer(
          title: say("Beslut, \(name(occasion))", "Decision, \(name(occasion))") + (which.map { " (\($0))" } ?? ""),
          purpose: .decision(id),
          text: TextField())))
    return []
  }

  /// The meetings by their keys, the one held last first, then those to come.
  var meetingOptions: [PickerLayer.Option] {
    let today = settings.today
    let held = plan.meetings.compactMap { meeting in meeting.latest(through: today).map { (meeting: meeting, day: $0) }
    }
    let coming = plan.meetings.filter { ($0.day ?? .last) > today }
    let past = held.sorted { $0.day > $1.day }.map { ($0.meeting, $0.day) }
    let next = coming.sorted { ($0.day ?? .last) < ($1.day ?? .last) }.map { ($0, $0.day ?? .last) }
    return (past + next).map { PickerLayer.Option(key: $0.0.id, name: "\($0.1.iso)  \($0.0.name)") }
  }

  /// `B`: an action point with what is known here: of the meeting its activities, elsewhere the latest meeting.
  mutating func openActionPointForm() -> [Effect] {
    let here = occasionUnderCursor
    let activity = here == nil ? activityUnderCursor : nil
    let occasion = here ?? plan.latestMeeting(through: settings.today, of: activity)
    let activities = activity.map { [$0] } ?? here?.meeting.activities ?? []
    let given = [
      "Ansvarig": personUnderCursor ?? "", "Mote": occasion?.meeting.id ?? "",
      "Aktivitet": activities.joined(separator: "; "), "Status": "öppet",
    ]
    let lines = ["Namn", "Ansvarig", "Senast", "Aktivitet", "Mote", "Status"].compactMap { name in
      RecordType.actionPoint.schema.field(name).map { FormLayer.Line(field: $0, text: TextField(given[name] ?? "")) }
    }
    let title = here.map { say("Nytt uppdrag, \(name($0))", "New action point, \(name($0))") }
    layers.append(
      .form(
        FormLayer(
          title: title ?? say("Nytt uppdrag", "New action point"), type: .actionPoint, lines: lines,
          occasion: here.map(OccasionID.init))))
    return []
  }

  /// What a form adds. An action point of one occasion of a series gives that occasion a record of its own, so that its
  /// day is known afterwards.
  func change(
    adding fields: [(name: String, values: [String])], from layer: FormLayer
  ) throws(Refusal) -> Change {
    guard let id = layer.occasion, let occasion = try? plan.occasion(id), occasion.meeting.recurrence != nil,
      fields.contains(where: { $0.name == "Mote" && $0.values == [id.meeting] })
    else { return try plan.adding(layer.type, fields) }
    let detached = try plan.detaching(occasion)
    let own = fields.map { $0.name == "Mote" ? (name: $0.name, values: [detached.key]) : $0 }
    return try plan.following(detached.change) { (plan) throws(Refusal) in try plan.adding(.actionPoint, own) }
  }

  // MARK: - The kinds of meeting

  /// `Y`: only the meetings of a kind, chosen from those that there are.
  mutating func chooseMeetingKind() -> [Effect] {
    guard case .choice(let choices)? = RecordType.meeting.schema.field("Typ")?.kind else { return [] }
    let counts = Dictionary(grouping: plan.meetings.compactMap(\.kind)) { $0.rawValue }.mapValues(\.count)
    var words: [(value: String, label: String, role: Screen.Role)] = [("", say("alla", "all"), .popup)]
    for choice in choices {
      guard let count = counts[choice.value] else { continue }
      words.append((choice.value, "\(choice.label[language]) (\(count))", .popup))
    }
    layers.append(
      .choice(
        ChoiceLayer(
          title: say("Visa möten av typen", "Show meetings of the kind"), options: ChoiceLayer.options(words),
          selected: 0, purpose: .meetingKind)))
    return []
  }

  mutating func showMeetings(ofKind kind: String) -> [Effect] {
    layers = []
    pane = .meetings
    if case .success(let query) = Query.parse("typ:\(kind)", for: .meeting), !kind.isEmpty {
      list.filter = query
    } else {
      list.filter = nil
    }
    refreshActiveList()
    list.scroll(height: listHeight)
    return kind.isEmpty
      ? inform("Alla möten visas", "All meetings are shown")
      : inform("Bara \(kind); Esc visar alla", "Only this kind; Esc shows all")
  }
}
