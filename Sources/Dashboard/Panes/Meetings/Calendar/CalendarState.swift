import Plan

/// The month calendar of the meetings pane: the day under the cursor, and what takes place in the six weeks shown.
///
/// The occasions are worked out when the month, the plan or the filter changes, not at every drawing.
struct CalendarState: Sendable {
  /// The day under the cursor.
  private(set) var day: Day
  /// Which of the day's occasions is chosen.
  private(set) var selected = 0
  private var index: OccasionIndex
  private var byDay: [Day: [OccasionIndex.Hit]] = [:]
  private var weeksShown: ClosedRange<Day>

  init(_ meetings: [Meeting], on day: Day) {
    self.day = day
    index = OccasionIndex(meetings)
    weeksShown = Self.weeks(around: day)
    gather()
  }

  /// The six weeks that the month lies in, from a Monday.
  var weeks: ClosedRange<Day> { weeksShown }

  /// How many occasions begin in the month.
  var countInMonth: Int {
    let month = day.startOfMonth...day.endOfMonth
    return byDay.reduce(0) { sum, entry in
      month.contains(entry.key) ? sum + entry.value.count { $0.day == entry.key } : sum
    }
  }

  /// What takes place on a day of the six weeks, the days of longer meetings too.
  func hits(on day: Day) -> [OccasionIndex.Hit] { byDay[day] ?? [] }

  func occasion(_ hit: OccasionIndex.Hit) -> Occasion { index.occasion(hit) }

  /// The occasions of the day under the cursor.
  var occasions: [Occasion] { hits(on: day).map(occasion) }

  /// The chosen one of them.
  var current: Occasion? {
    let all = hits(on: day)
    return all.indices.contains(selected) ? occasion(all[selected]) : nil
  }

  /// Goes to a day.
  mutating func move(to day: Day) {
    self.day = day
    selected = 0
    let weeks = Self.weeks(around: day)
    guard weeks != weeksShown else { return }
    weeksShown = weeks
    gather()
  }

  mutating func select(_ place: Int) {
    if hits(on: day).indices.contains(place) { selected = place }
  }

  /// Goes to the next occasion or the one before, through the months; false where there is none within three years.
  mutating func step(_ direction: Int) -> Bool {
    if hits(on: day).indices.contains(selected + direction) {
      selected += direction
      return true
    }
    // A quarter at a time, so that a busy plan is not gone through whole.
    for quarter in 0..<12 {
      let near = day.adding(days: direction * (quarter * 92 + 1))
      let far = day.adding(days: direction * (quarter + 1) * 92)
      let hits = index.hits(in: min(near, far)...max(near, far))
      let found = direction > 0 ? hits.first { $0.day > day } : hits.last { $0.day < day }
      guard let found else { continue }
      move(to: found.day)
      let own = self.hits(on: day)
      selected = (direction > 0 ? own.firstIndex(of: found) : own.lastIndex(of: found)) ?? 0
      return true
    }
    return false
  }

  /// Takes in other meetings, as after an edit or a filter; what was chosen stays so where it is still there.
  mutating func replace(_ meetings: [Meeting]) {
    let chosen = current?.meeting.id
    index = OccasionIndex(meetings)
    gather()
    selected = occasions.firstIndex { $0.meeting.id == chosen } ?? min(selected, max(0, hits(on: day).count - 1))
  }

  private mutating func gather() {
    byDay = [:]
    for hit in index.hits(in: weeksShown) {
      for offset in 0..<hit.length {
        let day = hit.day.adding(days: offset)
        if weeksShown.contains(day) { byDay[day, default: []].append(hit) }
      }
    }
  }

  private static func weeks(around day: Day) -> ClosedRange<Day> {
    let first = day.startOfMonth.startOfWeek
    return first...first.adding(days: 41)
  }
}
