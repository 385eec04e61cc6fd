/// A person's week as a sheet: a row for each activity, a column for each day, sums for rows, days and week.
///
/// Reckoned in one pass over the log, without a text an entry.
public struct WeekSheet: Sendable, Equatable {
  /// What is logged on an activity on a day.
  public struct Cell: Sendable, Equatable {
    /// The sum.
    public fileprivate(set) var days = PersonDays.zero
    /// The entries it is the sum of, in the file's order.
    public fileprivate(set) var entries: [RecordRef] = []
  }

  /// An activity's week.
  public struct Row: Sendable, Equatable {
    /// The activity's key.
    public let activity: String
    /// Monday to Sunday.
    public fileprivate(set) var cells = [Cell](repeating: Cell(), count: 7)

    /// The row's sum.
    public var sum: PersonDays { cells.map(\.days).sum() }
  }

  /// Whose week.
  public let person: String
  /// Its Monday.
  public let monday: Day
  /// The rows, in the plan's order; activities that the plan does not know last.
  public let rows: [Row]

  /// The days, Monday to Sunday.
  public var days: [Day] { (0..<7).map { monday.adding(days: $0) } }

  /// What is logged on each day.
  public var daySums: [PersonDays] { (0..<7).map { day in rows.map { $0.cells[day].days }.sum() } }

  /// What is logged in the week.
  public var sum: PersonDays { rows.map(\.sum).sum() }

  /// How many weeks back an activity was worked on for it to have a row.
  public static let weeksBack = 4

  /// A person's week. Rows are the activities with time in it or in the four weeks before, those that the person is
  /// responsible for or given days of and that are not over yet, and `also`.
  public init(_ plan: YearPlan, person: String, monday: Day, also: Set<String> = []) {
    self.person = person
    self.monday = monday
    var cells: [TimeLog.Symbol: [Cell]] = [:]
    var recent: Set<TimeLog.Symbol> = []
    let (first, last) = (monday.adding(days: -7 * Self.weeksBack), monday.adding(days: 6))
    if let symbol = plan.time.symbol(of: person) {
      for entry in plan.time.entries where entry.person == symbol {
        guard let day = entry.day, day >= first, day <= last else { continue }
        recent.insert(entry.activity)
        guard day >= monday else { continue }
        let place = monday.days(until: day)
        cells[entry.activity, default: Row(activity: "").cells][place].days += entry.days
        cells[entry.activity, default: Row(activity: "").cells][place].entries.append(entry.ref)
      }
    }
    var keys = Set(recent.map { plan.time.name($0) }).union(also)
    var rows: [Row] = []
    func add(_ key: String) {
      let own = plan.time.symbol(of: key).flatMap { cells[$0] }
      rows.append(Row(activity: key, cells: own ?? Row(activity: key).cells))
    }
    for activity in plan.activities where keys.contains(activity.id) || activity.isWorked(by: person) {
      keys.remove(activity.id)
      add(activity.id)
    }
    for key in keys.sorted() where !key.isEmpty { add(key) }
    self.rows = rows
  }
}

extension Activity {
  /// Whether the person is to work on it, and it is not over.
  fileprivate func isWorked(by person: String) -> Bool {
    guard status != .cancelled, status != .done else { return false }
    return responsible.contains(person) || allocations.contains { $0.person == person }
  }
}

extension YearPlan {
  /// The change that makes a day's time on an activity so much. A single entry takes the new number; where there are
  /// several, the last takes the difference; nothing, or none at all, takes every entry away.
  public func logging(_ days: PersonDays, _ row: WeekSheet.Row, _ place: Int, of sheet: WeekSheet) throws(Refusal)
    -> Change
  {
    let cell = row.cells[place]
    guard days != cell.days else { return Change([]) }
    let day = sheet.monday.adding(days: place)
    guard let last = cell.entries.last else {
      return try adding(
        .timeEntry,
        [
          ("Datum", [day.iso]), ("Person", [sheet.person]), ("Aktivitet", [row.activity]), ("Dagar", [days.fileText]),
        ])
    }
    if days == .zero { return try removing(cell.entries.map { id(of: $0) }) }
    let others = cell.days - (time.entry(of: last)?.days ?? .zero)
    guard days > others else {
      let count = cell.entries.count
      throw .badValue(
        nil, field: "Dagar",
        FieldProblem(
          "\(count) poster, varav de andra har \(others.text(.swedish)); Enter visar dem",
          "\(count) entries, of which the others have \(others.text(.english)); Enter shows them"))
    }
    return try setting("Dagar", to: [(days - others).fileText], of: [id(of: last)])
  }
}
