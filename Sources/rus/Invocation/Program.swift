import ArgumentParser
import Glibc
import Plan
import Reports

/// From arguments to exit status: parse, run, print.
enum Program {
  /// Carries out what the arguments ask for.
  static func run(_ arguments: [String], _ surroundings: Surroundings) -> ExitStatus {
    var output = Output()
    var status = ExitStatus.done
    let screen = surroundings.textScreen(usesPager: !arguments.contains("--no-pager"))
    do {
      status = try run(arguments, surroundings, &output)
    } catch let failure as Failure {
      return end(output, on: screen, failure)
    } catch {
      let text = Rus.message(for: error)
      guard Rus.exitCode(for: error) == .success else {
        return end(output, on: screen, Failure(.usage, ParserText.message(text, arguments, Surroundings.helpLanguage)))
      }
      output.print(ParserText.help(text, Surroundings.helpLanguage))
    }
    return end(output, on: screen, nil, status)
  }

  /// Ends the process.
  static func exit(with status: ExitStatus) -> Never {
    Glibc.exit(status.rawValue)
  }

  private static func run(
    _ arguments: [String], _ surroundings: Surroundings, _ output: inout Output
  ) throws -> ExitStatus {
    if let completion = CompletionRun(arguments: arguments) {
      output.print(completion.lines(surroundings))
      return .done
    }
    if let dashboard = DashboardRun(arguments: arguments) {
      var session = try Session(dashboard.asked, surroundings)
      LongWork.current.begin(session.language)
      return try dashboard.open(in: &session)
    }
    var parsed = try parse(inItsOwnWords(arguments))
    guard let command = parsed as? any PlanCommand else {
      try parsed.run()
      return .done
    }
    var session = try Session(command.common.asked, surroundings)
    LongWork.current.begin(session.language)
    defer { output = session.output }
    return try command.run(in: &session)
  }

  /// Prints what there is to print, the failure last and on standard error.
  private static func end(
    _ output: Output, on screen: TextScreen?, _ failure: Failure?, _ status: ExitStatus = .done
  ) -> ExitStatus {
    var failure = failure
    LongWork.current.end()
    if let reason = output.show(on: screen) {
      failure = failure ?? Failure(.failed, words("kunde inte skriva: ", "could not write: ") + reason)
    }
    guard let failure else { return status }
    var errors = Output()
    errors.write(failure.line)
    _ = errors.flush(to: STDERR_FILENO)
    return failure.status
  }

  /// Reads a verb's arguments by its own table: to lay out the tables of all verbs takes longer than reading a plan. What
  /// that one does not take, and questions for help, go by way of them all.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let verb = verb(arguments.first), let parsed = try? verb.parse(Array(arguments.dropFirst())) { return parsed }
    try refuseUnknownVerb(arguments.first)
    return try Rus.parseAsRoot(arguments)
  }

  private static func verb(_ word: String?) -> (any ParsableCommand.Type)? {
    guard let word else { return nil }
    return Rus.verbs.first { $0.verb == word || $0.configuration.aliases.contains(word) }
  }

  /// A word that is no verb would otherwise be taken as an argument of the dashboard.
  private static func refuseUnknownVerb(_ word: String?) throws(Failure) {
    guard let word, !word.hasPrefix("-"), word != "help", verb(word) == nil else { return }
    let verbs = Rus.verbs.flatMap { [$0.verb] + $0.configuration.aliases } + ["help"]
    let nearest = word.nearest(in: verbs)
    throw Failure(
      .usage,
      words("okänt kommando \(word); ", "unknown command \(word); ")
        + (nearest.map { words("menade du \($0)?", "did you mean \($0)?") }
          ?? words("rus --help visar alla", "rus --help shows them all")))
  }

  /// `--color` alone means always, as in other programs; the parser wants a value. The scripts that the parser itself would
  /// write know neither Ids nor persons: ours are written in their place.
  private static func inItsOwnWords(_ arguments: [String]) -> [String] {
    let script = "--generate-completion-script"
    if let first = arguments.first, first == script || first.hasPrefix(script + "=") {
      return ["completions"] + first.split(separator: "=").dropFirst().map(String.init) + arguments.dropFirst()
    }
    return arguments.enumerated().map { place, argument in
      guard argument == "--color" else { return argument }
      let next = place + 1 < arguments.count ? arguments[place + 1] : ""
      return ColorChoice(rawValue: next) == nil ? "--color=always" : argument
    }
  }
}

extension ParsableCommand {
  /// The word that calls it.
  fileprivate static var verb: String { configuration.commandName ?? "" }
}
