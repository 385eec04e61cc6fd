/// A plan's meetings made ready to be asked for by month: a calendar over a thousand series asks at every key.
///
/// What a rule's COUNT means is worked out once, as the last day it gives; a series that is over by a month, or not begun,
/// costs that month nothing.
public struct OccasionIndex: Sendable {
  private struct Entry: Sendable {
    let place: Int
    /// The first day, and the last that any occasion can reach.
    let days: ClosedRange<Day>
    let length: Int
    let rule: Recurrence?
  }

  /// The meetings that occasions are told by.
  public let meetings: [Meeting]
  private let entries: [Entry]

  /// An occasion by the place of its meeting.
  public struct Hit: Sendable, Hashable {
    /// The place in `meetings`.
    public let place: Int
    /// The first day.
    public let day: Day
    /// How many days it takes.
    public let length: Int
  }

  /// Makes meetings ready.
  public init(_ meetings: [Meeting]) {
    self.meetings = meetings
    entries = meetings.indices.compactMap { Self.entry(meetings[$0], $0) }
  }

  /// The occasions that have a day in a range, by day and then in the order of the meetings.
  public func hits(in range: ClosedRange<Day>) -> [Hit] {
    var hits: [Hit] = []
    for entry in entries where entry.days.overlaps(range) {
      guard let rule = entry.rule else {
        hits.append(Hit(place: entry.place, day: entry.days.lowerBound, length: entry.length))
        continue
      }
      let first = range.lowerBound.adding(days: 1 - entry.length)
      let days = rule.occurrences(
        from: entry.days.lowerBound, excluding: meetings[entry.place].exceptions, in: first...range.upperBound)
      hits += days.map { Hit(place: entry.place, day: $0, length: entry.length) }
    }
    return hits.sorted { ($0.day, $0.place) < ($1.day, $1.place) }
  }

  /// The occasion of a hit.
  public func occasion(_ hit: Hit) -> Occasion {
    Occasion(meeting: meetings[hit.place], day: hit.day)
  }

  private static func entry(_ meeting: Meeting, _ place: Int) -> Entry? {
    guard let day = meeting.day else { return nil }
    let length = meeting.length
    guard var rule = meeting.recurrence else {
      return Entry(place: place, days: day...day.adding(days: length - 1), length: length, rule: nil)
    }
    if rule.count != nil {
      guard let last = rule.occurrences(from: day, in: day...Day.last).last else { return nil }
      rule.count = nil
      rule.until = last
    }
    let last = max(day, rule.until ?? Day.last)
    return Entry(place: place, days: day...last.adding(days: length - 1), length: length, rule: rule)
  }
}
