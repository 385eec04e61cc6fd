import Plan

extension OpenPlan {
  /// Every record that a word on the command line names: a key, or a type and a key (`Aktivitet:IND`).
  func refs(named word: String, _ language: Language) throws(Failure) -> [RecordRef] {
    let found = plan.refs(withKey: word)
    if !found.isEmpty { return found }
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, let type = RecordType(word: parts[0]), let ref = plan.ref(type, parts[1]) { return [ref] }
    // It may well be in a file that could not be read.
    for file in PlanFile.allCases { try requireReadable(file, language) }
    let keys = RecordType.allCases.flatMap { plan.keys(of: $0) }
    throw Failure(unknown: word, nearest: word.nearest(in: keys), language)
  }

  /// The one record that a word names, for an edit: where several have the key, their names are given.
  func id(named word: String, _ language: Language) throws(Failure) -> RecordID {
    let refs = try refs(named: word, language)
    if refs.count == 1 { return plan.id(of: refs[0]) }
    let names = refs.map { "\($0.type.rawValue):\(word)" }.joined(separator: ", ")
    throw Failure(
      .failed,
      Label("flera poster heter \(word); skriv en av \(names)", "several records are \(word); write one of \(names)"),
      language)
  }
}
