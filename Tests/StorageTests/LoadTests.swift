import Glibc
import Plan
import Recfile
import Testing

@testable import Storage

@Suite struct LoadTests {
  let folder = TemporaryFolder.withPlan()

  private func lines(_ loaded: LoadedPlan) -> [String] { loaded.problems.map { $0.line(.swedish) } }

  @Test func aMissingFileIsNoProblem() throws {
    let loaded = try folder.plan.load()
    #expect(loaded.plan.activities.map(\.id) == ["IND", "DATA"])
    #expect(loaded.plan.goals.isEmpty)
    #expect(loaded.problems.isEmpty)
    #expect(loaded.isWritable)
  }

  @Test func filesOfALargePlanAreReadAtOnceAndSayTheSame() throws {
    folder.replace(
      "aktiviteter.rec", with: (folder.read("aktiviteter.rec") ?? "") + String(repeating: "# x\n", count: 300_000))
    unlink(folder["moten.rec"])
    folder.folder("moten.rec")
    let loaded = try folder.plan.load()
    let documents = Dictionary(
      uniqueKeysWithValues: PlanFile.allCases.map { ($0, Document(text: folder.read($0.name) ?? "")) })
    let plan = YearPlan(documents: documents)
    #expect(PlanFile.allCases.allSatisfy { loaded.plan.document($0) == plan.document($0) })
    #expect(loaded.plan.activities.map(\.name) == plan.activities.map(\.name) && plan.activities.count == 2)
    #expect(loaded.plan.facts.year == 2026 && loaded.plan.areas.map(\.id) == ["UPP"])
    #expect(loaded.plan.people.map(\.id) == ["ME", "ML"] && loaded.plan.time.total == plan.time.total)
    #expect(loaded.plan.ref(.person, "ML") == plan.ref(.person, "ML"))
    #expect(loaded.plan.logged(on: plan.activities[0]) == plan.time.total && plan.time.total.hundredths == 50)
    #expect(lines(loaded) == ["moten.rec: fel: är en mapp; flytta den, så att filen får plats"])
    let change = try loaded.setting("Status", "pågår", of: "DATA")
    #expect(try folder.plan.commit(change, to: loaded).loaded.plan.activity("DATA")?.status == .ongoing)
  }

  @Test func aFolderWithNoneOfTheFilesIsNoPlan() {
    let empty = TemporaryFolder()
    #expect(throws: StorageProblem.self) { try empty.plan.load() }
    #expect(throws: StorageProblem.self) { try PlanFolder(empty["borta"]).load() }
  }

  @Test func whatIsNotAFileIsAProblemAndTheRestIsThere() throws {
    for name in ["mal.rec", "moten.rec", "ekonomi.rec", "uppdrag.rec"] { unlink(folder[name]) }
    folder.folder("mal.rec")
    mkfifo(folder["moten.rec"], 0o644)
    symlink("ekonomi.rec", folder["ekonomi.rec"])
    symlink("borta", folder["uppdrag.rec"])
    let loaded = try folder.plan.load()
    #expect(
      lines(loaded) == [
        "moten.rec: fel: är ett rör (FIFO), ingen fil; ta bort det",
        "uppdrag.rec: fel: är en länk till något som inte finns; rätta länken",
        "mal.rec: fel: är en mapp; flytta den, så att filen får plats",
        "ekonomi.rec: fel: kan inte läsas: länkarna går i en cirkel; rätta det och läs om (F5)",
      ])
    #expect(loaded.plan.activities.count == 2)
    let change = try loaded.plan.adding(.goal, [("Verksamhet", ["UPP"]), ("Namn", ["Ett mål"])])
    let failure = folder.plan.failure(change, to: loaded)
    #expect(failure?.text(.swedish) == "mal.rec kunde inte sparas: är en mapp; flytta den, så att filen får plats")
    #expect(failure?.text(.english) == "mal.rec could not be saved: is a folder; move it away")
    #expect(try status(of: folder["mal.rec"]).isFolder)
  }

  @Test func aFileTooLargeIsNotRead() throws {
    truncate(folder["tid.rec"], 2 << 30)
    #expect(lines(try folder.plan.load()) == ["tid.rec: fel: är större än 1 GiB; dela den eller rensa den"])
  }

  @Test func bytesThatAreNoTextAreKept() throws {
    let bytes: [UInt8] = Array("Id: IND\nNamn: A\nVerksamhet: UPP\n".utf8) + [0xFF, 0x00, 0x1B, 0x0A]
    folder.write(Array("%rec: Aktivitet\n%key: Id\n\n".utf8) + bytes, to: "aktiviteter.rec")
    let loaded = try folder.plan.load()
    _ = try folder.plan.commit(try loaded.setting("Status", "pågår"), to: loaded)
    let after = try FileContent.read(folder["aktiviteter.rec"]).bytes
    #expect(after.starts(with: Array("%rec: Aktivitet\n%key: Id\n\nId: IND\nNamn: A\nVerksamhet: UPP\n".utf8)))
    #expect(after.suffix(4) == [0xFF, 0x00, 0x1B, 0x0A] || after.contains(0xFF))
  }

  @Test func whatAUserMayNotReadIsAProblem() throws {
    try asAnotherUser {
      chmod(folder["tid.rec"], 0)
      chmod(folder.path, 0o777)
    } during: {
      let loaded = try folder.plan.load()
      #expect(
        lines(loaded) == ["tid.rec: fel: kan inte läsas: behörighet saknas; rätta det och läs om (F5)"])
      #expect(loaded.isWritable)
      #expect(loaded.plan.activities.count == 2)
      let text = "tid.rec kunde inte sparas: kan inte läsas: behörighet saknas; rätta det och läs om (F5)"
      #expect(folder.plan.failure(try loaded.logging("1"), to: loaded)?.text(.swedish) == text)
    }
  }

  @Test func aFileItsUserMayNotWriteIsRefusedThoughTheFolderAllowsIt() throws {
    let before = folder.read("aktiviteter.rec")
    try asAnotherUser {
      chmod(folder.path, 0o777)
    } during: {
      let loaded = try folder.plan.load()
      let text = "aktiviteter.rec kunde inte sparas: behörighet saknas"
      #expect(folder.plan.failure(try loaded.setting("Status", "delvis"), to: loaded)?.text(.swedish) == text)
    }
    #expect(folder.read("aktiviteter.rec") == before)
  }

  @Test func aFolderThatCanOnlyBeReadIsReadOnly() throws {
    try asAnotherUser {
      chmod(folder.path, 0o755)
      chmod(folder["tid.rec"], 0o666)
    } during: {
      let loaded = try folder.plan.load()
      #expect(loaded.readOnlyReason?.sv == "mappen kan bara läsas: behörighet saknas")
      #expect(
        folder.plan.failure(try loaded.logging("1"), to: loaded)?.text(.swedish)
          == "tid.rec kunde inte sparas: behörighet saknas")
    }
  }

}

/// Runs as a user whom permissions bind (tests may run as root), on this thread alone: `setfsuid` of Linux.
private func asAnotherUser(_ prepare: () -> Void, during body: () throws -> Void) throws {
  prepare()
  guard geteuid() == 0, let symbol = dlsym(nil, "setfsuid") else { return try body() }
  let setfsuid = unsafeBitCast(symbol, to: (@convention(c) (UInt32) -> Int32).self)
  _ = setfsuid(65534)
  defer { _ = setfsuid(0) }
  try body()
}
