import Plan
import Reports

extension ImportCommand {
  func importCalendar(_ bytes: [UInt8], _ session: inout Session) throws(Failure) {
    var opened = try session.open()
    try opened.requireReadable(.meetings, session.language)
    let calendar: CalendarImport
    do throws(ImportProblem) {
      calendar = try CalendarImport(bytes, into: opened.plan, inYearOnly: thisYear)
    } catch {
      throw failure(error, session)
    }
    let merging: Merging
    do throws(RefusedRecord) {
      merging = try opened.plan.merging(calendar.records)
    } catch {
      throw refusal(error, nil, (calendar.records[error.place].values("Namn").first ?? "") + ": ", session)
    }
    showPlan(merging, &session)
    if calendar.leftOut > 0 {
      session.output.print(
        Label(
          "\(calendar.leftOut) utanför planens år inte med", "\(calendar.leftOut) outside the plan's year left out")[
            session.language])
    }
    try finish(merging.change, &opened, &session)
  }
}
