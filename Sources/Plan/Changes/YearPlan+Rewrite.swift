import Recfile

/// Many records rewritten in one file at once: when an activity that a thousand time entries name gets another key.
extension YearPlan {
  /// How many edits are worth it: fewer are done one by one.
  static let shortestRun = 8

  /// Carries out edits of records known by their lines. Nil, with nothing done, where one is no longer there.
  mutating func rewrite(_ edits: ArraySlice<Edit>, _ type: RecordType) -> [Edit]? {
    guard let records = places(of: edits, type) else { return nil }
    let old = document(type.file)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(old.bytes.count + old.bytes.count / 8)
    var copied = 0
    for (record, edit) in zip(records, edits).sorted(by: { $0.0 < $1.0 }) {
      let range = old.records[record].range
      bytes += old.bytes[copied..<range.lowerBound]
      bytes += edit.after?.bytes ?? []
      copied = range.upperBound
    }
    bytes += old.bytes[copied...]
    let new = Document(bytes)
    guard new.records.count == old.records.count, new.sets == old.sets else { return nil }
    read(new, as: type.file)
    return zip(records, edits).map { Edit($1.id, before: $1.before, after: $1.after, place: Edit.Place(of: $0)) }
  }

  /// Where each record stands; nil where one is gone.
  private func places(of edits: ArraySlice<Edit>, _ type: RecordType) -> [Int]? {
    let document = document(type.file)
    var used: Set<Int> = []
    var byText: [RecordText: [Int]]?
    var places: [Int] = []
    for edit in edits {
      guard let before = edit.before else { return nil }
      if let hint = edit.place?.recordsBefore, hint < document.records.count, document.type(of: hint) == type,
        document.text(of: hint) == before, used.insert(hint).inserted
      {
        places.append(hint)
        continue
      }
      let equal = byText ?? Dictionary(grouping: document.refs(of: type).map(\.index)) { document.text(of: $0) }
      byText = equal
      guard let place = equal[before]?.first(where: { !used.contains($0) }) else { return nil }
      used.insert(place)
      places.append(place)
    }
    return places
  }
}

extension Edit {
  /// Whether it changes a record of a type that has no keys.
  func rewrites(_ type: RecordType) -> Bool {
    id.type == type && type.schema.key == nil && before != nil && after != nil
  }
}
