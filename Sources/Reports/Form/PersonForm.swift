public import Plan

/// A form for a colleague without a terminal: what the plan asks of one person, with room for answers.
///
/// It says whose it is and of which day. Each answer carries what the field was then (as Markdown by a digest, in a table the
/// value itself), so that what somebody else has changed meanwhile is told of and not written over.
public struct PersonForm: Sendable {
  /// One thing that is asked: a field of a record, or time.
  struct Question: Sendable {
    let type: RecordType
    let key: String
    let title: String
    let field: String
    let label: Label
    let hint: Label?
    /// What the field is now; of time nothing, since what is logged is not asked again.
    let value: String
  }

  /// The fields of an activity that are asked about.
  static let activityFields = ["Status", "Tidsbedomning", "Redovisning"]
  /// The fields of an action point that are asked about.
  static let pointFields = ["Status"]

  let questions: [Question]
  let person: Person
  let year: String
  let day: Day

  /// The form of a person on a day: the activities that the person answers for, has been given days of or has logged time on,
  /// those that are cancelled apart; and the person's open action points.
  public init(_ person: Person, _ plan: YearPlan, on day: Day) {
    self.person = person
    self.day = day
    year = plan.facts.year.map(String.init) ?? "–"
    let logger = plan.time.symbol(of: person.id)
    let logged = Set(plan.time.entries.lazy.filter { $0.person == logger }.map(\.activity)).map(plan.time.name)
    let activities = plan.activities.filter { activity in
      let isGiven = activity.allocations.contains { $0.person == person.id }
      return activity.status != .cancelled
        && (isGiven || activity.responsible.contains(person.id) || logged.contains(activity.id))
    }
    let points = plan.actionPoints.filter {
      $0.isOpen && plan.values("Ansvarig", of: $0.ref).contains(person.id)
    }
    questions =
      activities.flatMap { activity in
        Self.activityFields.map { Self.question($0, .activity, activity.id, activity.name, plan, activity.ref) }
          + [Self.time(activity, day)]
      }
      + points.flatMap { point in
        Self.pointFields.map { Self.question($0, .actionPoint, point.id, point.name, plan, point.ref) }
      }
  }

  /// Whether nothing is asked.
  public var isEmpty: Bool { questions.isEmpty }

  private static func question(
    _ name: String, _ type: RecordType, _ key: String, _ title: String, _ plan: YearPlan, _ ref: RecordRef
  ) -> Question {
    let field = type.schema.field(name)
    var hint: Label?
    if case .choice(let choices)? = field?.kind {
      let words = choices.map(\.value).joined(separator: ", ")
      hint = Label(words, words)
    }
    return Question(
      type: type, key: key, title: title, field: name, label: field?.label ?? Label(name, name), hint: hint,
      value: plan.values(name, of: ref).first ?? "")
  }

  private static func time(_ activity: Activity, _ day: Day) -> Question {
    let hint = Label(
      "ny tid, en rad var: 0,5 möte blir \(day.iso), annan dag skrivs först: 12/9 0,5 möte",
      "new time, a line each: 0.5 meeting is of \(day.iso), another day goes first: 2025-09-12 0.5 meeting")
    return Question(
      type: .activity, key: activity.id, title: activity.name, field: FormText.time, label: Label("Tid", "Time"),
      hint: hint, value: "")
  }
}
