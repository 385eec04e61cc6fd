import Plan

extension FieldKind {
  /// What a value of the kind is, as a sentence goes on with it.
  func meaning(_ language: Language) -> String {
    label[language]
  }

  private var label: Label {
    switch self {
    case .key: Label("ett ord utan mellanslag, som ingen annan post av slaget har", "one word, unique in its type")
    case .line: Label("text på en rad", "text on one line")
    case .text: Label("text på hur många rader som helst", "text of any number of lines")
    case .days:
      Label("persondagar med högst två decimaler, 0 eller mer", "person-days with at most two decimals, 0 or more")
    case .loggedDays:
      Label("persondagar, mer än 0 och högst 31", "person-days, more than 0 and at most 31")
    case .number: Label("ett tal med högst två decimaler, 0 eller mer", "a number with at most two decimals, 0 or more")
    case .money: Label("kronor med högst två decimaler", "kronor with at most two decimals")
    case .count: Label("ett heltal, 0 eller mer", "a whole number, 0 or more")
    case .year: Label("ett år, 1900 till 2999", "a year, 1900 to 2999")
    case .date: Label("ett datum, `ÅÅÅÅ-MM-DD`", "a date, `YYYY-MM-DD`")
    case .clock: Label("`TT:MM` eller `TT:MM-TT:MM`", "`HH:MM` or `HH:MM-HH:MM`")
    case .choice(let choices): Self.label(of: choices)
    case .flag: Label("`ja` eller `nej`", "`ja` (yes) or `nej` (no)")
    case .reference(let type):
      Label("Id för en post av slaget \(type.rawValue)", "the Id of a record of type \(type.rawValue)")
    case .recurrence:
      Label(
        "en regel enligt RFC 5545, som `FREQ=MONTHLY;BYDAY=1WE`", "an RFC 5545 rule, such as `FREQ=MONTHLY;BYDAY=1WE`")
    case .pastRating:
      Label("en tidigare period och dess värdering, `2022-2024 1`", "an earlier period and its rating, `2022-2024 1`")
    case .readyMark:
      Label(
        "dagen och personen som klarmarkerade, `2026-01-15 ME`",
        "the day and the person that marked it ready, `2026-01-15 ME`")
    case .allocation:
      Label(
        "en person och dennes dagar av aktivitetens, `ME 12.5`",
        "a person and the days of the activity that are theirs, `ME 12.5`")
    }
  }

  /// The words, with their meaning where it is another than the word.
  private static func label(of choices: [Choice]) -> Label {
    func list(_ language: Language) -> String {
      let words = choices.map { choice in
        let label = choice.label[language]
        return label == choice.value ? "`\(choice.value)`" : "`\(choice.value)` (\(label))"
      }
      return words.dropLast().joined(separator: ", ") + Label(" eller ", " or ")[language] + (words.last ?? "")
    }
    return Label(list(.swedish), list(.english))
  }
}
