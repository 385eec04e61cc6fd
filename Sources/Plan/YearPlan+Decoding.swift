public import Recfile

extension YearPlan {
  /// Takes in a file's new content and decodes what it holds.
  public mutating func read(_ document: Document, as file: PlanFile) {
    documents[file] = document
    decode(file)
  }

  /// Decodes a file whose document has changed.
  mutating func decode(_ file: PlanFile) {
    let document = document(file)
    for type in file.types {
      switch type {
      case .plan: decodePlan(document)
      case .area: areas = decodeKeyed(type, document)
      case .activity:
        activities = decodeKeyed(type, document)
        gatherAreas()
      case .timeEntry: time = TimeLog(document)
      case .meeting: meetings = decodeKeyed(type, document)
      case .actionPoint: actionPoints = decodeKeyed(type, document)
      case .goal: goals = decodeKeyed(type, document)
      case .budgetLine: budgetLines = decodeKeyed(type, document)
      case .expense: expenses = document.values(type)
      case .total: totals = document.values(type)
      case .person: people = decodeKeyed(type, document)
      }
    }
  }

  private mutating func decodePlan(_ document: Document) {
    let refs = document.refs(of: .plan)
    facts = PlanFacts(nil)
    if let first = refs.first {
      document.withFields(of: first.index) { fields in
        var reader = FieldReader(.plan)
        reader.turn(to: first.index, fields)
        facts = PlanFacts(reader)
      }
    }
    keyed[.plan] = KeyIndex(refs.map { (values("Ar", of: $0).first ?? "", $0.index) })
  }

  private mutating func decodeKeyed<Value: KeyedValue>(_ type: RecordType, _ document: Document) -> [Value] {
    let values: [Value] = document.values(type)
    keyed[type] = KeyIndex(values.lazy.map { ($0.id, $0.ref.index) })
    return values
  }

  /// Finds out which activities each area has.
  mutating func gatherAreas() {
    activitiesByArea = [:]
    for (place, activity) in activities.enumerated() { activitiesByArea[activity.area, default: []].append(place) }
  }
}

extension Document {
  /// Every record's value, in file order: those of a large file by all processors.
  fileprivate func values<Value: RecordValue>(_ type: RecordType) -> [Value] {
    let places = sets.filter { $0.type == type.rawValue }.map(\.records)
    let parts = places.divided(least: 2_000)
    return parts.count > 1 ? parts.mappedAtOnce { values(type, $0) }.flatMap(\.self) : values(type, places)
  }

  private func values<Value: RecordValue>(_ type: RecordType, _ places: [Range<Int>]) -> [Value] {
    var reader = FieldReader(type)
    var values: [Value] = []
    values.reserveCapacity(places.map(\.count).reduce(0, +))
    for part in places {
      forEachRecord(in: part) { index, fields in
        reader.turn(to: index, fields)
        values.append(Value(reader))
      }
    }
    return values
  }

  /// One record's value.
  func value<Value: RecordValue>(_ ref: RecordRef) -> Value {
    withFields(of: ref.index) { fields in
      var reader = FieldReader(ref.type)
      reader.turn(to: ref.index, fields)
      return Value(reader)
    }
  }
}
