/// A quantity counted in whole hundredths of its unit, so that sums are exact.
///
/// Limits: ± 9 223 372 036 854 775 807 hundredths. A sum beyond them stays at the limit; nothing traps. Text beyond them
/// is no amount.
public protocol Amount: AdditiveArithmetic, Comparable, Hashable, Sendable, CustomStringConvertible {
  /// The quantity in hundredths of its unit.
  var hundredths: Int { get }
  /// How few decimals the screen shows where there are any: 1 (`0,5`) or 2 (`0,50`).
  static var leastDecimals: Int { get }

  /// A quantity of so many hundredths.
  init(hundredths: Int)
}

extension Amount {
  /// Nothing.
  public static var zero: Self { Self(hundredths: 0) }

  /// The sum, or the limit it would pass.
  public static func + (left: Self, right: Self) -> Self {
    let (sum, overflow) = left.hundredths.addingReportingOverflow(right.hundredths)
    return Self(hundredths: overflow ? (right.hundredths < 0 ? -.max : .max) : sum)
  }

  /// The difference, or the limit it would pass.
  public static func - (left: Self, right: Self) -> Self {
    let (difference, overflow) = left.hundredths.subtractingReportingOverflow(right.hundredths)
    return Self(hundredths: overflow ? (right.hundredths < 0 ? .max : -.max) : difference)
  }

  /// Whether an amount is less than another.
  public static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }
}

extension Sequence where Element: Amount {
  /// The sum of the amounts, or the limit it would pass.
  public func sum() -> Element { reduce(.zero, +) }
}

/// Working time in person-days.
public struct PersonDays: Amount {
  /// Hundredths of a person-day.
  public let hundredths: Int
  /// One: `0,5`.
  public static let leastDecimals = 1

  /// So many hundredths of a person-day.
  public init(hundredths: Int) {
    self.hundredths = max(hundredths, -.max)
  }

  /// So many whole person-days, or the limit they would pass.
  public init(_ days: Int) {
    self.init(hundredths: wholeUnits(days))
  }
}

/// Money in Swedish kronor, counted in whole öre.
public struct Money: Amount {
  /// The sum in öre.
  public let ore: Int
  /// Two: `0,50`.
  public static let leastDecimals = 2

  /// The sum in hundredths of a krona: öre.
  public var hundredths: Int { ore }

  /// So many öre.
  public init(ore: Int) {
    self.ore = max(ore, -.max)
  }

  /// So many hundredths of a krona: öre.
  public init(hundredths: Int) {
    self.init(ore: hundredths)
  }

  /// So many whole kronor, or the limit they would pass.
  public init(kronor: Int) {
    self.init(ore: wholeUnits(kronor))
  }
}

private func wholeUnits(_ units: Int) -> Int {
  let (hundredths, overflow) = units.multipliedReportingOverflow(by: 100)
  return overflow ? (units < 0 ? -.max : .max) : hundredths
}
