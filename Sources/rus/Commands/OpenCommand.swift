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

  @Option(
    help: help(
      "Färgtema: en fil i Themes/ utan .rec.", "Colour theme: a file in Themes/ without .rec.", value: ("namn", "name")),
    completion: .plan(.themes))
  var theme: String?

  @Flag(help: help("Rita bara med ASCII-tecken.", "Draw with ASCII characters only."))
  var ascii = false

  @Flag(
    help: help(
      "För skärmläsare och punktskrift: en uppgift per rad, inga ramar eller staplar.",
      "For screen readers and braille: one fact a line, no boxes or bars."))
  var plain = false

  @Flag(name: .customLong("read-only"), help: help("Vägra alla ändringar.", "Refuse every edit."))
  var readOnly = false

  @Flag(name: .customLong("no-mouse"), help: help("Lämna musen åt terminalen.", "Leave the mouse to the terminal."))
  var noMouse = false

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    try dashboard.open(in: &session)
  }

  /// What was asked for.
  var dashboard: DashboardRun {
    DashboardRun(
      asked: common.asked, theme: theme, isASCII: ascii, isPlain: plain, isReadOnly: readOnly, leavesMouse: noMouse)
  }
}
