/// Who is to do how much of what: an activity a row, a person a column, and what each is given of its days.
public struct AllocationTable: Sendable {
  /// An activity.
  public struct Row: Sendable, Equatable {
    /// Its key.
    public let activity: String
    /// Its area's key.
    public let area: String
    /// Its planned days.
    public let planned: PersonDays?
    /// What is given to people.
    public fileprivate(set) var sum = PersonDays.zero
    fileprivate var cells: [Int: PersonDays] = [:]

    /// What nobody is given yet; below nothing where more is given than planned.
    public var rest: PersonDays { (planned ?? .zero) - sum }
  }

  /// A person.
  public struct Column: Sendable, Equatable {
    /// The key.
    public let person: String
    /// The days the person has for the plan; nil where that is not said.
    public let days: PersonDays?
    /// What the person is given.
    public fileprivate(set) var sum = PersonDays.zero

    /// What the person has left; below nothing where it is too much.
    public var rest: PersonDays? { days.map { $0 - sum } }
  }

  /// The activities, area by area in the plan's order, those without an area last.
  public private(set) var rows: [Row] = []
  /// The people in the plan's order; last those that are given days but are no people of the plan.
  public private(set) var columns: [Column] = []

  /// What is given of all activities.
  public var sum: PersonDays { columns.map(\.sum).sum() }
  /// What is planned of all activities.
  public var planned: PersonDays { rows.map { $0.planned ?? .zero }.sum() }

  /// The table of a plan.
  public init(_ plan: YearPlan) {
    columns = plan.people.map { Column(person: $0.id, days: $0.days) }
    var places = Dictionary(columns.enumerated().map { ($1.person, $0) }) { first, _ in first }
    for activity in plan.areas.flatMap({ plan.activities(in: $0) }) + plan.activitiesWithoutArea {
      var row = Row(activity: activity.id, area: activity.area, planned: activity.days)
      for allocation in activity.allocations {
        let place = places[allocation.person] ?? columns.count
        if place == columns.count {
          places[allocation.person] = place
          columns.append(Column(person: allocation.person, days: nil))
        }
        row.cells[place, default: .zero] += allocation.days
        row.sum += allocation.days
        columns[place].sum += allocation.days
      }
      rows.append(row)
    }
  }

  /// What a person is given of an activity, by their places.
  public subscript(row: Int, column: Int) -> PersonDays { rows[row].cells[column] ?? .zero }

  /// Gives a person so much of an activity; the sums follow.
  public mutating func set(_ days: PersonDays, row: Int, column: Int) {
    let more = days - self[row, column]
    rows[row].cells[column] = days == .zero ? nil : days
    rows[row].sum += more
    columns[column].sum += more
  }
}

/// A person's part of an activity.
public struct AllocationCell: Sendable, Hashable {
  /// The activity's key.
  public let activity: String
  /// The person's key.
  public let person: String

  /// Names a part.
  public init(activity: String, person: String) {
    self.activity = activity
    self.person = person
  }
}

extension YearPlan {
  /// The one change that gives people so many days of activities. A part that has a line keeps its place; nothing takes
  /// the line away.
  public func allocating(_ parts: [AllocationCell: PersonDays]) throws(Refusal) -> Change {
    let byActivity = Dictionary(grouping: parts) { $0.key.activity }
    var edits: [Edit] = []
    for activity in activities {
      guard let given = byActivity[activity.id] else { continue }
      var wanted = Dictionary(given.map { ($0.key.person, $0.value) }) { first, _ in first }
      var values: [String] = []
      for value in self.values("Fordelning", of: activity.ref) where !value.isEmpty {
        guard let old = Allocation(value), parts[AllocationCell(activity: activity.id, person: old.person)] != nil
        else {
          values.append(value)
          continue
        }
        guard let days = wanted.removeValue(forKey: old.person), days != .zero else { continue }
        values.append(days == old.days ? value : Allocation(person: old.person, days: days).fileText)
      }
      for person in people {
        guard let days = wanted[person.id], days != .zero else { continue }
        values.append(Allocation(person: person.id, days: days).fileText)
      }
      edits += try setting("Fordelning", to: values, of: [RecordID(.activity, activity.id)]).edits
    }
    return Change(edits)
  }
}
