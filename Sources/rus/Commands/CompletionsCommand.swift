import ArgumentParser
import Plan

/// `rus completions SHELL`: the script that makes a shell complete the program's words.
struct CompletionsCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "completions",
      abstract: words(
        "Skriver det som låter skalet fylla i kommandon, val, Id och personer.",
        "Writes what lets the shell complete commands, options, Ids and persons."),
      discussion: words(
        """
        Lägg raden där skalet läser den:
          bash   echo 'eval "$(rus completions bash)"' >> ~/.bashrc
          zsh    echo 'eval "$(rus completions zsh)"' >> ~/.zshrc      (efter compinit)
          fish   rus completions fish > ~/.config/fish/completions/rus.fish
        Det som fylls i kommer ur planen som raden nämner (--data), annars den som öppnas utan.
        """,
        """
        Put the line where the shell reads it:
          bash   echo 'eval "$(rus completions bash)"' >> ~/.bashrc
          zsh    echo 'eval "$(rus completions zsh)"' >> ~/.zshrc      (after compinit)
          fish   rus completions fish > ~/.config/fish/completions/rus.fish
        What is filled in comes from the plan that the line names (--data), else the one opened without.
        """),
      aliases: ["komplettera"])
  }

  @Argument(help: help("Skalet: bash, zsh eller fish.", "The shell: bash, zsh or fish.", value: ("skal", "shell")))
  var shell: CompletionShell

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    session.output.write(shell.script)
    return .done
  }
}

extension CompletionShell: ExpressibleByArgument {}
