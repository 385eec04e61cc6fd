import Glibc

/// A time entry in the reading: of a field that stands twice the first value counts.
struct EntryDraft {
  var day: Day?
  var days: PersonDays?
  var person: TimeLog.Symbol?
  var activity: TimeLog.Symbol?

  /// Whether nothing more is looked for.
  @inline(__always)
  var isWhole: Bool { days != nil && activity != nil && person != nil && day != nil }
}

/// The fields of a time entry that are kept.
enum EntryField {
  case date
  case days
  case person
  case activity

  /// The field of a name, told apart by its length before the letters are looked at.
  @inline(__always)
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    switch name.count {
    case 5 where Self.isEqual(name, "Datum"): self = .date
    case 5 where Self.isEqual(name, "Dagar"): self = .days
    case 6 where Self.isEqual(name, "Person"): self = .person
    case 9 where Self.isEqual(name, "Aktivitet"): self = .activity
    default: return nil
    }
  }

  @inline(__always)
  private static func isEqual(_ name: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard let start = name.baseAddress else { return false }
    return memcmp(start, word.utf8Start, name.count) == 0
  }
}

/// The sum of entries that follow each other in one month: a log is mostly in order.
struct MonthSum {
  /// The month, counted from the year 0; of entries without a date none.
  private(set) var month = noMonth
  private(set) var days = PersonDays.zero
  private var first = Day.last
  private var last = Day.first

  static let noMonth = -1

  /// A month's number: month 1–12 of a year.
  static func month(_ year: Int, _ month: Int) -> Int { year * 12 + month - 1 }

  /// Adds an entry. Returns what was summed before, where the entry is of another month.
  @inline(__always)
  mutating func add(_ entry: TimeEntry) -> (month: Int, days: PersonDays)? {
    if let day = entry.day, day >= first, day <= last {
      days += entry.days
      return nil
    }
    let done = (month, days)
    days = entry.days
    (first, last) = (.last, .first)
    month = Self.noMonth
    if let day = entry.day {
      let parts = day.parts
      month = Self.month(parts.year, parts.month)
      first = day.adding(days: 1 - parts.day)
      last = first.adding(days: Day.daysInMonth(parts.month, of: parts.year) - 1)
    }
    return done
  }
}
