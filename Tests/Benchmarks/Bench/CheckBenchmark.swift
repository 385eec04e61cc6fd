import TestSupport

/// `rus check` of a whole plan beside `recfix` of its time log alone.
enum CheckBenchmark {
  static func figure(_ plan: BenchedPlan, runs: Int) throws -> Figure {
    let ours = try (0..<runs).map { _ in
      try seconds { try Shell.run(plan.dashboard.path, ["check", "--data", plan.folder]) }
    }
    // Once: it takes some tens of seconds and a gigabyte.
    let theirs = try seconds { try Shell.run("recfix", ["\(plan.folder)/tid.rec"]) }
    return Figure(
      name: "\(plan.name): rus check", unit: "s", ours: ours.median, reference: ("recfix tid.rec", theirs),
      target: .faster(times: 200))
  }

  private static func seconds(_ body: () throws -> Shell.Outcome) throws -> Double {
    let start = ContinuousClock.now
    _ = try body()
    return ContinuousClock.now.since(start) / 1000
  }
}
