import Screen

/// What a place on the screen stands for where it is no row of what lies on top: those count from 0.
enum MouseSpot {
  /// Within a box, on nothing that can be pointed at.
  static let inside = -1
  /// The record beside a list.
  static let detail = -2
  /// From here down the keys at the foot, in their order.
  static let foot = -100
  /// The numbers that a line of the foot has for its keys.
  static let keysInHint = 8
  /// From here down the headings of a list's columns.
  static let column = -1000
  /// From here down what Tab offers in a query.
  static let offer = -2000
  /// From here down the sections of the overview.
  static let section = -3000
  /// From here down the months of a chart.
  static let month = -4000
  /// From here down the days of the small month.
  static let day = -5000
  /// From here down the commands, in the order of their table.
  static let command = -10_000

  static func number(of command: Command) -> Int {
    Self.command - (Command.allCases.firstIndex(of: command) ?? 0)
  }

  /// What a number stands for; nil where it is a row.
  static func place(_ number: Int) -> Place? {
    switch number {
    case 0...: nil
    case detail: .detail
    case ...Self.command:
      Command.allCases.indices.contains(Self.command - number)
        ? .command(Command.allCases[Self.command - number]) : .inside
    case ...day: .day(day - number)
    case ...month: .month(month - number)
    case ...section: .section(section - number)
    case ...offer: .offer(offer - number)
    case ...column: .column(column - number)
    case ...foot: .foot(foot - number)
    default: .inside
    }
  }

  enum Place: Equatable {
    case inside, detail
    case foot(Int)
    case column(Int)
    case offer(Int)
    case section(Int)
    case month(Int)
    case day(Int)
    case command(Command)
  }
}
