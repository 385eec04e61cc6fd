import Recfile

extension YearPlan {
  /// The records that name a record in a reference.
  public func referrers(to id: RecordID) -> [RecordRef] {
    guard id.type.schema.key != nil else { return [] }
    return RecordType.allCases.flatMap { type in
      let fields = type.schema.fields.filter { $0.kind.refers(to: id.type) }
      if fields.isEmpty { return [RecordRef]() }
      if type == .timeEntry { return timeEntries(naming: id) }
      let document = document(type.file)
      let (names, key) = (fields.map { (Array($0.name.utf8), $0.kind) }, Array(id.key.utf8))
      var found: [RecordRef] = []
      for set in document.sets where set.type == type.rawValue {
        document.forEachRecord(in: set.records, mentioning: key) { record, values in
          if values.contains(where: { $0.names(key, in: names) }) { found.append(RecordRef(type: type, index: record)) }
        }
      }
      return found
    }
  }

  /// The change that takes records away. Refused where others refer to them, unless forced.
  public func removing(_ ids: [RecordID], force: Bool = false) throws(Refusal) -> Change {
    var removed: [(ref: RecordRef, id: RecordID)] = []
    for id in ids {
      guard let ref = ref(of: id) else { throw .gone(id) }
      removed.append((ref, id))
    }
    let going = Set(removed.map(\.ref))
    for (_, id) in removed where !force && count(of: id.key, id.type) < 2 {
      let others = referrers(to: id).filter { !going.contains($0) }
      // Whole identities would take a look at every record before each.
      let names = others.map { RecordID($0.type, of: text(of: $0)) }
      if !others.isEmpty { throw .referredTo(id, by: names) }
    }
    // Equal records are told apart by their places: the last goes first, so that those of the others hold.
    if removed.contains(where: { $0.id.isText || $0.id.ordinal > 0 }) {
      removed.sort { ($0.ref.type.rawValue, $1.ref.index) < ($1.ref.type.rawValue, $0.ref.index) }
    }
    let edits = removed.map { ref, id in
      Edit(id, before: text(of: ref), after: nil, place: Edit.Place(of: ref.index))
    }
    try refuseIfClosed(edits)
    return Change(edits)
  }

  /// Lets the records that refer to one follow it to another key: also those that it has marked as ready.
  /// Where another record still has the old key, they stay with that one.
  func follow(_ id: RecordID, to new: String, _ draft: inout Draft) {
    guard !id.isText, count(of: id.key, id.type) < 2 else { return }
    for type in RecordType.allCases {
      let schema = type.schema
      let fields = schema.fields.filter { $0.kind.names(id.type) }
      if fields.isEmpty { continue }
      for ref in type == .timeEntry ? timeEntries(naming: id) : refs(of: type) {
        let before = text(of: ref)
        var after = draft.text(of: ref) ?? before
        for field in fields {
          let old = after.plainValues(field.name)
          let values = old.map { field.kind.renaming(id.key, to: new, in: $0) }
          if values != old { after = after.settingPlain(field.name, to: values, order: schema.names) }
        }
        if after != before { draft.set(after, ref, RecordID(type, of: before), before) }
      }
    }
  }

  private func timeEntries(naming id: RecordID) -> [RecordRef] {
    guard let symbol = time.symbol(of: id.key) else { return [] }
    return time.entries.lazy.filter { id.type == .person ? $0.person == symbol : $0.activity == symbol }.map(\.ref)
  }
}

extension FieldView {
  /// Whether it is one of some fields and has a key in it. Compared where it stands: a plan is gone through for each record
  /// that is shown.
  fileprivate func names(_ key: [UInt8], in fields: [(name: [UInt8], kind: FieldKind)]) -> Bool {
    for (name, kind) in fields where self.name.elementsEqual(name) {
      return withValue { value in
        let line = value.withoutCarriageReturnAtEnd
        if case .allocation = kind { return line.prefix { $0 != 0x20 }.elementsEqual(key) }
        return line.elementsEqual(key)
      }
    }
    return false
  }
}

extension FieldKind {
  /// Whether the field names records of a type, which then cannot be taken away.
  func refers(to type: RecordType) -> Bool { target == type }

  /// The type of the records that the field names; nil where it names none.
  var target: RecordType? {
    if case .allocation = self { return .person }
    return if case .reference(let type) = self { type } else { nil }
  }

  /// The key of the record that a value of such a field names.
  func key(in value: String) -> String {
    if case .allocation = self { String(value.prefix { $0 != " " }) } else { value }
  }

  /// Whether a record of a type may be named in the field: in a reference, or as the person of a mark.
  fileprivate func names(_ type: RecordType) -> Bool {
    if case .readyMark = self { type == .person } else { refers(to: type) }
  }

  /// A value with a key in it replaced.
  fileprivate func renaming(_ key: String, to new: String, in value: String) -> String {
    if case .allocation = self { return self.key(in: value) == key ? new + value.dropFirst(key.count) : value }
    guard case .readyMark = self else { return value == key ? new : value }
    let parts = value.split(separator: " ", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1] == key ? "\(parts[0]) \(new)" : value
  }
}
