import Plan
import Screen

/// The people: organisation, roles, what they are responsible for, days logged beside the days they have.
struct PeoplePane: ListPane {
  var type: RecordType { .person }

  func columns(_ app: App) -> [ListColumn] {
    let schema = RecordType.person.schema
    func field(_ name: String) -> Plan.Column? { schema.field(name).map(Plan.Column.field) }
    return [
      ListColumn(title: Label("Id", "Id"), column: field("Id"), width: 5),
      ListColumn(title: Label("Namn", "Name"), column: field("Namn"), width: 16, grows: true, wanted: 20, most: 26),
      ListColumn(title: Label("Organisation", "Organisation"), column: field("Organisation"), width: 26, dropOrder: 3),
      ListColumn(title: Label("Roll", "Role"), column: field("Roll"), width: 18, grows: true, wanted: 30, dropOrder: 2),
      ListColumn(title: Label("Ansvarar för", "Responsible for"), column: nil, width: 18, dropOrder: 4),
      ListColumn(
        title: Label("Dagar", "Days"), column: field("Dagar"), width: 7, alignment: .decimal(places: 2), dropOrder: 5),
      ListColumn(
        title: Label("Nedlagt", "Logged"), column: .reckoned(.logged), width: 7, alignment: .decimal(places: 2),
        dropOrder: 1),
      ListColumn(
        title: Label("Prognos", "Forecast"), column: .reckoned(.forecast), width: 8, alignment: .decimal(places: 2),
        dropOrder: 6),
      ListColumn(title: Label("Uppdrag", "Points"), column: nil, width: 9, dropOrder: 3),
      ListColumn(title: Label("Takt", "Pace"), column: .reckoned(.pace), width: 7, dropOrder: 1),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    app.shown(.person, list).map { app.row($0) }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    guard let ref = row.ref, let person = app.plan.person(at: ref) else { return [] }
    let roles = person.roles.map { role in
      PersonRole.label(role)[app.language]
    }
    let own = app.plan.activities(ofPerson: person.id).map { app.plan.activities[$0].id }
    let pace = app.paces.pace(ofPerson: person.id, planned: person.days, in: app.plan)
    return [
      CellContent(person.id, person.id == app.settings.person ? .accent : nil), CellContent(person.name),
      CellContent(person.organisation ?? ""), CellContent(roles.joined(separator: ", ")),
      CellContent(own.joined(separator: " ")), person.days.map { CellContent($0.text(app.language)) } ?? CellContent(),
      pace.logged == .zero ? CellContent("–", .muted) : CellContent(pace.logged.text(app.language)),
      app.days(pace.forecast), app.pointsCell(of: person.id), app.paceCell(pace.verdict),
    ]
  }

  func emptyText(_ app: App) -> String {
    app.say("Inga personer än. \(app.key(.add)) lägger till en.", "No people yet. \(app.key(.add)) adds one.")
  }
}

extension App {
  /// How many action points of a person are open, or late: `! 2 sena`, `3`.
  fileprivate func pointsCell(of person: String) -> CellContent {
    let open = plan.actionPoints.filter { $0.isOpen && $0.responsible.contains(person) }
    let late = open.count { $0.isLate(on: settings.today) }
    if late > 0 {
      return CellContent(
        "\(glyphs.sign.warning) \(late) \(late == 1 ? say("sent", "late") : say("sena", "late"))", .warning)
    }
    return open.isEmpty ? CellContent("–", .muted) : CellContent("\(open.count)")
  }
}

extension PersonRole {
  static func label(_ role: PersonRole) -> Label {
    guard case .choice(let choices)? = RecordType.person.schema.field("Roll")?.kind,
      let choice = choices.first(where: { $0.value == role.rawValue })
    else { return Label(role.rawValue, role.rawValue) }
    return choice.label
  }
}
