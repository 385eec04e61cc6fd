import Recfile

extension YearPlan {
  /// What a record is known by. For one known by its lines every record before it is looked at: not for a loop.
  public func id(of ref: RecordRef) -> RecordID {
    if let key = key(of: ref) {
      guard let index = keyed[ref.type], index.hasTwins, index.place(key) != ref.index else {
        return RecordID(ref.type, key)
      }
      return RecordID(ref.type, key, ordinal: index.places(key).firstIndex(of: ref.index) ?? 0)
    }
    let id = RecordID(ref.type, of: text(of: ref))
    let document = document(ref.type.file)
    let equalBefore = refs(of: ref.type).prefix { $0.index < ref.index }.count { document.reads(id, at: $0.index) }
    return RecordID(ref.type, id.key, ordinal: equalBefore)
  }

  /// The key a record has; nil where it is missing or empty, and where its type has none. Activities have theirs at hand:
  /// lists ask for every one's.
  private func key(of ref: RecordRef) -> String? {
    if ref.type == .activity, let place = activities.position(of: ref), !activities[place].id.isEmpty {
      return activities[place].id
    }
    return document(ref.type.file).key(of: ref.index, ref.type)
  }

  /// Where a record stands; nil where the plan has none such.
  public func ref(of id: RecordID) -> RecordRef? {
    if let keyed = keyed[id.type], keyed.has(id.key) || !id.isText {
      return keyed.place(id.key, id.ordinal).map { RecordRef(type: id.type, index: $0) }
    }
    let document = document(id.type.file)
    return refs(of: id.type).lazy.filter { document.reads(id, at: $0.index) }.dropFirst(id.ordinal).first
  }

  /// The record of a type and key.
  public func ref(_ type: RecordType, _ key: String) -> RecordRef? {
    ref(of: RecordID(type, key))
  }

  /// Every record that has a key, whatever its type: what `rus show ID` means.
  public func refs(withKey key: String) -> [RecordRef] {
    RecordType.allCases.compactMap { ref($0, key) }
  }

  /// The keys of a type, in file order.
  public func keys(of type: RecordType) -> [String] {
    guard let key = type.schema.key else { return [] }
    return refs(of: type).compactMap { values(key.name, of: $0).first }
  }

  /// Where the record of an edit stands: where it stood then, if it still reads the same there, else wherever it is now.
  func ref(of edit: Edit, reading text: RecordText) -> RecordRef? {
    if let place = edit.place {
      let document = document(edit.id.type.file)
      for index in [place.recordsBefore, place.recordsBefore + 1] where index < document.records.count {
        let isThere = document.type(of: index) == edit.id.type && document.text(of: index) == text
        if isThere { return RecordRef(type: edit.id.type, index: index) }
      }
    }
    // Of equal records one is as good as another.
    return ref(of: edit.id) ?? (edit.id.isText ? ref(of: RecordID(edit.id.type, edit.id.key)) : nil)
  }

  /// How many records have a key.
  func count(of key: String, _ type: RecordType) -> Int {
    keyed[type]?.places(key).count ?? 0
  }
}

extension Document {
  /// The key of a record of a type; nil where it is missing or empty, and where the type has none. Read in place: lists ask
  /// for every record's.
  func key(of record: Int, _ type: RecordType) -> String? {
    guard let name = type.schema.key?.name.utf8 else { return nil }
    return withFields(of: record) { fields in
      for field in fields where field.name.elementsEqual(name) {
        let key = field.withValue { $0.text }
        if !key.isEmpty { return key }
      }
      return nil
    }
  }

  /// Whether a record's lines are those that an identity holds.
  fileprivate func reads(_ id: RecordID, at index: Int) -> Bool {
    let range = records[index].range
    let isText = range.count == id.key.utf8.count && bytes[range].elementsEqual(id.key.utf8)
    // What is no UTF-8 reads as U+FFFD in the identity.
    if isText || !id.key.unicodeScalars.contains("\u{FFFD}") { return isText }
    return String(decoding: bytes[range], as: UTF8.self).utf8.elementsEqual(id.key.utf8)
  }
}
