/// Which days of a period, in words.
extension RecurrenceWords {
  /// The days that fit every part but the weeks and the months; nil where no part says.
  var days: String? {
    let parts = [weekdays, monthDays, yearDays].compactMap { $0 }
    let fitting = parts.isEmpty ? nil : parts.joined(separator: word(" som är ", " that are "))
    if recurrence.positions.isEmpty { return fitting }
    let positions = list(recurrence.positions.map { word("", "the ") + ordinal($0) })
    return positions + word(" av ", " of ") + (fitting ?? word("dagarna", "the days"))
  }

  /// Dates of one month each year: `den 12 september`.
  var dates: String? {
    guard recurrence.months.count == 1, let month = recurrence.months.first, !recurrence.monthDays.isEmpty else {
      return nil
    }
    let others = recurrence.weekdays.count + recurrence.yearDays.count + recurrence.weeks.count
    guard others + recurrence.positions.count == 0, recurrence.monthDays.allSatisfy({ $0 > 0 }) else { return nil }
    return word("den ", "") + list(recurrence.monthDays.map(String.init)) + " " + DateText.month(month, language)
  }

  private var weekdays: String? {
    let wanted = recurrence.weekdays
    guard let first = wanted.first else { return nil }
    if wanted.allSatisfy({ $0.ordinal == nil }) {
      if Set(wanted.map(\.weekday)) == Set(1...5) { return word("måndag–fredag", "Monday–Friday") }
      let isWithinWeek = recurrence.frequency == .daily || recurrence.frequency == .weekly
      let names = list(wanted.map(\.weekday).sorted().map(plural))
      return isWithinWeek ? names : word("alla ", "all ") + names
    }
    if wanted.allSatisfy({ $0.ordinal != nil && $0.weekday == first.weekday }) {
      return word("", "the ") + list(wanted.compactMap { $0.ordinal.map(ordinal) }) + " " + definite(first.weekday)
    }
    return list(
      wanted.map { day in
        guard let number = day.ordinal else { return word("alla ", "all ") + plural(day.weekday) }
        return word("", "the ") + ordinal(number) + " " + definite(day.weekday)
      })
  }

  private var monthDays: String? {
    if recurrence.monthDays.isEmpty { return nil }
    return list(
      recurrence.monthDays.map { day in
        if day < -1 { return word("\(ordinal(-day)) dagen från slutet", "the \(ordinal(day)) day") }
        if day < 0 { return word("sista dagen", "the last day") }
        return word("den ", "the ") + numeral(day)
      })
  }

  private var yearDays: String? {
    if recurrence.yearDays.isEmpty { return nil }
    return word("dag ", "day ") + list(recurrence.yearDays.map(fromEnd))
  }

  func fromEnd(_ number: Int) -> String {
    number > 0 ? "\(number)" : "\(-number) " + word("från slutet", "from the end")
  }

  private func definite(_ weekday: Int) -> String {
    DateText.weekday(weekday, language) + word("en", "")
  }

  private func plural(_ weekday: Int) -> String {
    DateText.weekday(weekday, language) + word("ar", "s")
  }

  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + word(" och ", " and ") + last
  }

  /// `första`, `13:e`, `sista`, `näst sista`, `tredje från slutet`.
  func ordinal(_ number: Int) -> String {
    switch number {
    case 1...10: Self.ordinals[number - 1][language]
    case -1: word("sista", "last")
    case -2: word("näst sista", "second-to-last")
    case ..<0: word("\(ordinal(-number)) från slutet", "\(ordinal(-number))-to-last")
    default: numeral(number)
    }
  }

  /// `1:a`, `11:e`, `22:a`; `1st`, `11th`, `22nd`.
  private func numeral(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    return switch number % 10 {
    case 1 where !isTeen: "\(number)" + word(":a", "st")
    case 2 where !isTeen: "\(number)" + word(":a", "nd")
    case 3 where !isTeen: "\(number)" + word(":e", "rd")
    default: "\(number)" + word(":e", "th")
    }
  }

  private static let ordinals = [
    Label(sv: "första", en: "first"), Label(sv: "andra", en: "second"), Label(sv: "tredje", en: "third"),
    Label(sv: "fjärde", en: "fourth"), Label(sv: "femte", en: "fifth"), Label(sv: "sjätte", en: "sixth"),
    Label(sv: "sjunde", en: "seventh"), Label(sv: "åttonde", en: "eighth"), Label(sv: "nionde", en: "ninth"),
    Label(sv: "tionde", en: "tenth"),
  ]
}
