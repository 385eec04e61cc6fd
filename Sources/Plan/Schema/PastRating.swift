/// An earlier period's rating: `2022-2024 1`.
public struct PastRating: Sendable, Hashable {
  /// The period as written: a year, or two with a hyphen.
  public let period: String
  /// 1 to a high degree, 2 sufficient, 3 lesser.
  public let rating: Int

  /// Reads `2022-2024 1` or `2025 2`.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let rating = Int(parts[1]), (1...3).contains(rating), parts[1].utf8.count == 1 else {
      return nil
    }
    let years = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    let areYears = years.allSatisfy { $0.utf8.count == 4 && $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard areYears, (1...2).contains(years.count) else { return nil }
    if years.count == 2, years[1] < years[0] { return nil }
    self.period = String(parts[0])
    self.rating = rating
  }
}
