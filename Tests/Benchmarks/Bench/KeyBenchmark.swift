import TestSupport

/// From a key to the last byte of what it changes on the screen.
enum KeyBenchmark {
  /// What is pressed, by kind; the first of each kind brings about what the others need.
  private static let kinds: [(name: String, keys: [String])] = [
    ("a pane", ["1", "2", "3", "4", "5", "6", "7", "2"]),
    ("a move", ["j", "j", "j", "k", "j", "j", "k", "j", "j", "j"]),
    ("a page", ["\u{4}", "\u{4}", "\u{15}", "\u{4}", "G", "g"]),
    ("a letter searched", ["/", "d", "e", "l", "\u{1b}"]),
    ("a move in the time log", ["3", "j", "\r", "j", "j", "k", "j", "G", "g", "\u{1b}"]),
  ]

  static func figures(_ plan: BenchedPlan) throws -> [Figure] {
    let ours = try Play(plan.dashboard, home: plan.home)
    let theirs = try Play(plan.list, home: plan.home)
    ours.settle()
    var measured = [[Double]](repeating: [], count: kinds.count)
    var reference: [Double] = []
    for _ in 0..<5 {
      for (place, kind) in kinds.enumerated() {
        // Esc alone is known only once nothing has followed it for a while: that wait is no work.
        measured[place] += kind.keys.compactMap { key in ours.type(key).flatMap { key == "\u{1b}" ? nil : $0 } }
        reference += ["j", "G", "g", "j"].compactMap { theirs.type($0) }
      }
    }
    return zip(kinds, measured).map { kind, times in
      Figure(
        name: "\(plan.name): \(kind.name), to the last byte", unit: "ms", ours: times.median,
        reference: ("C list", reference.median), target: .within(5))
    } + [
      Figure(
        name: "\(plan.name): any key, 99 in 100", unit: "ms", ours: measured.flatMap(\.self).quantile(0.99),
        reference: ("C list", reference.quantile(0.99)), target: .atMost(times: 1.5))
    ]
  }

  /// What a move sends to the terminal, beside the C program on the very rows that ours shows.
  static func bytes(_ plan: BenchedPlan) throws -> Figure {
    let rows = "\(plan.home)/rows.txt"
    try writeFile(try Shell.run(plan.dashboard.path, ["list", "tid", "--data", plan.folder]).out, to: rows)
    let ours = try Play(plan.dashboard, home: plan.home)
    let theirs = try Play(
      Play.Program(path: plan.list.path, arguments: [rows], foot: plan.list.foot), home: plan.home)
    ours.settle()
    func median(_ play: Play, _ first: String) -> Double {
      _ = play.type(first)
      return (0..<11).map { round in
        let before = play.terminal.output.count
        _ = play.type(round.isMultiple(of: 2) ? "k" : "j")
        return Double(play.terminal.output.count - before)
      }.median
    }
    return Figure(
      name: "\(plan.name): a move in the time log", unit: "bytes", ours: median(ours, "3\rG"),
      reference: ("C list, the same rows", median(theirs, "G")), target: .atMost(times: 1.2))
  }

  /// A key held down: many at once are all handled before the next frame.
  static func held(_ plan: BenchedPlan) throws -> Figure {
    let ours = try Play(plan.dashboard, home: plan.home)
    let theirs = try Play(plan.list, home: plan.home)
    ours.settle()
    _ = ours.type("2")
    var (mine, others): ([Double], [Double]) = ([], [])
    for round in 0..<10 {
      let keys = String(repeating: round.isMultiple(of: 2) ? "j" : "k", count: 2000)
      others += [theirs.type(keys)].compactMap(\.self)
      mine += [ours.type(keys)].compactMap(\.self)
    }
    return Figure(
      name: "\(plan.name): 2 000 keys at once", unit: "ms", ours: mine.median, reference: ("C list", others.median),
      target: .atMost(times: 3))
  }
}
