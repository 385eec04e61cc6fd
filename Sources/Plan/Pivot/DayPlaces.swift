/// The places of days on an axis of months or weeks: at once for the days of the year, by a table for those outside it.
struct DayPlaces: Sendable {
  /// What the places stand for, by the calendar; days that are none last.
  let keys: [PivotKey]
  private let first: Int
  private let inYear: [Int32]
  private let outside: [Int32: Int32]
  private let undated: Int32

  init(_ dimension: PivotDimension, _ entries: [TimeEntry], _ year: Int?, showsAll: Bool) {
    let days = (year ?? entries.lazy.compactMap { $0.day?.year }.first).flatMap(Day.days(ofYear:))
    first = days.map { Int($0.lowerBound.number) } ?? 0
    let count = days.map(\.count) ?? 0
    var seen = [Bool](repeating: showsAll || dimension == .month, count: year == nil && !showsAll ? 0 : count)
    if seen.count < count { seen = [Bool](repeating: false, count: count) }
    var outside: [Int32: Int32] = [:]
    var hasUndated = false
    for entry in entries {
      guard let day = entry.day else {
        hasUndated = true
        continue
      }
      let place = Int(day.number) - first
      if place >= 0, place < count { seen[place] = true } else { outside[day.number] = 0 }
    }
    let start = first
    let used = seen.indices.filter { seen[$0] }.map { start + $0 } + outside.keys.map(Int.init)
    let dated = used.compactMap { number in Day(number: number).map { (number, Self.key(dimension, $0)) } }
    let ordered = Set(dated.map(\.1)).sorted { Self.order($0) < Self.order($1) }
    let places = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, Int32($0)) })
    var inYear = [Int32](repeating: -1, count: count)
    for (number, key) in dated {
      let place = number - start
      if place >= 0, place < count {
        inYear[place] = places[key] ?? -1
      } else {
        outside[Int32(truncatingIfNeeded: number)] = places[key] ?? -1
      }
    }
    keys = ordered + (hasUndated ? [.none] : [])
    undated = hasUndated ? Int32(truncatingIfNeeded: ordered.count) : -1
    self.inYear = inYear
    self.outside = outside
  }

  @inline(__always)
  func place(of day: Day?) -> Int {
    guard let day else { return Int(undated) }
    let place = Int(day.number) - first
    return place >= 0 && place < inYear.count ? Int(inYear[place]) : Int(outside[day.number] ?? -1)
  }

  private static func key(_ dimension: PivotDimension, _ day: Day) -> PivotKey {
    if dimension == .week {
      let week = day.isoWeek
      return .week(year: week.year, week: week.week)
    }
    let parts = day.parts
    return .month(year: parts.year, month: parts.month)
  }

  private static func order(_ key: PivotKey) -> Int {
    switch key {
    case .month(let year, let part), .week(let year, let part): year * 100 + part
    case .record, .unknown, .none, .priority: .max
    }
  }
}
