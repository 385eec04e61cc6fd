public import Recfile

/// A year's plan: its files as documents, and what they say as values.
///
/// The documents are the truth; the values are decoded from them and again after each change. What a file says that is no
/// value of its kind is nil here, text on the screen, and a line in the check.
public struct YearPlan: Sendable {
  /// The files. One that is missing in the folder is an empty document.
  public private(set) var documents: [PlanFile: Document] = [:]
  /// The year itself.
  public private(set) var facts = PlanFacts(nil)
  /// The areas of operations, in file order, as all that follows.
  public private(set) var areas: [Area] = []
  /// The activities.
  public private(set) var activities: [Activity] = []
  /// The time logged.
  public private(set) var time = TimeLog()
  /// The meetings.
  public private(set) var meetings: [Meeting] = []
  /// The action points.
  public private(set) var actionPoints: [ActionPoint] = []
  /// The goals.
  public private(set) var goals: [Goal] = []
  /// The budget lines.
  public private(set) var budgetLines: [BudgetLine] = []
  /// What the budget lines paid for.
  public private(set) var expenses: [Expense] = []
  /// The totals as reported.
  public private(set) var totals: [ReportedTotal] = []
  /// The people.
  public private(set) var people: [Person] = []
  /// Where the keyed records stand, by type and key.
  private var places: [RecordType: [String: [Int]]] = [:]

  /// Decodes a plan from its files.
  public init(documents: [PlanFile: Document] = [:]) {
    for file in PlanFile.allCases { read(documents[file] ?? Document(), as: file) }
  }

  /// A file's document.
  public func document(_ file: PlanFile) -> Document {
    documents[file] ?? Document()
  }

  /// Every record of a type, in file order.
  public func refs(of type: RecordType) -> [RecordRef] {
    document(type.file).refs(of: type)
  }

  /// The values of a record's field, as the file has them.
  public func values(_ field: String, of ref: RecordRef) -> [String] {
    let document = document(ref.type.file)
    let values = document.values(field, in: ref.index)
    return document.usesCarriageReturns ? values.map(\.withoutCarriageReturns) : values
  }

  /// A record's lines.
  public func text(of ref: RecordRef) -> RecordText {
    document(ref.type.file).text(of: ref.index)
  }

  /// What a record is known by.
  public func id(of ref: RecordRef) -> RecordID {
    if let key = ref.type.schema.key, let value = values(key.name, of: ref).first {
      let ordinal = places[ref.type]?[value]?.firstIndex(of: ref.index) ?? 0
      return RecordID(ref.type, value, ordinal: ordinal)
    }
    let text = text(of: ref)
    let document = document(ref.type.file)
    let equalBefore = refs(of: ref.type).prefix { $0.index < ref.index }.count { document.text(of: $0.index) == text }
    return RecordID(ref.type, String(decoding: text.bytes, as: UTF8.self), ordinal: equalBefore)
  }

  /// Where a record stands; nil where the plan has none such.
  public func ref(of id: RecordID) -> RecordRef? {
    if id.type.schema.key != nil {
      guard let indices = places[id.type]?[id.key], id.ordinal < indices.count else { return nil }
      return RecordRef(type: id.type, index: indices[id.ordinal])
    }
    let document = document(id.type.file)
    let equal = refs(of: id.type).lazy.filter {
      String(decoding: document.text(of: $0.index).bytes, as: UTF8.self) == id.key
    }
    return equal.dropFirst(id.ordinal).first
  }

  /// The record of a type and key.
  public func ref(_ type: RecordType, _ key: String) -> RecordRef? {
    ref(of: RecordID(type, key))
  }

  /// Every record that has a key, whatever its type: what `rus show ID` means.
  public func refs(withKey key: String) -> [RecordRef] {
    RecordType.allCases.compactMap { ref($0, key) }
  }

  /// The keys of a type, in file order.
  public func keys(of type: RecordType) -> [String] {
    guard let key = type.schema.key else { return [] }
    return refs(of: type).compactMap { values(key.name, of: $0).first }
  }

  /// Takes in a file's new content and decodes what it holds.
  public mutating func read(_ document: Document, as file: PlanFile) {
    documents[file] = document
    for type in file.types {
      let refs = document.refs(of: type)
      if let key = type.schema.key { places[type] = document.places(of: refs, by: key.name) }
      decode(type, refs.lazy.map { FieldReader(document, $0) }, document, refs)
    }
  }

  private mutating func decode(
    _ type: RecordType, _ fields: some Sequence<FieldReader>, _ document: Document, _ refs: [RecordRef]
  ) {
    switch type {
    case .plan: facts = PlanFacts(fields.first { _ in true })
    case .area: areas = fields.map(Area.init)
    case .activity: activities = fields.map(Activity.init)
    case .timeEntry: time = TimeLog(document, refs)
    case .meeting: meetings = fields.map(Meeting.init)
    case .actionPoint: actionPoints = fields.map(ActionPoint.init)
    case .goal: goals = fields.map(Goal.init)
    case .budgetLine: budgetLines = fields.map(BudgetLine.init)
    case .expense: expenses = fields.map(Expense.init)
    case .total: totals = fields.map(ReportedTotal.init)
    case .person: people = fields.map(Person.init)
    }
  }
}

extension Document {
  /// Every record of a type, in file order; a type may have several sets.
  func refs(of type: RecordType) -> [RecordRef] {
    sets.filter { $0.type == type.rawValue }.flatMap(\.records).map { RecordRef(type: type, index: $0) }
  }

  fileprivate func places(of refs: [RecordRef], by key: String) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    let trims = usesCarriageReturns
    for ref in refs {
      guard let value = first(key, in: ref.index) else { continue }
      places[trims ? value.withoutCarriageReturns : value, default: []].append(ref.index)
    }
    return places
  }
}
