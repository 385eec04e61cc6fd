import Dashboard
import Plan
import Recfile
import Screen
import TestSupport

/// From a key to the whole screen drawn in memory at 160×50, of what sums or searches the whole time log, beside a plain pass
/// over its entries; and of the calendar with every meeting a series.
enum ScreenBenchmark {
  /// What is pressed to get there, and what is measured then.
  private static let kinds: [(name: String, way: String, keys: String)] = [
    ("the pivot opened", "3", "x"), ("a move in the pivot", "3 x", "l l j l j h k"),
    ("the pivot's rows changed", "3 x z", "a"), ("the pivot's columns changed", "3 x Z", "e"),
    ("the pivot filtered, a letter", "3 x f", "u n d"), ("the entries behind a cell", "3 x l l", "Enter"),
    ("the chart opened", "3", "D"), ("the next chart", "3 D", "j j j"), ("a month of the chart", "3 D", "h h l"),
    ("the heat map opened", "3 D", "D"), ("a move in the heat map", "3 D D", "l j l j"),
    ("a query over the entries, a letter", "3 Enter f", "d a g a r > 1"),
    ("a query over the activities, a letter", "2 f", "k v a r < 0"),
    ("a search in the entries, a letter", "3 Enter /", "u n d"),
    ("the calendar opened", "4", "c"), ("a day of the calendar", "4 c", "l l j k h"),
    ("a month of the calendar", "4 c", "PgDn PgDn PgUp"),
  ]

  static func figures(_ plan: BenchedPlan, runs: Int) throws -> [Figure] {
    let loaded = try load(plan.folder)
    let pass = (0..<runs).map { _ in plainPass(loaded) }.median
    return kinds.map { kind in
      let times = (0..<max(1, runs / 3)).flatMap { _ in measure(loaded, kind.way, kind.keys) }
      return Figure(
        name: "\(plan.name), 160×50: \(kind.name)", unit: "ms", ours: times.median,
        reference: ("a pass over the entries", pass), target: .within(16))
    }
  }

  /// The plan with every meeting a weekly series over the year.
  private static func load(_ folder: String) throws -> YearPlan {
    var documents: [PlanFile: Document] = [:]
    for file in PlanFile.allCases {
      var document = Document(try readFile("\(folder)/\(file.name)"))
      if file == .meetings {
        for record in document.records.indices where document.first("Id", in: record) != nil {
          document.replace(
            record, with: document.text(of: record).setting("Upprepning", to: ["FREQ=WEEKLY;UNTIL=20251231"]))
        }
      }
      documents[file] = document
    }
    return YearPlan(documents: documents)
  }

  /// What summing every entry costs with nothing around it.
  private static func plainPass(_ plan: YearPlan) -> Double {
    let start = ContinuousClock.now
    var sum = PersonDays.zero
    for entry in plan.time.entries { sum += entry.days }
    let time = ContinuousClock.now.since(start)
    return sum < .zero ? .infinity : time
  }

  private static func measure(_ plan: YearPlan, _ way: String, _ keys: String) -> [Double] {
    var app = App(
      plan: plan, settings: Settings(person: "P1", today: Day(iso: "2025-06-16") ?? .first),
      size: Size(width: 160, height: 50))
    for key in way.split(separator: " ").compactMap({ Key(name: String($0)) }) {
      _ = app.update(.input(.key(key)))
      _ = app.draw()
    }
    return keys.split(separator: " ").compactMap { Key(name: String($0)) }.map { key in
      let start = ContinuousClock.now
      _ = app.update(.input(.key(key)))
      let canvas = app.draw()
      let time = ContinuousClock.now.since(start)
      return canvas.cells.isEmpty ? .infinity : time
    }
  }
}
