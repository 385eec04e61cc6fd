/// Why a value is none of its field's kind, and what to write instead.
public struct FieldProblem: Error, Sendable, Hashable {
  private let swedish: String
  private let english: String

  init(_ swedish: String, _ english: String) {
    self.swedish = swedish
    self.english = english
  }

  /// The sentence.
  public func text(_ language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}

extension FieldKind {
  /// What is wrong with a value as a file has it; nil where nothing is. References are looked up elsewhere.
  public func problem(_ value: String) -> FieldProblem? {
    switch self {
    case .key, .reference: keyProblem(value)
    case .line: value.contains("\n") ? FieldProblem("ska stå på en rad", "must be one line") : nil
    case .text: nil
    case .days, .number: decimalProblem(value, atLeast: 0, atMost: Int.max)
    case .loggedDays: decimalProblem(value, atLeast: 1, atMost: 3100)
    case .money:
      Money(file: value) == nil
        ? FieldProblem("är inget belopp; skriv t.ex. 1250.50", "is no amount; write 1250.50") : nil
    case .count: wholeProblem(value, in: 0...Int(Int32.max), "ett heltal, 0 eller mer", "a whole number, 0 or more")
    case .year: wholeProblem(value, in: 1900...2999, "ett år, t.ex. 2025", "a year, such as 2025")
    case .date: dayProblem(value)
    case .clock:
      ClockSpan(value) == nil
        ? FieldProblem("är inget klockslag; skriv 09:00 eller 09:00-10:30", "is no time; write 09:00 or 09:00-10:30")
        : nil
    case .choice(let choices): choiceProblem(value, choices.map(\.value))
    case .flag: choiceProblem(value, ["ja", "nej"])
    case .recurrence: recurrenceProblem(value)
    case .pastRating: pastRatingProblem(value)
    case .readyMark: readyMarkProblem(value)
    }
  }

  private func keyProblem(_ value: String) -> FieldProblem? {
    guard value.isEmpty || value.contains(where: \.isWhitespace) else { return nil }
    return FieldProblem("ska vara ett ord utan mellanslag", "must be one word without blanks")
  }

  private func decimalProblem(_ value: String, atLeast: Int, atMost: Int) -> FieldProblem? {
    guard let days = PersonDays(file: value) else {
      return FieldProblem(
        "är inget tal med högst två decimaler; skriv t.ex. 0.5", "is no number of at most two decimals; write 0.5")
    }
    if (atLeast...atMost).contains(days.hundredths) { return nil }
    return atMost == 3100
      ? FieldProblem("ska vara mer än 0 och högst 31", "must be more than 0 and at most 31")
      : FieldProblem("ska vara 0 eller mer", "must be 0 or more")
  }

  private func wholeProblem(_ value: String, in range: ClosedRange<Int>, _ swedish: String, _ english: String)
    -> FieldProblem?
  {
    guard let number = Int(value), range.contains(number) else {
      return FieldProblem("ska vara \(swedish)", "must be \(english)")
    }
    return nil
  }

  private func dayProblem(_ value: String) -> FieldProblem? {
    guard Day(iso: value) == nil else { return nil }
    return FieldProblem("är inget datum; skriv ÅÅÅÅ-MM-DD", "is no date; write YYYY-MM-DD")
  }

  private func choiceProblem(_ value: String, _ words: [String]) -> FieldProblem? {
    guard !words.contains(value) else { return nil }
    let (all, last) = (words.dropLast().joined(separator: ", "), words.last ?? "")
    return FieldProblem("finns inte; skriv \(all) eller \(last)", "is not one of them; write \(all) or \(last)")
  }

  private func recurrenceProblem(_ value: String) -> FieldProblem? {
    do {
      _ = try Recurrence(value)
      return nil
    } catch {
      return FieldProblem(error.text(.swedish), error.text(.english))
    }
  }

  private func pastRatingProblem(_ value: String) -> FieldProblem? {
    if PastRating(value) != nil { return nil }
    return FieldProblem(
      "är ingen period med värdering; skriv t.ex. 2022-2024 1", "is no period with a rating; write 2022-2024 1")
  }

  private func readyMarkProblem(_ value: String) -> FieldProblem? {
    let parts = value.split(separator: " ", omittingEmptySubsequences: false)
    if parts.count == 2, Day(iso: String(parts[0])) != nil, !parts[1].isEmpty { return nil }
    return FieldProblem("ska vara dag och person, t.ex. 2026-01-15 ME", "must be a day and a person: 2026-01-15 ME")
  }
}

/// An earlier period's rating: `2022-2024 1`.
public struct PastRating: Sendable, Hashable {
  /// The period as written: a year, or two with a hyphen.
  public let period: String
  /// 1 to a high degree, 2 sufficient, 3 lesser.
  public let rating: Int

  /// Reads `2022-2024 1` or `2025 2`.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let rating = Int(parts[1]), (1...3).contains(rating), parts[1].utf8.count == 1 else {
      return nil
    }
    let years = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    let areYears = years.allSatisfy { $0.utf8.count == 4 && $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard areYears, (1...2).contains(years.count) else { return nil }
    if years.count == 2, years[1] < years[0] { return nil }
    self.period = String(parts[0])
    self.rating = rating
  }
}
