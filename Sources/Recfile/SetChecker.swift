/// Checks the records of one set against its descriptor.
struct SetChecker {
  private(set) var findings: [Finding] = []

  private let type: String
  private let names: FieldNames
  private var rules: [Rule]
  private var checkers: [CachedChecker] = []
  private let hasAllowed: Bool
  private let size: RecordCount
  private let constraints: [Constraint]
  private let now: Int
  /// How often each named field has stood in the record under way.
  private var counts: [Int]

  /// What the descriptor says of one field.
  private struct Rule {
    var isMandatory = false
    var isUnique = false
    var isForbidden = false
    var isConfidential = false
    /// The checker of its type.
    var checker: Int?
    /// The values seen, of a key or a singular field.
    var distinct: DistinctValues?
  }

  /// The values of a field that must differ from record to record.
  private struct DistinctValues {
    let isKey: Bool
    var table = ValueTable()
    /// The first record with each value.
    var owners: [Int] = []

    /// The first record with a value, which ends at its first NUL as recutils has it.
    mutating func owner(of value: UnsafeBufferPointer<UInt8>, else record: Int) -> Int {
      let end = value.offset(of: 0, in: 0..<value.count) ?? value.count
      let (place, isNew) = table.place(of: UnsafeBufferPointer(rebasing: value[..<end]))
      if isNew { owners.append(record) }
      return owners[place]
    }
  }

  /// `keyTypes`: the type of each record type's key, for references.
  init(_ reader: DescriptorReader, keyTypes: [String: FieldType], now: Int) {
    let descriptor = reader.descriptor
    type = descriptor.type
    size = descriptor.size
    constraints = reader.constraints
    self.now = now
    hasAllowed = !descriptor.allowed.isEmpty
    let permitted = Set(descriptor.allowed + descriptor.mandatory + reader.keyFields)
    let key = reader.checksKey ? descriptor.key : nil
    let lists = [
      descriptor.mandatory, descriptor.allowed, descriptor.prohibited, descriptor.unique, descriptor.singular,
      descriptor.confidential, descriptor.types.keys.sorted(), reader.keyFields, key.map { [$0] } ?? [],
    ]
    var listed: Set<String> = []
    names = FieldNames(lists.joined().filter { listed.insert($0).inserted })
    counts = Array(repeating: 0, count: names.names.count)
    rules = []
    for name in names.names {
      var rule = Rule(
        isMandatory: descriptor.mandatory.contains(name) || name == key,
        isUnique: descriptor.unique.contains(name) || name == key,
        isForbidden: descriptor.prohibited.contains(name) || (hasAllowed && !permitted.contains(name)),
        isConfidential: descriptor.confidential.contains(name))
      if let type = Self.checkedType(descriptor.types[name], keyTypes) {
        rule.checker = checkers.firstIndex { $0.type == type } ?? checkers.count
        if rule.checker == checkers.count { checkers.append(CachedChecker(type, now: now)) }
      }
      if name == key || descriptor.singular.contains(name) { rule.distinct = DistinctValues(isKey: name == key) }
      rules.append(rule)
    }
  }

  /// A reference is of the type of the key it refers to; nil where any value goes.
  private static func checkedType(_ type: FieldType?, _ keyTypes: [String: FieldType]) -> FieldType? {
    guard case .reference(let target) = type else { return type }
    if case .reference = keyTypes[target] { return nil }
    return keyTypes[target]
  }

  mutating func check(_ records: Range<Int>, in document: Document, descriptor: Int) {
    if !size.allows(records.count) {
      let kind = Diagnostic.Kind.wrongRecordCount(type: type, count: records.count, size: size)
      findings.append(
        Finding(offset: document.records[descriptor].range.lowerBound, record: descriptor, kind: kind))
    }
    document.forEachRecord(in: records) { record, fields in
      for field in fields { check(field, of: record) }
      finish(record, fields, at: document.records[record].range.lowerBound)
    }
  }

  private mutating func note(_ kind: Diagnostic.Kind, _ record: Int, at offset: Int) {
    findings.append(Finding(offset: offset, record: record, kind: kind))
  }

  private mutating func check(_ field: FieldView, of record: Int) {
    guard let place = names.place(of: field) else {
      if hasAllowed {
        note(.forbiddenField(field: String(decoding: field.name, as: UTF8.self)), record, at: field.range.start)
      }
      return
    }
    counts[place] += 1
    let rule = Permissions(rules[place])
    if rule.isForbidden { note(.forbiddenField(field: names.names[place]), record, at: field.range.start) }
    if rule.isUnique, counts[place] == 2 {
      note(.repeatedField(field: names.names[place]), record, at: field.range.start)
    }
    if let checker = rule.checker, !field.withValue({ checkers[checker].accepts($0) }) {
      let kind = Diagnostic.Kind.wrongValue(
        field: names.names[place], value: field.value, type: checkers[checker].type)
      note(kind, record, at: field.valueOffset)
    }
    if rule.isConfidential, !field.withValue({ $0.starts(with: "encrypted-".utf8) }) {
      note(.notEncrypted(field: names.names[place]), record, at: field.valueOffset)
    }
    if rule.isDistinct { checkDistinct(field, place, record) }
  }

  /// A rule's plain part, copied without touching its table.
  private struct Permissions {
    let isUnique, isForbidden, isConfidential, isDistinct: Bool
    let checker: Int?

    init(_ rule: borrowing Rule) {
      isUnique = rule.isUnique
      isForbidden = rule.isForbidden
      isConfidential = rule.isConfidential
      isDistinct = rule.distinct != nil
      checker = rule.checker
    }
  }

  private mutating func checkDistinct(_ field: FieldView, _ place: Int, _ record: Int) {
    // Of a key that stands twice in a record the first counts.
    if rules[place].distinct?.isKey == true, counts[place] > 1 { return }
    let owner = field.withValue { value in
      rules[place].distinct?.owner(of: value, else: record)
    }
    if let owner, owner != record {
      let kind = Diagnostic.Kind.repeatedValue(field: names.names[place], value: field.value, first: owner)
      note(kind, record, at: field.valueOffset)
    }
  }

  private mutating func finish(_ record: Int, _ fields: RecordFields, at offset: Int) {
    for place in counts.indices {
      if counts[place] == 0, rules[place].isMandatory {
        note(.missingField(field: names.names[place]), record, at: offset)
      }
      counts[place] = 0
    }
    guard !constraints.isEmpty else { return }
    let values = Constraint.Record(fields)
    for constraint in constraints where !constraint.holds(for: values, now: now) {
      note(.brokenConstraint(constraint.source), record, at: offset)
    }
  }
}

/// A type's checker that remembers short values it has checked, since the same come again and again.
private struct CachedChecker {
  var type: FieldType { checker.type }

  private let checker: TypeChecker
  private var table = ValueTable()
  private var verdicts: [Bool] = []

  private static let longestRemembered = 64
  private static let mostRemembered = 20_000

  init(_ type: FieldType, now: Int) {
    checker = TypeChecker(type, now: now)
  }

  mutating func accepts(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard checker.isSlow, value.count <= Self.longestRemembered else { return checker.accepts(value) }
    if table.count == Self.mostRemembered {
      table.removeAll()
      verdicts.removeAll()
    }
    let (place, isNew) = table.place(of: value)
    if isNew { verdicts.append(checker.accepts(value)) }
    return verdicts[place]
  }
}
