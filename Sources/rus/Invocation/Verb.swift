import ArgumentParser
import Reports

/// A command as the argument parser's own tables tell of it: what the manual page and completion follow from.
struct Verb {
  let name: String
  let aliases: [String]
  /// What it does, in a sentence.
  let summary: String
  /// The rest of its help: paragraphs, `term  meaning` lines and indented examples.
  let discussion: String
  let arguments: [Argument]

  /// Something that can stand after the command.
  struct Argument {
    let kind: Kind
    /// How it is written: `-o`, `--output`; none of what is known by its place.
    let names: [String]
    /// What stands for its value in the help.
    let valueName: String
    let summary: String
    /// The words it takes; none where it takes any.
    let choices: [String]
    /// The words that completion offers, besides what comes from elsewhere.
    let offered: [String]
    let standard: String?
    let isOptional: Bool
    let repeats: Bool
    let completion: CompletionSource?
  }

  /// What sort of argument it is.
  enum Kind: String {
    case positional
    case option
    case flag
  }

  /// Every command, in the order that the help has them.
  static var all: [Verb] { Rus.verbs.map { Verb($0) } }

  /// Every command's names, without what the parser needs longer to tell.
  static var names: [(name: String, aliases: [String], summary: String)] {
    Rus.verbs.map {
      ($0.configuration.commandName ?? "", $0.configuration.aliases, $0.configuration.abstract)
    }
  }

  /// The command of a name or another name for it.
  static func named(_ word: String) -> Verb? {
    let type = Rus.verbs.first {
      $0.configuration.commandName == word || $0.configuration.aliases.contains(word)
    }
    return type.map { Verb($0) }
  }

  /// What is told of a command.
  init(_ type: any ParsableCommand.Type) {
    let told = (try? JSONValue(reading: Array(type._dumpHelp().utf8)))?["command"]
    name = type.configuration.commandName ?? ""
    aliases = type.configuration.aliases
    summary = type.configuration.abstract
    discussion = type.configuration.discussion
    arguments = (told?["arguments"]?.elements ?? []).compactMap { Argument($0) }
  }
}

extension Verb.Argument {
  fileprivate init?(_ told: JSONValue) {
    guard told["shouldDisplay"] == .bool(true), let kind = told["kind"]?.string.flatMap(Verb.Kind.init(rawValue:))
    else {
      return nil
    }
    self.kind = kind
    names = (told["names"]?.elements ?? []).compactMap { name in
      name["name"]?.string.map { (name["kind"]?.string == "short" ? "-" : "--") + $0 }
    }
    valueName = told["valueName"]?.string ?? ""
    summary = told["abstract"]?.string ?? ""
    choices = (told["allValues"]?.elements ?? []).compactMap(\.string)
    offered = (told["completionKind"]?["list"]?["values"]?.elements ?? []).compactMap(\.string)
    standard = told["defaultValue"]?.string
    isOptional = told["isOptional"] == .bool(true)
    repeats = told["isRepeating"] == .bool(true)
    completion = told["completionKind"].flatMap { CompletionSource($0) }
  }

  /// The name it is told by: the long one.
  var mainName: String { names.first { $0.hasPrefix("--") } ?? names.first ?? valueName }
}
