import Plan
import Screen

/// Several fields at once, each a line: for a new record or a time entry.
struct FormLayer: Sendable {
  struct Line: Sendable {
    let field: Field
    var text: TextField
    var problem: String?
  }

  let title: String
  let type: RecordType
  var lines: [Line]
  var focus = 0
  /// The occasion that an action point is of.
  var occasion: OccasionID?

  mutating func paste(_ text: String) {
    lines[focus].text.insert(text)
    lines[focus].problem = nil
  }

  /// Moves to the next or the previous line, round the form.
  mutating func move(by steps: Int) {
    focus = (focus + steps + lines.count) % lines.count
  }
}

extension App {
  mutating func handle(_ key: Key, in layer: FormLayer) -> [Effect] {
    var layer = layer
    switch key {
    case .escape:
      layers.removeLast()
      return []
    case .tab, .down: layer.move(by: 1)
    case .backTab, .up: layer.move(by: -1)
    case .enter, .control("s"): return save(layer)
    case .pageDown, .pageUp: step(&layer, key == .pageDown ? 1 : -1)
    default:
      guard layer.lines[layer.focus].text.handle(key) else { return [] }
      layer.lines[layer.focus].problem = nil
    }
    replaceTop(.form(layer))
    return []
  }

  /// What a line with given words or records may be, nearest to what is typed first; nil for other lines.
  func suggestion(_ layer: FormLayer) -> [PickerLayer.Option]? {
    let line = layer.lines[layer.focus]
    let all: [PickerLayer.Option]
    switch line.field.kind {
    case .reference(.meeting): all = meetingOptions
    case .reference(let type): all = options(type)
    case .recurrence: all = recurrenceOptions(layer)
    case .choice(let choices): all = choices.map { PickerLayer.Option(key: $0.value, name: $0.label[language]) }
    case .flag: all = [PickerLayer.Option(key: "ja", name: ""), PickerLayer.Option(key: "nej", name: "")]
    default: return nil
    }
    let typed = line.text.text.folded
    let matching = all.filter { "\($0.key) \($0.name)".folded.contains(typed) }
    return typed.isEmpty || matching.isEmpty || matching.contains { $0.key.folded == typed } ? all : matching
  }

  /// How often it may recur, in words that are read as they stand, by the form's own date.
  private func recurrenceOptions(_ layer: FormLayer) -> [PickerLayer.Option] {
    let date = layer.lines.first { $0.field.name == "Datum" }?.text.text ?? ""
    let day = (try? DayInput.day(date, today: settings.today, .nearest).get()) ?? settings.today
    return Recurrence.suggestions(from: day).map { PickerLayer.Option(key: $0.text(language), name: "") }
  }

  /// PgDn and PgUp step through the words that a line may hold, and a date by days.
  private func step(_ layer: inout FormLayer, _ steps: Int) {
    let line = layer.lines[layer.focus]
    if case .date = line.field.kind {
      var day = LineLayer(title: "", field: line.field, targets: [], text: line.text)
      if day.stepDate(steps > 0 ? .up : .down, inputContext) { layer.lines[layer.focus].text = day.text }
      return
    }
    guard let options = suggestion(layer), !options.isEmpty else { return }
    let typed = layer.lines[layer.focus].text.text
    let place = options.firstIndex { $0.key == typed }
    let next = place.map { ($0 + steps + options.count) % options.count } ?? 0
    layer.lines[layer.focus].text = TextField(options[next].key)
  }

  private mutating func save(_ layer: FormLayer) -> [Effect] {
    var layer = layer
    var fields: [(name: String, values: [String])] = []
    for place in layer.lines.indices {
      let line = layer.lines[place]
      let typed = line.text.text
      guard typed.contains(where: { !$0.isWhitespace }) else {
        // A key that is left out is made from the rest.
        if line.field.isMandatory, !line.field.isKey {
          layer.lines[place].problem = say("fyll i", "must be given")
        }
        continue
      }
      var values: [String] = []
      for part in line.field.repeats ? typed.split(separator: ";").map(String.init) : [typed] {
        switch line.field.kind.fileValue(typed: completed(part, line.field), inputContext) {
        case .success(let value): values.append(value)
        case .failure(let problem): layer.lines[place].problem = problem.text(language)
        }
        if let value = values.last, let problem = plan.problem(value, line.field) {
          layer.lines[place].problem = problem.text(language)
        }
      }
      fields.append((line.field.name, values))
    }
    if let wrong = layer.lines.firstIndex(where: { $0.problem != nil }) {
      layer.focus = wrong
      replaceTop(.form(layer))
      return []
    }
    layers.removeLast()
    do throws(Refusal) {
      return commit(try change(adding: fields, from: layer))
    } catch {
      // What was typed stays, with the reason at its field.
      if case .badValue(_, let name, let problem) = error,
        let place = layer.lines.firstIndex(where: { $0.field.name == name })
      {
        layer.lines[place].problem = problem.text(language)
        layer.focus = place
      }
      layers.append(.form(layer))
      message = Message(text: error.text(language), kind: .refusal)
      return []
    }
  }

  /// A key in any case, or the only record that what is typed fits, is meant as that record.
  private func completed(_ typed: String, _ field: Field) -> String {
    guard case .reference(let type) = field.kind else { return typed }
    let text = typed.folded.trimmingBlanks
    let all = options(type)
    if let exact = all.first(where: { $0.key.folded == text }) { return exact.key }
    let fitting = all.filter { "\($0.key) \($0.name)".folded.contains(text) }
    return fitting.count == 1 ? fitting[0].key : typed
  }
}

extension String {
  var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
