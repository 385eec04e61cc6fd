extension Roff {
  /// A command's help text: paragraphs, `term  meaning` lines, and indented examples.
  mutating func help(_ discussion: String) {
    var prose: [Substring] = []
    var examples: [Substring] = []
    var isOneExample = false
    for line in (discussion + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      let isExample = line.hasPrefix("  ")
      if !isExample, !examples.isEmpty {
        example(examples.map { String($0.dropFirst(2)) })
        examples = []
      }
      if isExample {
        finish(&prose)
        examples.append(isOneExample ? "  " + line.drop { $0 == " " } : line)
      } else if line.isEmpty {
        finish(&prose)
        isOneExample = false
      } else if let opening = ["Exempel: ", "Example: "].first(where: line.hasPrefix) {
        // One that stands on the same line, and perhaps more under it.
        finish(&prose)
        paragraph(String(opening.dropLast()))
        examples.append("  " + line.dropFirst(opening.count))
        isOneExample = true
      } else if let meaning = line.firstRange(of: "  ") {
        finish(&prose)
        term("`\(line[..<meaning.lowerBound])`", String(line[meaning.upperBound...]))
      } else {
        prose.append(line)
      }
    }
  }

  private mutating func finish(_ prose: inout [Substring]) {
    if !prose.isEmpty { paragraph(prose.joined(separator: " ")) }
    prose = []
  }
}
