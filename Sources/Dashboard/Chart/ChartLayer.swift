import Plan
import Screen

/// The year of the plan, an area, an activity or a person as lines: planned, logged, forecast.
struct ChartLayer: Sendable {
  /// Everything that has such lines, in the time pane's order.
  private(set) var subjects: [PaceSubject]
  /// Which of them is shown.
  private(set) var selected: Int
  /// Its lines; nil where the plan states no year.
  private(set) var burnUp: BurnUp?
  /// The month whose figures are read off, 1–12.
  var month: Int

  init(_ subject: PaceSubject, _ plan: YearPlan, _ paces: PaceBook) {
    subjects = Self.subjects(plan)
    selected = subjects.firstIndex(of: subject) ?? 0
    let (year, today) = (plan.facts.year ?? paces.today.year, paces.today)
    month = year < today.year ? 12 : year > today.year ? 1 : today.month
    refresh(plan, paces)
  }

  var subject: PaceSubject { subjects[selected] }

  /// Reckons the lines anew, the subject kept where it still is.
  mutating func refresh(_ plan: YearPlan, _ paces: PaceBook) {
    let old = subject
    subjects = Self.subjects(plan)
    selected = subjects.firstIndex(of: old) ?? 0
    burnUp = BurnUp(of: subject, in: plan, paces)
  }

  /// Goes to another subject, the list's ends being ends.
  mutating func step(_ steps: Int, _ plan: YearPlan, _ paces: PaceBook) {
    selected = min(max(selected + steps, 0), subjects.count - 1)
    burnUp = BurnUp(of: subject, in: plan, paces)
  }

  private static func subjects(_ plan: YearPlan) -> [PaceSubject] {
    let known = Set(plan.areas.map(\.id))
    let areas = plan.areas.flatMap { area in
      [PaceSubject.area(area.id)] + plan.activities(in: area).map { .activity($0.id) }
    }
    let outside = plan.activities.filter { !known.contains($0.area) }.map { PaceSubject.activity($0.id) }
    let people = plan.people.filter { $0.days != nil || plan.time.logged(by: $0.id) > .zero }
    return [.whole] + areas + outside + people.map { .person($0.id) }
  }
}

extension App {
  /// `D`: the lines of what the cursor is on; on a chart its months as a heat map, and back.
  mutating func openChart() -> [Effect] {
    if case .chart(let chart)? = layers.last { return openHeat(chart) }
    if pivotOnTop?.isHeat == true, layers.count > 1, case .chart = layers[layers.count - 2] {
      layers.removeLast()
      return []
    }
    guard plan.facts.year != nil else {
      return refuse(
        "Planen säger inget år (Ar i plan.rec), så det finns ingen takt att visa",
        "The plan states no year (Ar in plan.rec), so there is no pace to show")
    }
    layers.append(.chart(ChartLayer(subjectUnderCursor, plan, paces)))
    return []
  }

  /// What the cursor is on, else the whole plan.
  private var subjectUnderCursor: PaceSubject {
    if let key = personUnderCursor { return .person(key) }
    if let key = activityUnderCursor { return .activity(key) }
    if let id = targets.first, id.type == .area { return .area(id.key) }
    if let name = activeList.current?.groupName, name.hasPrefix("area:") { return .area(String(name.dropFirst(5))) }
    return .whole
  }

  /// The months of what a chart shows: its activities, or the people on an activity.
  private mutating func openHeat(_ chart: ChartLayer) -> [Effect] {
    let part: PivotScope.Part? =
      switch chart.subject {
      case .whole: nil
      case .area(let key): .init(.area, .record(key))
      case .activity(let key): .init(.activity, .record(key))
      case .person(let key): .init(.person, .record(key))
      }
    var pane = PivotPane(scope: PivotScope(parts: part.map { [$0] } ?? []))
    pane.isHeat = true
    if part?.dimension != .activity { pane.rowsBy = .activity }
    open(Label("Tid", "Time"), pane)
    return []
  }

  /// Nil where the key is a command of the whole program's.
  mutating func handle(_ key: Key, in layer: ChartLayer) -> [Effect]? {
    var layer = layer
    switch settings.keys.command(for: key) {
    case .down: layer.step(1, plan, paces)
    case .up: layer.step(-1, plan, paces)
    case .top: layer.step(-layer.subjects.count, plan, paces)
    case .bottom: layer.step(layer.subjects.count, plan, paces)
    case .pageDown, .halfPageDown: layer.step(5, plan, paces)
    case .pageUp, .halfPageUp: layer.step(-5, plan, paces)
    case .right: layer.month = min(12, layer.month + 1)
    case .left: layer.month = max(1, layer.month - 1)
    case .open:
      openEntries(layer.subject.line)
      return []
    case .copy:
      message = Message(text: say("Siffrorna kopierade som text", "The figures are copied as text"), kind: .info)
      return [.copy(chartText(layer).joined(separator: "\n") + "\n")]
    case .some, nil: return nil
    }
    replaceTop(.chart(layer))
    return []
  }

  /// `IND  Indikatorer`.
  func name(of subject: PaceSubject) -> String {
    switch subject {
    case .whole: say("Hela planen", "The whole plan")
    case .area(let key): plan.areas.first { $0.id == key }?.name ?? key
    case .activity(let key): plan.name(of: .record(key), .activity, language)
    case .person(let key): plan.name(of: .record(key), .person, language)
    }
  }
}

extension PaceSubject {
  /// The line of the time pane that sums it.
  var line: RowID {
    switch self {
    case .whole: .line("total")
    case .area(let key): .group("area:\(key)")
    case .activity(let key): .line("activity:\(key)")
    case .person(let key): .line("person:\(key)")
    }
  }
}
