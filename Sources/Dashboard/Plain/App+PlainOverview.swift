import Plan
import Reports
import Screen

extension App {
  /// The overview, block by block: each row a line, and under the row with the cursor what there is to say of it.
  var plainOverview: [PlainLine] {
    OverviewBlock.allCases.flatMap { block -> [PlainLine] in
      var lines = plainLines(block)
      if block == .priority, lines.isEmpty { lines = [PlainLine(text: noPriorityText)] }
      return lines.isEmpty ? [] : [PlainLine(text: plainHeading(block), role: .heading)] + lines
    }
  }

  private func plainHeading(_ block: OverviewBlock) -> String {
    switch block {
    case .areas: say("Verksamheter", "Areas")
    case .priority: "PRIO (\(rows(of: block).count))"
    case .deviations: say("Avviker (\(rows(of: block).count))", "Off plan (\(rows(of: block).count))")
    case .money, .goals, .meetings, .actionPoints, .problems: sideHeading(block)
    }
  }

  private func plainLines(_ block: OverviewBlock) -> [PlainLine] {
    switch block {
    case .areas, .priority, .deviations:
      // Only rows near the cursor can be on the screen.
      let near = max(0, list.cursor - size.height)..<list.cursor + size.height
      return rows(of: block).filter(near.contains).flatMap { place -> [PlainLine] in
        let row = list.rows[place]
        let line = PlainLine(text: plainText(row), isCurrent: place == list.cursor, spot: place)
        return [line] + (place == list.cursor ? plainFacts(row, block) : [])
      }
    case .money, .goals, .meetings, .actionPoints, .problems:
      return sideLines(block, width: size.width).map { line in
        let place = line.id.flatMap { self.place(of: $0, block) }
        return PlainLine(
          text: line.figure.isEmpty ? line.text : "\(line.text): \(line.figure)", role: line.role,
          isCurrent: place != nil && place == list.cursor, spot: place)
      }
    }
  }

  /// The place of a row in a block among all the overview's rows.
  private func place(of id: RowID, _ block: OverviewBlock) -> Int? {
    rows(of: block).first { list.rows[$0].id == id }
  }

  private func plainText(_ row: Row) -> String {
    if case .line(let name) = row.id { return area(name)?.name ?? name }
    guard let ref = row.ref, let activity = plan.activity(at: ref) else {
      return plan.facts.title ?? say("Planen", "The plan")
    }
    let status = statusCell(of: activity)
    return "\(status.text): \(activity.name)"
  }

  private func area(_ name: String) -> Area? {
    name.hasPrefix("area:") ? plan.areas.first { $0.id == name.dropFirst(5) } : nil
  }

  private func plainFacts(_ row: Row, _ block: OverviewBlock) -> [PlainLine] {
    if case .line(let name) = row.id, let area = area(name) {
      return facts(of: plan.activities(in: area), paces.pace(of: area, in: plan))
    }
    guard let ref = row.ref else { return [] }
    guard let activity = plan.activity(at: ref) else {
      return facts(of: plan.activities, paces.whole(plan))
    }
    let reason = Deviation(activity, paces.pace(of: activity, in: plan), language).reason
    return block == .deviations && !reason.isEmpty ? [.fact("", reason)] : []
  }

  private func facts(of activities: [Activity], _ pace: Pace) -> [PlainLine] {
    let counts = plan.statusCounts(of: activities)
    let statuses = ActivityStatus.allCases.compactMap { status in
      counts[status].map { PlainLine.fact(status.label[language], "\($0)") }
    }
    let words = PaceWords(pace, plan, paces.share, language).lines
    return statuses + words.map { .fact($0.label, $0.text) }
  }
}
