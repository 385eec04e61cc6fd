import Plan
import Screen

extension App {
  func drawOverview(_ canvas: inout Canvas, _ rect: Rect) {
    let areasHeight = plan.areas.count + 3
    let (top, rest) = rect.split(top: min(areasHeight, max(3, rect.height / 2)))
    drawAreas(in: top.inset(x: 1, y: 0), &canvas)
    let left = rest.width * 11 / 20
    let (priority, side) = rest.split(left: left, gap: 1)
    drawLeft(
      in: Rect(x: priority.x + 1, y: priority.y, width: priority.width - 2, height: priority.height), &canvas)
    drawSide(in: Rect(x: side.x, y: side.y, width: side.width - 1, height: side.height), &canvas)
  }

  /// A block's heading: its name and a quiet rule.
  private func heading(_ text: String, _ rect: Rect, _ canvas: inout Canvas) {
    let x = canvas.write(text, at: rect.x, rect.y, .heading, maxCells: rect.width)
    canvas.horizontalRule(at: x + 1, rect.y, width: max(0, rect.endX - x - 1))
  }

  /// Where a block's rows stand in the list, which has block after block: looked for by halves, since a large plan has
  /// thousands.
  private func rows(of block: OverviewBlock) -> Range<Int> {
    func start(_ order: Int) -> Int {
      var (low, high) = (0, list.rows.count)
      while low < high {
        let middle = (low + high) / 2
        if (list.rows[middle].block?.order ?? 0) < order { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return start(block.order)..<start(block.order + 1)
  }

  /// The role of a row: selected where the cursor stands. The terminal's cursor goes there too.
  private func role(
    _ id: RowID, in block: OverviewBlock = .areas, _ rect: Rect, _ y: Int, _ canvas: inout Canvas
  ) -> Screen.Role? {
    // The same record may stand in two blocks.
    let place = rows(of: block).first { list.rows[$0].id == id }
    return place.flatMap { role(at: $0, rect, y, &canvas) }
  }

  private func role(at place: Int, _ rect: Rect, _ y: Int, _ canvas: inout Canvas) -> Screen.Role? {
    let strip = Rect(x: rect.x, y: y, width: rect.width, height: 1)
    canvas.spot(strip, place)
    guard place == list.cursor, layers.isEmpty else { return nil }
    canvas.fill(strip, .selection)
    canvas.cursor = Canvas.Cursor(x: rect.x, y: y)
    return .selection
  }

  // MARK: - Areas

  private func drawAreas(in rect: Rect, _ canvas: inout Canvas) {
    let layout = OverviewAreaLayout(width: rect.width)
    let title = plan.facts.title ?? say("Verksamheter", "Areas")
    let own = plan.refs(of: .plan).first.map { RowID.record(plan.id(of: $0)) }
    let nameRect = Rect(x: rect.x, y: rect.y, width: layout.nameWidth, height: 1)
    let isOn = own.flatMap { role($0, nameRect, rect.y, &canvas) }
    canvas.write(
      title.truncated(to: layout.nameWidth, ellipsis: glyphs.ellipsis), at: rect.x, rect.y, isOn ?? .heading)
    for (place, status) in ActivityStatus.allCases.enumerated() {
      let sign = StatusLook.sign(status.rawValue, glyphs).map { String($0) } ?? ""
      let word =
        layout.statusWidth >= 11 ? "\(sign) \(status.label[language])" : "\(sign) \(status.label[language].prefix(3))"
      let x = layout.statusX(place)
      canvas.write(
        word.truncated(to: layout.statusWidth, ellipsis: ""), at: rect.x + x, rect.y,
        StatusLook.role(status.rawValue) ?? .muted)
    }
    if layout.hasPace { canvas.write(say("takt", "pace"), at: rect.x + layout.paceX, rect.y, .columnHeading) }
    for (place, word) in [say("plan", "plan"), say("nedl.", "log."), say("kvar", "left")].enumerated() {
      let end = rect.x + layout.dayEnd(place)
      canvas.write(word, at: end - word.cells, rect.y, .columnHeading)
    }
    var y = rect.y + 1
    for area in plan.areas where y < rect.endY - 1 {
      let role = role(.line("area:\(area.id)"), rect, y, &canvas)
      drawAreaLine(
        area.name, plan.activities(in: area), paces.pace(of: area, in: plan), y, rect, layout, role, &canvas)
      y += 1
    }
    drawAreaLine(
      say("Totalt", "Total"), plan.activities, paces.whole(plan), y, rect, layout, .heading, &canvas)
  }

  private func drawAreaLine(
    _ name: String, _ activities: [Activity], _ pace: Pace, _ y: Int, _ rect: Rect, _ layout: OverviewAreaLayout,
    _ role: Screen.Role?, _ canvas: inout Canvas
  ) {
    canvas.write(
      name.truncated(to: layout.nameWidth, ellipsis: glyphs.ellipsis), at: rect.x, y, role ?? .text)
    let counts = plan.statusCounts(of: activities)
    for (place, status) in ActivityStatus.allCases.enumerated() {
      let count = counts[status] ?? 0
      canvas.write(
        count == 0 ? "–" : "\(count)", at: rect.x + layout.statusX(place), y, role ?? (count == 0 ? .muted : .text))
    }
    if layout.barWidth > 0 {
      let segments = [ActivityStatus.done, .partial, .ongoing, .planned, .cancelled].enumerated().map { place, status in
        BarSegment(value: counts[status] ?? 0, role: StatusLook.role(status.rawValue) ?? .muted, pattern: place)
      }
      canvas.stackedBar(segments, at: rect.x + layout.barX, y, width: layout.barWidth)
    }
    if layout.hasPace {
      let word = paceCell(pace.verdict)
      canvas.write(word.text, at: rect.x + layout.paceX, y, role ?? word.role ?? .text)
    }
    let left = self.left(pace.planned, pace.logged)
    let texts = [days(pace.planned).text, pace.logged.text(language), left.text]
    for (place, text) in texts.enumerated() {
      canvas.write(
        text, at: rect.x + layout.dayEnd(place) - text.cells, y, role ?? (place == 2 ? left.role ?? .text : .text))
    }
  }

  // MARK: - PRIO

  /// PRIO above, what deviates under it; where not all of both fits, each keeps its share.
  private func drawLeft(in rect: Rect, _ canvas: inout Canvas) {
    let priority = rows(of: .priority)
    let deviating = rows(of: .deviations)
    let wanted = deviating.isEmpty ? 0 : deviating.count + 1
    let spare = rect.height - priority.count - 1
    let isOnDeviation = deviating.contains(list.cursor)
    let height = deviating.isEmpty ? 0 : min(wanted, max(spare, rect.height / (isOnDeviation ? 2 : 3)))
    let (top, rest) = rect.split(top: min(rect.height - height, priority.count + 2))
    let bottom = rest.split(top: height).top
    drawActivities(priority, "\(glyphs.sign.priority) PRIO (\(priority.count))", in: top, &canvas)
    guard !deviating.isEmpty else { return }
    drawActivities(deviating, say("Avviker (\(deviating.count))", "Deviate (\(deviating.count))"), in: bottom, &canvas)
  }

  /// Activities with their status under a heading; scrolled to the cursor where there are more than fit.
  private func drawActivities(_ places: Range<Int>, _ title: String, in rect: Rect, _ canvas: inout Canvas) {
    guard rect.height > 0 else { return }
    heading(title, rect.row(0), &canvas)
    let height = rect.height - 1
    var view = Viewport(height: height)
    if places.contains(list.cursor) {
      view.reveal(list.cursor - places.lowerBound, of: places.count, context: 0)
    }
    for line in view.rows(of: places.count) {
      let row = list.rows[places.lowerBound + line]
      guard let ref = row.ref, let activity = plan.activity(at: ref) else { continue }
      let y = rect.y + 1 + line - view.top
      let selected = role(at: places.lowerBound + line, rect, y, &canvas)
      let status = statusCell(activity.status?.rawValue ?? plan.values("Status", of: ref).first ?? "", nil)
      canvas.write(status.text, at: rect.x, y, selected ?? status.role ?? .text, maxCells: 12)
      let reason = row.block == .deviations ? self.reason(activity) : ""
      let room = rect.width - 13 - (reason.isEmpty ? 0 : reason.cells + 1)
      canvas.write(activity.name.truncated(to: room, ellipsis: glyphs.ellipsis), at: rect.x + 13, y, selected ?? .text)
      let isOver = paces.pace(of: activity, in: plan).verdict == .over
      canvas.write(reason, at: rect.endX - reason.cells, y, selected ?? (isOver ? .barOver : .muted))
    }
    if places.count > height {
      let more = "+\(places.count - max(0, height))"
      canvas.write(" \(more)", at: rect.endX - more.cells - 1, rect.y, .muted)
    }
  }

  /// Why an activity deviates, where its status does not say it: `31,5 av 28`, `prognos 30 av 20`, `mer tid`.
  private func reason(_ activity: Activity) -> String {
    if isOverPlan(activity), let days = activity.days {
      return "\(plan.logged(on: activity).text(language)) \(say("av", "of")) \(days.text(language))"
    }
    switch activity.timeJudgement {
    case .less?: return say("mindre tid", "less time")
    case .more?: return say("mer tid", "more time")
    case .asPlanned?, nil: break
    }
    let pace = paces.pace(of: activity, in: plan)
    guard pace.isFarOff, let forecast = pace.forecast, let planned = pace.planned else {
      return ""
    }
    return "\(say("prognos", "forecast")) \(whole(forecast)) \(say("av", "of")) \(planned.text(language))"
  }

  /// A forecast in whole days: nearer than that it is not known.
  private func whole(_ days: PersonDays) -> String {
    PersonDays((days.hundredths + 50) / 100).text(language)
  }

  // MARK: - The right-hand side

  private func drawSide(in rect: Rect, _ canvas: inout Canvas) {
    var y = rect.y
    for block in OverviewBlock.allCases where block.isRight {
      let lines = sideLines(block, width: rect.width)
      guard !lines.isEmpty, y + 1 < rect.endY else { continue }
      heading(sideHeading(block), Rect(x: rect.x, y: y, width: rect.width, height: 1), &canvas)
      y += 1
      for line in lines where y < rect.endY {
        let selected = line.id.map { role($0, in: block, rect, y, &canvas) } ?? nil
        canvas.write(
          line.text.truncated(to: rect.width, ellipsis: glyphs.ellipsis), at: rect.x, y, selected ?? line.role)
        if !line.figure.isEmpty {
          canvas.write(" \(line.figure)", at: rect.endX - line.figure.cells - 1, y, selected ?? line.role)
        }
        y += 1
      }
    }
  }

  private func sideHeading(_ block: OverviewBlock) -> String {
    switch block {
    case .areas, .priority, .deviations: ""
    case .money: say("Ekonomi, kr", "Money, kr")
    case .goals: say("Mål (\(plan.goals.count))", "Goals (\(plan.goals.count))")
    case .meetings: isPastYear ? say("Senaste möten", "Last meetings") : say("Nästa möten", "Next meetings")
    case .actionPoints:
      pointsHeading
    case .problems: say("Kontrollen (\(problems?.count ?? 0))", "The check (\(problems?.count ?? 0))")
    }
  }

  /// `Öppna uppdrag (9, varav 2 sena)`
  private var pointsHeading: String {
    let open = openActionPoints
    let late = open.count { $0.isLate(on: settings.today) }
    if late == 0 { return say("Öppna uppdrag (\(open.count))", "Open action points (\(open.count))") }
    return say(
      "Öppna uppdrag (\(open.count), \(late) \(late == 1 ? "sent" : "sena"))",
      "Open action points (\(open.count), \(late) late)")
  }

  private func sideLines(_ block: OverviewBlock, width: Int) -> [OverviewLine] {
    switch block {
    case .areas, .priority, .deviations: []
    case .money: moneyLines
    case .goals: goalLines(width)
    case .meetings:
      overviewMeetings.map { occasion in
        let day = width >= 44 ? DateText.shortDay(occasion.day, language) : "\(occasion.day.day)/\(occasion.day.month)"
        return OverviewLine(
          id: .line("meeting:\(occasion.meeting.id):\(occasion.day.iso)"),
          text: "\(day.padded(to: width >= 44 ? 11 : 6))\(occasion.meeting.name)")
      }
    case .actionPoints:
      openActionPoints.prefix(3).map { point in
        let isLate = point.due.map { $0 < settings.today } ?? false
        let due = point.due.map { "\($0.day)/\($0.month)" } ?? "–"
        let word = isLate ? "\(glyphs.sign.warning) \(say("sent", "late")) \(due)" : due
        return OverviewLine(
          id: .record(RecordID(.actionPoint, point.id)),
          text: "\(word.padded(to: 13))\(point.name)",
          role: isLate ? .warning : .text)
      }
    case .problems: problemLines
    }
  }

  private var moneyLines: [OverviewLine] {
    guard !plan.budgetLines.isEmpty else { return [] }
    let sums = plan.moneySums
    let budget = sums.budget + sums.addition
    return [
      OverviewLine(id: .line("money"), text: say("Budget", "Budget"), figure: budget.text(language)),
      OverviewLine(text: say("Utfall", "Outcome"), figure: sums.outcome.text(language)),
      OverviewLine(
        text: sums.surplus < .zero ? say("Underskott", "Deficit") : say("Kvar", "Left"),
        figure: sums.surplus.text(language),
        role: sums.surplus < .zero ? .error : .text),
    ]
  }

  private func goalLines(_ width: Int) -> [OverviewLine] {
    guard !plan.goals.isEmpty else { return [] }
    let counts = plan.ratingCounts
    let unrated = plan.goals.count - counts.values.reduce(0, +)
    var parts = (1...3).map { "\(ratingCell($0).text): \(counts[$0] ?? 0)" }
    if unrated > 0 { parts.append(say("ej värderade: \(unrated)", "not rated: \(unrated)")) }
    // A rating and its count stay on one line.
    let lines = parts.map { $0.split(separator: " ").joined(separator: "\u{A0}") }.joined(separator: "  ").wrapped(
      to: width)
    return lines.enumerated().map { OverviewLine(id: $0.offset == 0 ? .line("goals") : nil, text: $0.element) }
  }

  private var problemLines: [OverviewLine] {
    guard let problems else { return [OverviewLine(text: say("Kontrollerar …", "Checking …"), role: .muted)] }
    if problems.isEmpty { return [OverviewLine(text: say("Inget fel i planen", "Nothing is wrong"), role: .good)] }
    return problems.prefix(3).enumerated().map { place, problem in
      let isError = problem.level == .error
      return OverviewLine(
        id: .line("problem:\(place)"),
        text: "\(isError ? glyphs.sign.error : glyphs.sign.warning) \(problem.text(language))",
        role: isError ? .error : .warning)
    }
  }
}

/// A line of a block at the right: a text, and a figure at its end.
private struct OverviewLine {
  var id: RowID?
  var text: String
  var figure = ""
  var role: Screen.Role = .text
}

/// Where the columns of the areas' block stand, for a width.
private struct OverviewAreaLayout {
  let nameWidth: Int
  let statusWidth: Int
  let barX: Int
  let barWidth: Int
  let hasPace: Bool
  private let width: Int
  private static let dayWidth = 7
  private static let paceWidth = 8

  init(width: Int) {
    self.width = width
    statusWidth = width >= 130 ? 12 : 6
    hasPace = width >= 76
    let statuses = statusWidth * ActivityStatus.allCases.count
    let days = Self.dayWidth * 3 + (hasPace ? Self.paceWidth : 0)
    let spare = width - statuses - days
    barWidth = spare >= 44 ? min(40, spare / 3) : 0
    nameWidth = max(8, spare - barWidth - (barWidth > 0 ? 2 : 0) - 1)
    barX = nameWidth + 1 + statuses
  }

  func statusX(_ place: Int) -> Int { nameWidth + 1 + place * statusWidth }

  func dayEnd(_ place: Int) -> Int { width - (2 - place) * Self.dayWidth }

  var paceX: Int { width - Self.dayWidth * 3 - Self.paceWidth }
}
