/// One time that a meeting takes place.
public struct Occasion: Sendable {
  /// The meeting.
  public let meeting: Meeting
  /// The day of this occasion.
  public let day: Day
}

extension Meeting {
  /// The days it takes place: its own, or those of its recurrence without the exceptions, in a range.
  public func days(in range: ClosedRange<Day>) -> [Day] {
    guard let day else { return [] }
    guard let recurrence else { return range.contains(day) ? [day] : [] }
    return recurrence.occurrences(from: day, excluding: exceptions, in: range)
  }
}

extension Sequence<Occasion> {
  /// The first occasion of each meeting, so that a weekly series does not crowd the others out.
  public var firstOfEachMeeting: [Occasion] {
    var seen: Set<RecordRef> = []
    return filter { seen.insert($0.meeting.ref).inserted }
  }
}

extension YearPlan {
  /// The year's first day to its last; where the plan states none, every day there is.
  public var days: ClosedRange<Day> {
    facts.year.flatMap(Day.days(ofYear:)) ?? Day.first...Day.last
  }

  /// Every occasion of a range of days, by day.
  public func occasions(in range: ClosedRange<Day>) -> [Occasion] {
    let all = meetings.flatMap { meeting in meeting.days(in: range).map { Occasion(meeting: meeting, day: $0) } }
    // Meetings of one day keep the file's order.
    return all.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  /// The days a recurring meeting takes place, from its first to the year after the plan's at most.
  public func allDays(of meeting: Meeting) -> [Day] {
    guard let day = meeting.day else { return [] }
    let last = Day.days(ofYear: max(facts.year ?? day.year, day.year) + 1)?.upperBound ?? Day.last
    return meeting.days(in: day...max(day, last))
  }

  /// The next occasion from a day on that is not cancelled.
  public func next(from today: Day) -> [Occasion] {
    let last = max(days.upperBound, Day.days(ofYear: today.year + 1)?.upperBound ?? today)
    return occasions(in: today...max(today, min(last, today.adding(days: 800)))).filter {
      $0.meeting.status != .cancelled
    }
  }
}
