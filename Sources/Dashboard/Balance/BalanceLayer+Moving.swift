import Plan
import Screen

extension App {
  // MARK: - Moving days

  mutating func type(_ key: Key, _ layer: BalanceLayer) -> [Effect] {
    var layer = layer
    if key == .escape {
      layer.cursor.end()
    } else if let step = GridStep(key), let typed = layer.cursor.typed {
      switch typedDays(typed, .days) {
      case .failure(let problem): layer.cursor.problem = problem.text(language)
      case .success(let days):
        if layer.source != nil { return move(days, layer) }
        return set(days, layer, then: step)
      }
    } else if layer.cursor.typed?.handle(key) ?? false {
      layer.cursor.problem = nil
    }
    show(layer)
    return []
  }

  /// The part under the cursor becomes so many days.
  mutating func set(_ days: PersonDays, _ layer: BalanceLayer, then step: GridStep = .stay) -> [Effect] {
    change([layer.part: days], layer, then: step)
  }

  /// `<` and `>`: a day of the part to the person before or after.
  mutating func pass(_ days: PersonDays, _ direction: Int, _ layer: BalanceLayer) -> [Effect] {
    let target = layer.cursor.column + direction
    guard layer.table.columns.indices.contains(target) else {
      return refuse("Där finns ingen", "There is nobody there")
    }
    let moved = min(days, layer.days)
    guard moved > .zero else { return refuse("Här finns inga dagar att flytta", "There are no days to move here") }
    let there = layer.table[layer.cursor.row, target]
    return change(
      [layer.part: layer.days - moved, layer.part(layer.cursor.row, target): there + moved], layer, then: .stay)
  }

  /// Days of the part that was picked up, to the one under the cursor.
  private mutating func move(_ days: PersonDays, _ layer: BalanceLayer) -> [Effect] {
    guard let source = layer.source else { return [] }
    var layer = layer
    let (from, to) = (layer.part(source.row, source.column), layer.part)
    let there = layer.table[source.row, source.column]
    guard from != to else {
      return refuse("Gå till en annan cell, eller Esc", "Go to another cell, or Esc")
    }
    guard days <= there else {
      layer.cursor.problem = say(
        "\(from.person) har bara \(there.text(language)) dagar av \(from.activity)",
        "\(from.person) has only \(there.text(language)) days of \(from.activity)")
      show(layer)
      return []
    }
    return change([from: there - days, to: layer.days + days], layer, then: .stay)
  }

  private mutating func change(
    _ step: [AllocationCell: PersonDays], _ layer: BalanceLayer, then go: GridStep
  ) -> [Effect] {
    var layer = layer
    for (part, days) in step {
      let value = Allocation(person: part.person, days: days).fileText
      guard let problem = FieldKind.allocation.problem(value) else { continue }
      layer.cursor.problem = problem.text(language)
      show(layer)
      return []
    }
    layer.cursor.end()
    layer.source = nil
    whatIf.add(step)
    layer.refresh(plan, whatIf)
    layer.cursor.go(go, in: layer.size)
    show(layer)
    return []
  }

  mutating func enter(_ layer: BalanceLayer) -> [Effect] {
    if let source = layer.source { return move(layer.table[source.row, source.column], layer) }
    if !whatIf.isEmpty { return keep(layer) }
    layers.append(.record(RecordLayer(id: RecordID(.activity, layer.part.activity))))
    return []
  }

  /// Everything that was moved becomes one change, and one step to undo.
  mutating func keep(_ layer: BalanceLayer) -> [Effect] {
    guard !layer.changed.isEmpty else {
      whatIf = WhatIf()
      return inform("Inget är flyttat", "Nothing was moved")
    }
    let parts = whatIf.parts
    let effects = commit { (plan) throws(Refusal) in try plan.allocating(parts) }
    if !effects.isEmpty { whatIf = WhatIf() }
    return effects
  }

  mutating func escape(_ layer: BalanceLayer) -> [Effect]? {
    var layer = layer
    if layer.source != nil {
      layer.source = nil
      show(layer)
      return []
    }
    guard !whatIf.isEmpty else { return nil }
    whatIf = WhatIf()
    layer.refresh(plan, whatIf)
    show(layer)
    return inform("Förslaget släppt; planen är som den var", "What was moved is dropped; the plan is as it was")
  }
}
