/// The rows or the columns of a pivot: what they stand for, in order, and which of them an entry belongs to.
///
/// Records stand in file order, months and weeks in the calendar's; then what the plan has not, then what names none. Every
/// entry has a place.
public struct PivotAxis: Sendable {
  /// What it sums by.
  public let dimension: PivotDimension
  /// What its places stand for.
  public let keys: [PivotKey]
  /// The places of the keys' records among the plan's activities, people or areas. The keys that are no records come after
  /// those that are.
  private let records: [Int32]
  private let finder: Finder

  /// How the place of an entry is found: by a symbol, or by its day.
  private enum Finder: Sendable {
    case activity([Int32])
    case person([Int32])
    case day(DayPlaces)
  }

  /// Lays out an axis for some entries of a plan; `showsAll` also with activities and weeks that have none.
  public init(_ dimension: PivotDimension, of entries: [TimeEntry], in plan: YearPlan, showsAll: Bool = false) {
    self.dimension = dimension
    let showsEmpty = showsAll || !dimension.isSparse
    switch dimension {
    case .month, .week:
      let places = DayPlaces(dimension, entries, plan.facts.year, showsAll: showsAll)
      (keys, records) = (places.keys, [])
      finder = .day(places)
    case .person:
      let people = KnownKeys(plan.people, .person, plan, showsEmpty)
      let layout = Self.lay(people, entries, plan.time, { Int($0.person) }, people.home)
      (keys, records) = (layout.keys, layout.records)
      finder = .person(layout.places)
    case .activity, .area, .priority:
      let (known, home) = Self.activityHomes(dimension, plan, showsEmpty)
      let layout = Self.lay(known, entries, plan.time, { Int($0.activity) }, home)
      (keys, records) = (layout.keys, layout.records)
      finder = .activity(layout.places)
    }
  }

  /// The name of the record that a place stands for; nil where it is none, and in another plan than it was laid out for.
  public func name(_ place: Int, in plan: YearPlan) -> String? {
    guard records.indices.contains(place), case .record(let key) = keys[place] else { return nil }
    let record = Int(records[place])
    switch dimension {
    case .activity:
      let activities = plan.activities
      return activities.indices.contains(record) && activities[record].id == key ? activities[record].name : nil
    case .person:
      return plan.people.indices.contains(record) && plan.people[record].id == key ? plan.people[record].name : nil
    case .area: return plan.areas.first { $0.id == key }?.name
    case .month, .week, .priority: return nil
    }
  }

  /// The place of an entry; nil only for one that it was not laid out for.
  public func place(of entry: TimeEntry) -> Int? {
    let place = rawPlace(of: entry)
    return keys.indices.contains(place) ? place : nil
  }

  /// The same without looking whether it is one.
  @inline(__always)
  func rawPlace(of entry: TimeEntry) -> Int {
    switch finder {
    case .activity(let places): Int(places[Int(entry.activity)])
    case .person(let places): Int(places[Int(entry.person)])
    case .day(let places): places.place(of: entry.day)
    }
  }
}

extension PivotAxis {
  /// What a name in the log stands for.
  fileprivate enum Home {
    /// One of the known keys, by its place among them.
    case known(Int)
    /// Another key.
    case other(PivotKey)
  }

  /// The known keys of what is summed by way of the entries' activities, and what an activity's name stands for then.
  private static func activityHomes(
    _ dimension: PivotDimension, _ plan: YearPlan, _ showsEmpty: Bool
  ) -> (known: KnownKeys, home: (String) -> Home) {
    let activities = KnownKeys(plan.activities, .activity, plan, showsEmpty)
    switch dimension {
    case .area:
      let areas = KnownKeys(plan.areas, .area, plan, showsEmpty)
      return (areas, { activities.place($0).map { areas.home(plan.activities[$0].area) } ?? .other(.none) })
    case .priority:
      let known = KnownKeys(keys: [.priority(true), .priority(false)])
      return (known, { activities.place($0).map { .known(plan.activities[$0].isPriority ? 0 : 1) } ?? .other(.none) })
    case .activity, .person, .month, .week: return (activities, activities.home)
    }
  }

  /// Gives every name in use its place: the known ones in their order, then the others as they were met, none of them last.
  private static func lay(
    _ known: KnownKeys, _ entries: [TimeEntry], _ log: TimeLog, _ symbol: (TimeEntry) -> Int, _ home: (String) -> Home
  ) -> (keys: [PivotKey], records: [Int32], places: [Int32]) {
    var used = [Bool](repeating: false, count: log.allSymbols.count)
    for entry in entries { used[symbol(entry)] = true }
    let homes = log.allSymbols.map { used[Int($0)] ? home(log.name($0)) : nil }
    var stands = known.stand
    for case .known(let place)? in homes { stands[place] = true }
    var (keys, records): ([PivotKey], [Int32]) = ([], [])
    var placeOfKnown = [Int32](repeating: -1, count: stands.count)
    for place in stands.indices where stands[place] {
      placeOfKnown[place] = Int32(truncatingIfNeeded: keys.count)
      keys.append(known.keys[place])
      records.append(Int32(truncatingIfNeeded: place))
    }
    var others: [PivotKey: Int32] = [:]
    func add(_ key: PivotKey) {
      if others[key] != nil { return }
      others[key] = Int32(truncatingIfNeeded: keys.count)
      keys.append(key)
    }
    var hasNone = false
    for case .other(let key)? in homes {
      if key == .none { hasNone = true } else { add(key) }
    }
    if hasNone { add(.none) }
    let places = homes.map { home -> Int32 in
      switch home {
      case .known(let place)?: placeOfKnown[place]
      case .other(let key)?: others[key] ?? -1
      case nil: -1
      }
    }
    return (keys, records, places)
  }
}

/// Keys that the plan knows, in order, and how to find one by the name that entries have for it. Found by their places: a
/// plan may have ten thousand of them, and a pivot is made anew at every letter of a filter.
private struct KnownKeys {
  let keys: [PivotKey]
  /// Which of them stand in the table whether entries name them or not. Of records with the same key the first does, and
  /// one without a key never.
  let stand: [Bool]
  let place: (String) -> Int?

  /// Keys that are no records'.
  init(keys: [PivotKey]) {
    self.keys = keys
    stand = keys.map { _ in true }
    place = { _ in nil }
  }

  init<Value: KeyedValue>(_ values: [Value], _ type: RecordType, _ plan: YearPlan, _ showsEmpty: Bool) {
    let index = plan.keyed[type] ?? KeyIndex()
    keys = values.map { .record($0.id) }
    stand = values.map { showsEmpty && index.place($0.id) == $0.ref.index }
    place = { name in
      index.place(name).flatMap { values.position(of: RecordRef(type: type, index: $0)) }
    }
  }

  /// What a name stands for where it has to be one of these.
  func home(_ name: String) -> PivotAxis.Home {
    place(name).map(PivotAxis.Home.known) ?? .other(name.isEmpty ? .none : .unknown(name))
  }
}
