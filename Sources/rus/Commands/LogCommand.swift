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
        Ordningen är fri: talet är dagarna, Id:t aktiviteten, igår eller 12/9 dagen, @ML personen, resten en not.

        Exempel:
          rus log IND 0,5
          rus log 0,5 IND igår workshop
          rus log IND 4h --date igår --note "möte med Boverket"
        """,
        """
        The order is free: the number is the days, the Id the activity, yesterday or 12/9 the day, @ML the person, the
        rest a note.

        Examples:
          rus log IND 0.5
          rus log 0.5 IND yesterday workshop
          rus log IND 4h --date 2025-09-24 --note "met Boverket"
        """),
      aliases: ["logga"])
  }

  @Argument(
    parsing: .allUnrecognized,
    help: help(
      "Aktivitetens Id och persondagar (0,5) eller timmar (4h); dag, @person och not om man vill.",
      "The activity's Id and person-days (0.5) or hours (4h); a day, @person and a note if wanted.",
      value: ("aktivitet dagar", "activity days")), completion: .plan(.logLine))
  var line: [String]

  @Option(
    parsing: .unconditional, help: help("Dagen (annars i dag).", "The day (else today).", value: ("datum", "date")))
  var date: String?

  @Option(parsing: .unconditional, help: help("En anteckning.", "A note.", value: ("text", "text")))
  var note: String?

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    if let option = line.first(where: \.isOption) {
      throw session.failure(
        .usage, "okänt val '\(option)'; se rus log --help", "unknown option '\(option)'; see rus log --help")
    }
    var opened = try session.open()
    let plan = opened.plan
    let context = InputContext(today: session.today, hoursPerDay: plan.facts.hoursPerDay)
    let read = LogLineReader(plan, context, person: session.person).read(words: line, date: date, note: note)
    if let issue = read.problems.first { throw try failure(issue, opened, session) }
    let change = try session.allowed(plan) { () throws(Refusal) in try read.change(in: plan) }
    let warnings = read.warnings(plan, today: session.today)
    try session.commit(change, to: &opened)
    printWhatIsLeft(opened.plan, read.activity ?? "", &session)
    session.output.print(
      warnings.map { "\(Problem.Level.warning.label[session.language]): \($0[session.language])".harmless })
    return .done
  }

  /// Why a part of the line cannot be taken.
  private func failure(_ issue: LogLine.Issue, _ opened: OpenPlan, _ session: Session) throws(Failure) -> Failure {
    if issue.part == .person, issue.isMissing { return session.personIsUnknown }
    if issue.part == .activity, let typed = issue.typed {
      try opened.requireReadable(.activities, session.language)
      return Failure(unknown: typed, nearest: issue.nearest, session.language)
    }
    let text = issue.text(session.language)
    return issue.isMissing
      ? Failure(.usage, text + Label("; se rus log --help", "; see rus log --help")[session.language])
      : Failure(.failed, text)
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

extension String {
  /// `--not`: an option that there is none of. A day in the past, `-3d`, is none.
  fileprivate var isOption: Bool {
    hasPrefix("-") && (dropFirst().first.map { $0 == "-" || $0.isLetter } ?? false)
  }
}
