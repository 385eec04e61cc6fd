/// The field table of a record type.
public struct Schema: Sendable {
  /// The type it describes.
  public let type: RecordType
  /// Its fields, in the order they are written and shown.
  public let fields: [Field]

  /// The field of a name.
  public func field(_ name: String) -> Field? {
    fields.first { $0.name == name }
  }

  /// The field that holds the key; none for types that are told apart by their whole content.
  public var key: Field? {
    fields.first { $0.isKey }
  }

  /// The fields' names, in order.
  public var names: [String] { fields.map(\.name) }
}

extension RecordType {
  /// The field table.
  public var schema: Schema {
    switch self {
    case .plan: .plan
    case .area: .area
    case .activity: .activity
    case .timeEntry: .timeEntry
    case .meeting: .meeting
    case .actionPoint: .actionPoint
    case .goal: .goal
    case .budgetLine: .budgetLine
    case .expense: .expense
    case .total: .total
    case .person: .person
    }
  }
}

extension Schema {
  static let plan = Schema(
    type: .plan,
    fields: [
      Field("Ar", "År", "Year", .year, isKey: true, width: 4),
      Field("Titel", "Titel", "Title", .line, mandatory: true, width: 40),
      Field("Format", "Format", "Format", .count, width: 6),
      Field("Organisation", "Organisation", "Organisation", .line, width: 30),
      Field("Arbetsdagar", "Arbetsdagar", "Working days", .days, width: 8),
      Field("Tjanster", "Tjänster", "Full-time equivalents", .number, width: 6),
      Field("Timmar_per_dag", "Timmar per dag", "Hours a day", .number, width: 5),
      Field("Last", "Låst", "Closed", .flag, width: 4),
      Field("Kalla", "Källa", "Source", .line, width: 30),
      Field("Vision", "Vision", "Vision", .text, width: 40),
      Field("Budskap", "Budskap", "Messages", .text, repeats: true, width: 40),
    ])

  static let area = Schema(
    type: .area,
    fields: [
      Field("Id", "Id", "Id", .key, width: 6),
      Field("Namn", "Namn", "Name", .line, mandatory: true, width: 32),
      Field("Dagar", "Dagar", "Days", .days, width: 8),
      Field("Resursatgang", "Resursåtgång", "Resources used", .text, width: 40),
      Field("Klarmarkerad", "Klarmarkerad", "Marked ready", .readyMark, width: 14),
    ])

  static let activity = Schema(
    type: .activity,
    fields: [
      Field("Id", "Id", "Id", .key, width: 8),
      Field("Namn", "Namn", "Name", .line, mandatory: true, width: 40),
      Field("Verksamhet", "Verksamhet", "Area", .reference(.area), mandatory: true, width: 6),
      Field("Rubrik", "Rubrik", "Heading", .line, width: 20),
      Field("Prio", "PRIO", "PRIO", .flag, width: 4),
      Field("Dagar", "Dagar", "Days", .days, width: 7),
      Field("Status", "Status", "Status", .choice(ActivityStatus.choices), mandatory: true, width: 11),
      Field("Tidsbedomning", "Tidsbedömning", "Time judged", .choice(TimeJudgement.choices), width: 12),
      Field("Ansvarig", "Ansvarig", "Responsible", .reference(.person), repeats: true, width: 8),
      Field("Fordelning", "Fördelning", "Allocation", .allocation, repeats: true, width: 9),
      Field("Ambition", "Ambition", "Ambition", .text, width: 40),
      Field("Redovisning", "Redovisning", "Account", .text, width: 40),
      Field("Klarmarkerad", "Klarmarkerad", "Marked ready", .readyMark, width: 14),
      Field("Tagg", "Tagg", "Tag", .line, repeats: true, width: 10),
    ])

  static let timeEntry = Schema(
    type: .timeEntry,
    fields: [
      Field("Datum", "Datum", "Date", .date, mandatory: true, width: 10),
      Field("Person", "Person", "Person", .reference(.person), mandatory: true, width: 6),
      Field("Aktivitet", "Aktivitet", "Activity", .reference(.activity), mandatory: true, width: 8),
      Field("Dagar", "Dagar", "Days", .loggedDays, mandatory: true, width: 6),
      Field("Not", "Not", "Note", .line, width: 30),
    ])

  static let meeting = Schema(
    type: .meeting,
    fields: [
      Field("Id", "Id", "Id", .key, width: 14),
      Field("Datum", "Datum", "Date", .date, mandatory: true, width: 10),
      Field("Slutdatum", "Slutdatum", "End date", .date, width: 10),
      Field("Tid", "Tid", "Time", .clock, width: 11),
      Field("Namn", "Namn", "Name", .line, mandatory: true, width: 40),
      Field("Typ", "Typ", "Kind", .choice(MeetingKind.choices), mandatory: true, width: 17),
      Field("Aktivitet", "Aktivitet", "Activity", .reference(.activity), repeats: true, width: 8),
      Field("Plats", "Plats", "Place", .line, width: 16),
      Field("Deltagare", "Deltagare", "Attendees", .count, width: 5),
      Field("Deltagare_digitalt", "Deltagare digitalt", "Attendees online", .count, width: 5),
      Field("Upprepning", "Upprepning", "Recurrence", .recurrence, width: 24),
      Field("Undantag", "Undantag", "Exceptions", .date, repeats: true, width: 10),
      Field("Status", "Status", "Status", .choice(MeetingStatus.choices), width: 10),
      Field("Beslut", "Beslut", "Decision", .line, repeats: true, width: 40),
      Field("Anteckning", "Anteckning", "Notes", .text, width: 40),
    ])

  static let actionPoint = Schema(
    type: .actionPoint,
    fields: [
      Field("Id", "Id", "Id", .key, width: 8),
      Field("Namn", "Namn", "Name", .line, mandatory: true, width: 40),
      Field("Mote", "Möte", "Meeting", .reference(.meeting), width: 14),
      Field("Aktivitet", "Aktivitet", "Activity", .reference(.activity), repeats: true, width: 8),
      Field("Ansvarig", "Ansvarig", "Responsible", .reference(.person), repeats: true, width: 8),
      Field("Senast", "Senast", "Due", .date, width: 10),
      Field(
        "Status", "Status", "Status", .choice([Choice("öppet", "open"), Choice("klart", "done")]), mandatory: true,
        width: 6),
    ])

  static let goal = Schema(
    type: .goal,
    fields: [
      Field("Id", "Id", "Id", .key, width: 7),
      Field("Verksamhet", "Verksamhet", "Area", .reference(.area), mandatory: true, width: 6),
      Field("Namn", "Namn", "Name", .line, mandatory: true, width: 50),
      Field("Vardering", "Värdering", "Rating", .choice([Choice("1"), Choice("2"), Choice("3")]), width: 9),
      Field("Tidigare", "Tidigare", "Earlier", .pastRating, repeats: true, width: 11),
      Field("Uppfoljning", "Uppföljning", "Follow-up", .text, width: 40),
      Field("Aktivitet", "Aktivitet", "Activity", .reference(.activity), repeats: true, width: 12),
      Field("Klarmarkerad", "Klarmarkerad", "Marked ready", .readyMark, width: 14),
    ])

  static let budgetLine = Schema(
    type: .budgetLine,
    fields: [
      Field("Id", "Id", "Id", .key, width: 6),
      Field("Namn", "Namn", "Name", .line, mandatory: true, width: 28),
      Field("Budget", "Budget", "Budget", .money, mandatory: true, width: 13),
      Field("Tillskott", "Tillskott", "Additions", .money, width: 12),
      Field("Utfall", "Utfall", "Outcome", .money, width: 13),
      Field("Kommentar", "Kommentar", "Comment", .text, width: 40),
    ])

  static let expense = Schema(
    type: .expense,
    fields: [
      Field("Budgetpost", "Budgetpost", "Budget line", .reference(.budgetLine), mandatory: true, width: 8),
      Field("Namn", "Namn", "Name", .line, mandatory: true, width: 40),
      Field("Timmar", "Timmar", "Hours", .number, width: 7),
      Field("Belopp", "Belopp", "Amount", .money, mandatory: true, width: 13),
    ])

  static let total = Schema(
    type: .total,
    fields: [
      Field("Namn", "Namn", "Name", .line, mandatory: true, width: 28),
      Field("Budget", "Budget", "Budget", .money, width: 13),
      Field("Utfall", "Utfall", "Outcome", .money, width: 13),
      Field("Overskott", "Överskott", "Surplus", .money, width: 13),
    ])

  static let person = Schema(
    type: .person,
    fields: [
      Field("Id", "Id", "Id", .key, width: 5),
      Field("Namn", "Namn", "Name", .line, mandatory: true, width: 26),
      Field("Organisation", "Organisation", "Organisation", .line, width: 28),
      Field("Roll", "Roll", "Role", .choice(PersonRole.choices), repeats: true, width: 18),
      Field("Dagar", "Dagar", "Days", .days, width: 7),
    ])
}
