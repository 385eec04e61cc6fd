import Plan
import Reports
import Screen

/// Who has to be asked about what, a heading a person: Enter opens the record, `y` copies the person's ready text.
struct NudgesPane: ListPane {
  var type: RecordType { .activity }
  var canSort: Bool { false }

  func columns(_ app: App) -> [ListColumn] {
    [
      ListColumn(title: Label("Vem, vad", "Who, what"), column: nil, width: 20),
      ListColumn(title: Label("Namn", "Name"), column: nil, width: 16, grows: true, dropOrder: 1),
      ListColumn(title: Label("Varför", "Why"), column: nil, width: 36, grows: true),
    ]
  }

  func rows(_ app: App, _ list: ListState) -> [Row] {
    app.nudges.enumerated().flatMap { place, one -> [Row] in
      let group = one.person?.id ?? ""
      let heading = Row(id: .group(group), group: group)
      if list.folded.contains(group) { return [heading] }
      return [heading]
        + one.nudges.indices.map { number in
          Row(id: .line("nudge:\(place):\(number)"), ref: one.nudges[number].record, depth: 1, group: group)
        }
    }
  }

  func cells(_ row: Row, _ app: App) -> [CellContent] {
    if case .group(let key) = row.id {
      guard let one = app.nudges(of: key) else { return [] }
      let name = one.person?.name ?? app.say("Ingen ansvarig", "Nobody responsible")
      let sign = app.nudgesFolded.contains(key) ? app.glyphs.sign.folded : app.glyphs.sign.opened
      return [
        CellContent("\(sign) \(key.isEmpty ? "–" : key) (\(one.nudges.count))"), CellContent(name), CellContent(),
      ]
    }
    guard let nudge = app.nudge(row) else { return [] }
    return [
      CellContent(nudge.key), CellContent(nudge.name),
      CellContent("\(app.glyphs.sign.warning) \(nudge.reason.label[app.language])", .warning),
    ]
  }

  func note(_ row: Row, _ app: App) -> String? {
    guard let nudge = app.nudge(row) else {
      return app.say("y kopierar en färdig text till personen.", "y copies a ready text to the person.")
    }
    return "\(nudge.key): \(nudge.reason.label[app.language]). \(nudge.reason.remedy[app.language].capitalizedFirst)."
  }

  func copyText(_ row: Row, _ app: App) -> String? {
    guard let group = row.groupName, let one = app.nudges(of: group) else { return nil }
    let text = NudgeText(one, in: app.plan, today: app.settings.today)
    return text.lines(app.language).joined(separator: "\n") + "\n"
  }

  func emptyText(_ app: App) -> String {
    app.say("Inget att påminna om: allt är uppdaterat.", "Nothing to remind anybody of: all is up to date.")
  }
}

extension App {
  /// `r`: who has to be asked.
  mutating func openNudges() -> [Effect] {
    nudges = plan.nudges(today: settings.today)
    open(Label("Påminnelser", "Reminders"), NudgesPane())
    return []
  }

  /// Works the reminders out anew where they are on the screen.
  mutating func refreshNudges() {
    let isOpen = layers.contains { layer in
      if case .list(let open) = layer { open.pane is NudgesPane } else { false }
    }
    nudges = isOpen ? plan.nudges(today: settings.today) : []
  }

  func nudges(of person: String) -> PersonNudges? { nudges.first { ($0.person?.id ?? "") == person } }

  func nudge(_ row: Row) -> Nudge? {
    guard case .line(let name) = row.id, name.hasPrefix("nudge:") else { return nil }
    let parts = name.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, nudges.indices.contains(parts[0]), nudges[parts[0]].nudges.indices.contains(parts[1]) else {
      return nil
    }
    return nudges[parts[0]].nudges[parts[1]]
  }

  /// The persons whose reminders are folded.
  var nudgesFolded: Set<String> {
    for case .list(let open) in layers.reversed() where open.pane is NudgesPane { return open.list.folded }
    return []
  }
}
