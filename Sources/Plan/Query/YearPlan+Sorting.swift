extension YearPlan {
  /// Records in the order of a column, ties as they stood; those without a value come last either way. What is about the
  /// pace needs the day it is asked on.
  public func sorted(
    _ refs: [RecordRef], by column: Column, descending: Bool = false, today: Day? = nil
  ) -> [RecordRef] {
    let key = sortKey(column, today)
    let keys = refs.map(key)
    let places = refs.indices.sorted { left, right in
      switch (keys[left], keys[right]) {
      case (nil, nil): left < right
      case (nil, _?): false
      case (_?, nil): true
      case (let a?, let b?): a == b ? left < right : (a < b) != descending
      }
    }
    return places.map { refs[$0] }
  }

  private func sortKey(_ column: Column, _ today: Day?) -> (RecordRef) -> SortKey? {
    switch column {
    case .reckoned(let reckoned):
      let book = reckoned.isOfPace ? today.map { PaceBook(self, on: $0) } : nil
      return { ref in hundredths(reckoned, of: ref, book).map(SortKey.number) }
    case .field(let field):
      let entryKey = entryKey(field.name)
      return { ref in
        if ref.type == .timeEntry, let key = time.entry(of: ref).flatMap(entryKey) { return key }
        return key(field, of: ref)
      }
    }
  }

  private func key(_ field: Field, of ref: RecordRef) -> SortKey? {
    guard let value = values(field.name, of: ref).first(where: { !$0.isEmpty }) else {
      if case .flag = field.kind { return .number(1) }
      return nil
    }
    switch field.kind {
    case .flag: return .number(value == "ja" ? 0 : 1)
    case .choice(let choices): return .number(choices.firstIndex { $0.value == value } ?? choices.count)
    case .days, .loggedDays, .number: return PersonDays(file: value).map { .number($0.hundredths) } ?? .text(value)
    case .money: return Money(file: value).map { .number($0.ore) } ?? .text(value)
    case .count, .year: return Int(value).map(SortKey.number) ?? .text(value)
    case .date: return Day(iso: value).map { .number(Int($0.number)) } ?? .text(value)
    case .key, .line, .text, .clock, .reference, .recurrence, .pastRating, .readyMark, .allocation:
      return .text(value.swedishOrder)
    }
  }

  /// A time entry's key from what is kept of it, without reading its line; nil where that does not tell.
  private func entryKey(_ name: String) -> (TimeEntry) -> SortKey? {
    switch name {
    case "Datum": return { entry in entry.day.map { .number(Int($0.number)) } }
    case "Dagar": return { entry in entry.days == .zero ? nil : .number(entry.days.hundredths) }
    case "Person":
      let ranks = ranks
      return { entry in ranks[Int(entry.person)] }
    case "Aktivitet":
      let ranks = ranks
      return { entry in ranks[Int(entry.activity)] }
    default: return { _ in nil }
    }
  }

  /// Where each name of the log comes among all of them; names that sort alike share a place, and the empty one has none.
  private var ranks: [SortKey?] {
    let names = time.allSymbols.map { time.name($0).swedishOrder }
    let places = Dictionary(Set(names).sorted().enumerated().map { ($1, $0) }) { first, _ in first }
    return names.map { $0.isEmpty ? nil : places[$0].map(SortKey.number) }
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
      case "ä", "æ": "|"
      case "ö", "ø": "}"
      default: String(letter).folded
      }
    }.joined()
  }
}
