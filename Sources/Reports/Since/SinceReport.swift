public import Plan

/// What has happened to a plan since a day: thing by thing, and summed by area and person.
public struct SinceReport: Sendable {
  /// The parts it is told in.
  public enum Section: Sendable, Hashable, CaseIterable {
    case activities, time, meetings, decisions, actionPoints, goals, money, others
  }

  /// One thing that happened.
  public struct Item: Sendable, Equatable {
    /// What happened.
    public enum Event: Sendable, Hashable {
      case new, removed, changed, logged, held
      case decided(String)
    }

    /// The part it belongs to.
    public let section: Section
    /// The record it is about; one that was removed, and one without a key, is not to be found any more.
    public let id: RecordID
    /// What the record is called: its key, or what it is where it has none.
    public let key: String
    /// The record's name.
    public let name: String
    /// What happened.
    public let event: Event
    /// The fields that changed; of a time sum none.
    public var changes: [FieldChange] = []
    /// Who changed a field last, where the history tells.
    public var authors: [String: String] = [:]
    /// The day of a meeting.
    public var day: Day?
    /// The days logged.
    public var days: PersonDays?
    /// The key of its area.
    public var area: String?
    /// The keys of those it concerns: who is responsible, or who logged.
    public var people: [String] = []
  }

  /// An area or a person with what happened there.
  public struct Sum: Sendable, Equatable {
    /// The key; nil for what belongs to no area.
    public let key: String?
    /// The name.
    public let name: Label
    /// Activities that changed.
    public var activities = 0
    /// Days logged.
    public var days = PersonDays.zero
    /// Goals rated, or action points: of an area the first, of a person the second.
    public var others = 0

    var isEmpty: Bool { activities == 0 && days == .zero && others == 0 }
  }

  /// From which day, and what is known of the plan then.
  public let then: PlanThen
  /// The day it is told on.
  public let today: Day
  /// The meeting that it is reckoned from, where it is.
  public let meeting: Occasion?
  /// Everything that happened, part by part.
  public let items: [Item]
  /// The sums by area, in the plan's order.
  public let areas: [Sum]
  /// The sums by person, in the plan's order.
  public let people: [Sum]
  /// How much more has been spent; nil where that is not known.
  public let spent: Money?
  let now: YearPlan

  /// Compares a plan with what it was.
  public init(_ now: YearPlan, then: PlanThen, today: Day, meeting: Occasion? = nil) {
    self.then = then
    self.today = today
    self.meeting = meeting
    self.now = now
    let gathering = SinceGathering(now, then, today)
    items = gathering.items
    areas = gathering.areaSums(items)
    people = gathering.personSums(items)
    spent = then.plan.map { now.moneySums.outcome - $0.moneySums.outcome }
  }

  /// The days logged since.
  public var logged: PersonDays { items.compactMap(\.days).sum() }

  /// What happened in one part.
  public func items(_ section: Section) -> [Item] { items.filter { $0.section == section } }
}
