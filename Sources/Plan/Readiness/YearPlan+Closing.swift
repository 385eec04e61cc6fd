extension YearPlan {
  /// The change that marks sections of the report ready, by a person on a day; taken away where `mark` is nil.
  public func markingReady(_ ids: [RecordID], _ mark: (day: Day, person: String)?) throws(Refusal) -> Change {
    try setting("Klarmarkerad", to: mark.map { ["\($0.day.iso) \($0.person)"] } ?? [], of: ids)
  }

  /// The change that closes the year, so that every edit is refused, or opens it again. None where it is so already, or
  /// where the plan states no year to close.
  public func closing(_ isClosed: Bool) throws(Refusal) -> Change {
    guard let ref = facts.ref, facts.isClosed != isClosed else { return Change([]) }
    return try setting("Last", to: [isClosed ? "ja" : "nej"], of: [id(of: ref)])
  }
}
