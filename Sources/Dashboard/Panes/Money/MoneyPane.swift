import Plan
import Screen

/// The money: lines with budget, additions, outcome and deviation, what each paid for, the sums and what was reported.
struct MoneyPane: ListPane {
  var type: RecordType { .budgetLine }

  var types: [RecordType] { [.budgetLine, .expense, .total] }

  var filterTypes: [RecordType] { [.budgetLine, .expense] }

  func adds(_ app: App) -> RecordType { app.list.current?.ref?.type ?? type }

  func columns(_ app: App) -> [ListColumn] {
    let schema = RecordType.budgetLine.schema
    func field(_ name: String) -> Plan.Column? { schema.field(name).map(Plan.Column.field) }
    return [
      ListColumn(title: Label("Post, kr", "Line, kr"), column: field("Namn"), width: 14, grows: true, wanted: 28),
      ListColumn(
        title: Label("Budget", "Budget"), column: field("Budget"), width: 13, alignment: .decimal(places: 2),
        dropOrder: 1),
      ListColumn(
        title: Label("Tillskott", "Additions"), column: field("Tillskott"), width: 12, alignment: .decimal(places: 2),
        dropOrder: 3),
      ListColumn(title: Label("Utfall", "Outcome"), column: field("Utfall"), width: 13, alignment: .decimal(places: 2)),
      ListColumn(
        title: Label("Avvikelse", "Deviation"), column: .reckoned(.deviation), width: 13,
        alignment: .decimal(places: 2), dropOrder: 2),
      ListColumn(title: Label("", ""), column: nil, width: 16, dropOrder: Screen.Column.extra),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let shown = Set(app.shown(.budgetLine, list))
    let paid = Set(app.passing(app.plan.refs(of: .expense), list))
    var all = list
    (all.filter, all.mineOnly) = (nil, false)
    let lines = app.shown(.budgetLine, all).flatMap { ref -> [Row] in
      guard let line = app.plan.budgetLines.first(where: { $0.ref == ref }) else { return [] }
      let own = app.plan.expenses.filter { $0.line == line.id }
      // A line that passes comes with all it paid for; else with what passes of it, if anything.
      let rows = (shown.contains(ref) ? own : own.filter { paid.contains($0.ref) }).map { app.row($0.ref, depth: 1) }
      return shown.contains(ref) || !rows.isEmpty ? [app.row(ref)] + rows : []
    }
    guard !shown.isEmpty, !list.isNarrowed else { return lines }
    return lines + [Row(id: .line("sum"))] + app.plan.totals.map { app.row($0.ref) }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    if row.id == .line("sum") { return sums(app) }
    guard let ref = row.ref else { return [] }
    if let line = app.plan.budgetLines.first(where: { $0.ref == ref }) {
      let total = line.budget + line.addition
      return [
        CellContent(line.name), app.kronor(line.budget), app.kronor(line.addition == .zero ? nil : line.addition),
        app.kronor(line.outcome), line.outcome == nil ? CellContent("–", .muted) : app.deviation(line.deviation),
        CellContent(bar: line.outcome?.ore ?? 0, of: total.ore),
      ]
    }
    if let expense = app.plan.expenses.first(where: { $0.ref == ref }) {
      let hours = expense.hours.map { " (\($0.text(app.language)) h)" } ?? ""
      return [
        CellContent(expense.name + hours, .muted), CellContent(), CellContent(),
        CellContent(expense.amount.text(app.language), .muted),
      ]
    }
    guard let total = app.plan.totals.first(where: { $0.ref == ref }) else { return [] }
    return reported(total, app)
  }

  private func sums(_ app: App) -> [CellContent] {
    let sums = app.plan.moneySums
    return [
      CellContent(app.say("Summa av posterna", "Sum of the lines"), .heading),
      CellContent(sums.budget.text(app.language), .heading), CellContent(sums.addition.text(app.language), .heading),
      CellContent(sums.outcome.text(app.language), .heading), app.deviation(.zero - sums.surplus),
      CellContent(bar: sums.outcome.ore, of: (sums.budget + sums.addition).ore),
    ]
  }

  private func reported(_ total: ReportedTotal, _ app: App) -> [CellContent] {
    let sums = app.plan.moneySums
    func cell(_ reported: Money?, _ reckoned: Money) -> CellContent {
      guard let reported else { return CellContent("–", .muted) }
      return CellContent(reported.text(app.language), reported == reckoned ? nil : .error)
    }
    return [
      CellContent("\(total.name) (\(app.say("rapporterad", "reported")))"), cell(total.budget, sums.budget),
      CellContent(),
      cell(total.outcome, sums.outcome), total.surplus.map { app.deviation(.zero - $0) } ?? CellContent(),
    ]
  }

  func emptyText(_ app: App) -> String {
    app.say("Ingen budget än. \(app.key(.add)) lägger till en post.", "No budget yet. \(app.key(.add)) adds a line.")
  }
}

extension App {
  /// Outcome less budget, with its sign: money left is below nothing.
  func deviation(_ money: Money) -> CellContent {
    CellContent((money > .zero ? "+" : "") + money.text(language), money > .zero ? .barOver : nil)
  }
}
