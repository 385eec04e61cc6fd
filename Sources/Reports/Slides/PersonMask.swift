import Plan

/// Takes people out of a text that is shown to others: `TA tar fram underlag` becomes `[namn] tar fram underlag`.
///
/// In what is written freely (decisions) signs, names and parts of names go, each as a whole word written as in the plan.
/// In the names of records only whole names do: a sign or a surname may well be a word of its own there.
struct PersonMask {
  private let fullNames: [String]
  private let words: Set<String>
  private let instead: String

  init(_ plan: YearPlan, _ language: Language) {
    fullNames = plan.people.map(\.name).filter { $0.contains(" ") }
    let parts = plan.people.flatMap { $0.name.split { !$0.isLetter && $0 != "-" }.map(String.init) }
    words = Set(plan.people.map(\.id).filter { $0.count > 1 } + parts.filter { $0.count > 1 })
    instead = Label("[namn]", "[name]")[language]
  }

  /// The name of a record, without whole names of people.
  func name(_ text: String) -> String {
    fullNames.reduce(text) { $0.contains($1) ? $0.replacing($1, with: instead) : $0 }
  }

  /// A free text, without people.
  func text(_ text: String) -> String {
    var masked = ""
    var word = ""
    func shown(_ word: String) -> String {
      // A Swedish genitive is the name with an s.
      let bare = word.last == "s" ? String(word.dropLast()) : word
      return words.contains(word) ? instead : words.contains(bare) ? instead + "s" : word
    }
    for character in name(text) {
      if character.isLetter || character.isNumber || character == "-" {
        word.append(character)
      } else {
        masked += shown(word) + String(character)
        word = ""
      }
    }
    return masked + shown(word)
  }
}
