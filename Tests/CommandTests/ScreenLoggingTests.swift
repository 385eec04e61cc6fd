import Glibc
import TestSupport
import Testing

/// Logging and sharing out days in a real terminal, and that it is on disk.
@Suite(.enabled(if: ScreenSession.canRun)) struct ScreenLoggingTests {
  @Test(arguments: [(80, 24), (160, 50), (60, 16)])
  func timeIsLoggedInALine(columns: Int, rows: Int) throws {
    let session = try ScreenSession(columns: columns, rows: rows)
    expectSeen("Översikt", on: session)
    try session.press(":")
    try session.type("logga 0,5 ind igår workshop")
    expectSeen("kvar 15,5 → 15", on: session)
    try session.press("Enter")
    expectSeen("tid +0,5 IND (IB 2026-06-19)", on: session)
    #expect(
      try session.rig.changes(in: "tid.rec", from: "exempel") == [
        "+", "+Datum: 2026-06-19", "+Person: IB", "+Aktivitet: IND", "+Dagar: 0.5", "+Not: workshop",
      ])
    try session.press("T")
    expectSeen("│ 0,5 IND workshop", on: session)
    try session.press("Enter")
    expectSeen("tid +0,5 IND (IB 2026-06-20)", on: session)
    try session.press("u", "u")
    expectSeen("Ångrade: tid +0,5 IND (IB 2026-06-19)", on: session)
    #expect(try session.rig.changes(in: "tid.rec", from: "exempel") == [])
  }

  @Test func aWeekRowIsFilledAndSurvivesAKill() throws {
    let session = try ScreenSession()
    expectSeen("Översikt", on: session)
    try session.press("w", "<")
    expectSeen("Vecka 24", on: session)
    try session.press("h", "h", "h", "h", "h")
    for (days, day) in [("0,5", "08"), ("4h", "09"), ("1", "10")] {
      try session.type(days)
      try session.press("Tab")
      // What was said of the cell before may still be there.
      expectSeen("2026-06-\(day))", on: session)
    }
    try session.signal(SIGKILL)
    let added = try session.rig.changes(in: "tid.rec", from: "exempel").filter { $0.hasPrefix("+Da") }
    #expect(
      added == [
        "+Datum: 2026-06-08", "+Dagar: 0.5", "+Datum: 2026-06-09", "+Dagar: 0.5", "+Datum: 2026-06-10", "+Dagar: 1",
      ])
    try session.start()
    expectSeen("Översikt", on: session)
    try session.press("u", "u", "u")
    expectSeen("2026-06-08)", on: session)
    #expect(session.waitUntil { (try? session.rig.changes(in: "tid.rec", from: "exempel")) == [] })
  }

  @Test(arguments: [(80, 24), (60, 16)])
  func daysAreMovedKeptAsOneStepAndUndone(columns: Int, rows: Int) throws {
    let session = try ScreenSession(columns: columns, rows: rows)
    expectSeen("Översikt", on: session)
    try session.press("F")
    expectSeen("Fördelning av dagar", on: session)
    try session.press("m", "j", "l")
    expectSeen("Flyttar från TA på FU27", on: session)
    try session.press("3", "Enter")
    expectSeen("inte sparat: 2 ändrade", on: session)
    #expect(try session.rig.changes(in: "aktiviteter.rec", from: "exempel") == [])
    try session.press("s")
    expectSeen("FU27: fördelning +TA 19 −TA 22 (+1 till)", on: session)
    #expect(
      try session.rig.changes(in: "aktiviteter.rec", from: "exempel") == [
        "-Fordelning: TA 22", "+Fordelning: TA 19", "+Fordelning: IB 3",
      ])
    try session.press("u")
    expectSeen("Ångrade: ", on: session)
    #expect(try session.rig.changes(in: "aktiviteter.rec", from: "exempel") == [])
  }
}
