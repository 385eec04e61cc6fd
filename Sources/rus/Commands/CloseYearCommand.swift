import ArgumentParser
import Plan
import Reports

/// `rus close-year`: closes the year when its report is whole, or opens it again.
struct CloseYearCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "close-year",
      abstract: words(
        "Låser året när berättelsen är klar; sedan vägras alla ändringar.",
        "Closes the year when its report is ready; then every edit is refused."),
      discussion: words(
        "Vägras så länge något saknas i berättelsen (rus report --check), om inte --force anges.",
        "Refused while anything is missing in the report (rus report --check), unless --force is given."),
      aliases: ["stäng-år", "lås-år"])
  }

  @Flag(help: help("Lås fast något saknas.", "Close though something is missing."))
  var force = false

  @Flag(help: help("Öppna året igen.", "Open the year again."))
  var reopen = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    var opened = try session.open()
    try opened.requireAllReadable(session.language)
    let plan = opened.plan
    guard plan.facts.ref != nil else {
      throw session.failure(
        .failed, "plan.rec har ingen plan att låsa; lägg till Ar och Titel",
        "plan.rec has no plan to close; add Ar and Titel")
    }
    if plan.facts.isClosed == !reopen {
      session.output.print(
        (reopen
          ? Label("året är redan öppet", "the year is open already")
          : Label("året är redan låst", "the year is closed already"))[
            session.language])
      return .done
    }
    let gaps = plan.reportGaps
    if !reopen, !force, !gaps.isEmpty {
      session.output.print(gaps.map { plan.line(of: $0, session.language).harmless })
      session.output.print(
        Label(
          "Året är inte låst: \(gaps.count) delar återstår. --force låser ändå.",
          "The year is not closed: \(gaps.count) sections remain. --force closes it anyway.")[session.language])
      return .found
    }
    let change = try session.allowed(plan) { () throws(Refusal) in try plan.closing(!reopen) }
    try session.commit(change, to: &opened)
    return .done
  }
}
