public import Plan
import Screen

/// Which key asks for which command: the standard keys of the command table, or those that the user has chosen.
public struct KeyMap: Sendable {
  fileprivate var commands: [Key: Command] = [:]
  fileprivate var names: [Command: [String]] = [:]

  /// The keys of the command table.
  public static let standard = reading([]).map

  func command(for key: Key) -> Command? { commands[key] }

  /// The keys of a command, as the help writes them; none where it has none.
  func keys(of command: Command) -> [String] { names[command] ?? [] }

  /// Joins the user's keys with the standard ones, and says what could not be.
  ///
  /// A command that is named has the keys given for it and no others. Of two commands with the same key it stays with the
  /// standard one, of two of the user's with the first.
  public static func reading(_ choices: [KeyChoice]) -> (map: KeyMap, problems: [KeyProblem]) {
    var reading = Reading()
    reading.read(choices)
    return (reading.map, reading.problems)
  }
}

/// The keys that the user wants for a command, as the settings file has them.
public struct KeyChoice: Sendable, Hashable {
  /// The command: its name in the table's code, or in the palette in either language.
  public let command: String
  /// The keys; none where it is to have none.
  public let keys: [String]
  /// The line it begins on.
  public let line: Int

  /// A choice of keys.
  public init(command: String, keys: [String], line: Int) {
    (self.command, self.keys, self.line) = (command, keys, line)
  }
}

/// What is wrong with a choice of keys, or another setting, in the settings file.
public struct KeyProblem: Sendable, Hashable {
  /// The line of the choice.
  public let line: Int
  /// What, and what holds instead.
  public let text: Label

  /// A problem on a line.
  public init(line: Int, text: Label) {
    (self.line, self.text) = (line, text)
  }
}

/// A map under way, with what was found wrong.
private struct Reading {
  var map = KeyMap()
  var problems: [KeyProblem] = []

  mutating func read(_ choices: [KeyChoice]) {
    let chosen = known(choices)
    for row in Command.table where !chosen.contains(where: { $0.command == row.command }) {
      for name in row.keys { map.give(name, to: row.command) }
    }
    for (command, choice) in chosen {
      for name in choice.keys { give(name, to: command, choice) }
    }
  }

  /// The choices of commands that there are, each command's first.
  private mutating func known(_ choices: [KeyChoice]) -> [(command: Command, choice: KeyChoice)] {
    var chosen: [(command: Command, choice: KeyChoice)] = []
    for choice in choices {
      guard let command = Command.named(choice.command) else {
        problems.append(.unknownCommand(choice))
        continue
      }
      if let earlier = chosen.first(where: { $0.command == command })?.choice {
        problems.append(.twice(command, choice, earlier))
      } else {
        chosen.append((command, choice))
      }
    }
    // Somebody who takes every way out away is not shut in.
    let ways: [Command] = [.quit, .close, .palette]
    if ways.allSatisfy({ way in chosen.contains { $0.command == way && $0.choice.keys.isEmpty } }) {
      chosen.removeAll { $0.command == .quit }
    }
    return chosen
  }

  private mutating func give(_ name: String, to command: Command, _ choice: KeyChoice) {
    guard let key = Key(name: name) else {
      problems.append(.unknownKey(name, command, choice))
      return
    }
    if let other = map.command(for: key), other != command {
      problems.append(.clash(key, command, other, choice))
    } else {
      map.give(name, to: command)
    }
  }
}

extension KeyMap {
  fileprivate mutating func give(_ name: String, to command: Command) {
    guard let key = Key(name: name), commands[key] == nil else { return }
    commands[key] = command
    names[command, default: []].append(key.name)
  }
}

extension Command {
  /// The command of a name: `setStatus`, `Sätt status`, `set the status`.
  static func named(_ name: String) -> Command? {
    let folded = name.folded
    let row = table.first { row in
      row.command.rawValue.folded == folded || Language.allCases.contains { row.name[$0].folded == folded }
    }
    return row?.command
  }
}

extension KeyProblem {
  fileprivate static func unknownCommand(_ choice: KeyChoice) -> KeyProblem {
    let nearest = choice.command.nearest(in: Command.table.map(\.command.rawValue))
    return KeyProblem(
      line: choice.line,
      text: Label(
        "kommandot \(choice.command) finns inte" + (nearest.map { "; menade du \($0)?" } ?? ""),
        "there is no command \(choice.command)" + (nearest.map { "; did you mean \($0)?" } ?? "")))
  }

  fileprivate static func unknownKey(_ name: String, _ command: Command, _ choice: KeyChoice) -> KeyProblem {
    let names = Set(Command.table.flatMap(\.keys)).filter { $0.count > 1 }.sorted()
    let nearest = name.nearest(in: names)
    return KeyProblem(
      line: choice.line,
      text: Label(
        "tangenten \(name) finns inte" + (nearest.map { "; menade du \($0)?" } ?? "; skriv t.ex. å, Ctrl-G eller F6"),
        "there is no key \(name)" + (nearest.map { "; did you mean \($0)?" } ?? "; write å, Ctrl-G or F6")))
  }

  fileprivate static func twice(_ command: Command, _ choice: KeyChoice, _ earlier: KeyChoice) -> KeyProblem {
    KeyProblem(
      line: choice.line,
      text: Label(
        "\(command.rawValue) har redan tangenter från rad \(earlier.line), som gäller",
        "\(command.rawValue) has its keys from line \(earlier.line) already; those hold"))
  }

  fileprivate static func clash(_ key: Key, _ command: Command, _ other: Command, _ choice: KeyChoice) -> KeyProblem {
    let (new, old) = (command.row.name, other.row.name)
    return KeyProblem(
      line: choice.line,
      text: Label(
        "\(key.name) är både ”\(old[.swedish])” (\(other.rawValue)) och ”\(new[.swedish])” (\(command.rawValue)); "
          + "den första behåller tangenten",
        "\(key.name) is both “\(old[.english])” (\(other.rawValue)) and “\(new[.english])” (\(command.rawValue)); "
          + "the first keeps the key"))
  }
}
