import ArgumentParser
import Plan
import Reports
import Storage

/// `rus history [ID]`: who changed what, when, from git.
struct HistoryCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: words(
        "Visar vem som ändrade vad, och när, i en post eller i hela planen.",
        "Shows who changed what, and when, in a record or in the whole plan."),
      discussion: words(
        "Historien är den som git har av planens filer. Exempel: rus history IND",
        "The history is what git has of the plan's files. Example: rus history IND"),
      aliases: ["historia"])
  }

  @Argument(
    help: help("Postens Id; utan det hela planen.", "The record's Id; without it the whole plan.", value: ("id", "id")),
    completion: .plan(.ids))
  var id: String?

  @Flag(help: help("Skriv som JSON, för program.", "Write JSON, for programs."))
  var json = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let opened = try session.open(readOnly: true)
    let record = try id.map { id throws(Failure) in try opened.historyID(id, session.language) }
    guard let repository = PlanRepository(opened.folder) else {
      throw Failure(.failed, PlanRepository.noHistory(opened.folder).text(session.language).harmless)
    }
    guard repository.hasHistory else { return .done }
    LongWork.current.step("läser historien", "reading the history")
    let entries: [HistoryEntry]
    do throws(StorageProblem) {
      entries = try repository.history(of: record, keptIn: opened.pastCache)
    } catch {
      throw Failure(.failed, error.text(session.language))
    }
    if json {
      session.output.write(HistoryReport.json(entries).text)
    } else {
      let lines = HistoryReport.lines(entries, of: record, session.language, emphasis: session.emphasis)
      session.output.print(lines)
    }
    return .done
  }
}

extension OpenPlan {
  /// The record of an Id; one that is gone may still have a history, under the kind that its Id says (`Aktivitet:GAMMAL`).
  fileprivate func historyID(_ id: String, _ language: Language) throws(Failure) -> RecordID {
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, let type = RecordType(rawValue: parts[0]), plan.ref(type, parts[1]) == nil {
      return RecordID(type, parts[1])
    }
    let refs = try refs(named: id, language)
    guard let ref = refs.first else { throw Failure(unknown: id, nearest: nil, language) }
    return plan.id(of: ref)
  }
}
