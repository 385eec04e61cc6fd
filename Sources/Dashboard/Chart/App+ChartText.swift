import Plan
import Screen

/// A figure beside a chart, with the line that it belongs to.
struct ChartFigure: Sendable {
  let label: String
  let value: String
  var note = ""
  var style: PlotLine.Style?
  var role = Screen.Role.text
}

extension App {
  /// The figures of a subject as they are today.
  func chartFigures(_ pace: Pace) -> [ChartFigure] {
    func text(_ days: PersonDays?) -> String { days?.text(language) ?? "–" }
    func share(_ days: PersonDays?) -> String {
      guard let days, let planned = pace.planned, let percent = days.percent(of: planned) else { return "" }
      return "\(percent) %"
    }
    return [
      ChartFigure(
        label: say("Planerat", "Planned"), value: text(pace.planned), style: .dotted, role: Self.plannedRole),
      ChartFigure(label: say("Kalender", "Calendar"), value: text(pace.expected), note: share(pace.expected)),
      ChartFigure(
        label: say("Nedlagt", "Logged"), value: text(pace.logged), note: share(pace.logged), style: .solid,
        role: Self.loggedRole),
      ChartFigure(label: say("Kvar", "Left"), value: text(pace.left)),
      ChartFigure(
        label: say("Prognos", "Forecast"), value: text(pace.forecast), note: share(pace.forecast), style: .dashed,
        role: Self.forecastRole),
    ]
  }

  static let plannedRole = Screen.Role.muted
  static let loggedRole = Screen.Role.chart
  static let forecastRole = Screen.Role.warning

  /// The word for the pace and what it means: `över: 52,62 dagar mer än kalendern, prognosen 114,86 dagar över planen`.
  func chartVerdict(_ pace: Pace) -> String {
    guard let verdict = pace.verdict else {
      return pace.planned == nil
        ? say("Inget är planerat att jämföra med", "Nothing is planned to compare with")
        : say("Ingen takt än", "No pace yet")
    }
    var parts: [String] = []
    if let expected = pace.expected {
      let gap = difference(pace.logged, expected)
      parts.append(
        gap.isZero
          ? say("som kalendern", "as the calendar")
          : gap.isMore
            ? say("\(gap.days) mer än kalendern", "\(gap.days) more than the calendar")
            : say("\(gap.days) mindre än kalendern", "\(gap.days) less than the calendar"))
    }
    if let planned = pace.planned, let forecast = pace.forecast {
      let gap = difference(forecast, planned)
      parts.append(
        gap.isZero
          ? say("prognosen är planen", "the forecast is the plan")
          : gap.isMore
            ? say("prognosen \(gap.days) över planen", "the forecast \(gap.days) over the plan")
            : say("prognosen \(gap.days) under planen", "the forecast \(gap.days) under the plan"))
    }
    return parts.isEmpty ? verdict.label[language] : "\(verdict.label[language]): " + parts.joined(separator: ", ")
  }

  private func difference(_ one: PersonDays, _ other: PersonDays) -> (days: String, isMore: Bool, isZero: Bool) {
    let days = one - other
    let size = days < .zero ? .zero - days : days
    let unit = size == PersonDays(1) ? say("dag", "day") : say("dagar", "days")
    return ("\(size.text(language)) \(unit)", days > .zero, days == .zero)
  }

  /// A month's end read off the lines: `31 mars: plan 180,3, nedlagt 219,75`.
  func chartMonth(_ burnUp: BurnUp, _ month: Int) -> String {
    let values = burnUp.month(month)
    guard let first = Day(year: burnUp.year.lowerBound.year, month: month, day: 1) else { return "" }
    var parts: [String] = []
    if let planned = values.planned { parts.append(say("plan ", "plan ") + planned.text(language)) }
    if let logged = values.logged { parts.append(say("nedlagt ", "logged ") + logged.text(language)) }
    if let forecast = values.forecast, values.logged == nil {
      parts.append(say("prognos ", "forecast ") + forecast.text(language))
    }
    return "\(DateText.day(first.endOfMonth, language)): "
      + (parts.isEmpty ? say("inget", "nothing") : parts.joined(separator: ", "))
  }

  /// The months' ends as rows of a table: the month, what is planned, logged and foreseen by then.
  func chartMonths(_ burnUp: BurnUp) -> [[String]] {
    let values = (1...12).map { burnUp.month($0) }
    func column(_ days: [PersonDays?]) -> [String] { days.map { $0?.text(language) ?? "" }.onDecimal }
    let columns = [
      column(values.map(\.planned)), column(values.map(\.logged)),
      column(values.map { $0.logged == nil ? $0.forecast : nil }),
    ]
    return (0..<12).map { month in [DateText.shortMonth(month + 1, language)] + columns.map { $0[month] } }
  }

  /// Everything that the chart shows, as text.
  func chartText(_ layer: ChartLayer) -> [String] {
    guard let burnUp = layer.burnUp else { return [name(of: layer.subject)] }
    let figures = chartFigures(burnUp.pace).map { figure in
      "\(figure.label): \(figure.value)" + (figure.note.isEmpty ? "" : " (\(figure.note))")
    }
    return ["\(name(of: layer.subject)), \(DateText.day(burnUp.today, language, year: true))"]
      + [chartVerdict(burnUp.pace)] + figures + (1...12).map { chartMonth(burnUp, $0) }
  }
}
