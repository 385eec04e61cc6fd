/// What a goal's activities say of its rating.
///
/// The rule, made so that a few activities that only partly went as planned are no contradiction:
/// - 1 (to a high degree) disagrees where a linked PRIO activity is `planerad` or `utgår`, or where more than half of the
///   linked ones are `delvis`, `planerad` or `utgår`;
/// - 2 (sufficient) disagrees where every linked one is `planerad` or `utgår`;
/// - 3 (to a lesser degree) disagrees where every linked one is `genomförd`.
/// A goal without a rating, or without activities whose status can be read, disagrees with nothing.
public struct GoalEvidence: Sendable {
  /// The goal.
  public let goal: Goal
  /// The linked activities that the plan has, in the goal's order.
  public let activities: [Activity]

  /// Why the rating does not fit the evidence; nil where it does.
  public var disagreement: Label? {
    let known = activities.filter { $0.status != nil }
    guard let rating = goal.rating, !known.isEmpty else { return nil }
    switch rating {
    case 1: return tooHigh(known)
    case 2:
      return known.allSatisfy(\.isUndone)
        ? Label(
          "värderat 2, men inget av underlaget är påbörjat (\(Self.names(known, .swedish)))",
          "rated 2, but none of its evidence has begun (\(Self.names(known, .english)))") : nil
    default:
      return known.allSatisfy { $0.status == .done }
        ? Label(
          "värderat 3, men hela underlaget är genomfört (\(Self.keys(known)))",
          "rated 3, but all of its evidence is done (\(Self.keys(known)))") : nil
    }
  }

  private func tooHigh(_ known: [Activity]) -> Label? {
    let priority = known.filter { $0.isPriority && $0.isUndone }
    if !priority.isEmpty {
      return Label(
        "värderat 1, men PRIO i underlaget är inte påbörjat (\(Self.names(priority, .swedish)))",
        "rated 1, but PRIO evidence has not begun (\(Self.names(priority, .english)))")
    }
    let short = known.filter { $0.isUndone || $0.status == .partial }
    guard short.count * 2 > known.count else { return nil }
    return Label(
      "värderat 1, men mer än hälften av underlaget är inte genomfört (\(Self.names(short, .swedish)))",
      "rated 1, but more than half of its evidence is not done (\(Self.names(short, .english)))")
  }

  /// `MOV planerad, IND delvis`.
  private static func names(_ activities: [Activity], _ language: Language) -> String {
    activities.map { "\($0.id.visible) \($0.status?.label[language] ?? "?")" }.joined(separator: ", ")
  }

  private static func keys(_ activities: [Activity]) -> String {
    activities.map(\.id.visible).joined(separator: ", ")
  }
}

extension Activity {
  /// Whether nothing has been done, and perhaps never will be.
  fileprivate var isUndone: Bool { status == .planned || status == .cancelled }
}

extension YearPlan {
  /// A goal with the activities that are its evidence.
  public func evidence(of goal: Goal) -> GoalEvidence {
    GoalEvidence(goal: goal, activities: goal.activities.compactMap(activity))
  }

  /// The goal that stands at a place.
  public func goal(at ref: RecordRef) -> Goal? {
    goals.position(of: ref).map { goals[$0] }
  }
}
