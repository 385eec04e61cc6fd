public import Plan
import Recfile

/// A change that was acknowledged before it was on disk where the plan is.
public struct PendingChange: Sendable, Hashable {
  /// The journal it is kept in, and its number there.
  let journal: String
  let number: Int
  /// The change as it was made.
  public let change: Change
  /// For each edit that adds a record without a key: how many equal ones the plan had before.
  let equalBefore: [Int]

  /// What of it the plan doesn't have yet. A save may have come through just before the program ended, and a time entry must
  /// not be logged twice.
  public func remaining(in plan: YearPlan) -> Change {
    Change(zip(change.edits, equalBefore).filter { !isDone($0, $1, plan) }.map(\.0))
  }

  private func isDone(_ edit: Edit, _ equalBefore: Int, _ plan: YearPlan) -> Bool {
    switch (edit.before, edit.after) {
    case (nil, let after?) where edit.id.type.schema.key == nil:
      return plan.count(of: after, edit.id.type) > equalBefore
    case (_, let after?):
      let key = edit.id.type.schema.key.flatMap { after.values($0.name).first }
      guard let ref = plan.ref(of: key.map { RecordID(edit.id.type, $0) } ?? edit.id) else { return false }
      let text = plan.text(of: ref)
      return edit.fieldChanges.allSatisfy { text.values($0.field) == $0.new }
    case (_, nil):
      return plan.ref(of: edit.id) == nil
    }
  }
}

extension YearPlan {
  func count(of text: RecordText, _ type: RecordType) -> Int {
    refs(of: type).count { self.text(of: $0) == text }
  }
}
