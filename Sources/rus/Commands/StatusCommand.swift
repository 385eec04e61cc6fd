import ArgumentParser
import Plan
import Reports

/// `rus status`: the year on one page.
struct StatusCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: words("Skriver årets översikt på en sida.", "Prints the year's overview on one page."),
      discussion: words("Exempel: rus status --json | jq .Aktiviteter", "Example: rus status --json | jq .Aktiviteter"))
  }

  @Flag(help: help("Skriv som JSON, för program.", "Write JSON, for programs."))
  var json = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let opened = try session.open()
    let report = StatusReport(opened.plan, problems: opened.problems(), today: session.today)
    if json {
      session.output.write(report.json.text)
    } else {
      session.output.print(report.lines(session.language, emphasis: session.emphasis))
    }
    return .done
  }
}
