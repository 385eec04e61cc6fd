import Plan
import Screen

/// Time: planned, logged, left, percent, what the calendar would have, the forecast and the pace in a word, by area and
/// activity, then by person and by month. Enter shows the entries behind a number. Filters and sorting are about the
/// activities.
struct TimePane: ListPane {
  var type: RecordType { .activity }

  var types: [RecordType] { [.activity, .area, .person] }

  func adds(_ app: App) -> RecordType { .timeEntry }

  func columns(_ app: App) -> [ListColumn] {
    let schema = RecordType.activity.schema
    func field(_ name: String) -> Plan.Column? { schema.field(name).map(Plan.Column.field) }
    func days(_ column: Plan.Column?, _ title: Label, _ width: Int, drop: Int = 0) -> ListColumn {
      ListColumn(title: title, column: column, width: width, alignment: .decimal(places: 2), dropOrder: drop)
    }
    return [
      ListColumn(title: Label("Aktivitet", "Activity"), column: field("Namn"), width: 20, grows: true),
      ListColumn(
        title: Label("Plan", "Planned"), column: field("Dagar"), width: 7,
        alignment: .decimal(places: app.plannedPlaces)),
      days(.reckoned(.logged), Label("Nedlagt", "Logged"), 8),
      days(.reckoned(.left), Label("Kvar", "Left"), 7, drop: 2),
      ListColumn(title: Label("%", "%"), column: .reckoned(.percent), width: 5, alignment: .right, dropOrder: 3),
      days(.reckoned(.calendar), Label("Kalender", "Calendar"), 8, drop: 5),
      days(.reckoned(.forecast), Label("Prognos", "Forecast"), 8, drop: 1),
      ListColumn(title: Label("Takt", "Pace"), column: .reckoned(.pace), width: 7),
      ListColumn(title: Label("", ""), column: nil, width: 8, grows: true, dropOrder: 4),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let plan = app.plan
    let shown = app.shown(.activity, list).compactMap { plan.activity(at: $0) }
    let known = Set(plan.areas.map(\.id))
    let byArea = Dictionary(grouping: shown) { known.contains($0.area) ? $0.area : "" }
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
    let (plan, paces) = (app.plan, app.paces)
    switch TimeLine(row.id, plan) {
    case .total: return line(app.say("Hela planen", "The whole plan"), paces.whole(plan), app, .heading)
    case .area(let area?): return line(app.foldSign(row) + area.name, paces.pace(of: area, in: plan), app, .heading)
    case .area(nil): return [CellContent(app.foldSign(row) + app.say("Utan verksamhet", "Without area"), .warning)]
    case .activity(let key):
      return plan.activity(key).map { line($0.name, paces.pace(of: $0, in: plan), app) } ?? [CellContent(key)]
    case .people: return [CellContent(app.foldSign(row) + app.say("Per person", "By person"), .heading)]
    case .person(let key):
      let person = plan.person(key)
      let name = person.map { "\($0.id)  \($0.name)" } ?? "\(key) ?"
      let pace = paces.pace(ofPerson: key, planned: person?.days, in: plan)
      return line(name, pace, app, person == nil ? .warning : nil)
    case .months: return [CellContent(app.foldSign(row) + app.say("Per månad", "By month"), .heading)]
    case .month(let month): return monthLine(month, app)
    case nil: return []
    }
  }

  private func line(_ name: String, _ pace: Pace, _ app: App, _ role: Screen.Role? = nil) -> [CellContent] {
    let planned = app.days(pace.planned)
    let left = app.left(pace.planned, pace.logged)
    return [
      CellContent(name, role), CellContent(planned.text, planned.role ?? role),
      CellContent(pace.logged.text(app.language), role), CellContent(left.text, left.role ?? role),
      CellContent(pace.percent.map { "\($0) %" } ?? "", role), CellContent(app.days(pace.expected).text, .muted),
      CellContent(app.days(pace.forecast).text, role), app.paceCell(pace.verdict),
      CellContent(bar: pace.logged.hundredths, of: pace.planned?.hundredths ?? 0),
    ]
  }

  /// A month: what is logged, and what of the plan falls on its working days.
  private func monthLine(_ month: Int, _ app: App) -> [CellContent] {
    guard let year = app.plan.facts.year else { return [] }
    let sums = app.plan.time.months(of: year)
    let logged = month == 0 ? sums.outside : sums.months[month - 1]
    let name = month == 0 ? app.say("utanför året", "outside the year") : DateText.month(month, app.language)
    let shares = month == 0 ? [] : app.paces.share.months(of: app.plan.planned)
    let planned = shares.isEmpty ? nil : shares[month - 1]
    let most = max(sums.months.max() ?? .zero, shares.max() ?? .zero)
    return [
      CellContent(name, month == 0 ? .warning : nil), CellContent(), CellContent(logged.text(app.language)),
      CellContent(), CellContent(), CellContent(planned?.text(app.language) ?? "", .muted), CellContent(),
      CellContent(), most > .zero ? CellContent(bar: logged.hundredths, of: most.hundredths) : CellContent(),
    ]
  }

  func emptyText(_ app: App) -> String {
    app.say(
      "Ingen tid än. \(app.key(.logTime)) på en aktivitet loggar.",
      "No time yet. \(app.key(.logTime)) on an activity logs some.")
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
