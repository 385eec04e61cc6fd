import Glibc
import Plan
import Recfile
import TestSupport
import Testing

@testable import Storage

/// A file system of its own, so small that it fills up. Only root may mount one.
private final class SmallDisk {
  let folder = TemporaryFolder()
  private let isMounted: Bool

  static var canBeMounted: Bool { SmallDisk(kilobytes: 8).isMounted }

  init(kilobytes: Int) {
    isMounted =
      Self.run(["mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=777", "tmpfs", folder.path]) == 0
  }

  deinit {
    if isMounted { _ = Self.run(["umount", folder.path]) }
  }

  func remount(_ options: String) {
    _ = Self.run(["mount", "-o", "remount,\(options)", folder.path])
  }

  private static func run(_ arguments: [String]) -> Int32 {
    var process = pid_t()
    var strings: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { strings.forEach { free($0) } }
    guard posix_spawnp(&process, arguments[0], nil, nil, &strings, environ) == 0 else { return -1 }
    var result: Int32 = -1
    waitpid(process, &result, 0)
    return result
  }
}

@Suite struct FullDiskTests {
  /// A tmpfs of 48 kB holds 12 pages: the plan takes 5 and the ballast what is left.
  @Test(.enabled(if: SmallDisk.canBeMounted, "only root may mount a disk"))
  func aFullDiskLeavesTheFileAsItWas() throws {
    let disk = SmallDisk(kilobytes: 48)
    let source = TemporaryFolder.withPlan()
    for name in source.names { disk.folder.write(try #require(source.read(name)), to: name) }
    let folder = disk.folder
    let loaded = try folder.plan.load()
    folder.write([UInt8](repeating: 65, count: 100_000), to: "ballast")
    let before = try #require(folder.read("tid.rec"))
    let change = try loaded.logging("1.5")
    let failure = try #require(folder.plan.failure(change, to: loaded))
    #expect(failure.text(.swedish) == "tid.rec kunde inte sparas: disken är full")
    #expect(failure.text(.english) == "tid.rec could not be saved: the disk is full")
    if case .notSaved(let failure) = failure { #expect(failure.isWorthRetrying) }
    #expect(folder.read("tid.rec") == before)
    #expect(!folder.names.contains { $0.hasPrefix(TemporaryName.prefix) })
    unlink(folder["ballast"])
    #expect(try folder.plan.commit(change, to: loaded).loaded.plan.time.entries.count == 2)
  }

  @Test(.enabled(if: SmallDisk.canBeMounted, "only root may mount a disk"))
  func aWriteProtectedDiskIsReadOnly() throws {
    let disk = SmallDisk(kilobytes: 256)
    let source = TemporaryFolder.withPlan()
    for name in source.names { disk.folder.write(try #require(source.read(name)), to: name) }
    disk.remount("ro")
    let loaded = try disk.folder.plan.load()
    #expect(loaded.readOnlyReason?.en == "the folder can only be read: the disk is write-protected")
    let failure = disk.folder.plan.failure(try loaded.logging("1"), to: loaded)
    #expect(failure?.text(.swedish) == "tid.rec kunde inte sparas: disken är skrivskyddad")
  }

  @Test func aFolderThatIsGoneIsSaid() throws {
    let folder = TemporaryFolder.withPlan()
    let loaded = try folder.plan.load()
    let away = folder.path + "-away"
    rename(folder.path, away)
    defer { rename(away, folder.path) }
    let failure = folder.plan.failure(try loaded.logging("1"), to: loaded)
    #expect(failure?.text(.swedish) == "\(folder.path) kunde inte sparas: mappen är borta")
    let reread = folder.plan.reread(loaded)
    #expect(reread.changes.isEmpty)
    #expect(reread.loaded.plan.activities.count == 2)
  }
}

@Suite struct SeveralFilesTests {
  let folder = TemporaryFolder.withPlan()

  private func change(_ loaded: LoadedPlan) throws -> Change {
    let person = try loaded.plan.setting("Namn", to: ["Maja Ekman"], of: [RecordID(.person, "ME")])
    return Change(try loaded.setting("Status", "delvis").edits + person.edits)
  }

  @Test func bothAreWritten() throws {
    let loaded = try folder.plan.load()
    let committed = try folder.plan.commit(try change(loaded), to: loaded)
    #expect(folder.read("aktiviteter.rec")?.contains("delvis") == true)
    #expect(folder.read("personer.rec")?.contains("Maja Ekman") == true)
    _ = try folder.plan.commit(committed.applied.inverse, to: committed.loaded)
    #expect(folder.read("personer.rec")?.contains("Maja Ek\n") == true)
  }

  @Test func whereOneCannotBeNeitherIs() throws {
    let loaded = try folder.plan.load()
    let before = folder.read("aktiviteter.rec")
    let change = try change(loaded)
    unlink(folder["personer.rec"])
    folder.folder("personer.rec")
    #expect(throws: CommitFailure.self) { try folder.plan.commit(change, to: loaded) }
    #expect(folder.read("aktiviteter.rec") == before)
  }

  @Test func whatHasTakenItsPlaceIsGivenBack() throws {
    let before = try #require(folder.read("aktiviteter.rec"))
    var replacements = Replacements()
    for file in [PlanFile.activities, .people] {
      try replacements.prepare(
        file, at: folder[file.name], from: FileContent.read(folder[file.name]), to: Array("# new\n".utf8))
    }
    folder.replace("personer.rec", with: "# theirs\n")
    #expect(try replacements.takePlaces() == .overtaken)
    #expect(folder.read("aktiviteter.rec") == before)
    #expect(folder.read("personer.rec") == "# theirs\n")
    #expect(!folder.names.contains { $0.hasPrefix(TemporaryName.prefix) })
  }
}

@Suite struct SeveralWritersTests {
  /// Eight writers that know of each other by the lock alone, each with ten entries, while an editor that knows no lock
  /// rewrites another file's field again and again.
  @Test func noEntryIsLost() async throws {
    let folder = TemporaryFolder.withPlan()
    let plan = folder.plan
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          var loaded = try plan.load(readOnly: true)
          for entry in 0..<10 {
            let change = try loaded.logging("\(writer + 1).\(10 + entry)")
            loaded = try plan.commit(change, to: loaded).loaded
          }
        }
      }
      try await group.waitForAll()
    }
    let days = try plan.load().plan.time.entries.map(\.days.hundredths)
    #expect(days.count == 81)
    #expect(Set(days).count == 81)
  }
}

@Suite struct CommitLawTests {
  /// After any sequence of edits and undos the files are what the same changes leave in memory.
  @Test(arguments: 0..<20) func theFilesAreThePlan(_ seed: Int) throws {
    let folder = TemporaryFolder.withPlan()
    var random = SeededGenerator(seed: UInt64(seed))
    var loaded = try folder.plan.load()
    var memory = loaded.plan
    var history = History()
    for step in 0..<12 {
      let change = try Self.change(step, loaded, &history, &random)
      let committed = try folder.plan.commit(change, to: loaded)
      _ = try memory.apply(change)
      if change == history.toUndo { history.didUndo(committed.applied) } else { history.record(committed.applied) }
      loaded = committed.loaded
      for file in PlanFile.allCases {
        let bytes = try FileContent.read(folder[file.name]).bytes
        #expect(bytes == memory.document(file).bytes)
        #expect(bytes == loaded.plan.document(file).bytes)
      }
    }
    #expect(folder.plan.changedFiles(since: loaded).isEmpty)
  }

  private static func change(
    _ step: Int, _ loaded: LoadedPlan, _ history: inout History, _ random: inout SeededGenerator
  ) throws -> Change {
    if Int.random(in: 0..<4, using: &random) == 0, let undo = history.toUndo { return undo }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return try loaded.logging("\(Int.random(in: 1..<20, using: &random)).5")
    case 1: return try loaded.setting("Status", ["pågår", "delvis", "utgår"].randomElement(using: &random) ?? "pågår")
    case 2: return try loaded.setting("Redovisning", "rad \(step)\nrad två \\\n\n+ rad", of: "DATA")
    case 3: return try loaded.plan.adding(.goal, [("Verksamhet", ["UPP"]), ("Namn", ["Mål \(step)"])])
    default:
      let entry = loaded.plan.refs(of: .timeEntry).randomElement(using: &random)
      return try loaded.plan.removing(entry.map { [loaded.plan.id(of: $0)] } ?? [])
    }
  }
}
