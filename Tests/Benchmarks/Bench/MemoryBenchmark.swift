import TestSupport

/// The most memory a process had, beside one and a half times the files' size and 15 MB.
enum MemoryBenchmark {
  static func figures(_ plan: BenchedPlan) throws -> [Figure] {
    let bound = ("1.5 × files + 15 MB", 1.5 * megabytes(plan.size) + 15)
    let dashboard = try Play(plan.dashboard, home: plan.home)
    for key in ["1", "2", "3", "\r", "G", "\u{1b}", "4", "5", "6", "7", "1"] { _ = dashboard.type(key) }
    dashboard.settle()
    let shown = ProcessTable.peakMemory(of: dashboard.terminal.process)
    let check = try PseudoTerminal(plan.dashboard.path, ["check", "--data", plan.folder])
    var checked = 0
    _ = check.waitUntil(seconds: 60) {
      let now = ProcessTable.peakMemory(of: check.process)
      checked = max(checked, now)
      return now == 0 && checked > 0
    }
    return [("dashboard", shown), ("rus check", checked)].map { name, bytes in
      Figure(
        name: "\(plan.name): memory, \(name)", unit: "MB", ours: megabytes(bytes), reference: bound,
        target: .atMost(times: 1))
    }
  }

  private static func megabytes(_ bytes: Int) -> Double { Double(bytes) / 1e6 }
}
