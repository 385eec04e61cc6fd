import Plan
import Screen

extension App {
  /// `t`: a time entry with what the row or the open record tells of it.
  mutating func openLogForm() -> [Effect] {
    guard let person = personUnderCursor ?? settings.person else { return askForPerson(then: .logTime) }
    let schema = RecordType.timeEntry.schema
    let given = ["Datum": dayToLog.iso, "Person": person, "Aktivitet": activityUnderCursor ?? ""]
    let order = ["Dagar", "Aktivitet", "Datum", "Person", "Not"]
    let lines = order.compactMap { name in
      schema.field(name).map { FormLayer.Line(field: $0, text: TextField(given[name] ?? "")) }
    }
    layers.append(
      .form(FormLayer(title: say("Logga tid", "Log time"), type: .timeEntry, lines: lines, focus: 0)))
    return []
  }

  /// The person that the row or the open record is, so that time can be logged for a colleague.
  var personUnderCursor: String? {
    guard let id = targets.first else { return personOfLine(activeList.current) }
    return id.type == .person ? id.key : nil
  }

  /// The activity that the row or the open record is about.
  var activityUnderCursor: String? {
    guard let id = targets.first, let ref = plan.ref(of: id) else { return activityOfLine(activeList.current) }
    return id.type == .activity ? id.key : plan.values("Aktivitet", of: ref).first
  }

  /// A meeting that has been was worked on the day it was held; else today.
  private var dayToLog: Day {
    guard let id = targets.first, id.type == .meeting, let meeting = plan.meetings.first(where: { $0.id == id.key }),
      meeting.recurrence == nil, let day = meeting.day, day <= settings.today
    else { return settings.today }
    return day
  }

  /// `A`: anything that a plan holds, by a menu.
  mutating func addOther() -> [Effect] {
    let types = RecordType.allCases.filter { $0 != .plan }
    let words = types.map { (value: "", label: $0.label[language].capitalizedFirst, role: Screen.Role.popup) }
    layers.append(
      .choice(
        ChoiceLayer(
          title: say("Lägg till", "Add"), options: ChoiceLayer.options(words), selected: 0, purpose: .type(types))))
    return []
  }

  /// The form of a new record.
  mutating func openAddForm(_ type: RecordType) -> [Effect] {
    if type == .timeEntry { return openLogForm() }
    let lines = type.schema.fields.filter { !$0.kind.isLongText || $0.isMandatory }.map { field in
      FormLayer.Line(field: field, text: TextField(given(field, type)))
    }
    let key = type.schema.key?.name
    let empty = lines.indices.filter { lines[$0].field.name != key && lines[$0].text.text.isEmpty }
    let focus = empty.first { lines[$0].field.isMandatory } ?? empty.first ?? 0
    layers.append(
      .form(
        FormLayer(
          title: say("Lägg till \(type.label[.swedish])", "Add \(type.label[.english])"), type: type, lines: lines,
          focus: focus)))
    return []
  }

  /// What a new record most likely has: the area of the row under the cursor, today, the first status.
  private func given(_ field: Field, _ type: RecordType) -> String {
    switch field.kind {
    case .date where field.isMandatory:
      return (type == .meeting && isCalendarOnTop ? calendar?.day ?? settings.today : settings.today).iso
    case .choice(let choices) where field.isMandatory: return choices.first?.value ?? ""
    case .reference(.area):
      return activeList.current?.ref.flatMap { plan.values("Verksamhet", of: $0).first }
        ?? activeList.current?.groupName ?? plan.areas.first?.id ?? ""
    case .reference(.person) where field.isMandatory: return settings.person ?? ""
    case .reference(.budgetLine): return keyUnderCursor(.budgetLine) ?? ""
    case .reference(.meeting) where type == .actionPoint: return keyUnderCursor(.meeting) ?? ""
    default: return ""
    }
  }

  /// The key of the record of a type that the row is, or refers to.
  private func keyUnderCursor(_ type: RecordType) -> String? {
    guard let ref = activeList.current?.ref else { return nil }
    let own = plan.id(of: ref)
    if own.type == type { return own.key }
    let field = own.type.schema.fields.first { if case .reference(type) = $0.kind { true } else { false } }
    return field.flatMap { plan.values($0.name, of: ref).first }
  }
}
