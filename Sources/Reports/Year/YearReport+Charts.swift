import Plan

extension YearReport {
  /// The charts there is anything to show in.
  var charts: [ReportChart: BarChart] {
    var charts: [ReportChart: BarChart] = [:]
    for chart in ReportChart.allCases {
      let drawn =
        switch chart {
        case .status: statusChart
        case .time: timeChart
        case .money: moneyChart
        case .goals: goalsChart
        }
      if !drawn.bars.isEmpty { charts[chart] = drawn }
    }
    return charts
  }

  private func say(_ swedish: String, _ english: String) -> String { Label(swedish, english)[language] }

  private var statusChart: BarChart {
    let order: [(ActivityStatus, BarChart.Color)] = [
      (.done, .green), (.partial, .amber), (.ongoing, .blue), (.planned, .grey), (.cancelled, .red),
    ]
    let bars = chartAreas.filter { !$0.activities.isEmpty }.map { area in
      let counts = order.map { status, color in
        (status: status, count: area.activities.count { $0.status == status }, color: color)
      }
      return BarChart.Bar(
        name: area.name,
        words: counts.filter { $0.count > 0 }.map { "\($0.count) \($0.status.label[language])" }.joined(
          separator: ", "),
        pieces: counts.map { .init(value: $0.count, text: "\($0.count)", color: $0.color) })
    }
    let seen = order.filter { status, _ in plan.activities.contains { $0.status == status } }
    return BarChart(
      title: say("Aktiviteternas status, verksamhet för verksamhet", "The activities' status by area"), bars: bars,
      legend: seen.map { ($0.0.label[language], $0.1) })
  }

  private var timeChart: BarChart {
    let hasTime = plan.time.total != .zero
    let bars = chartAreas.flatMap { area -> [BarChart.Bar] in
      let planned = area.activities.compactMap(\.days).sum()
      let logged = area.activities.map { plan.logged(on: $0) }.sum()
      let first = bar(area.name, say("planerat", "planned"), days(planned), planned.hundredths, .grey)
      return hasTime
        ? [first, bar(area.name, say("loggat", "logged"), days(logged), logged.hundredths, .blue)] : [first]
    }
    let title =
      hasTime
      ? say("Planerad och loggad tid", "Planned and logged time")
      : say("Planerad tid (ingen tid är loggad)", "Planned time (none is logged)")
    let legend: [(name: String, color: BarChart.Color)] = [
      (say("planerat", "planned"), .grey), (say("loggat", "logged"), .blue),
    ]
    return BarChart(title: title, bars: plan.activities.isEmpty ? [] : bars, legend: hasTime ? legend : [legend[0]])
  }

  private var moneyChart: BarChart {
    let bars = plan.budgetLines.flatMap { line -> [BarChart.Bar] in
      let budget = line.budget + line.addition
      let first = bar(
        line.name, say("budget med tillskott", "budget with additions"), "\(budget.text(language)) kr", budget.ore,
        .grey)
      guard let outcome = line.outcome else { return [first] }
      return [
        first, bar(line.name, say("utfall", "outcome"), "\(outcome.text(language)) kr", outcome.ore, .blue),
      ]
    }
    return BarChart(
      title: say("Budget med tillskott, och utfall", "Budget with additions, and outcome"), bars: bars,
      legend: [(say("budget", "budget"), .grey), (say("utfall", "outcome"), .blue)])
  }

  private func bar(
    _ name: String, _ what: String, _ words: String, _ value: Int, _ color: BarChart.Color
  ) -> BarChart.Bar {
    BarChart.Bar(name: name, words: "\(what) \(words)", pieces: [.init(value: max(0, value), text: "", color: color)])
  }

  /// How many goals had each rating in each period, the year itself last.
  private var goalsChart: BarChart {
    let past = plan.goals.flatMap { $0.earlier.compactMap { PastRating($0) } }
    let byPeriod = Dictionary(grouping: past, by: \.period).mapValues { $0.map(\.rating) }
    let periods = byPeriod.keys.sorted().map { ($0.replacing("-", with: "–"), byPeriod[$0] ?? []) }
    let own = plan.goals.compactMap(\.rating)
    let bars = (periods + [(year, own)]).filter { !$0.1.isEmpty }.map { period, ratings in
      let counts = [(1, BarChart.Color.green), (2, .blue), (3, .amber)].map { rating, color in
        (rating: rating, count: ratings.count { $0 == rating }, color: color)
      }
      return BarChart.Bar(
        name: period,
        words: counts.filter { $0.count > 0 }.map {
          say("\($0.count) mål med värdering \($0.rating)", "\($0.count) goals rated \($0.rating)")
        }.joined(separator: ", "),
        pieces: counts.map { .init(value: $0.count, text: "\($0.count)", color: $0.color) })
    }
    let legend: [(name: String, color: BarChart.Color)] = [
      (Self.ratingWords(1)[language], .green), (Self.ratingWords(2)[language], .blue),
      (Self.ratingWords(3)[language], .amber),
    ]
    return BarChart(
      title: say("Målens värderingar, period för period", "The goals' ratings by period"), bars: bars, legend: legend)
  }

  private var chartAreas: [(name: String, activities: [Activity])] {
    let areas = plan.areas.map { (name: $0.name, activities: plan.activities(in: $0)) }
    let rest = plan.activitiesWithoutArea
    return areas + (rest.isEmpty ? [] : [(name: say("Utan verksamhet", "Without an area"), activities: rest)])
  }
}
