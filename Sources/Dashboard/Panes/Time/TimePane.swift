import Plan
import Screen

/// Time: planned, logged, left and percent by area and activity, then by person and by month. Enter shows the entries
/// behind a number. Filters and sorting are about the activities.
struct TimePane: ListPane {
  var type: RecordType { .activity }

  func adds(_ app: App) -> RecordType { .timeEntry }

  func columns(_ app: App) -> [ListColumn] {
    let schema = RecordType.activity.schema
    func field(_ name: String) -> Plan.Column? { schema.field(name).map(Plan.Column.field) }
    return [
      ListColumn(title: Label("Aktivitet", "Activity"), column: field("Namn"), width: 26, grows: true),
      ListColumn(title: Label("Plan", "Planned"), column: field("Dagar"), width: 7, alignment: .decimal(places: 2)),
      ListColumn(
        title: Label("Nedlagt", "Logged"), column: .reckoned(.logged), width: 8, alignment: .decimal(places: 2)),
      ListColumn(
        title: Label("Kvar", "Left"), column: .reckoned(.left), width: 7, alignment: .decimal(places: 2), dropOrder: 1),
      ListColumn(title: Label("%", "%"), column: nil, width: 5, alignment: .right, dropOrder: 2),
      ListColumn(title: Label("", ""), column: nil, width: 20, grows: true, dropOrder: 3),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let plan = app.plan
    let activities = Dictionary(uniqueKeysWithValues: plan.activities.map { ($0.ref, $0) })
    let shown = app.shown(.activity, list).compactMap { activities[$0] }
    let byArea = Dictionary(grouping: shown) { activity in
      plan.areas.contains { $0.id == activity.area } ? activity.area : ""
    }
    func rows(_ area: String) -> [Row] {
      (byArea[area] ?? []).map { Row(id: .line("activity:\($0.id)"), ref: $0.ref, depth: 1) }
    }
    let areas = plan.areas.map { (name: "area:\($0.id)", rows: rows($0.id)) }
    if list.isNarrowed {
      return app.grouped((areas + [(name: "area:", rows: rows(""))]).filter { !$0.rows.isEmpty }, list)
    }
    let outside = rows("")
    let people = plan.people.map(\.id).filter { plan.time.logged(by: $0) > .zero || plan.person($0)?.days != nil }
    let unknown = plan.time.people.filter { name in !plan.people.contains { $0.id == name } }
    let peopleRows = (people + unknown).map { key in
      Row(id: .line("person:\(key)"), ref: plan.ref(.person, key), depth: 1)
    }
    let months = (1...12).map { Row(id: .line("month:\($0)"), depth: 1) }
    var groups = areas
    if !outside.isEmpty { groups.append((name: "area:", rows: outside)) }
    groups.append((name: "people", rows: peopleRows))
    groups.append((name: "months", rows: months + (hasOutside(app) ? [Row(id: .line("month:0"), depth: 1)] : [])))
    return [Row(id: .line("total"))] + app.grouped(groups, list)
  }

  private func hasOutside(_ app: App) -> Bool {
    app.plan.facts.year.map { app.plan.time.months(of: $0).outside > .zero } ?? false
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    let plan = app.plan
    switch TimeLine(row.id, plan) {
    case .total: return line(app.say("Hela planen", "The whole plan"), plan.planned, plan.time.total, app, .heading)
    case .area(let area?):
      return line(app.foldSign(row) + area.name, plan.planned(in: area), plan.logged(in: area), app, .heading)
    case .area(nil): return [CellContent(app.foldSign(row) + app.say("Utan verksamhet", "Without area"), .warning)]
    case .activity(let key):
      let activity = plan.activity(key)
      return line(activity?.name ?? key, activity?.days, plan.time.logged(on: key), app)
    case .people: return [CellContent(app.foldSign(row) + app.say("Per person", "By person"), .heading)]
    case .person(let key):
      let person = plan.person(key)
      let name = person.map { "\($0.id)  \($0.name)" } ?? "\(key) ?"
      return line(name, person?.days, plan.time.logged(by: key), app, person == nil ? .warning : nil)
    case .months: return [CellContent(app.foldSign(row) + app.say("Per månad", "By month"), .heading)]
    case .month(let month): return monthLine(month, app)
    case nil: return []
    }
  }

  private func line(
    _ name: String, _ planned: PersonDays?, _ logged: PersonDays, _ app: App, _ role: Screen.Role? = nil
  ) -> [CellContent] {
    let left = app.left(planned, logged)
    let percent = planned.flatMap { $0.hundredths > 0 ? "\(logged.hundredths * 100 / $0.hundredths)" : nil }
    return [
      CellContent(name, role), CellContent(planned?.text(app.language) ?? "–", planned == nil ? .muted : role),
      CellContent(logged.text(app.language), role), CellContent(left.text, left.role ?? role),
      CellContent(percent.map { "\($0) %" } ?? "", role),
      CellContent(bar: logged.hundredths, of: planned?.hundredths ?? 0),
    ]
  }

  private func monthLine(_ month: Int, _ app: App) -> [CellContent] {
    guard let year = app.plan.facts.year else { return [] }
    let sums = app.plan.time.months(of: year)
    let logged = month == 0 ? sums.outside : sums.months[month - 1]
    let name = month == 0 ? app.say("utanför året", "outside the year") : DateText.month(month, app.language)
    let most = sums.months.max() ?? .zero
    return [
      CellContent(name, month == 0 ? .warning : nil), CellContent(), CellContent(logged.text(app.language)),
      CellContent(),
      CellContent(), most > .zero ? CellContent(bar: logged.hundredths, of: most.hundredths) : CellContent(),
    ]
  }

  func emptyText(_ app: App) -> String {
    app.say("Ingen tid än. t på en aktivitet loggar.", "No time yet. t on an activity logs some.")
  }
}

/// What a line of the time pane sums.
enum TimeLine {
  case total
  case area(Area?)
  case activity(String)
  case people
  case person(String)
  case months
  case month(Int)

  init?(_ id: RowID, _ plan: YearPlan) {
    switch id {
    case .group("people"): self = .people
    case .group("months"): self = .months
    case .group(let name): self = .area(plan.areas.first { "area:\($0.id)" == name })
    case .line("total"): self = .total
    case .line(let name):
      let key = String(name.drop { $0 != ":" }.dropFirst())
      if name.hasPrefix("activity:") {
        self = .activity(key)
      } else if name.hasPrefix("person:") {
        self = .person(key)
      } else {
        self = .month(Int(key) ?? 0)
      }
    case .record, .entry: return nil
    }
  }

  /// Whether an entry is behind the line's number.
  func holds(_ entry: TimeEntry, _ plan: YearPlan) -> Bool {
    switch self {
    case .total, .people, .months: true
    case .area(let area): plan.activity(plan.time.name(entry.activity))?.area == area?.id
    case .activity(let key): plan.time.name(entry.activity) == key
    case .person(let key): plan.time.name(entry.person) == key
    case .month(let month):
      if let day = entry.day, day.year == plan.facts.year { day.month == month } else { month == 0 }
    }
  }
}

extension YearPlan {
  func person(_ key: String) -> Person? { people.first { $0.id == key } }
}

extension App {
  func foldSign(_ row: Row) -> String {
    guard case .group(let name) = row.id else { return "" }
    return "\(activeList.folded.contains(name) ? glyphs.sign.folded : glyphs.sign.opened) "
  }

  /// The person that a line of the time pane is about.
  func personOfLine(_ row: Row?) -> String? {
    guard let row, case .person(let key)? = TimeLine(row.id, plan) else { return nil }
    return key
  }

  /// The activity that a line of the time pane is about.
  func activityOfLine(_ row: Row?) -> String? {
    guard let row, case .activity(let key)? = TimeLine(row.id, plan) else { return nil }
    return key
  }
}
