import Plan
import Reports
import Screen

extension App {
  func drawOverview(_ canvas: inout Canvas, _ rect: Rect) {
    if isOverviewEnlarged, let block = list.current?.block { return drawEnlarged(block, in: rect, &canvas) }
    let parts = overviewParts(rect)
    drawAreas(in: parts.top.inset(x: 1, y: 0), &canvas)
    if parts.top.height == plan.areas.count + 3 {
      drawWeeks(in: parts.top.row(parts.top.height - 1).inset(x: 1, y: 0), &canvas)
    }
    var left = parts.left.inset(x: 1, y: 0)
    if let year = yearRect(in: left) {
      left = left.split(bottom: year.height, gap: 1).rest
      drawYear(in: year, &canvas)
    }
    drawLeft(in: left, &canvas)
    let side = parts.side
    drawSide(in: Rect(x: side.x, y: side.y, width: side.width - 1, height: side.height), &canvas)
  }

  /// The areas across the top; under them what has PRIO and deviates, and the rest at the right.
  func overviewParts(_ rect: Rect) -> (top: Rect, left: Rect, side: Rect) {
    let (top, rest) = rect.split(top: min(plan.areas.count + 3, max(3, rect.height / 2)))
    let width = cells(of: .columns, rest.width) ?? rest.width * 11 / 20
    let (left, side) = rest.split(left: width.clamped(26, max(26, rest.width - 26)), gap: 1)
    return (top, left, side)
  }

  /// A block's heading: its name and a quiet rule.
  func heading(_ text: String, _ rect: Rect, _ canvas: inout Canvas) {
    let x = canvas.write(text, at: rect.x, rect.y, .heading, maxCells: rect.width)
    canvas.horizontalRule(at: x + 1, rect.y, width: max(0, rect.endX - x - 1))
  }

  /// Where a block's rows stand in the list, which has block after block: looked for by halves, since a large plan has
  /// thousands.
  func rows(of block: OverviewBlock) -> Range<Int> {
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
  func role(
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

  func drawAreas(in rect: Rect, _ canvas: inout Canvas) {
    let whole = paces.whole(plan)
    let longest = [whole.planned ?? .zero, whole.logged, (whole.planned ?? .zero) - whole.logged].map {
      $0.text(language, decimals: .two).cells
    }
    let layout = OverviewAreaLayout(
      width: rect.width, figure: longest.max() ?? 0, digits: "\(plan.activities.count)".count)
    let title = plan.facts.title ?? say("Verksamheter", "Areas")
    let own = plan.refs(of: .plan).first.map { RowID.record(plan.id(of: $0)) }
    let nameRect = Rect(x: rect.x, y: rect.y, width: layout.nameWidth, height: 1)
    let isOn = own.flatMap { role($0, nameRect, rect.y, &canvas) }
    canvas.write(
      title.truncated(to: layout.nameWidth, ellipsis: glyphs.ellipsis), at: rect.x, rect.y, isOn ?? .heading)
    for (place, status) in ActivityStatus.allCases.enumerated() {
      let sign = layout.hasSignAtCount ? "" : StatusLook.sign(status.rawValue, glyphs).map { "\($0) " } ?? ""
      let word = sign + status.label[language].prefix(layout.statusWidth >= 11 ? Int.max : 3)
      let x = layout.statusX(place)
      canvas.write(
        word.truncated(to: layout.statusWidth, ellipsis: ""), at: rect.x + x, rect.y,
        StatusLook.role(status.rawValue) ?? .muted)
    }
    if layout.hasPace { canvas.write(say("takt", "pace"), at: rect.x + layout.paceX, rect.y, .muted) }
    for (place, word) in [say("plan", "plan"), say("nedl.", "log."), say("kvar", "left")].enumerated() {
      let end = rect.x + layout.dayEnd(place)
      canvas.write(word, at: end - word.cells, rect.y, .muted)
    }
    var y = rect.y + 1
    for area in plan.areas where y < rect.endY - 1 {
      let role = role(.line("area:\(area.id)"), rect, y, &canvas)
      drawAreaLine(
        TableCell(area.name), paces.statusCounts(in: area), paces.pace(of: area, in: plan), y, rect, layout, role,
        &canvas)
      markArea(area.id, y, rect, layout, &canvas)
      y += 1
    }
    drawAreaLine(
      TableCell(say("Totalt", "Total"), .heading), paces.statusCounts, whole, y, rect, layout, nil, &canvas)
    markArea(nil, y, rect, layout, &canvas)
  }

  /// What of a line is otherwise today.
  private func markArea(
    _ area: String?, _ y: Int, _ rect: Rect, _ layout: OverviewAreaLayout, _ canvas: inout Canvas
  ) {
    guard let travel, let then = AreaFigures(area, plan) else { return }
    let cells = AreaFigures(area, travel.now).map { then.differing(from: $0, layout, y, rect.x) }
    guard !(cells?.isEmpty ?? false) else { return }
    markOtherwise(cells ?? [], before: rect.x - 1, y, &canvas)
  }

  private func drawAreaLine(
    _ name: TableCell, _ counts: [ActivityStatus: Int], _ pace: Pace, _ y: Int, _ rect: Rect,
    _ layout: OverviewAreaLayout,
    _ role: Screen.Role?, _ canvas: inout Canvas
  ) {
    let plain = role ?? name.role
    canvas.write(name.text.truncated(to: layout.nameWidth, ellipsis: glyphs.ellipsis), at: rect.x, y, plain)
    for (place, status) in ActivityStatus.allCases.enumerated() {
      let count = counts[status] ?? 0
      let text = (count == 0 ? "–" : "\(count)").padded(to: layout.countWidth, alignment: .right)
      let x = rect.x + layout.statusX(place)
      canvas.write(text, at: x, y, count == 0 ? role ?? .muted : plain)
      guard layout.hasSignAtCount, count > 0, let sign = StatusLook.sign(status.rawValue, glyphs) else { continue }
      canvas.put(sign, at: x, y, role ?? StatusLook.role(status.rawValue) ?? .muted)
    }
    if layout.barWidth > 0 {
      let segments = [ActivityStatus.done, .partial, .ongoing, .planned, .cancelled].enumerated().map { place, status in
        BarSegment(value: counts[status] ?? 0, role: StatusLook.role(status.rawValue) ?? .muted, pattern: place)
      }
      canvas.stackedBar(segments, at: rect.x + layout.barX, y, width: layout.barWidth)
    }
    if layout.hasPace {
      let word = paceCell(pace.verdict)
      canvas.write(word.text, at: rect.x + layout.paceX, y, role ?? word.role ?? plain)
    }
    let left = self.left(pace.planned, pace.logged)
    let texts = [days(pace.planned).text, pace.logged.text(language), left.text]
    for (place, text) in texts.enumerated() {
      canvas.write(
        text.onDecimal(places: 2, width: layout.figureWidth),
        at: rect.x + layout.dayEnd(place) - max(layout.figureWidth, text.cells), y,
        role ?? (place == 2 ? left.role : nil) ?? plain)
    }
  }

  // MARK: - PRIO

  /// PRIO above, what deviates under it. Where not all of both fits they share the rows by half, and what one does not need
  /// is the other's.
  private func drawLeft(in rect: Rect, _ canvas: inout Canvas) {
    let priority = rows(of: .priority)
    let deviating = rows(of: .deviations)
    let wanted = deviating.isEmpty ? 0 : deviating.count + 1
    let spare = rect.height - priority.count - 1
    let height = min(wanted, max(spare, rect.height / 2))
    let (top, rest) = rect.split(top: min(rect.height - height, priority.count + 2))
    let bottom = rest.split(top: height).top
    drawActivities(priority, "\(glyphs.sign.priority) PRIO (\(priority.count))", in: top, &canvas)
    if priority.isEmpty {
      let (head, below) = rect.split(top: 1)
      let room = deviating.isEmpty ? below : top.split(top: head.height).rest
      canvas.write(wrapping: noPriorityText, in: room, .muted)
    }
    guard !deviating.isEmpty else { return }
    drawActivities(deviating, say("Avviker (\(deviating.count))", "Off plan (\(deviating.count))"), in: bottom, &canvas)
  }

  /// What to do where nothing has PRIO, or there is nothing at all.
  var noPriorityText: String {
    if list.isNarrowed { return say("Inget passar filtret; Esc visar allt", "Nothing fits; Esc shows all") }
    if plan.areas.isEmpty, plan.activities.isEmpty {
      return say(
        "Planen är tom. \(key(.addOther)) lägger till verksamheter, personer, möten och mål, \(key(.add)) aktiviteter; "
          + "\(key(.help)) visar alla tangenter.",
        "The plan is empty. \(key(.addOther)) adds areas, people, meetings and goals, \(key(.add)) activities; "
          + "\(key(.help)) shows every key.")
    }
    return say(
      "Inget har PRIO. \(key(.togglePriority)) på en aktivitet ger det.",
      "Nothing has PRIO. \(key(.togglePriority)) on an activity gives it.")
  }

  /// Activities with their status under a heading; scrolled to the cursor where there are more than fit.
  private func drawActivities(_ places: Range<Int>, _ title: String, in rect: Rect, _ canvas: inout Canvas) {
    guard rect.height > 0 else { return }
    heading(title, rect.row(0), &canvas)
    if let block = places.isEmpty ? nil : list.rows[places.lowerBound].block {
      canvas.spot(rect.row(0), MouseSpot.section - block.order)
    }
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
      let status = statusCell(of: activity)
      canvas.write(status.text, at: rect.x, y, selected ?? status.role ?? .text, maxCells: 12)
      let pace = paces.pace(of: activity, in: plan)
      var reason = row.block == .deviations ? Deviation(activity, pace, language).reason : ""
      // A reason without a name to it says nothing.
      if rect.width - 14 - reason.cells < min(activity.name.cells, 12) { reason = "" }
      let room = rect.width - 13 - (reason.isEmpty ? 0 : reason.cells + 1)
      canvas.write(activity.name.truncated(to: room, ellipsis: glyphs.ellipsis), at: rect.x + 13, y, selected ?? .text)
      canvas.write(reason, at: rect.endX - reason.cells, y, selected ?? (pace.verdict == .over ? .barOver : .muted))
      if difference(row) != nil { markOtherwise([], before: rect.x - 1, y, &canvas) }
    }
    if places.count > height {
      let more = "+\(places.count - max(0, height))"
      canvas.write(" \(more)", at: rect.endX - more.cells - 1, rect.y, .muted)
    }
  }
}
