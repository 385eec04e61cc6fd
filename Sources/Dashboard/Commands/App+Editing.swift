import Plan
import Screen

extension App {
  /// The records that the next edit is done to: those marked, else the one under the cursor.
  var targets: [RecordID] {
    if case .record(let layer)? = layers.last { return [layer.id] }
    if isCalendarOnTop { return calendar?.current.map { [plan.id(of: $0.meeting.ref)] } ?? [] }
    let list = activeList
    if !list.marked.isEmpty {
      let inOrder = list.rows.compactMap { row in row.markable.flatMap { list.marked.contains($0) ? $0 : nil } }
      return (inOrder + list.marked.subtracting(inOrder).sorted { $0.index < $1.index }).map { plan.id(of: $0) }
    }
    return list.current?.ref.map { [plan.id(of: $0)] } ?? []
  }

  /// The targets of a type.
  private func targets(of type: RecordType) -> [RecordID] {
    targets.filter { $0.type == type }
  }

  // MARK: - Fields

  /// `e`: the field under the cursor, with the editor for its kind.
  mutating func editField() -> [Effect] {
    // Where no column is a field, the record is opened to choose one in.
    if isListOnTop, activePane.columns(self).allSatisfy({ $0.column == nil }) { return open() }
    guard let field = fieldUnderCursor else {
      if case .record? = layers.last {
        return refuse("Raden visar en annan post; Enter öppnar den", "The line shows another record; Enter opens it")
      }
      return refuse(
        "Kolumnen räknas fram; välj en annan med vänster och höger",
        "The column is reckoned; choose another with left and right")
    }
    let ids = targets
    guard let first = ids.first, let ref = plan.ref(of: first) else {
      return refuse("Ställ markören på en post först", "Put the cursor on a record first")
    }
    guard let field = first.type.schema.field(field.name) else {
      // A heading or a line of another type: its own fields are in its record.
      layers.append(.record(RecordLayer(id: first)))
      return []
    }
    return edit(field, ids, plan.values(field.name, of: ref))
  }

  /// The field under the cursor of the list or the open record.
  private var fieldUnderCursor: Field? {
    if case .record(let layer)? = layers.last {
      let fields = layer.id.type.schema.fields
      return fields.indices.contains(layer.cursor) ? fields[layer.cursor] : nil
    }
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
    case .choice(let choices) where field.repeats:
      let options = choices.map { choice in
        let label = choice.label[language]
        return PickerLayer.Option(key: choice.value, name: label == choice.value ? "" : label)
      }
      layers.append(
        .picker(
          PickerLayer(
            title: title, purpose: .field(field.name, targets: ids), options: options, isMultiple: true, ticked: values)
        ))
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
    case .recurrence: return chooseRecurrence(field, ids, title)
    case .text where !field.repeats:
      guard let id = ids.first, ids.count == 1 else { return refuseManyTexts() }
      openText(field, id, values.first ?? "")
    case .key, .line, .text, .days, .loggedDays, .number, .money, .count, .year, .date, .clock, .pastRating, .readyMark,
      .allocation:
      let text = values.map { shown($0, field) }.joined(separator: field.repeats ? "; " : "\n")
      layers.append(
        .line(LineLayer(title: title, field: field, targets: ids, text: TextField(text), initial: values)))
    }
    return []
  }

  /// Numbers are edited the way they are read: with a decimal comma.
  private func shown(_ value: String, _ field: Field) -> String {
    switch field.kind {
    case .days, .loggedDays, .number: PersonDays(file: value)?.text(language) ?? value
    case .money: Money(file: value)?.text(language) ?? value
    case .allocation: Allocation(value)?.text(language) ?? value
    case .key, .line, .text, .count, .year, .date, .clock, .choice, .flag, .reference, .recurrence, .pastRating,
      .readyMark:
      value
    }
  }

  private func choiceLayer(
    _ title: String, _ field: Field, _ choices: [Choice], _ ids: [RecordID], _ current: String?
  ) -> ChoiceLayer {
    var words = choices.map { choice in
      let rating = field.name == "Vardering" ? Int(choice.value).map { ratingCell($0) } : nil
      let role = rating?.role ?? StatusLook.role(choice.value) ?? .popup
      return (value: choice.value, label: rating?.text ?? choice.label[language], role: role)
    }
    if !field.isMandatory, !field.kind.isFlag { words.append(("", say("(inget)", "(none)"), .muted)) }
    return ChoiceLayer(
      title: title, options: ChoiceLayer.options(words), selected: words.firstIndex { $0.value == current } ?? 0,
      purpose: .field(field.name, of: ids))
  }

  /// `E`: the long text in the user's own editor.
  mutating func editLongText() -> [Effect] {
    guard targets.count < 2 else { return refuseManyTexts() }
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

  private mutating func refuseManyTexts() -> [Effect] {
    refuse(
      "Långa texter skrivs en post i taget; Esc tar bort märkena", "Long texts are written one by one; Esc clears marks"
    )
  }

  // MARK: - Status and PRIO

  /// `s`: the status, of a goal its rating.
  mutating func chooseStatus() -> [Effect] {
    if targets.isEmpty { return refuse("Ställ markören på en post först", "Put the cursor on a record first") }
    let ids = targets.filter { $0.type.statusField != nil }
    guard let first = ids.first, let field = first.type.statusField, let ref = plan.ref(of: first) else {
      return refuse(
        "Bara aktiviteter, möten, uppdrag och mål har status",
        "Only activities, meetings, action points and goals have one")
    }
    let same = ids.filter { $0.type == first.type }
    return edit(field, same, plan.values(field.name, of: ref))
  }

  /// Space: each to the next status. Marked ones all follow the first.
  mutating func stepStatus() -> [Effect] {
    let ids = targets.filter { $0.type.statusField != nil }
    guard let first = ids.first, let ref = plan.ref(of: first), let field = first.type.statusField,
      case .choice(let choices) = field.kind
    else {
      return refuse("Raden har ingen status", "The row has no status")
    }
    let current = plan.values(field.name, of: ref).first
    let place = choices.firstIndex { $0.value == current }
    let next = choices[place.map { ($0 + 1) % choices.count } ?? 0].value
    return commit { (plan) throws(Refusal) in
      try plan.setting(field.name, to: [next], of: ids.filter { $0.type == first.type })
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
}

extension RecordType {
  /// The field that says how it stands: the status, of a goal the rating.
  var statusField: Field? { schema.field("Status") ?? (self == .goal ? schema.field("Vardering") : nil) }
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
