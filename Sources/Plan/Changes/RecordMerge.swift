import Recfile

/// Merges an edit into a record that somebody else has changed since: field by field against what the edit started from.
enum RecordMerge {
  /// The record with the edit's fields merged in, or the first field that both sides changed to different values.
  static func merge(
    base: RecordText, ours: RecordText, theirs: RecordText, type: RecordType
  ) -> Result<RecordText, Clash> {
    if theirs == base { return .success(ours) }
    var merged = theirs
    for change in Edit(RecordID(type, ""), before: base, after: ours).fieldChanges {
      let current = theirs.values(change.field)
      if current == change.new { continue }
      let repeats =
        type.schema.field(change.field)?.repeats ?? (max(change.old.count, change.new.count, current.count) > 1)
      if current == change.old {
        merged = merged.setting(change.field, to: change.new, order: type.schema.names)
      } else if repeats {
        let values = mergeSets(base: change.old, ours: change.new, theirs: current)
        merged = merged.setting(change.field, to: values, order: type.schema.names)
      } else {
        return .failure(Clash(field: change.field, theirs: current))
      }
    }
    return .success(merged)
  }

  /// What either side added is there, what either side removed is gone, ours first.
  static func mergeSets(base: [String], ours: [String], theirs: [String]) -> [String] {
    let kept = ours.filter { theirs.contains($0) || !base.contains($0) }
    return kept + theirs.filter { !base.contains($0) && !kept.contains($0) }
  }

  /// A field that both sides changed.
  struct Clash: Error {
    let field: String
    let theirs: [String]
  }
}
