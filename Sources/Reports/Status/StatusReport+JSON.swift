import Plan

extension StatusReport {
  /// The overview for programs, keyed by the files' words.
  public var json: JSONValue {
    let year = plan.facts.year.map { [JSONValue.Member("Ar", .number($0))] } ?? []
    return .object(
      year + [
        .init("Aktiviteter", activitiesJSON), .init("Tid", timeJSON), .init("Ekonomi", moneyJSON),
        .init("Mal", goalsJSON), .init("Moten", meetingsJSON), .init("Problem", problemsJSON),
      ])
  }

  private var activitiesJSON: JSONValue {
    let counts = ActivityStatus.allCases.map { JSONValue.Member($0.rawValue, .number(all.count($0))) }
    return .object(
      counts + [
        .init("Totalt", .number(all.activities.count)),
        .init("Prio", .number(all.activities.count(where: \.isPriority))),
      ])
  }

  private var timeJSON: JSONValue {
    .object([
      .init("Planerat", .number(all.planned.fileText)), .init("Nedlagt", .number(all.logged.fileText)),
      .init("Kvar", .number(all.left.fileText)),
    ])
  }

  private var moneyJSON: JSONValue {
    let sums = plan.moneySums
    return .object([
      .init("Budget", .number(sums.budget.fileText)), .init("Tillskott", .number(sums.addition.fileText)),
      .init("Utfall", .number(sums.outcome.fileText)), .init("Overskott", .number(sums.surplus.fileText)),
    ])
  }

  private var goalsJSON: JSONValue {
    .object((1...3).map { (rating: Int) in .init("\(rating)", .number(all.count(rated: rating))) })
  }

  private var meetingsJSON: JSONValue {
    var members = [JSONValue.Member("Totalt", .number(plan.meetings.count))]
    if areMeetingsAhead, let next = meetings.first {
      let object: [JSONValue.Member] = [
        .init("Id", .string(next.meeting.id)), .init("Namn", .string(next.meeting.name)),
        .init("Datum", .string(next.day.iso)),
      ]
      members.append(.init("Nasta", .object(object)))
    }
    return .object(members)
  }

  private var problemsJSON: JSONValue {
    .object([Problem.Level.error, .warning].map { .init($0.rawValue, .number(count($0))) })
  }
}
