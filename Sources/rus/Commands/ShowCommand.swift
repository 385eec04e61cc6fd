import ArgumentParser
import Plan
import Reports

/// `rus show ID`: one record whole.
struct ShowCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: words(
        "Visar en post i sin helhet, och vad som hänvisar till den.", "Shows one record whole, and what refers to it."),
      discussion: words(
        "Har två slag av poster samma Id, skriv slaget före: rus show Aktivitet:IND",
        "Where two kinds of record have the same Id, put the kind before it: rus show Aktivitet:IND"),
      aliases: ["visa"])
  }

  /// How the record is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case rec
  }

  @Argument(help: help("Postens Id.", "The record's Id.", value: ("id", "id")), completion: .plan(.ids))
  var id: String

  @Option(help: help("Formen.", "The form.", value: ("form", "form")))
  var format: Format = .text

  @Flag(help: help("Detsamma som --format json.", "The same as --format json."))
  var json = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let opened = try session.open()
    let plan = opened.plan
    let refs = try opened.refs(named: id, session.language)
    guard let ref = refs.first else { return .failed }
    let sheet = RecordSheet(ref, in: plan)
    switch json ? .json : format {
    case .json: session.output.write(sheet.json.text)
    case .rec: session.writeLines(RecordLines.bytes([ref], of: ref.type, in: plan))
    case .text:
      session.output.print(
        sheet.lines(session.language, width: min(session.width ?? 80, 100), emphasis: session.emphasis))
      let others = refs.dropFirst().map { "\($0.type.rawValue):\(id)" }.joined(separator: ", ")
      if !others.isEmpty {
        session.output.print(
          ["", Label("Samma Id har \(others)", "The same Id: \(others)")[session.language].harmless])
      }
    }
    return .done
  }
}
