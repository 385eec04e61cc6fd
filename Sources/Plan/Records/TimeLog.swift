import Recfile

/// One line of the time log, packed: a log may hold a million.
public struct TimeEntry: Sendable {
  /// Its place among the file's records.
  let index: Int32
  /// The day; nil where the file's date is none.
  public let day: Day?
  /// Who, as a symbol of the log.
  public let person: TimeLog.Symbol
  /// On what, as a symbol of the log.
  public let activity: TimeLog.Symbol
  /// How long; nothing where the file's number is none.
  public let days: PersonDays

  /// Where it stands.
  public var ref: RecordRef { RecordRef(type: .timeEntry, index: Int(index)) }
}

/// The time logged: every entry in file order, and what they sum to.
public struct TimeLog: Sendable {
  /// A person's or an activity's key, as a small number.
  public typealias Symbol = Int32

  /// The entries in file order.
  public private(set) var entries: [TimeEntry] = []
  /// The sum of all.
  public private(set) var total = PersonDays.zero
  private var names: [String] = []
  private var symbols: [String: Symbol] = [:]
  private var sumsByActivity: [PersonDays] = []
  private var sumsByPerson: [PersonDays] = []

  init() {}

  init(_ document: Document, _ refs: [RecordRef]) {
    entries.reserveCapacity(refs.count)
    for ref in refs {
      let fields = FieldReader(document, ref)
      append(
        TimeEntry(
          index: Int32(truncatingIfNeeded: ref.index), day: fields.day("Datum"),
          person: symbol(for: fields.text("Person") ?? ""), activity: symbol(for: fields.text("Aktivitet") ?? ""),
          days: fields.days("Dagar") ?? .zero))
    }
  }

  /// The key that a symbol stands for.
  public func name(_ symbol: Symbol) -> String { names[Int(symbol)] }

  /// The symbol of a key; nil where no entry names it.
  public func symbol(of name: String) -> Symbol? { symbols[name] }

  /// What is logged on an activity.
  public func logged(on activity: String) -> PersonDays {
    symbols[activity].map { sumsByActivity[Int($0)] } ?? .zero
  }

  /// What a person has logged.
  public func logged(by person: String) -> PersonDays {
    symbols[person].map { sumsByPerson[Int($0)] } ?? .zero
  }

  /// What is logged in each month of a year, January first, and outside the year (or on no date).
  public func months(of year: Int) -> (months: [PersonDays], outside: PersonDays) {
    var months = [PersonDays](repeating: .zero, count: 12)
    var outside = PersonDays.zero
    for entry in entries {
      if let day = entry.day, day.year == year {
        months[day.month - 1] += entry.days
      } else {
        outside += entry.days
      }
    }
    return (months, outside)
  }

  /// The keys that entries name as persons, in the order they first come.
  public var people: [String] {
    var seen = Set<Symbol>()
    return entries.compactMap { seen.insert($0.person).inserted ? name($0.person) : nil }
  }

  private mutating func append(_ entry: TimeEntry) {
    entries.append(entry)
    total += entry.days
    sumsByActivity[Int(entry.activity)] += entry.days
    sumsByPerson[Int(entry.person)] += entry.days
  }

  private mutating func symbol(for name: String) -> Symbol {
    if let known = symbols[name] { return known }
    let symbol = Symbol(names.count)
    symbols[name] = symbol
    names.append(name)
    sumsByActivity.append(.zero)
    sumsByPerson.append(.zero)
    return symbol
  }
}
