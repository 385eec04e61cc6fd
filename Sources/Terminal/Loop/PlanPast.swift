import Dashboard
import Plan
import Storage

/// What tells of a plan's past: its folder's git, and the program's own notes. Asked on a thread of its own.
struct PlanPast: Sendable {
  let folder: PlanFolder
  let state: PlanState?
  /// The plan as the disk has it now.
  let plan: YearPlan

  /// Answers a question, in parts where there are many.
  func answer(_ question: PastQuestion, tell: (PastAnswer) -> Void) -> PastAnswer {
    do throws(StorageProblem) {
      switch question {
      case .history(let id):
        guard let repository = PlanRepository(folder) else { return .nothing(question, noHistory) }
        guard repository.hasHistory else { return .history(id, [], isLast: true) }
        _ = try repository.history(of: id, keptIn: state?.past) { part in
          tell(.history(id, HistoryLine.lines(part), isLast: false))
        }
        return .history(id, [], isLast: true)
      case .since(let day, let meeting): return .since(try folder.then(endOf: day), meeting: meeting)
      case .news(let person):
        return .news(state?.seen(by: person).load(beside: plan).map { PlanThen($0.day, $0.plan, .seen) })
      case .plan(let day):
        let past = try folder.past(endOf: day)
        return .plan(day, past.plan, time: past.time)
      case .year(let year):
        return .year(year, try folder.sibling(ofYear: year).load(readOnly: true).plan)
      }
    } catch {
      return .nothing(question, Label(error.text(.swedish), error.text(.english)))
    }
  }

  private var noHistory: Label {
    let why = PlanRepository.absence(folder)
    return Label("Ingen historia: \(why.sv); u ångrar ändå", "No history: \(why.en); u undoes all the same")
  }
}
