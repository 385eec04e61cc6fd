import Plan
import Reports
import Storage

extension ImportCommand {
  func importPlan(_ bytes: [UInt8], _ session: inout Session) throws(Failure) {
    let records: [NewRecord]
    do throws(ImportProblem) {
      records = try PlanJSON.read(bytes)
    } catch {
      throw failure(error, session)
    }
    let folder = session.location
    if folder.isFree { return try makePlan(records, folder, &session) }
    var opened = try session.open()
    try opened.requireAllReadable(session.language)
    let years = records.filter { $0.type == .plan }.compactMap(\.key)
    if let other = years.first(where: { $0 != opened.plan.facts.year.map(String.init) }) {
      let own = opened.plan.facts.year.map(String.init) ?? "?"
      throw session.failure(
        .failed, "\(file) är planen för \(other), mappen den för \(own); ange en tom mapp med --data",
        "\(file) is the plan of \(other), the folder that of \(own); name an empty folder with --data")
    }
    let merging: Merging
    do throws(RefusedRecord) {
      merging = try opened.plan.merging(records)
    } catch {
      let record = records[error.place]
      throw refusal(error, nil, "\(record.type.rawValue) \(record.key ?? ""): ", session)
    }
    showPlan(merging, &session)
    try finish(merging.change, &opened, &session)
  }

  /// Into an empty folder everything goes as it is: there is nothing that it could harm, and nothing is to be lost.
  private func makePlan(_ records: [NewRecord], _ folder: PlanFolder, _ session: inout Session) throws(Failure) {
    let plan = YearPlan(records: records)
    session.output.print(
      RecordType.allCases.compactMap { type in
        let count = plan.refs(of: type).count
        return count == 0 ? nil : "\(type.rawValue): \(count)"
      })
    if dryRun {
      let text = Label("Ännu inget gjort i \(folder.path).", "Nothing done in \(folder.path) yet.")
      return session.output.print(text[session.language].harmless)
    }
    do throws(StorageProblem) {
      try LongWork.current.finishing { () throws(StorageProblem) in try folder.create(plan) }
    } catch {
      throw Failure(.failed, error.text(session.language))
    }
    session.output.print(Label("Ny plan i \(folder.path).", "A new plan in \(folder.path).")[session.language].harmless)
  }

  func showPlan(_ merging: Merging, _ session: inout Session) {
    let language = session.language
    for edit in merging.change.edits.prefix(40) {
      session.output.print(EditLine.text(edit, language))
    }
    if merging.change.edits.count > 40 {
      session.output.print(
        Label("… och \(merging.change.edits.count - 40) till", "… and \(merging.change.edits.count - 40) more")[
          language])
    }
    let added = merging.change.edits.count { $0.before == nil }
    session.output.print(
      Label(
        "\(added) nya, \(merging.change.edits.count - added) ändrade, \(merging.unchanged) lika",
        "\(added) new, \(merging.change.edits.count - added) changed, \(merging.unchanged) the same")[language])
  }
}
