/// A plan as it was at the end of a day, as far as anything tells of it: what "since" is reckoned from.
public struct PlanThen: Sendable {
  /// What tells of it.
  public enum Basis: Sendable, Hashable {
    /// Its history: the last commit of that day or before.
    case history
    /// Its history, which begins later, on a day: its first commit.
    case historyFrom(Day)
    /// What was seen then.
    case seen
    /// Nothing but the records' own dates, and why.
    case dates(Label)
  }

  /// The day; what happened on it belongs to before.
  public let day: Day
  /// The plan; nil where only the records' own dates tell of that time.
  public let plan: YearPlan?
  /// What tells of it.
  public let basis: Basis
  /// Who changed a field last since then, by git's settings where that was done.
  public let authors: [RecordID: [String: String]]

  /// Says what a plan was.
  public init(_ day: Day, _ plan: YearPlan?, _ basis: Basis, authors: [RecordID: [String: String]] = [:]) {
    self.day = day
    self.plan = plan
    self.basis = basis
    self.authors = authors
  }
}

extension YearPlan {
  /// The last steering-group meeting that was held before a day; nil where there was none.
  public func steeringMeeting(before today: Day) -> Occasion? {
    let yesterday = today.adding(days: -1)
    let held = meetings.filter { $0.kind == .steeringGroup && $0.status != .cancelled }.compactMap { meeting in
      meeting.latest(through: yesterday).map { Occasion(meeting: meeting, day: $0) }
    }
    return held.max { $0.day < $1.day }
  }
}
