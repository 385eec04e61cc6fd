import Recfile

/// Merges an edit into a record that somebody else has changed since: field by field against what the edit started from.
enum RecordMerge {
  /// The record with the edit's fields merged in, or the first field that both sides changed to different values.
  static func merge(
    base: RecordText, ours: RecordText, theirs: RecordText, type: RecordType
  ) -> Result<RecordText, Clash> {
    if theirs == base { return .success(ours) }
    let (schema, names) = (type.schema, type.schema.names)
    let others = Dictionary(grouping: theirs.plainFields) { $0.name }.mapValues { $0.map(\.value) }
    var merged = theirs
    for change in Edit(RecordID(type, ""), before: base, after: ours).fieldChanges {
      let current = others[change.field] ?? []
      if current == change.new { continue }
      let repeats = schema.field(change.field)?.repeats ?? (max(change.old.count, change.new.count, current.count) > 1)
      if current == change.old {
        merged = merged.settingPlain(change.field, to: change.new, order: names)
      } else if repeats {
        let values = mergeSets(base: change.old, ours: change.new, theirs: current)
        merged = merged.settingPlain(change.field, to: values, order: names)
      } else {
        return .failure(Clash(field: change.field, theirs: current))
      }
    }
    return .success(merged)
  }

  /// What either side added is there, what either side removed is gone, ours first.
  static func mergeSets(base: [String], ours: [String], theirs: [String]) -> [String] {
    let (inBase, inTheirs) = (Set(base), Set(theirs))
    let kept = ours.filter { inTheirs.contains($0) || !inBase.contains($0) }
    let isKept = Set(kept)
    return kept + theirs.filter { !inBase.contains($0) && !isKept.contains($0) }
  }

  /// A field that both sides changed.
  struct Clash: Error {
    let field: String
    let theirs: [String]
  }
}
