import Glibc
import Plan
import Recfile
import TestSupport
import Testing

@testable import Storage

@Suite struct JournalLineTests {
  private func bytes(_ random: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  private func change(_ random: inout SeededGenerator) -> Change {
    Change(
      (0..<Int.random(in: 0..<4, using: &random)).map { _ in
        let type = RecordType.allCases.randomElement(using: &random) ?? .plan
        let id = RecordID(
          type, String(decoding: bytes(&random), as: UTF8.self), ordinal: Int.random(in: 0...3, using: &random))
        let insertion = Document.Insertion(bytes: bytes(&random), gap: bytes(&random))
        let place = Edit.Place(insertion: insertion, recordsBefore: Int.random(in: 0...9, using: &random))
        return Edit(
          id, before: Bool.random(using: &random) ? RecordText(bytes: bytes(&random)) : nil,
          after: Bool.random(using: &random) ? RecordText(bytes: bytes(&random)) : nil,
          place: Bool.random(using: &random) ? place : nil)
      })
  }

  @Test func anyChangeIsReadAsItWasWritten() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let change = change(&random)
      var writer = TokenWriter()
      writer.add(change)
      #expect(!writer.bytes.contains { $0 < 0x20 })
      var reader = TokenReader(writer.bytes[...])
      #expect(reader.change() == change)
      #expect(reader.isAtEnd)
    }
  }

  @Test func aLineCutShortIsNoEvent() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      let line = HistoryLine.event(.undid(change(&random), applied: change(&random)))
      #expect(HistoryLine(line.bytes[...]) == line)
      let cut = line.bytes.prefix(Int.random(in: 0..<line.bytes.count, using: &random))
      #expect(HistoryLine(cut) != line)
    }
  }

  @Test func aLineIsReadable() throws {
    let edit = Edit(
      RecordID(.activity, "IND"), before: RecordText(bytes: Array("Id: IND\n".utf8)),
      after: RecordText(bytes: Array("Id: IND\nStatus: pågår\n".utf8)))
    #expect(
      String(decoding: HistoryLine(.did(Change([edit]))).bytes, as: UTF8.self)
        == "do 1 Aktivitet =IND 0 =Id:%20IND%0A =Id:%20IND%0AStatus:%20pågår%0A - - 0")
  }
}

@Suite struct HistoryStoreTests {
  let folder = TemporaryFolder()
  var file: JournalFile { JournalFile(folder: folder["state/rus/x"], name: "history") }
  var store: HistoryStore { HistoryStore(file: file) }

  private func step(_ number: Int) -> Change {
    Change([
      Edit(
        RecordID(.activity, "A\(number)"), before: RecordText(fields: [("Id", "A\(number)")]),
        after: RecordText(fields: [("Id", "A\(number)"), ("Status", "pågår")]))
    ])
  }

  /// Plays a session that starts with what earlier ones kept.
  private func play(_ actions: String, from first: Int = 0) throws -> History {
    var history = store.load()
    for (number, action) in actions.enumerated() {
      switch action {
      case "d":
        history.record(step(first + number))
        try store.append(.did(step(first + number)))
      case "u":
        guard let done = history.done.last else { continue }
        history.didUndo(done.inverse)
        try store.append(.undid(done, applied: done.inverse))
      default:
        guard let undone = history.undone.last else { continue }
        history.didRedo(undone)
        try store.append(.redid(undone, applied: undone))
      }
    }
    return history
  }

  @Test(arguments: ["", "d", "ddd", "ddduu", "dduurd", "dduur", "ddurud", "uurr"])
  func theNextSessionGoesOnFromIt(_ actions: String) throws {
    let history = try play(actions)
    #expect(store.load().done == history.done)
    #expect(store.load().undone == history.undone)
    let more = try play("urdu", from: 100)
    #expect(store.load().done == more.done)
    #expect(store.load().undone == more.undone)
  }

  @Test func aStepIsKnownWhereverItsRecordStands() throws {
    #expect(!store.contains(step(1)))
    try store.append(.did(step(1)))
    try store.append(.did(step(2)))
    let moved = Change(
      step(1).edits.map { edit in
        let place = Edit.Place(insertion: Document.Insertion(bytes: [], gap: []), recordsBefore: 7)
        return Edit(edit.id, before: edit.before, after: edit.after, place: place)
      })
    #expect(store.contains(moved))
    #expect(!store.contains(step(1).inverse))
    #expect(!store.contains(Change(step(1).edits + step(2).edits)))
  }

  @Test func twoSessionsFindTheirOwnSteps() throws {
    try store.append(.did(step(1)))
    try store.append(.did(step(2)))
    try store.append(.undid(step(1), applied: step(1).inverse))
    #expect(store.load().done == [step(2)])
    #expect(store.load().undone == [step(1)])
  }

  @Test func whatACrashCutShortSpoilsNothingElse() throws {
    _ = try play("dd")
    let whole = try FileContent.read(folder["state/rus/x/history"]).bytes
    for length in stride(from: 0, to: whole.count, by: 7) {
      folder.write(Array(whole.prefix(length)), to: "state/rus/x/history")
      let kept = store.load().done
      #expect(kept == Array([step(0), step(1)].prefix(kept.count)))
      try store.append(.did(step(9)))
      #expect(store.load().done == kept + [step(9)])
    }
  }

  @Test func theOldestGoWhenThereIsTooMuch() throws {
    var store = store
    store.mostBytes = 4000
    for number in 0..<100 { try store.append(.did(step(number))) }
    try store.append(.undid(step(99), applied: step(99).inverse))
    let history = store.load()
    #expect(file.size <= 4000)
    #expect(history.done.last == step(98))
    #expect(history.undone == [step(99)])
    #expect(history.done == (0..<99).map { step($0) }.suffix(history.done.count))
    #expect(history.done.count > 10)
  }

  @Test func whatIsTakenBackOutlastsTheRewriting() throws {
    var store = store
    for number in 0..<6 { try store.append(.did(step(number))) }
    try store.append(.undid(step(5), applied: step(5).inverse))
    store.mostBytes = file.size
    try store.append(.undid(step(4), applied: step(4).inverse))
    #expect(store.load().undone.last == step(4))
  }

  @Test func itIsForItsUserAlone() throws {
    try store.append(.did(step(1)))
    #expect(try status(of: folder["state/rus/x/history"]).st_mode & 0o777 == 0o600)
    #expect(try status(of: folder["state/rus/x"]).st_mode & 0o777 == 0o700)
  }

  @Test func aPlaceThatCannotBeMadeIsSaid() {
    folder.write("a file", to: "state")
    do {
      try store.append(.did(step(1)))
      Issue.record("kept in a file's place")
    } catch {
      #expect(error.text(.swedish) == "\(folder["state/rus/x/history"]): det är ingen mapp")
    }
  }
}

@Suite struct PendingStoreTests {
  let folder = TemporaryFolder.withPlan()
  private func session() -> PendingStore { PendingStore(folder: folder["state"]) }
  private var left: [String] { names(in: folder["state"]) }

  @Test func whatIsNotSavedYetIsThereInOrder() throws {
    let loaded = try folder.plan.load()
    let (one, two) = (try loaded.logging("1"), try loaded.setting("Status", "delvis"))
    var store = session()
    let first = try store.add(one, to: loaded.plan)
    let second = try store.add(two, to: loaded.plan)
    #expect(store.changes == [first, second])
    store.remove(first)
    #expect(store.changes == [second])
    store.remove(second)
    #expect(store.changes == [])
    #expect(left == [])
  }

  /// What a session takes over, once the others have let go: a program that another test starts at that moment has their
  /// locks, too, until it is running.
  private func takenOver(_ store: inout PendingStore, _ count: Int) -> [PendingChange] {
    let deadline = ContinuousClock.now + .seconds(10)
    var taken = store.takeOver()
    while taken.count < count, ContinuousClock.now < deadline {
      usleep(10_000)
      taken += store.takeOver()
    }
    return taken
  }

  @Test func whatASessionLeftTheNextOneTakesOver() throws {
    let loaded = try folder.plan.load()
    let changes = [try loaded.logging("1"), try loaded.logging("2"), try loaded.setting("Status", "delvis")]
    for count in 1...2 {
      var store = session()
      #expect(takenOver(&store, count - 1).map(\.change) == Array(changes.prefix(count - 1)))
      _ = try store.add(changes[count - 1], to: loaded.plan)
    }
    var store = session()
    let kept = takenOver(&store, 2)
    try #require(kept.count == 2 && changes.prefix(2).allSatisfy(kept.map(\.change).contains))
    let own = try store.add(changes[2], to: loaded.plan)
    store.remove(kept[1])
    #expect(store.changes == [kept[0], own])
    store.remove(kept[0])
    store.remove(own)
    #expect(left == [])
  }

  @Test func whatASessionIsStillAtWorkOnIsItsOwn() throws {
    let loaded = try folder.plan.load()
    var (one, other) = (session(), session())
    let mine = try one.add(try loaded.logging("1"), to: loaded.plan)
    #expect(other.takeOver() == [])
    _ = try other.add(try loaded.logging("2"), to: loaded.plan)
    #expect(one.changes == [mine])
    #expect(left.count == 2)
  }

  @Test func whatIsSavedIsNotTakenOver() throws {
    let loaded = try folder.plan.load()
    let changes = [try loaded.logging("1"), try loaded.logging("2")]
    do {
      var store = session()
      let first = try store.add(changes[0], to: loaded.plan)
      _ = try store.add(changes[1], to: loaded.plan)
      store.remove(first)
    }
    var store = session()
    #expect(store.takeOver().map(\.change) == [changes[1]])
  }

  @Test func whatACrashCutShortOrSomebodyGarbledStopsNothing() throws {
    let loaded = try folder.plan.load()
    var random = SeededGenerator(seed: 11)
    for round in 0..<60 {
      var store = session()
      let kept = store.takeOver().count
      _ = try store.add(try loaded.logging("1"), to: loaded.plan)
      #expect(store.changes.count == kept + 1)
      let name = try #require(left.max())
      var bytes = try FileContent.read(folder["state/" + name]).bytes
      if round % 2 == 0 {
        bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      } else {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      folder.write(bytes, to: "state/" + name)
    }
  }

  @Test func whatCameThroughIsNotDoneTwice() throws {
    let loaded = try folder.plan.load()
    var edits = try loaded.logging("1").edits
    edits += try loaded.logging("1").edits + loaded.setting("Status", "delvis").edits
    edits += try loaded.plan.adding(.goal, [("Verksamhet", ["UPP"]), ("Namn", ["Mål"])]).edits
    var store = session()
    let pending = try store.add(Change(edits), to: loaded.plan)
    #expect(pending.remaining(in: loaded.plan) == Change(edits))
    var plan = loaded.plan
    for count in 1...edits.count {
      _ = try plan.apply(Change([edits[count - 1]]))
      #expect(pending.remaining(in: plan) == Change(Array(edits[count...])))
    }
  }

  @Test func theSameTimeLoggedTwiceIsTwo() throws {
    var loaded = try folder.plan.load()
    let change = try loaded.logging("1")
    var store = session()
    let (first, second) = (try store.add(change, to: loaded.plan), try store.add(change, to: loaded.plan))
    for pending in [first, second, first, second] {
      let remaining = pending.remaining(in: loaded.plan)
      loaded = try folder.plan.commit(remaining, to: loaded).loaded
    }
    #expect(loaded.plan.time.entries.count == 3)
  }

  @Test func aRecordThatIsGoneIsRemoved() throws {
    let loaded = try folder.plan.load()
    let change = try loaded.plan.removing([RecordID(.activity, "DATA")])
    var store = session()
    let pending = try store.add(change, to: loaded.plan)
    #expect(pending.remaining(in: loaded.plan) == change)
    #expect(pending.remaining(in: try folder.plan.commit(change, to: loaded).loaded.plan).isEmpty)
  }
}
