import ArgumentParser
import Plan

/// A verb: it reads the plan, perhaps edits it, and writes what is asked for to the session's output.
protocol PlanCommand: ParsableCommand {
  /// The options that every verb takes.
  var common: CommonOptions { get }

  /// Does it. What was written is printed afterwards, also when the status tells of something found.
  func run(in session: inout Session) throws(Failure) -> ExitStatus
}

/// The options that every verb takes, after the verb.
struct CommonOptions: ParsableArguments {
  @Option(
    help: help(
      "Planens mapp, eller en mapp med en undermapp för varje år.", "The plan's folder, or a folder with one a year.",
      value: ("mapp", "dir")), completion: .directory)
  var data: String?

  @Option(
    help: help(
      "Året att öppna, där mappen har flera.", "The year to open, where the folder has several.",
      value: ("år", "year")), completion: .plan(.years))
  var year: Int?

  @Option(
    help: help("Vem du är: ett Id bland personerna.", "Who you are: an Id among the people.", value: ("id", "id")),
    completion: .plan(.people))
  var person: String?

  @Option(
    help: help(
      "Dagen att räkna från, ÅÅÅÅ-MM-DD (annars klockans).", "The day to reckon from, YYYY-MM-DD (else the clock's).",
      value: ("datum", "date")))
  var today: String?

  @Option(
    help: help(
      "Planen som den var vid slutet av en dag, bara för läsning (kräver git).",
      "The plan as it was at the end of a day, read-only (needs git).", value: ("datum", "date")))
  var at: String?

  @Option(
    help: help("Språk: sv eller en.", "Language: sv or en.", value: ("språk", "language")),
    completion: .list(["sv", "en"]))
  var language: String?

  @Option(
    help: help("Färg i utskriften.", "Colour in what is printed.", value: ("när", "when")))
  var color: ColorChoice = .auto

  @Flag(name: .customLong("no-pager"), help: help("Visa allt på en gång.", "Show everything at once."))
  var noPager = false

  /// What they say.
  var asked: Asked {
    Asked(data: data, year: year, person: person, today: today, at: at, language: language, color: color)
  }
}

/// What every verb can be asked, as it was written.
struct Asked: Equatable {
  var data: String?
  var year: Int?
  var person: String?
  var today: String?
  var at: String?
  var language: String?
  var color = ColorChoice.auto
}

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  /// On a terminal, unless `NO_COLOR` is set.
  case auto
  case always
  case never
}

/// How a program ends.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// Done, and something wrong was found.
  case found = 1
  /// It could not be done: bad data, an unknown Id, a failed write.
  case failed = 2
  /// It was asked for in a wrong way.
  case usage = 64
  /// It was stopped (Ctrl-C).
  case stopped = 130
}
