import ArgumentParser
import Plan

/// `rus man [1|5]`: the manual pages.
struct ManCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "man",
      abstract: words("Visar handboken, eller skriver den som roff.", "Shows the manual, or writes it as roff."),
      discussion: words(
        """
        1  kommandon, val, tangenter (som man rus)
        5  filerna i en plan, inställningar, teman (som man 5 rus)

        På en terminal visas sidan av man; till en fil eller ett rör skrivs den som roff:
          rus man 5 > rus.5
        """,
        """
        1  commands, options, keys (as man rus)
        5  the files of a plan, settings, themes (as man 5 rus)

        On a terminal the page is shown by man; to a file or a pipe it is written as roff:
          rus man 5 > rus.5
        """),
      aliases: ["handbok"])
  }

  @Argument(help: help("Sidan: 1 (annars) eller 5.", "The page: 1 (else) or 5.", value: ("sida", "page")))
  var page: ManualPage = .program

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    session.output.write(page.roff(session.language))
    if session.surroundings.program("man") != nil { session.output.viewer = Pager(command: ["man", "-l", "-"]) }
    return .done
  }
}

extension ManualPage: ExpressibleByArgument {}
