/// The year itself: what stands in plan.rec.
public struct PlanFacts: Sendable, Equatable {
  /// Where it stands; nil where the plan has no such record.
  public let ref: RecordRef?
  /// The year, if it is stated and is one.
  public let year: Int?
  /// The plan's title.
  public let title: String?
  /// The plan's stated total of person-days.
  public let workingDays: PersonDays?
  /// Full-time equivalents.
  public let fullTimeEquivalents: PersonDays?
  /// Hours in a person-day, in hundredths; 8 where absent.
  public let hoursPerDay: PersonDays
  /// Whether the year is closed: every edit is refused until it is reopened.
  public let isClosed: Bool

  init(_ fields: FieldReader?) {
    ref = fields?.ref
    year = fields?.count("Ar").flatMap { (1...9999).contains($0) ? $0 : nil }
    title = fields?.text("Titel")
    workingDays = fields?.days("Arbetsdagar")
    fullTimeEquivalents = fields?.days("Tjanster")
    hoursPerDay = fields?.days("Timmar_per_dag").flatMap { $0.hundredths > 0 ? $0 : nil } ?? PersonDays(hundredths: 800)
    isClosed = fields?.flag("Last") ?? false
  }
}
