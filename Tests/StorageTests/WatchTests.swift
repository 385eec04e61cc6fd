import Glibc
import Plan
import Recfile
import Testing

@testable import Storage

@Suite struct FolderWatchTests {
  let folder = TemporaryFolder.withPlan()

  private func words(_ reread: Reread?) -> [String]? { reread?.changes.map { $0.summary(.swedish) } }

  private func edited() throws -> String {
    try #require(folder.read("aktiviteter.rec")).replacing("Status: planerad", with: "Status: delvis")
  }

  @Test func nothingIsSeenWhereNothingHappens() throws {
    let loaded = try folder.plan.load()
    var watch = FolderWatch(folder.plan, now: 0)
    #expect(watch.nextLook == 2000)
    #expect(watch.look(at: loaded, now: 10) == nil)
    #expect(watch.look(at: loaded, now: 2000) == nil)
    #expect(watch.nextLook == 4000)
  }

  @Test func savesOfBothKindsAreSeenAtOnce() throws {
    var loaded = try folder.plan.load()
    var watch = FolderWatch(folder.plan, now: 0)
    folder.replace("aktiviteter.rec", with: try edited())
    let first = watch.look(at: loaded, now: 1)
    #expect(words(first) == ["IND: status planerad → delvis"])
    loaded = try #require(first).loaded
    folder.write(try #require(folder.read("tid.rec")).replacing("0.5", with: "0.7"), to: "tid.rec")
    let second = watch.look(at: loaded, now: 2)
    #expect(second?.files == [.time])
    #expect(words(second) == ["tid −0,5 IND (ME 2026-01-02)", "tid +0,7 IND (ME 2026-01-02)"])
    #expect(folder.plan.changedFiles(since: try #require(second).loaded).isEmpty)
  }

  @Test func whereTheSystemGivesNoWordALookDoes() throws {
    let loaded = try folder.plan.load()
    folder.replace("aktiviteter.rec", with: try edited())
    var watch = FolderWatch(folder.plan, now: 0)
    #expect(watch.look(at: loaded, now: 1999) == nil)
    #expect(words(watch.look(at: loaded, now: 2000)) == ["IND: status planerad → delvis"])
  }

  @Test func aFileTouchedAloneIsNoChange() throws {
    let loaded = try folder.plan.load()
    var watch = FolderWatch(folder.plan, now: 0)
    folder.write(try #require(folder.read("tid.rec")), to: "tid.rec")
    let reread = watch.look(at: loaded, now: 1)
    #expect(reread?.files == [])
    #expect(words(reread) == [])
  }

  @Test func anEditorsOtherFilesAreNothing() throws {
    let loaded = try folder.plan.load()
    var watch = FolderWatch(folder.plan, now: 0)
    for name in [".tid.rec.swp", "tid.rec~", "4913", "#tid.rec#"] { folder.write("x", to: name) }
    #expect(watch.look(at: loaded, now: 1) == nil)
  }

  @Test(arguments: [true, false]) func aFileAwayForAMomentIsWaitedFor(_ comesBack: Bool) throws {
    let loaded = try folder.plan.load()
    var watch = FolderWatch(folder.plan, now: 0)
    let text = try edited()
    unlink(folder["aktiviteter.rec"])
    #expect(words(watch.look(at: loaded, now: 500)) == [])
    #expect(words(watch.look(at: loaded, now: 2000)) == [])
    #expect(watch.nextLook == 2500)
    if comesBack { folder.write(text, to: "aktiviteter.rec") }
    let seen = words(watch.look(at: loaded, now: 2500))
    #expect(seen == (comesBack ? ["IND: status planerad → delvis"] : ["IND: borttagen", "DATA: borttagen"]))
  }

  @Test func aFileEmptiedForAMomentIsWaitedFor() throws {
    let loaded = try folder.plan.load()
    var watch = FolderWatch(folder.plan, now: 0)
    folder.write("", to: "tid.rec")
    #expect(words(watch.look(at: loaded, now: 1)) == [])
    #expect(words(watch.look(at: loaded, now: 2001)) == ["tid −0,5 IND (ME 2026-01-02)"])
  }

  @Test func aFolderMadeAnewIsFollowed() throws {
    let loaded = try folder.plan.load()
    var watch = FolderWatch(folder.plan, now: 0)
    let text = try edited()
    let names = folder.names
    let texts = names.map { folder.read($0) ?? "" }
    rename(folder.path, folder.path + "-old")
    mkdir(folder.path, 0o755)
    for (name, text) in zip(names, texts) { folder.write(text, to: name) }
    #expect(words(watch.look(at: loaded, now: 2000)) == [])
    folder.replace("aktiviteter.rec", with: text)
    #expect(words(watch.look(at: loaded, now: 2001)) == ["IND: status planerad → delvis"])
    for name in names { unlink(folder.path + "-old/" + name) }
    rmdir(folder.path + "-old")
  }

  @Test func whatCannotBeReadKeepsWhatItHeld() throws {
    let loaded = try folder.plan.load()
    unlink(folder["tid.rec"])
    folder.folder("tid.rec")
    let reread = folder.plan.reread(loaded)
    #expect(reread.changes.isEmpty)
    #expect(reread.loaded.plan.time.entries.count == 1)
    #expect(reread.loaded.problems.map(\.place) == ["tid.rec"])
    rmdir(folder["tid.rec"])
    folder.write("# tom\n", to: "tid.rec")
    #expect(folder.plan.changedFiles(since: reread.loaded) == [.time])
    #expect(folder.plan.reread(reread.loaded).loaded.problems.isEmpty)
  }
}

@Suite struct RecordDiffTests {
  private func plan(_ file: PlanFile, _ text: String) -> YearPlan {
    YearPlan(documents: [file: Document(text: text)])
  }

  private func diff(_ file: PlanFile, _ old: String, _ new: String) -> [String] {
    RecordDiff.edits(from: plan(file, old), to: plan(file, new), in: file).map { edit in
      let lines = [edit.before, edit.after].map { $0.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "-" }
      return lines.joined(separator: "→").replacing("\n", with: "|")
    }
  }

  private static let people = "%rec: Person\n%key: Id\n\nId: A\n\nId: B\n\nId: C\n"

  @Test(arguments: [
    (people, people, []),
    (people, "# mot\n" + people, []),
    (people, "%rec: Person\n%key: Id\n\nId: C\n\nId: A\n\nId: B\n", []),
    (people, "%rec: Person\n%key: Id\n\nId: A\n\nId: C\n", ["Id: B|→-"]),
    (people, "%rec: Person\n%key: Id\n\nId: A\n\nId: B\n\nId: C\n\nId: D", ["-→Id: D"]),
    (people, "%rec: Person\n%key: Id\n\nId: C\n\nId: X\n\nId: A\n", ["-→Id: X|", "Id: B|→-"]),
    (people, "", ["Id: A|→-", "Id: B|→-", "Id: C|→-"]),
    ("", people, ["-→Id: A|", "-→Id: B|", "-→Id: C|"]),
  ]) func keyedRecordsAreMatchedByKey(_ old: String, _ new: String, _ expected: [String]) {
    #expect(diff(.people, old, new) == expected)
  }

  @Test(arguments: [
    ("Not: a\n", "Not: a\n\nNot: a\n", ["-→Not: a|"]),
    ("Not: a\n\nNot: a\n", "Not: a\n", ["Not: a|→-"]),
    ("Not: a\n\nNot: b\n", "Not: b\n\nNot: a\n", []),
    ("Not: a\n\nNot: b\n", "Not: b\n\nNot: c\n\nNot: b\n", ["Not: a|→-", "-→Not: b|", "-→Not: c|"]),
  ]) func othersAreMatchedAsWholeRecords(_ old: String, _ new: String, _ expected: [String]) {
    #expect(diff(.time, "%rec: Tid\n\n" + old, "%rec: Tid\n\n" + new) == expected)
  }

  @Test func aSetMoreMayChangeTheTypeOfWhatFollows() {
    #expect(
      diff(.money, "%rec: Insats\n\nNamn: a\n\nNamn: b\n", "%rec: Insats\n\nNamn: a\n\n%rec: Summa\n\nNamn: b\n")
        == ["Namn: b|→-", "-→Namn: b|"])
  }
}
