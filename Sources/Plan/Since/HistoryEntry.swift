/// What one commit did to a plan, by record and field.
public struct HistoryEntry: Sendable, Hashable {
  /// The commit's name, 40 or 64 hexadecimal digits.
  public let commit: String
  /// When, in local time: `2025-09-12 14:02`.
  public let time: String
  /// Who, by git's settings where it was made.
  public let author: String
  /// What was changed.
  public let edits: [Edit]

  /// Says what a commit did.
  public init(commit: String, time: String, author: String, edits: [Edit]) {
    self.commit = commit
    self.time = time
    self.author = author
    self.edits = edits
  }

  /// The day it was made.
  public var day: Day? { Day(iso: time.prefix(10)) }
}

extension YearPlan {
  /// The change that takes one change of a record's field back, and leaves what came later in other fields alone. Refused
  /// where the field has moved on, and where the record is not there any more. Of a record that was added or removed, the
  /// whole is taken back.
  public func takingBack(_ edit: Edit, field: String?) throws(Refusal) -> Change {
    guard edit.before != nil, edit.after != nil, let field else {
      let inverse = Change([Edit(edit.inverse.id, before: edit.after, after: edit.before)])
      var plan = self
      _ = try plan.apply(inverse)
      return inverse
    }
    guard let change = edit.fieldChanges.first(where: { $0.field == field }) else { return Change([]) }
    let id = edit.inverse.id
    guard let ref = ref(of: id) else { throw .gone(id) }
    let current = text(of: ref)
    let now = current.plainValues(field)
    guard let known = id.type.schema.field(field), known.repeats else {
      guard now == change.new else { throw .movedOn(id, field: field, now: now) }
      if id.type.schema.field(field) != nil { return try editing([id], [(field, .set(change.old))]) }
      let back = current.settingPlain(field, to: change.old, order: id.type.schema.names)
      return Change([Edit(id, before: current, after: back)])
    }
    // Of a repeating field each value is a change of its own.
    let added = change.new.filter { !change.old.contains($0) }
    let removed = change.old.filter { !change.new.contains($0) }
    guard added.allSatisfy(now.contains), !removed.contains(where: now.contains) else {
      throw .movedOn(id, field: field, now: now)
    }
    return try editing([id], [(field, .set(now.filter { !added.contains($0) } + removed))])
  }
}
