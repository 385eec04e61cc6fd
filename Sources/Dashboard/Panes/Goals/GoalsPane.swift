import Plan
import Screen

/// Goals by area: the year's rating, its trend and the earlier periods, and the activities that are its evidence.
struct GoalsPane: ListPane {
  var type: RecordType { .goal }

  var types: [RecordType] { [.goal, .area] }

  func columns(_ app: App) -> [ListColumn] {
    let schema = RecordType.goal.schema
    func field(_ name: String) -> Plan.Column? { schema.field(name).map(Plan.Column.field) }
    return [
      ListColumn(title: Label("Id", "Id"), column: field("Id"), width: 7),
      ListColumn(title: Label("Värdering", "Rating"), column: field("Vardering"), width: 15),
      ListColumn(title: Label("Trend", "Trend"), column: nil, width: 12, dropOrder: 2),
      ListColumn(title: Label("Tidigare", "Earlier"), column: field("Tidigare"), width: 25, dropOrder: 4),
      ListColumn(title: Label("Namn", "Name"), column: field("Namn"), width: 24, grows: true),
      ListColumn(title: Label("Underlag", "Evidence"), column: field("Aktivitet"), width: 20, dropOrder: 3),
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
      return [
        CellContent("\(sign) \(area)"), CellContent(), CellContent(), CellContent(), CellContent(name), CellContent(),
      ]
    }
    guard let ref = row.ref, let goal = app.plan.goal(at: ref) else { return [] }
    let evidence = app.plan.evidence(of: goal)
    let raw = app.plan.values("Vardering", of: ref).first
    return [
      CellContent(goal.id, .muted),
      goal.rating.map { app.ratingCell($0, doubted: evidence.disagreement != nil) }
        ?? CellContent(raw.map { "? \($0)" } ?? "–", raw == nil ? .muted : .error),
      // What is not rated this year has no trend to it yet.
      goal.rating == nil ? CellContent("–", .muted) : goal.trend.map { app.trendCell($0) } ?? CellContent("–", .muted),
      CellContent(goal.earlier.map(Self.short).joined(separator: "  "), .muted),
      CellContent(goal.name),
      CellContent(goal.activities.map { app.signed($0) }.joined(separator: " "), .muted),
    ]
  }

  /// `2022-2024 1` as `22–24: 1`.
  private static func short(_ period: String) -> String {
    guard let past = PastRating(period) else { return period }
    let years = past.period.split(separator: "-").map { $0.suffix(2) }
    return years.joined(separator: "–") + ": \(past.rating)"
  }

  func emptyText(_ app: App) -> String {
    app.say("Inga mål än. \(app.key(.add)) lägger till ett.", "No goals yet. \(app.key(.add)) adds one.")
  }
}

extension App {
  /// A rating as its figure and a word, with a warning before it where its evidence speaks against it.
  func ratingCell(_ rating: Int, doubted isDoubted: Bool) -> CellContent {
    let cell = ratingCell(rating)
    return isDoubted ? CellContent("\(glyphs.sign.warning) \(cell.text)", .warning) : cell
  }

  /// A trend as a sign and a word.
  func trendCell(_ trend: GoalTrend) -> CellContent {
    switch trend {
    case .better: CellContent("\(glyphs.sign.ascending) \(trend.label[language])", .good)
    case .same: CellContent("\(glyphs.sign.arrow) \(trend.label[language])")
    case .worse: CellContent("\(glyphs.sign.descending) \(trend.label[language])", .warning)
    }
  }

  /// An activity's key with the sign of its status before it.
  fileprivate func signed(_ key: String) -> String {
    let sign = plan.activity(key)?.status.flatMap { StatusLook.sign($0.rawValue, glyphs) }
    return "\(sign ?? "?")\(key)"
  }

  /// What is reckoned of a goal: its trend, its evidence one by one, and why that speaks against the rating.
  func goalLines(_ goal: Goal) -> [SheetLine] {
    let evidence = plan.evidence(of: goal)
    var lines: [SheetLine] = []
    if let reason = evidence.disagreement {
      let text = "\(glyphs.sign.warning) \(reason[language])"
      lines.append(SheetLine(label: say("Stämmer det?", "Is it so?"), text: text, role: .warning))
    }
    if let trend = goal.trend {
      let cell = trendCell(trend)
      let ratings = [goal.rating].compactMap { $0 } + goal.pastRatings.map(\.rating)
      let steps = ratings.reversed().map { "\($0)" }.joined(separator: " \(glyphs.sign.arrow) ")
      lines.append(SheetLine(label: "Trend", text: "\(cell.text) (\(steps))", role: cell.role ?? .text))
    }
    for (number, activity) in evidence.activities.enumerated() {
      let status = statusCell(activity.status?.rawValue ?? "", RecordType.activity.schema.field("Status"))
      lines.append(
        SheetLine(
          label: number == 0 ? say("Underlag", "Evidence") : "",
          text: "\(status.text)  \(activity.id)  \(activity.name)", role: status.role ?? .text))
    }
    return lines
  }

  /// A rating as its figure and a word.
  func ratingCell(_ rating: Int) -> CellContent {
    switch rating {
    case 1: CellContent("1 \(say("hög grad", "high"))", .ratingHigh)
    case 2: CellContent("2 \(say("tillräcklig", "sufficient"))", .ratingSufficient)
    default: CellContent("3 \(say("mindre grad", "lesser"))", .ratingLow)
    }
  }
}
