import Recfile

extension YearPlan {
  /// Whether a record is a person's: named in it, or tied to an activity the person is responsible for.
  public func isOf(person: String, _ ref: RecordRef) -> Bool {
    ownership(of: person)(ref)
  }

  /// Those of some records that are a person's, in their order.
  public func filter(_ refs: [RecordRef], ofPerson person: String) -> [RecordRef] {
    refs.filter(ownership(of: person))
  }

  /// The test of whether records are a person's, for many of them.
  func ownership(of person: String) -> (RecordRef) -> Bool {
    let own = activities.filter { $0.responsible.contains(person) }
    let (ids, areas) = (Set(own.map(\.id)), Set(own.map(\.area)))
    let (log, symbol) = (time, time.symbol(of: person))
    let personal = FieldsByType { $0.makesOneOf(.person) }
    let tied = FieldsByType { $0.makesOneOf(.activity) }
    return { ref in
      switch ref.type {
      case .person: return values("Id", of: ref).first == person
      case .timeEntry: return symbol != nil && log.entry(of: ref)?.person == symbol
      case .area: return values("Id", of: ref).first.map(areas.contains) ?? false
      case .plan, .activity, .meeting, .actionPoint, .goal, .budgetLine, .expense, .total:
        let names = personal[ref.type]
        if !names.isEmpty { return names.contains { values($0, of: ref).contains(person) } }
        return tied[ref.type].contains { values($0, of: ref).contains(where: ids.contains) }
      }
    }
  }
}

extension FieldKind {
  /// Whether what the field names has the record as its own: who is responsible, not everybody who is given days of it.
  fileprivate func makesOneOf(_ type: RecordType) -> Bool {
    if case .reference(type) = self { true } else { false }
  }
}

/// The names of the fields of a kind, by type.
private struct FieldsByType {
  private let names: [RecordType: [String]]

  init(_ isMeant: (FieldKind) -> Bool) {
    var names: [RecordType: [String]] = [:]
    for type in RecordType.allCases { names[type] = type.schema.fields.filter { isMeant($0.kind) }.map(\.name) }
    self.names = names
  }

  subscript(type: RecordType) -> [String] { names[type] ?? [] }
}
