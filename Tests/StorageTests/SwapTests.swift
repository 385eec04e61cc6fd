import Glibc
import Plan
import Recfile
import Testing

@testable import Storage

/// What another program does between our last look at a file and the moment ours takes its place.
@Suite struct ReplacementTests {
  let folder = TemporaryFolder()

  private func replacement(from old: String?, to new: String) throws -> Replacement {
    let content = old == nil ? FileContent.missing : try FileContent.read(folder["tid.rec"])
    return try Replacement(
      of: .time, at: Target(of: folder["tid.rec"]), from: content, to: Array(new.utf8))
  }

  @Test func takesThePlaceOfWhatItWasMadeFrom() throws {
    folder.write("old\n", to: "tid.rec")
    var replacement = try replacement(from: "old\n", to: "new\n")
    #expect(try replacement.takePlace(Exchange()) == .done)
    #expect(folder.read("tid.rec") == "new\n")
    replacement.discard()
    #expect(folder.names == ["tid.rec"])
  }

  @Test func aSaveInBetweenIsPutBack() throws {
    folder.write("old\n", to: "tid.rec")
    var replacement = try replacement(from: "old\n", to: "new\n")
    folder.replace("tid.rec", with: "theirs\n")
    #expect(try replacement.takePlace(Exchange()) == .overtaken)
    replacement.discard()
    #expect(folder.read("tid.rec") == "theirs\n")
    #expect(folder.names == ["tid.rec"])
  }

  @Test func aFileBeingWrittenIsLeftToItsWriter() throws {
    folder.write("old\n", to: "tid.rec")
    var replacement = try replacement(from: "old\n", to: "new\n")
    let writer = try #require(fopen(folder["tid.rec"], "a"))
    #expect(try replacement.takePlace(Exchange()) == .beingWritten)
    replacement.discard()
    fputs("more\n", writer)
    fclose(writer)
    #expect(folder.read("tid.rec") == "old\nmore\n")
  }

  @Test func aFileMadeInBetweenIsKept() throws {
    var replacement = try replacement(from: nil, to: "new\n")
    folder.write("theirs\n", to: "tid.rec")
    #expect(try replacement.takePlace(Exchange()) == .overtaken)
    replacement.discard()
    #expect(folder.read("tid.rec") == "theirs\n")
  }

  @Test func aFileTakenAwayInBetweenIsNotMadeAgain() throws {
    folder.write("old\n", to: "tid.rec")
    var replacement = try replacement(from: "old\n", to: "new\n")
    unlink(folder["tid.rec"])
    #expect(try replacement.takePlace(Exchange()) == .overtaken)
    replacement.discard()
    #expect(folder.names == [])
  }

  @Test func givenBackItIsAsItWas() throws {
    folder.write("old\n", to: "tid.rec")
    var replacement = try replacement(from: "old\n", to: "new\n")
    #expect(try replacement.takePlace(Exchange()) == .done)
    replacement.giveBack(Exchange())
    replacement.discard()
    #expect(folder.read("tid.rec") == "old\n")
    #expect(folder.names == ["tid.rec"])
  }

  @Test(arguments: ["old\n", nil]) func withoutExchangeTheSameHolds(_ old: String?) throws {
    if let old { folder.write(old, to: "tid.rec") }
    var first = try replacement(from: old, to: "new\n")
    #expect(try first.takePlace(.none) == .done)
    #expect(folder.read("tid.rec") == "new\n")
    first.giveBack(.none)
    first.discard()
    #expect(folder.read("tid.rec") == old)
    var second = try replacement(from: old, to: "new\n")
    folder.replace("tid.rec", with: "theirs\n")
    #expect(try second.takePlace(.none) == .overtaken)
    second.discard()
    #expect(folder.names == ["tid.rec"])
    #expect(folder.read("tid.rec") == "theirs\n")
  }
}

/// What a save that was killed leaves behind, and the next start.
@Suite struct RecoveryTests {
  let folder = TemporaryFolder.withPlan()

  private func leftover(old: String, new: String, holding text: String, host: TemporaryName? = nil) {
    let name = host ?? TemporaryName(number: 7)
    let swap = TemporaryName.Swap(old: Digest(Array(old.utf8)), new: Digest(Array(new.utf8)), file: "tid.rec")
    folder.write(text, to: TemporaryName(name, swap: swap).text)
  }

  private var leftovers: [String] { folder.names.filter { $0.hasPrefix(".rus-tmp-") } }

  @Test func aFileCutShortIsTakenAway() throws {
    folder.write("half", to: TemporaryName(number: 3).text)
    let before = folder.read("tid.rec")
    #expect(try folder.plan.load().problems.isEmpty)
    #expect(leftovers == [])
    #expect(folder.read("tid.rec") == before)
  }

  @Test(arguments: ["old", "new"]) func aWholeOneOfOursIsTakenAway(_ text: String) throws {
    let before = folder.read("tid.rec")
    leftover(old: "old", new: "new", holding: text)
    #expect(try folder.plan.load().problems.isEmpty)
    #expect(leftovers == [])
    #expect(folder.read("tid.rec") == before)
  }

  @Test func anothersSaveIsPutBack() throws {
    let ours = try #require(folder.read("tid.rec"))
    leftover(old: "old", new: ours, holding: ours + "\n# theirs\n")
    #expect(try folder.plan.load().problems.isEmpty)
    #expect(folder.read("tid.rec") == ours + "\n# theirs\n")
    #expect(leftovers == [])
  }

  @Test func anOpenPlanPutsItBackAtItsNextSave() throws {
    let loaded = try folder.plan.load()
    let ours = try #require(folder.read("tid.rec"))
    leftover(old: "old", new: ours, holding: ours + "\n# theirs\n")
    _ = try folder.plan.commit(try loaded.logging("1"), to: loaded)
    #expect(folder.read("tid.rec")?.contains("# theirs\n") == true)
    #expect(folder.read("tid.rec")?.contains("2026-02-03") == true)
    #expect(leftovers == [])
  }

  @Test func whereTheFileHasMovedOnBothAreKept() throws {
    let before = folder.read("tid.rec")
    leftover(old: "old", new: "new", holding: "theirs")
    let problems = try folder.plan.load().problems
    #expect(problems.count == 1)
    #expect(problems.first?.place == "tid.rec")
    #expect(folder.read("tid.rec") == before)
    #expect(leftovers.count == 1)
  }

  @Test func aReadOnlyLookTouchesNothing() throws {
    leftover(old: "old", new: "new", holding: "old")
    _ = try folder.plan.load(readOnly: true)
    #expect(leftovers.count == 1)
  }

  @Test func namesAreReadAsTheyAreWritten() throws {
    let swap = TemporaryName.Swap(old: Digest([1]), new: Digest([2]), file: "a-b-c.rec")
    let name = TemporaryName(TemporaryName(number: 12), swap: swap)
    #expect(TemporaryName(name.text) == name)
    #expect(TemporaryName(TemporaryName(number: 12).text) == TemporaryName(number: 12))
    for text in ["", ".rus-tmp-", ".rus-tmp-a-b-c", ".rus-tmp-a-1-2-3", "tid.rec", ".rus-tmp-a-1-2-3-4-5"] {
      #expect(TemporaryName(text) == nil)
    }
  }
}
