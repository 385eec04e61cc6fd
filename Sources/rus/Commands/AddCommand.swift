import ArgumentParser
import Plan

/// `rus add KIND FIELD=VALUE…`: adds a record.
struct AddCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: words("Lägger till en post.", "Adds a record."),
      discussion: words(
        """
        Utan Id får posten ett ledigt.
        Exempel:
          rus add uppdrag Namn="Boka lokal" Ansvarig=ME Senast=2025-10-01 Status=öppet
          rus add moten Datum=2025-11-05 Namn=Miljömålsfrukost Typ=frukost Aktivitet=SAM
        """,
        """
        Without an Id the record gets a free one.
        Examples:
          rus add uppdrag Namn="Book a room" Ansvarig=ME Senast=2025-10-01 Status=öppet
          rus add moten Datum=2025-11-05 Namn=Breakfast Typ=frukost Aktivitet=SAM
        """),
      aliases: ["lägg-till", "lagg-till"])
  }

  @Argument(
    help: help(
      "Slag: aktiviteter, tid, moten, uppdrag, mal, ekonomi, personer …",
      "Kind: aktiviteter, tid, moten, uppdrag, mal, ekonomi, personer …", value: ("slag", "kind")),
    completion: .plan(.kinds))
  var kind: String

  @Argument(
    help: help("Postens fält.", "The record's fields.", value: ("fält=värde", "field=value")),
    completion: .plan(.assignments))
  var assignments: [String]

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let type = try RecordType.kind(kind, session.language)
    let assignments = try Assignment.read(assignments, session.language)
    if let removal = assignments.first(where: { $0.sign == .remove }) {
      throw session.failure(
        .usage, "\(removal.name)-= passar inte en ny post; skriv \(removal.name)=VÄRDE",
        "\(removal.name)-= does not fit a new record; write \(removal.name)=VALUE")
    }
    var opened = try session.open()
    let plan = opened.plan
    let about = type.label[session.language] + ": "
    let fields = try session.reader(of: type, in: plan, about: about).fields(assignments)
    let change = try session.allowed(plan, about: about) { () throws(Refusal) in try plan.adding(type, fields) }
    try session.commit(change, to: &opened)
    return .done
  }
}
