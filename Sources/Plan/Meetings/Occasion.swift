/// One time that a meeting takes place.
public struct Occasion: Sendable, Equatable {
  /// The meeting.
  public let meeting: Meeting
  /// The day of this occasion, or its first where it has several.
  public let day: Day

  /// Names a time of a meeting.
  public init(meeting: Meeting, day: Day) {
    self.meeting = meeting
    self.day = day
  }

  /// Its last day.
  public var lastDay: Day { day.adding(days: meeting.length - 1) }
}

extension Meeting {
  /// How many days each occasion takes, at most a year.
  public var length: Int {
    guard let day, let lastDay, lastDay > day else { return 1 }
    return min(day.days(until: lastDay) + 1, 366)
  }

  /// The days it takes place: its own, or those of its recurrence without the exceptions, in a range; the first of each
  /// occasion. At most so many.
  public func days(in range: ClosedRange<Day>, atMost limit: Int = Recurrence.mostOccurrences) -> [Day] {
    guard let day else { return [] }
    guard let recurrence else { return range.contains(day) ? [day] : [] }
    return recurrence.occurrences(from: day, excluding: exceptions, in: range, atMost: limit)
  }

  /// The first day on or after another that it takes place, within three years.
  public func next(from today: Day) -> Day? {
    days(in: today...today.adding(days: 1_096), atMost: 1).first
  }

  /// The last day up to another that it has taken place; nil where it has not yet.
  public func latest(through today: Day) -> Day? {
    guard let day, day <= today else { return nil }
    // Most recur within three years; the whole series is looked through for those that do not.
    let recent = days(in: max(day, today.adding(days: -1_096))...today).last
    return recent ?? days(in: day...today).last
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
  /// The meeting of a key.
  public func meeting(_ key: String) -> Meeting? {
    ref(.meeting, key).flatMap { meetings.position(of: $0) }.map { meetings[$0] }
  }

  /// The meeting that stands at a place.
  public func meeting(at ref: RecordRef) -> Meeting? {
    meetings.position(of: ref).map { meetings[$0] }
  }

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

  /// The occasion of a meeting that what is written now is about: the last one that has been, today's too; where none
  /// has, the first to come.
  public func occasion(of meeting: Meeting, around today: Day) -> Occasion? {
    guard let day = meeting.latest(through: today) ?? meeting.next(from: today) ?? meeting.day else { return nil }
    return Occasion(meeting: meeting, day: day)
  }
}
