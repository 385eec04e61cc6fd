/// A date as typed, its month and year perhaps left out.
private struct TypedDate {
  var day: Int
  var month: Int?
  var year: Int?
}

/// Dates by numbers and by the month's name.
extension DayReader {
  func date(_ tokens: TypedTokens) -> Reading? {
    guard let typed = digitsOnly(tokens) ?? yearFirst(tokens) ?? withSlash(tokens) ?? withName(tokens) else {
      return nil
    }
    guard let month = typed.month else { return dayOfMonth(typed.day) }
    return day(typed.day, month: month, year: typed.year)
  }

  /// `20250912`, `250912`, `0912`, `12`.
  private func digitsOnly(_ tokens: TypedTokens) -> TypedDate? {
    func whole(_ digits: Int) -> Int? {
      var tokens = tokens
      let number = tokens.number(digits...digits)
      return tokens.isEmpty ? number : nil
    }
    if let number = whole(8) {
      return TypedDate(day: number % 100, month: number / 100 % 100, year: number / 10_000)
    }
    if let number = whole(6) {
      return TypedDate(day: number % 100, month: number / 100 % 100, year: 2000 + number / 10_000)
    }
    if let number = whole(4) { return TypedDate(day: number % 100, month: number / 100) }
    return (whole(2) ?? whole(1)).map { TypedDate(day: $0) }
  }

  /// `2025-09-12`, `2025-9-2`, `09-12`.
  private func yearFirst(_ tokens: TypedTokens) -> TypedDate? {
    var tokens = tokens
    let year = tokens.number(4...4)
    if year != nil, tokens.mark("-") == nil { return nil }
    let digits = year == nil ? 2...2 : 1...2
    guard let month = tokens.number(digits), tokens.mark("-") != nil, let day = tokens.number(digits), tokens.isEmpty
    else { return nil }
    return TypedDate(day: day, month: month, year: year)
  }

  /// `12/9`, `12/9 2025`, `12/9-25`, `12/9/2025`.
  private func withSlash(_ tokens: TypedTokens) -> TypedDate? {
    var tokens = tokens
    guard let day = tokens.number(1...2), tokens.mark("/") != nil, let month = tokens.number(1...2) else { return nil }
    if tokens.isEmpty { return TypedDate(day: day, month: month) }
    _ = tokens.mark("/", "-")
    let year = tokens.number(4...4) ?? tokens.number(2...2).map { 2000 + $0 }
    guard let year, tokens.isEmpty else { return nil }
    return TypedDate(day: day, month: month, year: year)
  }

  /// `12 sep`, `12:e september 2025`, `Sep 12, 2025`.
  private func withName(_ tokens: TypedTokens) -> TypedDate? {
    var tokens = tokens
    func isMonth(_ word: String) -> Int? { Self.index(of: word, in: DateText.monthNames) }
    func isEnding(_ word: String) -> Bool? { ["a", "e", "st", "nd", "rd", "th"].contains(word) ? true : nil }
    let monthBefore = tokens.word(isMonth)
    guard let day = tokens.number(1...2) else { return nil }
    _ = tokens.mark(":")
    _ = tokens.word(isEnding)
    guard let month = monthBefore ?? tokens.word(isMonth) else { return nil }
    _ = tokens.mark(",")
    let year = tokens.number(4...4)
    guard tokens.isEmpty else { return nil }
    return TypedDate(day: day, month: month, year: year)
  }

  private func dayOfMonth(_ day: Int) -> Reading {
    let start = today.startOfMonth
    // Of any three months in a row, one has 31 days.
    let months =
      switch direction {
      case .past: [0, -1, -2]
      case .future: [0, 1, 2]
      case .nearest: [0]
      }
    for distance in months {
      let parts = start.adding(months: distance).parts
      guard let found = Day(year: parts.year, month: parts.month, day: day) else { continue }
      if isMeant(found) { return .success(found) }
    }
    return .failure(noSuchDay(month: today.month, year: today.year))
  }

  private func day(_ day: Int, month: Int, year: Int?) -> Reading {
    guard (1...12).contains(month) else {
      return .failure(FieldProblem("har månad \(month); skriv 1 till 12", "has month \(month); write 1 to 12"))
    }
    if let year {
      return Day(year: year, month: month, day: day).map { .success($0) }
        ?? .failure(noSuchDay(month: month, year: year))
    }
    // Between two leap days are at most eight years.
    let years =
      switch direction {
      case .past: Array((today.year - 8...today.year).reversed())
      case .future: Array(today.year...today.year + 8)
      case .nearest: [today.year]
      }
    let found = years.lazy.compactMap { Day(year: $0, month: month, day: day) }.first(where: isMeant)
    return found.map { .success($0) } ?? .failure(noSuchDay(month: month, year: today.year))
  }

  private func isMeant(_ day: Day) -> Bool {
    switch direction {
    case .past: day <= today
    case .future: day >= today
    case .nearest: true
    }
  }

  private func noSuchDay(month: Int, year: Int) -> FieldProblem {
    let days = Day.daysInMonth(month, of: year)
    return FieldProblem(
      "finns inte; \(DateText.month(month, .swedish)) \(year) har dag 1 till \(days)",
      "does not exist; \(DateText.month(month, .english)) \(year) has days 1 to \(days)")
  }
}
