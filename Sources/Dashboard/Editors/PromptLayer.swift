import Plan
import Screen

/// A line of text that is asked for, with the reason under it where it cannot be taken.
struct PromptLayer: Sendable {
  enum Purpose: Sendable {
    /// A decision of a meeting.
    case decision(OccasionID)
    /// The day that an occasion is moved to.
    case move(OccasionID)
    /// The file that a text is written to.
    case file(String)
    /// The last day of a recurrence, or how many times.
    case end(Recurrence, of: [RecordID])
    /// The keys of a command.
    case keys(String)
  }

  let title: String
  let purpose: Purpose
  var text: TextField
  /// Why what is typed cannot be taken. What was typed stays.
  var problem: String?

  /// Whether the arrows step a date.
  fileprivate var isDate: Bool {
    if case .move = purpose { true } else { false }
  }
}

extension App {
  mutating func handle(_ key: Key, in layer: PromptLayer) -> [Effect] {
    var layer = layer
    switch key {
    case .escape:
      layers.removeLast()
      return []
    case .enter, .control("s"): return take(layer)
    case .up, .down, .pageUp, .pageDown:
      guard layer.isDate else { return [] }
      step(&layer, key)
    default:
      guard layer.text.handle(key) else { return [] }
    }
    layer.problem = nil
    replaceTop(.prompt(layer))
    return []
  }

  private func step(_ layer: inout PromptLayer, _ key: Key) {
    guard let date = RecordType.meeting.schema.field("Datum") else { return }
    var line = LineLayer(title: "", field: date, targets: [], text: layer.text)
    if line.stepDate(key, inputContext) { layer.text = line.text }
  }

  private mutating func take(_ layer: PromptLayer) -> [Effect] {
    var layer = layer
    do {
      if case .keys(let command) = layer.purpose {
        let choice = try keys(layer.text.text, for: command).get()
        layers.removeLast()
        return bind(choice)
      }
      let effects = try effects(of: layer)
      layers.removeLast()
      if case .decision = layer.purpose { noteOnPage(layer.text.text.trimmingBlanks) }
      return effects
    } catch {
      layer.problem = error.text(language)
      replaceTop(.prompt(layer))
      return []
    }
  }

  private func effects(of layer: PromptLayer) throws(FieldProblem) -> [Effect] {
    let typed = layer.text.text.trimmingBlanks
    guard !typed.isEmpty else { throw FieldProblem.empty }
    switch layer.purpose {
    case .decision(let id):
      return try made { (plan) throws(Refusal) in
        try plan.detaching(plan.occasion(id), adding: [("Beslut", [typed])]).change
      }
    case .move(let id):
      let day = try DayInput.day(typed, today: settings.today, .future).get()
      return try made { (plan) throws(Refusal) in try plan.moving(plan.occasion(id), to: day) }
    case .file(let text): return [.write(text, to: typed)]
    case .keys: return []
    case .end(let rule, let ids):
      let ended = try rule.ending(as: typed, today: settings.today)
      return try made { (plan) throws(Refusal) in try plan.setting("Upprepning", to: [ended.value], of: ids) }
    }
  }

  /// The effect that makes a change durable; a refusal is said at the field.
  private func made(_ make: (YearPlan) throws(Refusal) -> Change) throws(FieldProblem) -> [Effect] {
    do throws(Refusal) {
      let change = try make(plan)
      return change.isEmpty ? [] : [.commit(change, .new)]
    } catch {
      throw FieldProblem(refusal: error)
    }
  }

  func drawPrompt(_ layer: PromptLayer, _ canvas: inout Canvas) {
    let width = min(body.width - 4, max(56, layer.title.cells + 8))
    let lines = (layer.problem ?? hint(layer)).wrapped(to: width - 4)
    let inner = popup(Size(width: width, height: 3 + max(1, lines.count)), layer.title, &canvas)
    canvas.draw(layer.text, in: inner.row(0), .input)
    canvas.write(
      lines: lines, in: Rect(x: inner.x, y: inner.y + 1, width: inner.width, height: inner.height - 1),
      layer.problem == nil ? .muted : .error)
  }

  private func hint(_ layer: PromptLayer) -> String {
    switch layer.purpose {
    case .decision: say("ett beslut på en rad", "one decision, in a line")
    case .move: say("idag  +1v  12/9  2025-09-12; pilarna stegar", "today  +1w  12/9  2025-09-12; arrows step")
    case .keys: say("tangenter med blanksteg mellan: å Ctrl-G F6", "keys with blanks between: å Ctrl-G F6")
    case .file: say("filens namn; en fil som finns skrivs över", "the file's name; one that is there is written over")
    case .end: say("en dag (30 juni, 2026-12-31) eller ett antal (10)", "a day (30 June, 2026-12-31) or a number (10)")
    }
  }
}
