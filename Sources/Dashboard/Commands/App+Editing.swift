import Plan
import Screen

extension App {
  /// The records that the next edit is done to: those marked, else the one under the cursor.
  var targets: [RecordID] {
    if case .record(let layer)? = layers.last { return [layer.id] }
    let list = activeList
    if !list.marked.isEmpty {
      let inOrder = list.rows.compactMap { row -> RecordID? in
        guard case .record(let id) = row.id, list.marked.contains(id) else { return nil }
        return id
      }
      let hidden = list.marked.subtracting(inOrder).sorted { $0.key < $1.key }
      return inOrder + hidden
    }
    return list.current?.ref.map { [plan.id(of: $0)] } ?? []
  }

  /// The targets of a type, or why there are none.
  private func targets(of type: RecordType) -> [RecordID] {
    targets.filter { $0.type == type }
  }

  // MARK: - Fields

  /// `e`: the field under the cursor, with the editor for its kind.
  mutating func editField() -> [Effect] {
    guard let field = fieldUnderCursor else {
      return refuse(
        "Kolumnen räknas fram; välj en annan med vänster och höger",
        "The column is reckoned; choose another with left and right")
    }
    let ids = targets
    guard let first = ids.first, let ref = plan.ref(of: first) else {
      return refuse("Ställ markören på en post först", "Put the cursor on a record first")
    }
    guard let field = first.type.schema.field(field.name) else {
      return refuse("Posten har inget sådant fält", "The record has no such field")
    }
    return edit(field, ids, plan.values(field.name, of: ref))
  }

  /// The field under the cursor of the list or the open record.
  private var fieldUnderCursor: Field? {
    if case .record(let layer)? = layers.last { return recordFields(layer.id)[layer.cursor].field }
    let columns = activePane.columns(self)
    let place = columns.indices.contains(activeList.column) ? activeList.column : 0
    guard columns.indices.contains(place), case .field(let field)? = columns[place].column else { return nil }
    return field
  }

  mutating func edit(_ field: Field, _ ids: [RecordID], _ values: [String]) -> [Effect] {
    let many = ids.count > 1 ? " (\(ids.count))" : ""
    let name = ids.first.map { $0.name(language) } ?? ""
    let title = "\(name)\(many) \(field.label[language])"
    switch field.kind {
    case .choice(let choices):
      layers.append(.choice(choiceLayer(title, field, choices, ids, values.first)))
    case .flag:
      let choices = [Choice("ja", "yes"), Choice("nej", "no")]
      layers.append(.choice(choiceLayer(title, field, choices, ids, values.first ?? "nej")))
    case .reference(let type):
      layers.append(
        .picker(
          PickerLayer(
            title: title, purpose: .field(field.name, targets: ids), options: options(type), isMultiple: field.repeats,
            ticked: values)))
    case .text where !field.repeats:
      guard let id = ids.first else { return [] }
      openText(field, id, values.first ?? "")
    case .key, .line, .text, .days, .loggedDays, .number, .money, .count, .year, .date, .clock, .recurrence,
      .pastRating,
      .readyMark:
      let text = values.joined(separator: field.repeats ? "; " : "\n")
      layers.append(.line(LineLayer(title: title, field: field, targets: ids, text: TextField(shown(text, field)))))
    }
    return []
  }

  /// Numbers are edited the way they are read: with a decimal comma.
  private func shown(_ value: String, _ field: Field) -> String {
    switch field.kind {
    case .days, .loggedDays, .number: PersonDays(file: value)?.text(language) ?? value
    case .money: Money(file: value)?.text(language) ?? value
    case .key, .line, .text, .count, .year, .date, .clock, .choice, .flag, .reference, .recurrence, .pastRating,
      .readyMark:
      value
    }
  }

  private func choiceLayer(
    _ title: String, _ field: Field, _ choices: [Choice], _ ids: [RecordID], _ current: String?
  ) -> ChoiceLayer {
    var words = choices.map { choice in
      (value: choice.value, label: choice.label[language], role: StatusLook.role(choice.value) ?? .popup)
    }
    if !field.isMandatory, !field.kind.isFlag { words.append(("", say("(inget)", "(none)"), .muted)) }
    return ChoiceLayer(
      title: title, options: ChoiceLayer.options(words), selected: words.firstIndex { $0.value == current } ?? 0,
      targets: ids, field: field.name)
  }

  /// `E`: the long text in the user's own editor.
  mutating func editLongText() -> [Effect] {
    guard let id = targets.first, let ref = plan.ref(of: id) else {
      return refuse("Ställ markören på en post först", "Put the cursor on a record first")
    }
    let texts = id.type.schema.fields.filter { $0.kind.isLongText && !$0.repeats }
    let preferred = fieldUnderCursor.flatMap { field in texts.first { $0.name == field.name } }
    let main = texts.first {
      ["Redovisning", "Uppfoljning", "Anteckning", "Kommentar", "Resursatgang"].contains($0.name)
    }
    guard let field = preferred ?? main ?? texts.first else {
      return refuse("Posten har ingen lång text", "The record has no long text")
    }
    pendingText = (id, field.name)
    return [.openEditor(plan.values(field.name, of: ref).first ?? "")]
  }

  // MARK: - Status, PRIO, time

  mutating func chooseStatus() -> [Effect] {
    let ids = targets.filter { $0.type.schema.field("Status") != nil }
    guard let first = ids.first, let field = first.type.schema.field("Status"), let ref = plan.ref(of: first) else {
      return refuse(
        "Bara aktiviteter, möten och uppdrag har status", "Only activities, meetings and action points have one")
    }
    let same = ids.filter { $0.type == first.type }
    return edit(field, same, plan.values("Status", of: ref))
  }

  /// Space: each to the next status. Marked ones all follow the first.
  mutating func stepStatus() -> [Effect] {
    let ids = targets.filter { $0.type.schema.field("Status") != nil }
    guard let first = ids.first, let ref = plan.ref(of: first),
      case .choice(let choices)? = first.type.schema.field("Status")?.kind
    else {
      return refuse("Raden har ingen status", "The row has no status")
    }
    let current = plan.values("Status", of: ref).first
    let place = choices.firstIndex { $0.value == current }
    let next = choices[place.map { ($0 + 1) % choices.count } ?? 0].value
    return commit { (plan) throws(Refusal) in
      try plan.setting("Status", to: [next], of: ids.filter { $0.type == first.type })
    }
  }

  mutating func togglePriority() -> [Effect] {
    let ids = targets(of: .activity)
    guard let first = ids.first, let ref = plan.ref(of: first) else {
      return refuse("Bara aktiviteter har PRIO", "Only activities have PRIO")
    }
    let value = plan.values("Prio", of: ref).first == "ja" ? "nej" : "ja"
    return commit { (plan) throws(Refusal) in try plan.setting("Prio", to: [value], of: ids) }
  }

  mutating func openLogForm() -> [Effect] {
    guard let person = settings.person else { return askForPerson(then: .logTime) }
    let activity = activityUnderCursor
    let schema = RecordType.timeEntry.schema
    let given = ["Datum": settings.today.iso, "Person": person, "Aktivitet": activity ?? ""]
    let order = ["Dagar", "Aktivitet", "Datum", "Person", "Not"]
    let lines = order.compactMap { name in
      schema.field(name).map { FormLayer.Line(field: $0, text: TextField(given[name] ?? "")) }
    }
    layers.append(
      .form(
        FormLayer(
          title: say("Logga tid", "Log time"), type: .timeEntry, lines: lines, focus: 0)))
    return []
  }

  /// The activity that the row or the open record is about.
  private var activityUnderCursor: String? {
    guard let id = targets.first, let ref = plan.ref(of: id) else { return activityOfLine(activeList.current) }
    return id.type == .activity ? id.key : plan.values("Aktivitet", of: ref).first
  }

  // MARK: - Whole records

  mutating func openAddForm() -> [Effect] {
    let type = activePane.type
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
    case .date where field.isMandatory: return settings.today.iso
    case .choice(let choices) where field.isMandatory: return choices.first?.value ?? ""
    case .key: return plan.freshKey(for: type)
    case .reference(.area):
      return activeList.current?.ref.flatMap { plan.values("Verksamhet", of: $0).first }
        ?? activeList.current?.groupName ?? plan.areas.first?.id ?? ""
    case .reference(.person) where field.isMandatory: return settings.person ?? ""
    default: return ""
    }
  }

  mutating func deleteRecords() -> [Effect] {
    let ids = targets
    guard !ids.isEmpty else { return refuse("Ställ markören på en post först", "Put the cursor on a record first") }
    let effects = commit { (plan) throws(Refusal) in try plan.removing(ids) }
    if !effects.isEmpty, case .record? = layers.last { layers.removeLast() }
    return effects
  }

  mutating func copyRecord() -> [Effect] {
    let texts = targets.compactMap { plan.ref(of: $0) }.map(plan.lines(of:))
    guard !texts.isEmpty else { return refuse("Ställ markören på en post först", "Put the cursor on a record first") }
    message = Message(text: say("Kopierat som text", "Copied as text"), kind: .info)
    return [.copy(texts.joined(separator: "\n"))]
  }

  mutating func mark() -> [Effect] {
    guard case .record(let id)? = activeList.current?.id else {
      return refuse("Bara poster kan märkas", "Only records can be marked")
    }
    if activeList.marked.remove(id) == nil { activeList.marked.insert(id) }
    _ = activeList.move(by: 1)
    activeList.scroll(height: listHeight)
    let count = activeList.marked.count
    return count == 0
      ? [] : inform("\(count) märkta; nästa ändring gäller alla", "\(count) marked; the next edit is done to all")
  }
}

extension FieldKind {
  var isLongText: Bool { if case .text = self { true } else { false } }
  var isFlag: Bool { if case .flag = self { true } else { false } }
}

extension Row {
  /// The group's name, of its heading or of a row under it.
  var groupName: String? {
    if case .group(let name) = id { name } else { group }
  }
}
