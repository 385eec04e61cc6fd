import Plan
import Screen

/// An earlier state that the whole dashboard shows, and what is to come back after it.
struct TimeTravel: Sendable {
  /// The day whose end is shown.
  let day: Day
  /// When what is shown was committed: `2025-09-12 14:02`.
  let time: String
  /// The plan of today.
  var now: YearPlan
  /// The day it is, and why nothing could be edited before.
  let today: Day
  let readOnlyReason: String?
  /// What is otherwise today.
  private(set) var differences: PlanDifferences?

  init(_ day: Day, _ time: String, from app: App) {
    self.day = day
    self.time = time
    now = app.now
    today = app.travel?.today ?? app.settings.today
    readOnlyReason = app.travel.map(\.readOnlyReason) ?? app.settings.readOnlyReason
  }

  /// Reckons what is otherwise today.
  mutating func compare(_ then: YearPlan) {
    differences = PlanDifferences(from: then, to: now)
  }
}

extension App {
  /// The plan of today, also while an earlier one is shown.
  var now: YearPlan { travel?.now ?? plan }

  /// `läget 2025-09-12`.
  mutating func askForPlan(_ word: String) -> [Effect] {
    let today = travel?.today ?? settings.today
    switch DayInput.day(word, today: today, .past) {
    case .failure(let problem): return refuse("\(word) \(problem.text(.swedish))", "\(word) \(problem.text(.english))")
    case .success(let day) where day > today:
      return refuse("\(day.iso) har inte varit än", "\(day.iso) has not been yet")
    case .success(let day):
      message = Message(text: say("Hämtar läget \(day.iso) …", "Fetching the plan of \(day.iso) …"), kind: .info)
      return [.lookBack(.plan(day))]
    }
  }

  /// Shows the whole plan as it was.
  mutating func travel(to day: Day, _ then: YearPlan, _ time: String) -> [Effect] {
    var travel = TimeTravel(day, time, from: self)
    travel.compare(then)
    self.travel = travel
    layers = []
    whatIf = WhatIf()
    settings.today = day
    settings.readOnlyReason = say(
      "läget \(day.iso) visas bara; Esc går tillbaka till i dag",
      "the plan of \(day.iso) is only shown; Esc goes back to today")
    adoptShown(then)
    let summary = travel.differences?.summary(language) ?? ""
    message = Message(
      text: say(
        "Läget \(day.iso) (sparat \(time)), bara för läsning; \(summary)",
        "The plan of \(day.iso) (committed \(time)), read-only; \(summary)"), kind: .info)
    return [.check(then)]
  }

  /// Back to the plan of today.
  mutating func travelHome() -> [Effect] {
    guard let travel else { return inform("Det här är läget i dag", "This is the plan of today") }
    self.travel = nil
    layers = []
    settings.today = travel.today
    settings.readOnlyReason = travel.readOnlyReason
    adoptShown(travel.now)
    message = Message(text: say("Läget i dag", "The plan of today"), kind: .info)
    return [.check(travel.now)]
  }
}
