public import Plan

/// Who changed what, and when: of one record by field, of the whole plan by record.
public enum HistoryReport {
  /// The history as lines, newest first; of a long text what went and what came, line by line.
  public static func lines(
    _ entries: [HistoryEntry], of id: RecordID?, _ language: Language, emphasis: Emphasis
  ) -> [String] {
    entries.flatMap { entry -> [String] in
      let head = emphasis(.heading, "\(entry.time)  \(entry.author.harmless)")
      guard id != nil else { return [head] + entry.edits.map { "  " + $0.summary(language).harmless } }
      return [head] + entry.edits.flatMap { edit in fieldLines(edit, language) }
    }
  }

  private static func fieldLines(_ edit: Edit, _ language: Language) -> [String] {
    if edit.before == nil || edit.after == nil { return ["  " + edit.summary(language).harmless] }
    return edit.fieldChanges.flatMap { change -> [String] in
      let field = edit.id.type.schema.field(change.field)
      let name = field?.label[language] ?? change.field
      guard case .text? = field?.kind else { return ["  " + change.summary(edit.id.type, language).harmless] }
      let (old, new) = (change.old.flatMap(lines), change.new.flatMap(lines))
      let difference = new.difference(from: old)
      let gone = difference.removals.map { "    − \(text(of: $0).harmless)" }
      let come = difference.insertions.map { "    + \(text(of: $0).harmless)" }
      return ["  \(name.harmless)"] + gone + come
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func text(of change: CollectionDifference<String>.Change) -> String {
    switch change {
    case .insert(_, let text, _), .remove(_, let text, _): text
    }
  }

  /// The history as JSON: an object a field that changed.
  public static func json(_ entries: [HistoryEntry]) -> JSONValue {
    .array(entries.flatMap { entry in entry.edits.flatMap { objects(entry, $0) } })
  }

  private static func objects(_ entry: HistoryEntry, _ edit: Edit) -> [JSONValue] {
    let key = edit.id.type.schema.key == nil ? "" : edit.id.key
    return edit.fieldChanges.map { change in
      .object([
        .init("Tid", .string(entry.time)), .init("Vem", .string(entry.author)), .init("Commit", .string(entry.commit)),
        .init("Slag", .string(edit.id.type.rawValue)), .init("Post", .string(key)),
        .init("Falt", .string(change.field)), .init("Fore", .array(change.old.map(JSONValue.string))),
        .init("Efter", .array(change.new.map(JSONValue.string))),
      ])
    }
  }
}
