/// Who asks and when: what `mina` and `idag` mean.
public struct QueryContext: Sendable {
  /// The current person's key, if known.
  public let person: String?
  /// The day that `idag` is.
  public let today: Day

  /// Describes who asks and when.
  public init(person: String?, today: Day) {
    self.person = person
    self.today = today
  }
}
