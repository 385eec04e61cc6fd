extension YearPlan {
  /// The activity of a key.
  public func activity(_ key: String) -> Activity? {
    ref(.activity, key).flatMap { activities.position(of: $0) }.map { activities[$0] }
  }

  /// The activity of a record; nil where it is no activity's.
  public func activity(at ref: RecordRef) -> Activity? {
    ref.type == .activity ? activities.position(of: ref).map { activities[$0] } : nil
  }

  /// The person of a record.
  public func person(at ref: RecordRef) -> Person? {
    ref.type == .person ? people.position(of: ref).map { people[$0] } : nil
  }

  /// The positions of the activities that a person is responsible for: a list asks for everybody's.
  public func activities(ofPerson key: String) -> [Int] {
    activities.indices.filter { activities[$0].responsible.contains(key) }
  }

  /// How many activities an area has.
  public func activityCount(in area: Area) -> Int { activitiesByArea[area.id]?.count ?? 0 }

  /// The activities of an area, in file order.
  public func activities(in area: Area) -> [Activity] {
    activitiesByArea[area.id]?.map { activities[$0] } ?? []
  }

  /// The activities whose area there is none of.
  public var activitiesWithoutArea: [Activity] {
    let known = Set(areas.map(\.id))
    return activities.filter { !known.contains($0.area) }
  }

  /// What is logged on an activity.
  public func logged(on activity: Activity) -> PersonDays {
    time.logged(on: activity.id)
  }

  /// Planned person-days of an area: the sum of its activities'.
  public func planned(in area: Area) -> PersonDays {
    (activitiesByArea[area.id] ?? []).reduce(.zero) { $0 + (activities[$1].days ?? .zero) }
  }

  /// Person-days logged on an area's activities.
  public func logged(in area: Area) -> PersonDays {
    (activitiesByArea[area.id] ?? []).reduce(.zero) { $0 + time.logged(on: activities[$1].id) }
  }

  /// Planned person-days of the whole plan: the sum of its activities'.
  public var planned: PersonDays {
    activities.reduce(.zero) { $0 + ($1.days ?? .zero) }
  }

  /// The planned days that each person is given, by the person's key.
  public var allocatedByPerson: [String: PersonDays] {
    var loads: [String: PersonDays] = [:]
    for activity in activities {
      for allocation in activity.allocations { loads[allocation.person, default: .zero] += allocation.days }
    }
    return loads
  }

  /// How many activities have each status.
  public func statusCounts(of activities: [Activity]) -> [ActivityStatus: Int] {
    activities.reduce(into: [:]) { counts, activity in
      if let status = activity.status { counts[status, default: 0] += 1 }
    }
  }

  /// The money, all reckoned from the lines.
  public var moneySums: MoneySums {
    MoneySums(
      budget: budgetLines.map(\.budget).sum(), addition: budgetLines.map(\.addition).sum(),
      outcome: budgetLines.compactMap(\.outcome).sum())
  }

  /// How many goals have each rating.
  public var ratingCounts: [Int: Int] {
    Dictionary(grouping: goals.compactMap(\.rating)) { $0 }.mapValues(\.count)
  }
}

/// The sums of the budget lines.
public struct MoneySums: Sendable, Equatable {
  /// As first set.
  public let budget: Money
  /// Added later.
  public let addition: Money
  /// Spent.
  public let outcome: Money

  /// What is left: budget and additions less the outcome.
  public var surplus: Money { budget + addition - outcome }
}
