import Plan
import Screen

/// How well what is typed fits a name: the less the better, nil where it does not.
///
/// Every word typed must be found: the name's beginning is best, then a word's, then anywhere in it, then in its other
/// names, last its letters in their order.
struct PaletteSearch {
  private let typed: String
  private let words: [String]

  init(_ text: String) {
    typed = text.folded
    words = typed.split(separator: " ").map(String.init)
  }

  func rank(_ name: String, _ others: [String]) -> Int? {
    let folded = name.folded
    if typed.isEmpty || folded.hasPrefix(typed) { return 0 }
    let parts = folded.split { !$0.isLetter && !$0.isNumber }
    if words.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) { return 1 }
    if words.allSatisfy(folded.contains) { return 2 }
    let all = ([name] + others).map(\.folded)
    if words.allSatisfy({ word in all.contains { $0.contains(word) } }) { return 3 }
    return words.joined().isSubsequence(of: folded) ? 4 : nil
  }
}

extension String {
  /// Whether its letters stand in another text in their order. One or two letters stand in nearly all.
  fileprivate func isSubsequence(of text: String) -> Bool {
    guard count > 2 else { return false }
    var rest = self[...]
    for letter in text where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}

extension App {
  /// What the palette offers for what is typed: what it says outright, then commands and words by how well they fit.
  func paletteItems(_ text: String) -> [PaletteItem] {
    if let (word, argument) = PaletteWord.read(text) {
      if let found = word.candidates?(self, argument), !found.isEmpty {
        return found.map { .call(word, argument: $0, word.preview(self, $0)) }
      }
      let preview = word.preview(self, argument)
      let call = PaletteItem.call(word, argument: argument, preview)
      // `sätt status` is a command's name as well as a word and what comes after it.
      let typed = text.folded
      let named = Command.table.filter { $0.name[language].folded.hasPrefix(typed) }.map(PaletteItem.command)
      return preview.isRefusal ? named + [call] : [call] + named
    }
    let search = PaletteSearch(text)
    let commands = Command.table.compactMap { row in
      search.rank(row.name[language], Language.allCases.map { row.name[$0] } + [row.command.rawValue])
        .map { (rank: $0, item: PaletteItem.command(row)) }
    }
    let words = PaletteWord.table.compactMap { word in
      // What a word does says much the same as the command of its kind: it is known by its names.
      search.rank(word.names[language], word.allNames).map { (rank: $0, item: PaletteItem.word(word)) }
    }
    let views = settings.views.compactMap { view in
      search.rank(view.name, ["vy", "view"]).map { (rank: $0, item: PaletteItem.view(view)) }
    }
    let found = (views + commands + words).enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element.item)
    return direct(text) + found
  }

  /// A key or a day that was typed whole.
  private func direct(_ text: String) -> [PaletteItem] {
    let typed = text.trimmingBlanks
    guard !typed.isEmpty else { return [] }
    let keyed = plan.refs(withKey: typed)
    let refs = keyed.isEmpty ? plan.refs(withKey: typed.uppercased()) : keyed
    let records = refs.map { PaletteItem.record(plan.id(of: $0)) }
    if !records.isEmpty { return records }
    // A number alone is as likely a search, so a day is one only where nothing else is meant.
    guard typed.contains(where: { "-/+".contains($0) }) || ["idag", "igår", "imorgon", "today"].contains(typed),
      case .success(let day) = DayInput.day(typed, today: settings.today, .nearest)
    else { return [] }
    return [.day(day)]
  }
}
