public import Plan

/// An activity that a steering group asks about, and why.
public struct Deviation: Sendable, Equatable {
  /// The activity.
  public let activity: Activity
  /// Whether more time is used, or will be, than planned.
  public var isOver: Bool { pace.verdict == .over }
  private let pace: Pace
  private let language: Language

  /// The activities that are partly done, cancelled, far from plan by their pace, or judged to have taken more or less.
  public static func all(in plan: YearPlan, _ book: PaceBook, _ language: Language) -> [Deviation] {
    var all: [Deviation] = []
    book.forEachActivity(of: plan) { activity, pace in
      if deviates(activity, pace) { all.append(Deviation(activity, pace, language)) }
    }
    return all
  }

  /// Whether an activity deviates, by its pace.
  public static func deviates(_ activity: Activity, _ pace: Pace) -> Bool {
    activity.status == .partial || activity.status == .cancelled || pace.isFarOff
      || (activity.timeJudgement ?? .asPlanned) != .asPlanned
  }

  /// An activity that deviates, by its pace.
  public init(_ activity: Activity, _ pace: Pace, _ language: Language) {
    (self.activity, self.pace, self.language) = (activity, pace, language)
  }

  /// Why, where its status does not say it: `31,5 av 28`, `prognos 30 av 20`, `mer tid`; else empty.
  public var reason: String {
    let of = Label("av", "of")[language]
    if let planned = activity.days, pace.logged > planned {
      return "\(pace.logged.text(language)) \(of) \(planned.text(language))"
    }
    switch activity.timeJudgement {
    case .less?: return Label("mindre tid", "less time")[language]
    case .more?: return Label("mer tid", "more time")[language]
    case .asPlanned?, nil: break
    }
    guard pace.isFarOff, let forecast = pace.forecast, let planned = pace.planned else { return "" }
    // Nearer than whole days a forecast is not known.
    let whole = PersonDays((forecast.hundredths + 50) / 100).text(language)
    return "\(Label("prognos", "forecast")[language]) \(whole) \(of) \(planned.text(language))"
  }
}
