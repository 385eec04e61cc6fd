import Dashboard
import Plan

/// `rus(1)`: commands and options from the argument parser's tables, keys from the command table.
struct CommandManual {
  private var roff: Roff
  private let language: Language

  init(_ language: Language) {
    self.language = language
    roff = Roff(.program, Label("Användarkommandon", "User Commands"), language)
    let verbs = Verb.all
    writeOpening()
    writeCommands(verbs)
    writeOptions(verbs)
    write(ManualTexts.queries)
    writeKeys()
    write(ManualTexts.files)
    write(ManualTexts.environment)
    write(ManualTexts.exitStatus)
    writeExamples()
    roff.section(ManualHeading.seeAlso[language])
    roff.fill("`rus`(5), `recfix`(1), `recsel`(1), `git`(1), `less`(1), `pandoc`(1)")
  }

  /// The page.
  var text: String { roff.text }

  private mutating func writeOpening() {
    roff.section(ManualHeading.name[language])
    roff.fill("rus - " + ManualTexts.purpose[language])
    roff.section(ManualHeading.synopsis[language])
    roff.fill("`rus` " + Label("[‹val›]", "[‹options›]")[language])
    roff.paragraph("`rus` " + Label("‹kommando› [‹val›] [‹argument›]", "‹command› [‹options›] [‹arguments›]")[language])
    roff.section(ManualHeading.description[language])
    for paragraph in ManualTexts.description { roff.paragraph(paragraph[language]) }
  }

  private mutating func writeCommands(_ verbs: [Verb]) {
    let common = Set(CommonOption.names)
    roff.section(Label("KOMMANDON", "COMMANDS")[language])
    for verb in verbs {
      let own = verb.arguments.filter { !common.contains($0.mainName) }
      roff.subsection("rus " + verb.name + own.filter { $0.kind == .positional }.map { " " + $0.synopsis }.joined())
      let others = verb.aliases.map { "`\($0)`" }.joined(separator: ", ")
      let also = others.isEmpty ? "" : " " + Label("Heter också \(others).", "Also called \(others).")[language]
      roff.fill(verb.summary + also)
      for argument in own { roff.term(argument.term, argument.explanation(language)) }
      roff.help(verb.discussion)
    }
  }

  /// The options that stand with every command, told once.
  private mutating func writeOptions(_ verbs: [Verb]) {
    roff.section(Label("GEMENSAMMA VAL", "COMMON OPTIONS")[language])
    roff.fill(
      Label(
        "Varje kommando tar också dessa val, efter kommandots namn.",
        "Every command takes these options too, after its name.")[language])
    let all = (verbs.first?.arguments ?? []) + Verb(Rus.self).arguments
    for name in CommonOption.names {
      guard let argument = all.first(where: { $0.mainName == name }) else { continue }
      roff.term(argument.term, argument.explanation(language))
    }
  }

  private mutating func writeKeys() {
    roff.section(Label("TANGENTER", "KEYS")[language])
    roff.fill(ManualTexts.keys[language])
    for group in CommandGroup.allCases {
      roff.subsection(group.label[language])
      for row in Command.table where row.group == group && !row.keys.isEmpty {
        roff.term(row.keys.map { "`\($0)`" }.joined(separator: ", "), row.name[language])
      }
    }
  }

  private mutating func write(_ table: ManualTable) {
    roff.section(table.heading[language])
    if let opening = table.opening { roff.fill(opening[language]) }
    for row in table.rows { roff.term("`\(row.term)`", row.text[language]) }
  }

  private mutating func writeExamples() {
    roff.section(ManualHeading.examples[language])
    for example in ManualTexts.examples {
      roff.paragraph(example.text[language])
      roff.example([example.term])
    }
  }
}

/// The options that are not any command's own.
enum CommonOption {
  static let names = [
    "--data", "--year", "--person", "--today", "--at", "--language", "--color", "--no-pager", "--version", "--help",
  ]
}

extension Verb.Argument {
  /// How it is written: `--format ‹form›`.
  fileprivate var term: String {
    let value = kind == .flag ? "" : " ‹\(valueName)›"
    if kind == .positional { return "‹\(valueName)›" }
    return names.sorted { $0.count < $1.count }.map { "`\($0)`" }.joined(separator: ", ") + value
  }

  /// Its place in a command's line: `ID`, `[DIR]`, `FIELD=VALUE…`.
  fileprivate var synopsis: String {
    let name = valueName.uppercased() + (repeats ? "…" : "")
    return isOptional ? "[\(name)]" : name
  }

  /// What it does, with the words that it takes and what holds without it.
  fileprivate func explanation(_ language: Language) -> String {
    var parts = [summary]
    if !choices.isEmpty, !choices.allSatisfy(summary.contains) {
      let words = choices.map { "`\($0)`" }.joined(separator: ", ")
      parts.append(Label("Ett av \(words).", "One of \(words).")[language])
    }
    if let standard, !standard.isEmpty, kind == .option {
      parts.append(Label("Annars `\(standard)`.", "Otherwise `\(standard)`.")[language])
    }
    return parts.joined(separator: " ")
  }
}
