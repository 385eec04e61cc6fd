import ArgumentParser
import Plan
import Reports

/// `rus check`: everything wrong with the plan.
struct CheckCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: words("Kontrollerar planen: vad som är fel, var, och vad man gör åt det.", "Checks the plan."),
      discussion: words(
        "Utan fel slutar kommandot med 0, med fel med 1. Varningar räknas inte som fel.",
        "Ends with 0 where nothing is wrong, with 1 where something is. Warnings are not errors."),
      aliases: ["kontrollera"])
  }

  @Flag(help: help("Skriv som JSON, för program.", "Write JSON, for programs."))
  var json = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let problems = try session.open().problems()
    if json {
      session.output.write(ProblemJSON.array(problems, session.language).text)
    } else {
      session.output.print(problems.map { line($0, session) })
    }
    return problems.contains { $0.level == .error } ? .found : .done
  }

  private func line(_ problem: Problem, _ session: Session) -> String {
    let part: Emphasis.Part =
      switch problem.level {
      case .error: .error
      case .warning: .warning
      }
    let level = session.emphasis(part, problem.level.label[session.language])
    return "\(problem.place.harmless): \(level): \(problem.text(session.language).harmless)"
  }
}
