/// What of a plan's records is otherwise in a later state of it.
public struct PlanDifferences: Sendable {
  private let then: YearPlan
  private let now: YearPlan
  /// The fields of each record that are otherwise, by where it stands in the earlier state; none of one that is gone.
  public let changes: [RecordRef: [FieldChange]]

  /// Compares an earlier state with a later.
  public init(from then: YearPlan, to now: YearPlan) {
    self.then = then
    self.now = now
    var changes: [RecordRef: [FieldChange]] = [:]
    for edit in RecordDiff.edits(from: then, to: now) where edit.before != nil {
      if let ref = then.ref(of: edit.id) { changes[ref] = edit.after == nil ? [] : edit.fieldChanges }
    }
    self.changes = changes
  }

  /// What is otherwise with a record of the earlier state: `i dag: status delvis → genomförd`; nil where nothing is.
  public func text(_ ref: RecordRef, _ language: Language) -> String? {
    var texts: [String] = []
    if let changes = changes[ref] {
      if changes.isEmpty {
        return Label(ref.type.isNeuter ? "borttaget i dag" : "borttagen i dag", "gone today")[language]
      }
      texts = changes.map { $0.summary(ref.type, language) }
    }
    if let (old, new) = logged(ref), old != new {
      texts.append("\(Label("nedlagt", "logged")[language]) \(old.text(language)) → \(new.text(language))")
    }
    return texts.isEmpty ? nil : Label("i dag: ", "today: ")[language] + texts.joined(separator: "; ")
  }

  /// What was logged on a record's activity, area or person, and what is now.
  private func logged(_ ref: RecordRef) -> (PersonDays, PersonDays)? {
    switch ref.type {
    case .activity: return then.activity(at: ref).map { (then.logged(on: $0), now.time.logged(on: $0.id)) }
    case .area:
      guard let old = then.areas.position(of: ref).map({ then.areas[$0] }),
        let new = now.areas.first(where: { $0.id == old.id })
      else { return nil }
      return (then.logged(in: old), now.logged(in: new))
    case .person:
      return then.people.position(of: ref).map { then.people[$0].id }.map {
        (then.time.logged(by: $0), now.time.logged(by: $0))
      }
    case .plan, .timeEntry, .meeting, .actionPoint, .goal, .budgetLine, .expense, .total: return nil
    }
  }
}
