import Plan
import Screen

/// What refers to a record, as a line of it: opened with Enter.
struct RecordLink: Sendable {
  let item: RecordItem
  let label: String
  let text: String
}

extension App {
  /// What refers to a record, by type: meetings, goals, action points by name; time entries by number.
  func links(to id: RecordID) -> [RecordLink] {
    let byType = Dictionary(grouping: plan.referrers(to: id)) { $0.type }
    return RecordType.allCases.flatMap { type -> [RecordLink] in
      guard let refs = byType[type] else { return [] }
      let label = type.label[language].capitalizedFirst
      if type == .timeEntry {
        let line = RowID.line(id.type == .person ? "person:\(id.key)" : "activity:\(id.key)")
        return [RecordLink(item: .entries(line), label: say("Tidposter", "Time entries"), text: "\(refs.count)")]
      }
      return refs.enumerated().map { number, ref in
        let own = plan.id(of: ref)
        return RecordLink(item: .record(own), label: number == 0 ? label : "", text: linkText(own, ref))
      }
    }
  }

  private func linkText(_ id: RecordID, _ ref: RecordRef) -> String {
    let name = plan.values("Namn", of: ref).first ?? ""
    let before = plan.values("Datum", of: ref).first ?? id.name(language)
    return "\(before)  \(name)"
  }
}
