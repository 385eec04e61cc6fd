import ArgumentParser
import Plan
import Reports
import Storage

/// `rus minutes MEETING`: a meeting's minutes as Markdown.
struct MinutesCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "minutes",
      abstract: words("Skriver ett mötes minnesanteckningar (Markdown).", "Writes a meeting's minutes (Markdown)."),
      discussion: words(
        """
        Datum, plats, närvarande, beslut, uppdrag, och vad som hänt sedan förra mötet av samma slag.
        Av ett möte som upprepas tas det senaste tillfället, eller det som --date säger.
        Exempel: rus minutes SG-2026-05-20 --output styrgrupp.md
        """,
        """
        Date, place, present, decisions, action points, and what has happened since the last meeting of the kind.
        Of a meeting that recurs the latest occasion is taken, or the one that --date says.
        Example: rus minutes SG-2026-05-20 --output steering.md
        """),
      aliases: ["anteckningar"])
  }

  @Argument(help: help("Mötets Id.", "The meeting's Id.", value: ("möte", "meeting")), completion: .plan(.meetings))
  var meeting: String

  @Option(
    help: help(
      "Tillfällets dag, av ett möte som upprepas.", "The occasion's day, of a meeting that recurs.",
      value: ("datum", "date")))
  var date: String?

  @Option(
    name: [.customShort("o"), .long], help: help("Skriv till en fil.", "Write to a file.", value: ("fil", "file")),
    completion: .file())
  var output: String?

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let opened = try session.open()
    let plan = opened.plan
    guard let found = plan.meeting(meeting) else {
      try opened.requireReadable(.meetings, session.language)
      let nearest = meeting.nearest(in: plan.keys(of: .meeting))
      throw session.failure(
        .failed,
        "\(meeting) är inget möte" + (nearest.map { "; menade du \($0)?" } ?? "; rus list moten visar dem"),
        "\(meeting) is no meeting" + (nearest.map { "; did you mean \($0)?" } ?? "; rus list moten shows them"))
    }
    let text = Minutes(try occasion(found, plan, session), in: plan, today: session.today).markdown(session.language)
    guard let output else {
      session.output.write(text)
      return .done
    }
    do throws(OutputFailure) {
      try OutputFile.write(Array(text.utf8), to: output)
    } catch {
      throw Failure(.failed, error.text(session.language))
    }
    session.output.print(Label("skrev \(output)", "wrote \(output)")[session.language].harmless)
    return .done
  }

  private func occasion(_ meeting: Meeting, _ plan: YearPlan, _ session: Session) throws(Failure) -> Occasion {
    guard let date else {
      if let occasion = plan.occasion(of: meeting, around: session.today) { return occasion }
      throw session.failure(
        .failed, "\(meeting.id) har inget datum som går att läsa; rätta Datum",
        "\(meeting.id) has no date that can be read; mend Datum")
    }
    guard case .success(let day) = DayInput.day(date, today: session.today, .nearest) else {
      throw session.failure(
        .usage, "--date \(date) är inget datum; skriv ÅÅÅÅ-MM-DD", "--date \(date) is no date; write YYYY-MM-DD")
    }
    guard meeting.days(in: day...day).contains(day) else {
      throw session.failure(
        .failed, "\(meeting.id) har inget tillfälle \(day.iso); rus show \(meeting.id) visar dem",
        "\(meeting.id) has no occasion on \(day.iso); rus show \(meeting.id) shows them")
    }
    return Occasion(meeting: meeting, day: day)
  }
}
