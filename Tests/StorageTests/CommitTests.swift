import Glibc
import Plan
import Recfile
import Testing

@testable import Storage

@Suite struct CommitTests {
  let folder = TemporaryFolder.withPlan()

  @Test func onlyTheEditedLinesDiffer() throws {
    let before = try #require(folder.read("aktiviteter.rec"))
    let loaded = try folder.plan.load()
    let committed = try folder.plan.commit(try loaded.setting("Status", "delvis"), to: loaded)
    #expect(folder.read("aktiviteter.rec") == before.replacing("Status: planerad", with: "Status: delvis"))
    #expect(committed.loaded.plan.document(.activities).bytes == Array((folder.read("aktiviteter.rec") ?? "").utf8))
    #expect(committed.applied.summary(.swedish) == "IND: status planerad → delvis")
    #expect(!folder.names.contains { $0.hasPrefix(".rus-tmp") })
  }

  @Test func undoGivesTheSameBytes() throws {
    let before = folder.read("tid.rec")
    var loaded = try folder.plan.load()
    let logged = try folder.plan.commit(try loaded.logging("1.5"), to: loaded)
    loaded = logged.loaded
    #expect(folder.read("tid.rec") != before)
    _ = try folder.plan.commit(logged.applied.inverse, to: loaded)
    #expect(folder.read("tid.rec") == before)
  }

  @Test func aMissingFileIsMadeWithItsDescriptor() throws {
    let loaded = try folder.plan.load()
    #expect(folder.read("mal.rec") == nil)
    let change = try loaded.plan.adding(.goal, [("Verksamhet", ["UPP"]), ("Namn", ["Ett mål"])])
    _ = try folder.plan.commit(change, to: loaded)
    let text = try #require(folder.read("mal.rec"))
    #expect(text.hasPrefix("%rec: Mal\n%key: Id\n"))
    #expect(text.hasSuffix("Id: UPP-1\nVerksamhet: UPP\nNamn: Ett mål\n"))
  }

  @Test func modeAndSymbolicLinkAreKept() throws {
    folder.folder("elsewhere")
    rename(folder["aktiviteter.rec"], folder["elsewhere/real.rec"])
    symlink("elsewhere/real.rec", folder["aktiviteter.rec"])
    chmod(folder["elsewhere/real.rec"], 0o640)
    let loaded = try folder.plan.load()
    _ = try folder.plan.commit(try loaded.setting("Status", "delvis"), to: loaded)
    #expect(try status(of: folder["aktiviteter.rec"], following: false).isLink)
    #expect(try status(of: folder["elsewhere/real.rec"]).st_mode & 0o7777 == 0o640)
    #expect(folder.read("elsewhere/real.rec")?.contains("Status: delvis") == true)
    #expect(names(in: folder["elsewhere"]) == ["real.rec"])
  }

  @Test func ownerIsKept() throws {
    try #require(geteuid() == 0, "only root may give files away")
    chown(folder["aktiviteter.rec"], 1234, 4321)
    let loaded = try folder.plan.load()
    _ = try folder.plan.commit(try loaded.setting("Status", "delvis"), to: loaded)
    let after = try status(of: folder["aktiviteter.rec"])
    #expect(after.st_uid == 1234)
    #expect(after.st_gid == 4321)
  }
}

@Suite struct MergeOnCommitTests {
  let folder = TemporaryFolder.withPlan()

  @Test func anotherFieldChangedOutsideIsKept() throws {
    let loaded = try folder.plan.load()
    let outside = try #require(folder.read("aktiviteter.rec")).replacing("Dagar: 20", with: "Dagar: 25")
    folder.replace("aktiviteter.rec", with: outside)
    let committed = try folder.plan.commit(try loaded.setting("Status", "delvis"), to: loaded)
    #expect(folder.read("aktiviteter.rec") == outside.replacing("Status: planerad", with: "Status: delvis"))
    #expect(committed.others.map { $0.summary(.swedish) } == ["IND: dagar 20 → 25"])
  }

  @Test func theSameFieldChangedOutsideIsRefused() throws {
    let loaded = try folder.plan.load()
    let outside = try #require(folder.read("aktiviteter.rec")).replacing("Status: planerad", with: "Status: utgår")
    folder.replace("aktiviteter.rec", with: outside)
    let change = try loaded.setting("Status", "delvis")
    #expect(
      throws: CommitFailure.refused(.movedOn(RecordID(.activity, "IND"), field: "Status", now: ["utgår"]))
    ) {
      try folder.plan.commit(change, to: loaded)
    }
    #expect(folder.read("aktiviteter.rec") == outside)
    #expect(!folder.names.contains { $0.hasPrefix(".rus-tmp") })
  }

  @Test func timeLoggedByTwoIsKept() throws {
    let (one, other) = (try folder.plan.load(), try folder.plan.load())
    _ = try folder.plan.commit(try one.logging("1.5", by: "ME"), to: one)
    let committed = try folder.plan.commit(try other.logging("2", by: "ML"), to: other)
    #expect(committed.loaded.plan.time.entries.count == 3)
    #expect(committed.others.map { $0.summary(.swedish) } == ["tid +1,5 IND (ME 2026-02-03)"])
    let again = try folder.plan.commit(try other.logging("2", by: "ML"), to: committed.loaded)
    #expect(again.loaded.plan.time.entries.count == 4)
  }

  @Test func aRecordRemovedOutsideIsRefused() throws {
    let loaded = try folder.plan.load()
    let outside = try #require(folder.read("aktiviteter.rec"))
    let rest = try #require(outside.range(of: "Id: IND")).lowerBound
    folder.replace("aktiviteter.rec", with: String(outside[..<rest]))
    let change = try loaded.setting("Status", "delvis")
    #expect(throws: CommitFailure.refused(.gone(RecordID(.activity, "IND")))) {
      try folder.plan.commit(change, to: loaded)
    }
  }

  @Test func aYearClosedOutsideIsClosed() throws {
    let loaded = try folder.plan.load()
    let before = folder.read("aktiviteter.rec")
    folder.replace("plan.rec", with: (folder.read("plan.rec") ?? "") + "Last: ja\n")
    let change = try loaded.setting("Status", "delvis")
    #expect(folder.plan.failure(change, to: loaded) == .refused(.closedYear))
    #expect(folder.read("aktiviteter.rec") == before)
  }

  @Test(arguments: ["", nil]) func aFileLostForAMomentIsNotTakenAsEmpty(_ content: String?) throws {
    let loaded = try folder.plan.load()
    let before = try #require(folder.read("tid.rec"))
    if let content { folder.write(content, to: "tid.rec") } else { unlink(folder["tid.rec"]) }
    let failure = folder.plan.failure(try loaded.logging("1"), to: loaded, patience: 30)
    let text = "tid.rec kunde inte sparas: ett annat program håller på att spara"
    #expect(failure?.text(.swedish) == text)
    folder.write(before, to: "tid.rec")
    #expect(try folder.plan.commit(try loaded.logging("1"), to: loaded).loaded.plan.time.entries.count == 2)
  }
}
