import Plan
import Screen

/// What refers to a record, as a line of it: opened with Enter.
struct RecordLink: Sendable {
  let item: RecordItem
  let label: String
  let text: String
  var role: Screen.Role = .muted
}

extension App {
  /// What refers to a record, by type: meetings, goals, action points by name; time entries by number. Of each type no more
  /// than `most`.
  func links(to id: RecordID, most: Int = .max) -> [RecordLink] {
    let byType = Dictionary(grouping: plan.referrers(to: id)) { $0.type }
    return occasionsLink(id)
      + RecordType.allCases.flatMap { type -> [RecordLink] in
        guard let refs = byType[type] else { return [] }
        let label = type.label[language].capitalizedFirst
        if type == .timeEntry {
          let line = RowID.line(id.type == .person ? "person:\(id.key)" : "activity:\(id.key)")
          return [RecordLink(item: .entries(line), label: say("Tidposter", "Time entries"), text: "\(refs.count)")]
        }
        if type == .actionPoint { return pointLinks(refs, label) }
        return refs.prefix(most).enumerated().map { number, ref in
          let own = plan.id(of: ref)
          return RecordLink(item: .record(own), label: number == 0 ? label : "", text: linkText(own, ref))
        }
      }
  }

  /// The days of a series, behind one line that says how many and which is next.
  private func occasionsLink(_ id: RecordID) -> [RecordLink] {
    guard id.type == .meeting, let meeting = plan.ref(of: id).flatMap({ plan.meeting(at: $0) }),
      meeting.recurrence != nil
    else { return [] }
    let days = plan.allDays(of: meeting)
    let next = days.first { $0 >= settings.today }.map { say(", nästa \($0.iso)", ", next \($0.iso)") }
    let text = "\(days.count)" + (next ?? "") + say("; Enter visar dem", "; Enter shows them")
    return [RecordLink(item: .occasions(id), label: say("Tillfällen", "Occasions"), text: text)]
  }

  /// Action points, the late first: how each stands, by when, and what it is.
  private func pointLinks(_ refs: [RecordRef], _ label: String) -> [RecordLink] {
    let points = refs.compactMap { plan.actionPoint(at: $0) }.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.isOpen != b.isOpen { return a.isOpen }
      return (a.due ?? .last, left.offset) < (b.due ?? .last, right.offset)
    }.map(\.element)
    return points.enumerated().map { number, point in
      let status = statusCell(point)
      let text = "\(status.text)  \(point.due?.iso ?? "–")  \(point.name)"
      return RecordLink(
        item: .record(plan.id(of: point.ref)), label: number == 0 ? label : "", text: text,
        role: point.isOpen ? status.role ?? .text : .muted)
    }
  }

  private func linkText(_ id: RecordID, _ ref: RecordRef) -> String {
    let name = plan.values("Namn", of: ref).first ?? ""
    let amount = plan.values("Belopp", of: ref).first.flatMap { Money(file: $0) }.map { "\($0.text(language)) kr" }
    let before = plan.values("Datum", of: ref).first ?? amount ?? id.name(language)
    return "\(before)  \(name)"
  }

  /// What a record is called: by its key, and one without by what tells it from others: `2026-01-09 RL`.
  func name(of id: RecordID) -> String {
    guard id.type.schema.key == nil, let ref = plan.ref(of: id) else { return id.name(language) }
    let words = ["Datum", "Person", "Namn"].compactMap { plan.values($0, of: ref).first }
    return words.isEmpty ? id.name(language) : words.joined(separator: " ")
  }
}
