import TestSupport

/// How what `rus` takes grows with the plan: from a hundred time entries to a million, on a tenth as many activities, at most
/// ten thousand.
enum GrowthBenchmark {
  /// A figure over all sizes.
  struct Line {
    let name: String
    let unit: String
    var values: [Double] = []
  }

  /// The sizes, in time entries.
  static let sizes = [100, 1_000, 10_000, 100_000, 1_000_000]

  /// Measures all figures at all sizes, in folders under one of the benchmark's own.
  static func lines(in folder: String, runs: Int, make: (_ entries: Int, _ activities: Int, String) throws -> Void)
    throws
    -> [Line]
  {
    var lines = [
      Line(name: "start to the first full frame", unit: "ms"), Line(name: "a move in a list", unit: "ms"),
      Line(name: "rus check", unit: "ms"), Line(name: "time summed by activity", unit: "ms"),
      Line(name: "an entry saved", unit: "ms"), Line(name: "memory of the dashboard", unit: "MB"),
    ]
    for size in sizes {
      let place = "\(folder)/\(size)"
      try make(size, min(10_000, max(10, size / 10)), place)
      let plan = BenchedPlan(name: "\(size)", folder: place, home: folder)
      for (line, value) in try values(plan, runs: runs).enumerated() { lines[line].values.append(value) }
    }
    return lines
  }

  private static func values(_ plan: BenchedPlan, runs: Int) throws -> [Double] {
    let starts = try (0..<runs).map { _ in try Play(plan.dashboard, home: plan.home).firstFrame }
    let play = try Play(plan.dashboard, home: plan.home)
    play.settle()
    _ = play.type("2")
    let moves = (0..<runs).compactMap { play.type($0.isMultiple(of: 2) ? "j" : "k") }
    let memory = Double(ProcessTable.peakMemory(of: play.terminal.process)) / 1e6
    let check = try (0..<runs).map { _ in
      try milliseconds { _ = try Shell.run(plan.dashboard.path, ["check", "--data", plan.folder]) }
    }
    let sums = try (0..<runs).map { _ in
      try milliseconds {
        _ = try Shell.run(plan.dashboard.path, ["list", "tid", "--by", "aktivitet", "--data", plan.folder])
      }
    }
    let saves = try DiskBenchmark.saves(plan.folder, runs: runs).ours
    return [starts.median, moves.median, check.median, sums.median, saves.median, memory]
  }

  private static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    return ContinuousClock.now.since(start)
  }
}
