import Plan

/// A column of a table of time entries.
public enum TimeColumn: String, CaseIterable, Sendable {
  case date = "Datum"
  case person = "Person"
  case activity = "Aktivitet"
  case days = "Dagar"
  case hours = "Timmar"
  case note = "Not"

  /// The headings by which it is known, folded.
  var headings: [String] {
    switch self {
    case .date: ["datum", "date", "dag", "day", "arbetsdatum", "arbetsdag", "work date"]
    case .person:
      [
        "person", "namn", "name", "sign", "signatur", "anvandare", "user", "medarbetare", "employee", "resurs",
        "anstalld",
      ]
    case .activity:
      ["aktivitet", "activity", "aktivitets-id", "aktivitetskod", "projekt", "project", "uppgift", "task"]
    case .days: ["dagar", "days", "persondagar", "person-days", "antal dagar", "arbetsdagar"]
    case .hours: ["timmar", "hours", "tim", "h", "tid", "time", "antal timmar", "antal"]
    case .note: ["not", "note", "kommentar", "comment", "anteckning", "beskrivning", "description", "notering", "text"]
    }
  }
}

/// Which column of a table holds what.
struct TimeColumns {
  private(set) var places: [TimeColumn: Int] = [:]

  /// Finds the columns by their headings, or by what the user said: a heading, a letter (`B`) or a number (`2`).
  init(_ cells: [String], map: [TimeColumn: String]) {
    let headings = cells.map(Self.plain)
    for column in TimeColumn.allCases {
      if let said = map[column] {
        places[column] = headings.firstIndex(of: Self.plain(said)) ?? Self.place(said, cells.count)
      } else {
        places[column] = headings.firstIndex { heading in column.headings.contains(heading) }
      }
    }
  }

  /// What is needed and not there. Who it was may be said for all.
  func missing(hasPerson: Bool) -> [TimeColumn] {
    var missing: [TimeColumn] = places[.date] == nil ? [.date] : []
    if places[.person] == nil, !hasPerson { missing.append(.person) }
    if places[.activity] == nil { missing.append(.activity) }
    if places[.days] == nil, places[.hours] == nil { missing.append(.days) }
    return missing
  }

  func cell(_ column: TimeColumn, _ cells: [String]) -> String? {
    guard let place = places[column], place < cells.count else { return nil }
    return cells[place]
  }

  /// A heading without capitals, diacritics and what stands in brackets: `Timmar (h)` is `timmar`.
  private static func plain(_ heading: String) -> String {
    heading.folded.prefix { $0 != "(" && $0 != "[" && $0 != ":" }.split(separator: " ").joined(separator: " ")
  }

  private static func place(_ said: String, _ count: Int) -> Int? {
    if let number = Int(said) { return (1...max(1, count)).contains(number) ? number - 1 : nil }
    let letters = Array(said.uppercased().utf8)
    guard (1...2).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    let place = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
    return place < count ? place : nil
  }
}
