public import Plan

/// A pace as labelled lines, for whoever reads figures rather than charts.
///
///     Planerat  744 dagar (3,4 tjänster)
///     Nedlagt   393,5 dagar (52 %)
///     Kalendern 340,88 dagar i dag: 115 av årets 251 arbetsdagar (45 %)
///     Prognos   858,86 dagar vid årets slut, 114,86 över planen
///     Takt      i fas
public struct PaceWords: Sendable {
  /// A label, and what stands beside it.
  public struct Line: Sendable, Equatable {
    /// What it is.
    public let label: String
    /// The figure with its words.
    public let text: String
    /// Whether it is the pace in a word.
    public var isVerdict = false
  }

  private let pace: Pace
  private let plan: YearPlan
  private let share: YearShare
  private let language: Language

  /// Words for a pace of a plan, with the year's share it was reckoned with.
  public init(_ pace: Pace, _ plan: YearPlan, _ share: YearShare, _ language: Language) {
    self.pace = pace
    self.plan = plan
    self.share = share
    self.language = language
  }

  /// What there is to say, in the order it is read: planned, logged, then what applies of the rest.
  public var lines: [Line] {
    let fixed = [
      Line(label: say("Planerat", "Planned"), text: planned), Line(label: say("Nedlagt", "Logged"), text: logged),
    ]
    let rest = [
      calendar.map { Line(label: say("Kalendern", "Calendar"), text: $0) },
      forecast.map { Line(label: say("Prognos", "Forecast"), text: $0) },
      verdict.map { Line(label: say("Takt", "Pace"), text: $0, isVerdict: true) },
    ]
    return fixed + rest.compactMap(\.self)
  }

  /// `744 dagar (3,4 tjänster)`.
  public var planned: String {
    guard let planned = pace.planned else { return say("inget planerat", "nothing planned") }
    let posts = plan.fullTimePosts(planned).map { " (\($0.text(language)) \(say("tjänster", "full-time posts")))" }
    return days(planned) + (posts ?? "")
  }

  /// `393,5 dagar (52 %)`.
  public var logged: String {
    days(pace.logged) + (pace.percent.map { " (\($0) %)" } ?? "")
  }

  private var calendar: String? {
    guard let expected = pace.expected, share.total > 0 else { return nil }
    if !share.hasBegun { return say("året har inte börjat", "the year has not begun") }
    if share.isOver { return say("året är slut", "the year is over") }
    return days(expected)
      + say(
        " i dag: \(share.passed) av årets \(share.total) arbetsdagar (\(share.percent) %)",
        " today: \(share.passed) of the year's \(share.total) working days (\(share.percent) %)")
  }

  private var forecast: String? {
    guard let forecast = pace.forecast else { return nil }
    let text = days(forecast) + say(" vid årets slut", " at the year's end")
    guard let planned = pace.planned, forecast != planned else { return text }
    return text + ", "
      + (forecast > planned
        ? say(
          "\((forecast - planned).text(language)) över planen", "\((forecast - planned).text(language)) over the plan")
        : say(
          "\((planned - forecast).text(language)) under planen", "\((planned - forecast).text(language)) under the plan"
        ))
  }

  private var verdict: String? { pace.verdict?.label[language] }

  private func days(_ days: PersonDays) -> String {
    "\(days.text(language)) \(days == PersonDays(1) ? say("dag", "day") : say("dagar", "days"))"
  }

  private func say(_ swedish: String, _ english: String) -> String { Label(swedish, english)[language] }
}
