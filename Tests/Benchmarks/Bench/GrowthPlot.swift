import Glibc
import Reports

/// The figures over the sizes as a picture, both axes by powers of ten: a line that rises no steeper than the dashed ones grows
/// no faster than the plan.
struct GrowthPlot {
  let lines: [GrowthBenchmark.Line]
  let sizes: [Int]

  private let left = 56.0
  private let top = 40.0
  private let width = 560.0
  private let height = 380.0
  private static let colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#7a5c00"]

  /// How steep a line is over the sizes from ten thousand entries on: 1 is as fast as the plan grows, 2 its square.
  func slope(_ line: GrowthBenchmark.Line) -> Double {
    let points = zip(sizes, line.values).filter { $0.0 >= 10_000 }.map { (log10(Double($0.0)), log10($0.1)) }
    let count = Double(points.count)
    let (x, y) = (points.map(\.0).reduce(0, +) / count, points.map(\.1).reduce(0, +) / count)
    let along = points.map { ($0.0 - x) * ($0.0 - x) }.reduce(0, +)
    return points.map { ($0.0 - x) * ($0.1 - y) }.reduce(0, +) / along
  }

  /// The figures as a table.
  var table: String {
    var table = TextTable(
      [.init("figure")] + sizes.map { .init("\($0)", .right) } + [.init(""), .init("slope", .right)])
    table.rows = lines.map { [$0.name] + $0.values.map(\.short) + [$0.unit, slope($0).short] }
    return table.lines().map { $0 + "\n" }.joined()
  }

  /// The picture.
  var svg: String {
    let all = lines.flatMap(\.values)
    let low = floor(log10(all.min() ?? 1))
    let high = ceil(log10(all.max() ?? 10))
    func x(_ size: Double) -> Double { left + (log10(size) - 2) / 4 * width }
    func y(_ value: Double) -> Double { top + (high - log10(value)) / max(1, high - low) * height }
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 480" font-family="sans-serif" font-size="12">
      <title>What rus takes, by the number of time entries</title>
      <rect width="900" height="480" fill="#ffffff"/>
      <text x="\(left)" y="24" font-size="14">What rus takes, by the number of time entries (ms; MB of memory)</text>

      """
    for power in Int(low)...Int(high) {
      let at = y(pow(10, Double(power)))
      svg += Self.rule(left, at, left + width, at, "#dddddd")
      svg += Self.text(left - 8, at + 4, "end", Self.number(power))
    }
    for (place, size) in sizes.enumerated() {
      let at = x(Double(size))
      svg += Self.rule(at, top, at, top + height, "#dddddd")
      svg += Self.text(at, top + height + 18, "middle", "10<tspan dy=\"-5\" font-size=\"9\">\(place + 2)</tspan>")
    }
    svg += Self.rule(x(10_000), y(pow(10, high - 2)), x(1_000_000), y(pow(10, high)), "#999999", dashed: true)
    for (place, line) in lines.enumerated() {
      let colour = Self.colours[place % Self.colours.count]
      let points = zip(sizes, line.values).map { "\(Self.short(x(Double($0)))),\(Self.short(y($1)))" }
      svg +=
        "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"/>\n"
      let label = top + 16 + Double(place) * 36
      svg += "<rect x=\"\(left + width + 16)\" y=\"\(label - 9)\" width=\"10\" height=\"10\" fill=\"\(colour)\"/>\n"
      svg += Self.text(left + width + 32, label, "start", line.name)
      let last = (line.values.last ?? 0).short
      svg += Self.text(
        left + width + 32, label + 15, "start", "slope \(slope(line).short), \(last) \(line.unit) at the last")
    }
    svg += Self.text(
      left + width + 16, top + 16 + Double(lines.count) * 36, "start", "dashed: as the plan grows, slope 1")
    return svg + "</svg>\n"
  }

  private static func number(_ power: Int) -> String {
    power >= 0 ? "1" + String(repeating: "0", count: power) : "0." + String(repeating: "0", count: -power - 1) + "1"
  }

  private static func short(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  private static func text(_ x: Double, _ y: Double, _ anchor: String, _ text: String) -> String {
    "<text x=\"\(short(x))\" y=\"\(short(y))\" text-anchor=\"\(anchor)\" fill=\"#333333\">\(text)</text>\n"
  }

  private static func rule(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String, dashed: Bool = false
  ) -> String {
    "<line x1=\"\(short(x1))\" y1=\"\(short(y1))\" x2=\"\(short(x2))\" y2=\"\(short(y2))\" stroke=\"\(colour)\""
      + (dashed ? " stroke-dasharray=\"6 4\"" : "") + "/>\n"
  }
}
