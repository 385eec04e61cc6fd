import Glibc
import TestSupport
import Testing

/// The plan's folder locked by somebody who is in no hurry: every save has to wait, as on a share that does not answer.
private final class SlowFolder {
  private let descriptor: Int32

  init(_ rig: Rig) throws {
    descriptor = open(rig.plan, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try #require(flock(descriptor, LOCK_EX) == 0)
  }

  func answers() { flock(descriptor, LOCK_UN) }

  deinit { close(descriptor) }
}

extension Rig {
  /// The journals of unsaved edits that there are.
  fileprivate var journals: [String] {
    get throws {
      try Shell.run("find", [folder.path + "/.local/state/rus", "-name", "pending*"]).text.split(separator: "\n")
        .map(String.init)
    }
  }

  fileprivate var entriesAdded: Int {
    get throws { try changes(in: "tid.rec", from: "exempel").count { $0 == "+Dagar: 0.5" } }
  }
}

/// Saves that take time hold no key up, and whatever happens meanwhile no edit is lost or made twice.
@Suite(.enabled(if: ScreenSession.canRun)) struct ScreenSavingTests {
  private let status = ["-Status: pågår", "+Status: delvis"]

  private func log(_ session: ScreenSession) throws {
    try session.press("L")
    expectSeen("Logga tid", on: session)
    try session.type("0,5 IND")
    try session.press("Enter")
    expectSeen("tid +0,5 IND (IB 2026-06-20)", on: session)
  }

  @Test func aSlowDiskHoldsNoKeyUp() throws {
    let session = try ScreenSession()
    try session.goTo(activity: "IND")
    let slow = try SlowFolder(session.rig)
    try session.press("s", "d")
    expectSeen("IND: status pågår → delvis", on: session)
    try session.press("j", "k")
    expectSeen("sparar …", on: session)
    #expect(try session.rig.changes(in: "aktiviteter.rec", from: "exempel") == [])
    #expect(try session.rig.journals.count == 1)
    try log(session)
    // What others do shows meanwhile, and ours stays on top of it.
    _ = try Shell.run(
      "sed", ["-i", "/^Id: FU27/,/^$/s/^Status: .*/Status: utgår/", session.rig.plan + "/aktiviteter.rec"])
    expectSeen("ändrat utanför: FU27: status pågår → utgår", on: session)
    #expect(session.cursorLine.contains("delvis"))
    slow.answers()
    expectSeen("sparat", on: session)
    #expect(
      try session.rig.changes(in: "aktiviteter.rec", from: "exempel")
        == ["-Status: pågår", "+Status: utgår"] + status)
    #expect(try session.rig.entriesAdded == 1)
    #expect(try session.rig.journals == [])
    // Saved late, they can be undone all the same, here and after a new start.
    try session.press("u")
    expectSeen("Ångrade: tid +0,5 IND", on: session)
    try session.start()
    expectSeen("Översikt", on: session)
    try session.press("u")
    expectSeen("Ångrade: IND: status pågår → delvis", on: session)
    #expect(try session.rig.entriesAdded == 0)
  }

  @Test func whatWasNotSavedAtAKillIsSavedByTheNextStartOnce() throws {
    let session = try ScreenSession()
    try session.goTo(activity: "IND")
    let slow = try SlowFolder(session.rig)
    try log(session)
    try session.press("s", "d")
    expectSeen("IND: status pågår → delvis", on: session)
    try session.signal(SIGKILL)
    #expect(try session.rig.entriesAdded == 0)
    try session.start()
    expectSeen("2 ändringar från förra gången sparas nu", on: session)
    slow.answers()
    expectSeen("2 ändringar från förra gången är nu sparade", on: session)
    #expect(try session.rig.entriesAdded == 1)
    #expect(try session.rig.journals == [])
    try session.press("u")
    expectSeen("Ångrade: IND: status pågår → delvis", on: session)
    try session.start()
    expectSeen("Översikt", on: session)
    try session.press("u")
    expectSeen("Ångrade: tid +0,5 IND", on: session)
    #expect(try session.rig.entriesAdded == 0)
    #expect(try session.rig.changes(in: "aktiviteter.rec", from: "exempel") == [])
  }

  @Test func anotherSessionLeavesItAlone() throws {
    let session = try ScreenSession()
    try session.goTo(activity: "IND")
    let slow = try SlowFolder(session.rig)
    try log(session)
    let other = try PseudoTerminal(
      builtProduct("rus"), ["--data", session.rig.plan, "--person", "IB", "--today", "2026-06-20"],
      environment: ["HOME": session.rig.folder.path, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"])
    #expect(other.waitFor("PRIO (13)"))
    #expect(!other.text.contains("förra gången"))
    slow.answers()
    #expect(other.waitFor("IB: tid +0,5 IND"))
    expectSeen("sparat", on: session)
    #expect(try session.rig.entriesAdded == 1)
  }

  @Test func quittingDoesNotWaitAndSaysSo() throws {
    let rig = try Rig("exempel")
    let arguments = ["--data", rig.plan, "--person", "IB", "--today", "2026-06-20"]
    let environment = ["HOME": rig.folder.path, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
    let terminal = try PseudoTerminal(builtProduct("rus"), arguments, environment: environment)
    #expect(terminal.waitFor("PRIO (13)"))
    let slow = try SlowFolder(rig)
    terminal.send("L0,5 IND\r")
    #expect(terminal.waitFor("tid +0,5 IND"))
    terminal.send("q")
    #expect(terminal.wait() == .exited(0))
    let notice = "rus: 1 ändring är inte på disken än; den är bevarad och sparas nästa gång rus startas"
    #expect(terminal.text.contains(notice))
    #expect(try rig.entriesAdded == 0)
    slow.answers()
    let next = try PseudoTerminal(builtProduct("rus"), arguments, environment: environment)
    #expect(next.waitFor("1 ändring från förra gången är nu sparad"))
    #expect(try rig.entriesAdded == 1)
    next.send("q")
    #expect(next.wait() == .exited(0))
    #expect(!next.text.contains("bevarad"))
  }

  @Test func whatSomebodyElseDecidedMeanwhileIsLaidBeforeTheUserAlsoAfterAKill() throws {
    let session = try ScreenSession()
    try session.goTo(activity: "IND")
    let slow = try SlowFolder(session.rig)
    try session.press("s", "d")
    expectSeen("IND: status pågår → delvis", on: session)
    _ = try Shell.run(
      "sed", ["-i", "/^Id: IND/,/^$/s/^Status: .*/Status: utgår/", session.rig.plan + "/aktiviteter.rec"])
    slow.answers()
    expectSeen("Konflikt: IND Status", on: session)
    try session.signal(SIGKILL)
    try session.start()
    expectSeen("Konflikt: IND Status", on: session)
    try session.press("1")
    expectSeen("IND: status utgår → delvis", on: session)
    #expect(try session.rig.changes(in: "aktiviteter.rec", from: "exempel") == status)
    #expect(try session.rig.journals == [])
  }
}
