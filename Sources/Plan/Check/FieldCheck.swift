import Recfile

/// What the field table says of each record of a type: mandatory fields, single values, kinds, references, keys.
struct FieldCheck {
  private(set) var findings: [Finding] = []
  /// What wrong references may have meant.
  private(set) var keys: NearestKeys

  private let plan: YearPlan
  private let document: Document
  private let type: RecordType
  private let fields: [Field]
  private let names: FieldNames
  private let twinLines: [Int: Int]
  /// How many values each field has in the record under way, empty ones apart, and where it first stands.
  private var counts: [Int]
  private var places: [Int?]

  init(_ type: RecordType, _ plan: YearPlan, _ keys: NearestKeys) {
    self.type = type
    self.plan = plan
    self.keys = keys
    let document = plan.document(type.file)
    self.document = document
    fields = type.schema.fields
    names = FieldNames(fields.map(\.name))
    counts = Array(repeating: 0, count: fields.count)
    places = Array(repeating: nil, count: fields.count)
    let firsts = plan.keyed[type]?.firstOfTwins ?? []
    let lines = document.positions(ofOffsets: firsts.map { document.records[$0].range.lowerBound }).map(\.line)
    twinLines = Dictionary(zip(firsts, lines)) { first, _ in first }
  }

  /// Checks every record of the type.
  mutating func run() {
    if type == .timeEntry {
      // A log may hold a million lines: only those that are not plainly right are looked at more closely.
      let suspects = SuspectEntries(plan).records
      for index in suspects { document.withFields(of: index) { check(index, $0) } }
      return
    }
    for set in document.sets where set.type == type.rawValue {
      document.forEachRecord(in: set.records) { check($0, $1) }
    }
  }

  private mutating func check(_ index: Int, _ record: RecordFields) {
    for place in fields.indices { (counts[place], places[place]) = (0, nil) }
    for field in record {
      guard let place = names.place(of: field) else { continue }
      places[place] = places[place] ?? field.range.start
      let value = field.withValue { $0.text }
      if !value.isEmpty { check(value, place, index, at: field.range.start) }
    }
    for place in fields.indices where counts[place] == 0 && fields[place].isMandatory {
      note(.missing(fields[place]), place, index, at: places[place] ?? document.records[index].range.lowerBound)
    }
  }

  private mutating func check(_ value: String, _ place: Int, _ index: Int, at offset: Int) {
    let field = fields[place]
    counts[place] += 1
    if counts[place] == 2, !field.repeats { note(.single(field), place, index, at: offset) }
    if let problem = field.kind.problem(value) { note(problem.about(value, field), place, index, at: offset) }
    if let target = field.kind.target, case let key = field.kind.key(in: value),
      !(plan.keyed[target]?.has(key) ?? false)
    {
      note(.dangling(key, target, nearest: keys.nearest(to: key, target)), place, index, at: offset)
    }
    guard field.isKey, counts[place] == 1, let first = plan.keyed[type]?.place(value), first < index else { return }
    let line = twinLines[first] ?? 0
    note(
      FieldProblem(
        "\(value.visible) finns redan på rad \(line); ge den ena ett annat \(field.name)",
        "\(value.visible) is there already on line \(line); give one of them another \(field.name)"),
      place, index, at: offset)
  }

  private mutating func note(_ problem: FieldProblem, _ place: Int, _ index: Int, at offset: Int) {
    let ref = RecordRef(type: type, index: index)
    findings.append(Finding(offset: offset, .error, record: ref, field: fields[place].name, problem))
  }
}

/// The records of a time log that are not plainly right, found with what is kept of each entry and the names of its fields.
private struct SuspectEntries {
  private(set) var records: [Int] = []

  init(_ plan: YearPlan) {
    let (log, document) = (plan.time, plan.document(.time))
    let names = FieldNames(Schema.timeEntry.names)
    let keys = log.allSymbols.map { log.name($0) }
    let isActivity = keys.map { plan.keyed[.activity]?.has($0) ?? false }
    let isPerson = keys.map { plan.keyed[.person]?.has($0) ?? false }
    var place = 0
    for set in document.sets where set.type == RecordType.timeEntry.rawValue {
      document.forEachRecord(in: set.records) { index, fields in
        let entry = log.entries[place]
        place += 1
        let isSound =
          entry.day != nil && entry.days > .zero && entry.days.hundredths <= 3100 && isActivity[Int(entry.activity)]
          && isPerson[Int(entry.person)] && Self.haveEachOnce(fields, names)
        if !isSound { records.append(index) }
      }
    }
  }

  @inline(__always)
  private static func haveEachOnce(_ fields: RecordFields, _ names: FieldNames) -> Bool {
    var seen = 0
    for field in fields {
      guard let place = names.place(of: field) else { continue }
      if seen & (1 << place) != 0 { return false }
      seen |= 1 << place
    }
    return true
  }
}
