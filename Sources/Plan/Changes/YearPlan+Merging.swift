import Recfile

/// A record from elsewhere: fields with values as files have them, those of the user's own too.
public struct NewRecord: Sendable {
  /// Its type.
  public let type: RecordType
  /// Its fields, each named once; one without values empties the field of a record that is there.
  public var fields: [(name: String, values: [String])]

  /// Describes a record.
  public init(_ type: RecordType, _ fields: [(name: String, values: [String])]) {
    self.type = type
    self.fields = fields
  }

  /// The values of a field.
  public func values(_ name: String) -> [String] { fields.first { $0.name == name }?.values ?? [] }

  /// The key; nil where the type has none or the record lacks it.
  public var key: String? { type.schema.key.flatMap { values($0.name).first } }
}

/// Why one of many records is not taken.
public struct RefusedRecord: Error {
  /// Its place among those given.
  public let place: Int
  /// The reason.
  public let refusal: Refusal
}

/// What taking in records from elsewhere does to a plan.
public struct Merging: Sendable {
  /// The change: first what is new, then what is changed.
  public let change: Change
  /// How many records are there already, just so.
  public let unchanged: Int
}

extension YearPlan {
  /// The change that takes in records from elsewhere, all or none: a keyed one by its key, field by field (a field that it
  /// does not name stays); one without a key where no such is there yet, equal ones as many times as they are given.
  ///
  /// Values are checked as those of any edit, references against what is here and what comes along.
  public func merging(_ records: [NewRecord]) throws(RefusedRecord) -> Merging {
    var taken = Taken(self, records)
    var added: [Edit] = []
    var changed: [Edit] = []
    for (place, record) in records.enumerated() {
      do throws(Refusal) {
        guard let edit = try taken.edit(record) else { continue }
        if edit.before == nil { added.append(edit) } else { changed.append(edit) }
      } catch {
        throw RefusedRecord(place: place, refusal: error)
      }
    }
    do throws(Refusal) {
      try refuseIfClosed(added + changed)
    } catch {
      throw RefusedRecord(place: 0, refusal: error)
    }
    return Merging(change: Change(added + changed), unchanged: records.count - added.count - changed.count)
  }
}

/// What of the records has been looked at.
private struct Taken {
  private let plan: YearPlan
  /// The keys there are, with those that come along.
  private var keys: [RecordType: Set<String>] = [:]
  /// The keys of those looked at.
  private var seen: [RecordType: Set<String>] = [:]
  /// How many times each record without a key is there, by what it says, less those that were given again.
  private var standing: [RecordType: [String: Int]] = [:]

  init(_ plan: YearPlan, _ records: [NewRecord]) {
    self.plan = plan
    for record in records {
      guard let key = record.key else { continue }
      keys[record.type, default: Set(plan.keys(of: record.type))].insert(key)
    }
  }

  /// What is to be done with a record; nil where it is there already.
  mutating func edit(_ record: NewRecord) throws(Refusal) -> Edit? {
    guard record.type.schema.key != nil else { return try isStanding(record) ? nil : try addition(record) }
    guard let key = record.key else { return try addition(record) }
    let id = RecordID(record.type, key)
    guard seen[record.type, default: []].insert(key).inserted else { throw .keyTaken(id) }
    guard let ref = plan.ref(of: id) else { return try addition(record) }
    let before = plan.text(of: ref)
    var after = before
    for (name, values) in record.fields {
      let old = before.plainValues(name)
      let field = record.type.schema.field(name)
      if isSame(old, values, field) { continue }
      try check(values, name, field, id)
      if values.isEmpty, field?.isMandatory == true { continue }
      after = after.settingPlain(name, to: values, order: record.type.schema.names)
    }
    return before == after ? nil : Edit(id, before: before, after: after)
  }

  private mutating func addition(_ record: NewRecord) throws(Refusal) -> Edit {
    let schema = record.type.schema
    for field in schema.fields where field.isMandatory && !record.values(field.name).contains(where: { !$0.isEmpty }) {
      throw .badValue(nil, field: field.name, .missing(field))
    }
    for (name, values) in record.fields { try check(values, name, schema.field(name), nil) }
    let text = record.text
    return Edit(RecordID(record.type, of: text), before: nil, after: text)
  }

  /// Whether a record without a key is among those that are there and have not been met yet.
  private mutating func isStanding(_ record: NewRecord) throws(Refusal) -> Bool {
    if standing[record.type] == nil {
      var counts: [String: Int] = [:]
      for ref in plan.refs(of: record.type) {
        counts[record.type.saying(plan.text(of: ref).plainFields), default: 0] += 1
      }
      standing[record.type] = counts
    }
    let saying = record.type.saying(record.fields.flatMap { field in field.values.map { (field.name, $0) } })
    guard let count = standing[record.type]?[saying], count > 0 else { return false }
    standing[record.type]?[saying] = count - 1
    return true
  }

  /// Whether values say the same: of numbers it does not matter how they are spelled, and no flag is `nej`.
  private func isSame(_ old: [String], _ new: [String], _ field: Field?) -> Bool {
    let old = old.filter { !$0.isEmpty }
    if old == new { return true }
    guard let field else { return false }
    if case .flag = field.kind { return (old.first ?? "nej") == (new.first ?? "nej") }
    return old.map { field.kind.plainest($0) } == new.map { field.kind.plainest($0) }
  }

  private mutating func check(_ values: [String], _ name: String, _ field: Field?, _ id: RecordID?) throws(Refusal) {
    guard let field else {
      guard name.isFieldName else { throw .unknownField(id?.type ?? .plan, name: name, nearest: nil) }
      for value in values {
        if let problem = FieldProblem.controls(in: value) { throw .badValue(id, field: name, problem) }
      }
      return
    }
    if values.count > 1, !field.repeats { throw .badValue(id, field: name, .single(field)) }
    for value in values {
      if let problem = field.kind.problem(value) ?? .controls(in: value) {
        throw .badValue(id, field: name, problem.about(value, field))
      }
      guard case .reference(let type) = field.kind else { continue }
      let known = keys[type] ?? Set(plan.keys(of: type))
      keys[type] = known
      if known.contains(value) { continue }
      throw .badValue(id, field: name, .dangling(value, type, nearest: value.nearest(in: Array(known).sorted())))
    }
  }
}

extension NewRecord {
  /// The record's lines: the type's fields in its order, then the others.
  var text: RecordText {
    let names = type.schema.names
    let known = names.flatMap { name in values(name).filter { !$0.isEmpty }.map { (name: name, value: $0) } }
    let own = fields.filter { !names.contains($0.name) }.flatMap { field in field.values.map { (field.name, $0) } }
    return RecordText(fields: known + own)
  }
}

extension RecordType {
  /// What a record without a key says, for telling equal ones: its fields by name, numbers at their plainest.
  fileprivate func saying(_ fields: [(name: String, value: String)]) -> String {
    let schema = schema
    return fields.filter { !$0.value.isEmpty }
      .map { "\($0.name)=\(schema.field($0.name)?.kind.plainest($0.value) ?? $0.value)" }.sorted()
      .joined(separator: "\u{0}")
  }
}

extension FieldKind {
  /// A number as short as it can be written; anything else as it is.
  fileprivate func plainest(_ value: String) -> String {
    switch self {
    case .days, .loggedDays, .number: PersonDays(file: value)?.fileText ?? value
    case .money: Money(file: value)?.fileText ?? value
    case .key, .line, .text, .count, .year, .date, .clock, .choice, .flag, .reference, .recurrence, .pastRating,
      .readyMark, .allocation:
      value
    }
  }
}

extension String {
  /// Whether recutils takes the text for a field's name.
  fileprivate var isFieldName: Bool {
    guard let first = utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { return false }
    return utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }
}
