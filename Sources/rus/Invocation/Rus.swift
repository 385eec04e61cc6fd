import ArgumentParser
import Glibc

/// The program: its verbs, and the dashboard where none is given.
@main
struct Rus: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rus",
      abstract: words(
        "RUS verksamhetsplan: planera, följ upp och redovisa året.",
        "The RUS plan of operations: plan, follow up and account for the year."),
      discussion: words(
        "Utan kommando öppnas planen på skärmen. Filerna är vanlig text (GNU recfiles) i en mapp för varje år.",
        "Without a command the plan opens on the screen. The files are plain text (GNU recfiles), a folder a year."),
      version: "rus \(Release.version)",
      subcommands: verbs,
      defaultSubcommand: OpenCommand.self)
  }

  /// The verbs, in the order that the help has them.
  static let verbs: [any ParsableCommand.Type] = [
    OpenCommand.self, StatusCommand.self, PresentCommand.self, PictureCommand.self, ListCommand.self,
    ShowCommand.self, SetCommand.self,
    AddCommand.self,
    RemoveCommand.self, LogCommand.self, CheckCommand.self,
    SyncCommand.self, CloneCommand.self, HistoryCommand.self, MergeCommand.self, CopiesCommand.self,
    ThemesCommand.self, SettingsCommand.self,
    ExportCommand.self, ImportCommand.self, FormCommand.self, NewYearCommand.self,
    MinutesCommand.self, NudgeCommand.self,
    ReportCommand.self, CloseYearCommand.self,
    ManCommand.self, CompletionsCommand.self,
  ]

  static func main() {
    // A limit on file sizes is an error to tell of, as a full disk is, not a reason to be killed.
    signal(SIGXFSZ, SIG_IGN)
    Program.exit(with: Program.run(Array(CommandLine.arguments.dropFirst()), .current))
  }
}
