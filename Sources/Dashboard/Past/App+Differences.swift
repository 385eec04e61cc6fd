import Plan
import Screen

extension App {
  /// What is otherwise today with the record of a row; nil where nothing is.
  func difference(_ row: Row) -> String? {
    row.ref.flatMap { travel?.differences?.text($0, language) }
  }

  /// What marks a row that is otherwise today.
  var differenceSign: Character { glyphs.isASCII ? "!" : "≠" }

  /// The plan of today as it would be drawn here, to compare with; nil where it is what is drawn. What is reckoned by a day
  /// is reckoned by the day that is shown.
  var appToday: App? {
    guard let travel else { return nil }
    var today = self
    today.travel = nil
    today.plan = travel.now
    return today
  }

  /// What of a row is otherwise today.
  struct RowDifference {
    /// The places of its cells that read otherwise.
    let cells: [Int]
  }

  /// What of a row with these cells is otherwise in the plan of today; nil where nothing is.
  func difference(_ row: Row, _ cells: [CellContent], _ pane: any ListPane, _ today: App) -> RowDifference? {
    var same = row
    if let ref = row.ref {
      // Records without a key are the same or gone: what stands where they stood may be another.
      if ref.type.schema.key == nil { return difference(row).map { _ in RowDifference(cells: []) } }
      guard let now = today.plan.ref(of: plan.id(of: ref)) else { return RowDifference(cells: []) }
      same.ref = now
    }
    let now = pane.cells(same, today)
    let places = cells.indices.filter { !now.indices.contains($0) || cells[$0].text != now[$0].text }
    return places.isEmpty && difference(row) == nil ? nil : RowDifference(cells: places)
  }

  /// Marks a row of a table, in the blank before it, and those of its cells that are otherwise today.
  func markOtherwise(_ cells: [Rect], before x: Int, _ y: Int, _ canvas: inout Canvas) {
    func isSelected(_ x: Int) -> Bool { [.selection, .selectionInactive].contains(canvas[x, y].role) }
    canvas.put(differenceSign, at: x, y, isSelected(x) ? canvas[x, y].role : .marked)
    // The selected row stays whole: the foot says what is otherwise in it.
    for cell in cells where !isSelected(cell.x) { canvas.setRole(cell, .marked) }
  }

  /// The same in a table whose columns are laid out: the cells are those of the columns. `sign` says where the sign stands,
  /// if not in a blank before the table.
  func markOtherwise(
    _ columns: [Int], _ layout: ColumnLayout, in rect: Rect, sign: Int? = nil, _ canvas: inout Canvas
  ) {
    guard travel != nil, !columns.isEmpty else { return }
    let cells = layout.slots.filter { columns.contains($0.column) }.map {
      Rect(x: rect.x + $0.x, y: rect.y, width: $0.width, height: 1)
    }
    markOtherwise(cells, before: sign ?? rect.x - 1, rect.y, &canvas)
  }

  /// `i dag 2,5`: what a figure is today, where it is otherwise.
  func todayNote(_ then: PersonDays, _ now: PersonDays?) -> String? {
    guard let now, then != now else { return nil }
    return "\(differenceSign) " + say("i dag \(now.text(language))", "today \(now.text(language))")
  }
}

/// The figures of a line of the overview's areas.
struct AreaFigures: Equatable {
  private let counts: [Int]
  private let days: [PersonDays]

  /// Those of an area; nil where the plan has none such. Of the whole plan without one.
  init?(_ area: String?, _ plan: YearPlan) {
    var activities = plan.activities
    var logged = plan.time.total
    var planned = plan.planned
    if let area {
      guard let found = plan.areas.first(where: { $0.id == area }) else { return nil }
      activities = plan.activities(in: found)
      (planned, logged) = (plan.planned(in: found), plan.logged(in: found))
    }
    let counted = plan.statusCounts(of: activities)
    counts = ActivityStatus.allCases.map { counted[$0] ?? 0 }
    days = [planned, logged, planned - logged]
  }

  /// The cells of the line that are otherwise than in another.
  func differing(from other: AreaFigures, _ layout: OverviewAreaLayout, _ y: Int, _ x: Int) -> [Rect] {
    let statuses = counts.indices.filter { counts[$0] != other.counts[$0] }.map {
      Rect(x: x + layout.statusX($0), y: y, width: layout.statusWidth - 1, height: 1)
    }
    return statuses
      + days.indices.filter { days[$0] != other.days[$0] }.map {
        Rect(x: x + layout.dayEnd($0) - layout.figureWidth, y: y, width: layout.figureWidth, height: 1)
      }
  }
}
