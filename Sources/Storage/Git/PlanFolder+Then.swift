public import Plan

extension PlanFolder {
  /// The plan as it was at the end of a day, by its history: the last commit of that day or before, by the commits' own
  /// times. Where the history begins later, the first commit; where there is none, only the day.
  public func then(endOf day: Day) throws(StorageProblem) -> PlanThen {
    guard let repository = PlanRepository(self) else {
      return PlanThen(day, nil, .dates(PlanRepository.absence(self)))
    }
    let nothing = PlanThen(day, nil, .dates(Label("inget är sparat i git än", "nothing is committed to git yet")))
    guard repository.hasHistory else { return nothing }
    if let past = try repository.plan(before: "\(day.iso) 23:59:59") {
      return PlanThen(day, past.plan, .history, authors: try repository.authors(since: past.commit))
    }
    guard let first = try repository.firstPlan(), let begins = Day(iso: first.time.prefix(10)) else { return nothing }
    return PlanThen(day, first.plan, .historyFrom(begins), authors: try repository.authors(since: first.commit))
  }
}

extension PlanFolder {
  /// The whole plan as it was at the end of a day: the last commit of that day or before.
  public func past(endOf day: Day) throws(StorageProblem) -> PastPlan {
    guard let repository = PlanRepository(self) else {
      throw PlanRepository.noHistory(self)
    }
    let nothing = StorageProblem("\(path): inget är sparat i git än", "\(path): nothing is committed to git yet")
    guard repository.hasHistory else { throw nothing }
    if let past = try repository.plan(before: "\(day.iso) 23:59:59") { return past }
    guard let first = try repository.firstPlan() else { throw nothing }
    let begins = first.time.prefix(10)
    throw StorageProblem(
      "\(day.iso) är före det första som sparats i git, \(begins)",
      "\(day.iso) is before the first commit, \(begins)")
  }
}

extension PlanRepository {
  /// Who changed each field last, of what came after a commit.
  func authors(since commit: String) throws(StorageProblem) -> [RecordID: [String: String]] {
    var authors: [RecordID: [String: String]] = [:]
    for entry in try history(since: commit) {
      for edit in entry.edits {
        for change in edit.fieldChanges where authors[edit.id]?[change.field] == nil {
          authors[edit.id, default: [:]][change.field] = entry.author
        }
      }
    }
    return authors
  }
}
