/// What the pace of everything in a plan is reckoned from on a day, gathered once: the year's working days, and what is
/// logged on days to come.
public struct PaceBook: Sendable {
  /// The day it was reckoned for.
  public let today: Day
  /// How much of the year has passed.
  public let share: YearShare
  private let isLogging: Bool
  private var later = PersonDays.zero
  /// By the log's symbols; empty where nothing is logged after today.
  private var laterByActivity: [PersonDays] = []
  private var laterByPerson: [PersonDays] = []
  /// What is logged on the activities, in the plan's order.
  private var onActivities: [Time] = []
  /// The areas' sums, by their keys.
  private var inAreas: [String: AreaSum] = [:]

  /// Time logged, and how much of it on days to come.
  private struct Time {
    var logged = PersonDays.zero
    var later = PersonDays.zero
  }

  private struct AreaSum {
    private(set) var planned = PersonDays.zero
    private(set) var time = Time()
    private(set) var statuses: [ActivityStatus: Int] = [:]

    mutating func add(_ activity: Activity, _ time: Time) {
      planned += activity.days ?? .zero
      self.time.logged += time.logged
      self.time.later += time.later
      if let status = activity.status { statuses[status, default: 0] += 1 }
    }
  }

  /// Looks through a plan's activities and time log, once.
  public init(_ plan: YearPlan, on today: Day) {
    self.today = today
    share = YearShare(of: plan.facts.year, on: today)
    isLogging = plan.time.total > .zero
    let names = plan.time.allSymbols.count
    for entry in plan.time.entries {
      guard let day = entry.day, day > today else { continue }
      if laterByActivity.isEmpty {
        laterByActivity = Array(repeating: .zero, count: names)
        laterByPerson = laterByActivity
      }
      later += entry.days
      laterByActivity[Int(entry.activity)] += entry.days
      laterByPerson[Int(entry.person)] += entry.days
    }
    onActivities.reserveCapacity(plan.activities.count)
    for activity in plan.activities { onActivities.append(time(on: activity, plan)) }
    for (area, places) in plan.activitiesByArea {
      var sum = AreaSum()
      for place in places { sum.add(plan.activities[place], onActivities[place]) }
      inAreas[area] = sum
    }
  }

  private func time(on activity: Activity, _ plan: YearPlan) -> Time {
    guard let symbol = plan.time.symbol(of: activity.id) else { return Time() }
    return Time(
      logged: plan.time.logged(on: symbol), later: laterByActivity.isEmpty ? .zero : laterByActivity[Int(symbol)])
  }

  /// The whole plan's pace.
  public func whole(_ plan: YearPlan) -> Pace {
    pace(plan.planned, plan.time.total, later)
  }

  /// An area's pace: its activities' together.
  public func pace(of area: Area, in plan: YearPlan) -> Pace {
    let sum = inAreas[area.id] ?? AreaSum()
    return pace(sum.planned, sum.time.logged, sum.time.later)
  }

  /// How many of an area's activities have each status.
  public func statusCounts(in area: Area) -> [ActivityStatus: Int] { inAreas[area.id]?.statuses ?? [:] }

  /// How many activities have each status, with those of no area.
  public var statusCounts: [ActivityStatus: Int] {
    inAreas.values.reduce(into: [:]) { $0.merge($1.statuses, uniquingKeysWith: +) }
  }

  /// Every activity of the plan with its pace, in the plan's order.
  public func forEachActivity(of plan: YearPlan, _ body: (Activity, Pace) -> Void) {
    for place in plan.activities.indices {
      body(plan.activities[place], pace(of: plan.activities[place], onActivities[place]))
    }
  }

  /// An activity's pace, by its status too.
  public func pace(of activity: Activity, in plan: YearPlan) -> Pace {
    pace(of: activity, time(on: activity, plan))
  }

  private func pace(of activity: Activity, _ time: Time) -> Pace {
    Pace(
      planned: activity.days, logged: time.logged, later: time.later, share: share, status: activity.status,
      isLogging: isLogging)
  }

  /// The pace of a person, against the days that the person has for the plan.
  public func pace(ofPerson key: String, planned: PersonDays?, in plan: YearPlan) -> Pace {
    let symbol = laterByPerson.isEmpty ? nil : plan.time.symbol(of: key)
    return pace(planned, plan.time.logged(by: key), symbol.map { laterByPerson[Int($0)] } ?? .zero)
  }

  /// The pace of a record, where its type has one.
  public func pace(of ref: RecordRef, in plan: YearPlan) -> Pace? {
    switch ref.type {
    case .plan: whole(plan)
    case .area: plan.areas.position(of: ref).map { pace(of: plan.areas[$0], in: plan) }
    case .activity: plan.activities.position(of: ref).map { pace(of: plan.activities[$0], in: plan) }
    case .person:
      plan.people.position(of: ref).map { pace(ofPerson: plan.people[$0].id, planned: plan.people[$0].days, in: plan) }
    case .timeEntry, .meeting, .actionPoint, .goal, .budgetLine, .expense, .total: nil
    }
  }

  private func pace(_ planned: PersonDays?, _ logged: PersonDays, _ later: PersonDays) -> Pace {
    Pace(planned: planned, logged: logged, later: later, share: share, isLogging: isLogging)
  }
}
