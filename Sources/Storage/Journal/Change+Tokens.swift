import Plan
import Recfile

/// A change as the journal's words, byte for byte: the number of edits, then for each its record (type, key, ordinal), its
/// lines before and after, and its place (the bytes put in, the gap before them, the records before).
extension TokenWriter {
  mutating func add(_ change: Change) {
    add(change.edits.count)
    for edit in change.edits {
      add(edit.id.type.rawValue)
      add(optional: Array(edit.id.key.utf8))
      add(edit.id.ordinal)
      add(optional: edit.before?.bytes)
      add(optional: edit.after?.bytes)
      add(optional: edit.place?.insertion.bytes)
      add(optional: edit.place?.insertion.gap)
      add(edit.place?.recordsBefore ?? 0)
    }
  }
}

extension TokenReader {
  mutating func change() -> Change? {
    guard let count = number() else { return nil }
    var edits: [Edit] = []
    while edits.count < count {
      guard let edit = edit() else { return nil }
      edits.append(edit)
    }
    return Change(edits)
  }

  private mutating func edit() -> Edit? {
    guard let type = text().flatMap(RecordType.init), let key = optional() ?? nil, let ordinal = number(),
      let before = optional(), let after = optional(), let inserted = optional(), let gap = optional(),
      let recordsBefore = number()
    else { return nil }
    var place: Edit.Place?
    if let inserted, let gap {
      place = Edit.Place(insertion: Document.Insertion(bytes: inserted, gap: gap), recordsBefore: recordsBefore)
    }
    return Edit(
      RecordID(type, String(decoding: key, as: UTF8.self), ordinal: ordinal),
      before: before.map { RecordText(bytes: $0) }, after: after.map { RecordText(bytes: $0) }, place: place)
  }
}
