import Plan
import Recfile
import TestSupport

/// Makes plans of any size, the same at every run: activities over three areas, people, meetings and time entries.
struct PlanGenerator {
  let activities: Int
  let entries: Int
  private var random = SeededGenerator(seed: 2025)
  private var people: Int { min(400, 12 + entries / 400) }
  private var meetings: Int { 50 + activities / 10 }

  init(activities: Int, entries: Int) {
    self.activities = activities
    self.entries = entries
  }

  /// Writes the plan's files into a folder.
  mutating func write(to folder: String) throws {
    for file in PlanFile.allCases {
      var bytes: [UInt8] = []
      for type in file.types {
        bytes += type.schema.descriptor.bytes
        for number in 0..<count(of: type) {
          bytes.append(UInt8(ascii: "\n"))
          bytes += RecordText(fields: fields(of: type, number)).bytes
        }
        bytes.append(UInt8(ascii: "\n"))
      }
      try writeFile(bytes, to: "\(folder)/\(file.name)")
    }
  }

  private func count(of type: RecordType) -> Int {
    switch type {
    case .plan, .total: 1
    case .area, .budgetLine: 3
    case .activity: activities
    case .timeEntry: entries
    case .meeting: meetings
    case .actionPoint: meetings / 2
    case .goal: 15
    case .expense: 10
    case .person: people
    }
  }

  private mutating func fields(of type: RecordType, _ number: Int) -> [(name: String, value: String)] {
    switch type {
    case .plan: [("Ar", "2025"), ("Titel", "Genererad plan"), ("Format", "1")]
    case .area: [("Id", area(number)), ("Namn", "Verksamhet \(number + 1)")]
    case .activity: activity(number)
    case .timeEntry: timeEntry(number)
    case .meeting: meeting(number)
    case .actionPoint:
      [
        ("Id", "U\(number)"), ("Namn", "Uppdrag \(number) att följa upp"), ("Mote", "M\(number)"),
        ("Ansvarig", person(any(people))), ("Senast", day(any(365))), ("Status", pick(["öppet", "klart"])),
      ]
    case .goal: [("Id", "MAL-\(number)"), ("Verksamhet", area(any(3))), ("Namn", "Mål \(number)"), ("Vardering", "2")]
    case .budgetLine:
      [("Id", "B\(number)"), ("Namn", "Budgetpost \(number)"), ("Budget", "100000"), ("Utfall", "90000")]
    case .expense: [("Budgetpost", "B0"), ("Namn", "Insats \(number)"), ("Belopp", "9000")]
    case .total: [("Namn", "Totalt"), ("Budget", "300000"), ("Utfall", "270000")]
    case .person: [("Id", person(number)), ("Namn", "Förnamn Efternamn \(number)"), ("Organisation", "Länsstyrelsen")]
    }
  }

  private mutating func activity(_ number: Int) -> [(name: String, value: String)] {
    [
      ("Id", key(number)), ("Namn", "Regional uppföljning och samverkan, del \(number) av åtgärdsarbetet"),
      ("Verksamhet", area(number * 3 / activities)), ("Prio", pick(["ja", "nej", "nej"])), ("Dagar", "\(1 + any(60))"),
      ("Status", pick(["planerad", "pågår", "genomförd", "delvis", "utgår"])), ("Ansvarig", person(any(people))),
      ("Redovisning", "Arbetet har följt planen. Två möten har hållits med länen,\noch underlaget är publicerat."),
    ]
  }

  /// In the order of their days, as a log grows.
  private mutating func timeEntry(_ number: Int) -> [(name: String, value: String)] {
    let note = any(3) == 0 ? [("Not", "Möte och underlag, del \(number)")] : []
    return [
      ("Datum", day(number * 365 / entries)), ("Person", person(any(people))), ("Aktivitet", key(any(activities))),
      ("Dagar", pick(["0.25", "0.5", "1", "1.5", "2"])),
    ] + note
  }

  private mutating func meeting(_ number: Int) -> [(name: String, value: String)] {
    [
      ("Id", "M\(number)"), ("Datum", day(number * 365 / meetings)), ("Tid", "09:00-11:30"),
      ("Namn", "Möte \(number) om uppföljningen"), ("Typ", pick(["arbetsgrupp", "styrgrupp", "webbinarium", "annat"])),
      ("Aktivitet", key(any(activities))), ("Plats", "digitalt"), ("Deltagare", "\(any(80))"),
    ]
  }

  private func key(_ number: Int) -> String { "A\(number)" }
  private func person(_ number: Int) -> String { "P\(number)" }
  private func area(_ number: Int) -> String { "V\(number)" }

  /// A day of the plan's year, from 0.
  private func day(_ number: Int) -> String {
    (Day(year: 2025, month: 1, day: 1) ?? .first).adding(days: number).iso
  }

  private mutating func any(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  private mutating func pick(_ words: [String]) -> String { words[any(words.count)] }
}
