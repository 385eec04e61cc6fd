import Screen

/// Which key asks for which command.
struct KeyMap: Sendable {
  private let commands: [Key: Command]

  /// The keys of the command table.
  static let standard = KeyMap(Command.table)

  init(_ rows: [CommandRow]) {
    var commands: [Key: Command] = [:]
    for row in rows {
      for name in row.keys {
        guard let key = Key(name: name) else { continue }
        commands[key] = row.command
      }
    }
    self.commands = commands
  }

  func command(for key: Key) -> Command? { commands[key] }
}
