import Plan
import Screen

extension OverviewBlock {
  /// The list that shows the section's records whole where it has the screen to itself; the areas have a form of their own.
  fileprivate var whole: (any ListPane)? {
    switch self {
    case .areas: nil
    case .priority, .deviations: ActivitiesPane()
    case .money: MoneyPane()
    case .goals: GoalsPane()
    case .meetings: MeetingsPane()
    case .actionPoints: ActionPointsPane()
    case .problems: ProblemsPane()
    }
  }
}

extension App {
  /// One section of the overview over all of it.
  func drawEnlarged(_ block: OverviewBlock, in rect: Rect, _ canvas: inout Canvas) {
    guard let pane = block.whole else { return drawEnlargedAreas(in: rect, &canvas) }
    let (head, rest) = rect.split(top: 1)
    heading(enlargedHeading(block), head.inset(x: 1, y: 0), &canvas)
    let places = rows(of: block)
    var own = ListState()
    own.rows = Array(list.rows[places])
    own.cursor = list.cursor - places.lowerBound
    // No column is stood on: what is edited here is chosen in the record.
    own.column = -1
    own.scroll(height: rest.height - 1)
    drawList(pane, own, in: rest, isFocused: layers.isEmpty, firstSpot: places.lowerBound, &canvas)
  }

  private func enlargedHeading(_ block: OverviewBlock) -> String {
    switch block {
    case .areas: ""
    case .priority: "\(glyphs.sign.priority) PRIO (\(rows(of: block).count))"
    case .deviations: say("Avviker (\(rows(of: block).count))", "Off plan (\(rows(of: block).count))")
    case .money, .goals, .meetings, .actionPoints, .problems: sideHeading(block)
    }
  }

  /// The areas, and under them the activities of the one with the cursor; of the plan's own row all of them.
  private func drawEnlargedAreas(in rect: Rect, _ canvas: inout Canvas) {
    let (top, rest) = rect.split(top: min(plan.areas.count + 2, max(3, rect.height / 2)), gap: 1)
    drawAreas(in: Rect(x: top.x + 1, y: top.y, width: top.width - 2, height: top.height + 1), &canvas)
    guard rest.height > 2 else { return }
    var own = ListState()
    var title = say("Alla aktiviteter", "All activities")
    var activities = plan.activities
    if case .line(let name)? = list.current?.id, let area = plan.areas.first(where: { "area:\($0.id)" == name }) {
      activities = plan.activities(in: area)
      title = area.name
    }
    let (head, table) = rest.split(top: 1)
    heading("\(title) (\(activities.count))", head.inset(x: 1, y: 0), &canvas)
    own.rows = activities.prefix(table.height).map { row($0.ref) }
    own.cursor = -1
    own.column = -1
    let below = canvas.spots
    drawList(ActivitiesPane(), own, in: table, isFocused: false, &canvas)
    canvas.keepSpots(below)
  }
}
