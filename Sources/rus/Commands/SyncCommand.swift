import ArgumentParser
import Glibc
import Plan
import Reports
import Storage

/// `rus sync`: the plan shared over git.
struct SyncCommand: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sync",
      abstract: words("Delar planen genom git: hämtar, slår ihop, skickar.", "Shares the plan over git."),
      discussion: words(
        """
        Det som ändrats i planens filer läggs in i git, de andras ändringar hämtas och slås ihop fält för fält, och allt
        skickas. Inget annat i mappen rörs, och inget skrivs någonsin över hos någon annan. Första gången:
          rus sync --setup ADRESS      gör mappen till ett git-förråd och skickar planen till ADRESS
          rus clone ADRESS             hämtar planen till en annan dator
        Utan nät läggs ändringarna in här och går nästa gång. Slutar med 0 (också utan nät), med 1 där en konflikt väntar
        på att avgöras, med 2 där det inte gick; då säger en rad varför, och ingenting är förlorat. Gits krokar
        pre-commit, commit-msg och pre-push körs.
        """,
        """
        What was edited in the plan's files is committed, what others sent is fetched and merged field by field, and all is
        sent. Nothing else in the folder is touched, and nothing is ever written over at anybody else's. The first time:
          rus sync --setup ADDRESS     makes the folder a git repository and sends the plan to ADDRESS
          rus clone ADDRESS            fetches the plan to another computer
        Without a network the changes are committed here and go the next time. Ends with 0 (without a network too), with 1
        where a conflict waits to be decided, with 2 where it could not be done; then a line says why, and nothing is lost.
        git's hooks pre-commit, commit-msg and pre-push are run.
        """),
      aliases: ["synka"])
  }

  @Flag(help: help("Börja dela planen.", "Begin to share the plan."))
  var setup = false

  @Argument(
    help: help(
      "Med --setup: var planen delas (en adress eller mapp).",
      "With --setup: where it is shared (an address or folder).",
      value: ("adress", "address")), completion: .directory)
  var remote: String?

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(Failure) -> ExitStatus {
    if !setup, let remote {
      throw session.failure(
        .usage, "\(remote): en adress anges bara första gången: rus sync --setup \(remote)",
        "\(remote): an address is given only the first time: rus sync --setup \(remote)")
    }
    let opened = try session.open(readOnly: true)
    let person = session.person.flatMap { id in opened.plan.people.first { $0.id == id } }
    var sync = PlanSync(
      opened.folder, in: session.surroundings.location(common.data),
      author: person.map { SyncAuthor($0, in: opened.plan) }, language: session.language)
    sync.program = session.surroundings.programFile
    sync.progress = { LongWork.current.step($0.label) }
    LongWork.current.stops(with: sync.cancellation)
    do throws(SyncStop) {
      let outcome = setup ? try begin(sync, &session) : try sync.run()
      return session.report(outcome, isNew: setup)
    } catch {
      switch error.kind {
      case .offline:
        session.output.print(error.text(session.language).harmless)
        return .done
      case .unknownAuthor: throw Failure(.usage, error.text(session.language))
      case .cancelled: throw Failure(.stopped, error.text(session.language))
      case .refused: throw Failure(.failed, error.text(session.language))
      }
    }
  }

  private func begin(_ sync: PlanSync, _ session: inout Session) throws(SyncStop) -> SyncOutcome {
    let address = remote.map { session.surroundings.address($0) }
    var told: [Label] = []
    let setup = SyncSetup(sync, program: session.surroundings.programFile ?? "rus", remote: address)
    defer { session.output.print(told.map { $0[session.language].harmless }) }
    return try setup.run { told.append($0) }
  }
}

extension Session {
  /// Tells what a sync did, and what is next.
  fileprivate mutating func report(_ outcome: SyncOutcome, isNew: Bool) -> ExitStatus {
    func count(_ edits: [Edit]) -> String {
      edits.count == 1
        ? Label("1 ändring", "1 change")[language] : "\(edits.count) \(Label("ändringar", "changes")[language])"
    }
    let remote = outcome.remote ?? ""
    if outcome.isFirst {
      say("Skickade planen till \(remote)", "Sent the plan to \(remote)")
    } else if outcome.isPutIn, outcome.remote == nil {
      say("La in planen i git: \(outcome.sent.count) poster", "Committed the plan: \(outcome.sent.count) records")
    } else if !outcome.sent.isEmpty {
      let isLocal = outcome.remote == nil
      say(
        isLocal ? "La in \(count(outcome.sent)) i git:" : "Skickade \(count(outcome.sent)) till \(remote):",
        isLocal ? "Committed \(count(outcome.sent)):" : "Sent \(count(outcome.sent)) to \(remote):")
      list(outcome.sent)
    }
    if !outcome.received.isEmpty {
      say("Hämtade \(count(outcome.received)) från \(remote):", "Fetched \(count(outcome.received)) from \(remote):")
      list(outcome.received)
    }
    if !outcome.isFirst, outcome.sent.isEmpty, outcome.received.isEmpty {
      say("Inget nytt att skicka eller hämta", "Nothing new to send or fetch")
    }
    for conflict in outcome.conflicts { output.print(conflict[language].harmless) }
    if let problem = outcome.problem { output.print(problem[language].harmless) }
    if outcome.waiting > 0 {
      let number = outcome.waiting
      say(
        number == 1
          ? "1 konflikt väntar: rus, och sedan !, visar den"
          : "\(number) konflikter väntar: rus, och sedan !, visar dem",
        number == 1 ? "1 conflict waits: rus, then !, shows it" : "\(number) conflicts wait: rus, then !, shows them")
    }
    if outcome.remote == nil {
      say(
        "Nästa steg: rus sync --setup ADRESS delar planen med andra",
        "Next: rus sync --setup ADDRESS shares the plan with others")
    } else if isNew {
      say(
        "Nästa steg: andra hämtar planen med rus clone ADRESS; sedan räcker rus sync för alla",
        "Next: others fetch the plan with rus clone ADDRESS; then rus sync is enough for everybody")
    }
    return outcome.waiting > 0 || outcome.problem != nil || !outcome.conflicts.isEmpty ? .found : .done
  }

  private mutating func say(_ swedish: String, _ english: String) {
    output.print(Label(swedish, english)[language].harmless)
  }

  private mutating func list(_ edits: [Edit]) {
    let lines = ChangeNote(edits, language).lines
    let most = 12
    output.print(lines.prefix(most).map { "  \($0)".harmless })
    if lines.count > most { say("  (+\(lines.count - most) till)", "  (+\(lines.count - most) more)") }
  }
}

extension Surroundings {
  /// Where something is shared, as git takes it: a folder by its whole path, an address as it is.
  func address(_ text: String) -> String {
    let colon = text.firstIndex(of: ":")
    let slash = text.firstIndex(of: "/")
    // `host:path` is ssh's, unless a slash comes first.
    if let colon, slash.map({ colon < $0 }) ?? true { return text }
    let isPath = text.hasPrefix("/") || text.hasPrefix(".") || text.contains("/") || access(text, F_OK) == 0
    guard isPath, !text.hasPrefix("/") else { return text }
    let parts = (currentFolder + "/" + text).split(separator: "/")
    var whole: [Substring] = []
    for part in parts where part != "." {
      if part == ".." { _ = whole.popLast() } else { whole.append(part) }
    }
    return "/" + whole.joined(separator: "/")
  }
}
