import Plan

extension YearPlan {
  /// Every record that a word on the command line names: a key, or a type and a key (`Aktivitet:IND`).
  func refs(named word: String, _ language: Language) throws(Failure) -> [RecordRef] {
    let found = refs(withKey: word)
    if !found.isEmpty { return found }
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, let type = RecordType(word: parts[0]), let ref = ref(type, parts[1]) { return [ref] }
    let keys = RecordType.allCases.flatMap { self.keys(of: $0) }
    throw Failure(unknown: word, nearest: word.nearest(in: keys), language)
  }

  /// The one record that a word names, for an edit: where several have the key, their names are given.
  func id(named word: String, _ language: Language) throws(Failure) -> RecordID {
    let refs = try refs(named: word, language)
    if refs.count == 1 { return id(of: refs[0]) }
    let names = refs.map { "\($0.type.rawValue):\(word)" }.joined(separator: ", ")
    throw Failure(
      .failed,
      Label("flera poster heter \(word); skriv en av \(names)", "several records are \(word); write one of \(names)"),
      language)
  }
}
