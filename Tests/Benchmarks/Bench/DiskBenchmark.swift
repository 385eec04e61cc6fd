import Glibc
import Plan
import Storage
import TestSupport

/// What the disk costs: a save beside the barest one that lasts, and reading again a log of which one entry has changed.
enum DiskBenchmark {
  static func figures(_ plan: BenchedPlan, runs: Int) throws -> [Figure] {
    let (ours, bare) = try saves(plan.folder, runs: runs)
    let folder = PlanFolder(plan.folder)
    var loaded = try folder.load()
    let reread = try (0..<runs).map { _ in
      try changeOneEntry("\(plan.folder)/tid.rec")
      let start = ContinuousClock.now
      let found = folder.reread(loaded)
      let time = ContinuousClock.now.since(start)
      guard found.files == [.time] else { throw Unexpected(files: found.files) }
      loaded = found.loaded
      return time
    }
    let name = plan.name
    return [
      Figure(
        name: "\(name): an entry saved", unit: "ms", ours: ours.median,
        reference: ("write, fsync, rename", bare.median),
        target: .atMost(times: 3)),
      try activitySave(plan, runs: runs),
      Figure(
        name: "\(name): read again, one entry changed", unit: "ms", ours: reread.median, reference: nil,
        target: .within(100)),
    ]
  }

  /// What entries saved take, one after the other, and the barest way to put the same file on the disk. In milliseconds.
  static func saves(_ folder: String, runs: Int) throws -> (ours: [Double], bare: [Double]) {
    try saves(in: folder, "tid.rec", runs: runs) { plan, run in
      try plan.adding(
        .timeEntry,
        [("Datum", ["2025-06-16"]), ("Person", ["P1"]), ("Aktivitet", ["A1"]), ("Dagar", ["1"]), ("Not", ["\(run)"])])
    }
  }

  private static func activitySave(_ plan: BenchedPlan, runs: Int) throws -> Figure {
    let (ours, bare) = try saves(in: plan.folder, "aktiviteter.rec", runs: runs) { plan, run in
      try plan.setting("Dagar", to: ["\(run + 1)"], of: [RecordID(.activity, "A1")])
    }
    return Figure(
      name: "\(plan.name): an activity saved", unit: "ms", ours: ours.median,
      reference: ("write, fsync, rename", bare.median), target: .atMost(times: 3))
  }

  private static func saves(
    in path: String, _ file: String, runs: Int, _ change: (YearPlan, Int) throws -> Change
  ) throws -> (ours: [Double], bare: [Double]) {
    let folder = PlanFolder(path)
    var loaded = try folder.load()
    var (ours, bare): ([Double], [Double]) = ([], [])
    for run in 0..<runs {
      let change = try change(loaded.plan, run)
      let start = ContinuousClock.now
      loaded = try folder.commit(change, to: loaded).loaded
      ours.append(ContinuousClock.now.since(start))
      bare.append(try bareSave("\(path)/\(file)"))
    }
    return (ours, bare)
  }

  /// The barest save failed.
  struct NotSaved: Error {
    let path: String
    let code: Int32
  }

  /// Other files seen changed than were.
  struct Unexpected: Error {
    let files: [PlanFile]
  }

  /// Writes a file's bytes beside it, syncs them and puts them in its place, with nothing asked and nothing kept. In
  /// milliseconds.
  private static func bareSave(_ path: String) throws -> Double {
    let bytes = try readFile(path)
    let start = ContinuousClock.now
    let file = open(path + ".bare", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(file) }
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0, rename(path + ".bare", path) == 0 else {
      throw NotSaved(path: path, code: errno)
    }
    return ContinuousClock.now.since(start)
  }

  /// Changes one day's figure in the middle of the log, as an editor would.
  private static func changeOneEntry(_ path: String) throws {
    var bytes = try readFile(path)
    let field = Array("\nDagar: ".utf8)
    let middle = bytes.count / 2
    guard let place = bytes[middle...].firstRange(of: field)?.upperBound else { return }
    bytes[place] = bytes[place] == UInt8(ascii: "3") ? UInt8(ascii: "4") : UInt8(ascii: "3")
    try writeFile(bytes, to: path)
  }
}
