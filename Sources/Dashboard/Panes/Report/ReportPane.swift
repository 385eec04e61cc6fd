import Plan
import Screen

/// The year's report as a worklist: each section in the report's order, what it lacks, and who has marked it ready.
struct ReportPane: ListPane {
  /// Whether only what is missing is shown.
  var showsGapsOnly = false

  var type: RecordType { .activity }
  var canSort: Bool { false }

  func columns(_ app: App) -> [ListColumn] {
    [
      ListColumn(title: Label("Del", "Section"), column: nil, width: 22, grows: true),
      ListColumn(title: Label("Text", "Text"), column: nil, width: 5),
      ListColumn(title: Label("Uppgifter", "Figures"), column: nil, width: 12),
      ListColumn(title: Label("Klarmarkerad", "Marked ready"), column: nil, width: 13),
      ListColumn(title: Label("Ansvarig", "Responsible"), column: nil, width: 10, dropOrder: 1),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    let all = app.plan.reportSections
    let gaps = Set(app.plan.reportGaps(all).map(\.section.subject))
    let context = QueryContext(person: app.settings.person, today: app.settings.today)
    let shown = all.filter { section in
      if showsGapsOnly, !gaps.contains(section.subject) { return false }
      if list.mineOnly, !(app.settings.person.map(section.responsible.contains) ?? true) { return false }
      guard let filter = list.filter, !filter.isEmpty else { return true }
      return section.ref.map { filter.matches($0, in: app.plan, context) } ?? false
    }
    var groups: [(name: String, rows: [Row])] = []
    for section in shown {
      let name = section.part.rowName
      let row = app.row(of: section, group: name)
      if groups.last?.name == name {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append((name, [row]))
      }
    }
    return [Row(id: .line("report:sum"))]
      + groups.flatMap { group in
        [Row(id: .group(group.name))] + (list.folded.contains(group.name) ? [] : group.rows)
      }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    if case .group(let name) = row.id {
      let sign = app.activeList.folded.contains(name) ? app.glyphs.sign.folded : app.glyphs.sign.opened
      return [CellContent("\(sign) \(app.reportHeading(name))")]
    }
    guard let section = app.reportSection(row) else {
      let progress = ReportProgress(app.plan.reportSections)
      return [
        CellContent(
          showsGapsOnly ? app.say("Bara det som saknas", "Only what is missing") : app.say("Alla", "All"), .heading),
        CellContent("", .heading), CellContent("\(progress.complete)/\(progress.sections)", .heading),
        CellContent("\(progress.marked)/\(progress.markable)", .heading),
      ]
    }
    return [
      CellContent(section.title[app.language]),
      section.text.map { cell([$0], isText: true, app) } ?? CellContent("–", .muted),
      cell(section.figures, app), mark(section, app), CellContent(section.responsible.joined(separator: " "), .muted),
    ]
  }

  /// Whether everything is there, or what is not; of a text only that.
  private func cell(_ items: [ReportSection.Item], isText: Bool = false, _ app: App) -> CellContent {
    let missing = items.filter { !$0.isThere }
    if missing.isEmpty { return CellContent("\(app.glyphs.sign.done) \(app.say("ja", "yes"))", .statusDone) }
    let names = missing.map { $0.label[app.language].lowercased() }.joined(separator: ", ")
    return CellContent("\(app.glyphs.sign.error) " + (isText ? app.say("nej", "no") : names), .error)
  }

  private func mark(_ section: ReportSection, _ app: App) -> CellContent {
    if let mark = section.mark { return CellContent(mark, .statusDone) }
    return section.canBeMarked ? CellContent(app.say("nej", "no"), .muted) : CellContent("–", .muted)
  }

  func note(_ row: Row, _ app: App) -> String? {
    guard let section = app.reportSection(row) else {
      if case .group(let name) = row.id { return app.reportHeading(name) }
      return ReportProgress(app.plan.reportSections).text(app.language) + ". "
        + app.say(
          "Enter öppnar det som saknas, K klarmarkerar, R visar bara det som saknas.",
          "Enter opens what is missing, K marks ready, R shows only what is missing.")
    }
    let missing = section.missing.map { $0.label[app.language].lowercased() }.joined(separator: ", ")
    let state =
      missing.isEmpty ? app.say("Inget saknas", "Nothing is missing") : app.say("Saknas: ", "Missing: ") + missing
    let people = section.responsible.map { app.plan.personWithName($0) }.joined(separator: ", ")
    let who = people.isEmpty ? app.say("ingen ansvarig", "nobody responsible") : people
    let meetings = app.attendanceNote(section).map { " \($0)." } ?? ""
    return "\(section.title[app.language]). \(state).\(meetings) \(app.say("Ansvarig", "Responsible")): \(who)."
      + (section.canBeMarked || section.ref == nil ? "" : app.say(" Kan inte klarmarkeras.", " Cannot be marked."))
  }

  func emptyText(_ app: App) -> String { "" }
}

extension ReportSection.Part {
  /// The name that its rows are folded by.
  fileprivate var rowName: String {
    switch self {
    case .summary: "report:summary"
    case .money: "report:money"
    case .area(let key): "report-area:\(key)"
    case .goals(let key): "report-goals:\(key)"
    case .groups: "report:groups"
    }
  }
}

extension YearPlan {
  /// `ME Magnus Eriksson`.
  fileprivate func personWithName(_ key: String) -> String {
    ([key] + (ref(.person, key).map { values("Namn", of: $0) } ?? [])).joined(separator: " ")
  }
}

extension App {
  fileprivate func row(of section: ReportSection, group: String) -> Row {
    switch section.subject {
    case .record(let ref): row(ref, depth: 1, group: group)
    case .members(let role): Row(id: .line("report:\(role.rawValue)"), depth: 1, group: group)
    }
  }

  /// The section that a row of the worklist is.
  func reportSection(_ row: Row) -> ReportSection? {
    switch row.id {
    case .record: row.ref.flatMap { plan.reportSection(of: $0) }
    case .line(let name) where name.hasPrefix("report:"):
      PersonRole(rawValue: String(name.dropFirst(7))).map { plan.reportSection(of: $0) }
    case .group, .entry, .line: nil
    }
  }

  /// Of how many of an activity's meetings the report can say how many came.
  fileprivate func attendanceNote(_ section: ReportSection) -> String? {
    guard section.ref?.type == .activity else { return nil }
    let meetings = plan.meetings.filter { $0.activities.contains(section.key) && $0.status != .cancelled }
    if meetings.isEmpty { return nil }
    let known = meetings.count { $0.attendees != nil || $0.attendeesOnline != nil }
    return say(
      "Deltagare angivet för \(known) av \(meetings.count) möten",
      "Attendees given for \(known) of \(meetings.count) meetings")
  }

  fileprivate func reportHeading(_ name: String) -> String {
    func area(_ key: Substring) -> String {
      plan.areas.first { $0.id == key }?.name ?? say("Utan verksamhet", "Without an area")
    }
    if name.hasPrefix("report-area:") { return area(name.dropFirst(12)) }
    if name.hasPrefix("report-goals:") { return say("Mål: ", "Goals: ") + area(name.dropFirst(13)) }
    switch name {
    case "report:summary": return say("Kortfattad text", "Short text")
    case "report:money": return say("Ekonomi", "Money")
    default: return say("Grupperna", "The groups")
    }
  }
}
