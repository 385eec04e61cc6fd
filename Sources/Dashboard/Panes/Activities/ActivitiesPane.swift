import Plan
import Screen

/// Activities by area: PRIO, status, name, days planned, logged and left with a bar, responsible.
struct ActivitiesPane: ListPane {
  var type: RecordType { .activity }

  var types: [RecordType] { [.activity, .area] }

  func columns(_ app: App) -> [ListColumn] {
    let schema = RecordType.activity.schema
    func field(_ name: String) -> Plan.Column? { schema.field(name).map(Plan.Column.field) }
    return [
      ListColumn(title: Label("Status", "Status"), column: field("Status"), width: 13),
      ListColumn(title: Label("PRIO", "PRIO"), column: field("Prio"), width: 6),
      ListColumn(title: Label("Id", "Id"), column: field("Id"), width: 8, dropOrder: 5),
      ListColumn(title: Label("Namn", "Name"), column: field("Namn"), width: 24, grows: true, wanted: 36),
      ListColumn(
        title: Label("Dagar", "Days"), column: field("Dagar"), width: 6,
        alignment: .decimal(places: app.plannedPlaces), dropOrder: 1),
      ListColumn(
        title: Label("Nedlagt", "Logged"), column: .reckoned(.logged), width: 7, alignment: .decimal(places: 2),
        dropOrder: 2),
      ListColumn(
        title: Label("Kvar", "Left"), column: .reckoned(.left), width: 7, alignment: .decimal(places: 2), dropOrder: 3),
      ListColumn(title: Label("", ""), column: nil, width: 12, dropOrder: Screen.Column.extra),
      ListColumn(title: Label("Ansvarig", "Responsible"), column: field("Ansvarig"), width: 10, dropOrder: 6),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let shown = app.shown(.activity, list)
    let byArea = Dictionary(grouping: shown) { app.plan.activity(at: $0)?.area ?? "" }
    let known = app.plan.areas.map(\.id)
    let others = byArea.keys.filter { !known.contains($0) }.sorted()
    let groups = (known + others).compactMap { area -> (name: String, rows: [Row])? in
      guard let refs = byArea[area] else { return list.isNarrowed ? nil : (area, []) }
      return (area, refs.map { app.row($0, depth: 0, group: area) })
    }
    return app.grouped(groups, list)
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    if case .group(let area) = row.id { return heading(area, app) }
    guard let ref = row.ref, let activity = app.plan.activity(at: ref) else { return [] }
    let logged = app.plan.logged(on: activity)
    return [
      app.statusCell(of: activity),
      app.priorityCell(activity.isPriority),
      CellContent(activity.id, .muted),
      CellContent(activity.name),
      app.days(activity.days),
      logged == .zero ? CellContent("–", .muted) : CellContent(logged.text(app.language)),
      app.left(activity.days, logged),
      CellContent(bar: logged.hundredths, of: activity.days?.hundredths ?? 0),
      CellContent(activity.responsible.joined(separator: " ")),
    ]
  }

  private func heading(_ area: String, _ app: App) -> [CellContent] {
    let isFolded = app.list.folded.contains(area)
    let sign = isFolded ? app.glyphs.sign.folded : app.glyphs.sign.opened
    guard let found = app.plan.areas.first(where: { $0.id == area }) else {
      let name = area.isEmpty ? app.say("Utan verksamhet", "Without area") : area
      return [CellContent("\(sign)", .heading), CellContent(), CellContent(), CellContent(name, .warning)]
    }
    let pace = app.paces.pace(of: found, in: app.plan)
    var (planned, logged) = (pace.planned ?? .zero, pace.logged)
    var count = "\(app.plan.activityCount(in: found))"
    if app.list.isNarrowed, !isFolded {
      let shown = app.list.rows.filter { $0.group == area }.compactMap { $0.ref.flatMap(app.plan.activity(at:)) }
      count = "\(shown.count) \(app.say("av", "of")) \(count)"
      planned = shown.reduce(.zero) { $0 + ($1.days ?? .zero) }
      logged = shown.reduce(.zero) { $0 + app.plan.logged(on: $1) }
    }
    let left = planned - logged
    return [
      CellContent("\(sign) \(found.id)"), CellContent(), CellContent(), CellContent("\(found.name) (\(count))"),
      CellContent(planned.text(app.language)),
      CellContent(logged.text(app.language)),
      CellContent(left.text(app.language), left < .zero ? .barOver : nil),
      CellContent(bar: logged.hundredths, of: planned.hundredths), CellContent(),
    ]
  }

  func emptyText(_ app: App) -> String {
    let (add, other) = (app.key(.add), app.key(.addOther))
    if app.plan.areas.isEmpty {
      return app.say(
        "Planen har inga verksamheter än. \(other) lägger till en; sedan \(add) aktiviteter i den.",
        "The plan has no areas yet. \(other) adds one; then \(add) activities in it.")
    }
    return app.say(
      "Planen har inga aktiviteter än. \(add) lägger till en.", "The plan has no activities yet. \(add) adds one.")
  }
}
