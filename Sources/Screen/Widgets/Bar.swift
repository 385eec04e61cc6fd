/// How far a bar is filled, reckoned in whole numbers.
public enum BarMath {
  /// The filled parts of a bar of `parts` parts for `value` of `total`, rounded down; but something is never nothing,
  /// and less than all is never all.
  ///
  /// ```
  /// filled(3, of: 4, parts: 80) == 60    filled(1, of: 1000, parts: 80) == 1    filled(5, of: 4, parts: 80) == 80
  /// ```
  public static func filled(_ value: Int, of total: Int, parts: Int) -> Int {
    guard value > 0, parts > 0 else { return 0 }
    guard value < total else { return parts }
    let share = UInt(total).dividingFullWidth(UInt(value).multipliedFullWidth(by: UInt(parts)))
    return max(1, min(parts - 1, Int(share.quotient)))
  }

  /// Shares `cells` out in proportion to `values` (negative ones count as none): the sum is exact, by largest
  /// remainder, and a value that is not nothing gets a cell where there are cells enough.
  public static func shares(_ values: [Int], cells: Int) -> [Int] {
    let values = values.map { $0.clamped(0, Int.max / values.count) }
    let total = values.reduce(0, +)
    guard total > 0, cells > 0 else { return values.map { _ in 0 } }
    let exact = values.map { UInt(total).dividingFullWidth(UInt($0).multipliedFullWidth(by: UInt(cells))) }
    var shares = exact.map { Int($0.quotient) }
    let byRemainder = exact.indices.sorted { (exact[$0].remainder, $1) > (exact[$1].remainder, $0) }
    for place in byRemainder.prefix(max(0, cells - shares.reduce(0, +))) { shares[place] += 1 }
    for place in shares.indices where shares[place] == 0 && values[place] > 0 {
      guard let largest = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[largest] > 1 else { break }
      shares[largest] -= 1
      shares[place] = 1
    }
    return shares
  }
}

/// One part of a stacked bar.
public struct BarSegment: Sendable, Hashable {
  /// How much; the parts' sum is the whole bar.
  public var value: Int
  /// What it is.
  public var role: Role
  /// Which of `Glyphs.bar.patterns` tells it apart without colour; further ones begin anew.
  public var pattern: Int

  /// A part of a bar.
  public init(value: Int, role: Role, pattern: Int) {
    self.value = value
    self.role = role
    self.pattern = pattern
  }
}

extension Canvas {
  /// A bar of `width` cells for `value` of `total`: `████▌·····`, in ASCII `[####....]`. Past the total it is full, in
  /// the role `barOver`, and ends in `►`.
  public mutating func bar(
    _ value: Int, of total: Int, at x: Int, _ y: Int, width: Int, _ role: Role = .barFull
  ) {
    var x = x
    var width = width
    if let open = glyphs.bar.edges.first, let close = glyphs.bar.edges.last, width > 2 {
      put(open, at: x, y, .barEmpty)
      put(close, at: x + width - 1, y, .barEmpty)
      x += 1
      width -= 2
    }
    guard width > 0 else { return }
    let isOver = value > max(0, total)
    let steps = glyphs.bar.eighths.count + 1
    let filled = BarMath.filled(value, of: max(0, total), parts: width * steps)
    let (full, part) = filled.quotientAndRemainder(dividingBy: steps)
    fill(Rect(x: x, y: y, width: width, height: 1), .barEmpty, with: glyphs.bar.empty)
    fill(Rect(x: x, y: y, width: full, height: 1), isOver ? .barOver : role, with: glyphs.bar.full)
    if part > 0 { put(glyphs.bar.eighths[part - 1], at: x + full, y, role) }
    if isOver { put(glyphs.bar.over, at: x + width - 1, y, .barOver) }
  }

  /// A bar of `width` cells in parts side by side, each with its role and its pattern: `████▓▓▒░░`. Empty where the
  /// parts are nothing together.
  public mutating func stackedBar(_ segments: [BarSegment], at x: Int, _ y: Int, width: Int) {
    let shares = BarMath.shares(segments.map(\.value), cells: width)
    fill(Rect(x: x, y: y, width: width, height: 1), .barEmpty, with: glyphs.bar.empty)
    var at = x
    for (segment, share) in zip(segments, shares) {
      let patterns = glyphs.bar.patterns
      let pattern = patterns[abs(segment.pattern % patterns.count)]
      fill(Rect(x: at, y: y, width: share, height: 1), segment.role, with: pattern)
      at += share
    }
  }

  /// A small chart, one cell a value, its height against the greatest: `▁▃█▅`. What is nothing is blank.
  public mutating func sparkline(_ values: [Int], at x: Int, _ y: Int, _ role: Role = .chart) {
    let top = max(1, values.max() ?? 1)
    for (place, value) in values.enumerated() {
      let heights = glyphs.bar.heights
      let height = BarMath.filled(value, of: top, parts: heights.count)
      put(height == 0 ? " " : heights[height - 1], at: x + place, y, role)
    }
  }
}
