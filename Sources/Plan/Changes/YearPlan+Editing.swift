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
  /// mandatory cannot be emptied, and a reference must name a record that is there.
  public func editing(_ ids: [RecordID], _ fields: [(name: String, edit: FieldEdit)]) throws(Refusal) -> Change {
    var edits: [Edit] = []
    for id in ids {
      guard let ref = ref(of: id) else { throw .gone(id) }
      let before = text(of: ref)
      var after = before
      for (name, edit) in fields { after = try applying(edit, to: name, of: after, id) }
      if after != before { edits.append(Edit(id, before: before, after: after)) }
    }
    try refuseIfClosed(edits)
    return Change(edits)
  }

  /// The change that sets one field of some records.
  public func setting(_ field: String, to values: [String], of ids: [RecordID]) throws(Refusal) -> Change {
    try editing(ids, [(field, .set(values))])
  }

  /// The change that adds a record. A keyed one without a key gets a free one.
  public func adding(_ type: RecordType, _ fields: [(name: String, values: [String])]) throws(Refusal) -> Change {
    var values = fields
    if let key = type.schema.key, !fields.contains(where: { $0.name == key.name }) {
      values.insert((key.name, [freshKey(for: type, fields)]), at: 0)
    }
    var text = RecordText(fields: [])
    for (name, values) in values {
      text = try applying(.set(values), to: name, of: text, nil, in: type)
    }
    for field in type.schema.fields where field.isMandatory && text.values(field.name).isEmpty {
      throw .badValue(nil, field: field.name, .missing(field))
    }
    let key = type.schema.key.flatMap { text.values($0.name).first }
    let id = RecordID(type, key ?? String(decoding: text.bytes, as: UTF8.self))
    if key != nil, ref(of: id) != nil { throw .keyTaken(id) }
    let edits = [Edit(id, before: nil, after: text)]
    try refuseIfClosed(edits)
    return Change(edits)
  }

  /// The change that takes records away. Refused where others refer to them, unless forced.
  public func removing(_ ids: [RecordID], force: Bool = false) throws(Refusal) -> Change {
    var edits: [Edit] = []
    for id in ids {
      guard let ref = ref(of: id) else { throw .gone(id) }
      let others = referrers(to: id).map(self.id(of:)).filter { !ids.contains($0) }
      if !force, !others.isEmpty { throw .referredTo(id, by: others) }
      edits.append(Edit(id, before: text(of: ref), after: nil))
    }
    // Equal records are told apart by their place: the last first, so that the others' places hold.
    edits.sort { ($0.id.type.rawValue, $0.id.key, $1.id.ordinal) < ($1.id.type.rawValue, $1.id.key, $0.id.ordinal) }
    try refuseIfClosed(edits)
    return Change(edits)
  }

  /// The records that name a record in a reference.
  public func referrers(to id: RecordID) -> [RecordRef] {
    guard id.type.schema.key != nil else { return [] }
    return RecordType.allCases.flatMap { type in
      let fields = type.schema.fields.filter { $0.kind.refers(to: id.type) }
      if fields.isEmpty { return [RecordRef]() }
      if type == .timeEntry { return timeEntries(naming: id) }
      return refs(of: type).filter { ref in fields.contains { values($0.name, of: ref).contains(id.key) } }
    }
  }

  /// A key that no record of the type has: from the date for meetings, else a letter and the next free number.
  public func freshKey(for type: RecordType, _ fields: [(name: String, values: [String])] = []) -> String {
    let taken = Set(keys(of: type))
    func free(_ candidates: some Sequence<String>) -> String? { candidates.first { !taken.contains($0) } }
    let name = fields.first { $0.name == "Namn" }?.values.first ?? ""
    let date = fields.first { $0.name == "Datum" }?.values.first
    switch type {
    case .meeting:
      let stem = "M-" + (date ?? "1")
      return free([stem]) ?? free((2...).lazy.map { "\(stem)-\($0)" }) ?? stem
    case .person:
      let initials = String(name.split(separator: " ").compactMap(\.first)).uppercased()
      let stem = initials.isEmpty ? "P" : initials
      return free([stem]) ?? free((2...).lazy.map { "\(stem)\($0)" }) ?? stem
    case .plan: return "\((facts.year ?? 2024) + 1)"
    case .goal:
      let area = fields.first { $0.name == "Verksamhet" }?.values.first ?? "MAL"
      return free((1...).lazy.map { "\(area)-\($0)" }) ?? area
    case .area, .activity, .actionPoint, .budgetLine, .timeEntry, .expense, .total:
      let stem = type.rawValue.prefix(1)
      return free((1...).lazy.map { "\(stem)\($0)" }) ?? String(stem)
    }
  }

  private func applying(
    _ edit: FieldEdit, to name: String, of text: RecordText, _ id: RecordID?, in newType: RecordType? = nil
  ) throws(Refusal) -> RecordText {
    guard let type = id?.type ?? newType else { return text }
    guard let field = type.schema.field(name) else {
      throw .unknownField(type, name: name, nearest: name.nearest(in: type.schema.names))
    }
    let old = text.values(name)
    let new: [String]
    switch edit {
    case .set(let values): new = values.filter { !$0.isEmpty }
    case .add(let value): new = old.contains(value) ? old : old + [value]
    case .remove(let value): new = old.filter { $0 != value }
    }
    if new == old { return text }
    if new.isEmpty, field.isMandatory { throw .badValue(id, field: name, .missing(field)) }
    if new.count > 1, !field.repeats { throw .badValue(id, field: name, .single(field)) }
    for value in new where !old.contains(value) {
      if let problem = problem(value, field) { throw .badValue(id, field: name, problem) }
    }
    return text.setting(name, to: new, order: type.schema.names)
  }

  /// What is wrong with a value in this plan: its kind, and for a reference whether it names a record.
  public func problem(_ value: String, _ field: Field) -> FieldProblem? {
    if let problem = field.kind.problem(value) { return problem.about(value, field) }
    guard case .reference(let type) = field.kind, ref(type, value) == nil else { return nil }
    return .dangling(value, type, nearest: value.nearest(in: keys(of: type)))
  }

  private func refuseIfClosed(_ edits: [Edit]) throws(Refusal) {
    guard facts.isClosed, !edits.isEmpty else { return }
    // Reopening is the one edit that a closed year takes.
    let reopens = edits.allSatisfy {
      $0.id.type == .plan && $0.after.map { !$0.values("Last").contains("ja") } ?? false
    }
    if !reopens { throw .closedYear }
  }

  private func timeEntries(naming id: RecordID) -> [RecordRef] {
    guard let symbol = time.symbol(of: id.key) else { return [] }
    return time.entries.lazy.filter { id.type == .person ? $0.person == symbol : $0.activity == symbol }.map(\.ref)
  }
}

extension FieldKind {
  /// Whether the field names records of a type.
  func refers(to type: RecordType) -> Bool {
    if case .reference(type) = self { true } else { false }
  }
}

extension FieldProblem {
  static func missing(_ field: Field) -> FieldProblem {
    FieldProblem("\(field.name) måste fyllas i", "\(field.name) must be given")
  }

  static func single(_ field: Field) -> FieldProblem {
    FieldProblem("\(field.name) kan bara ha ett värde", "\(field.name) can have one value only")
  }

  static func dangling(_ value: String, _ type: RecordType, nearest: String?) -> FieldProblem {
    FieldProblem(
      "\(type.label[.swedish]) \(value.visible) finns inte" + (nearest.map { "; menade du \($0)?" } ?? ""),
      "there is no \(type.label[.english]) \(value.visible)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }

  /// The problem with the field and the value named: `Status "klar" finns inte; skriv …`.
  func about(_ value: String, _ field: Field) -> FieldProblem {
    FieldProblem(
      "\(field.name) \"\(value.firstLine)\" \(text(.swedish))", "\(field.name) \"\(value.firstLine)\" \(text(.english))"
    )
  }
}
