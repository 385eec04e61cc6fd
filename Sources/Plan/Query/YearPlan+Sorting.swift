extension YearPlan {
  /// Records in the order of a column, ties as they stood; those without a value come last either way.
  public func sorted(_ refs: [RecordRef], by column: Column, descending: Bool = false) -> [RecordRef] {
    let keyed = refs.enumerated().map { (place: $0.offset, ref: $0.element, key: sortKey(of: $0.element, column)) }
    let sorted = keyed.sorted { left, right in
      switch (left.key, right.key) {
      case (nil, nil): left.place < right.place
      case (nil, _?): false
      case (_?, nil): true
      case (let a?, let b?): a == b ? left.place < right.place : (a < b) != descending
      }
    }
    return sorted.map(\.ref)
  }

  private func sortKey(of ref: RecordRef, _ column: Column) -> SortKey? {
    switch column {
    case .reckoned(let reckoned): return hundredths(reckoned, of: ref).map(SortKey.number)
    case .field(let field):
      guard let value = values(field.name, of: ref).first, !value.isEmpty else {
        if case .flag = field.kind { return .number(1) }
        return nil
      }
      switch field.kind {
      case .flag: return .number(value == "ja" ? 0 : 1)
      case .choice(let choices): return .number(choices.firstIndex { $0.value == value } ?? choices.count)
      case .days, .loggedDays, .number: return PersonDays(file: value).map { .number($0.hundredths) } ?? .text(value)
      case .money: return Money(file: value).map { .number($0.ore) } ?? .text(value)
      case .count, .year: return Int(value).map(SortKey.number) ?? .text(value)
      case .key, .line, .text, .date, .clock, .reference, .recurrence, .pastRating, .readyMark:
        return .text(value.swedishOrder)
      }
    }
  }
}

/// What records are sorted by: numbers before texts.
private enum SortKey: Comparable {
  case number(Int)
  case text(String)
}

extension String {
  /// A text that sorts as Swedish does: å ä ö last, case and other diacritics apart.
  fileprivate var swedishOrder: String {
    let lowered = lowercased()
    guard lowered.utf8.contains(where: { $0 >= 0x80 }) else { return lowered }
    return lowered.map { letter in
      switch letter {
      case "å": "{"
      case "ä": "|"
      case "ö": "}"
      default: String(letter).folded
      }
    }.joined()
  }
}
