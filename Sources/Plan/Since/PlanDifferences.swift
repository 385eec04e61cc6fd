/// What of a plan's records is otherwise in a later state of it.
public struct PlanDifferences: Sendable {
  private let then: YearPlan
  private let now: YearPlan
  /// The fields of each record that are otherwise, by where it stands in the earlier state; none of one that is gone.
  public let changes: [RecordRef: [FieldChange]]
  /// The records that have come since, file by file.
  public let added: [RecordID]

  /// Compares an earlier state with a later.
  public init(from then: YearPlan, to now: YearPlan) {
    self.then = then
    self.now = now
    let edits = RecordDiff.edits(from: then, to: now)
    added = edits.filter { $0.before == nil }.map(\.id)
    var changes: [RecordRef: [FieldChange]] = [:]
    // Records without a key are known by their lines; of equal ones the first are those that are gone.
    var gone: [RecordType: [String: Int]] = [:]
    for edit in edits where edit.before != nil {
      if edit.id.type.schema.key == nil {
        gone[edit.id.type, default: [:]][edit.id.key, default: 0] += 1
      } else if let ref = then.ref(of: edit.id) {
        changes[ref] = edit.after == nil ? [] : edit.fieldChanges
      }
    }
    for (type, counts) in gone {
      var counts = counts
      for ref in then.refs(of: type) {
        let lines = then.lines(of: ref)
        guard let count = counts[lines], count > 0 else { continue }
        counts[lines] = count - 1
        changes[ref] = []
      }
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

  /// How much is otherwise: `2 poster är annorlunda i dag; 3 har tillkommit sedan dess: SG-2, NY, 1 tidpost`.
  public func summary(_ language: Language) -> String {
    let count = changes.count
    let different = Label(
      "\(count) \(count == 1 ? "post" : "poster") är annorlunda i dag",
      "\(count) \(count == 1 ? "record is" : "records are") otherwise today")[language]
    return [different, addedText(added, language)].compactMap(\.self).joined(separator: "; ")
  }

  /// What has come since of some records that have: `3 har tillkommit sedan dess: SG-2, NY, 1 tidpost`; nil where none has.
  public func addedText(_ records: [RecordID], _ language: Language) -> String? {
    guard !records.isEmpty else { return nil }
    let most = 12
    let keyed = records.filter { $0.type.schema.key != nil }.map { $0.name(language).visible }
    let names = keyed.count > most ? keyed.prefix(most) + ["…"] : keyed
    let others: [String] = [RecordType.timeEntry, .expense, .total].compactMap { type in
      let count = records.count { $0.type == type }
      return count == 0 ? nil : "\(count) \(Self.noun(type, count)[language])"
    }
    let list = (names + others).joined(separator: ", ")
    return Label(
      "\(records.count) har tillkommit sedan dess: \(list)",
      "\(records.count) \(records.count == 1 ? "has" : "have") come since: \(list)")[language]
  }

  private static func noun(_ type: RecordType, _ count: Int) -> Label {
    switch type {
    case .timeEntry: count == 1 ? Label("tidpost", "time entry") : Label("tidposter", "time entries")
    case .expense: count == 1 ? Label("insats", "expense") : Label("insatser", "expenses")
    default: count == 1 ? Label("summa", "total") : Label("summor", "totals")
    }
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
