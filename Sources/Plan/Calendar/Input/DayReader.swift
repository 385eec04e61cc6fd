/// Reads what `DayInput` describes. Each reader takes a whole text or gives nil for the next one to try.
struct DayReader {
  let today: Day
  let direction: DayInput.Direction

  typealias Reading = Result<Day, FieldProblem>

  func read(_ tokens: TypedTokens) -> Reading? {
    namedDay(tokens) ?? step(tokens) ?? weekday(tokens) ?? week(tokens) ?? date(tokens)
  }

  /// `idag`, `i går`, `tomorrow`.
  private func namedDay(_ tokens: TypedTokens) -> Reading? {
    tokens.joinedWords.flatMap { Self.namedDays[$0] }.map { .success(today.adding(days: $0)) }
  }

  private static let namedDays = [
    "idag": 0, "today": 0, "igar": -1, "yesterday": -1, "imorgon": 1, "imorn": 1, "imorron": 1, "tomorrow": 1,
    "overmorgon": 2, "iovermorgon": 2, "forrgar": -2, "iforrgar": -2,
  ]

  /// `+1v`, `-3 dagar`, `+5`.
  private func step(_ tokens: TypedTokens) -> Reading? {
    var tokens = tokens
    guard let sign = tokens.mark("+", "-"), let count = tokens.number(1...9) else { return nil }
    let step = tokens.word { Self.steps[$0] }
    guard tokens.isEmpty else { return nil }
    let day = today.adding(sign == "-" ? -count : count, step ?? .day)
    if count > 0, day == .first || day == .last {
      return .failure(
        FieldProblem("är ett för stort steg; skriv t.ex. +1v eller -3d", "is too large a step; write, say, +1w or -3d"))
    }
    return .success(day)
  }

  private static let steps: [String: DayStep] = {
    let words: [(DayStep, [String])] = [
      (.day, ["d", "dag", "dagar", "day", "days"]),
      (.week, ["v", "vecka", "veckor", "w", "week", "weeks"]),
      (.month, ["m", "man", "manad", "manader", "month", "months"]),
      (.year, ["a", "ar", "y", "year", "years"]),
    ]
    return Dictionary(uniqueKeysWithValues: words.flatMap { step, names in names.map { ($0, step) } })
  }()

  /// `ons`, or before a date that it agrees with: `ons 24 sep 2025`.
  private func weekday(_ tokens: TypedTokens) -> Reading? {
    var tokens = tokens
    guard let weekday = tokens.word({ Self.index(of: $0, in: DateText.weekdayNames) }) else { return nil }
    if tokens.isEmpty {
      let ahead = (weekday - today.weekday + 7) % 7
      let distance =
        switch direction {
        case .past: ahead == 0 ? 0 : ahead - 7
        case .future: ahead
        case .nearest: ahead > 3 ? ahead - 7 : ahead
        }
      return .success(today.adding(days: distance))
    }
    let reading = date(tokens)
    guard case .success(let day) = reading, day.weekday != weekday else { return reading }
    return .failure(
      FieldProblem(
        "stämmer inte: \(day) är en \(DateText.weekday(day.weekday, .swedish))",
        "does not agree: \(day) is a \(DateText.weekday(day.weekday, .english))"))
  }

  /// `v38`, `vecka 38 2025`, `2025-W38`.
  private func week(_ tokens: TypedTokens) -> Reading? {
    var tokens = tokens
    func isWeek(_ word: String) -> Bool? { ["v", "vecka", "w", "week"].contains(word) ? true : nil }
    var year = tokens.number(4...4)
    if year != nil { _ = tokens.mark("-") }
    guard tokens.word(isWeek) != nil, let week = tokens.number(1...2) else { return nil }
    if year == nil { year = tokens.number(4...4) }
    guard tokens.isEmpty else { return nil }
    if let day = monday(ofWeek: week, year: year) { return .success(day) }
    let (sv, en) = year.map { (" \($0)", " \($0)") } ?? (" nära idag", " near today")
    return .failure(
      FieldProblem(
        "finns inte: ingen vecka \(week)\(sv); skriv 1 till 53", "is none: no week \(week)\(en); write 1 to 53"))
  }

  private func monday(ofWeek week: Int, year: Int?) -> Day? {
    if let year { return Day(isoYear: year, week: week) }
    let thisWeek = today.startOfWeek
    let thisYear = today.isoWeek.year
    let mondays = (thisYear - 8...thisYear + 8).compactMap { Day(isoYear: $0, week: week) }
    return switch direction {
    case .past: mondays.last { $0 <= thisWeek }
    case .future: mondays.first { $0 >= thisWeek }
    case .nearest: Day(isoYear: thisYear, week: week)
    }
  }

  /// The place in a list of names, from 1, of the only one that a word begins with three letters or more.
  static func index(of word: String, in names: [Label]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.sv.folded.hasPrefix(word) || $0.en.folded.hasPrefix(word) }.map { $0 + 1 }
  }
}
