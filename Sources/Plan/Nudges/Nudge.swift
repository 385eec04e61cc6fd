/// Something in the plan that waits for somebody, and what to do about it.
public struct Nudge: Sendable, Equatable {
  /// What waits.
  public enum Reason: Sendable, Equatable {
    /// An action point that was to be done by a day.
    case lateActionPoint(due: Day)
    /// More days logged than planned.
    case overPlan(logged: PersonDays, planned: PersonDays)
    /// Partly or wholly carried out, without an account of what was done.
    case noAccount(ActivityStatus)
    /// Under way, and no time logged since a day; nil where none is logged at all.
    case noTime(since: Day?)
    /// Held, and nobody said how many came.
    case noAttendees(Day)
    /// Past, and nobody said whether it was held.
    case notSaidToBeHeld(Day)
  }

  /// What it is about.
  public let record: RecordRef
  /// The record's key.
  public let key: String
  /// The record's name.
  public let name: String
  /// Why.
  public let reason: Reason
}

extension Nudge.Reason {
  /// A word for programs.
  public var code: String {
    switch self {
    case .lateActionPoint: "forsenat_uppdrag"
    case .overPlan: "over_plan"
    case .noAccount: "saknar_redovisning"
    case .noTime: "ingen_tid"
    case .noAttendees: "saknar_deltagare"
    case .notSaidToBeHeld: "saknar_motesstatus"
    }
  }

  /// What is so, in a few words.
  public var label: Label {
    switch self {
    case .lateActionPoint(let due): Label("försenat, skulle vara klart \(due.iso)", "late, was due \(due.iso)")
    case .overPlan(let logged, let planned):
      Label(
        "\(logged.text(.swedish)) dagar nedlagda av \(planned.text(.swedish)) planerade",
        "\(logged.text(.english)) days logged of \(planned.text(.english)) planned")
    case .noAccount(let status):
      Label(
        "\(status.label.sv) men saknar redovisning", "\(status.label.en) but has no account of what was done")
    case .noTime(let day?):
      Label(
        "pågår, men ingen tid är loggad på \(Nudge.patience) dagar (senast \(day.iso))",
        "under way, but no time logged for \(Nudge.patience) days (last \(day.iso))")
    case .noTime(nil): Label("pågår, men ingen tid är loggad alls", "under way, but no time is logged at all")
    case .noAttendees(let day): Label("hölls \(day.iso) men saknar deltagare", "held \(day.iso) but has no attendees")
    case .notSaidToBeHeld(let day):
      Label("var \(day.iso); det står inte om det hölls", "was \(day.iso); not said whether it was held")
    }
  }

  /// What to do about it.
  public var remedy: Label {
    switch self {
    case .lateActionPoint: Label("sätt det till klart, eller ge det en ny dag", "mark it done, or give it a new day")
    case .overPlan: Label("kontrollera tiden, eller flytta dagar hit", "check the time, or move days here")
    case .noAccount: Label("skriv några rader om vad som gjordes", "write a few lines about what was done")
    case .noTime: Label("logga tiden, eller ändra status", "log the time, or change the status")
    case .noAttendees: Label("fyll i hur många som var med", "fill in how many came")
    case .notSaidToBeHeld:
      Label("sätt status, och fyll i hur många som var med", "set the status, and fill in how many came")
    }
  }

  /// The order in which they are said.
  var rank: Int {
    switch self {
    case .lateActionPoint: 0
    case .overPlan: 1
    case .noAccount: 2
    case .noTime: 3
    case .notSaidToBeHeld: 4
    case .noAttendees: 5
    }
  }
}

extension Nudge {
  /// How many days may pass before somebody is asked.
  public static let patience = 30
}

/// What waits for one person.
public struct PersonNudges: Sendable {
  /// Who; nil where nobody is responsible and there is no operations lead to ask.
  public let person: Person?
  /// What waits, the most pressing first.
  public let nudges: [Nudge]
}
