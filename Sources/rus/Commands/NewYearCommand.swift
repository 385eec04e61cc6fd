import ArgumentParser
import Plan
import Reports
import Storage

/// `rus new-year YEAR`: next year's plan beside this one.
struct NewYearCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new-year",
      abstract: words("Gör nästa års plan av den här.", "Makes next year's plan from this one."),
      discussion: words(
        """
        Med följer verksamheter, personer, aktiviteter (planerade igen; inte de som utgår eller har taggen engång),
        möten som upprepas (flyttade till året efter sin egen regel), mål (årets värdering blir en tidigare period) och
        budgetposter med sin budget. Tid, uppdrag, enstaka möten, redovisning och utfall blir kvar i sitt år.
        """,
        """
        Along go areas, people, activities (planned again; not those that are cancelled or tagged engång), meetings that
        recur (moved by their own rule), goals (the year's rating becomes an earlier period) and budget lines with their
        budget. Time, action points, single meetings, accounts and outcomes stay in their year.
        """),
      aliases: ["nytt-år", "nytt-ar"])
  }

  @Argument(help: help("Det nya året.", "The new year.", value: ("år", "year")))
  var newYear: Int

  @Option(
    help: help(
      "Den nya planens mapp (annars bredvid den här).", "The new plan's folder (else beside this one).",
      value: ("mapp", "dir")), completion: .directory)
  var output: String?

  @Flag(name: .customLong("dry-run"), help: help("Visa bara vad som följer med.", "Only show what goes along."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let opened = try session.open()
    let plan = opened.plan
    try opened.requireAllReadable(session.language)
    let folder = try place(opened.folder, session)
    guard (1900...2999).contains(newYear), newYear > plan.facts.year ?? 0 else {
      let year = plan.facts.year.map(String.init) ?? "?"
      throw session.failure(
        .usage, "\(newYear) kommer inte efter \(year), som planen gäller; skriv ett senare år",
        "\(newYear) does not come after \(year), the plan's own; write a later year")
    }
    guard folder.isFree else {
      throw session.failure(
        .failed, "\(folder.path) finns redan; ingenting ändrat", "\(folder.path) is there already; nothing changed")
    }
    let next = NextYear(newYear, from: plan)
    tell(next, folder, &session)
    if dryRun { return .done }
    do throws(StorageProblem) {
      LongWork.current.step("skriver den nya planen", "writing the new plan")
      try LongWork.current.finishing { () throws(StorageProblem) in
        try folder.create(YearPlan(records: next.records))
      }
    } catch {
      throw Failure(.failed, error.text(session.language))
    }
    session.output.print(
      Label("Ny plan i \(folder.path).", "A new plan in \(folder.path).")[session.language].harmless)
    return .done
  }

  /// The folder of the year beside this plan's own, where that is one of several by its name.
  private func place(_ folder: PlanFolder, _ session: Session) throws(Failure) -> PlanFolder {
    if let output { return PlanFolder(output) }
    let path = folder.path.hasSuffix("/") ? String(folder.path.dropLast()) : folder.path
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last ?? ""
    guard name.utf8.count == 4, Int(name) != nil else {
      throw session.failure(
        .failed,
        "\(path) är en ensam plan; skriv --output MAPP, eller lägg den i en mapp med ett år som namn (t.ex. Planer/\(newYear - 1)) och peka ut mappen ovanför med --data",
        "\(path) is a plan by itself; write --output DIR, or put it in a folder named as its year (such as Plans/\(newYear - 1)) and name the folder above it with --data"
      )
    }
    return PlanFolder((parts.dropLast() + ["\(newYear)"]).joined(separator: "/"))
  }

  private func tell(_ next: NextYear, _ folder: PlanFolder, _ session: inout Session) {
    let language = session.language
    let counts = RecordType.allCases.compactMap { type -> String? in
      let count = next.records.count { $0.type == type }
      return count == 0 || type == .plan ? nil : "\(type.rawValue): \(count)"
    }
    session.output.print("\(newYear): " + counts.joined(separator: ", "))
    func tell(_ keys: [String], _ label: Label) {
      if !keys.isEmpty { session.output.print((label[language] + keys.joined(separator: ", ")).harmless) }
    }
    tell(next.activitiesLeft, Label("Aktiviteter som inte följer med: ", "Activities left behind: "))
    tell(next.meetingsLeft, Label("Möten utan dag det året: ", "Meetings without a day that year: "))
  }
}
