/// Time logged beside time planned, beside what the calendar would have, and where it leads.
///
/// Every amount is in hundredths of a person-day, the plan's own (`Timmar_per_dag` hours, not 24): nothing is turned into
/// hours on the way. What is reckoned is rounded once, to the nearest hundredth.
public struct Pace: Sendable, Equatable {
  /// What is planned; nil where nothing is said.
  public let planned: PersonDays?
  /// What is logged, whatever its date.
  public let logged: PersonDays
  /// What an even pace over the year's working days would have logged by today; nil where nothing is planned, where the
  /// plan states no year, and for what is cancelled.
  public let expected: PersonDays?
  /// What will be logged at the year's end at the pace so far; nil before the year's first working day and while nobody
  /// has logged anything.
  ///
  /// Time dated after today is no pace yet, but is logged: the forecast is never less. What is done or cancelled takes no
  /// more. A forecast of several activities goes by their pace together: the time of those that are done goes elsewhere.
  public let forecast: PersonDays?
  /// The pace in a word; nil where there is nothing to compare.
  public let verdict: PaceVerdict?

  /// What is left of the plan; below 0 where more is logged.
  public var left: PersonDays? { planned.map { $0 - logged } }

  /// How much of the plan is logged, in whole percent rounded down; nil where nothing is planned.
  public var percent: Int? { planned.flatMap { logged.percent(of: $0) } }

  /// Whether it leads a quarter of the plan or more away from it, or is over the plan already.
  public var isFarOff: Bool {
    guard let planned, let forecast, let verdict, verdict != .onPace else { return false }
    let distance = verdict == .over ? forecast - planned : planned - forecast
    return logged > planned || distance >= PersonDays(hundredths: planned.hundredths / 4)
  }

  /// Reckons a pace. `later` is what is logged on days after today.
  init(
    planned: PersonDays?, logged: PersonDays, later: PersonDays = .zero, share: YearShare,
    status: ActivityStatus? = nil, isLogging: Bool
  ) {
    let soFar = logged - later
    self.planned = planned
    self.logged = logged
    expected = share.total > 0 && status != .cancelled ? planned.map(share.part(of:)) : nil
    if !share.hasBegun || !isLogging {
      forecast = nil
    } else if status == .done || status == .cancelled {
      forecast = logged
    } else {
      forecast = max(logged, share.extended(soFar))
    }
    let due = status == .done ? planned : share.hasBegun ? expected : nil
    verdict =
      isLogging
      ? PaceVerdict.of(status == .done ? logged : soFar, logged, planned: planned, due: due) : nil
  }
}

/// Whether time is used faster or slower than planned.
public enum PaceVerdict: String, CaseIterable, Sendable, Hashable {
  case under = "under"
  case onPace = "i fas"
  case over = "över"

  /// The word on the screen.
  public var label: Label {
    switch self {
    case .under: Label("under", "under")
    case .onPace: Label("i fas", "on pace")
    case .over: Label("över", "over")
    }
  }

  /// How far from what is due is still in step: a tenth of it, so that the forecast is within a tenth of the plan; but at
  /// least half a day, so that small activities and the year's first weeks do not tip over at an entry. More than all that
  /// is planned is always over.
  public static func tolerance(_ due: PersonDays) -> PersonDays {
    max(PersonDays(hundredths: due.hundredths / 10), PersonDays(hundredths: 50))
  }

  /// The word for what is logged so far against what is due; nil where nothing is planned or nothing is due yet.
  static func of(
    _ soFar: PersonDays, _ logged: PersonDays, planned: PersonDays?, due: PersonDays?
  ) -> PaceVerdict? {
    guard let planned else { return nil }
    if logged > planned { return .over }
    guard let due, planned > .zero else { return nil }
    let tolerance = tolerance(due)
    if soFar > due + tolerance { return .over }
    return soFar < due - tolerance ? .under : .onPace
  }
}
