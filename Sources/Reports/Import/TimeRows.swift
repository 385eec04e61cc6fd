import Plan

/// Reads the rows of a table of time entries.
struct TimeRows {
  private let plan: YearPlan
  private let setting: TimeImport.Setting
  private let columns: TimeColumns
  private let width: Int
  private let people: Names
  private let activities: Names
  private(set) var decimalMark: Character?
  private var strangers: [Names.Stranger: Int] = [:]
  private var order: [Names.Stranger] = []

  init(_ plan: YearPlan, _ setting: TimeImport.Setting, _ columns: TimeColumns, width: Int) {
    self.plan = plan
    self.setting = setting
    self.columns = columns
    self.width = width
    people = Names(.person, plan.people.map { ($0.id, $0.name) })
    activities = Names(.activity, plan.activities.map { ($0.id, $0.name) })
  }

  /// The persons and activities that were met and are not in the plan, in that order.
  var unknown: [TimeImport.Unknown] {
    order.map { stranger in
      let names = stranger.type == .person ? people : activities
      return .init(
        word: stranger.word, type: stranger.type, count: strangers[stranger] ?? 0, nearest: names.nearest(stranger.word)
      )
    }
  }

  /// A row's entry; nil where the row says no time.
  mutating func read(
    _ row: DelimitedText.Row, _ separator: DelimitedText.Separator
  ) throws(ImportProblem) -> NewRecord? {
    try checkWidth(row, separator)
    guard let days = try days(row) else { return nil }
    let day = try day(row)
    let person = key(columns.cell(.person, row.cells) ?? setting.person ?? "", people)
    let activity = key(columns.cell(.activity, row.cells) ?? "", activities)
    let note = Self.note(columns.cell(.note, row.cells) ?? "")
    return NewRecord(
      .timeEntry,
      [
        ("Datum", [day.iso]), ("Person", [person]), ("Aktivitet", [activity]), ("Dagar", [days.fileText]),
        ("Not", note.isEmpty ? [] : [note]),
      ])
  }

  private func checkWidth(_ row: DelimitedText.Row, _ separator: DelimitedText.Separator) throws(ImportProblem) {
    let count = row.cells.count
    let needed = (columns.places.filter { $0.key != .note }.values.max() ?? 0) + 1
    let extra = row.cells.dropFirst(width).contains { !$0.isEmpty }
    guard count < needed || extra else { return }
    let others = DelimitedText.Separator.allCases.filter { other in
      other != separator && count == 1 && row.cells[0].utf8.contains(other.rawValue)
    }
    let hint = others.first.map { other in
      (
        "; den skiljer med \(other.label[.swedish]), rubriken med \(separator.label[.swedish])",
        "; it has \(other.label[.english]), the heading \(separator.label[.english])"
      )
    }
    throw ImportProblem(
      row.line, "raden har \(count) kolumner, rubriken \(width)" + (hint?.0 ?? ""),
      "the row has \(count) columns, the heading \(width)" + (hint?.1 ?? ""))
  }

  private func day(_ row: DelimitedText.Row) throws(ImportProblem) -> Day {
    let typed = columns.cell(.date, row.cells) ?? ""
    // A time of day after the date says nothing of the day.
    let text = typed.contains(":") ? String(typed.prefix { $0 != " " && $0 != "T" }) : typed
    // What needs no year to be a date would be a guess.
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    if digits >= 5, case .success(let day) = DayInput.day(Self.slashed(text), today: setting.today, .nearest) {
      return day
    }
    throw ImportProblem(
      row.line, "Datum \"\(excerpt(typed))\" är inget datum med år; skriv t.ex. 2025-09-01",
      "Datum \"\(excerpt(typed))\" is no date with a year; write 2025-09-01")
  }

  /// `1/9/2025` and `1.9.2025` as `1/9 2025`.
  private static func slashed(_ text: String) -> String {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }
    guard parts.count == 3, parts[2].count == 4, parts.allSatisfy({ Int($0) != nil }) else { return text }
    return "\(parts[0])/\(parts[1]) \(parts[2])"
  }

  /// The time in days; nil for none at all.
  private mutating func days(_ row: DelimitedText.Row) throws(ImportProblem) -> PersonDays? {
    let inDays = columns.cell(.days, row.cells) ?? ""
    let inHours = columns.cell(.hours, row.cells) ?? ""
    let (column, typed) = inDays.isEmpty && !inHours.isEmpty ? (TimeColumn.hours, inHours) : (.days, inDays)
    if typed.isEmpty { return nil }
    note(markOf: typed)
    let text = column == .hours ? Self.hours(typed) : typed
    switch DecimalInput.days(text, hoursPerDay: plan.facts.hoursPerDay) {
    case .failure(let problem):
      throw ImportProblem(row.line, problem, about: "\(column.rawValue) \"\(excerpt(typed))\"")
    case .success(.zero): return nil
    case .success(let days):
      guard let problem = FieldKind.loggedDays.problem(days.fileText) else { return days }
      throw ImportProblem(row.line, problem, about: "\(column.rawValue) \"\(excerpt(typed))\"")
    }
  }

  /// `7,5` and `7:30` as `7,5 h`.
  private static func hours(_ typed: String) -> String {
    let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
    if (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0..<60).contains(minutes),
      hours >= 0, hours < 10_000
    {
      return PersonDays(hundredths: hours * 100 + (minutes * 100 + 30) / 60).fileText + " h"
    }
    let hasUnit = typed.contains(where: \.isLetter)
    return hasUnit ? typed : typed + " h"
  }

  private mutating func note(markOf number: String) {
    if decimalMark == nil { decimalMark = number.last { $0 == "," || $0 == "." } }
  }

  /// The key that a key or a name means; the word itself where the plan has none such, which is then kept as unknown.
  private mutating func key(_ word: String, _ names: Names) -> String {
    if let key = names.key(word) { return key }
    let stranger = Names.Stranger(word: word, type: names.type)
    if strangers[stranger] == nil { order.append(stranger) }
    strangers[stranger, default: 0] += 1
    return word
  }

  /// A note on one line, without the apostrophe that a table has before what would be a formula.
  private static func note(_ text: String) -> String {
    var line = text.harmlessLines.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " / ")
    if line.hasPrefix("'"), let next = line.dropFirst().first, "=+-@".contains(next) { line.removeFirst() }
    return line
  }
}

/// Records by their keys and names, without regard to capitals and diacritics.
private struct Names {
  struct Stranger: Hashable {
    let word: String
    let type: RecordType
  }

  let type: RecordType
  private var byWord: [String: String] = [:]
  private let words: [String]

  init(_ type: RecordType, _ records: [(id: String, name: String)]) {
    self.type = type
    words = records.flatMap { [$0.id, $0.name] }
    for record in records where byWord[record.name.folded] == nil { byWord[record.name.folded] = record.id }
    for record in records.reversed() { byWord[record.id.folded] = record.id }
  }

  func key(_ word: String) -> String? { byWord[word.folded] }

  func nearest(_ word: String) -> String? { word.nearest(in: words) }
}
