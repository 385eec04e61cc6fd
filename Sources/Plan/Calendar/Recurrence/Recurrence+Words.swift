/// A rule in words: `sista tisdagen i varje månad t.o.m. 31 december 2025`.
///
/// What the rule leaves to its start is left out of the words too: `varje vecka`.
extension Recurrence {
  /// The rule as a phrase, without a capital or a full stop.
  public func text(_ language: Language) -> String {
    let words = RecurrenceWords(self, language)
    return words.rule + words.ending
  }
}

/// The phrases that a rule's words are made of.
struct RecurrenceWords {
  let recurrence: Recurrence
  let language: Language

  init(_ rule: Recurrence, _ language: Language) {
    recurrence = rule.withNumberedWeekday
    self.language = language
  }

  func word(_ swedish: String, _ english: String) -> String {
    Label(sv: swedish, en: english)[language]
  }

  /// Everything but when it ends.
  var rule: String {
    switch recurrence.frequency {
    case .daily, .weekly:
      if let onlyWeekday { return every(onlyWeekday) + inMonths }
      return every(unit) + (days.map { word(" på ", " on ") + $0 } ?? "") + inMonths
    case .monthly:
      guard let days else { return every(unit) + inMonths }
      if recurrence.interval == 1, !recurrence.months.isEmpty { return days + inMonths }
      return days + word(" i ", " of ") + every(unit) + inMonths
    case .yearly:
      if let dates { return every(unit) + word(" ", " on ") + dates }
      return every(unit) + (days.map { word(" ", " on ") + $0 } ?? "") + inWeeks + inMonths
    }
  }

  /// `t.o.m. 31 december 2025`, `10 gånger`, or nothing.
  var ending: String {
    if let until = recurrence.until {
      return word(" t.o.m. ", " until ") + DateText.day(until, language, year: true)
    }
    guard let count = recurrence.count else { return "" }
    return count == 1 ? word(", en gång", ", once") : ", \(count) " + word("gånger", "times")
  }

  private var unit: Label {
    switch recurrence.frequency {
    case .daily: Label(sv: "dag", en: "day")
    case .weekly: Label(sv: "vecka", en: "week")
    case .monthly: Label(sv: "månad", en: "month")
    case .yearly: Label(sv: "år", en: "year")
    }
  }

  private func every(_ unit: Label) -> String {
    let interval = recurrence.interval
    let isNeuter = recurrence.frequency == .yearly
    switch (interval, language) {
    case (1, .swedish): return "varje \(unit.sv)"
    case (2, .swedish): return "\(isNeuter ? "vartannat" : "varannan") \(unit.sv)"
    case (_, .swedish): return "\(isNeuter ? "vart" : "var") \(ordinal(interval)) \(unit.sv)"
    case (1, .english): return "every \(unit.en)"
    case (2, .english): return "every other \(unit.en)"
    case (_, .english): return "every \(interval) \(unit.en)s"
    }
  }

  /// The weekday of a rule such as `varje onsdag`, which needs no week.
  private var onlyWeekday: Label? {
    guard recurrence.frequency == .weekly, recurrence.interval == 1, recurrence.positions.isEmpty,
      let weekday = recurrence.weekdays.first?.weekday, recurrence.weekdays.count == 1
    else { return nil }
    return DateText.weekdayNames[weekday - 1]
  }

  private var inMonths: String {
    if recurrence.months.isEmpty { return "" }
    return word(" i ", " in ") + list(recurrence.months.map { DateText.month($0, language) })
  }

  private var inWeeks: String {
    recurrence.weeks.isEmpty ? "" : word(" i vecka ", " in week ") + list(recurrence.weeks.map(fromEnd))
  }
}

extension Recurrence {
  /// BYDAY=TU;BYSETPOS=-1 says BYDAY=-1TU, which has plainer words.
  fileprivate var withNumberedWeekday: Recurrence {
    guard weekdays.count == 1, let day = weekdays.first, day.ordinal == nil, !positions.isEmpty else { return self }
    guard frequency == .monthly || (frequency == .yearly && months.count == 1) else { return self }
    guard monthDays.isEmpty, yearDays.isEmpty, weeks.isEmpty else { return self }
    var rule = self
    rule.weekdays = positions.map { Weekday(weekday: day.weekday, ordinal: $0) }
    rule.positions = []
    return rule
  }
}
