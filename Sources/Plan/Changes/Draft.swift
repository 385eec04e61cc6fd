import Recfile

/// The edits of a change in the making: one a record, in the order the records were first touched.
struct Draft {
  private var order: [RecordRef] = []
  private var drafts: [RecordRef: (id: RecordID, before: RecordText, after: RecordText)] = [:]

  /// The edits that change anything.
  var edits: [Edit] {
    order.compactMap { ref in
      guard let draft = drafts[ref], draft.before != draft.after else { return nil }
      return Edit(
        draft.id, before: draft.before, after: draft.after,
        place: ref.type.schema.key == nil ? Edit.Place(of: ref.index) : nil)
    }
  }

  /// What a record's lines are to be, if they are to change.
  func text(of ref: RecordRef) -> RecordText? { drafts[ref]?.after }

  /// Decides a record's lines.
  mutating func set(_ after: RecordText, _ ref: RecordRef, _ id: RecordID, _ before: RecordText) {
    if drafts[ref] == nil {
      order.append(ref)
      drafts[ref] = (id, before, after)
    } else {
      drafts[ref]?.after = after
    }
  }
}
