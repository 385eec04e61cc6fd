import ArgumentParser
import Plan
import Reports

/// `rus import KIND FILE`: takes in what another program wrote.
struct ImportCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: words(
        "Läser in tid, möten eller en plan från ett annat program.",
        "Takes in time, meetings or a plan from another program."),
      discussion: words(
        """
        Först visas vad som skulle ändras; --apply gör det, allt i ett steg som kan ångras, eller inget alls.

        time     tidposter ur en tabell (CSV): kolumnerna känns igen på rubrikerna, eller pekas ut med --map
        ics      möten ur en kalender (Outlook, Google …), som känns igen på sin UID
        json     en plan från rus export json; in i en tom mapp behövs inget --apply

        Exempel:
          rus import time tid.csv
          rus import time tid.csv --map Datum=B --map Timmar="Arbetad tid" --apply
        """,
        """
        First what would change is shown; --apply does it, all in one step that can be undone, or nothing.

        time     time entries of a table (CSV): columns are known by their headings, or pointed out with --map
        ics      meetings of a calendar (Outlook, Google …), known by their UID
        json     a plan from rus export json; into an empty folder no --apply is needed

        Examples:
          rus import time time.csv
          rus import time time.csv --map Datum=B --map Timmar="Hours worked" --apply
        """),
      aliases: ["importera"])
  }

  /// What can be taken in.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case time
    case ics
    case json

    init?(argument: String) {
      guard let kind = argument == "tid" ? .time : Kind(rawValue: argument) else { return nil }
      self = kind
    }
  }

  @Argument(help: help("Vad: time, ics eller json.", "What: time, ics or json.", value: ("slag", "kind")))
  var kind: Kind

  @Argument(
    help: help("Filen; - är standard in.", "The file; - is standard input.", value: ("fil", "file")),
    completion: .file())
  var file: String

  @Flag(name: [.long, .customLong("yes")], help: help("Gör ändringen.", "Make the change."))
  var apply = false

  @Flag(
    name: .customLong("dry-run"), help: help("Visa bara (så är det utan --apply).", "Only show (as without --apply)."))
  var dryRun = false

  @Option(
    help: help(
      "Av time: en kolumn, t.ex. Datum=B (Datum, Person, Aktivitet, Dagar, Timmar, Not).",
      "Of time: a column, such as Datum=B (Datum, Person, Aktivitet, Dagar, Timmar, Not).",
      value: ("fält=kolumn", "field=column")))
  var map: [String] = []

  @Flag(
    name: .customLong("this-year"),
    help: help("Av ics: bara det som infaller under planens år.", "Of ics: only what falls in the plan's year."))
  var thisYear = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    if apply, dryRun {
      throw session.failure(.usage, "--apply och --dry-run går inte ihop", "--apply and --dry-run exclude each other")
    }
    LongWork.current.step("läser \(file.harmless)", "reading \(file.harmless)")
    let bytes = try InputFile.read(file, session.language)
    switch kind {
    case .time: try importTime(bytes, &session)
    case .ics: try importCalendar(bytes, &session)
    case .json: try importPlan(bytes, &session)
    }
    return .done
  }

  /// Makes the change, or says how.
  func finish(_ change: Change, _ opened: inout OpenPlan, _ session: inout Session) throws(Failure) {
    try session.finish(
      change, &opened, apply: apply,
      or: Label("Ännu inget ändrat; lägg till --apply för att göra det.", "Nothing changed yet; add --apply to do it."))
  }

  /// A problem of the file, with where it stands.
  func failure(_ problem: ImportProblem, _ session: Session) -> Failure {
    let place = problem.line.map { "\(file):\($0)" } ?? file
    return Failure(.failed, "\(place): \(problem.text(session.language))")
  }

  /// Records that the plan does not take.
  func refusal(_ refused: RefusedRecord, _ line: Int?, _ name: String, _ session: Session) -> Failure {
    let place = line.map { "\(file):\($0)" } ?? file
    return Failure(.failed, "\(place): \(name)\(refused.refusal.text(session.language))")
  }
}
