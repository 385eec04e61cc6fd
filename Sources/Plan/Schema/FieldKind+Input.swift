/// What typed text is read against.
public struct InputContext: Sendable {
  /// The day that `idag` and `+1v` are reckoned from.
  public let today: Day
  /// Hours in a person-day, in hundredths: `4h` is half a day of 8.
  public let hoursPerDay: PersonDays

  /// Describes where and when something is typed.
  public init(today: Day, hoursPerDay: PersonDays) {
    self.today = today
    self.hoursPerDay = hoursPerDay
  }
}

extension FieldKind {
  /// The value a file would hold for what a person typed: `0,5` becomes `0.5`, `idag` the date, `gen` genomförd.
  public func fileValue(typed: String, _ context: InputContext) -> Result<String, FieldProblem> {
    let text = typed.trimmed
    let value: String
    switch self {
    case .text: value = typed
    case .key, .line, .reference, .clock, .pastRating, .readyMark: value = text
    case .recurrence:
      switch RecurrenceInput.rule(text, today: context.today) {
      // A rule stays as it was written, in capitals.
      case .success(let rule): value = text.contains("=") ? text.uppercased() : rule.value
      case .failure(let problem): return .failure(problem)
      }
    case .allocation:
      switch Self.allocation(text, context) {
      case .success(let allocation): value = allocation
      case .failure(let problem): return .failure(problem)
      }
    case .days, .loggedDays, .number:
      switch DecimalInput.days(text, hoursPerDay: context.hoursPerDay) {
      case .success(let days): value = days.fileText
      case .failure(let problem): return .failure(FieldProblem(problem.text(.swedish), problem.text(.english)))
      }
    case .money:
      switch DecimalInput.money(text) {
      case .success(let money): value = money.fileText
      case .failure(let problem): return .failure(FieldProblem(problem.text(.swedish), problem.text(.english)))
      }
    case .count, .year: value = text.filter { !$0.isWhitespace }
    case .date:
      switch DayInput.day(text, today: context.today, .nearest) {
      case .success(let day): value = day.iso
      case .failure(let problem): return .failure(FieldProblem(problem.text(.swedish), problem.text(.english)))
      }
    case .choice(let choices): value = Self.choice(text, of: choices)
    case .flag:
      value = Self.choice(text, of: [Choice("ja", "yes"), Choice("nej", "no")])
    }
    return problem(value).map { .failure($0) } ?? .success(value)
  }

  /// `ME 12,5` and `ME 4 h` as files have them; what is no such value as it stands, for the check to say why.
  private static func allocation(_ text: String, _ context: InputContext) -> Result<String, FieldProblem> {
    let person = text.prefix { !$0.isWhitespace }
    let typed = text.dropFirst(person.count).drop(while: \.isWhitespace)
    guard !typed.isEmpty else { return .success(text) }
    return DecimalInput.days(String(typed), hoursPerDay: context.hoursPerDay).map { "\(person) \($0.fileText)" }
  }

  /// The choice that the text is, in either language, or the only one that it begins; else the text itself.
  private static func choice(_ text: String, of choices: [Choice]) -> String {
    let typed = text.folded
    let exact = choices.first {
      $0.value == text || $0.label[.swedish].folded == typed || $0.label[.english].folded == typed
    }
    if let exact { return exact.value }
    // Who types å means å; without it, a stands for both.
    let meansLetters = text.utf8.contains { $0 >= 0x80 }
    let begun = choices.filter { choice in
      [choice.label[.swedish], choice.label[.english]].contains {
        meansLetters ? $0.lowercased().hasPrefix(text.lowercased()) : $0.folded.hasPrefix(typed)
      }
    }
    return begun.count == 1 && !typed.isEmpty ? begun[0].value : text
  }
}
