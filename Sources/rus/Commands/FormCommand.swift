import ArgumentParser
import Plan
import Reports

/// `rus form`: a form for a colleague without a terminal, and what comes back of it.
struct FormCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "form",
      abstract: words(
        "Gör ett formulär för en kollega, eller läser in ett som kommit tillbaka.",
        "Makes a form for a colleague, or takes in one that came back."),
      discussion: words(
        """
        Formuläret har personens aktiviteter (status, bedömd tid, redovisning, ny tid) och öppna uppdrag. --read visar vad
        svaren ändrar och gör det, i ett steg som kan ångras; med --dry-run visas det bara. Har någon annan ändrat ett fält
        sedan formuläret gjordes visas båda värdena, och inget läses in (slutkod 1).

        Exempel:
          rus form --person ME --output ME.md
          rus form --read ME.md
        """,
        """
        The form has the person's activities (status, time judged, account, new time) and open action points. --read shows
        what the answers change and does it, in one step that can be undone; with --dry-run it is only shown. Where somebody
        else has changed a field since the form was made both values are shown, and nothing is taken in (exit code 1).

        Examples:
          rus form --person ME --output ME.md
          rus form --read ME.md
        """),
      aliases: ["blankett", "formulär"])
  }

  /// How the form is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
    case csv
  }

  @Option(help: help("Formen (csv: för Excel).", "The form's kind (csv: for Excel).", value: ("form", "form")))
  var format: Format = .markdown

  @Option(
    help: help(
      "Filen att skriva; - är standard ut.", "The file to write; - is standard output.", value: ("fil", "file")),
    completion: .file())
  var output: String?

  @Option(
    help: help(
      "Ett formulär som kommit tillbaka; - är standard in.", "A form that came back; - is standard input.",
      value: ("fil", "file")), completion: .file())
  var read: String?

  @Flag(
    name: .customLong("dry-run"),
    help: help("Visa bara vad --read skulle ändra.", "Only show what --read would change."))
  var dryRun = false

  @Flag(help: help("Gör ändringen (så är det utan --dry-run).", "Make the change (as without --dry-run)."))
  var apply = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    if apply, dryRun {
      throw session.failure(.usage, "--apply och --dry-run går inte ihop", "--apply and --dry-run exclude each other")
    }
    var opened = try session.open()
    for file in [PlanFile.activities, .people, .actionPoints, .time] {
      try opened.requireReadable(file, session.language)
    }
    if let read { return try take(read, &opened, &session) }
    let person = try person(opened, session)
    let form = PersonForm(person, opened.plan, on: session.today)
    if form.isEmpty {
      session.note(
        "\(person.id) har inga aktiviteter och inga öppna uppdrag",
        "\(person.id) has no activities and no open action points")
    }
    let text =
      switch format {
      case .markdown: form.markdown(session.language)
      case .csv: form.csv(session.language)
      }
    try session.write(to: output) { $0.write(text) }
    return .done
  }

  private func person(_ opened: OpenPlan, _ session: Session) throws(Failure) -> Person {
    guard let key = session.person else { throw session.personIsUnknown }
    if let person = opened.plan.people.first(where: { $0.id == key }) { return person }
    throw Failure(unknown: key, nearest: key.nearest(in: opened.plan.keys(of: .person)), session.language)
  }

  private func take(_ file: String, _ opened: inout OpenPlan, _ session: inout Session) throws(Failure) -> ExitStatus {
    let bytes = try InputFile.read(file, session.language)
    let reading: FormReading
    do throws(ImportProblem) {
      reading = try FormReading(bytes, opened.plan)
    } catch {
      let place = error.line.map { "\(file):\($0)" } ?? file
      throw Failure(.failed, "\(place): \(error.text(session.language))")
    }
    if let asked = common.person, asked != reading.person.id {
      throw session.failure(
        .failed, "\(file): formuläret är \(reading.person.id)s, inte \(asked)s",
        "\(file): the form is that of \(reading.person.id), not of \(asked)")
    }
    let merging: Merging
    do throws(RefusedRecord) {
      merging = try opened.plan.merging(reading.records)
    } catch {
      throw Failure(.failed, "\(file): \(error.refusal.text(session.language))")
    }
    session.output.print("\(reading.person.id) \(reading.person.name)".harmless)
    for edit in merging.change.edits { session.output.print(EditLine.text(edit, session.language)) }
    if reading.clashes.isEmpty {
      try session.finish(
        merging.change, &opened, apply: !dryRun,
        or: Label("Ännu inget ändrat; utan --dry-run görs det.", "Nothing changed yet; without --dry-run it is done."))
      return .done
    }
    for clash in reading.clashes { session.output.print(text(clash, session.language).harmless) }
    session.output.print(
      Label(
        "Inget inläst. Skriv planens värde i formuläret där det ska gälla, annars svaret i planen, och läs in igen.",
        "Nothing taken in. Write the plan's value into the form where it is to hold, else the answer into the plan, and read it again."
      )[session.language])
    return .found
  }

  private func text(_ clash: FormReading.Clash, _ language: Language) -> String {
    let (now, answer) = (EditLine.one([clash.now]), EditLine.one([clash.answer]))
    return Label(
      "  krock: \(clash.key): \(clash.field) har ändrats sedan formuläret gjordes: nu \(now), svaret \(answer)",
      "  clash: \(clash.key): \(clash.field) has been changed since the form was made: now \(now), the answer \(answer)"
    )[
      language]
  }
}
