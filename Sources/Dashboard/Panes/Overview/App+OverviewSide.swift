import Plan
import Screen

extension App {
  func drawSide(in rect: Rect, _ canvas: inout Canvas) {
    var y = rect.y
    let today = appToday
    for block in OverviewBlock.allCases where block.isRight {
      let lines = sideLines(block, width: rect.width)
      guard !lines.isEmpty, y + 1 < rect.endY else { continue }
      if isOverviewAiry, y > rect.y, y + 2 < rect.endY { y += 1 }
      let head = Rect(x: rect.x, y: y, width: rect.width, height: 1)
      heading(sideHeading(block), head, &canvas)
      let figures = lines.map(\.figure).onDecimal
      let hidden = sideCount(block) - min(lines.count, rect.endY - y - 1)
      if hidden > 0 { canvas.write(" +\(hidden)", at: rect.endX - "\(hidden)".count - 2, y, .muted) }
      if !rows(of: block).isEmpty { canvas.spot(head, MouseSpot.section - block.order) }
      y += 1
      let now = today?.sideLines(block, width: rect.width).map { "\($0.text) \($0.figure)" }
      for (place, line) in lines.enumerated() where y < rect.endY {
        let selected = line.id.map { role($0, in: block, rect, y, &canvas) } ?? nil
        canvas.write(
          line.text.truncated(to: rect.width, ellipsis: glyphs.ellipsis), at: rect.x, y, selected ?? line.role)
        if !line.figure.isEmpty {
          let figure = " \(figures[place])"
          canvas.write(figure, at: rect.endX - figure.cells, y, selected ?? line.role)
        }
        if let now, isOtherwise(line, place, in: block, now) { markOtherwise([], before: rect.x - 1, y, &canvas) }
        y += 1
      }
    }
  }

  /// Whether a line is otherwise today: sums by what they say, records by themselves.
  private func isOtherwise(_ line: OverviewLine, _ place: Int, in block: OverviewBlock, _ now: [String]) -> Bool {
    switch block {
    case .money, .goals: !now.indices.contains(place) || now[place] != "\(line.text) \(line.figure)"
    case .meetings, .actionPoints:
      line.id.flatMap { id in list.rows.first { $0.id == id && $0.group == block.rawValue } }
        .map { difference($0) != nil } ?? false
    case .areas, .priority, .deviations, .problems: false
    }
  }

  /// How many records a section is of, where it lists them.
  private func sideCount(_ block: OverviewBlock) -> Int {
    switch block {
    case .areas, .priority, .deviations, .money, .goals, .meetings: 0
    case .actionPoints: openPoints.count
    case .problems: problems?.count ?? 0
    }
  }

  func sideHeading(_ block: OverviewBlock) -> String {
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
    let open = openPoints
    let late = open.count { plan.actionPoints[$0].isLate(on: settings.today) }
    if late == 0 { return say("Öppna uppdrag (\(open.count))", "Open action points (\(open.count))") }
    return say(
      "Öppna uppdrag (\(open.count), \(late) \(late == 1 ? "sent" : "sena"))",
      "Open action points (\(open.count), \(late) late)")
  }

  /// What a block at the right says, a line each.
  func sideLines(_ block: OverviewBlock, width: Int) -> [OverviewLine] {
    switch block {
    case .areas, .priority, .deviations: []
    case .money: moneyLines
    case .goals: goalLines(width)
    case .meetings:
      overviewMeetings.map { occasion in
        let day = sideDay(occasion.day, width)
        return OverviewLine(
          id: .line("meeting:\(occasion.meeting.id):\(occasion.day.iso)"),
          text: "\(day.padded(to: width >= 44 ? 11 : 6))\(occasion.meeting.name)")
      }
    case .actionPoints:
      firstOpenPoints(overviewMost).map { point in
        let isLate = point.due.map { $0 < settings.today } ?? false
        let due = point.due.map { sideDay($0, width) } ?? "–"
        let word = isLate ? "\(glyphs.sign.warning) \(say("sent", "late")) \(due)" : due
        return OverviewLine(
          id: .record(RecordID(.actionPoint, point.id)),
          text: "\(word.padded(to: width >= 44 ? 14 : 13))\(point.name)",
          role: isLate ? .warning : .text)
      }
    case .problems: problemLines
    }
  }

  /// `17 aug`, where there is less room `17/8`.
  private func sideDay(_ day: Day, _ width: Int) -> String {
    width >= 44 ? DateText.shortDay(day, language) : "\(day.day)/\(day.month)"
  }

  private var moneyLines: [OverviewLine] {
    guard !plan.budgetLines.isEmpty else { return [] }
    let sums = plan.moneySums
    let budget = sums.budget + sums.addition
    let figures = [budget, sums.outcome, sums.surplus].map { $0.text(language) }
    return [
      OverviewLine(id: .line("money"), text: say("Budget", "Budget"), figure: figures[0]),
      OverviewLine(text: say("Utfall", "Outcome"), figure: figures[1]),
      OverviewLine(
        text: sums.surplus < .zero ? say("Underskott", "Deficit") : say("Kvar", "Left"), figure: figures[2],
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
    return problems.prefix(overviewMost).enumerated().map { place, problem in
      let isError = problem.level == .error
      return OverviewLine(
        id: .line("problem:\(place)"),
        text: "\(isError ? glyphs.sign.error : glyphs.sign.warning) \(problem.text(language))",
        role: isError ? .error : .warning)
    }
  }
}

/// A line of a block at the right: a text, and a figure at its end.
struct OverviewLine {
  var id: RowID?
  var text: String
  var figure = ""
  var role: Screen.Role = .text
}
