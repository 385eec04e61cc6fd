import Plan
import Recfile
import Screen
import Testing

@testable import Dashboard

/// A disk that is slow, full or ahead of us, as the dashboard shows it.
@Suite struct SavingTests {
  private func ind(_ status: String, in plan: YearPlan) throws -> Change {
    try plan.setting("Status", to: [status], of: [RecordID(.activity, "IND")])
  }

  private func entry(_ days: String, in plan: YearPlan) throws -> Change {
    try plan.adding(
      .timeEntry, [("Datum", ["2026-06-19"]), ("Person", ["RL"]), ("Aktivitet", ["IND"]), ("Dagar", [days])])
  }

  /// A player whose change waits for a slow disk.
  private func waiting(reason: String? = nil) throws -> Player {
    var player = Player()
    var plan = player.disk
    let applied = try plan.apply(try ind("delvis", in: plan))
    player.send(.unsaved(plan, applied: applied, .new, reason: reason))
    return player
  }

  @Test func whatTakesTimeIsShownAndSaid() throws {
    var player = try waiting()
    #expect(player.message == "IND: status pågår → delvis")
    player.press("2")
    #expect(player.screen.contains("sparar …"))
    player.send(.caughtUp(player.app.plan, clock: "14:05"))
    #expect(player.screen.contains("sparat 14:05"))
    #expect(player.message == nil)
    #expect(player.app.history.done.count == 1)
  }

  @Test func whatTheDiskDidNotTakeIsSaidOnce() throws {
    let reason = "aktiviteter.rec kunde inte sparas: disken är full"
    var player = try waiting()
    player.send(.notSaved(reason: reason))
    #expect(player.app.message == Message(text: reason, kind: .error))
    player.press("j")
    #expect(player.screen.contains(reason))
    player.send(.notSaved(reason: reason))
    #expect(player.message == nil)
    player.send(.caughtUp(player.app.plan, clock: "14:05"))
    #expect(player.message == "Allt är sparat igen")
  }

  /// On a wide screen the state at the right gives the reason too, but not while the message at the left does.
  @Test(arguments: [80, 99, 100, 160]) func whyNothingIsSavedStandsThereOnce(width: Int) throws {
    let reason = "aktiviteter.rec kunde inte sparas: disken är full"
    var player = try waiting()
    player.send(.input(.resize(Size(width: width, height: 30))))
    player.send(.notSaved(reason: reason))
    let foot = player.screen.split(separator: "\n").last ?? ""
    #expect(foot.ranges(of: reason).count == 1 && foot.hasSuffix("EJ SPARAT"), "\(foot)")
    player.press("j")
    let later = player.screen.split(separator: "\n").last ?? ""
    #expect(later.ranges(of: reason).count == (width >= 100 ? 1 : 0), "\(later)")
    #expect(later.hasSuffix(width >= 100 ? reason : "EJ SPARAT"), "\(later)")
  }

  @Test func othersChangesShowWhileSomethingWaits() throws {
    var player = try waiting(reason: "aktiviteter.rec kunde inte sparas: disken är full")
    var plan = player.app.plan
    let theirs = try plan.apply(try plan.setting("Status", to: ["utgår"], of: [RecordID(.activity, "FU27")]))
    player.send(.changedOutside(plan, theirs.edits, folderProblems: []))
    #expect(player.message == "ändrat utanför: FU27: status pågår → utgår")
    let shown = player.app.plan
    #expect(shown.ref(.activity, "IND").map { shown.values("Status", of: $0) } == ["delvis"])
  }

  @Test func theTimeOfOthersIsTheirs() throws {
    var player = Player()
    player.change(try entry("0.5", in: player.disk))
    #expect(player.message == "RL: tid +0,5 IND (2026-06-19)")
    player.app.settings.language = .english
    player.change(try entry("1.5", in: player.disk))
    #expect(player.message == "RL: time +1.5 IND (2026-06-19)")
  }

  @Test(arguments: [(1, "1 ändring från förra gången"), (2, "2 ändringar från förra gången")])
  func whatAnEarlierSessionLeftIsToldAndCanBeUndone(count: Int, text: String) throws {
    var player = Player()
    var plan = player.disk
    let applied = try (0..<count).map { _ in try plan.apply(try entry("1", in: plan)) }
    player.send(.restoring(plan, count: count))
    #expect(player.message?.hasPrefix(text + " sparas nu") ?? false)
    player.send(.restored(plan, applied: applied, clock: "14:05"))
    #expect(player.message?.hasPrefix(text + " är nu sparad") ?? false)
    #expect(player.app.history.done == applied)
  }

  @Test func whatCameTooLateIsLaidBeforeTheUserWhenNothingIsBeingWritten() throws {
    var player = Player()
    player.press("2 / I N D Enter L 1")
    let change = try ind("delvis", in: player.disk)
    var plan = player.disk
    _ = try plan.apply(try ind("utgår", in: plan))
    let refusal = try #require(throws: Refusal.self) { try plan.apply(change) }
    player.send(.refusedLate(plan, refusal, change, number: 7))
    #expect(!player.screen.contains("Konflikt"))
    player.press("Esc")
    #expect(player.screen.contains("Konflikt: IND Status"))
    #expect(player.app.undecidedNumbers == [7])
    player.press("Esc")
    #expect(player.app.undecidedNumbers == [])
    #expect(!player.screen.contains("Konflikt"))
  }

  @Test func aRecordThatCameTooLateCanBeReadAndKept() throws {
    var player = Player()
    let fields = [("Id", ["NYTT"]), ("Verksamhet", ["UPP"]), ("Namn", ["Vårt namn"]), ("Status", ["planerad"])]
    let change = try player.disk.adding(.activity, fields)
    var plan = player.disk
    _ = try plan.apply(try plan.adding(.activity, [fields[0], fields[1], ("Namn", ["Deras"]), fields[3]]))
    let refusal = try #require(throws: Refusal.self) { try plan.apply(change) }
    player.send(.refusedLate(plan, refusal, change, number: 3))
    #expect(player.screen.contains("Kunde inte sparas"))
    #expect(player.screen.contains("Namn: Vårt namn"))
    #expect(player.app.undecidedNumbers == [3])
    player.press("Esc")
    #expect(player.app.undecidedNumbers == [])
  }

  @Test func aLineThatIsRefusedAfterEnterStandsAsItWasTyped() throws {
    var player = Player()
    player.changeOutside { (plan) throws(Refusal) in
      try plan.editing([plan.id(of: plan.refs(of: .plan)[0])], [("Last", .set(["ja"]))])
    }
    player.press("L")
    player.type("0,5 IND igår möte om läget")
    player.press("Enter")
    #expect(player.screen.contains("0,5 IND igår möte om läget"))
    #expect(player.app.message?.kind == .refusal)
  }
}
