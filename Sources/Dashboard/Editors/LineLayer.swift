import Plan
import Screen

/// One field's value as a line of text, with the reason under it where it cannot be taken.
struct LineLayer: Sendable {
  let title: String
  let field: Field
  let targets: [RecordID]
  var text: TextField
  /// The first record's values when it opened.
  var initial: [String] = []
  /// Why what is typed cannot be taken. What was typed stays.
  var problem: String?

  /// Dates are also stepped with the arrows: a day, with PgUp and PgDn a month.
  mutating func stepDate(_ key: Key, _ context: InputContext) -> Bool {
    guard case .date = field.kind else { return false }
    let day: Day
    if case .success(let iso) = field.kind.fileValue(typed: text.text, context), let typed = Day(iso: iso) {
      day = typed
    } else {
      day = context.today
    }
    let stepped: Day
    switch key {
    case .up: stepped = day.adding(days: 1)
    case .down: stepped = day.adding(days: -1)
    case .pageUp: stepped = day.adding(months: 1)
    case .pageDown: stepped = day.adding(months: -1)
    default: return false
    }
    text = TextField(stepped.iso)
    return true
  }
}

extension App {
  /// What typed text is read against.
  var inputContext: InputContext {
    InputContext(today: settings.today, hoursPerDay: plan.facts.hoursPerDay)
  }

  mutating func handle(_ key: Key, in layer: LineLayer) -> [Effect] {
    var layer = layer
    if key == .escape {
      layers.removeLast()
      return []
    }
    if key == .enter || key == .control("s") { return take(layer) }
    if layer.stepDate(key, inputContext) || layer.text.handle(key) {
      layer.problem = nil
      replaceTop(.line(layer))
    }
    return []
  }

  private mutating func take(_ layer: LineLayer) -> [Effect] {
    var layer = layer
    do {
      let values = try values(of: layer).get()
      // Of several records each keeps its own values of a repeating field: what was added and taken away goes for all.
      let isDifference = layer.field.repeats && layer.targets.count > 1
      let edits =
        isDifference
        ? layer.initial.filter { !values.contains($0) }.map { (name: layer.field.name, edit: FieldEdit.remove($0)) }
          + values.filter { !layer.initial.contains($0) }.map { (name: layer.field.name, edit: FieldEdit.add($0)) }
        : [(name: layer.field.name, edit: FieldEdit.set(values))]
      let change = try (editBase ?? plan).editing(layer.targets, edits)
      layers.removeLast()
      return commit(change)
    } catch let problem as FieldProblem {
      layer.problem = problem.text(language)
    } catch let refusal as Refusal {
      layer.problem = refusal.text(language)
    } catch {
      layer.problem = "\(error)"
    }
    replaceTop(.line(layer))
    return []
  }

  /// A repeating field's values stand between semicolons.
  private func values(of layer: LineLayer) -> Result<[String], FieldProblem> {
    let parts = layer.field.repeats ? layer.text.text.split(separator: ";").map(String.init) : [layer.text.text]
    var values: [String] = []
    for part in parts where part.contains(where: { !$0.isWhitespace }) {
      switch layer.field.kind.fileValue(typed: part, inputContext) {
      case .success(let value): values.append(value)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(values)
  }
}
