import ArgumentParser
import Dashboard
import Plan
import Reports

/// `rus settings`: what is set, what else holds, and what is wrong in the settings file.
struct SettingsCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "settings",
      abstract: words(
        "Visar inställningarna och vad som är fel i filen.", "Shows the settings and what is wrong in the file."),
      discussion: words(
        """
        Filen är $XDG_CONFIG_HOME/rus/settings.rec; på skärmen ändras den med komma. Slutar med 1 där något är fel i den.
        """,
        """
        The file is $XDG_CONFIG_HOME/rus/settings.rec; on the screen a comma opens it. Ends with 1 where something is wrong.
        """),
      aliases: ["inställningar", "installningar"])
  }

  @Flag(help: help("Skriv som JSON, för program.", "Write JSON, for programs."))
  var json = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let file = SettingsFile.read(session.surroundings.configHome)
    let problems = file.keyMap().problems
    if json {
      session.output.write(self.json(file, problems, session.language).text)
    } else {
      session.output.print(lines(file, problems, session))
    }
    return problems.isEmpty ? .done : .found
  }

  private func lines(_ file: SettingsFile.Contents, _ problems: [KeyProblem], _ session: Session) -> [String] {
    let language = session.language
    var table = TextTable([
      .init(Label("inställning", "setting")[language]), .init(Label("värde", "value")[language]),
      .init(Label("annars", "else")[language]), .init(Label("fält", "field")[language]),
    ])
    table.rows = SettingRow.table.map { row in
      let value = file.values[row.name].map { row.text($0, language) } ?? "–"
      return [row.label[language], value, row.standard[language], row.name]
    }
    let keys = file.keys.map { "  \($0.command): \($0.keys.joined(separator: " "))" }
    let views = file.views.map { "  \($0.name): \($0.key ?? "–")" }
    let rows = table.lines(width: session.width)
    let rest =
      (keys.isEmpty ? [] : [Label("egna tangenter:", "keys of one's own:")[language]] + keys)
      + (views.isEmpty ? [] : [Label("sparade vyer:", "saved views:")[language]] + views)
      + problems.map { "settings.rec:\($0.line): \($0.text[language])" }
    return [(Label("fil: ", "file: ")[language] + (file.path ?? "–")).harmless]
      + rows.enumerated().map { $0 == 0 ? session.emphasis(.heading, $1) : $1 } + rest.map(\.harmless)
  }

  private func json(_ file: SettingsFile.Contents, _ problems: [KeyProblem], _ language: Language) -> JSONValue {
    func text(_ name: String, _ value: String?) -> [JSONValue.Member] { value.map { [.init(name, .string($0))] } ?? [] }
    let settings = SettingRow.table.map { row in
      JSONValue.object(
        [.init("Falt", .string(row.name))] + text("Varde", file.values[row.name])
          + [.init("Annars", .string(row.standard[language])), .init("Hjalp", .string(row.help[language]))])
    }
    let keys = file.keys.map { choice in
      JSONValue.object([
        .init("Kommando", .string(choice.command)), .init("Tangent", .array(choice.keys.map(JSONValue.string))),
      ])
    }
    let views = file.views.map { JSONValue.object([.init("Vy", .string($0.name))] + text("Tangent", $0.key)) }
    let problems = problems.map { problem in
      JSONValue.object([
        .init("Rad", .number("\(problem.line)")), .init("Text", .string(problem.text[language])),
      ])
    }
    return .object(
      text("Fil", file.path) + [
        .init("Installningar", .array(settings)), .init("Tangenter", .array(keys)), .init("Vyer", .array(views)),
        .init("Problem", .array(problems)),
      ])
  }
}
