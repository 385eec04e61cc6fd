/// An activity: aktivitet.
public struct Activity: Sendable, Equatable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key.
  public let id: String
  /// The name.
  public let name: String
  /// The key of its area.
  public let area: String
  /// The sub-heading inside the area.
  public let heading: String?
  /// PRIO.
  public let isPriority: Bool
  /// Planned person-days.
  public let days: PersonDays?
  /// How far it has come; nil where the file says what is no status.
  public let status: ActivityStatus?
  /// The judged outcome of the time spent.
  public let timeJudgement: TimeJudgement?
  /// The keys of the persons responsible.
  public let responsible: [String]
  /// The planned days of each person, as far as they are shared out.
  public let allocations: [Allocation]
  /// Whether there is an account of what was done.
  public let hasAccount: Bool

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    area = fields.text("Verksamhet") ?? ""
    heading = fields.text("Rubrik")
    isPriority = fields.flag("Prio")
    days = fields.days("Dagar")
    status = fields.choice("Status")
    timeJudgement = fields.choice("Tidsbedomning")
    responsible = fields.texts("Ansvarig")
    allocations = fields.texts("Fordelning").compactMap { Allocation($0) }
    hasAccount = fields.has("Redovisning")
  }
}

extension Activity {
  /// The days that are shared out, and nil where none are.
  public var allocated: PersonDays? { allocations.isEmpty ? nil : allocations.map(\.days).sum() }
}

extension Activity: KeyedValue {}
