import Plan
import TestSupport

/// A rule, its start and a range to look at, made by chance. Never one that python-dateutil reads otherwise than RFC 5545
/// has it, or fails at: a sixth weekday of a month, plain weekdays among numbered ones, BYSETPOS in a week begun before the start, the last week of 52 or 53.
struct GeneratedRule {
  let rule: String
  let start: Day
  let range: ClosedRange<Day>

  init(_ random: inout SeededGenerator) {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    func pick<Element>(_ elements: [Element], upTo count: Int) -> [Element] {
      Array(elements.shuffled(using: &random).prefix(Int.random(in: 1...count, using: &random)))
    }
    let frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
    let frequency = frequencies[Int.random(in: 0..<4, using: &random)]
    let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    var start = Day.first.adding(days: Int.random(in: 728_000...741_000, using: &random))
    var parts = ["FREQ=\(frequency)"]
    func add(_ name: String, _ values: [String]) { parts.append("\(name)=\(values.joined(separator: ","))") }

    if chance(40) { add("INTERVAL", ["\(Int.random(in: 1...5, using: &random))"]) }
    if chance(30) { add("BYMONTH", pick(Array(1...12), upTo: 4).map(String.init)) }
    if frequency != "WEEKLY", chance(30) {
      add("BYMONTHDAY", pick(Array(-31 ... -1) + Array(1...31), upTo: 6).map(String.init))
    }
    if frequency == "YEARLY", chance(15) {
      add("BYYEARDAY", pick(Array(-366 ... -1) + Array(1...366), upTo: 40).map(String.init))
    }
    let hasWeeks = frequency == "YEARLY" && chance(20)
    if hasWeeks { add("BYWEEKNO", pick(Array(-51 ... -1) + Array(1...51), upTo: 6).map(String.init)) }
    if chance(55) {
      let isNumbered = (frequency == "MONTHLY" || (frequency == "YEARLY" && !hasWeeks)) && chance(50)
      let isWithinMonths = frequency == "MONTHLY" || parts.contains { $0.hasPrefix("BYMONTH=") }
      let most = isWithinMonths ? 5 : 53
      add(
        "BYDAY",
        pick(weekdays, upTo: 5).map { day in
          let number = Int.random(in: 1...(chance(70) ? 5 : most), using: &random)
          return isNumbered ? "\(chance(40) ? -number : number)\(day)" : day
        })
    }
    var weekStart = 1
    if chance(30) {
      weekStart = Int.random(in: 1...7, using: &random)
      add("WKST", [weekdays[weekStart - 1]])
    }
    if parts.contains(where: { $0.hasPrefix("BY") }), chance(25) {
      add("BYSETPOS", pick([-3, -2, -1, 1, 2, 3, 10], upTo: 2).map(String.init))
      if frequency == "WEEKLY" { start = start.adding(days: -((start.weekday - weekStart + 7) % 7)) }
    }
    if chance(30) {
      add("COUNT", ["\(Int.random(in: 1...40, using: &random))"])
    } else if chance(40) {
      let until = start.adding(days: Int.random(in: -10...2_000, using: &random)).iso.filter { $0 != "-" }
      add("UNTIL", [until + (chance(50) ? "" : "T215959" + (chance(50) ? "Z" : ""))])
    }
    rule = parts.joined(separator: ";")
    self.start = start
    let days = frequency == "DAILY" ? 700 : frequency == "WEEKLY" ? 1_500 : 4_000
    let first = start.adding(days: chance(30) ? Int.random(in: -100...400, using: &random) : 0)
    range = first...first.adding(days: days)
  }
}
