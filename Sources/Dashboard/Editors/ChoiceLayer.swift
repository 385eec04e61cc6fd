import Plan
import Screen

/// A menu of words: a letter or Enter takes one.
struct ChoiceLayer: Sendable {
  struct Option: Sendable {
    let value: String
    let label: String
    /// The letter that takes it at once.
    let letter: Character?
    var role: Screen.Role = .popup
  }

  let title: String
  let options: [Option]
  var selected: Int
  let purpose: Purpose

  enum Purpose: Sendable {
    /// The value of a field of some records.
    case field(String, of: [RecordID])
    /// The type of what is added.
    case type([RecordType])
    /// The kind of meeting to show.
    case meetingKind
    /// How often a meeting recurs.
    case recurrence(Field, of: [RecordID])
    /// Until when.
    case recurrenceEnd(Recurrence, of: [RecordID])
    /// One occasion of a series, or all of it.
    case removal(OccasionID)
    /// The value of a setting.
    case setting(String)
    /// What an edge of the pivot is.
    case pivot(PivotEdge)
  }

  /// Gives each word the first of its letters that is still free, else a digit.
  static func options(_ words: [(value: String, label: String, role: Screen.Role)]) -> [Option] {
    var taken: Set<Character> = []
    func isFree(_ letter: Character) -> Bool {
      (letter.isLetter || letter.isNumber) && !taken.contains(letter) && !["j", "k", "q"].contains(letter)
    }
    return words.map { word in
      let letter = word.label.folded.first(where: isFree) ?? "123456789".first(where: isFree)
      if let letter { taken.insert(letter) }
      return Option(value: word.value, label: word.label, letter: letter, role: word.role)
    }
  }
}

extension ChoiceLayer {
  /// The word whose letter a key is, in either case.
  fileprivate func place(of key: Key) -> Int? {
    guard case .character(let typed) = key else { return nil }
    let letter = String(typed).folded
    return options.firstIndex { $0.letter.map { String($0) } == letter }
  }
}

extension App {
  mutating func handle(_ key: Key, in layer: ChoiceLayer) -> [Effect] {
    var layer = layer
    let last = layer.options.count - 1
    // A letter that is shown is what it says, also where it moves in a list.
    if let place = layer.place(of: key) { return choose(layer, place) }
    switch key {
    case .escape, .character("q"):
      layers.removeLast()
      return []
    case .down, .character("j"), .tab: layer.selected = layer.selected == last ? 0 : layer.selected + 1
    case .up, .character("k"), .backTab: layer.selected = layer.selected == 0 ? last : layer.selected - 1
    case .home, .character("g"): layer.selected = 0
    case .end, .character("G"): layer.selected = last
    case .enter, .character(" "): return choose(layer, layer.selected)
    case .character(let typed):
      return refuse("\(typed) väljer inget här; Esc backar", "\(typed) chooses nothing here; Esc goes back")
    default: return refuse("\(key.name) gör ingenting här; Esc backar", "\(key.name) does nothing here; Esc goes back")
    }
    replaceTop(.choice(layer))
    return []
  }

  mutating func choose(_ layer: ChoiceLayer, _ place: Int) -> [Effect] {
    layers.removeLast()
    switch layer.purpose {
    case .field(let field, let targets):
      let value = layer.options[place].value
      return commit { (plan) throws(Refusal) in
        try plan.setting(field, to: value.isEmpty ? [] : [value], of: targets)
      }
    case .type(let types): return openAddForm(types[place])
    case .meetingKind: return showMeetings(ofKind: layer.options[place].value)
    case .recurrence(let field, let ids): return choseRecurrence(layer.options[place].value, field, ids)
    case .recurrenceEnd(let rule, let ids): return choseRecurrenceEnd(layer.options[place].value, rule, ids)
    case .setting(let name): return set(name, to: layer.options[place].value)
    case .pivot(let edge):
      return PivotDimension(rawValue: layer.options[place].value).map { choose($0, for: edge) } ?? []
    case .removal(let id):
      if layer.options[place].value == "one" {
        return commit { (plan) throws(Refusal) in try plan.cancelling(plan.occasion(id)) }
      }
      return commit { (plan) throws(Refusal) in try plan.removing([RecordID(.meeting, id.meeting)]) }
    }
  }
}
