/// A line that logs time, as it was read: `0,5 IND igår workshop`.
///
/// What could not be read is in `problems`; the rest stands, so that a line can be shown while it is being typed.
public struct LogLine: Sendable {
  /// How long; nil where the line does not say.
  public internal(set) var days: PersonDays?
  /// The activity's key; nil where the line names none that is there.
  public internal(set) var activity: String?
  /// The day.
  public internal(set) var day: Day
  /// Who; nil where nobody is named and nobody is known.
  public internal(set) var person: String?
  /// The rest of the line.
  public internal(set) var note = ""
  /// Why it cannot be logged, by the part of the line.
  public internal(set) var problems: [Issue] = []

  /// A part of a line.
  public enum Part: Sendable, Hashable {
    case days, activity, date, person, note
    /// The year is closed.
    case plan
  }

  /// Why a part cannot be taken.
  public struct Issue: Sendable, Hashable {
    /// The part.
    public let part: Part
    /// The reason.
    public let problem: FieldProblem
    /// The word that names no record.
    public var typed: String?
    /// The key that was most likely meant by it.
    public var nearest: String?
    /// Whether the line just does not say yet.
    public var isMissing = false

    /// The reason, and the part where that does not say.
    public func text(_ language: Language) -> String {
      isMissing ? "\(part.label[language]) \(problem.text(language))" : problem.text(language)
    }
  }

  /// The change that writes it, or why it is refused.
  public func change(in plan: YearPlan) throws(Refusal) -> Change {
    if plan.facts.isClosed { throw .closedYear }
    if let issue = problems.first {
      throw .badValue(
        nil, field: issue.part.field, FieldProblem(issue.text(.swedish), issue.text(.english)))
    }
    var fields = [
      ("Datum", [day.iso]), ("Person", person.map { [$0] } ?? []), ("Aktivitet", activity.map { [$0] } ?? []),
      ("Dagar", days.map { [$0.fileText] } ?? []),
    ]
    if !note.isEmpty { fields.append(("Not", [note])) }
    return try plan.adding(.timeEntry, fields.map { (name: $0.0, values: $0.1) })
  }
}

extension LogLine.Part {
  /// What the part is called.
  public var label: Label {
    switch self {
    case .days: Label("Dagar", "Days")
    case .activity: Label("Aktivitet", "Activity")
    case .date: Label("Datum", "Date")
    case .person: Label("Person", "Person")
    case .note: Label("Not", "Note")
    case .plan: Label("Planen", "The plan")
    }
  }

  /// The field that the part is.
  var field: String {
    switch self {
    case .days: "Dagar"
    case .activity: "Aktivitet"
    case .date: "Datum"
    case .person: "Person"
    case .note: "Not"
    case .plan: "Last"
    }
  }
}
