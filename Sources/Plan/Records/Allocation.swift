/// The planned days of an activity that a person is to do: one value of Fordelning, `ME 12.5`.
public struct Allocation: Sendable, Hashable {
  /// The person's key.
  public let person: String
  /// How many of the activity's days.
  public let days: PersonDays

  /// The most that a person is given of one activity: a year has no more days.
  public static let most = PersonDays(366)

  /// Gives a person days.
  public init(person: String, days: PersonDays) {
    self.person = person
    self.days = days
  }

  /// Reads `ME 12.5` as files have it: a key, a blank and days from 0 to 366; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard FieldKind.allocation.problem(text) == nil, parts.count == 2, let days = PersonDays(file: parts[1]) else {
      return nil
    }
    self.init(person: String(parts[0]), days: days)
  }

  /// The value as files have it: `ME 12.5`.
  public var fileText: String { "\(person) \(days.fileText)" }

  /// The value as people read it: `ME 12,5`.
  public func text(_ language: Language) -> String { "\(person) \(days.text(language))" }
}
