import Plan
import Screen

/// A line that logs time, `0,5 IND igår workshop`: what it would write is shown while it is typed.
struct LogLayer: Sendable {
  var field: TextField
  /// Whether it was sent as it stands and refused: then what is missing is wrong too.
  var isRefused = false

  init(_ text: String = "", cursor: Int? = nil) {
    field = TextField(text, cursor: cursor)
  }

  /// What stands in the command palette after `logga ` or `log `; nil where it begins with something else.
  init?(palette text: String) {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2, ["logga", "log"].contains(words[0].folded) else { return nil }
    self.init(words[1])
  }

  mutating func insert(_ text: String) {
    field.insert(text)
    isRefused = false
  }

  mutating func handle(_ key: Key) -> Bool {
    isRefused = false
    return field.handle(key)
  }

  /// Writes the record that was meant in place of what was typed.
  mutating func mend(_ issue: LogLine.Issue) {
    guard let typed = issue.typed, let key = issue.nearest, let range = field.text.firstRange(of: typed) else { return }
    field = TextField(field.text[..<range.lowerBound] + key + field.text[range.upperBound...])
  }
}

extension App {
  mutating func openLogLine(_ text: String = "") -> [Effect] {
    layers.append(.log(LogLayer(text)))
    return []
  }

  /// `T`: the line that logs a person's last entry again, today. Enter writes it.
  mutating func logAgain() -> [Effect] {
    guard let person = settings.person else { return askForPerson(then: .logAgain) }
    guard let last = plan.lastEntry(of: person) else {
      return refuse("\(person) har inte loggat något än; L loggar", "\(person) has logged nothing yet; L logs")
    }
    return openLogLine(LogLine.again(last, plan, inputContext))
  }

  /// What a line says, read against the plan.
  func logLine(_ layer: LogLayer) -> LogLine {
    LogLineReader(plan, inputContext, person: settings.person).read(layer.field.text)
  }

  mutating func handle(_ key: Key, in layer: LogLayer) -> [Effect] {
    var layer = layer
    switch key {
    case .escape:
      layers.removeLast()
      return []
    case .enter, .control("s"): return write(layer)
    case .tab:
      guard let issue = logLine(layer).problems.first(where: { $0.nearest != nil }) else {
        return refuse("Inget att rätta; Enter loggar", "Nothing to mend; Enter logs")
      }
      layer.mend(issue)
    default:
      guard layer.handle(key) else { return [] }
    }
    replaceTop(.log(layer))
    return []
  }

  private mutating func write(_ layer: LogLayer) -> [Effect] {
    do {
      let effects = commit(try logLine(layer).change(in: plan))
      if !effects.isEmpty { layers.removeLast() }
      return effects
    } catch {
      message = Message(text: error.text(language), kind: .refusal)
      var layer = layer
      layer.isRefused = true
      replaceTop(.log(layer))
      return []
    }
  }

  func hints(_ layer: LogLayer) -> [(key: String, text: String)] {
    let mend = logLine(layer).problems.contains { $0.nearest != nil } ? [("Tab", say("rätta", "mend"))] : []
    return [("Enter", say("logga", "log"))] + mend + [("Esc", say("backa", "back"))]
  }
}

extension App {
  func drawLog(_ layer: LogLayer, _ canvas: inout Canvas) {
    let width = min(body.width - 2, 78)
    let lines = logPreview(layer).flatMap { line in
      line.text.wrapped(to: width - 4).map { (text: $0, role: line.role) }
    }
    let inner = popup(Size(width: width, height: max(7, lines.count + 3)), say("Logga tid", "Log time"), &canvas)
    for (row, line) in lines.enumerated() where row < inner.height - 1 {
      canvas.write(line.text, at: inner.x, inner.y + 1 + row, line.role, maxCells: inner.width)
    }
    canvas.draw(
      layer.field, in: inner.row(0), .input, placeholder: say("0,5 IND igår workshop", "0.5 IND yesterday workshop"))
  }

  /// What would be written and what is left then; under it what is wrong or worth a look.
  private func logPreview(_ layer: LogLayer) -> [(text: String, role: Screen.Role)] {
    if layer.field.text.trimmingBlanks.isEmpty, !layer.isRefused {
      return [
        (say("dagar: 0,5  ½  4h      aktivitet: dess Id", "days: 0.5  ½  4h      activity: its Id"), .muted),
        (
          say("dag: igår  måndag  12/9  -3d      person: @ML", "day: yesterday  monday  12/9  -3d      person: @ML"),
          .muted
        ),
        (say("resten är en not; \"i citattecken\" alltid", "the rest is a note; \"in quotes\" always"), .muted),
      ]
    }
    let line = logLine(layer)
    var lines: [(text: String, role: Screen.Role)] = [
      (line.summary(plan, language).joined(separator: " \(glyphs.sign.separator) "), .popup)
    ]
    if let balance = line.balance(plan, language) { lines.append((balance, .popup)) }
    lines += line.problems.map { issue in
      ("\(glyphs.sign.error) \(issue.text(language))", issue.isMissing && !layer.isRefused ? .muted : .error)
    }
    lines += line.warnings(plan, today: settings.today).map { ("\(glyphs.sign.warning) \($0[language])", .warning) }
    return lines
  }
}
