import Reports

/// One thing measured, beside what it is held against.
struct Figure {
  /// What the target is.
  enum Target {
    /// At most so many times the reference.
    case atMost(times: Double)
    /// At least so many times faster than the reference.
    case faster(times: Double)
    /// At most so many, in the figure's own unit.
    case within(Double)
  }

  let name: String
  let unit: String
  let ours: Double
  /// What it is held against: a program measured in the same run, or a bound.
  let reference: (name: String, value: Double)?
  /// Nil where the figure is only told.
  var target: Target?

  /// Ours by the reference's.
  var ratio: Double? { reference.map { ours / $0.value } }

  /// Whether it is as it should be.
  var isMet: Bool {
    switch target {
    case nil: true
    case .atMost(let times)?: ratio.map { $0 <= times } ?? true
    case .faster(let times)?: ratio.map { $0 * times <= 1 } ?? true
    case .within(let most)?: ours <= most
    }
  }

  /// A row of the table.
  var row: [String] {
    [
      name, "\(ours.short) \(unit)", reference.map { "\($0.value.short) \(unit)" } ?? "–", reference?.name ?? "",
      ratioText, targetText, target == nil ? "" : isMet ? "met" : "MISSED",
    ]
  }

  /// The headings over `row`.
  static let columns: [TextTable.Column] = [
    .init("figure"), .init("rus", .right), .init("reference", .right), .init("which is"), .init("ratio", .right),
    .init("target", .right), .init(""),
  ]

  /// The figure as JSON; `ratio` is ours by the reference's also where the target is a speed-up.
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("figure", .string(name)), .init("unit", .string(unit)), .init("rus", .number(ours.short)),
    ]
    if let reference, let ratio {
      members += [
        .init("reference", .number(reference.value.short)), .init("referenceName", .string(reference.name)),
        .init("ratio", .number(ratio.short)),
      ]
    }
    if target != nil { members += [.init("target", .string(targetText)), .init("met", .bool(isMet))] }
    return .object(members)
  }

  private var ratioText: String {
    guard let ratio else { return "" }
    if case .faster? = target { return "\((1 / ratio).short)× faster" }
    return "\(ratio.short)×"
  }

  private var targetText: String {
    switch target {
    case nil: ""
    case .atMost(let times)?: "≤ \(times.short)×"
    case .faster(let times)?: "≥ \(times.short)× faster"
    case .within(let most)?: "≤ \(most.short) \(unit)"
    }
  }
}

extension Double {
  /// With three digits that say something: `0.21`, `4.68`, `13.4`, `15204`.
  var short: String {
    let scale: Double = self < 10 ? 100 : self < 100 ? 10 : 1
    let scaled = Int((self * scale).rounded())
    guard scale > 1 else { return "\(scaled)" }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int(scale))
    if rest == 0 { return "\(whole)" }
    return "\(whole).\(scale == 100 && rest < 10 ? "0" : "")\(rest)"
  }
}

extension [Double] {
  /// The middle one; of two, the greater.
  var median: Double { quantile(0.5) }

  /// What that part of all is below or at.
  func quantile(_ part: Double) -> Double {
    let sorted = sorted()
    return sorted.isEmpty ? 0 : sorted[Swift.min(count - 1, Int(Double(count) * part))]
  }
}
