/// Reads the Markdown that a report is written in: CommonMark's headings, paragraphs, lists, quotes and code, and GitHub's
/// tables. Raw HTML is text like any other.
struct MarkdownReader {
  private var lines: ArraySlice<Substring>
  private var blocks: [MarkdownBlock] = []

  /// The blocks of a text.
  static func blocks(_ text: String) -> [MarkdownBlock] {
    blocks(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...])
  }

  private static func blocks(_ lines: ArraySlice<Substring>) -> [MarkdownBlock] {
    var reader = MarkdownReader(lines: lines)
    while let line = reader.lines.first { reader.take(line) }
    return reader.blocks
  }

  private init(lines: ArraySlice<Substring>) {
    self.lines = lines
  }

  private mutating func take(_ line: Substring) {
    let text = line.drop { $0 == " " }
    if text.isEmpty {
      lines.removeFirst()
    } else if let chart = ReportChart(mark: text) {
      lines.removeFirst()
      blocks.append(.chart(chart))
    } else if let heading = Self.heading(text) {
      lines.removeFirst()
      blocks.append(heading)
    } else if text.hasPrefix("```") {
      takeCode()
    } else if Self.isRule(text) {
      lines.removeFirst()
      blocks.append(.rule)
    } else if text.hasPrefix(">") {
      takeQuote()
    } else if let marker = ListMarker(line) {
      takeList(marker)
    } else if let alignments = Self.alignments(lines.dropFirst().first), text.contains("|"),
      Self.cells(text).count == alignments.count
    {
      takeTable(alignments)
    } else {
      takeParagraph()
    }
  }

  // MARK: - Blocks

  private static func heading(_ line: Substring) -> MarkdownBlock? {
    let level = line.prefix { $0 == "#" }.count
    let rest = line.dropFirst(level)
    guard (1...6).contains(level), rest.first == " " || rest.isEmpty else { return nil }
    return .heading(level, MarkdownInlineReader.parts(rest.trimmedBlanks))
  }

  private static func isRule(_ line: Substring) -> Bool {
    let signs = line.filter { $0 != " " }
    guard let first = signs.first, "-*_".contains(first) else { return false }
    return signs.count >= 3 && signs.allSatisfy { $0 == first }
  }

  private mutating func takeCode() {
    lines.removeFirst()
    let code = lines.prefix { !$0.hasPrefix("```") }
    lines = lines.dropFirst(code.count + 1)
    blocks.append(.code(code.joined(separator: "\n")))
  }

  private mutating func takeQuote() {
    let quoted = lines.prefix { $0.drop { $0 == " " }.hasPrefix(">") }
    lines = lines.dropFirst(quoted.count)
    let inner = quoted.map { line in
      let text = line.drop { $0 == " " }.dropFirst()
      return text.first == " " ? text.dropFirst() : text
    }
    blocks.append(.quote(Self.blocks(inner[...])))
  }

  private mutating func takeList(_ first: ListMarker) {
    var items: [[MarkdownBlock]] = []
    while let line = lines.first, let marker = ListMarker(line), marker.isLike(first) {
      lines.removeFirst()
      var item = [line.dropFirst(marker.width)]
      while let next = lines.first {
        let indent = next.prefix { $0 == " " }.count
        let isBlank = indent == next.count
        if isBlank {
          // A blank line stays in the item where what follows is set in.
          guard let after = lines.dropFirst().first, after.prefix(while: { $0 == " " }).count >= marker.width,
            !after.allSatisfy({ $0 == " " })
          else { break }
          item.append("")
        } else if indent >= marker.width {
          item.append(next.dropFirst(marker.width))
        } else if ListMarker(next) == nil, !Self.beginsBlock(next), !(item.last?.isEmpty ?? true) {
          item.append(next)
        } else {
          break
        }
        lines.removeFirst()
      }
      items.append(Self.blocks(item[...]))
      skipBlanks(before: first)
    }
    blocks.append(.list(items, isOrdered: first.isOrdered))
  }

  /// Blank lines between two items of one list.
  private mutating func skipBlanks(before marker: ListMarker) {
    let rest = lines.drop { $0.allSatisfy { $0 == " " } }
    if let next = rest.first, let found = ListMarker(next), found.isLike(marker) { lines = rest }
  }

  private mutating func takeParagraph() {
    var text: [Substring] = []
    while let line = lines.first, !line.allSatisfy({ $0 == " " }) {
      if !text.isEmpty, Self.beginsBlock(line) || ListMarker(line) != nil { break }
      text.append(line.drop { $0 == " " })
      lines.removeFirst()
    }
    blocks.append(.paragraph(MarkdownInlineReader.parts(text.joined(separator: "\n"))))
  }

  private static func beginsBlock(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    return heading(text) != nil || text.hasPrefix("```") || text.hasPrefix(">") || isRule(text)
      || ReportChart(mark: text) != nil
  }

  // MARK: - Tables

  private mutating func takeTable(_ isRight: [Bool]) {
    func row(_ line: Substring) -> [[MarkdownInline]] {
      let cells = Self.cells(line).prefix(isRight.count).map { MarkdownInlineReader.parts($0) }
      return cells + Array(repeating: [], count: isRight.count - cells.count)
    }
    let heading = lines.first.map(row) ?? []
    lines = lines.dropFirst(2)
    let rows = lines.prefix { !$0.allSatisfy { $0 == " " } && !Self.beginsBlock($0) }
    lines = lines.dropFirst(rows.count)
    blocks.append(.table(MarkdownTable(heading: heading, isRight: isRight, rows: rows.map(row))))
  }

  /// Of `|:---|---:|` which columns stand to the right; nil for another line.
  private static func alignments(_ line: Substring?) -> [Bool]? {
    guard let line, line.contains("-"), line.contains("|") else { return nil }
    let cells = cells(line)
    let isDelimiter = cells.allSatisfy { cell in
      let dashes = cell.drop { $0 == ":" }
      let bare = dashes.last == ":" ? dashes.dropLast() : dashes
      return !bare.isEmpty && bare.allSatisfy { $0 == "-" } && cell.count - dashes.count <= 1
    }
    return isDelimiter ? cells.map { $0.last == ":" && $0.first != ":" } : nil
  }

  private static func cells(_ line: Substring) -> [Substring] {
    var text = line.trimmedBlanks
    if text.first == "|" { text.removeFirst() }
    var cells: [Substring] = []
    var start = text.startIndex
    var isEscaped = false
    for place in text.indices {
      if !isEscaped, text[place] == "|" {
        cells.append(text[start..<place].trimmedBlanks)
        start = text.index(after: place)
      }
      isEscaped = !isEscaped && text[place] == "\\"
    }
    let last = text[start...].trimmedBlanks
    return last.isEmpty ? cells : cells + [last]
  }
}

/// What an item of a list begins with: `- `, `2. `.
private struct ListMarker {
  let isOrdered: Bool
  let sign: Character
  /// How far its text is set in.
  let width: Int

  init?(_ line: Substring) {
    let indent = line.prefix { $0 == " " }.count
    guard indent < 4 else { return nil }
    let text = line.dropFirst(indent)
    let digits = text.prefix { ("0"..."9").contains($0) }.count
    let rest = text.dropFirst(digits)
    guard let sign = rest.first, rest.dropFirst().first == " " else { return nil }
    isOrdered = (1...9).contains(digits)
    guard isOrdered ? ".)".contains(sign) : digits == 0 && "-*+".contains(sign) else { return nil }
    self.sign = sign
    width = indent + digits + 2
  }

  func isLike(_ other: ListMarker) -> Bool { sign == other.sign && isOrdered == other.isOrdered }
}

extension Substring {
  /// Without blanks around it, but a blank after a backslash stays.
  var trimmedBlanks: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
