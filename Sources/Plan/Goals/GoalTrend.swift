/// Which way a goal's ratings go, from a period to the next. 1 is best.
public enum GoalTrend: Sendable, Hashable {
  /// A lower figure than before.
  case better
  /// The same figure.
  case same
  /// A higher figure than before.
  case worse

  /// From one rating to the next.
  init(from earlier: Int, to later: Int) {
    self = later < earlier ? .better : later == earlier ? .same : .worse
  }

  /// The word on the screen.
  public var label: Label {
    switch self {
    case .better: Label("bättre", "better")
    case .same: Label("oförändrad", "unchanged")
    case .worse: Label("sämre", "worse")
    }
  }
}

extension Goal {
  /// The earlier periods' ratings that can be read, the latest first, however the file has them.
  public var pastRatings: [PastRating] {
    earlier.compactMap { PastRating($0) }.enumerated()
      .sorted { ($1.element.lastYear, $0.offset) < ($0.element.lastYear, $1.offset) }.map(\.element)
  }

  /// The year's rating against the period before; where the year has none yet, the last two periods. Nil where there are
  /// not two to compare.
  public var trend: GoalTrend? {
    let ratings = [rating].compactMap { $0 } + pastRatings.map(\.rating)
    return ratings.count < 2 ? nil : GoalTrend(from: ratings[1], to: ratings[0])
  }
}

extension PastRating {
  /// The period's last year, as text of four digits.
  var lastYear: Substring { period.suffix(4) }
}
