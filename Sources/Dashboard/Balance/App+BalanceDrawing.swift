import Plan
import Screen

extension App {
  private var balanceInner: Rect { layerRect.inset(x: 2, y: 1) }

  /// How many rows are below the activities: four of sums, and what is under the cursor.
  private var balanceFoot: Int { balanceInner.height >= 16 ? 6 : 5 }

  /// Where the activities' lines are.
  var balanceRows: Rect {
    let inner = balanceInner
    return Rect(
      x: inner.x, y: inner.y + 1, width: inner.width, height: max(1, inner.height - 1 - balanceFoot))
  }

  /// The least that the activities' names have; what people do not take is theirs too.
  private var headingWidth: Int { balanceInner.width < 70 ? 10 : 14 }

  /// How many people there is room for.
  var balanceColumns: Int { max(1, (balanceInner.width - headingWidth - 21) / 6) }

  /// The people across, the activities down by area, sums at both edges; under them what the cursor is on.
  func drawBalance(_ layer: BalanceLayer, _ canvas: inout Canvas) {
    let rect = layerRect
    canvas.fill(rect, .text)
    canvas.box(rect, title: balanceTitle(layer), .borderFocused)
    guard !layer.isEmpty else { return }
    let people = Viewport(top: layer.left, height: balanceColumns).rows(of: layer.size.columns)
    let columns = balanceColumns(layer, people)
    let layout = ColumnLayout.fit(columns, width: balanceInner.width)
    let head = Rect(x: balanceInner.x, y: balanceInner.y, width: balanceInner.width, height: 1)
    canvas.tableHeader(columns, layout, in: head)
    markPeople(layer, people, layout, head, &canvas)
    let now = travel.map { AllocationFigures($0.now) }
    let rows = balanceRows
    let view = Viewport(top: layer.cursor.top, height: rows.height)
    for place in view.rows(of: layer.lines.count) {
      let strip = rows.row(place - view.top)
      switch layer.lines[place] {
      case .area(let key, let planned, let sum):
        let name = plan.areas.first { $0.id == key }?.name ?? key
        let cells = [TableCell(name, .heading)] + people.map { _ in TableCell("") }
        canvas.tableRow(cells + edge(sum, planned, .muted), columns, layout, in: strip)
      case .activity(let row):
        drawActivity(layer, row, people, columns, layout, strip, &canvas)
        if let now { markOtherwise(now.differing(layer, row, people), layout, in: strip, sign: strip.x, &canvas) }
      }
    }
    canvas.scrollbar(
      in: Rect(x: rect.x, y: rows.y, width: rect.width, height: rows.height), view, of: layer.lines.count)
    drawBalanceFoot(layer, people, columns, layout, &canvas)
  }

  private func balanceTitle(_ layer: BalanceLayer) -> String {
    let title = say("Fördelning av dagar", "Allocation of days")
    if whatIf.isEmpty { return title }
    let count = layer.changed.count
    return title + " \(glyphs.sign.separator) "
      + say("förslag, inte sparat: \(count) ändrade", "not saved: \(count) changed")
  }

  private func balanceColumns(_ layer: BalanceLayer, _ people: Range<Int>) -> [Screen.Column] {
    let edges = [say("Summa", "Sum"), say("Dagar", "Days"), say("Kvar", "Left")]
    return [Screen.Column(say("Aktivitet", "Activity"), .flexible(minimum: headingWidth))]
      + people.map { Screen.Column(layer.table.columns[$0].person, .fixed(5), .decimal(places: 1)) }
      + edges.map { Screen.Column($0, .fixed(6), .decimal(places: 1)) }
  }

  /// Who has too much stands out; signs tell of people to the left and right.
  private func markPeople(
    _ layer: BalanceLayer, _ people: Range<Int>, _ layout: ColumnLayout, _ rect: Rect, _ canvas: inout Canvas
  ) {
    for slot in layout.slots where (1...people.count).contains(slot.column) {
      guard let rest = layer.table.columns[people.lowerBound + slot.column - 1].rest, rest < .zero else { continue }
      canvas.setRole(Rect(x: rect.x + slot.x, y: rect.y, width: slot.width, height: 1), .barOver)
    }
    guard let first = layout.slots.first(where: { $0.column == 1 }) else { return }
    if people.lowerBound > 0 { canvas.put(glyphs.sign.moreLeft, at: rect.x + first.x - 1, rect.y, .key) }
    if people.upperBound < layer.size.columns,
      let last = layout.slots.first(where: { $0.column == people.count })
    {
      canvas.put(glyphs.sign.moreRight, at: rect.x + last.x + last.width, rect.y, .key)
    }
  }

  /// Sum, days and what is left of them.
  private func edge(_ sum: PersonDays, _ planned: PersonDays?, _ role: Screen.Role) -> [TableCell] {
    let rest = (planned ?? .zero) - sum
    return [
      TableCell(sum.text(language), role), TableCell(planned?.text(language) ?? "–", role),
      TableCell(rest.text(language), rest < .zero ? .barOver : rest > .zero ? .warning : .muted),
    ]
  }

  private func drawActivity(
    _ layer: BalanceLayer, _ row: Int, _ people: Range<Int>, _ columns: [Screen.Column], _ layout: ColumnLayout,
    _ rect: Rect, _ canvas: inout Canvas
  ) {
    let own = layer.table.rows[row]
    let isCurrent = row == layer.cursor.row
    let name = plan.activity(own.activity)?.name ?? ""
    let cells = people.map { column in
      let days = layer.table[row, column]
      if layer.changed.contains(layer.part(row, column)) { return TableCell("*\(days.text(language))", .accent) }
      return days == .zero ? TableCell("\(glyphs.bar.empty)", .muted) : TableCell(days.text(language))
    }
    canvas.tableRow(
      [TableCell(" \(own.activity)  \(name)")] + cells + edge(own.sum, own.planned, .text), columns, layout, in: rect,
      role: isCurrent ? .selection : nil)
    for slot in layout.slots where (1...people.count).contains(slot.column) {
      let column = people.lowerBound + slot.column - 1
      let cell = Rect(x: rect.x + slot.x, y: rect.y, width: slot.width, height: 1)
      canvas.spot(cell, row * layer.size.columns + column)
      if let source = layer.source, source == (row, column) { canvas.setRole(cell, .marked) }
      if isCurrent, column == layer.cursor.column { drawCell(layer.cursor, at: cell, &canvas) }
    }
  }

  private func drawBalanceFoot(
    _ layer: BalanceLayer, _ people: Range<Int>, _ columns: [Screen.Column], _ layout: ColumnLayout,
    _ canvas: inout Canvas
  ) {
    let top = balanceRows.endY
    let strip = Rect(x: balanceInner.x, y: top, width: balanceInner.width, height: 1)
    canvas.fill(strip, .columnHeading)
    let (sum, planned) = (layer.table.sum, layer.table.planned)
    let loads = people.map { layer.table.columns[$0] }
    func line(_ row: Int, _ label: String, _ cells: [TableCell], _ edges: [TableCell], _ role: Screen.Role? = nil) {
      let rect = Rect(x: strip.x, y: top + row, width: strip.width, height: 1)
      canvas.tableRow([TableCell(label, .muted)] + cells + edges, columns, layout, in: rect, role: role)
    }
    let edges = edge(sum, planned, .columnHeading)
    line(0, say("Summa", "Sum"), loads.map { TableCell($0.sum.text(language)) }, edges, .columnHeading)
    line(1, say("Dagar", "Days"), loads.map { TableCell($0.days?.text(language) ?? "–", .muted) }, [])
    line(2, say("Kvar", "Left"), loads.map { TableCell($0.rest?.text(language) ?? "–", loadRole($0)) }, [])
    line(3, say("Läge", "State"), loads.map { TableCell(loadWord($0), loadRole($0)) }, [])
    let now = travel.map { AllocationFigures($0.now) }
    if let now {
      // After the labels: nothing is before them but the box.
      let sign = strip.x + 6
      let second = Rect(x: strip.x, y: top + 1, width: strip.width, height: 1)
      markOtherwise(now.differingSums(layer, people), layout, in: strip, sign: sign, &canvas)
      markOtherwise(now.differingDays(layer, people), layout, in: second, sign: sign, &canvas)
    }
    let problem = layer.cursor.problem
    let today = now.flatMap { todayNote(layer.days, $0.days(of: layer.part)) }.map { "\($0) \(glyphs.sign.separator) " }
    canvas.write(
      wrapping: problem ?? (today ?? "") + balanceNote(layer),
      in: Rect(x: strip.x, y: top + 4, width: strip.width, height: balanceFoot - 4),
      problem == nil ? .muted : .error)
  }

  private func loadWord(_ column: AllocationTable.Column) -> String {
    guard let rest = column.rest else { return "–" }
    return rest < .zero ? say("över", "over") : rest > .zero ? say("ledig", "free") : say("fullt", "full")
  }

  private func loadRole(_ column: AllocationTable.Column) -> Screen.Role {
    guard let rest = column.rest, rest != .zero else { return .muted }
    return rest < .zero ? .barOver : .good
  }

  /// `OH på RAU: 11 · RAU: allt fördelat · OH Osvald Hjelm: 41 av 32, över 9`.
  private func balanceNote(_ layer: BalanceLayer) -> String {
    let (row, column) = (layer.table.rows[layer.cursor.row], layer.table.columns[layer.cursor.column])
    func number(_ days: PersonDays) -> String { days.text(language) }
    let divider = " \(glyphs.sign.separator) "
    if let source = layer.source {
      let part = layer.part(source.row, source.column)
      let days = number(layer.table[source.row, source.column])
      return say(
        "Flyttar från \(part.person) på \(part.activity): gå till en cell, skriv hur många (Enter: alla \(days))",
        "Moving from \(part.person) on \(part.activity): go to a cell, type how many (Enter: all \(days))")
    }
    let state =
      row.rest == .zero
      ? say("allt fördelat", "all allocated")
      : row.rest > .zero
        ? say("\(number(row.rest)) ofördelade", "\(number(row.rest)) unallocated")
        : say("\(number(.zero - row.rest)) för mycket", "\(number(.zero - row.rest)) too many")
    var load = "\(number(column.sum)) \(say("av", "of")) \(column.days.map(number) ?? "–")"
    if let rest = column.rest {
      load += ", \(loadWord(column))" + (rest == .zero ? "" : " \(number(rest < .zero ? .zero - rest : rest))")
    }
    return "\(column.person) \(say("på", "on")) \(row.activity): \(number(layer.days))" + divider
      + "\(row.activity): \(state)" + divider
      + "\(column.person) \(plan.person(column.person)?.name ?? ""): \(load)"
  }

  func hints(_ layer: BalanceLayer) -> [(key: String, text: String)] {
    let help = ("?", say("hjälp", "help"))
    if layer.cursor.typed != nil { return [("Enter", say("sätt", "set")), ("Esc", say("backa", "back"))] }
    if layer.source != nil {
      return [
        ("Enter", say("flytta alla", "move all")), ("0-9", say("flytta så många", "move so many")),
        ("Esc", say("avbryt", "give up")),
      ]
    }
    let moving = [
      ("0-9", say("sätt", "set")), ("m", say("flytta", "move")), ("< >", say("ge en dag", "pass a day")),
      ("+ -", say("en dag", "a day")),
    ]
    if whatIf.isEmpty { return moving + [("Esc", say("tillbaka", "back")), help] }
    return [
      ("s", say("spara allt", "save all")), ("Esc", say("släpp", "drop")), ("u", say("ångra", "undo")),
    ] + moving + [help]
  }
}
