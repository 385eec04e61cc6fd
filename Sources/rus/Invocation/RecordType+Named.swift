import Plan

extension RecordType {
  /// The words for a kind of record on the command line, the contract's own first.
  var words: [String] {
    switch self {
    case .plan: ["plan"]
    case .area: ["verksamheter", "verksamhet", "areas", "area"]
    case .activity: ["aktiviteter", "aktivitet", "activities", "activity"]
    case .timeEntry: ["tid", "tider", "tidpost", "tidposter", "time", "times"]
    case .meeting: ["moten", "mote", "meetings", "meeting"]
    case .actionPoint: ["uppdrag", "action-points", "action-point", "tasks", "task"]
    case .goal: ["mal", "goals", "goal"]
    case .budgetLine: ["ekonomi", "budget", "budgetposter", "budgetpost", "money"]
    case .expense: ["insatser", "insats", "expenses", "expense"]
    case .total: ["summor", "summa", "totals", "total"]
    case .person: ["personer", "person", "people", "persons"]
    }
  }

  /// The type that a word means, without regard to case and diacritics.
  init?(word: String) {
    let folded = word.folded
    guard let type = Self.allCases.first(where: { $0.words.contains(folded) }) else { return nil }
    self = type
  }

  /// The type that a word on the command line means, or what to write instead.
  static func kind(_ word: String, _ language: Language) throws(Failure) -> RecordType {
    if let type = RecordType(word: word) { return type }
    let names = allCases.filter { $0 != .plan }.map { $0.words[0] }
    let nearest = word.nearest(in: names) ?? word.nearest(in: allCases.flatMap(\.words))
    let remedy =
      nearest.map { Label("menade du \($0)?", "did you mean \($0)?") }
      ?? Label("skriv något av \(names.joined(separator: ", "))", "write one of \(names.joined(separator: ", "))")
    throw Failure(.usage, Label("okänt slag \(word); ", "unknown kind \(word); ")[language] + remedy[language])
  }
}
