/// A meeting or event: möte.
public struct Meeting: Sendable, Equatable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key.
  public let id: String
  /// The name.
  public let name: String
  /// Its day, or a recurring one's first; nil where the file's date is none.
  public let day: Day?
  /// Its last day, where it has several.
  public let lastDay: Day?
  /// When on the day.
  public let clock: String?
  /// What kind it is.
  public let kind: MeetingKind?
  /// The keys of its activities.
  public let activities: [String]
  /// Where.
  public let place: String?
  /// How many came.
  public let attendees: Int?
  /// How many came online.
  public let attendeesOnline: Int?
  /// How it recurs; nil where it does not, or where the rule cannot be read.
  public let recurrence: Recurrence?
  /// Days left out of the recurrence.
  public let exceptions: Set<Day>
  /// Whether it has been held.
  public let status: MeetingStatus?
  /// What was decided.
  public let decisions: [String]

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    day = fields.day("Datum")
    lastDay = fields.day("Slutdatum")
    clock = fields.text("Tid")
    kind = fields.choice("Typ")
    activities = fields.texts("Aktivitet")
    place = fields.text("Plats")
    attendees = fields.count("Deltagare")
    attendeesOnline = fields.count("Deltagare_digitalt")
    recurrence = fields.text("Upprepning").flatMap { try? Recurrence($0) }
    exceptions = Set(fields.texts("Undantag").compactMap { Day(iso: $0) })
    status = fields.choice("Status")
    decisions = fields.texts("Beslut")
  }
}

extension Meeting: KeyedValue {}
