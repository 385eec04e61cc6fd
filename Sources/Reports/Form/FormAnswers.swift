import Plan

/// What stands in a form that came back, before the plan is looked at.
struct FormAnswers {
  /// One answer.
  struct Answer {
    let line: Int
    let type: String
    let key: String
    let field: String
    /// The digest of what the field was.
    let old: String
    /// What it is to be.
    let text: String
  }

  /// Whose form it is, of which year's plan, made on which day.
  private(set) var person = ""
  private(set) var year = ""
  private(set) var day: Day
  /// The answers that say something else than what the field was.
  private(set) var answers: [Answer] = []

  /// Reads a form, as Markdown or as a table.
  init(_ bytes: [UInt8]) throws(ImportProblem) {
    day = .first
    let text = TextEncoding.decode(bytes).text
    if text.contains(FormText.opening) { try readMarkdown(text) } else { try readTable(text) }
    var seen: Set<String> = []
    for answer in answers where !seen.insert("\(answer.type) \(answer.key) \(answer.field)").inserted {
      throw ImportProblem(
        answer.line, "\(excerpt(answer.key)) \(excerpt(answer.field)) besvaras två gånger",
        "\(excerpt(answer.key)) \(excerpt(answer.field)) is answered twice")
    }
    if person.isEmpty { throw Self.noForm }
  }

  private static var noForm: ImportProblem {
    ImportProblem(1, "är inget formulär från rus form", "is no form from rus form")
  }

  private mutating func takeWhose(_ line: Int, _ key: String, _ year: some StringProtocol, _ day: String)
    throws(ImportProblem)
  {
    guard !key.isEmpty, let made = Day(iso: day) else {
      throw ImportProblem(
        line, "raden som säger vems formuläret är har ändrats; gör ett nytt",
        "the line that says whose form it is has been changed; make a new one")
    }
    (person, self.year, self.day) = (key, String(year), made)
  }

  private mutating func readMarkdown(_ text: String) throws(ImportProblem) {
    var open: (line: Int, words: [Substring], lines: [Substring])?
    for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if line.hasPrefix(FormText.opening) {
        if let open { throw Self.unended(open.line) }
        let words = line.dropFirst(FormText.opening.count).split(separator: " ").dropLast()
        if words.first == FormText.whose[...], words.count == 4 {
          try takeWhose(
            place + 1, String(words[words.startIndex + 1]), words[words.startIndex + 2],
            String(words[words.startIndex + 3]))
        } else {
          open = (place + 1, Array(words), [])
        }
      } else if line.hasPrefix(FormText.closing), let found = open {
        guard found.words.count >= 4 else { throw Self.unended(found.line) }
        let (field, digest) = (found.words[found.words.count - 2], found.words[found.words.count - 1])
        let answer = FormText.plain(found.lines.joined(separator: "\n"))
        if FormText.digest(answer) != digest {
          answers.append(
            Answer(
              line: found.line, type: String(found.words[0]),
              key: found.words[1..<found.words.count - 2].joined(separator: " "),
              field: String(field), old: String(digest), text: answer))
        }
        open = nil
      } else {
        open?.lines.append(FormText.unescaped(line))
      }
    }
    if let open { throw Self.unended(open.line) }
  }

  private static func unended(_ line: Int) -> ImportProblem {
    ImportProblem(
      line, "svaret som börjar här har inget slut; raden \(FormText.closing) är borta",
      "the answer that begins here has no end; the line \(FormText.closing) is gone")
  }

  private mutating func readTable(_ text: String) throws(ImportProblem) {
    let table = try DelimitedText(text)
    guard table.rows.first?.cells == FormText.headings else { throw Self.noForm }
    for row in table.rows.dropFirst() {
      guard (6...7).contains(row.cells.count) else {
        throw ImportProblem(
          row.line, "raden har \(row.cells.count) kolumner, rubriken \(FormText.headings.count)",
          "the row has \(row.cells.count) columns, the heading \(FormText.headings.count)")
      }
      let cells = row.cells.map(Self.undefused)
      if cells[0] == FormText.whose {
        let made = cells[5].split(separator: ",").map { String($0).trimmed }
        try takeWhose(row.line, cells[1], made.first ?? "", made.last ?? "")
        continue
      }
      let (old, answer) = (FormText.plain(cells[5]), FormText.plain(cells.count > 6 ? cells[6] : ""))
      if answer.isEmpty || answer == old { continue }
      answers.append(
        Answer(
          line: row.line, type: cells[0], key: cells[1], field: cells[3], old: FormText.digest(old),
          text: answer == FormText.emptied ? "" : answer))
    }
  }

  /// A cell without the apostrophe that it got so that no spreadsheet takes it for a formula.
  private static func undefused(_ cell: String) -> String {
    guard cell.hasPrefix("'"), let next = cell.dropFirst().first, "=+-@".contains(next) else { return cell }
    return String(cell.dropFirst())
  }
}
