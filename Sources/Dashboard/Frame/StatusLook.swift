import Plan
import Screen

/// How a status looks: always a sign and a word, colour third.
enum StatusLook {
  /// The role of a status word in the files; nil for other words.
  static func role(_ word: String) -> Screen.Role? {
    switch word {
    case "planerad", "planerat", "öppet": .statusPlanned
    case "pågår": .statusOngoing
    case "genomförd", "genomfört", "klart": .statusDone
    case "delvis": .statusPartial
    case "utgår", "inställt": .statusCancelled
    default: nil
    }
  }

  /// The sign of a status word in the files; nil for other words.
  static func sign(_ word: String, _ glyphs: Glyphs) -> Character? {
    switch role(word) {
    case .statusPlanned?: glyphs.sign.planned
    case .statusOngoing?: glyphs.sign.ongoing
    case .statusDone?: glyphs.sign.done
    case .statusPartial?: glyphs.sign.partial
    case .statusCancelled?: glyphs.sign.cancelled
    default: nil
    }
  }
}

extension App {
  /// The signs to draw with.
  var glyphs: Glyphs {
    let all = settings.usesASCII ? Glyphs.ascii : .unicode
    return settings.isPlain ? all.withoutLines : all
  }

  /// A status as a sign and its word; one the program does not know as it stands.
  func statusCell(_ word: String, _ field: Field?) -> CellContent {
    guard let role = StatusLook.role(word), let sign = StatusLook.sign(word, glyphs) else {
      return CellContent("? \(word)", word.isEmpty ? nil : .error)
    }
    var shown = word
    if case .choice(let choices)? = field?.kind, let choice = choices.first(where: { $0.value == word }) {
      shown = choice.label[language]
    }
    return CellContent("\(sign) \(shown)", role)
  }

  /// An activity's status as a sign and its word.
  func statusCell(of activity: Activity) -> CellContent {
    let word = activity.status?.rawValue ?? plan.values("Status", of: activity.ref).first ?? ""
    return statusCell(word, RecordType.activity.schema.field("Status"))
  }

  /// PRIO as a sign and the word, or nothing.
  func priorityCell(_ isPriority: Bool) -> CellContent {
    isPriority ? CellContent("\(glyphs.sign.priority) PRIO", .priority) : CellContent()
  }

  /// How many decimals a column of planned days has: none where no activity and no person has a part of a day, since room for
  /// them would only part the figures from their heading.
  var plannedPlaces: Int {
    func isParted(_ days: PersonDays?) -> Bool { days.map { $0.hundredths % 100 != 0 } ?? false }
    return plan.activities.contains { isParted($0.days) } || plan.people.contains { isParted($0.days) } ? 2 : 0
  }

  /// Person-days for a column: two decimals only where they are needed.
  func days(_ days: PersonDays?) -> CellContent {
    days.map { CellContent($0.text(language)) } ?? CellContent("–", .muted)
  }

  /// What is left, marked where it is below nothing.
  func left(_ planned: PersonDays?, _ logged: PersonDays) -> CellContent {
    guard let planned else { return CellContent("–", .muted) }
    let left = planned - logged
    return CellContent(left.text(language), left < .zero ? .barOver : nil)
  }

  /// The pace in its word; nothing where there is none.
  func paceCell(_ verdict: PaceVerdict?) -> CellContent {
    guard let verdict else { return CellContent() }
    let role: Screen.Role =
      switch verdict {
      case .under: .statusPartial
      case .onPace: .good
      case .over: .barOver
      }
    return CellContent(verdict.label[language], role)
  }

  /// Money for a column, to the öre.
  func kronor(_ money: Money?) -> CellContent {
    money.map { CellContent($0.text(language)) } ?? CellContent("–", .muted)
  }
}
