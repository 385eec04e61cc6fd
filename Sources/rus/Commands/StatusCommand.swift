import ArgumentParser
import Plan
import Reports
import Storage

/// `rus status`: the year on one page, or what has happened since a day.
struct StatusCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: words("Skriver årets översikt på en sida.", "Prints the year's overview on one page."),
      discussion: words(
        """
        --since visar vad som hänt efter en dag: ändrad status, PRIO, plan och redovisning, nedlagd tid, möten, beslut,
        uppdrag, mål och ekonomi, per verksamhet och person. Planen jämförs med hur den var vid dagens slut, enligt git;
        utan git visas det som posternas egna datum säger. styrgrupp är det senaste styrgruppsmötet före i dag.

        Exempel:
          rus status --json | jq .Aktiviteter
          rus status --since styrgrupp
          rus status --since 2025-09-12
          rus status --year 2025 --compare 2024
        """,
        """
        --since shows what happened after a day: changed status, PRIO, plan and account, time logged, meetings, decisions,
        action points, goals and money, by area and person. The plan is compared with what it was at that day's end, by
        git; without git what the records' own dates say is shown. styrgrupp is the last steering-group meeting before today.

        Examples:
          rus status --json | jq .Aktiviteter
          rus status --since styrgrupp
          rus status --since 2025-09-12
          rus status --year 2025 --compare 2024
        """))
  }

  @Flag(help: help("Skriv som JSON, för program.", "Write JSON, for programs."))
  var json = false

  @Option(
    help: help(
      "Visa vad som hänt efter ett datum, eller efter senaste styrgrupp.",
      "Show what happened after a date, or after the last steering group (styrgrupp).",
      value: ("datum|styrgrupp", "date|styrgrupp")), completion: .list(["styrgrupp"]))
  var since: String?

  @Option(
    help: help(
      "Sätt ett annat år bredvid: --year 2025 --compare 2024.", "Set another year beside: --year 2025 --compare 2024.",
      value: ("år", "year")), completion: .plan(.years))
  var compare: Int?

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    if let since { return try tell(since: since, &session) }
    if let compare { return try tell(beside: compare, &session) }
    let opened = try session.open()
    let report = StatusReport(opened.plan, problems: opened.problems(), today: session.today)
    if json {
      session.output.write(report.json.text)
    } else {
      session.output.print(report.lines(session.language, emphasis: session.emphasis))
      if let differences = opened.differences {
        let later = StatusReport(opened.planToday, problems: [], today: session.today)
        session.output.print(report.differences(to: later, differences, session.language, emphasis: session.emphasis))
      }
    }
    return .done
  }

  private func tell(beside year: Int, _ session: inout Session) throws(Failure) -> ExitStatus {
    if since != nil {
      throw session.failure(.usage, "--since och --compare går inte ihop", "--since and --compare exclude each other")
    }
    let plan = try session.open(readOnly: true).plan
    let own = plan.facts.year ?? year + 1
    guard own != year else {
      throw session.failure(.usage, "--compare \(year) är samma år", "--compare \(year) is the same year")
    }
    let other = try session.open(year: year).plan
    let report =
      year < own
      ? CompareReport(other, plan, years: (year, own)) : CompareReport(plan, other, years: (own, year))
    if json {
      session.output.write(report.json.text)
    } else {
      session.output.print(report.lines(session.language, emphasis: session.emphasis))
    }
    return .done
  }

  private func tell(since word: String, _ session: inout Session) throws(Failure) -> ExitStatus {
    let opened = try session.open(readOnly: true)
    let start = try SinceStart(word, opened.plan, session)
    LongWork.current.step("läser historien", "reading the history")
    let then: PlanThen
    do throws(StorageProblem) {
      then = try opened.folder.then(endOf: start.day)
    } catch {
      throw Failure(.failed, error.text(session.language))
    }
    let report = SinceReport(opened.plan, then: then, today: session.today, meeting: start.meeting)
    if json {
      session.output.write(report.json.text)
    } else {
      session.output.print(report.lines(session.language, emphasis: session.emphasis))
    }
    return .done
  }
}

/// The day that something is told from.
private struct SinceStart {
  let day: Day
  var meeting: Occasion?

  init(_ word: String, _ plan: YearPlan, _ session: Session) throws(Failure) {
    if ["styrgrupp", "styrgruppen", "steering"].contains(word.lowercased()) {
      guard let meeting = plan.steeringMeeting(before: session.today) else {
        throw session.failure(
          .failed, "inget styrgruppsmöte har hållits före \(session.today.iso); skriv ett datum: --since 2025-09-12",
          "no steering group met before \(session.today.iso); write a date: --since 2025-09-12")
      }
      self.meeting = meeting
      day = meeting.day
      return
    }
    switch DayInput.day(word, today: session.today, .past) {
    case .failure(let problem):
      throw session.failure(
        .usage, "--since \(word) \(problem.text(.swedish)), eller styrgrupp",
        "--since \(word) \(problem.text(.english)), or styrgrupp")
    case .success(let day) where day > session.today:
      throw session.failure(
        .usage, "--since \(day.iso) har inte varit än", "--since \(day.iso) has not been yet")
    case .success(let day): self.day = day
    }
  }
}
