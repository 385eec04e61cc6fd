import ArgumentParser
import Plan
import Reports
import Storage

/// `rus clone REMOTE [DIR]`: a shared plan fetched to where it is found.
struct CloneCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "clone",
      abstract: words("Hämtar en plan som delas genom git.", "Fetches a plan that is shared over git."),
      discussion: words(
        "Utan MAPP läggs planen där rus letar av sig själv: $XDG_DATA_HOME/rus (~/.local/share/rus).",
        "Without DIR the plan is put where rus looks by itself: $XDG_DATA_HOME/rus (~/.local/share/rus)."),
      aliases: ["klona"])
  }

  @Argument(
    help: help("Var planen delas.", "Where the plan is shared.", value: ("adress", "address")), completion: .directory)
  var remote: String

  @Argument(
    help: help("Mappen den hämtas till.", "The folder it is fetched to.", value: ("mapp", "dir")),
    completion: .directory)
  var folder: String?

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let surroundings = session.surroundings
    let standard = (surroundings.dataHome ?? (surroundings.home ?? "/") + "/.local/share") + "/rus"
    let named = folder ?? common.data
    let place = named.map { $0.hasPrefix("/") ? $0 : surroundings.currentFolder + "/" + $0 } ?? standard
    let clone = PlanClone(
      remote: surroundings.address(remote), to: place, program: surroundings.programFile ?? "rus")
    LongWork.current.step("hämtar planen", "fetching the plan")
    LongWork.current.stops(with: clone.cancellation)
    let plans: [String]
    do throws(SyncStop) {
      plans = try clone.run()
    } catch {
      throw Failure(error.kind == .cancelled ? .stopped : .failed, error.text(session.language))
    }
    let language = session.language
    session.output.print(
      Label("Hämtade \(remote) till \(clone.folder)", "Fetched \(remote) to \(clone.folder)")[language].harmless)
    let next =
      if let plan = plans.first {
        plan == standard
          ? Label(
            "Nästa steg: rus öppnar planen, rus sync delar det du ändrar",
            "Next: rus opens the plan, rus sync shares what you edit")
          : Label(
            "Nästa steg: rus --data \(plan) öppnar planen, rus sync --data \(plan) delar det du ändrar",
            "Next: rus --data \(plan) opens the plan, rus sync --data \(plan) shares what you edit")
      } else {
        Label(
          "Där finns ingen plan än. Nästa steg: lägg planens filer i \(clone.folder) och skriv rus sync --setup --data \(clone.folder)",
          "There is no plan in it yet. Next: put the plan's files in \(clone.folder) and write rus sync --setup --data \(clone.folder)"
        )
      }
    session.output.print(next[language].harmless)
    return .done
  }
}
