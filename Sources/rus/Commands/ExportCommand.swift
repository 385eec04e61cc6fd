import ArgumentParser
import Plan
import Reports
import Storage

/// `rus export FORMAT`: the plan for other programs.
struct ExportCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: words(
        "Skriver planen för Outlook, Excel, hledger och andra program.",
        "Writes the plan for Outlook, Excel, hledger and other programs."),
      discussion: words(
        """
        ics      mötena som kalender
        csv      ett slag av poster för Excel: semikolon, decimalkomma, UTF-8 med BOM (--rfc4180: för program)
        json     hela planen; rus import json läser tillbaka den (--schema visar formen)
        timedot  tiden för hledger: 1 är en persondag

        Exempel:
          rus export ics --output moten.ics
          rus export csv tid --output tid.csv
          rus export csv --output excel/          en fil för varje slag
          rus export timedot | hledger -f - balance
        """,
        """
        ics      the meetings as a calendar
        csv      one kind of records for Excel: semicolons, decimal comma, UTF-8 with BOM (--rfc4180: for programs)
        json     the whole plan; rus import json reads it back (--schema shows the form)
        timedot  the time for hledger: 1 is a person-day

        Examples:
          rus export ics --output meetings.ics
          rus export csv tid --output time.csv
          rus export csv --output excel/          a file for each kind
          rus export timedot | hledger -f - balance
        """),
      aliases: ["exportera"])
  }

  /// What can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case ics
    case csv
    case json
    case timedot
  }

  @Argument(
    help: help("Formen: ics, csv, json eller timedot.", "The form: ics, csv, json or timedot.", value: ("form", "form"))
  )
  var format: Format

  @Argument(
    help: help(
      "Av csv: slaget (annars aktiviteter, eller till en mapp alla).",
      "Of csv: the kind (else aktiviteter, or to a folder all).", value: ("slag", "kind")), completion: .plan(.kinds))
  var kind: String?

  @Option(
    help: help(
      "Filen, eller för csv mappen; - är standard ut.", "The file, or for csv the folder; - is standard output.",
      value: ("fil", "file")), completion: .file())
  var output: String?

  @Flag(help: help("CSV för program: komma, decimalpunkt, utan BOM.", "CSV for programs: commas, points, no BOM."))
  var rfc4180 = false

  @Flag(help: help("Av json: skriv formens JSON Schema i stället.", "Of json: write the form's JSON Schema instead."))
  var schema = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    if kind != nil, format != .csv {
      throw session.failure(
        .usage, "bara csv tar ett slag; skriv rus export \(format.rawValue)",
        "only csv takes a kind; write rus export \(format.rawValue)")
    }
    if schema {
      let text = PlanSchema.text(session.language)
      try session.write(to: output) { $0.write(text) }
      return .done
    }
    let type = try kind.map { kind throws(Failure) in try RecordType.kind(kind, session.language) }
    let opened = try session.open()
    for file in files(type) { try opened.requireReadable(file, session.language) }
    LongWork.current.step("skriver \(format.rawValue)", "writing \(format.rawValue)")
    switch format {
    case .ics: try writeCalendar(opened, &session)
    case .csv: try writeTables(opened.plan, type, &session)
    case .json: try writePlan(opened.plan, &session)
    case .timedot: try writeTime(opened.plan, &session)
    }
    return .done
  }

  /// The files that must be whole for what is written to be.
  private func files(_ type: RecordType?) -> [PlanFile] {
    switch format {
    case .ics: [.meetings, .plan]
    case .csv: type.map { [$0.file] } ?? PlanFile.allCases
    case .json: PlanFile.allCases
    case .timedot: [.time, .activities]
    }
  }

  private func writeCalendar(_ opened: OpenPlan, _ session: inout Session) throws(Failure) {
    let calendar = CalendarExport(opened.plan)
    let (sequences, problem) = opened.calendarSequences(calendar.events)
    let stamp = session.today
    try session.write(to: output) { calendar.write(stamp: stamp, sequences: sequences, to: &$0) }
    if !calendar.leftOut.isEmpty {
      let keys = calendar.leftOut.joined(separator: ", ")
      session.note("utan datum, och därför inte med: \(keys)", "without a date, and so left out: \(keys)")
    }
    if let problem { session.note(problem.text(.swedish), problem.text(.english)) }
  }

  private func writeTables(_ plan: YearPlan, _ type: RecordType?, _ session: inout Session) throws(Failure) {
    let dialect = rfc4180 ? CSVDialect.rfc4180 : .swedishExcel
    if type == nil, let output, OutputFolder.isMeant(by: output) {
      try OutputFolder.make(output, session.language)
      var files = OutputFiles(session.language)
      for type in RecordType.allCases {
        try files.add("\(output)/\(type.words[0]).csv") { CSVExport.write(type, of: plan, dialect, to: &$0) }
      }
      return try files.finish()
    }
    try session.write(to: output) {
      CSVExport.write(type ?? .activity, of: plan, dialect, to: &$0)
    }
  }

  private func writePlan(_ plan: YearPlan, _ session: inout Session) throws(Failure) {
    try session.write(to: output) { PlanJSON.write(plan, to: &$0) }
    for (type, count) in PlanJSON.leftOut(plan) {
      let name = type.isEmpty ? "?" : type
      session.note("inte med: \(count) poster av slaget \(name)", "left out: \(count) records of the type \(name)")
    }
  }

  private func writeTime(_ plan: YearPlan, _ session: inout Session) throws(Failure) {
    var leftOut = 0
    try session.write(to: output) { leftOut = TimedotExport.write(plan, to: &$0) }
    guard leftOut > 0 else { return }
    session.note(
      "\(leftOut) tidposter utan datum eller dagar är inte med (rus check visar dem)",
      "\(leftOut) time entries without a date or days are left out (rus check shows them)")
  }
}
