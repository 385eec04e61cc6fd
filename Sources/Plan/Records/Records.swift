/// The year itself: what stands in plan.rec.
public struct PlanFacts: Sendable {
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
    year = fields?.integer("Ar")
    title = fields?.text("Titel")
    workingDays = fields?.days("Arbetsdagar")
    fullTimeEquivalents = fields?.days("Tjanster")
    hoursPerDay = fields?.days("Timmar_per_dag").flatMap { $0.hundredths > 0 ? $0 : nil } ?? PersonDays(hundredths: 800)
    isClosed = fields?.flag("Last") ?? false
  }
}

/// An area of operations: verksamhet.
public struct Area: Sendable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key.
  public let id: String
  /// The name.
  public let name: String
  /// The stated total of planned person-days.
  public let days: PersonDays?

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    days = fields.days("Dagar")
  }
}

/// An activity: aktivitet.
public struct Activity: Sendable {
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
    hasAccount = fields.text("Redovisning") != nil
  }
}

/// A meeting or event: möte.
public struct Meeting: Sendable {
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
    attendees = fields.integer("Deltagare")
    attendeesOnline = fields.integer("Deltagare_digitalt")
    recurrence = fields.text("Upprepning").flatMap { try? Recurrence($0) }
    exceptions = Set(fields.texts("Undantag").compactMap { Day(iso: $0) })
    status = fields.choice("Status")
    decisions = fields.texts("Beslut")
  }
}

/// An action point: uppdrag.
public struct ActionPoint: Sendable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key.
  public let id: String
  /// What is to be done.
  public let name: String
  /// The key of the meeting that gave it.
  public let meeting: String?
  /// The keys of the persons responsible.
  public let responsible: [String]
  /// The day it is due.
  public let due: Day?
  /// Whether it is still open.
  public let isOpen: Bool

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    meeting = fields.text("Mote")
    responsible = fields.texts("Ansvarig")
    due = fields.day("Senast")
    isOpen = fields.text("Status") != "klart"
  }
}

/// A goal: mål.
public struct Goal: Sendable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key.
  public let id: String
  /// The name.
  public let name: String
  /// The key of its area.
  public let area: String
  /// The year's rating: 1 to a high degree, 2 sufficient, 3 lesser; nil where not rated.
  public let rating: Int?
  /// Earlier periods with their ratings, as written: `2022-2024 1`.
  public let earlier: [String]
  /// The keys of the activities that are its evidence.
  public let activities: [String]
  /// Whether its follow-up is written.
  public let hasFollowUp: Bool

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    area = fields.text("Verksamhet") ?? ""
    rating = fields.integer("Vardering").flatMap { (1...3).contains($0) ? $0 : nil }
    earlier = fields.texts("Tidigare")
    activities = fields.texts("Aktivitet")
    hasFollowUp = fields.text("Uppfoljning") != nil
  }
}

/// A budget line: budgetpost.
public struct BudgetLine: Sendable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key.
  public let id: String
  /// The name.
  public let name: String
  /// The budget as first set.
  public let budget: Money
  /// What was added later.
  public let addition: Money
  /// The outcome; nil until it is known.
  public let outcome: Money?

  /// Outcome less budget with additions: below nothing where money is left.
  public var deviation: Money { (outcome ?? .zero) - budget - addition }

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    budget = fields.money("Budget") ?? .zero
    addition = fields.money("Tillskott") ?? .zero
    outcome = fields.money("Utfall")
  }
}

/// What a budget line paid for: insats.
public struct Expense: Sendable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key of its budget line.
  public let line: String
  /// What it was.
  public let name: String
  /// Hours, in hundredths.
  public let hours: PersonDays?
  /// The amount.
  public let amount: Money

  init(_ fields: FieldReader) {
    ref = fields.ref
    line = fields.text("Budgetpost") ?? ""
    name = fields.text("Namn") ?? ""
    hours = fields.days("Timmar")
    amount = fields.money("Belopp") ?? .zero
  }
}

/// A total as it was reported, to be checked against the lines: summa.
public struct ReportedTotal: Sendable {
  /// Where it stands.
  public let ref: RecordRef
  /// The name.
  public let name: String
  /// The reported budget.
  public let budget: Money?
  /// The reported outcome.
  public let outcome: Money?
  /// The reported surplus.
  public let surplus: Money?

  init(_ fields: FieldReader) {
    ref = fields.ref
    name = fields.text("Namn") ?? ""
    budget = fields.money("Budget")
    outcome = fields.money("Utfall")
    surplus = fields.money("Overskott")
  }
}

/// A person of the group.
public struct Person: Sendable {
  /// Where it stands.
  public let ref: RecordRef
  /// The key: a short sign.
  public let id: String
  /// The name.
  public let name: String
  /// Where the person works.
  public let organisation: String?
  /// The person's parts in the group.
  public let roles: [PersonRole]
  /// The person-days the person has for the plan this year.
  public let days: PersonDays?

  init(_ fields: FieldReader) {
    ref = fields.ref
    id = fields.text("Id") ?? ""
    name = fields.text("Namn") ?? ""
    organisation = fields.text("Organisation")
    roles = fields.texts("Roll").compactMap { PersonRole(rawValue: $0) }
    days = fields.days("Dagar")
  }
}
