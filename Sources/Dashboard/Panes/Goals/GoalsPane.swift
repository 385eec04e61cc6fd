import Plan
import Screen

/// Goals by area: the year's rating with the earlier periods beside it.
struct GoalsPane: ListPane {
  var type: RecordType { .goal }

  var types: [RecordType] { [.goal, .area] }

  func columns(_ app: App) -> [ListColumn] {
    let schema = RecordType.goal.schema
    func field(_ name: String) -> Plan.Column? { schema.field(name).map(Plan.Column.field) }
    return [
      ListColumn(title: Label("Id", "Id"), column: field("Id"), width: 7),
      ListColumn(title: Label("Värdering", "Rating"), column: field("Vardering"), width: 15),
      ListColumn(title: Label("Tidigare", "Earlier"), column: field("Tidigare"), width: 25, dropOrder: 2),
      ListColumn(title: Label("Namn", "Name"), column: field("Namn"), width: 24, grows: true),
      ListColumn(title: Label("Aktivitet", "Activity"), column: field("Aktivitet"), width: 16, dropOrder: 3),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let shown = app.shown(.goal, list)
    let areas = Dictionary(uniqueKeysWithValues: app.plan.goals.map { ($0.ref, $0.area) })
    let byArea = Dictionary(grouping: shown) { areas[$0] ?? "" }
    let known = app.plan.areas.map(\.id)
    let order = known + byArea.keys.filter { !known.contains($0) }.sorted()
    return app.grouped(
      order.compactMap { area in byArea[area].map { (area, $0.map { app.row($0, group: area) }) } }, list)
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    if case .group(let area) = row.id {
      let sign = app.list.folded.contains(area) ? app.glyphs.sign.folded : app.glyphs.sign.opened
      let name = app.plan.areas.first { $0.id == area }?.name ?? area
      return [CellContent("\(sign) \(area)"), CellContent(), CellContent(), CellContent(name), CellContent()]
    }
    guard let ref = row.ref, let goal = app.plan.goals.first(where: { $0.ref == ref }) else { return [] }
    let raw = app.plan.values("Vardering", of: ref).first
    return [
      CellContent(goal.id, .muted),
      goal.rating.map { app.ratingCell($0) } ?? CellContent(raw.map { "? \($0)" } ?? "–", raw == nil ? .muted : .error),
      CellContent(goal.earlier.map(Self.short).joined(separator: "  "), .muted),
      CellContent(goal.name),
      CellContent(goal.activities.joined(separator: " "), .muted),
    ]
  }

  /// `2022-2024 1` as `22–24: 1`.
  private static func short(_ period: String) -> String {
    guard let past = PastRating(period) else { return period }
    let years = past.period.split(separator: "-").map { $0.suffix(2) }
    return years.joined(separator: "–") + ": \(past.rating)"
  }

  func emptyText(_ app: App) -> String {
    app.say("Inga mål än. a lägger till ett.", "No goals yet. a adds one.")
  }
}

extension App {
  /// A rating as its figure and a word.
  func ratingCell(_ rating: Int) -> CellContent {
    switch rating {
    case 1: CellContent("1 \(say("hög grad", "high"))", .ratingHigh)
    case 2: CellContent("2 \(say("tillräcklig", "sufficient"))", .ratingSufficient)
    default: CellContent("3 \(say("mindre grad", "lesser"))", .ratingLow)
    }
  }
}
