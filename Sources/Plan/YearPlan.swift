public import Recfile

/// A year's plan: its files as documents, and what they say as values.
///
/// The documents are the truth; the values are decoded from them and again after each change. What a file says that is no
/// value of its kind is nil here, text on the screen, and a line in the check.
public struct YearPlan: Sendable {
  /// The files. One that is missing in the folder is an empty document.
  public internal(set) var documents: [PlanFile: Document] = [:]
  /// The year itself.
  public internal(set) var facts = PlanFacts(nil)
  /// The areas of operations, in file order, as all that follows.
  public internal(set) var areas: [Area] = []
  /// The activities.
  public internal(set) var activities: [Activity] = []
  /// The time logged.
  public internal(set) var time = TimeLog()
  /// The meetings.
  public internal(set) var meetings: [Meeting] = []
  /// The action points.
  public internal(set) var actionPoints: [ActionPoint] = []
  /// The goals.
  public internal(set) var goals: [Goal] = []
  /// The budget lines.
  public internal(set) var budgetLines: [BudgetLine] = []
  /// What the budget lines paid for.
  public internal(set) var expenses: [Expense] = []
  /// The totals as reported.
  public internal(set) var totals: [ReportedTotal] = []
  /// The people.
  public internal(set) var people: [Person] = []
  /// Where the keyed records stand, by type.
  var keyed: [RecordType: KeyIndex] = [:]
  /// The positions of the activities of each area, by the area's key.
  var activitiesByArea: [String: [Int]] = [:]

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

  /// The values of a record's field, as the file has them; carriage returns of DOS line ends apart.
  public func values(_ field: String, of ref: RecordRef) -> [String] {
    document(ref.type.file).withFields(of: ref.index) { fields in
      fields.compactMap { $0.name.elementsEqual(field.utf8) ? $0.withValue { $0.text } : nil }
    }
  }

  /// A record's lines.
  public func text(of ref: RecordRef) -> RecordText {
    document(ref.type.file).text(of: ref.index)
  }

  /// A record's lines as text, as the file has them.
  public func lines(of ref: RecordRef) -> String {
    String(decoding: text(of: ref).bytes, as: UTF8.self)
  }
}

extension Document {
  /// Every record of a type, in file order; a type may have several sets.
  func refs(of type: RecordType) -> [RecordRef] {
    sets.filter { $0.type == type.rawValue }.flatMap(\.records).map { RecordRef(type: type, index: $0) }
  }

  /// The type of the set that a record is in; nil for a descriptor and for a type that no plan has.
  func type(of record: Int) -> RecordType? {
    sets.first { $0.records.contains(record) }.flatMap { RecordType(rawValue: $0.type) }
  }
}
