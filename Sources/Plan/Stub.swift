public struct Recurrence: Sendable {
  public struct P: Error { func text(_ l: Language) -> String { "" } }
  public init(_ s: String) throws(P) {}
  func occurrences(from: Day, excluding: Set<Day>, in: ClosedRange<Day>) -> [Day] { [] }
}
public struct ClockSpan { init?(_ s: String) { nil } }
enum DecimalInput {
  static func days(_ s: String, hoursPerDay: PersonDays) -> Result<PersonDays, Recurrence.P> { .success(.zero) }
  static func money(_ s: String) -> Result<Money, Recurrence.P> { .success(.zero) }
}
enum DayInput {
  enum K { case nearest };
  static func day(_ s: String, today: Day, _ k: K) -> Result<Day, Recurrence.P> { .failure(.init()) }
}
extension PersonDays { init?(typed: String) { self.init(file: typed) } }
extension Money { init?(typed: String) { self.init(file: typed) } }
