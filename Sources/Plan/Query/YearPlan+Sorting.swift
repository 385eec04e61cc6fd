import Recfile

extension YearPlan {
  /// Records by a column's value, by its kind: numbers as numbers, choices in the order of their list, text as a Swedish
  /// dictionary has it. Those without a value come last either way; equal ones keep their order.
  public func sorted(_ refs: [RecordRef], by column: Column, descending: Bool = false) -> [RecordRef] {
    let keyed = refs.enumerated().map { (place: $0.offset, ref: $0.element, key: sortKey(column, of: $0.element)) }
    let ordered = keyed.sorted { left, right in
      guard left.key != right.key else { return left.place < right.place }
      guard let leftKey = left.key, let rightKey = right.key else { return left.key != nil }
      return descending ? rightKey < leftKey : leftKey < rightKey
    }
    return ordered.map(\.ref)
  }

  private func sortKey(_ column: Column, of ref: RecordRef) -> SortKey? {
    switch column {
    case .reckoned(let reckoned): return hundredths(reckoned, of: ref).map(SortKey.number)
    case .field(let field):
      let value = values(field.name, of: ref).first { !$0.isEmpty }
      if case .flag = field.kind { return .text(value ?? "nej") }
      return value.map { SortKey($0, field.kind) }
    }
  }
}

/// What a record is sorted by; a number comes before a text that should have been one.
private enum SortKey: Comparable {
  case number(Int)
  case text(String)

  init(_ value: String, _ kind: FieldKind) {
    let number: Int? =
      switch kind {
      case .days, .loggedDays, .number, .count, .year: PersonDays(file: value)?.hundredths
      case .money: Money(file: value)?.ore
      case .choice(let choices): choices.firstIndex { $0.value == value }
      case .key, .line, .text, .date, .clock, .flag, .reference, .recurrence, .pastRating, .readyMark: nil
      }
    self = number.map(SortKey.number) ?? .text(value.alphabetical)
  }
}

extension String {
  /// What a text is sorted by in Swedish: case and diacritics apart, å, ä and ö after z.
  var alphabetical: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    return lowercased().reduce(into: "") { key, letter in
      switch letter {
      case "å": key += "{"
      case "ä", "æ": key += "|"
      case "ö", "ø": key += "}"
      default: key += String(letter).folded
      }
    }
  }
}
