public import Plan

/// The one-page overview of a year: what is reckoned once, for the page and for programs.
public struct StatusReport: Sendable {
  let plan: YearPlan
  let problems: [Problem]
  let today: Day
  /// What the pace is reckoned from.
  let book: PaceBook
  /// The areas, then what belongs to none of them, if there is any such.
  let groups: [Group]
  /// Everything.
  let all: Group
  /// The next meetings; where none is left, the last that were held, latest first.
  let meetings: [Occasion]
  /// Whether `meetings` are still to come.
  let areMeetingsAhead: Bool

  /// Reckons the overview from a plan and what is wrong with it, on a day.
  public init(_ plan: YearPlan, problems: [Problem], today: Day) {
    self.plan = plan
    self.problems = problems
    self.today = today
    book = PaceBook(plan, on: today)
    all = Group(
      name: Label("Alla", "All"), activities: plan.activities, planned: plan.planned, logged: plan.time.total,
      goals: plan.goals, pace: book.whole(plan))
    groups = Self.groups(plan, book)
    let ahead = plan.next(from: today).firstOfEachMeeting
    areMeetingsAhead = !ahead.isEmpty
    meetings = Array((ahead.isEmpty ? Self.past(plan, today) : ahead).prefix(5))
  }

  /// Some activities and goals that are counted together.
  struct Group: Sendable {
    let name: Label
    let activities: [Activity]
    let planned: PersonDays
    let logged: PersonDays
    let goals: [Goal]
    /// Nil for what belongs to no area.
    var pace: Pace?

    var left: PersonDays { planned - logged }

    func count(_ status: ActivityStatus) -> Int {
      activities.count { $0.status == status }
    }

    func count(rated rating: Int?) -> Int {
      goals.count { $0.rating == rating }
    }
  }

  func count(_ level: Problem.Level) -> Int {
    problems.count { $0.level == level }
  }

  private static func groups(_ plan: YearPlan, _ book: PaceBook) -> [Group] {
    let areas = plan.areas.map { area in
      Group(
        name: Label(area.name, area.name), activities: plan.activities(in: area), planned: plan.planned(in: area),
        logged: plan.logged(in: area), goals: plan.goals.filter { $0.area == area.id },
        pace: book.pace(of: area, in: plan))
    }
    let known = Set(plan.areas.map(\.id))
    let rest = Group(
      name: Label("Utan verksamhet", "Without an area"), activities: plan.activitiesWithoutArea,
      planned: plan.activitiesWithoutArea.compactMap(\.days).sum(),
      logged: plan.time.total - areas.map(\.logged).sum(), goals: plan.goals.filter { !known.contains($0.area) })
    let isEmpty = rest.activities.isEmpty && rest.logged == .zero && rest.goals.isEmpty
    return areas + (isEmpty ? [] : [rest])
  }

  private static func past(_ plan: YearPlan, _ today: Day) -> [Occasion] {
    let first = plan.meetings.compactMap(\.day).min() ?? today
    guard first < today else { return [] }
    return plan.occasions(in: first...today).filter { $0.meeting.status != .cancelled }.reversed().firstOfEachMeeting
  }
}
