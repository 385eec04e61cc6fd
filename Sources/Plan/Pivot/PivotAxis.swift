/// The rows or the columns of a pivot: what they stand for, in order, and which of them an entry belongs to.
///
/// Records stand in file order, months and weeks in the calendar's; then what the plan has not, then what names none. Every
/// entry has a place.
public struct PivotAxis: Sendable {
  /// What it sums by.
  public let dimension: PivotDimension
  /// What its places stand for.
  public let keys: [PivotKey]
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
    switch dimension {
    case .month, .week:
      let places = DayPlaces(dimension, entries, plan.facts.year, showsAll: showsAll)
      keys = places.keys
      finder = .day(places)
    case .person:
      let used = Self.used(entries, plan.time) { Int($0.person) }
      let known = plan.people.map { PivotKey.record($0.id) }
      let layout = Self.lay(known, used, plan.time, dropsEmpty: false) { plan.ref(.person, $0).map { _ in .record } }
      keys = layout.keys
      finder = .person(layout.places)
    case .activity, .area, .priority:
      let used = Self.used(entries, plan.time) { Int($0.activity) }
      let known = Self.known(dimension, plan)
      let layout = Self.lay(known, used, plan.time, dropsEmpty: dimension.isSparse && !showsAll) { name in
        Self.kind(of: name, dimension, plan)
      }
      keys = layout.keys
      finder = .activity(layout.places)
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
  private enum Kind {
    /// The record of that key itself.
    case record
    /// Another key.
    case other(PivotKey)
  }

  private static func used(_ entries: [TimeEntry], _ log: TimeLog, _ symbol: (TimeEntry) -> Int) -> [Bool] {
    var used = [Bool](repeating: false, count: log.allSymbols.count)
    for entry in entries { used[symbol(entry)] = true }
    return used
  }

  /// The keys that stand in any case, or would if they had entries.
  private static func known(_ dimension: PivotDimension, _ plan: YearPlan) -> [PivotKey] {
    switch dimension {
    case .activity: plan.activities.map { .record($0.id) }
    case .area: plan.areas.map { .record($0.id) }
    case .priority: [.priority(true), .priority(false)]
    case .person, .month, .week: []
    }
  }

  private static func kind(of name: String, _ dimension: PivotDimension, _ plan: YearPlan) -> Kind? {
    guard let activity = plan.activity(name) else { return dimension == .activity ? nil : .other(.none) }
    switch dimension {
    case .area:
      return .other(
        plan.ref(.area, activity.area) != nil
          ? .record(activity.area) : activity.area.isEmpty ? .none : .unknown(activity.area))
    case .priority: return .other(.priority(activity.isPriority))
    case .activity, .person, .month, .week: return .record
    }
  }

  /// Gives every symbol in use its place. What `kind` says nothing of is unknown to the plan.
  private static func lay(
    _ known: [PivotKey], _ used: [Bool], _ log: TimeLog, dropsEmpty: Bool, _ kind: (String) -> Kind?
  ) -> (keys: [PivotKey], places: [Int32]) {
    let names = log.allSymbols.map { log.name($0) }
    let keyOfSymbol = names.indices.map { symbol -> PivotKey? in
      guard used[symbol] else { return nil }
      let name = names[symbol]
      switch kind(name) {
      case .record?: return .record(name)
      case .other(let key)?: return key
      case nil: return name.isEmpty ? PivotKey.none : .unknown(name)
      }
    }
    let inUse = Set(keyOfSymbol.compactMap(\.self))
    var seen = Set<PivotKey>([.record(""), .none])
    var keys = known.filter { seen.insert($0).inserted && (!dropsEmpty || inUse.contains($0)) }
    keys += keyOfSymbol.compactMap(\.self).filter { seen.insert($0).inserted }
    if inUse.contains(.none) { keys.append(.none) }
    let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
    return (keys, keyOfSymbol.map { $0.flatMap { places[$0] } ?? -1 })
  }
}
