import Plan
import Screen

extension App {
  /// The tabs with their digits, and the year.
  func drawHeader(_ canvas: inout Canvas) {
    canvas.fill(canvas.bounds.row(0), .tab)
    for tab in tabs {
      canvas.write(tab.text, at: tab.columns.lowerBound, 0, tab.pane == pane ? .tabActive : .tab)
    }
    let right = yearText
    let x = size.width - right.cells
    let end = tabs.last?.columns.upperBound ?? 0
    if x >= end { canvas.write(right, at: x, 0, .tab) }
    drawTrail(from: end + 1, to: x, &canvas)
  }

  var yearText: String {
    if let travel { return " \(say("LÄGET", "AS OF")) \(travel.day.iso) " }
    let year = plan.facts.year.map { "\($0)" } ?? "–"
    return size.width >= 90 ? " RUS \(year) " : " \(year)"
  }

  /// What lies over the pane, from it on, in a word or two each: the way back, an Esc a step.
  var steps: [String] {
    guard presentation == nil else { return [] }
    return layers.compactMap { layer in
      switch layer {
      case .list(let list): list.title[language]
      case .record(let record): record.id.type.schema.key == nil ? record.id.type.label[language] : record.id.key
      case .reading(let reading): reading.title
      case .week: say("Veckan", "The week")
      case .balance: say("Fördelningen", "The allocation")
      case .chart(let chart): say("Diagram", "Chart") + shortName(of: chart.subject)
      case .help: say("Tangenter", "Keys")
      // Menus and fields say themselves what they are.
      case .palette, .query, .choice, .picker, .line, .text, .form, .conflict, .prompt, .log, .present, .tour: nil
      }
    }
  }

  private func shortName(of subject: PaceSubject) -> String {
    switch subject {
    case .whole: ""
    case .area(let key), .activity(let key), .person(let key): " \(key)"
    }
  }

  /// `› Kontrollen › IND`: the steps as they stand after the tabs.
  var trail: String { trail(of: steps[...]) }

  private func trail(of steps: ArraySlice<String>) -> String {
    let sign = glyphs.isASCII ? ">" : "›"
    return steps.map { "\(sign) \($0.truncated(to: 24, ellipsis: glyphs.ellipsis))" }.joined(separator: " ")
  }

  /// The trail between two columns of the header; where it is too long its first steps give way.
  func drawTrail(from start: Int, to end: Int, _ canvas: inout Canvas) {
    let room = end - start - 1
    var rest = steps[...]
    guard !rest.isEmpty, room >= 8 else { return }
    var text = trail(of: rest)
    while text.cells > room, rest.count > 1 {
      rest = rest.dropFirst()
      text = "\(glyphs.ellipsis) \(trail(of: rest))"
    }
    canvas.write(text.truncated(to: room, ellipsis: glyphs.ellipsis), at: start, 0, .title)
  }
}
