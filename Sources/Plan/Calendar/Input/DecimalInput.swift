/// Person-days and money as people type them: `0,5`, `0.5`, `4 372 100,42`, `1½`, `4 h`, `300 tkr`.
///
/// A comma and a point mean the same. Thousands may stand apart by blanks, or by whichever of comma and point is not the
/// decimal mark. At most two decimals; `1,250` is refused, since it can be read in two ways.
public enum DecimalInput {
  /// Person-days, with `d`, `dagar`, `days` or nothing after the number; or hours (`h`, `tim`, `hours`), reckoned with
  /// the hours of a person-day (8 is `PersonDays(8)`) to the nearest hundredth of a day, halves away from zero.
  public static func days(_ typed: String, hoursPerDay: PersonDays) -> Result<PersonDays, FieldProblem> {
    number(typed).flatMap { number in
      switch number.unit {
      case nil, .days: return .success(PersonDays(hundredths: number.hundredths))
      case .hours:
        guard let days = days(hours: number.hundredths, hoursPerDay: hoursPerDay) else { return .failure(tooLarge) }
        return .success(days)
      case .kronor, .thousands, .millions:
        return .failure(
          FieldProblem(
            "är ett belopp; skriv dagar, t.ex. 0,5, eller timmar: 4 h", "is money; write days, or hours: 4 h"))
      }
    }
  }

  /// Money in kronor, with `kr`, `kronor`, `SEK` or nothing after the number, or thousands (`tkr`) or millions (`mkr`).
  public static func money(_ typed: String) -> Result<Money, FieldProblem> {
    number(typed).flatMap { number in
      let factor: Int
      switch number.unit {
      case nil, .kronor: factor = 1
      case .thousands: factor = 1_000
      case .millions: factor = 1_000_000
      case .days, .hours:
        return .failure(FieldProblem("är tid; skriv kronor, t.ex. 1 250,50", "is time; write kronor, such as 1,250.50"))
      }
      let (ore, overflow) = number.hundredths.multipliedReportingOverflow(by: factor)
      return overflow ? .failure(tooLarge) : .success(Money(ore: ore))
    }
  }

  private static func days(hours: Int, hoursPerDay: PersonDays) -> PersonDays? {
    let divisor = hoursPerDay.hundredths
    guard divisor > 0 else { return nil }
    let (scaled, overflow) = hours.multipliedReportingOverflow(by: 100)
    if overflow { return nil }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: divisor)
    let isHalf = rest.magnitude >= divisor.magnitude - rest.magnitude
    return PersonDays(hundredths: isHalf ? whole + (scaled < 0 ? -1 : 1) : whole)
  }

  static let tooLarge = FieldProblem("är för stort", "is too large")
}

extension PersonDays {
  /// Person-days as people type them; nil for anything else, also for hours.
  public init?(typed: String) {
    guard case .success(let number) = DecimalInput.number(typed), number.unit == nil || number.unit == .days else {
      return nil
    }
    self.init(hundredths: number.hundredths)
  }
}

extension Money {
  /// Money as people type it; nil for anything else.
  public init?(typed: String) {
    guard case .success(let money) = DecimalInput.money(typed) else { return nil }
    self = money
  }
}
