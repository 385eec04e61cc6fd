/// Reads the words of a recurrence one by one, without its last day.
struct RecurrenceReader {
  private var words: ArraySlice<String>
  private var unit: Recurrence.Frequency?
  private var interval = 1
  private var places: [Int] = []
  private var weekdays: [Recurrence.Weekday] = []
  private var monthDays: [Int] = []
  private var months: [Int] = []
  /// How many times, where it is said.
  private(set) var count: Int?

  init(_ folded: String) {
    let text = folded.replacing("second-to-last", with: "nast sista").replacing("next to last", with: "nast sista")
    words =
      text.split { $0.isWhitespace || $0 == "," }.flatMap { word -> [String] in
        // `måndag–fredag`
        let ends = word.split { $0 == "–" || $0 == "-" }.map(String.init)
        return ends.count == 2 && ends.allSatisfy { Self.weekday($0) != nil }
          ? [ends[0], "–", ends[1]] : [String(word)]
      }[...]
  }

  /// Reads them all; the first word that says nothing here, if there is one.
  mutating func read() -> String? {
    while let word = words.popFirst() {
      if !take(word) { return word }
    }
    // `den 12 september` and `andra dagen`: a place without a weekday is a day of the month.
    if !places.isEmpty { return "\(places[0])" }
    return nil
  }

  /// The rule; nil where the words make none.
  var rule: Recurrence? {
    var rule = Recurrence()
    (rule.interval, rule.weekdays, rule.monthDays, rule.months) = (interval, weekdays, monthDays, months)
    let isByMonth = !monthDays.isEmpty || weekdays.contains { $0.ordinal != nil }
    switch unit {
    case let unit?: rule.frequency = unit
    case nil where isByMonth: rule.frequency = .monthly
    case nil where !weekdays.isEmpty: rule.frequency = .weekly
    case nil: return nil
    }
    if isByMonth, rule.frequency == .daily || rule.frequency == .weekly { return nil }
    // What the rules of RFC 5545 do not let stand together is no rule.
    return try? Recurrence(rule.value)
  }

  private mutating func take(_ word: String) -> Bool {
    if Self.fillers.contains(word) { return true }
    if let step = Self.steps[word] {
      interval = step
      return takeUnit()
    }
    if word == "var" || word == "vart" || word == "every" || word == "each" { return takeInterval(word) }
    if word == "–" { return takeRange() }
    if let place = takePlace(word) { return put(place) }
    if word == "manaden" || word == "month" { return set(.monthly) }
    if word == "aret" || word == "year" { return set(.yearly) }
    if let weekday = Self.weekday(word) {
      weekdays.append(Recurrence.Weekday(weekday: weekday, ordinal: nil))
      return true
    }
    if let month = Self.month(word) {
      months.append(month)
      return true
    }
    return takeCount(word)
  }

  /// `var tredje`, `every 3`, `every other`, `every`.
  private mutating func takeInterval(_ word: String) -> Bool {
    guard let next = words.first else { return false }
    if next == "other" {
      words.removeFirst()
      interval = 2
    } else if let number = Self.number(next) ?? (word.hasPrefix("var") ? Self.ordinals[next] : nil), number > 0 {
      words.removeFirst()
      interval = number
    } else if word.hasPrefix("var") {
      return false
    }
    return takeUnit()
  }

  /// `vecka`, `månader`, `onsdag`.
  private mutating func takeUnit() -> Bool {
    guard let word = words.popFirst() else { return false }
    switch word {
    case "dag", "day", "days": return set(.daily)
    case "vardag", "arbetsdag", "weekday", "workday":
      weekdays += (1...5).map { Recurrence.Weekday(weekday: $0, ordinal: nil) }
      return set(.weekly)
    case "vecka", "week", "weeks": return set(.weekly)
    case "manad", "month", "months": return set(.monthly)
    case "ar", "year", "years": return set(.yearly)
    default:
      guard let weekday = Self.weekday(word) else { return false }
      weekdays.append(Recurrence.Weekday(weekday: weekday, ordinal: nil))
      return set(.weekly)
    }
  }

  private mutating func set(_ frequency: Recurrence.Frequency) -> Bool {
    if let unit, unit != frequency { return false }
    unit = frequency
    return true
  }

  /// `första`, `3:e`, `näst sista`, `den 15`: its number.
  private mutating func takePlace(_ word: String) -> Int? {
    if word == "nast", words.first == "sista" {
      words.removeFirst()
      return -2
    }
    return Self.ordinals[word] ?? Self.numeral(word)
  }

  /// A place is of a weekday, of the month's days, or a date.
  private mutating func put(_ place: Int) -> Bool {
    places.append(place)
    guard let next = words.first else { return putDates() }
    if ["och", "and", "den", "the"].contains(next) || Self.ordinals[next] != nil || next == "nast"
      || Self.numeral(next) != nil
    {
      return true
    }
    if let weekday = Self.weekday(next) {
      words.removeFirst()
      weekdays += places.map { Recurrence.Weekday(weekday: weekday, ordinal: $0) }
      places = []
      return true
    }
    if next == "dagen" || next == "day" { words.removeFirst() }
    if ["ganger", "times", "gang", "time"].contains(next) {
      words.removeFirst()
      count = places.removeLast()
      return (count ?? 0) > 0 && (places.isEmpty || putDates())
    }
    return putDates()
  }

  private mutating func putDates() -> Bool {
    monthDays += places
    places = []
    return monthDays.allSatisfy { $0 != 0 && abs($0) <= 31 }
  }

  private mutating func takeRange() -> Bool {
    guard let first = weekdays.last, first.ordinal == nil, let end = words.popFirst().flatMap(Self.weekday),
      end > first.weekday
    else { return false }
    weekdays += (first.weekday + 1...end).map { Recurrence.Weekday(weekday: $0, ordinal: nil) }
    return true
  }

  /// `en gång`, `once`.
  private mutating func takeCount(_ word: String) -> Bool {
    if word == "once" {
      count = 1
    } else if word == "en", words.first == "gang" {
      words.removeFirst()
      count = 1
    } else {
      return false
    }
    return true
  }

  private static let fillers: Set<String> = [
    "pa", "i", "och", "den", "av", "alla", "on", "of", "in", "and", "the", "all", "som", "ar",
  ]
  private static let steps = ["varje": 1, "varannan": 2, "vartannat": 2, "daglig": 1]

  private static let ordinals: [String: Int] = [
    "forsta": 1, "andra": 2, "tredje": 3, "fjarde": 4, "femte": 5, "sjatte": 6, "sjunde": 7, "attonde": 8, "nionde": 9,
    "tionde": 10, "sista": -1, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "last": -1,
  ]

  private static func number(_ word: String) -> Int? {
    word.utf8.count <= 4 && word.utf8.allSatisfy { (48...57).contains($0) } ? Int(word) : nil
  }

  /// `15`, `15:e`, `1:a`, `22nd`.
  private static func numeral(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    guard ["", ":e", ":a", "st", "nd", "rd", "th"].contains(rest) else { return nil }
    return number(String(digits))
  }

  /// A weekday in any of its forms: `onsdag`, `onsdagen`, `onsdagar`, `Wednesdays`, `ons`.
  private static func weekday(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return DateText.weekdayNames.firstIndex { name in
      [name.sv.folded, name.en.folded].contains { full in
        full.hasPrefix(word)
          || (word.hasPrefix(full) && ["en", "ar", "arna", "s"].contains(word.dropFirst(full.count)))
      }
    }.map { $0 + 1 }
  }

  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return DateText.monthNames.firstIndex { $0.sv.folded.hasPrefix(word) || $0.en.folded.hasPrefix(word) }.map {
      $0 + 1
    }
  }
}
