import ArgumentParser
import Plan
import Reports

/// `rus log ACTIVITY DAYS`: logs time.
struct LogCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log",
      abstract: words("Loggar tid på en aktivitet.", "Logs time on an activity."),
      discussion: words(
        """
        Exempel:
          rus log IND 0,5
          rus log IND 4h --date igår --note "möte med Boverket"
        """,
        """
        Examples:
          rus log IND 0.5
          rus log IND 4h --date 2025-09-24 --note "met Boverket"
        """),
      aliases: ["logga"])
  }

  @Argument(help: help("Aktivitetens Id.", "The activity's Id.", value: ("aktivitet", "activity")))
  var activity: String

  @Argument(
    help: help(
      "Persondagar (0,5) eller timmar (4h).", "Person-days (0.5) or hours (4h).", value: ("dagar", "days")))
  var days: String

  @Option(
    parsing: .unconditional, help: help("Dagen (annars i dag).", "The day (else today).", value: ("datum", "date")))
  var date: String?

  @Option(parsing: .unconditional, help: help("En anteckning.", "A note.", value: ("text", "text")))
  var note: String?

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    var opened = try session.open()
    let plan = opened.plan
    let activity = plan.ref(.activity, activity) == nil ? try named(opened, session) : activity
    guard let person = session.person else { throw session.personIsUnknown }
    let typed = [
      ("Datum", date ?? session.today.iso), ("Person", person), ("Aktivitet", activity), ("Dagar", days),
      ("Not", note ?? ""),
    ]
    let assignments = typed.map { Assignment(name: $0.0, value: $0.1) }
    let fields = try session.reader(of: .timeEntry, in: plan, about: "").fields(assignments)
    let change = try session.allowed(plan) { () throws(Refusal) in try plan.adding(.timeEntry, fields) }
    try session.commit(change, to: &opened)
    printWhatIsLeft(opened.plan, activity, &session)
    return .done
  }

  /// `Aktivitet:IND` is the activity too; anything else that is no activity's key is refused with the nearest.
  private func named(_ opened: OpenPlan, _ session: Session) throws(Failure) -> String {
    let plan = opened.plan
    let parts = activity.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, RecordType(word: parts[0]) == .activity, plan.ref(.activity, parts[1]) != nil {
      return parts[1]
    }
    try opened.requireReadable(.activities, session.language)
    let nearest = activity.nearest(in: plan.keys(of: .activity))
    throw Failure(unknown: activity, nearest: nearest, session.language)
  }

  private func printWhatIsLeft(_ plan: YearPlan, _ key: String, _ session: inout Session) {
    guard let activity = plan.activity(key) else { return }
    let logged = plan.logged(on: activity)
    func number(_ days: PersonDays) -> String { days.text(session.language) }
    let line =
      activity.days.map { planned in
        Label(
          "\(key): nedlagt \(number(logged)) av \(number(planned)) dagar, kvar \(number(planned - logged))",
          "\(key): \(number(logged)) of \(number(planned)) days logged, \(number(planned - logged)) left")
      }
      ?? Label(
        "\(key): nedlagt \(number(logged)) dagar (inga planerade)",
        "\(key): \(number(logged)) days logged (none planned)")
    session.output.print(line[session.language].harmless)
  }
}
