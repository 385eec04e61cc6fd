/// Dates as people type them, reckoned from a given today.
///
/// | typed | means |
/// | --- | --- |
/// | `idag`, `igår`, `imorgon`, `today`, `yesterday`, `tomorrow` | that day |
/// | `ons`, `onsdag`, `wed` | that weekday (three letters or more), by `direction` |
/// | `+1v`, `-3d`, `+2m`, `+1å`, `+1w`, `+1y`, `+5` | so many weeks, days, months, years (days) from today |
/// | `12/9`, `12 sep`, `12 september`, `sep 12`, `0912`, `09-12` | 12 September, its year by `direction` |
/// | `12/9 2025`, `12/9-25`, `12 sep 2025` | the same with its year |
/// | `12` | the 12th, its month by `direction` |
/// | `2025-09-12`, `20250912`, `250912` | that date |
/// | `v38`, `vecka 38`, `w38`, `v38 2025`, `2025-W38` | that ISO week's Monday, its year by `direction` |
///
/// Capitals, diacritics and extra blanks make no difference.
public enum DayInput {
  /// Which day is meant where several fit.
  public enum Direction: Sendable, Hashable, CaseIterable {
    /// The last one that is not after today: for what has been done.
    case past
    /// The first one that is not before today: for what is planned.
    case future
    /// The weekday nearest to today; a date, a week or a day of the month of today's year or month.
    case nearest
  }

  /// The day that a text means, or why it means none.
  public static func day(_ typed: String, today: Day, _ direction: Direction) -> Result<Day, FieldProblem> {
    let tokens = TypedTokens(typed)
    let reader = DayReader(today: today, direction: direction)
    guard let reading = reader.read(tokens) else {
      return .failure(
        FieldProblem(
          "är inget datum; skriv t.ex. 2025-09-12, 12/9, idag, ons, +1v eller v38",
          "is no date; write, for example, 2025-09-12, 12/9, today, wed, +1w or w38"))
    }
    return reading
  }
}
