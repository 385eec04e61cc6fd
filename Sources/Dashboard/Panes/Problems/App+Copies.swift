import Plan

extension App {
  /// Asks for a sync client's copy to be merged into its file.
  mutating func merge(_ copy: ConflictCopy) -> [Effect] {
    if let refusal = editRefusal {
      message = Message(text: refusal, kind: .refusal)
      return []
    }
    guard !saved.isWaiting else {
      return refuse(
        "Det finns ändringar som inte är sparade än; slå ihop kopian sedan",
        "There are changes that are not saved yet; merge the copy after them")
    }
    return [.readCopy(copy)]
  }

  /// What is in the copy is known: it is saved as one step, and then the copy is put away.
  mutating func copyRead(_ copy: ConflictCopy, _ change: Change, _ conflicts: Int, _ problem: String?) -> [Effect] {
    if let problem {
      message = Message(text: problem, kind: .refusal)
      return []
    }
    let next = [Effect.setAside(copy, conflicts: conflicts)]
    return change.isEmpty ? next : commit(change) + next
  }

  /// The last step: what became of it all, in a line.
  mutating func copyPutAway(_ copy: ConflictCopy, _ conflicts: Int, _ place: String?) -> [Effect] {
    guard let place else { return [] }
    var text = say(
      "\(copy.name) är sammanslagen med \(copy.original.name) och ligger nu i \(place)",
      "\(copy.name) is merged into \(copy.original.name) and is now in \(place)")
    if conflicts > 0 {
      text =
        say("\(conflicts) fält är olika i de två: välj med Enter. ", "\(conflicts) fields differ: choose with Enter. ")
        + text
    }
    message = Message(text: text, kind: conflicts > 0 ? .refusal : .info)
    return []
  }
}
