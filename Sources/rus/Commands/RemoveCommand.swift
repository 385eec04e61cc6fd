import ArgumentParser
import Plan

/// `rus remove ID`: takes a record away.
struct RemoveCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove",
      abstract: words("Tar bort en post.", "Removes a record."),
      discussion: words(
        "En post som andra hänvisar till tas bara bort med --force.",
        "A record that others refer to is only removed with --force."),
      aliases: ["ta-bort"])
  }

  @Argument(help: help("Postens Id.", "The record's Id.", value: ("id", "id")), completion: .plan(.ids))
  var id: String

  @Flag(help: help("Ta bort även om andra hänvisar till den.", "Remove it even where others refer to it."))
  var force = false

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    var opened = try session.open()
    let plan = opened.plan
    let id = try opened.id(named: id, session.language)
    // What refers to it may be in any file.
    try opened.requireAllReadable(session.language)
    let isForced = force
    let change = try session.allowed(plan) { () throws(Refusal) in try plan.removing([id], force: isForced) }
    try session.commit(change, to: &opened)
    return .done
  }
}
