extension FieldKind {
  /// What is wrong with a value as a file has it; nil where nothing is. What passes, the descriptor's own type passes too,
  /// so that recutils takes every file that is written. References are looked up elsewhere.
  public func problem(_ value: String) -> FieldProblem? {
    switch self {
    case .key, .reference: keyProblem(value)
    case .line: value.utf8.contains(10) ? FieldProblem("ska stå på en rad", "must be one line") : nil
    case .text: nil
    case .days, .number: decimalProblem(value)
    case .loggedDays: loggedProblem(value)
    case .money: moneyProblem(value)
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
    case .allocation: allocationProblem(value)
    }
  }

  private func keyProblem(_ value: String) -> FieldProblem? {
    guard value.isEmpty || value.unicodeScalars.contains(where: \.properties.isWhitespace) else { return nil }
    return FieldProblem("ska vara ett ord utan mellanslag", "must be one word without blanks")
  }

  private func decimalProblem(_ value: String) -> FieldProblem? {
    guard value.isDecimal, let days = PersonDays(file: value) else { return Self.notDecimal }
    if value.hasPrefix("-") { return FieldProblem("ska vara 0 eller mer", "must be 0 or more") }
    return days.plausible == nil ? DecimalInput.tooLarge : nil
  }

  private func loggedProblem(_ value: String) -> FieldProblem? {
    guard value.isDecimal, let days = PersonDays(file: value) else { return Self.notDecimal }
    if !(1...3100).contains(days.hundredths) {
      return FieldProblem("ska vara mer än 0 och högst 31", "must be more than 0 and at most 31")
    }
    // `01.5`, which recutils would take for another number's beginning.
    return value.hasPrefix("0") && !value.hasPrefix("0.") ? Self.notDecimal : nil
  }

  private static let notDecimal = FieldProblem(
    "är inget tal med högst två decimaler; skriv t.ex. 0.5", "is no number of at most two decimals; write 0.5")

  private func moneyProblem(_ value: String) -> FieldProblem? {
    guard value.isDecimal, let money = Money(file: value) else {
      return FieldProblem("är inget belopp; skriv t.ex. 1250.50", "is no amount; write 1250.50")
    }
    return money.plausible == nil ? DecimalInput.tooLarge : nil
  }

  private func wholeProblem(_ value: String, in range: ClosedRange<Int>, _ swedish: String, _ english: String)
    -> FieldProblem?
  {
    // A zero before other digits makes recutils read the number as octal.
    let isPlain = value.isDigits && (value.utf8.count == 1 || !value.hasPrefix("0"))
    guard isPlain, let number = Int(value), range.contains(number) else {
      return FieldProblem("ska vara \(swedish)", "must be \(english)")
    }
    return nil
  }

  private func dayProblem(_ value: String) -> FieldProblem? {
    guard Day(iso: value) == nil else { return nil }
    return FieldProblem("är inget datum; skriv ÅÅÅÅ-MM-DD", "is no date; write YYYY-MM-DD")
  }

  private func choiceProblem(_ value: String, _ words: [String]) -> FieldProblem? {
    guard !words.contains(where: { $0.utf8.elementsEqual(value.utf8) }) else { return nil }
    let (all, last) = (words.dropLast().joined(separator: ", "), words.last ?? "")
    return FieldProblem("finns inte; skriv \(all) eller \(last)", "is not one of them; write \(all) or \(last)")
  }

  private func recurrenceProblem(_ value: String) -> FieldProblem? {
    do {
      _ = try Recurrence(value)
    } catch {
      return FieldProblem(error.text(.swedish), error.text(.english))
    }
    let isCapital = value.utf8.allSatisfy { !(97...122).contains($0) }
    return isCapital ? nil : FieldProblem("ska skrivas med versaler", "must be in capitals")
  }

  private func pastRatingProblem(_ value: String) -> FieldProblem? {
    if PastRating(value) != nil { return nil }
    return FieldProblem(
      "är ingen period med värdering; skriv t.ex. 2022-2024 1", "is no period with a rating; write 2022-2024 1")
  }

  private func readyMarkProblem(_ value: String) -> FieldProblem? {
    let parts = value.split(separator: " ", omittingEmptySubsequences: false)
    if parts.count == 2, Day(iso: parts[0]) != nil, keyProblem(String(parts[1])) == nil { return nil }
    return FieldProblem("ska vara dag och person, t.ex. 2026-01-15 ME", "must be a day and a person: 2026-01-15 ME")
  }

  private func allocationProblem(_ value: String) -> FieldProblem? {
    let parts = value.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, keyProblem(parts[0]) == nil, parts[1].isDecimal, let days = PersonDays(file: parts[1])
    else {
      return FieldProblem("ska vara person och dagar, t.ex. ME 12.5", "must be a person and days, such as ME 12.5")
    }
    if parts[1].hasPrefix("-") { return FieldProblem("ska vara 0 dagar eller mer", "must be 0 days or more") }
    if days > Allocation.most {
      return FieldProblem("är för mycket; ett år har högst 366 dagar", "is too much; a year has at most 366 days")
    }
    // `0012`, which the descriptor takes for too many digits.
    return parts[1].prefix { $0 != "." }.count <= 3
      ? nil : FieldProblem("ska vara person och dagar, t.ex. ME 12.5", "must be a person and days, such as ME 12.5")
  }
}

extension String {
  /// Whether the text is digits and nothing else.
  fileprivate var isDigits: Bool { !utf8.isEmpty && utf8.allSatisfy { (48...57).contains($0) } }

  /// Whether the text is a number as the descriptors have it: digits, and perhaps a point with one or two more.
  fileprivate var isDecimal: Bool {
    let parts = (hasPrefix("-") ? dropFirst() : self[...]).split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { String($0).isDigits }
      && (parts.count == 1 || parts[1].utf8.count <= 2)
  }
}
