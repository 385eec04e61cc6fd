extension YearPlan {
  /// The sections of the year's report, in its order: the short text, the money, each area with its activities, the goals
  /// and the groups.
  public var reportSections: [ReportSection] {
    let lead = leads
    let known = Set(areas.map(\.id))
    let summary = facts.ref.map { [planSection($0, lead)] } ?? []
    let money = budgetLines.map { section(of: $0, lead) }
    let inAreas = areas.flatMap { area in
      [section(of: area, lead)] + activities(in: area).map { section(of: $0, known, lead) }
    }
    let outside = activitiesWithoutArea.map { section(of: $0, known, lead) }
    let byArea = Dictionary(grouping: goals) { known.contains($0.area) ? $0.area : "" }
    let followUp = (areas.map(\.id) + [""]).flatMap { byArea[$0] ?? [] }.map { section(of: $0, known, lead) }
    let groups = [PersonRole.steeringGroup, .workingGroup].map { section(of: $0, lead) }
    return summary + money + inAreas + outside + followUp + groups
  }

  /// What keeps the report from being ready. That a section is not marked ready counts as soon as any is: a group that
  /// does not use the marks is not asked for them.
  public func reportGaps(_ sections: [ReportSection]) -> [ReportGap] {
    let countsMarks = sections.contains { $0.mark != nil }
    return sections.compactMap { section in
      let missing = section.missing
      guard !missing.isEmpty || (countsMarks && !section.isReady) else { return nil }
      return ReportGap(section: section, missing: missing)
    }
  }

  /// What keeps the report from being ready.
  public var reportGaps: [ReportGap] { reportGaps(reportSections) }

  /// The section of the report that a record is; nil for those that are none.
  public func reportSection(of ref: RecordRef) -> ReportSection? {
    let known = Set(areas.map(\.id))
    switch ref.type {
    case .plan: return planSection(ref, leads)
    case .area: return areas.position(of: ref).map { section(of: areas[$0], leads) }
    case .activity: return activities.position(of: ref).map { section(of: activities[$0], known, leads) }
    case .goal: return goals.position(of: ref).map { section(of: goals[$0], known, leads) }
    case .budgetLine: return budgetLines.position(of: ref).map { section(of: budgetLines[$0], leads) }
    case .timeEntry, .meeting, .actionPoint, .expense, .total, .person: return nil
    }
  }

  /// The section of the report that lists everybody with a role.
  public func reportSection(of role: PersonRole) -> ReportSection { section(of: role, leads) }

  /// The keys of those who lead the work: theirs is what nobody else is responsible for.
  public var leads: [String] { people.filter { $0.roles.contains(.lead) }.map(\.id) }

  private func planSection(_ ref: RecordRef, _ lead: [String]) -> ReportSection {
    ReportSection(
      part: .summary, subject: .record(ref), key: facts.year.map { "\($0)" } ?? "",
      title: Label("Vision och budskap", "Vision and messages"), text: item("Vision", ref, has("Vision", ref)),
      figures: [item("Arbetsdagar", ref, facts.workingDays != nil)], mark: nil, canBeMarked: false, responsible: lead)
  }

  private func section(of line: BudgetLine, _ lead: [String]) -> ReportSection {
    ReportSection(
      part: .money, subject: .record(line.ref), key: line.id, title: Label(line.name, line.name),
      text: item("Kommentar", line.ref, has("Kommentar", line.ref)),
      figures: [item("Utfall", line.ref, line.outcome != nil)], mark: nil, canBeMarked: false, responsible: lead)
  }

  private func section(of area: Area, _ lead: [String]) -> ReportSection {
    ReportSection(
      part: .area(area.id), subject: .record(area.ref), key: area.id,
      title: Label("Resursåtgång: \(area.name)", "Resources used: \(area.name)"),
      text: item("Resursatgang", area.ref, has("Resursatgang", area.ref)),
      figures: [item("Dagar", area.ref, area.days != nil)], mark: mark(of: area.ref), canBeMarked: true,
      responsible: lead)
  }

  private func section(of activity: Activity, _ known: Set<String>, _ lead: [String]) -> ReportSection {
    let isDecided = [.done, .partial, .cancelled].contains(activity.status)
    return ReportSection(
      part: .area(known.contains(activity.area) ? activity.area : ""), subject: .record(activity.ref),
      key: activity.id, title: Label(activity.name, activity.name),
      text: item("Redovisning", activity.ref, activity.hasAccount),
      figures: [
        item("Status", activity.ref, isDecided), item("Dagar", activity.ref, activity.days != nil),
      ], mark: mark(of: activity.ref), canBeMarked: true,
      responsible: activity.responsible.isEmpty ? lead : activity.responsible)
  }

  private func section(of goal: Goal, _ known: Set<String>, _ lead: [String]) -> ReportSection {
    ReportSection(
      part: .goals(known.contains(goal.area) ? goal.area : ""), subject: .record(goal.ref), key: goal.id,
      title: Label(goal.name, goal.name), text: item("Uppfoljning", goal.ref, goal.hasFollowUp),
      figures: [item("Vardering", goal.ref, goal.rating != nil)], mark: mark(of: goal.ref), canBeMarked: true,
      responsible: lead)
  }

  private func section(of role: PersonRole, _ lead: [String]) -> ReportSection {
    let title =
      role == .steeringGroup ? Label("Styrgruppen", "Steering group") : Label("Arbetsgruppen", "Working group")
    let members = ReportSection.Item(
      field: "", label: Label("medlemmar", "members"), isThere: people.contains { $0.roles.contains(role) })
    return ReportSection(
      part: .groups, subject: .members(role), key: role.rawValue, title: title, text: nil, figures: [members],
      mark: nil, canBeMarked: false, responsible: lead)
  }

  private func item(_ field: String, _ ref: RecordRef, _ isThere: Bool) -> ReportSection.Item {
    let label = ref.type.schema.field(field)?.label ?? Label(field, field)
    return ReportSection.Item(field: field, label: label, isThere: isThere)
  }

  private func has(_ field: String, _ ref: RecordRef) -> Bool {
    values(field, of: ref).contains { !$0.allSatisfy(\.isWhitespace) }
  }

  private func mark(of ref: RecordRef) -> String? {
    values("Klarmarkerad", of: ref).first.flatMap { $0.isEmpty ? nil : $0 }
  }
}
