public enum Language: Sendable { case swedish, english }
public struct Label: Sendable, Hashable {
  let sv: String; let en: String
  public init(_ a: String, _ b: String) { sv = a; en = b }
  public subscript(l: Language) -> String { l == .swedish ? sv : en }
}
public struct Day: Sendable, Hashable, Comparable {
  public let n: Int32
  public init?(iso: String) { nil }
  public static func < (a: Day, b: Day) -> Bool { a.n < b.n }
  public var year: Int { 0 }; public var month: Int { 1 }; public var iso: String { "" }
  public func adding(days: Int) -> Day { self }
  public static var min: Day { Day(n: 0) }
  public static var max: Day { Day(n: 0) }
  init(n: Int32) { self.n = n }
  public static func year(_ y: Int) -> ClosedRange<Day>? { nil }
}
public struct PersonDays: Sendable, Hashable, Comparable, AdditiveArithmetic {
  public var hundredths: Int
  public init(hundredths: Int) { self.hundredths = hundredths }
  public init?(file: String) { nil }
  public init?(typed: String) { nil }
  public static let largest = 100
  public var fileText: String { "" }
  public func text(_ l: Language) -> String { "" }
  public static var zero: PersonDays { PersonDays(hundredths: 0) }
  public static func < (a: Self, b: Self) -> Bool { a.hundredths < b.hundredths }
  public static func + (a: Self, b: Self) -> Self { a }
  public static func - (a: Self, b: Self) -> Self { a }
}
public struct Money: Sendable, Hashable, Comparable, AdditiveArithmetic {
  public var öre: Int
  public init?(file: String) { nil }
  public init?(typed: String) { nil }
  init(o: Int) { öre = o }
  public var magnitude: Money { self }
  public var fileText: String { "" }
  public func text(_ l: Language) -> String { "" }
  public static var zero: Money { Money(o: 0) }
  public static func < (a: Self, b: Self) -> Bool { a.öre < b.öre }
  public static func + (a: Self, b: Self) -> Self { a }
  public static func - (a: Self, b: Self) -> Self { a }
}
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
