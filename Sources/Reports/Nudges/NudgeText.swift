public import Plan

/// What one person is asked, ready to copy or mail.
public struct NudgeText: Sendable {
  let nudges: PersonNudges
  let plan: YearPlan
  let today: Day

  /// Makes a text of what waits for a person in a plan on a day.
  public init(_ nudges: PersonNudges, in plan: YearPlan, today: Day) {
    self.nudges = nudges
    self.plan = plan
    self.today = today
  }

  /// A subject for a mail.
  public func subject(_ language: Language) -> String {
    let count = nudges.nudges.count
    return "\(title(language)): "
      + Label(
        count == 1 ? "en sak att uppdatera" : "\(count) saker att uppdatera",
        count == 1 ? "one thing to update" : "\(count) things to update")[language]
  }

  /// The text: a greeting, what waits with what to do about each, and thanks.
  public func lines(_ language: Language) -> [String] {
    func word(_ swedish: String, _ english: String) -> String { Label(swedish, english)[language] }
    let first = nudges.person.map { String($0.name.prefix { !$0.isWhitespace }).harmless } ?? ""
    let greeting = word("Hej", "Hello") + (first.isEmpty ? "!" : " \(first)!")
    let items = nudges.nudges.map { nudge in
      "- \(nudge.key.harmless) \(nudge.name.harmless): \(nudge.reason.label[language]). "
        + "\(nudge.reason.remedy[language].capitalizedFirst)."
    }
    let about = word(
      "I \(title(language)) väntar det här på dig (\(today.iso)):",
      "In \(title(language)) this waits for you (\(today.iso)):")
    return [greeting, "", about, ""] + items + ["", word("Tack på förhand!", "Thank you!")]
  }

  /// What waits, for programs.
  public func json(_ language: Language) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let person = nudges.person {
      members += [.init("Person", .string(person.id)), .init("Namn", .string(person.name))]
    }
    let items = nudges.nudges.map { nudge in
      JSONValue.object([
        .init("Typ", .string(nudge.record.type.rawValue)), .init("Id", .string(nudge.key)),
        .init("Namn", .string(nudge.name)), .init("Skal", .string(nudge.reason.code)),
        .init("Text", .string(nudge.reason.label[language])),
      ])
    }
    members += [
      .init("Antal", .number(items.count)), .init("Saker", .array(items)), .init("Amne", .string(subject(language))),
      .init("Text", .string(lines(language).joined(separator: "\n"))),
    ]
    return .object(members)
  }

  private func title(_ language: Language) -> String {
    let year = plan.facts.year.map { " \($0)" } ?? ""
    return plan.facts.title?.harmless ?? Label("verksamhetsplanen\(year)", "the plan of operations\(year)")[language]
  }
}

extension String {
  /// With a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
