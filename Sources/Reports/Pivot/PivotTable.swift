public import Plan

/// A pivot as a table to print, as CSV and as JSON: the same rows and columns with the sums last in both directions, and the
/// filter in force said with it.
public struct PivotTable: Sendable {
  private let pivot: Pivot
  private let plan: YearPlan
  private let filter: String?
  private let columns: [PivotKey]

  /// A table of a pivot of a plan; `filter` is what the entries were chosen by, if by anything.
  public init(_ pivot: Pivot, in plan: YearPlan, filter: String?) {
    self.pivot = pivot
    self.plan = plan
    self.filter = filter
    columns = pivot.columns?.keys ?? []
  }

  /// `dagar per person och månad · 57 av 404 tidposter · filter: mina`.
  public func title(_ language: Language) -> String {
    let edges = [pivot.rows.dimension, pivot.columns?.dimension].compactMap(\.self).map { $0.label[language] }
    let all = plan.time.entries.count
    let count =
      pivot.total.count == all
      ? Label("\(all) tidposter", "\(all) time entries")
      : Label("\(pivot.total.count) av \(all) tidposter", "\(pivot.total.count) of \(all) time entries")
    let filter = filter.map { " · filter: \($0)" } ?? ""
    return Label("Dagar per ", "Days by ")[language] + edges.joined(separator: Label(" och ", " and ")[language])
      + " · \(count[language])\(filter)"
  }

  /// The lines: the title, a heading, a row each, the sums. On a terminal of a width the columns go on in further blocks, each
  /// with the rows' names.
  public func lines(_ language: Language, width: Int? = nil, emphasis: Emphasis = .none) -> [String] {
    let names = pivot.rows.keys.map { rowName($0, language) } + [sum(language)]
    let blocks = blocks(names, language, width)
    let tables = blocks.map { block -> [String] in
      var table = TextTable(
        [.init(pivot.rows.dimension.label[language])] + block.map { .init(heading($0, language), .right) })
      table.rows = names.indices.map { row in [names[row]] + block.map { text(row, $0, language) } }
      return table.lines().enumerated().map { $0 == 0 ? emphasis(.heading, $1) : $1 }
    }
    return [title(language).harmless] + tables.joined(separator: [""])
  }

  /// The columns, the sum's last, in as many blocks as a width asks for.
  private func blocks(_ names: [String], _ language: Language, _ width: Int?) -> [[Int]] {
    let all = Array(columns.indices) + [columns.count]
    guard let width else { return [all] }
    let room = width - (names.map(\.width).max() ?? 0)
    var blocks: [[Int]] = [[]]
    var used = 0
    for column in all {
      let texts = [heading(column, language)] + names.indices.map { text($0, column, language) }
      let cells = 2 + (texts.map(\.width).max() ?? 0)
      if used + cells > room, blocks[blocks.count - 1] != [] {
        blocks.append([])
        used = 0
      }
      blocks[blocks.count - 1].append(column)
      used += cells
    }
    return blocks
  }

  private func heading(_ column: Int, _ language: Language) -> String {
    column < columns.count ? columns[column].text(language, year: plan.facts.year) : sum(language)
  }

  /// `TA  Tora Almkvist`: a key with the name it stands for.
  private func rowName(_ key: PivotKey, _ language: Language) -> String {
    let text = key.text(language, year: plan.facts.year)
    guard case .record(let id) = key, let type = pivot.rows.dimension.type else { return text }
    let name = plan.ref(type, id).flatMap { plan.values("Namn", of: $0).first } ?? ""
    return name.isEmpty ? text : "\(text)  \(name.cut(to: 32))"
  }

  private func text(_ row: Int, _ column: Int, _ language: Language) -> String {
    let sum = value(row, column)
    return sum.count == 0 ? "–" : sum.days.text(language)
  }

  /// A cell; past the last row and column the sums.
  private func value(_ row: Int, _ column: Int) -> Pivot.Sum {
    switch (row < pivot.rowSums.count, column < columns.count) {
    case (true, true): pivot.cell(row, column)
    case (true, false): pivot.rowSums[row]
    case (false, true): pivot.columnSums[column]
    case (false, false): pivot.total
    }
  }

  private func sum(_ language: Language) -> String { Label("Summa", "Sum")[language] }
}

extension PivotTable {
  /// An array of objects, one a row, the sums' last: `{"Person": "TA", "2026-01": 12.5, …, "Summa": 103.25}`. Where a filter is
  /// in force each has it as `Filter`.
  public var json: JSONValue {
    .array(records.map { .object(zip(header, $0).map { JSONValue.Member($0, $1) }) })
  }

  /// The same with a header (RFC 4180).
  public var csv: String {
    let rows = records.map { row in
      row.map { value -> String in
        switch value {
        case .number(let digits): digits
        case .string(let text): text
        case .bool, .array, .object: ""
        }
      }
    }
    return ([header] + rows).map { row in row.map { CSV.cell($0) }.joined(separator: ",") + "\r\n" }.joined()
  }

  /// The columns' names for programs, no two alike.
  private var header: [String] {
    var names = [pivot.rows.dimension.fileName]
    let reserved = Set(names + ["Summa", "Filter"])
    for key in columns {
      let text = key.fileText.isEmpty ? "(utan)" : key.fileText
      var name = reserved.contains(text) ? "\(pivot.columns?.dimension.fileName ?? ""):\(text)" : text
      while names.contains(name) { name += "'" }
      names.append(name)
    }
    return names + ["Summa"] + (filter == nil ? [] : ["Filter"])
  }

  private var records: [[JSONValue]] {
    (0...pivot.rowSums.count).map { row in
      let key = row < pivot.rowSums.count ? pivot.rows.keys[row].fileText : "Summa"
      let values = (0...columns.count).map { JSONValue.number(value(row, $0).days.fileText) }
      return [.string(key)] + values + (filter.map { [.string($0)] } ?? [])
    }
  }
}
