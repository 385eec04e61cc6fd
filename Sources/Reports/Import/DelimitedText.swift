import Plan

/// A table as text, as spreadsheets write it: rows of cells, each with the line it begins on.
///
/// Limits: 1 000 000 rows, 1 000 columns.
struct DelimitedText {
  /// What stands between the cells.
  enum Separator: UInt8, CaseIterable {
    case semicolon = 0x3B
    case tab = 0x09
    case comma = 0x2C

    var label: Label {
      switch self {
      case .semicolon: Label("semikolon", "semicolons")
      case .tab: Label("tabb", "tabs")
      case .comma: Label("komma", "commas")
      }
    }
  }

  struct Row {
    let line: Int
    let cells: [String]

    var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
  }

  let separator: Separator
  let rows: [Row]

  private static let mostRows = 1_000_000
  private static let mostColumns = 1000

  /// Reads a table, its separator guessed: the one that gives most rows the same number of cells.
  init(_ text: String) throws(ImportProblem) {
    let bytes = Array(text.utf8)
    separator = Self.guess(bytes)
    var rows: [Row] = []
    var reader = RowReader(bytes, separator.rawValue)
    while let row = try reader.next() {
      guard row.cells.count <= Self.mostColumns else {
        throw ImportProblem(row.line, "raden har fler än 1000 kolumner", "the row has more than 1000 columns")
      }
      if !row.isEmpty { rows.append(row) }
      guard rows.count <= Self.mostRows else {
        throw ImportProblem(row.line, "filen har fler än en miljon rader", "the file has more than a million rows")
      }
    }
    self.rows = rows
  }

  private static func guess(_ bytes: [UInt8]) -> Separator {
    var best = (separator: Separator.semicolon, score: 0)
    for separator in Separator.allCases {
      var reader = RowReader(bytes, separator.rawValue)
      var counts: [Int: Int] = [:]
      for _ in 0..<25 {
        guard let row = (try? reader.next()) ?? nil else { break }
        if row.cells.count > 1 { counts[row.cells.count, default: 0] += 1 }
      }
      let score = counts.values.max() ?? 0
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }
}

/// Reads rows as RFC 4180 has them, with any of the usual ends of lines.
private struct RowReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var at = 0
  private var line = 1

  init(_ bytes: [UInt8], _ separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  mutating func next() throws(ImportProblem) -> DelimitedText.Row? {
    guard at < bytes.count else { return nil }
    let first = line
    var cells: [String] = []
    while true {
      cells.append(bytes[safe: at] == quote ? try quoted() : plain())
      guard let end = bytes[safe: at] else { break }
      at += 1
      if end == separator { continue }
      if end == 0x0D, bytes[safe: at] == 0x0A { at += 1 }
      line += 1
      break
    }
    return DelimitedText.Row(line: first, cells: cells)
  }

  private mutating func plain() -> String {
    let start = at
    while let byte = bytes[safe: at], byte != separator, byte != 0x0A, byte != 0x0D { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).trimmed
  }

  private mutating func quoted() throws(ImportProblem) -> String {
    let first = line
    var cell: [UInt8] = []
    at += 1
    while let byte = bytes[safe: at] {
      at += 1
      if byte == 0x0A { line += 1 }
      guard byte == quote else {
        cell.append(byte)
        continue
      }
      if bytes[safe: at] == quote {
        cell.append(quote)
        at += 1
        continue
      }
      while bytes[safe: at] == 0x20 { at += 1 }
      guard let next = bytes[safe: at], next != separator, next != 0x0A, next != 0x0D else {
        return String(decoding: cell, as: UTF8.self)
      }
      throw ImportProblem(
        line, "text efter ett avslutande citattecken; skriv citattecken inne i en cell två gånger",
        "text after a closing quote; write a quote inside a cell twice")
    }
    throw ImportProblem(
      first, "ett citattecken som öppnas här stängs aldrig", "a quote that is opened here is never closed")
  }

  private var quote: UInt8 { 0x22 }
}

extension [UInt8] {
  fileprivate subscript(safe place: Int) -> UInt8? { place < count ? self[place] : nil }
}

extension String {
  /// The text without blanks around it.
  var trimmed: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
