import ArgumentParser
import Plan

/// `rus set ID FIELD=VALUE…`: sets fields of one record.
struct SetCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: words("Ändrar fält i en post.", "Sets fields of a record."),
      discussion: words(
        """
        Exempel:
          rus set IND Status=genomförd
          rus set IND Dagar=12,5 Prio=ja
          rus set IND Ansvarig+=ME        lägger till ett värde
          rus set IND Ansvarig-=ME        tar bort ett värde
          rus set IND Rubrik=             tömmer fältet
        """,
        """
        Examples:
          rus set IND Status=genomförd
          rus set IND Dagar=12.5 Prio=ja
          rus set IND Ansvarig+=ME        adds a value
          rus set IND Ansvarig-=ME        removes a value
          rus set IND Rubrik=             empties the field
        """),
      aliases: ["sätt", "satt"])
  }

  @Argument(help: help("Postens Id.", "The record's Id.", value: ("id", "id")), completion: .plan(.ids))
  var id: String

  @Argument(
    help: help(
      "FÄLT=VÄRDE, FÄLT+=VÄRDE eller FÄLT-=VÄRDE; flera är en ändring.",
      "FIELD=VALUE, FIELD+=VALUE or FIELD-=VALUE; several are one change.", value: ("fält=värde", "field=value")),
    completion: .plan(.assignments))
  var assignments: [String]

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    let assignments = try Assignment.read(assignments, session.language)
    var opened = try session.open()
    let plan = opened.plan
    let id = try opened.id(named: id, session.language)
    let reader = session.reader(of: id.type, in: plan, about: plan.naming(id, session.language))
    let edits = try reader.edits(assignments, of: id)
    // Those that refer to it follow a new key, and may be in any file.
    let key = id.type.schema.key?.name
    if edits.contains(where: { $0.name == key }) { try opened.requireAllReadable(session.language) }
    let change = try session.allowed(plan) { () throws(Refusal) in try plan.editing([id], edits) }
    try session.commit(change, to: &opened)
    return .done
  }
}
