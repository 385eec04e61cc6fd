import Plan

extension App {
  /// Takes in a new plan; while an earlier one is shown, that one stays.
  mutating func adopt(_ plan: YearPlan) {
    guard travel != nil else { return adoptShown(plan) }
    travel?.now = plan
    travel?.compare(self.plan)
  }

  /// Shows another plan; every cursor stays on what it stood on, and every mark on what was marked.
  mutating func adoptShown(_ plan: YearPlan) {
    let old = self.plan
    let place = activeList.cursor
    let entry = activeList.current.flatMap { row -> RecordID? in
      guard case .entry(let ref) = row.id else { return nil }
      return old.id(of: ref)
    }
    self.plan = plan
    refreshEverything()
    keepMarks(from: old)
    guard let entry else { return }
    // Time entries have no key: a row is known by its place, which may be another's now.
    if let ref = plan.ref(of: entry) {
      _ = activeList.move(to: .entry(ref))
    } else {
      activeList.move(to: place)
    }
    activeList.scroll(height: listHeight)
  }

  private mutating func keepMarks(from old: YearPlan) {
    func moved(_ list: ListState) -> Set<RecordRef> {
      Set(list.marked.compactMap { plan.ref(of: old.id(of: $0)) })
    }
    for (pane, list) in lists where !list.marked.isEmpty { lists[pane]?.marked = moved(list) }
    for (place, layer) in layers.enumerated() {
      guard case .list(var open) = layer, !open.list.marked.isEmpty else { continue }
      open.list.marked = moved(open.list)
      layers[place] = .list(open)
    }
  }
}
