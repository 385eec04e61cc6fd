import Plan
import Screen

/// A choice of records by their keys, narrowed while typing. Of a repeating field several are ticked with Space.
struct PickerLayer: Sendable {
  enum Purpose: Sendable {
    /// The values of a field.
    case field(String, targets: [RecordID])
    /// Who is using the program; the command waits for the answer.
    case person(then: Command)
    /// The value of a setting.
    case setting(String)
    /// The meeting that a decision is of.
    case decision
    /// The activity that gets a row in the week under it.
    case weekRow
  }

  struct Option: Sendable {
    let key: String
    let name: String
  }

  let title: String
  let purpose: Purpose
  let all: [Option]
  let isMultiple: Bool
  var field = TextField()
  var shown: [Option]
  var selected = 0
  var ticked: [String]
  /// What was ticked when it opened: typing and Enter adds to it without a Space.
  let initial: [String]

  init(title: String, purpose: Purpose, options: [Option], isMultiple: Bool, ticked: [String]) {
    self.title = title
    self.purpose = purpose
    self.all = options
    self.isMultiple = isMultiple
    self.ticked = ticked
    initial = ticked
    shown = options
    selected = options.firstIndex { $0.key == ticked.first } ?? 0
  }

  /// The options that hold what is typed.
  func searched(_ app: App) -> PickerLayer {
    var layer = self
    let words = field.text.folded.split(separator: " ")
    layer.shown = all.filter { option in
      let text = "\(option.key) \(option.name)".folded
      return words.allSatisfy { text.contains($0) }
    }
    // What is typed as a key is meant as one.
    layer.selected = layer.shown.firstIndex { $0.key.folded == field.text.folded } ?? 0
    return layer
  }
}

extension App {
  /// The records of a type as options.
  func options(_ type: RecordType) -> [PickerLayer.Option] {
    plan.refs(of: type).compactMap { ref in
      guard let key = type.schema.key.flatMap({ plan.values($0.name, of: ref).first }) else { return nil }
      return PickerLayer.Option(key: key, name: plan.values("Namn", of: ref).first ?? "")
    }
  }

  /// Asks who is using the program, once, before a command that needs to know.
  mutating func askForPerson(then command: Command) -> [Effect] {
    guard !plan.people.isEmpty else {
      return refuse("Planen har inga personer; lägg till dem i vy 7", "The plan has no people; add them in pane 7")
    }
    layers.append(
      .picker(
        PickerLayer(
          title: say("Vem är du?", "Who are you?"), purpose: .person(then: command), options: options(.person),
          isMultiple: false, ticked: [])))
    return []
  }

  mutating func handle(_ key: Key, in layer: PickerLayer) -> [Effect] {
    var layer = layer
    switch key {
    case .escape:
      layers.removeLast()
      return []
    case .down, .tab: layer.selected = min(layer.selected + 1, max(0, layer.shown.count - 1))
    case .up, .backTab: layer.selected = max(0, layer.selected - 1)
    case .pageDown: layer.selected = min(layer.selected + 10, max(0, layer.shown.count - 1))
    case .pageUp: layer.selected = max(0, layer.selected - 10)
    case .character(" ") where layer.isMultiple && layer.shown.indices.contains(layer.selected):
      layer.tick(layer.shown[layer.selected].key)
    case .enter: return pick(layer)
    default:
      guard layer.field.handle(key) else { return [] }
      layer = layer.searched(self)
    }
    replaceTop(.picker(layer))
    return []
  }

  private mutating func pick(_ layer: PickerLayer) -> [Effect] {
    let selected = layer.shown.indices.contains(layer.selected) ? layer.shown[layer.selected].key : nil
    switch layer.purpose {
    case .person(let command):
      guard let selected else { return refuse("Ingen heter så", "Nobody is called that") }
      layers.removeLast()
      settings.person = selected
      settings.values["Person"] = selected
      return [.keepSetting("Person", selected)] + perform(command)
    case .setting(let name) where layer.isMultiple:
      let words = layer.all.map(\.key).filter(layer.ticked.contains)
      layers.removeLast()
      return set(name, to: words.joined(separator: " "))
    case .setting(let name):
      guard let selected else { return refuse("Inget heter så", "Nothing is called that") }
      if name == "Tema", let theme = settings.themes().first(where: { $0.name == selected }),
        let refused = refusedTheme(theme)
      {
        return refused
      }
      layers.removeLast()
      return set(name, to: selected)
    case .decision:
      guard let meeting = selected.flatMap({ plan.meeting($0) }),
        let occasion = plan.occasion(of: meeting, around: settings.today)
      else { return refuse("Inget möte heter så", "No meeting is called that") }
      layers.removeLast()
      return askForDecision(OccasionID(occasion))
    case .weekRow:
      guard let selected else { return refuse("Ingen aktivitet heter så", "No activity is called that") }
      layers.removeLast()
      addWeekRow(selected)
      return []
    case .field(let field, let targets):
      var values = layer.ticked
      if !layer.isMultiple || (!layer.field.text.isEmpty && values == layer.initial) {
        guard let selected else {
          return refuse("Ingen post heter så; Esc backar", "No record is called that; Esc goes back")
        }
        values = layer.isMultiple ? values.filter { $0 != selected } + [selected] : [selected]
      }
      layers.removeLast()
      return commit(field, from: layer.isMultiple ? layer.initial : nil, to: values, of: targets)
    }
  }
}

extension App {
  /// Sets a field of some records. Of several, each keeps its own values of a repeating field but for those that were
  /// taken away from, or added to, the ones shown.
  mutating func commit(
    _ field: String, from shown: [String]?, to values: [String], of targets: [RecordID]
  ) -> [Effect] {
    guard let shown, targets.count > 1 else {
      return commit { (plan) throws(Refusal) in try plan.setting(field, to: values, of: targets) }
    }
    let edits =
      shown.filter { !values.contains($0) }.map { (name: field, edit: FieldEdit.remove($0)) }
      + values.filter { !shown.contains($0) }.map { (name: field, edit: FieldEdit.add($0)) }
    return commit { (plan) throws(Refusal) in try plan.editing(targets, edits) }
  }
}

extension PickerLayer {
  fileprivate mutating func tick(_ key: String) {
    if let place = ticked.firstIndex(of: key) { ticked.remove(at: place) } else { ticked.append(key) }
  }
}
