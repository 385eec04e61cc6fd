import Recfile

/// What an edit of a file should have done to its records.
enum Patch {
  /// The record at a place now has these lines.
  case replaced(Int, RecordText, RecordType)
  /// A record with these lines is at a place.
  case inserted(Int, RecordText, RecordType)
  /// The record at a place is gone.
  case removed(Int, RecordType)
}

extension YearPlan {
  /// Edits a file and decodes what changed: that one record, if all the others stand as they did, else the whole file.
  @discardableResult
  mutating func edit<Result>(_ file: PlanFile, _ patch: Patch, _ body: (inout Document) -> Result) -> Result {
    let outline = Outline(document(file))
    let result = body(&documents[file, default: Document()])
    if !(outline.allows(patch, documents[file] ?? Document()) && take(patch)) { decode(file) }
    return result
  }

  /// Decodes the one record; false where the rest of its file's values would have to move.
  private mutating func take(_ patch: Patch) -> Bool {
    switch patch {
    case .replaced(let record, _, let type): return replaced(RecordRef(type: type, index: record))
    case .inserted(let record, _, .timeEntry):
      time.inserted(record, in: document(.time))
      return true
    case .removed(let record, .timeEntry):
      time.removed(record)
      return true
    case .inserted(let record, _, let type):
      guard record == document(type.file).records.count - 1 else { return false }
      return appended(RecordRef(type: type, index: record))
    case .removed: return false
    }
  }

  private mutating func replaced(_ ref: RecordRef) -> Bool {
    let document = document(ref.type.file)
    switch ref.type {
    case .plan: return false
    case .area: return document.update(&areas, ref)
    case .activity:
      let area = activities.position(of: ref).map { activities[$0].area }
      guard document.update(&activities, ref) else { return false }
      if area != activities.position(of: ref).map({ activities[$0].area }) { gatherAreas() }
      return true
    case .timeEntry:
      time.replaced(ref.index, in: document)
      return true
    case .meeting: return document.update(&meetings, ref)
    case .actionPoint: return document.update(&actionPoints, ref)
    case .goal: return document.update(&goals, ref)
    case .budgetLine: return document.update(&budgetLines, ref)
    case .expense: return document.update(&expenses, ref) { _, _ in true }
    case .total: return document.update(&totals, ref) { _, _ in true }
    case .person: return document.update(&people, ref)
    }
  }

  private mutating func appended(_ ref: RecordRef) -> Bool {
    let document = document(ref.type.file)
    switch ref.type {
    case .plan, .timeEntry: return false
    case .area: areas.append(document.value(ref))
    case .activity:
      let activity: Activity = document.value(ref)
      activitiesByArea[activity.area, default: []].append(activities.count)
      activities.append(activity)
    case .meeting: meetings.append(document.value(ref))
    case .actionPoint: actionPoints.append(document.value(ref))
    case .goal: goals.append(document.value(ref))
    case .budgetLine: budgetLines.append(document.value(ref))
    case .expense: expenses.append(document.value(ref))
    case .total: totals.append(document.value(ref))
    case .person: people.append(document.value(ref))
    }
    if let key = document.text(of: ref.index).key(ref.type) { keyed[ref.type]?.add(key, ref.index) }
    return true
  }
}

extension Document {
  /// Decodes one value of a list anew; false where it is not in the list, or has another key.
  fileprivate func update<Value: KeyedValue>(_ values: inout [Value], _ ref: RecordRef) -> Bool {
    update(&values, ref) { $0.id == $1.id }
  }

  fileprivate func update<Value: RecordValue>(
    _ values: inout [Value], _ ref: RecordRef, if isSame: (Value, Value) -> Bool
  ) -> Bool {
    guard let place = values.position(of: ref) else { return false }
    let new: Value = value(ref)
    guard isSame(values[place], new) else { return false }
    values[place] = new
    return true
  }
}

/// What of a document tells whether an edit touched one record alone.
private struct Outline {
  private let records: [RecordRange]
  private let sets: [RecordSet]
  private let size: Int

  init(_ document: Document) {
    records = document.records
    sets = document.sets
    size = document.bytes.count
  }

  /// Whether the document is the old one but for the patch. Records before and after it lie as they did, and its own lines
  /// are just its record: then the scanner read the others as before.
  func allows(_ patch: Patch, _ new: Document) -> Bool {
    switch patch {
    case .replaced(let record, let text, _):
      return new.records.count == records.count && new.sets == sets
        && new.records[record].range.lowerBound == records[record].range.lowerBound
        && new.records[record].range.count == text.bytes.count && restStands(record + 1, record + 1, new)
    case .inserted(let record, let text, let type):
      return new.records.count == records.count + 1 && new.sets.map(\.type) == sets.map(\.type)
        && new.type(of: record) == type && new.text(of: record) == text
        && (record == 0 || new.records[record - 1] == records[record - 1]) && restStands(record, record + 1, new)
    case .removed(let record, _):
      return new.records.count == records.count - 1 && new.sets.map(\.type) == sets.map(\.type)
        && (record == 0 || new.records[record - 1] == records[record - 1]) && restStands(record + 1, record, new)
    }
  }

  /// Whether the records from a place on (before and after the edit) lie as far from the file's end as they did.
  private func restStands(_ old: Int, _ new: Int, _ document: Document) -> Bool {
    guard old < records.count else { return new == document.records.count }
    let growth = document.bytes.count - size
    func stands(_ one: RecordRange, _ other: RecordRange) -> Bool {
      one.range.lowerBound + growth == other.range.lowerBound && one.range.count == other.range.count
    }
    return stands(records[old], document.records[new])
      && stands(records[records.count - 1], document.records[document.records.count - 1])
  }
}
