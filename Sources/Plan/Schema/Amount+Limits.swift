extension PersonDays {
  /// The most that a field takes, 9 999 999,99, so that sums of a million such and their percentages are exact.
  static let largest = PersonDays(hundredths: 999_999_999)

  /// The amount, if a field takes it.
  var plausible: PersonDays? { hundredths.magnitude <= Self.largest.hundredths.magnitude ? self : nil }
}

extension Money {
  /// The most that a field takes, 9 999 999 999 999,99 kr, so that sums and percentages are exact.
  static let largest = Money(ore: 999_999_999_999_999)

  /// The amount, if a field takes it.
  var plausible: Money? { ore.magnitude <= Self.largest.ore.magnitude ? self : nil }
}
