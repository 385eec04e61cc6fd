import Recfile

/// The time logged: every entry in file order, and what they sum to.
///
/// Read straight from the bytes, without a string an entry: keys become small numbers. Limits: 2 147 483 647 entries.
public struct TimeLog: Sendable {
  /// A person's or an activity's key, as a small number.
  public typealias Symbol = Int32

  /// The entries in file order.
  public internal(set) var entries: [TimeEntry] = []
  /// The sum of all.
  public private(set) var total = PersonDays.zero
  private var names: [String] = []
  private var symbols: [String: Symbol] = [:]
  private var byActivity: [Sum] = []
  private var byPerson: [Sum] = []
  private var byMonth: [Int: PersonDays] = [:]

  /// What some entries sum to, and how many they are.
  private struct Sum {
    var days = PersonDays.zero
    var count = 0

    static func += (sum: inout Sum, other: Sum) {
      sum.days += other.days
      sum.count += other.count
    }
  }

  init() {}

  /// Reads every entry of a file.
  init(_ document: Document) {
    let places = document.sets.filter { $0.type == RecordType.timeEntry.rawValue }.map(\.records)
    let parts = places.divided(least: 50_000)
    guard parts.count > 1 else {
      read(parts.first ?? [], in: document)
      return
    }
    let logs = parts.mappedAtOnce { part in
      var log = TimeLog()
      log.read(part, in: document)
      return log
    }
    self = logs[0]
    entries.reserveCapacity(logs.map(\.entries.count).reduce(0, +))
    for log in logs.dropFirst() { append(log) }
  }

  /// Reads the entries of some places, in order.
  private mutating func read(_ places: [Range<Int>], in document: Document) {
    entries.reserveCapacity(places.map(\.count).reduce(0, +))
    var memory = EntryMemory(entries: entries.capacity)
    var month = MonthSum()
    for part in places {
      document.forEachRecord(in: part) { record, fields in
        let entry = read(record, fields, &memory)
        entries.append(entry)
        count(entry, sign: 1)
        if let done = month.add(entry) { byMonth[done.month, default: .zero] += done.days }
      }
    }
    byMonth[month.month, default: .zero] += month.days
  }

  /// Puts another part's entries and sums after these.
  private mutating func append(_ part: TimeLog) {
    let own = part.names.map { symbol(for: $0) }
    for entry in part.entries {
      entries.append(entry.with(person: own[Int(entry.person)], activity: own[Int(entry.activity)]))
    }
    total += part.total
    for (symbol, mine) in own.enumerated() {
      byActivity[Int(mine)] += part.byActivity[symbol]
      byPerson[Int(mine)] += part.byPerson[symbol]
    }
    byMonth.merge(part.byMonth, uniquingKeysWith: +)
  }

  /// The key that a symbol stands for.
  public func name(_ symbol: Symbol) -> String { names[Int(symbol)] }

  /// The symbol of a key; nil where no entry has named it.
  public func symbol(of name: String) -> Symbol? { symbols[name] }

  /// Every symbol there is.
  var allSymbols: Range<Symbol> { 0..<Symbol(truncatingIfNeeded: names.count) }

  /// What is logged on an activity.
  public func logged(on activity: String) -> PersonDays {
    symbols[activity].map { byActivity[Int($0)].days } ?? .zero
  }

  /// The same by the activity's symbol.
  func logged(on symbol: Symbol) -> PersonDays { byActivity[Int(symbol)].days }

  /// What a person has logged.
  public func logged(by person: String) -> PersonDays {
    symbols[person].map { byPerson[Int($0)].days } ?? .zero
  }

  /// What is logged in each month of a year, January first, and outside the year (or on no date).
  public func months(of year: Int) -> (months: [PersonDays], outside: PersonDays) {
    let months = (1...12).map { byMonth[MonthSum.month(year, $0)] ?? .zero }
    return (months, total - months.sum())
  }

  /// The keys that entries name as persons, in the order they were first met.
  public var people: [String] {
    byPerson.indices.filter { byPerson[$0].count > 0 }.map { names[$0] }
  }

  /// Reads one entry anew, or for the first time.
  mutating func read(_ record: Int, in document: Document) -> TimeEntry {
    var memory = EntryMemory(entries: 1)
    return document.withFields(of: record) { read(record, $0, &memory) }
  }

  private mutating func read(_ record: Int, _ fields: RecordFields, _ memory: inout EntryMemory) -> TimeEntry {
    var draft = EntryDraft()
    for field in fields {
      guard let name = EntryField(field.name) else { continue }
      if field.isPlain {
        take(field.raw, name, &draft, &memory)
      } else {
        takeFolded(field, name, &draft)
      }
      if draft.isWhole { break }
    }
    return TimeEntry(
      index: Int32(truncatingIfNeeded: record), day: draft.day, person: draft.person ?? symbol(for: ""),
      activity: draft.activity ?? symbol(for: ""), days: draft.days ?? .zero)
  }

  /// Takes in a value of several lines.
  @inline(never)
  private mutating func takeFolded(_ field: FieldView, _ name: EntryField, _ draft: inout EntryDraft) {
    var memory = EntryMemory(entries: 1)
    field.withValue { take($0, name, &draft, &memory) }
  }

  /// Takes a value in, if it is the first of its field.
  @inline(__always)
  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: EntryField, _ draft: inout EntryDraft, _ memory: inout EntryMemory
  ) {
    let value = bytes.withoutCarriageReturnAtEnd
    if value.isEmpty { return }
    switch name {
    case .date: if draft.day == nil { draft.day = memory.day(value) }
    case .days: if draft.days == nil { draft.days = PersonDays(utf8: value)?.plausible }
    case .person: if draft.person == nil { draft.person = symbol(for: value, &memory) }
    case .activity: if draft.activity == nil { draft.activity = symbol(for: value, &memory) }
    }
  }

  /// Takes an entry into the sums of its day's month, its person and its activity (sign 1), or out of them (-1).
  mutating func countWithMonth(_ entry: TimeEntry, sign: Int) {
    count(entry, sign: sign)
    let month = entry.day.map { MonthSum.month($0.year, $0.month) } ?? MonthSum.noMonth
    byMonth[month, default: .zero] += PersonDays(hundredths: sign * entry.days.hundredths)
  }

  @inline(__always)
  private mutating func count(_ entry: TimeEntry, sign: Int) {
    let days = PersonDays(hundredths: sign * entry.days.hundredths)
    total += days
    byActivity[Int(entry.activity)].days += days
    byActivity[Int(entry.activity)].count += sign
    byPerson[Int(entry.person)].days += days
    byPerson[Int(entry.person)].count += sign
  }

  @inline(__always)
  private mutating func symbol(for bytes: UnsafeBufferPointer<UInt8>, _ memory: inout EntryMemory) -> Symbol {
    guard let key = EntryMemory.Key(bytes) else { return symbol(for: String(decoding: bytes, as: UTF8.self)) }
    let slot = memory.slot(key)
    if let known = memory.symbol(key, slot) { return known }
    let symbol = symbol(for: String(decoding: bytes, as: UTF8.self))
    memory.keep(symbol, key, slot)
    return symbol
  }

  private mutating func symbol(for name: String) -> Symbol {
    if let known = symbols[name] { return known }
    let symbol = Symbol(truncatingIfNeeded: names.count)
    symbols[name] = symbol
    names.append(name)
    byActivity.append(Sum())
    byPerson.append(Sum())
    return symbol
  }
}
