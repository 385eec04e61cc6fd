import ArgumentParser
import Plan

/// `rus` or `rus open`: the dashboard.
struct OpenCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: words("Öppnar planen på skärmen.", "Opens the plan on the screen."),
      aliases: ["öppna"])
  }

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    throw session.failure(
      .failed, "skärmen behöver en terminal; rus status skriver översikten som text",
      "the screen needs a terminal; rus status prints the overview as text")
  }
}
