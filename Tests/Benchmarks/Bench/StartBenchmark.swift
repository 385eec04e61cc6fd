/// From the making of the process to the first full frame, beside a C program that reads the same files.
enum StartBenchmark {
  static func figures(_ plan: BenchedPlan, runs: Int, target: Double?) throws -> [Figure] {
    var (ours, theirs): ([Double], [Double]) = ([], [])
    for _ in 0..<runs {
      theirs.append(try Play(plan.list, home: plan.home).firstFrame)
      ours.append(try Play(plan.dashboard, home: plan.home).firstFrame)
    }
    return [
      Figure(
        name: "\(plan.name): start to first full frame", unit: "ms", ours: ours.median,
        reference: ("C list", theirs.median), target: target.map { .atMost(times: $0) })
    ]
  }
}
