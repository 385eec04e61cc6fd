import Plan
import Screen

/// Who is to do how much of what, and what it would be if days were moved.
struct BalanceLayer: Sendable {
  /// A line of the screen: an area's heading, or an activity by its place in the table.
  enum Line: Sendable, Equatable {
    case area(String, planned: PersonDays, sum: PersonDays)
    case activity(Int)
  }

  /// The table with what is moved in it.
  private(set) var table: AllocationTable
  private(set) var lines: [Line] = []
  /// The parts that are not as the plan has them.
  private(set) var changed: Set<AllocationCell> = []
  var cursor = GridCursor()
  /// The first person in view.
  var left = 0
  /// The part that days are being moved from, by its place.
  var source: (row: Int, column: Int)?

  init(_ plan: YearPlan, _ whatIf: WhatIf) {
    table = AllocationTable(plan)
    take(whatIf)
  }

  var size: (rows: Int, columns: Int) { (table.rows.count, table.columns.count) }
  var isEmpty: Bool { size.rows == 0 || size.columns == 0 }

  /// The part under the cursor.
  var part: AllocationCell { part(cursor.row, cursor.column) }
  var days: PersonDays { table[cursor.row, cursor.column] }

  func part(_ row: Int, _ column: Int) -> AllocationCell {
    AllocationCell(activity: table.rows[row].activity, person: table.columns[column].person)
  }

  /// Reckons the table anew, the cursor kept on its activity and person.
  mutating func refresh(_ plan: YearPlan, _ whatIf: WhatIf) {
    let part = isEmpty ? nil : part
    table = AllocationTable(plan)
    source = nil
    take(whatIf)
    cursor.row = table.rows.firstIndex { $0.activity == part?.activity } ?? cursor.row
    cursor.column = table.columns.firstIndex { $0.person == part?.person } ?? cursor.column
    cursor.move(in: size)
  }

  private mutating func take(_ whatIf: WhatIf) {
    changed = []
    let parts = whatIf.parts
    if !parts.isEmpty {
      let rows = Dictionary(table.rows.enumerated().map { ($1.activity, $0) }) { first, _ in first }
      let columns = Dictionary(table.columns.enumerated().map { ($1.person, $0) }) { first, _ in first }
      for (part, days) in parts {
        guard let row = rows[part.activity], let column = columns[part.person], table[row, column] != days else {
          continue
        }
        table.set(days, row: row, column: column)
        changed.insert(part)
      }
    }
    makeLines()
  }

  private mutating func makeLines() {
    lines = []
    var start = 0
    while start < table.rows.count {
      let area = table.rows[start].area
      let end = table.rows[start...].firstIndex { $0.area != area } ?? table.rows.count
      let own = table.rows[start..<end]
      lines.append(.area(area, planned: own.map { $0.planned ?? .zero }.sum(), sum: own.map(\.sum).sum()))
      lines += (start..<end).map(Line.activity)
      start = end
    }
  }
}

extension App {
  /// `F`: the allocation, with what was moved and is not saved yet.
  mutating func openBalance() -> [Effect] {
    let layer = BalanceLayer(plan, whatIf)
    guard !layer.isEmpty else {
      return refuse(
        "Det finns inga aktiviteter eller personer att fördela på", "There are no activities or people to allocate")
    }
    layers.append(.balance(layer))
    return whatIf.isEmpty ? [] : inform("Förslaget från förut, inte sparat", "What was moved before, not saved")
  }

  /// Nil where the key is a command of the whole program's.
  mutating func handle(_ key: Key, in layer: BalanceLayer) -> [Effect]? {
    var layer = layer
    if layer.isEmpty { return key == .escape ? nil : refuse("Inget att fördela; Esc", "Nothing to allocate; Esc") }
    if layer.cursor.typed != nil { return type(key, layer) }
    if let reason = editRefusal, layer.edits(key) { return refuse(reason, reason) }
    if layer.cursor.begins(with: key) {
      show(layer)
      return []
    }
    let one = PersonDays(1)
    switch key {
    case .tab: layer.cursor.step(1, in: layer.size)
    case .backTab: layer.cursor.step(-1, in: layer.size)
    case .character("+"): return set(layer.days + one, layer)
    case .character("-"): return set(max(.zero, layer.days - one), layer)
    case .character("<"), .character(">"): return pass(one, key == .character("<") ? -1 : 1, layer)
    case .character("m"):
      guard layer.days > .zero else {
        return refuse("Här finns inga dagar att flytta", "There are no days to move here")
      }
      layer.source = (layer.cursor.row, layer.cursor.column)
    case .character("s"): return keep(layer)
    case .enter: return enter(layer)
    case .escape: return escape(layer)
    case .backspace, .delete: return set(.zero, layer)
    default: return handle(settings.keys.command(for: key), in: layer)
    }
    show(layer)
    return []
  }

  private mutating func handle(_ command: Command?, in layer: BalanceLayer) -> [Effect]? {
    var layer = layer
    let page = max(1, balanceRows.height - 1)
    switch command {
    case .down: layer.cursor.move(rows: 1, in: layer.size)
    case .up: layer.cursor.move(rows: -1, in: layer.size)
    case .right: layer.cursor.move(columns: 1, in: layer.size)
    case .left: layer.cursor.move(columns: -1, in: layer.size)
    case .pageDown: layer.cursor.move(rows: page, in: layer.size)
    case .pageUp: layer.cursor.move(rows: -page, in: layer.size)
    case .halfPageDown: layer.cursor.move(rows: max(1, page / 2), in: layer.size)
    case .halfPageUp: layer.cursor.move(rows: -max(1, page / 2), in: layer.size)
    case .top: layer.cursor.move(rows: -layer.size.rows, in: layer.size)
    case .bottom: layer.cursor.move(rows: layer.size.rows, in: layer.size)
    case .edit: layer.cursor.typed = TextField(layer.days == .zero ? "" : layer.days.text(language))
    case .undo where !whatIf.isEmpty:
      whatIf.takeBack()
      layer.refresh(plan, whatIf)
      show(layer)
      return inform("Senaste flytten borta", "The last move is gone")
    case .redo where !whatIf.isEmpty:
      return refuse("Spara förslaget (s) eller släpp det (Esc) först", "Save what was moved (s) or drop it (Esc) first")
    case .close:
      layers.removeLast()
      return whatIf.isEmpty
        ? [] : inform("Förslaget är inte sparat; F visar det igen", "What was moved is not saved; F shows it again")
    case .some, nil: return nil
    }
    show(layer)
    return []
  }

  /// Puts the layer back, scrolled so that its cursor is in view.
  private mutating func show(_ layer: BalanceLayer) {
    var layer = layer
    var rows = Viewport(top: layer.cursor.top, height: balanceRows.height)
    let line = layer.lines.firstIndex(of: .activity(layer.cursor.row)) ?? 0
    rows.reveal(line, of: layer.lines.count, context: 1)
    layer.cursor.top = rows.top
    var columns = Viewport(top: layer.left, height: balanceColumns)
    columns.reveal(layer.cursor.column, of: layer.size.columns, context: 0)
    layer.left = columns.top
    replaceTop(.balance(layer))
  }

  // MARK: - Moving days

  private mutating func type(_ key: Key, _ layer: BalanceLayer) -> [Effect] {
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
  private mutating func set(_ days: PersonDays, _ layer: BalanceLayer, then step: GridStep = .stay) -> [Effect] {
    change([layer.part: days], layer, then: step)
  }

  /// `<` and `>`: a day of the part to the person before or after.
  private mutating func pass(_ days: PersonDays, _ direction: Int, _ layer: BalanceLayer) -> [Effect] {
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
    layer.source = nil
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
    whatIf.add(step)
    layer.refresh(plan, whatIf)
    layer.cursor.go(go, in: layer.size)
    show(layer)
    return []
  }

  private mutating func enter(_ layer: BalanceLayer) -> [Effect] {
    if let source = layer.source { return move(layer.table[source.row, source.column], layer) }
    if !whatIf.isEmpty { return keep(layer) }
    layers.append(.record(RecordLayer(id: RecordID(.activity, layer.part.activity))))
    return []
  }

  /// Everything that was moved becomes one change, and one step to undo.
  private mutating func keep(_ layer: BalanceLayer) -> [Effect] {
    guard !layer.changed.isEmpty else {
      whatIf = WhatIf()
      return inform("Inget är flyttat", "Nothing was moved")
    }
    let parts = whatIf.parts
    let effects = commit { (plan) throws(Refusal) in try plan.allocating(parts) }
    if !effects.isEmpty { whatIf = WhatIf() }
    return effects
  }

  private mutating func escape(_ layer: BalanceLayer) -> [Effect]? {
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

extension BalanceLayer {
  /// Whether a key would change something.
  fileprivate func edits(_ key: Key) -> Bool {
    switch key {
    case .character(let character): character.isNumber || ",.+-<>ms".contains(character)
    case .backspace, .delete: true
    default: false
    }
  }
}
