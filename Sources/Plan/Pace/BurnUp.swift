/// What time is looked at for: the whole plan, an area, an activity or a person.
public enum PaceSubject: Sendable, Hashable {
  case whole
  case area(String)
  case activity(String)
  case person(String)
}

/// The year day by day: what an even pace would have logged, what is logged, and where the pace leads.
///
/// All three end where `Pace` has them: the planned line passes its calendar figure today and ends at what is planned, the
/// logged line passes what is logged until today, the forecast ends at its forecast. Made in one pass over the log.
public struct BurnUp: Sendable {
  /// What it is of.
  public let subject: PaceSubject
  /// The figures as they are today.
  public let pace: Pace
  /// The day it was made for.
  public let today: Day
  /// The days of the year, the first of which has the place 0 in what follows.
  public let year: ClosedRange<Day>
  /// What an even pace over the working days has logged at each day's end; empty where nothing is planned.
  public let planned: [PersonDays]
  /// What is logged at each day's end, until today or the last day with time. Time without a date and from before the year is
  /// there from the start.
  public let logged: [PersonDays]
  /// Where the pace leads, from today on; empty where there is no forecast and when the year is over.
  public let forecast: [PersonDays]
  /// The first place that the forecast is for.
  public let forecastStart: Int

  /// Reckons the lines; nil where the plan states no year, or has not the subject.
  public init?(of subject: PaceSubject, in plan: YearPlan, _ paces: PaceBook) {
    guard let year = paces.share.year, let pace = paces.pace(of: subject, in: plan) else { return nil }
    (self.subject, self.pace, today, self.year) = (subject, pace, paces.today, year)
    let last = year.lowerBound.days(until: year.upperBound)
    let now = year.lowerBound.days(until: paces.today)
    var working: [Int] = []
    for day in year { working.append((working.last ?? 0) + (SwedishCalendar.isWorkingDay(day) ? 1 : 0)) }
    let total = working.last ?? 0
    planned = pace.expected == nil ? [] : working.map { (pace.planned ?? .zero).scaled(by: $0, over: total) }
    var sums = Self.byDay(plan, subject, year)
    let end = max(min(now, last), sums.lastIndex { $0 != .zero } ?? -1)
    for place in sums.indices.dropFirst() { sums[place] += sums[place - 1] }
    logged = end < 0 ? [] : Array(sums[0...end])
    forecastStart = max(now, 0)
    guard now >= 0, now < last, let forecast = pace.forecast else {
      self.forecast = []
      return
    }
    let isFlat = forecast <= pace.logged
    let line = (now...last).map { place -> PersonDays in
      isFlat ? sums[place] : max(sums[place], sums[now].scaled(by: working[place], over: max(1, working[now])))
    }
    self.forecast = line.dropLast() + [forecast]
  }

  /// What is logged on each day of the year; what has no date or an earlier one with the first day's.
  private static func byDay(_ plan: YearPlan, _ subject: PaceSubject, _ year: ClosedRange<Day>) -> [PersonDays] {
    let log = plan.time
    let belongs = log.allSymbols.map { symbol -> Bool in
      switch subject {
      case .whole: true
      case .area(let key): plan.activity(log.name(symbol))?.area == key
      case .activity(let key), .person(let key): log.name(symbol) == key
      }
    }
    let isByPerson = if case .person = subject { true } else { false }
    let first = Int(year.lowerBound.number)
    var sums = [PersonDays](repeating: .zero, count: year.lowerBound.days(until: year.upperBound) + 1)
    for entry in log.entries where belongs[Int(isByPerson ? entry.person : entry.activity)] {
      let place = entry.day.map { max(0, Int($0.number) - first) } ?? 0
      if place < sums.count { sums[place] += entry.days }
    }
    return sums
  }

  /// The lines at a month's end: the planned one, the logged one where it reaches so far, else the forecast.
  public func month(_ month: Int) -> (planned: PersonDays?, logged: PersonDays?, forecast: PersonDays?) {
    guard let first = Day(year: year.lowerBound.year, month: month, day: 1) else { return (nil, nil, nil) }
    let place = year.lowerBound.days(until: first.endOfMonth)
    func value(_ line: [PersonDays], _ place: Int) -> PersonDays? { line.indices.contains(place) ? line[place] : nil }
    return (value(planned, place), value(logged, place), value(forecast, place - forecastStart))
  }

  /// The highest of the lines; nothing where all are empty.
  public var highest: PersonDays { [planned.last, logged.last, forecast.last].compactMap(\.self).max() ?? .zero }
}

extension PaceBook {
  /// The pace of a subject; nil where the plan and its log have not got it.
  public func pace(of subject: PaceSubject, in plan: YearPlan) -> Pace? {
    switch subject {
    case .whole: whole(plan)
    case .area(let key): plan.areas.first { $0.id == key }.map { pace(of: $0, in: plan) }
    case .activity(let key): plan.activity(key).map { pace(of: $0, in: plan) }
    case .person(let key):
      if let person = plan.people.first(where: { $0.id == key }) {
        pace(ofPerson: key, planned: person.days, in: plan)
      } else {
        plan.time.symbol(of: key).map { _ in pace(ofPerson: key, planned: nil, in: plan) }
      }
    }
  }
}
