import ArgumentParser
import Plan
import Recfile
import Reports

/// `rus report`: the year's verksamhetsberättelse, or what it still lacks.
struct ReportCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: words("Skriver årets verksamhetsberättelse.", "Writes the year's report."),
      discussion: words(
        """
        Delarna, ordningen och rubrikerna står i en mall (Mustache och Markdown): berattelse.mustache i planens mapp,
        annars den inbyggda. docx, odt och pdf görs med pandoc.

        Exempel:
          rus report --output berattelse.html
          rus report --output berattelse.docx
          rus report --check
          rus report --print-template > Data/2025/berattelse.mustache
        """,
        """
        Its parts, their order and the headings stand in a template (Mustache and Markdown): berattelse.mustache in the
        plan's folder, else the one built in. docx, odt and pdf are made with pandoc.

        Examples:
          rus report --output report.html
          rus report --output report.docx
          rus report --check
          rus report --print-template > Data/2025/berattelse.mustache
        """),
      aliases: ["rapport", "berättelse"])
  }

  /// What the report is written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
    case html
    case docx
    case odt
    case pdf
  }

  @Option(
    help: help(
      "Formen; annars efter filens namn, annars markdown.", "The form; else by the file's name, else markdown.",
      value: ("form", "form")))
  var format: Format?

  @Option(help: help("Filen att skriva.", "The file to write.", value: ("fil", "file")), completion: .file())
  var output: String?

  @Option(help: help("En egen mall.", "A template of your own.", value: ("fil", "file")), completion: .file())
  var template: String?

  @Flag(help: help("Lista det som saknas och vem som ansvarar.", "List what is missing, and who is responsible."))
  var check = false

  @Flag(help: help("Skriv ut den inbyggda mallen.", "Print the template that is built in."))
  var printTemplate = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    if printTemplate {
      session.output.write(ReportTemplate.standardText(session.language))
      return .done
    }
    let opened = try session.open()
    try opened.requireAllReadable(session.language)
    if check { return list(opened.plan, &session) }
    let template = try TemplateFile(asked: template, in: opened.folder).read(session.language)
    try write(YearReport(opened.plan, session.language), template, &session)
    return .done
  }

  private func list(_ plan: YearPlan, _ session: inout Session) -> ExitStatus {
    let sections = plan.reportSections
    let gaps = plan.reportGaps(sections)
    session.output.print(gaps.map { plan.line(of: $0, session.language).harmless })
    session.output.print(ReportProgress(sections).text(session.language))
    return gaps.isEmpty ? .done : .found
  }

  private func write(_ report: YearReport, _ template: ReportTemplate, _ session: inout Session) throws(Failure) {
    let format = format ?? output.flatMap(Self.format(ofFile:)) ?? .markdown
    LongWork.current.step("skriver berättelsen", "writing the report")
    let bytes: [UInt8]
    switch format {
    case .markdown: bytes = Array(report.markdown(template).utf8)
    case .html: bytes = Array(report.html(template).utf8)
    case .docx, .odt, .pdf:
      if output == nil, session.isTerminal {
        throw session.failure(
          .usage, "\(format.rawValue) går inte att visa i en terminal; skriv --output FIL.\(format.rawValue)",
          "\(format.rawValue) cannot be shown on a terminal; write --output FILE.\(format.rawValue)")
      }
      bytes = try Pandoc(session).convert(report.markdown(template), to: format.rawValue, title: report.title)
    }
    try session.write(to: output) { $0.write(bytes) }
  }

  private static func format(ofFile name: String) -> Format? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return ["md": .markdown, "htm": .html][ending] ?? Format(rawValue: ending)
  }
}

extension YearPlan {
  /// A gap as a line: `aktiviteter.rec:41: IND Indikatorutveckling: saknas: redovisning (ME Magnus Eriksson)`.
  func line(of gap: ReportGap, _ language: Language) -> String {
    let section = gap.section
    let place = section.ref.map { ref in
      "\(ref.type.file.name):\(document(ref.type.file).line(ofRecord: ref.index)): \(section.key) "
    }
    let title = (place ?? "\(PlanFile.people.name): ") + section.title[language]
    let people = section.responsible.map { key in
      ([key] + (ref(.person, key).map { values("Namn", of: $0) } ?? [])).joined(separator: " ")
    }
    let who = people.isEmpty ? Label("ingen ansvarig", "nobody responsible")[language] : people.joined(separator: ", ")
    return "\(title): \(gap.text(language)) (\(who))"
  }
}
