import Glibc
import TestSupport
import Testing

/// The calendar, decisions, action points and single occasions in a real terminal, and that they are on disk.
@Suite(.enabled(if: ScreenSession.canRun)) struct ScreenMeetingTests {
  private func inCalendar(_ columns: Int = 80, _ rows: Int = 24) throws -> ScreenSession {
    let session = try ScreenSession(columns: columns, rows: rows)
    expectSeen("Översikt", on: session)
    try session.press("4", "c")
    expectSeen("17 augusti", on: session)
    return session
  }

  private func changes(_ session: ScreenSession, _ file: String = "moten.rec") throws -> [String] {
    try session.rig.changes(in: file, from: "exempel")
  }

  @Test(arguments: [(80, 24), (160, 50), (60, 16)])
  func theCalendarIsWalkedByMonthDayAndMeeting(columns: Int, rows: Int) throws {
    let session = try inCalendar(columns, rows)
    try session.press("g")
    expectSeen("20 juni", on: session)
    try session.press("Enter")
    expectSeen("Inga möten den dagen", on: session)
    try session.press("PPage")
    expectSeen("Maj 2026", on: session)
    try session.press("h", "h")
    expectSeen("18 maj", on: session)
    try session.press("n")
    expectSeen("20 maj", on: session)
    try session.press("N")
    expectSeen("18 maj", on: session)
    try session.press("n", "Enter")
    expectSeen("Möte SG-2026-05-20", on: session)
    try session.press("Escape", "c")
    expectSeen("Datum", on: session)
    #expect(session.waitUntil { session.cursorLine.contains("Styrgruppsmöte") })
  }

  @Test func theMouseGoesToADay() throws {
    let session = try inCalendar()
    // The fourth column of the calendar's second week: Thursday 13 August.
    let line = try #require(
      session.screen.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix(" 33 ") })
    let text = session.screen.split(separator: "\n", omittingEmptySubsequences: false)[line]
    let column = try #require(text.firstRange(of: "13")).lowerBound
    let x = text.distance(from: text.startIndex, to: column) + 1
    try session.type("\u{1b}[<0;\(x);\(line + 1)M")
    try session.type("\u{1b}[<0;\(x);\(line + 1)m")
    expectSeen("13 augusti", on: session)
  }

  @Test func aDecisionOfOneOccasionLeavesTheSeriesWhole() throws {
    let session = try inCalendar()
    try session.press("b")
    expectSeen("ett beslut på en rad", on: session)
    try session.type("Hösten börjar med gruppen")
    try session.press("Enter")
    expectSeen("nytt möte", on: session)
    #expect(
      try changes(session) == [
        "+Undantag: 2026-08-17", "+", "+Id: AVST-2026-HOST-2026-08-17", "+Datum: 2026-08-17", "+Tid: 08:30-09:00",
        "+Namn: Veckoavstämning", "+Typ: annat", "+Aktivitet: ADM", "+Plats: digitalt",
        "+Beslut: Hösten börjar med gruppen",
      ])
    #expect(try session.rig.recfix("moten.rec").isEmpty)
    try session.press("M")
    expectSeen("1. Hösten börjar med gruppen", on: session)
    try session.press("Escape", "u")
    expectSeen("Ångrade", on: session)
    #expect(try changes(session) == [])
  }

  @Test func anActionPointHasSomebodyAndADayAndComesUp() throws {
    let session = try inCalendar()
    try session.press("B")
    expectSeen("Nytt uppdrag, Veckoavstämning 17 augusti", on: session)
    try session.type("Boka lokal")
    try session.press("Tab")
    try session.type("LK")
    try session.press("Tab")
    try session.type("1/9")
    try session.press("Enter")
    expectSeen("nytt uppdrag", on: session)
    #expect(
      try changes(session, "uppdrag.rec") == [
        "+", "+Id: U1", "+Namn: Boka lokal", "+Mote: AVST-2026-HOST-2026-08-17", "+Aktivitet: ADM", "+Ansvarig: LK",
        "+Senast: 2026-09-01", "+Status: öppet",
      ])
    try session.press("i")
    expectSeen("2026-09-01 Boka lokal", on: session)
    let late = try session.rig.rus("nudge", "--person", "LK", "--today", "2026-09-02")
    #expect(late.text.contains("- U1 Boka lokal: försenat, skulle vara klart 2026-09-01."))
  }

  @Test func oneOccasionIsCancelledAndTheOthersStand() throws {
    let session = try inCalendar()
    try session.press("X")
    expectSeen("undantag +2026-08-17", on: session)
    expectSeen("Inga möten", on: session)
    #expect(try changes(session) == ["+Undantag: 2026-08-17"])
    try session.press("n")
    expectSeen("24 augusti", on: session)
    try session.signal(SIGKILL)
    try session.start()
    expectSeen("Översikt", on: session)
    try session.press("u")
    expectSeen("Ångrade", on: session)
    #expect(try changes(session) == [])
  }

  @Test func oneOccasionIsMovedAndAWrongDayIsRefusedWhereItIsTyped() throws {
    let session = try inCalendar()
    try session.press(">")
    expectSeen("Flytta Veckoavstämning 17 augusti till", on: session)
    try session.press("C-u")
    try session.type("31/9")
    try session.press("Enter")
    expectSeen("finns inte", on: session)
    #expect(try changes(session) == [])
    try session.press("C-u")
    try session.type("20/8")
    try session.press("Enter")
    expectSeen("Torsdag 20 augusti", on: session)
    #expect(
      try changes(session) == [
        "+Undantag: 2026-08-17", "+", "+Id: AVST-2026-HOST-2026-08-20", "+Datum: 2026-08-20", "+Tid: 08:30-09:00",
        "+Namn: Veckoavstämning", "+Typ: annat", "+Aktivitet: ADM", "+Plats: digitalt",
      ])
    try session.press("u")
    expectSeen("Ångrade", on: session)
    #expect(try changes(session) == [])
  }
}
