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

  /// Looks through a plan's time log, once.
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
  }

  /// The whole plan's pace.
  public func whole(_ plan: YearPlan) -> Pace {
    pace(plan.planned, plan.time.total, later)
  }

  /// An area's pace: its activities' together.
  public func pace(of area: Area, in plan: YearPlan) -> Pace {
    let places = laterByActivity.isEmpty ? [] : plan.activitiesByArea[area.id] ?? []
    let later = places.reduce(PersonDays.zero) { $0 + after(plan.activities[$1].id, plan) }
    return pace(plan.planned(in: area), plan.logged(in: area), later)
  }

  /// An activity's pace, by its status too.
  public func pace(of activity: Activity, in plan: YearPlan) -> Pace {
    Pace(
      planned: activity.days, logged: plan.logged(on: activity), later: after(activity.id, plan), share: share,
      status: activity.status, isLogging: isLogging)
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

  private func after(_ activity: String, _ plan: YearPlan) -> PersonDays {
    guard !laterByActivity.isEmpty, let symbol = plan.time.symbol(of: activity) else { return .zero }
    return laterByActivity[Int(symbol)]
  }
}
