import Plan
import Screen

extension App {
  /// `R`: the report's sections; pressed there, only those that lack something, and again all.
  mutating func openReport() -> [Effect] {
    let title = Label("Verksamhetsberättelsen", "The year's report")
    guard case .list(let layer)? = layers.last, let pane = layer.pane as? ReportPane else {
      open(title, ReportPane())
      return []
    }
    var list = layer.list
    let narrowed = ReportPane(showsGapsOnly: !pane.showsGapsOnly)
    list.replaceRows(narrowed.rows(self, list))
    list.scroll(height: listHeight)
    replaceTop(.list(ListLayer(title: title, pane: narrowed, list: list)))
    return narrowed.showsGapsOnly
      ? inform("Bara det som saknas; R visar allt", "Only what is missing; R shows all")
      : inform("Alla delar visas", "All sections are shown")
  }

  /// Enter in the worklist: what a section lacks, to be written; where it lacks nothing its record.
  mutating func openReportRow(_ row: Row) -> [Effect]? {
    guard activePane is ReportPane else { return nil }
    if case .group(let name) = row.id { return fold(name, !activeList.folded.contains(name)) }
    guard let section = reportSection(row) else {
      return inform(
        ReportProgress(plan.reportSections).text(.swedish), ReportProgress(plan.reportSections).text(.english))
    }
    guard let ref = section.ref else {
      layers = []
      pane = .people
      return inform("Sätt rollen på den som är med", "Set the role of those who take part")
    }
    let id = plan.id(of: ref)
    let field = section.missing.lazy.compactMap { id.type.schema.field($0.field) }.first
    guard let field, refusal(of: .edit) == nil, !plan.facts.isClosed else {
      let name = section.missing.first?.field ?? section.text?.field
      let place = id.type.schema.fields.firstIndex { $0.name == name }
      layers.append(.record(RecordLayer(id: id, cursor: place ?? 0)))
      return []
    }
    return edit(field, [id], plan.values(field.name, of: ref))
  }

  /// `K`: marks the sections ready by the current person today; where the first is, takes the marks away.
  mutating func markReady() -> [Effect] {
    let ids = targets.filter { $0.type.schema.field("Klarmarkerad") != nil }
    guard let first = ids.first, let ref = plan.ref(of: first) else {
      return refuse(
        "Verksamheter, aktiviteter och mål klarmarkeras; budgetposter räknas som klara med kommentar och utfall",
        "Areas, activities and goals are marked ready; budget lines count as ready with comment and outcome")
    }
    if plan.values("Klarmarkerad", of: ref).contains(where: { !$0.isEmpty }) {
      return commit { (plan) throws(Refusal) in try plan.markingReady(ids, nil) }
    }
    guard let person = settings.person else { return askForPerson(then: .markReady) }
    let mark = (day: settings.today, person: person)
    return commit { (plan) throws(Refusal) in try plan.markingReady(ids, mark) }
  }

  /// Closes the year where the report lacks nothing; opens one that is closed.
  mutating func closeYear() -> [Effect] {
    guard plan.facts.ref != nil else {
      return refuse("Planen har ingen plan.rec att låsa", "The plan has no plan.rec to close")
    }
    let isClosed = plan.facts.isClosed
    let gaps = isClosed ? 0 : plan.reportGaps.count
    if gaps > 0 {
      return refuse(
        "\(gaps) delar av berättelsen återstår: R visar dem (rus close-year --force låser ändå)",
        "\(gaps) sections of the report remain: R shows them (rus close-year --force closes anyway)")
    }
    return commit { (plan) throws(Refusal) in try plan.closing(!isClosed) }
  }
}
