import TestSupport

/// On a wall: a terminal of 300×100, from a key or a new size to the last byte of the whole screen that comes of it.
enum LargeScreenBenchmark {
  static func figures(_ plan: BenchedPlan) throws -> [Figure] {
    let ours = try Play(plan.dashboard, home: plan.home, columns: 300, rows: 100)
    let theirs = try Play(plan.list, home: plan.home, columns: 300, rows: 100)
    ours.settle()
    let page = (0..<11).compactMap { theirs.type($0.isMultiple(of: 2) ? "G" : "g") }.median
    let panes = (0..<5).flatMap { _ in ["2", "3", "4", "5", "6", "7", "1"].compactMap { ours.type($0) } }
    let sizes = (0..<11).compactMap { round in
      ours.timed { ours.terminal.resize(columns: round.isMultiple(of: 2) ? 299 : 300, rows: 100) }
    }
    _ = ours.type(":tema ")
    let themes = (0..<11).compactMap { ours.type($0 % 4 < 2 ? "\u{1b}[B" : "\u{1b}[A") }
    return [("another pane", panes), ("another size", sizes), ("another theme tried", themes)].map { name, times in
      Figure(
        name: "\(plan.name), 300×100: \(name), to the last byte", unit: "ms", ours: times.median,
        reference: ("C list, a page", page), target: .within(16))
    }
  }
}
