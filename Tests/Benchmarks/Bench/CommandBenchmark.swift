import TestSupport

/// The commands that read a whole plan, beside what others take for the same.
enum CommandBenchmark {
  static func figures(_ plan: BenchedPlan, runs: Int) throws -> [Figure] {
    let file = { (name: String) in "\(plan.folder)/\(name).rec" }
    let rus = { (words: [String]) in try run(plan.dashboard.path, words + ["--data", plan.folder]) }
    let list = try (0..<runs).map { _ in try rus(["list", "aktiviteter", "--where", "prio:ja dagar>20"]) }.median
    let selected = try run("recsel", ["-t", "Aktivitet", "-e", "Prio = 'ja' && Dagar > 20", file("aktiviteter")])
    let sums = try (0..<runs).map { _ in try rus(["list", "tid", "--by", "aktivitet"]) }.median
    let summed = try run("recsel", ["-t", "Tid", "-G", "Aktivitet", "-p", "Aktivitet,Sum(Dagar)", file("tid")])
    let journal = "\(plan.folder)/tid.timedot"
    _ = try rus(["export", "timedot", "--output", journal])
    let balance = try run("hledger", ["-f", journal, "balance"])
    return [
      Figure(
        name: "\(plan.name): activities listed by a question", unit: "s", ours: list,
        reference: ("recsel -e", selected),
        target: .faster(times: 10)),
      Figure(
        name: "\(plan.name): time summed by activity", unit: "s", ours: sums, reference: ("recsel -G", summed),
        target: .faster(times: 100)),
      Figure(
        name: "\(plan.name): time summed by activity", unit: "s", ours: sums, reference: ("hledger balance", balance),
        target: .faster(times: 50)),
      try merge(plan, runs: runs),
      try report(plan, runs: runs),
    ]
  }

  /// The year's report beside a command that does little more than load the plan.
  static func report(_ plan: BenchedPlan, runs: Int) throws -> Figure {
    let rus = { (words: [String]) in try run(plan.dashboard.path, words + ["--data", plan.folder]) }
    return Figure(
      name: "\(plan.name): the year's report", unit: "s",
      ours: try (0..<runs).map { _ in try rus(["report", "--output", "\(plan.home)/report.md"]) }.median,
      reference: ("rus list mal, which loads", try (0..<runs).map { _ in try rus(["list", "mal"]) }.median),
      target: .atMost(times: 3))
  }

  /// Two logs that have grown apart, merged by record and by git, line by line.
  private static func merge(_ plan: BenchedPlan, runs: Int) throws -> Figure {
    let base = try readFile("\(plan.folder)/tid.rec")
    func side(_ name: String, _ person: String) throws -> String {
      let path = "\(plan.home)/\(name).rec"
      let entry = "\nDatum: 2025-12-30\nPerson: \(person)\nAktivitet: A1\nDagar: 1\n"
      var bytes = base + Array(entry.utf8)
      let field = Array("\nDagar: ".utf8)
      // One entry of the log's first or second half, too.
      let start = name == "ours" ? bytes.count / 4 : bytes.count * 3 / 4
      if let place = bytes[start...].firstRange(of: field)?.upperBound { bytes[place] = UInt8(ascii: "7") }
      try writeFile(bytes, to: path)
      return path
    }
    let (ours, theirs) = (try side("ours", "P1"), try side("theirs", "P2"))
    let files = [ours, "\(plan.folder)/tid.rec", theirs]
    let merged = try (0..<runs).map { _ in
      try run(plan.dashboard.path, ["merge", files[1], files[0], files[2], "--output", "\(plan.home)/merged.rec"])
    }.median
    let git = try (0..<runs).map { _ in try run("git", ["merge-file", "-p"] + files) }.median
    return Figure(
      name: "\(plan.name): two logs merged", unit: "s", ours: merged, reference: ("git merge-file", git),
      target: .atMost(times: 10))
  }

  /// How long a program takes to its end, in seconds.
  private static func run(_ program: String, _ arguments: [String]) throws -> Double {
    let start = ContinuousClock.now
    _ = try Shell.run(program, arguments)
    return ContinuousClock.now.since(start) / 1000
  }
}
