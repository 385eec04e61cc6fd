import Plan

/// Looks for everything wrong with a plan on a thread of its own, so that a large log never holds a key up. Only the newest
/// plan's answer counts.
struct BackgroundCheck {
  private let worker = Worker<(number: Int, problems: [Problem])>()
  private var newest = 0

  /// Can be read when there is an answer.
  var descriptor: Int32 { worker.descriptor }

  /// Begins to check a plan; those that wait are dropped.
  mutating func start(_ plan: YearPlan) {
    newest += 1
    worker.start(insteadOfWaiting: true) { [newest] in (newest, plan.problems()) }
  }

  /// The newest plan's answer, once; nil while it is being checked.
  func take() -> [Problem]? {
    worker.take().last { $0.number == newest }?.problems
  }
}
