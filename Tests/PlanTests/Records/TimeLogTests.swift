import Plan
import Recfile
import TestSupport
import Testing

@Suite struct TimeLogTests {
  private let odd = Plans.plan([
    .plan: "%rec: Plan\n\nAr: 2025\nTitel: t\n",
    .time: """
    %rec: Tid

    # Först en kommentar.
    Datum: 2025-01-31
    Person: ME
    Aktivitet: IND
    Dagar: 0.5
    Dagar: 9
    Not: x

    Dagar: 1\\
    .25
    Aktivitet: IN\\
    D
    Egen: y
    Person:
    Person: ME
    Datum: 2025-02-01

    Person: IND
    Aktivitet: ME
    Datum: i går
    Dagar: 3

    Datum: 2024-12-31
    Dagar: en

    %rec: Annat

    Datum: 2025-01-01
    Person: ME

    %rec: Tid

    Datum: 2025-12-31
    Person: ÅÄ
    Aktivitet: IND
    Dagar: 2

    """,
  ])

  @Test func `fields in any order, folded, given twice, empty or wrong`() {
    let log = odd.time
    #expect(log.entries.map { $0.day?.iso ?? "-" } == ["2025-01-31", "2025-02-01", "-", "2024-12-31", "2025-12-31"])
    #expect(log.entries.map { log.name($0.person) } == ["ME", "ME", "IND", "", "ÅÄ"])
    #expect(log.entries.map { log.name($0.activity) } == ["IND", "IND", "ME", "", "IND"])
    #expect(log.entries.map(\.days.hundredths) == [50, 125, 300, 0, 200])
    #expect(log.entries.map(\.ref.index) == [1, 2, 3, 4, 8])
  }

  @Test func `sums by activity, person and month`() {
    let log = odd.time
    #expect(log.total == PersonDays(hundredths: 675))
    #expect(log.logged(on: "IND") == PersonDays(hundredths: 375))
    #expect(log.logged(by: "ME") == PersonDays(hundredths: 175))
    #expect(log.logged(by: "IND") == PersonDays(3))
    #expect(log.logged(on: "borta") == .zero)
    let (months, outside) = log.months(of: 2025)
    #expect(months.map(\.hundredths) == [50, 125, 0, 0, 0, 0, 0, 0, 0, 0, 0, 200])
    #expect(outside == PersonDays(3))
    #expect(log.people == ["ME", "IND", "", "ÅÄ"])
    #expect(log.symbol(of: "borta") == nil)
    #expect(log.symbol(of: "IND").map(log.name) == "IND")
  }

  @Test func `keys that only look different are one`() {
    let plan = Plans.plan([
      .time:
        "%rec: Tid\n\nPerson: \u{C5}\nAktivitet: A\nDagar: 1\nDatum: 2025-01-01\n\nPerson: A\u{30A}\nAktivitet: A\nDagar: 1\nDatum: 2025-01-01\n"
    ])
    #expect(plan.time.logged(by: "Å") == PersonDays(2))
  }

  @Test func `a log of many keys`() {
    let lines = (0..<3000).map { "Datum: 2025-01-01\nPerson: P\($0 % 700)\nAktivitet: A\($0 % 300)\nDagar: 0.01\n" }
    let log = Plans.plan([.time: "%rec: Tid\n\n" + lines.joined(separator: "\n")]).time
    #expect((0..<700).allSatisfy { log.logged(by: "P\($0)").hundredths == ($0 < 200 ? 5 : 4) })
    #expect((0..<300).allSatisfy { log.logged(on: "A\($0)") == PersonDays(hundredths: 10) })
  }

  @Test func `keys of every length are told apart`() {
    let short = (1...40).map { String(repeating: "K", count: $0) }
    let keys =
      short + short.map { $0 + "\u{1}" } + short.map { "\u{1}" + $0 } + short.map { String($0.dropLast()) + "Å" }
    let lines = (keys + keys).map { "Datum: 2025-01-01\nPerson: \($0)\nAktivitet: A\nDagar: 1\n" }
    let log = Plans.plan([.time: "%rec: Tid\n\n" + lines.joined(separator: "\n")]).time
    #expect(Set(log.people) == Set(keys))
    #expect(keys.allSatisfy { log.logged(by: $0) == PersonDays(2) })
  }

  @Test func `a date in a month met before is read as any other`() {
    var dates = [
      "", "2025-02-01", "2025-02-0x", "2025-02-00", "2025-02-29", "2025-02-28", "2025-2-01", "2025-02-1", "2024-02-29",
    ]
    dates += [
      "2025-02-010", "2025-02/01", "3025-02-01", "2025-12-31", "2025-02-12", "2025-12-32", "2025-22-12", "2025-13-01",
    ]
    dates += ["0000-00-00", "9999-12-31", "2025-02-:0", "2025-02-/9", "2025-02-9:"]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      dates.append(
        "202\(Int.random(in: 4...6, using: &random))-\(Int.random(in: 10...13, using: &random))-\(Int.random(in: 10...33, using: &random))"
      )
    }
    let lines = dates.map { "Datum: \($0)\nPerson: P\nAktivitet: A\nDagar: 1\n" }
    let log = Plans.plan([.time: "%rec: Tid\n\n" + lines.joined(separator: "\n")]).time
    for (date, entry) in zip(dates, log.entries) { #expect(entry.day == Day(iso: date), "\(date)") }
  }

  @Test func `a long log, read in parts, is the log read whole`() {
    var random = SeededGenerator(seed: 11)
    var text = "%rec: Tid\n\n"
    var sums: [String: Int] = [:]
    var people: [String] = []
    for line in 0..<120_000 {
      let (person, activity) = ("P\(line / 4000)", "A\(Int.random(in: 0..<500, using: &random))")
      let (month, hundredths) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...300, using: &random))
      if people.last != person { people.append(person) }
      for key in [person, activity, "\(month)"] { sums[key, default: 0] += hundredths }
      let day = "2025-\(month < 10 ? "0" : "")\(month)-15"
      text +=
        "Datum: \(day)\nPerson: \(person)\nAktivitet: \(activity)\nDagar: \(PersonDays(hundredths: hundredths))\n\n"
      if line == 70_000 { text += "%rec: Okand\n\nA: 1\n\n%rec: Tid\n\n" }
    }
    let log = Plans.plan([.time: text]).time
    #expect(log.entries.count == 120_000)
    #expect(log.entries.map(\.ref.index) == Array(1...70_001) + Array(70_005...120_003))
    #expect(log.people == people)
    #expect(people.allSatisfy { log.logged(by: $0).hundredths == sums[$0] })
    #expect((0..<500).allSatisfy { log.logged(on: "A\($0)").hundredths == sums["A\($0)", default: 0] })
    #expect(log.months(of: 2025).months.map(\.hundredths) == (1...12).map { sums["\($0)", default: 0] })
    #expect(log.total.hundredths == people.reduce(0) { $0 + sums[$1, default: 0] })
    #expect(log.entries.last.map { log.name($0.person) } == people.last)
  }
}
