import Recfile

/// What is to happen to a field's values.
public enum FieldEdit: Sendable, Hashable {
  /// These values and no others; none empties the field.
  case set([String])
  /// One more value of a repeating field.
  case add(String)
  /// One value of a repeating field away.
  case remove(String)
}

extension YearPlan {
  /// The change that edits fields of some records. Values are as files have them and are checked; a field that is
  /// mandatory cannot be emptied, and a reference must name a record that is there. Where a record gets another key, those
  /// that refer to it follow in the same change.
  public func editing(_ ids: [RecordID], _ fields: [(name: String, edit: FieldEdit)]) throws(Refusal) -> Change {
    var draft = Draft()
    var renamed: [(id: RecordID, key: String)] = []
    for id in ids {
      guard let ref = ref(of: id) else { throw .gone(id) }
      let before = draft.text(of: ref) ?? text(of: ref)
      var after = before
      for (name, edit) in fields { after = try applying(edit, to: name, of: after, id, in: id.type) }
      if after != before { try refuseImpossibleDates(after, id.type, fields.map(\.name), id) }
      if let new = after.key(id.type), new != before.key(id.type) {
        let isTaken = self.ref(id.type, new) != nil || renamed.contains { $0.id.type == id.type && $0.key == new }
        if isTaken { throw .keyTaken(RecordID(id.type, new)) }
        renamed.append((id, new))
      }
      draft.set(after, ref, id, before)
    }
    for (id, key) in renamed { follow(id, to: key, &draft) }
    try refuseIfClosed(draft.edits)
    return Change(draft.edits)
  }

  /// The change that sets one field of some records.
  public func setting(_ field: String, to values: [String], of ids: [RecordID]) throws(Refusal) -> Change {
    try editing(ids, [(field, .set(values))])
  }

  /// The change that adds a record. A keyed one without a key gets a free one.
  public func adding(_ type: RecordType, _ fields: [(name: String, values: [String])]) throws(Refusal) -> Change {
    var values = fields
    let key = type.schema.key
    if let key, !fields.contains(where: { $0.name == key.name && $0.values.contains { !$0.isEmpty } }) {
      values.removeAll { $0.name == key.name }
      values.insert((key.name, [freshKey(for: type, fields)]), at: 0)
    }
    var text = RecordText(fields: [])
    for (name, values) in values {
      text = try applying(.set(values), to: name, of: text, nil, in: type)
    }
    for field in type.schema.fields where field.isMandatory && text.values(field.name).isEmpty {
      throw .badValue(nil, field: field.name, .missing(field))
    }
    try refuseImpossibleDates(text, type, type.schema.names, nil)
    let id = RecordID(type, of: text)
    if key != nil, ref(of: id) != nil { throw .keyTaken(id) }
    let edits = [Edit(id, before: nil, after: text)]
    try refuseIfClosed(edits)
    return Change(edits)
  }

  /// What was wrong before may stay while something else is edited.
  private func refuseImpossibleDates(
    _ text: RecordText, _ type: RecordType, _ edited: [String], _ id: RecordID?
  ) throws(Refusal) {
    guard type == .meeting, edited.contains(where: MeetingDates.fields.contains) else { return }
    guard let found = MeetingDates.problem(text) else { return }
    throw .badValue(id, field: found.field, found.problem)
  }

  private func applying(
    _ edit: FieldEdit, to name: String, of text: RecordText, _ id: RecordID?, in type: RecordType
  ) throws(Refusal) -> RecordText {
    let schema = type.schema
    guard let field = schema.field(name) else {
      throw .unknownField(type, name: name, nearest: name.nearest(in: schema.names))
    }
    let old = text.plainValues(name)
    let new: [String]
    switch edit {
    case .set(let values): new = values.map(\.withoutCarriageReturns).filter { !$0.isEmpty }
    case .add(let value): new = old.contains(value) || value.isEmpty ? old : old + [value.withoutCarriageReturns]
    case .remove(let value): new = old.filter { $0 != value }
    }
    if new == old { return text }
    if new.isEmpty, field.isMandatory { throw .badValue(id, field: name, .missing(field)) }
    if new.count > 1, !field.repeats { throw .badValue(id, field: name, .single(field)) }
    for value in Set(new).subtracting(old) {
      if let problem = problem(value, field) { throw .badValue(id, field: name, problem) }
    }
    return text.settingPlain(name, to: new, order: schema.names)
  }

  /// What is wrong with a value in this plan: its kind, and for a reference whether it names a record.
  public func problem(_ value: String, _ field: Field) -> FieldProblem? {
    if let problem = field.kind.problem(value) ?? .controls(in: value) { return problem.about(value, field) }
    let key = field.kind.key(in: value)
    guard let type = field.kind.target, ref(type, key) == nil else { return nil }
    return .dangling(key, type, nearest: key.nearest(in: keys(of: type)))
  }

  func refuseIfClosed(_ edits: [Edit]) throws(Refusal) {
    guard facts.isClosed, !edits.isEmpty else { return }
    // Reopening is the one edit that a closed year takes.
    let reopens = edits.allSatisfy {
      $0.id.type == .plan && $0.after.map { !$0.plainValues("Last").contains("ja") } ?? false
    }
    if !reopens { throw .closedYear }
  }
}
