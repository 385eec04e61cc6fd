import Plan
import Reports
import Screen

/// The state in ten seconds: areas with their statuses, PRIO, money, goals, meetings and what is wrong.
///
/// Its rows are what the cursor can stand on, block after block; where they stand on the screen is drawn by hand.
struct OverviewPane: ListPane {
  var type: RecordType { .activity }

  var types: [RecordType] { [.activity, .meeting, .actionPoint, .plan] }

  var filterTypes: [RecordType] { [.activity, .meeting, .actionPoint] }

  func adds(_ app: App) -> RecordType {
    switch app.list.current?.block {
    case .areas, .priority, .deviations, .problems, nil: .activity
    case .money: .budgetLine
    case .goals: .goal
    case .meetings: .meeting
    case .actionPoints: .actionPoint
    }
  }

  func columns(_ app: App) -> [ListColumn] { [] }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    OverviewBlock.allCases.flatMap { block in block.rows(app) }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] { [] }

  func emptyText(_ app: App) -> String { "" }
}

/// A block of the overview, in reading order. The areas stand across; PRIO at the left; the rest at the right.
enum OverviewBlock: String, CaseIterable {
  case areas, priority, deviations, money, goals, meetings, actionPoints, problems

  /// What the cursor can stand on in the block.
  func rows(_ app: App) -> [Row] {
    let isWhole = app.isOverviewEnlarged
    let most = app.overviewMost
    switch self {
    case .areas:
      let own = app.plan.refs(of: .plan).first.map { [app.row($0, group: rawValue)] } ?? []
      return own + app.plan.areas.map { Row(id: .line("area:\($0.id)"), group: rawValue) }
    case .priority:
      let refs = app.plan.activities.filter(\.isPriority).map(\.ref)
      return app.passingOverview(refs).map { app.row($0, group: rawValue) }
    case .deviations:
      return app.passingOverview(app.deviations).map { app.row($0, group: rawValue) }
    case .money:
      if isWhole {
        let lines = MoneyPane().rows(app, ListState())
        return lines.filter { $0.ref != nil }.map { Row(id: $0.id, ref: $0.ref, depth: $0.depth, group: rawValue) }
      }
      return app.plan.budgetLines.isEmpty ? [] : [Row(id: .line("money"), group: rawValue)]
    case .goals:
      if isWhole { return app.plan.goals.map { app.row($0.ref, group: rawValue) } }
      return app.plan.goals.isEmpty ? [] : [Row(id: .line("goals"), group: rawValue)]
    case .meetings:
      return app.overviewMeetings.map { occasion in
        Row(id: .line("meeting:\(occasion.meeting.id):\(occasion.day.iso)"), ref: occasion.meeting.ref, group: rawValue)
      }
    case .actionPoints: return app.firstOpenPoints(most).map { app.row($0.ref, group: rawValue) }
    case .problems:
      return (app.problems ?? []).prefix(most).enumerated().map { place, problem in
        Row(id: .line("problem:\(place)"), ref: problem.record, group: rawValue)
      }
    }
  }

  /// Its place among the blocks.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether it stands in the right-hand half.
  var isRight: Bool {
    switch self {
    case .areas, .priority, .deviations: false
    case .money, .goals, .meetings, .actionPoints, .problems: true
    }
  }
}

extension Row {
  /// The block of the overview that the row stands in.
  var block: OverviewBlock? { group.flatMap(OverviewBlock.init) }
}

extension App {
  /// The next meetings; in a year that is past, the last.
  var overviewMeetings: [Occasion] {
    let passes = overviewPasses(plan.meetings.map(\.ref))
    let most = isOverviewEnlarged ? Int.max : overviewMost + 1
    let next = plan.next(from: settings.today).filter { passes($0.meeting.ref) }.firstOfEachMeeting
    if !next.isEmpty, settings.today <= plan.days.upperBound { return Array(next.prefix(most)) }
    let held = plan.occasions(in: plan.days).filter {
      $0.meeting.status != .cancelled && passes($0.meeting.ref)
    }
    return held.reversed().firstOfEachMeeting.prefix(most).reversed()
  }

  /// How many action points and problems a section lists, of meetings one more: three, and on a high screen what rows are
  /// over, each section its third.
  var overviewMost: Int {
    if isOverviewEnlarged { return .max }
    if settings.isPlain { return 3 }
    let (headings, money, goals, meetings, others) = (isOverviewAiry ? 9 : 5, 3, 2, 4, 6)
    let taken = plan.areas.count + 3 + headings + money + goals + meetings + others
    return 3 + max(0, body.height - taken) / 3
  }

  /// Whether there are rows to set the sections at the right apart with.
  var isOverviewAiry: Bool { body.height >= 34 }

  /// Whether the plan's year is over, so that meetings shown are the last.
  var isPastYear: Bool { settings.today > plan.days.upperBound }

  /// Activities that a steering group asks about: partly done, cancelled, far from plan by their pace, or judged to have
  /// taken more or less. PRIO ones stand in their own list, but deviate all the same.
  var deviations: [RecordRef] {
    var refs: [RecordRef] = []
    paces.forEachActivity(of: plan) { activity, pace in
      if Deviation.deviates(activity, pace) { refs.append(activity.ref) }
    }
    return refs
  }

  /// The places of the action points not done.
  var openPoints: [Int] {
    let open = plan.actionPoints.indices.filter { plan.actionPoints[$0].isOpen }
    let passes = overviewPasses(open.map { plan.actionPoints[$0].ref })
    return open.filter { passes(plan.actionPoints[$0].ref) }
  }

  /// So many of them at most, those due first first.
  func firstOpenPoints(_ most: Int) -> [ActionPoint] {
    let ordered = openPoints.map { (due: plan.actionPoints[$0].due ?? .last, place: $0) }.sorted { $0 < $1 }
    return ordered.prefix(most).map { plan.actionPoints[$0.place] }
  }

  /// Whether a record, one of some, passes what the overview is narrowed by.
  private func overviewPasses(_ refs: [RecordRef]) -> (RecordRef) -> Bool {
    guard let list = lists[.overview], list.isNarrowed else { return { _ in true } }
    return Set(passing(refs, list)).contains
  }

  /// Those of some records that pass what the overview is narrowed by. Its sums are always the whole plan's.
  func passingOverview(_ refs: [RecordRef]) -> [RecordRef] {
    guard let list = lists[.overview], list.isNarrowed else { return refs }
    return passing(refs, list)
  }

  /// The plan's year, title and vision, which no list shows.
  mutating func openPlanRecord() -> [Effect] {
    guard let ref = plan.refs(of: .plan).first else {
      return refuse("plan.rec har ingen post", "plan.rec has no record")
    }
    layers.append(.record(RecordLayer(id: plan.id(of: ref))))
    return []
  }

  /// What Enter means in the overview.
  mutating func openFromOverview(_ row: Row) -> [Effect] {
    if case .line(let name) = row.id {
      if name.hasPrefix("area:") {
        pane = .activities
        _ = list.move(to: .group(String(name.dropFirst(5))))
        list.scroll(height: listHeight)
        return []
      }
      if name == "money" {
        pane = .money
        return []
      }
      if name == "goals" {
        pane = .goals
        return []
      }
    }
    guard let ref = row.ref else { return openProblems() }
    layers.append(.record(RecordLayer(id: plan.id(of: ref))))
    return []
  }

  /// Left and right: between the PRIO list and the blocks at its right, at about the same height.
  mutating func moveAcrossOverview(_ step: Int) {
    guard let current = list.current?.block, current.isRight != (step > 0) else { return }
    let rows = list.rows
    func side(_ row: Row) -> Bool { row.block?.isRight ?? false }
    let wanted = step > 0
    if let place = rows.firstIndex(where: {
      side($0) == wanted && (wanted || $0.group == OverviewBlock.priority.rawValue)
    }) {
      list.move(to: place)
    }
  }
}
