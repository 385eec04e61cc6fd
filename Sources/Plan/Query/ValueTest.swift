/// What a field's value is held against, by the field's kind, with what was typed already read.
struct ValueTest {
  /// The test of a value's bytes.
  private let test: (UnsafeBufferPointer<UInt8>) -> Bool
  /// The same of a date that is already read, where the field is one.
  private(set) var day: ((Day) -> Bool)?
  /// The same of an amount that is already read, where the field is one.
  private(set) var hundredths: ((Int) -> Bool)?

  init(_ kind: FieldKind, _ comparison: Query.Comparison, _ typed: String, _ today: Day) {
    switch kind {
    case .days, .loggedDays, .number, .count, .year:
      let wanted = PersonDays(typed: typed)?.hundredths
      let holds = { (value: Int) in wanted.map { comparison.holds(value, $0) } ?? false }
      hundredths = holds
      test = { PersonDays(utf8: $0).map { holds($0.hundredths) } ?? false }
    case .money:
      let wanted = Money(typed: typed)?.ore
      let holds = { (value: Int) in wanted.map { comparison.holds(value, $0) } ?? false }
      hundredths = holds
      test = { Money(utf8: $0).map { holds($0.ore) } ?? false }
    case .date:
      let holds = Self.dayTest(comparison, typed, today)
      day = holds
      test = { Day(utf8: $0).map(holds) ?? false }
    case .choice(let choices): test = Self.choiceTest(comparison, typed, choices)
    case .flag: test = Self.choiceTest(comparison, typed, [Choice("ja", "yes"), Choice("nej", "no")])
    case .key, .reference: test = Self.textTest(comparison == .matches ? .equals : comparison, typed)
    case .allocation: test = Self.allocationTest(comparison, typed)
    case .line, .text, .clock, .recurrence, .pastRating, .readyMark: test = Self.textTest(comparison, typed)
    }
  }

  /// Whether a value holds.
  func holds(_ value: UnsafeBufferPointer<UInt8>) -> Bool { test(value) }

  /// Whether a text holds; one that is empty is no value.
  func holds(_ text: String) -> Bool {
    text.isEmpty ? false : Array(text.utf8).withUnsafeBufferPointer(test)
  }

  private static func textTest(
    _ comparison: Query.Comparison, _ typed: String
  ) -> (UnsafeBufferPointer<UInt8>) -> Bool {
    let search = FoldedSearch(typed)
    switch comparison {
    case .matches: return { search.isIn($0) }
    case .equals: return { search.isAll(of: $0) }
    case .below, .atMost, .above, .atLeast:
      let wanted = typed.folded
      return { comparison.holds(String(decoding: $0.folded, as: UTF8.self), wanted) }
    }
  }

  /// `fordelning:ME` is the person, `fordelning:"ME 12"` the whole value, `fordelning>10` the days.
  private static func allocationTest(
    _ comparison: Query.Comparison, _ typed: String
  ) -> (UnsafeBufferPointer<UInt8>) -> Bool {
    let search = FoldedSearch(typed)
    let wanted = PersonDays(typed: typed)
    switch comparison {
    case .matches, .equals:
      return { value in
        let person = UnsafeBufferPointer(rebasing: value[..<(value.firstIndex(of: 0x20) ?? value.endIndex)])
        return search.isAll(of: person) || search.isAll(of: value)
      }
    case .below, .atMost, .above, .atLeast:
      return { value in
        guard let wanted, let days = Allocation(value.text)?.days else { return false }
        return comparison.holds(days, wanted)
      }
    }
  }

  /// Choices are few: each is tried once, and a value found among them by its bytes.
  private static func choiceTest(
    _ comparison: Query.Comparison, _ typed: String, _ choices: [Choice]
  ) -> (UnsafeBufferPointer<UInt8>) -> Bool {
    let known = choices.map { (bytes: Array($0.value.utf8), holds: holds($0.value, $0, comparison, typed)) }
    return { value in
      known.first { value.elementsEqual($0.bytes) }?.holds ?? holds(value.text, nil, comparison, typed)
    }
  }

  /// `status:del` is delvis, `status:partly` too; `vardering>=2` compares numbers.
  private static func holds(_ value: String, _ choice: Choice?, _ comparison: Query.Comparison, _ typed: String) -> Bool
  {
    let wanted = typed.folded
    if comparison == .matches {
      return value.folded.hasPrefix(wanted) || choice?.label[.english].folded.hasPrefix(wanted) ?? false
    }
    if let left = Int(value), let right = Int(typed) { return comparison.holds(left, right) }
    return comparison.holds(value.folded, wanted)
  }

  /// A whole date, or a year or a month: `datum:2025-09`, `datum>=2025-09-01`, `datum<idag`. Against a period, before is
  /// before its first day, and after is after its last.
  private static func dayTest(_ comparison: Query.Comparison, _ typed: String, _ today: Day) -> (Day) -> Bool {
    guard let days = period(typed) ?? DayInput.day(typed, today: today, .nearest).success.map({ $0...$0 }) else {
      return { _ in false }
    }
    switch comparison {
    case .matches, .equals: return { days.contains($0) }
    case .below: return { $0 < days.lowerBound }
    case .atMost: return { $0 <= days.upperBound }
    case .above: return { $0 > days.upperBound }
    case .atLeast: return { $0 >= days.lowerBound }
    }
  }

  /// Whether a text says a day or a period, on any day that it may be read.
  static func isDay(_ typed: String) -> Bool {
    // 29 February is a day in some years, so the text is read in one of them.
    let leapDay = Day(year: 2024, month: 2, day: 29) ?? .first
    return period(typed) != nil || DayInput.day(typed, today: leapDay, .nearest).success != nil
  }

  /// `2025` or `2025-09`.
  private static func period(_ typed: String) -> ClosedRange<Day>? {
    let parts = typed.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 4, let year = Int(parts[0]) else { return nil }
    guard parts.count == 2 else { return Day.days(ofYear: year) }
    guard parts[1].utf8.count == 2, let month = Int(parts[1]), let first = Day(year: year, month: month, day: 1) else {
      return nil
    }
    return first...first.adding(days: Day.daysInMonth(month, of: year) - 1)
  }
}

extension Result {
  fileprivate var success: Success? { try? get() }
}

extension Query.Comparison {
  /// Holds a value against another.
  func holds<Value: Comparable>(_ value: Value, _ wanted: Value) -> Bool {
    switch self {
    case .matches, .equals: value == wanted
    case .below: value < wanted
    case .atMost: value <= wanted
    case .above: value > wanted
    case .atLeast: value >= wanted
    }
  }
}
