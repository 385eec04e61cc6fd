import Reports
import TestSupport

/// What an earlier run measured, to see what has become slower since.
struct Earlier {
  private var values: [String: Double] = [:]

  /// Reads what `--json` wrote.
  init(file: String) throws {
    for figure in try JSONValue(reading: try readFile(file)).elements {
      guard let name = figure["figure"]?.string, case .number(let digits)? = figure["ratio"] ?? figure["rus"] else {
        continue
      }
      values[name + (figure["referenceName"]?.string ?? "")] = Double(digits)
    }
  }

  /// The headings over `cells`.
  static let columns: [TextTable.Column] = [.init("was", .right), .init("")]

  /// What a figure's ratio was, or without a reference the figure, and whether it is worse by more than a tenth.
  func cells(_ figure: Figure) -> [String] {
    guard let was = values[figure.name + (figure.reference?.name ?? "")] else { return ["–", ""] }
    return [was.short, (figure.ratio ?? figure.ours) > was * 1.1 ? "WORSE" : ""]
  }
}
