extension StringProtocol {
  /// A number set so that its decimal mark stands where a column has it: `places` digits before the right edge of `width`
  /// cells. Where that leaves the number no room it stands at the right edge.
  ///
  /// ```
  /// "1 250,5" → "1 250,5 "    "39" → "     39   "    "4,600,000" → "4,600,000   "
  /// ```
  public func onDecimal(places: Int, width: Int) -> String {
    let blanks = Swift.max(0, Swift.min((places > 0 ? places + 1 : 0) - decimalCells, width - cells))
    return (self + String(repeating: " ", count: blanks)).padded(to: width, alignment: .right)
  }

  /// The cells from the decimal mark to the end; none where there is no mark. A mark is a comma or a point with one or two
  /// digits after it: amounts have no more, and thousands come by three.
  fileprivate var decimalCells: Int {
    let digits = utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...2).contains(digits), let mark = utf8.dropLast(digits).last else { return 0 }
    return mark == UInt8(ascii: ",") || mark == UInt8(ascii: ".") ? digits + 1 : 0
  }
}

extension Sequence<String> {
  /// Numbers in cells of one width, no wider than they need, with their decimal marks under each other.
  public var onDecimal: [String] {
    let places = Swift.max(0, (map(\.decimalCells).max() ?? 0) - 1)
    let after = places > 0 ? places + 1 : 0
    let width = map { $0.cells - $0.decimalCells + after }.max() ?? 0
    return map { $0.onDecimal(places: places, width: width) }
  }
}
