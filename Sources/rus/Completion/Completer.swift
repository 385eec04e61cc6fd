import Plan
import Reports

/// How a command line can go on: what stands on it up to the cursor, against the commands' own tables and the plan.
struct Completer {
  /// What is offered.
  enum Answer: Equatable {
    case candidates([Candidate])
    /// The shell's own names of files.
    case files
    case folders
  }

  /// One way to go on: the whole word, and what it means.
  struct Candidate: Equatable {
    let word: String
    let about: String
  }

  let surroundings: Surroundings
  /// The words before the one under way, without the program's own.
  private var before: [String]
  private let current: String
  /// What was said before the word under way.
  private(set) var options: [String: String] = [:]
  private(set) var places: [String] = []
  private var pending: Verb.Argument?

  /// `words` are those after the program's name; the last is under way, and may be empty.
  init(_ words: [String], _ surroundings: Surroundings) {
    self.surroundings = surroundings
    before = Array(words.dropLast())
    current = words.last ?? ""
  }

  /// What can stand there.
  mutating func answer() -> Answer {
    if before.first == "help" { return .candidates(before.count == 1 ? verbs : []) }
    let first = before.first ?? current
    let isDashboard = first.hasPrefix("-")
    if before.isEmpty, !isDashboard { return .candidates(verbs) }
    guard let verb = isDashboard ? Verb(OpenCommand.self) : Verb.named(first) else { return .candidates([]) }
    read(isDashboard ? before : Array(before.dropFirst()), verb)
    if let pending { return values(of: pending, current, with: "") }
    if current.hasPrefix("--"), let equals = current.firstIndex(of: "=") {
      let name = String(current[..<equals])
      guard let argument = verb.argument(name), argument.kind == .option else { return .candidates([]) }
      return values(of: argument, String(current[current.index(after: equals)...]), with: name + "=")
    }
    let places = verb.arguments.filter { $0.kind == .positional }
    let argument = self.places.count < places.count ? places[self.places.count] : places.last { $0.repeats }
    if current.hasPrefix("-") { return options(of: verb) }
    return argument.map { values(of: $0, current, with: "") } ?? .candidates([])
  }

  private mutating func read(_ words: [String], _ verb: Verb) {
    for word in words {
      if let argument = pending {
        options[argument.mainName] = word
        pending = nil
      } else if word.hasPrefix("--"), let equals = word.firstIndex(of: "=") {
        options[String(word[..<equals])] = String(word[word.index(after: equals)...])
      } else if let argument = verb.argument(word) {
        options[argument.mainName] = ""
        if argument.kind == .option { pending = argument }
      } else {
        places.append(word)
      }
    }
  }

  private var verbs: [Candidate] {
    let all = Verb.names
    let main = all.filter { $0.name.hasPrefix(current) }.map { Candidate(word: $0.name, about: $0.summary) }
    if !main.isEmpty { return main }
    return all.flatMap { verb in
      verb.aliases.filter { $0.hasPrefix(current) }.map { Candidate(word: $0, about: verb.summary) }
    }
  }

  private func options(of verb: Verb) -> Answer {
    let left = verb.arguments.filter { argument in
      argument.kind != .positional && (argument.repeats || options[argument.mainName] == nil)
    }
    return .candidates(
      left.map { Candidate(word: $0.mainName, about: $0.summary) }.filter { $0.word.hasPrefix(current) })
  }

  private func values(of argument: Verb.Argument, _ typed: String, with beginning: String) -> Answer {
    let candidates: [Candidate]
    if !argument.offered.isEmpty {
      candidates = argument.offered.map { Candidate(word: $0, about: "") }
    } else {
      switch argument.completion {
      case .files: return .files
      case .folders: return .folders
      case let source?: candidates = PlanCompletion(self).candidates(source, typed)
      case nil: candidates = []
      }
    }
    let folded = typed.folded
    return .candidates(
      candidates.filter { $0.word.folded.hasPrefix(folded) && $0.isPlain }
        .map { Candidate(word: beginning + $0.word, about: $0.about) })
  }
}

extension Verb {
  /// The option that is written so.
  fileprivate func argument(_ name: String) -> Argument? { arguments.first { $0.names.contains(name) } }
}

extension Completer.Candidate {
  /// Whether it can stand on a line and on a command line.
  fileprivate var isPlain: Bool { word == word.harmless && !word.isEmpty }
}
