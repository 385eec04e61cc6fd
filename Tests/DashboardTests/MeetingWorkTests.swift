import Plan
import Recfile
import Screen
import Testing

@testable import Dashboard

/// The lead's work with meetings, by the keys that do it.
@Suite struct MeetingWorkTests {
  private func at(_ day: String, width: Int = 80, height: Int = 24) -> Player {
    var player = Player(width: width, height: height)
    player.press("4 c")
    player.app.calendar?.move(to: Fixtures.day(day))
    return player
  }

  @Test func theCalendarIsWalkedByDayWeekAndMonth() {
    var player = Player(width: 80, height: 24)
    player.press("c g")
    #expect(player.screen.contains("Juni 2026"))
    player.press("Right Down PgDn")
    #expect(player.app.calendar?.day.iso == "2026-07-28")
    player.press("PgUp PgUp k h g")
    #expect(player.app.calendar?.day.iso == "2026-06-20")
    player.send(.input(.mouse(Mouse(x: 20, y: 10, kind: .wheelDown))))
    #expect(player.screen.contains("Juli 2026"))
    player.press("c")
    #expect(player.app.calendar == nil)
  }

  @Test func aDecisionOfAMeetingAndAnActionPointTiedToItsActivity() {
    var player = at("2026-05-20")
    player.press("b")
    player.type("Budgeten ligger fast; inget tillskott")
    player.press("Enter")
    #expect(player.value(.meeting, "SG-2026-05-20", "Beslut").contains("Budgeten ligger fast; inget tillskott"))
    player.press("B")
    player.type("Ta fram underlag")
    player.press("Tab")
    player.type("IB")
    player.press("Tab")
    player.type("30 juni")
    player.press("Enter")
    #expect(player.value(.actionPoint, "U1", "Namn") == ["Ta fram underlag"])
    #expect(player.value(.actionPoint, "U1", "Mote") == ["SG-2026-05-20"])
    #expect(player.value(.actionPoint, "U1", "Aktivitet") == ["ADM", "OVERSYN"])
    #expect(player.value(.actionPoint, "U1", "Senast") == ["2026-06-30"])
    player.press("u u")
    #expect(player.disk.ref(.actionPoint, "U1") == nil)
  }

  @Test func anActivitysActionPointIsTiedToItsLatestMeeting() {
    var player = Player()
    player.press("2 /")
    player.type("id:CIRK")
    player.press("Enter B")
    player.type("Boka lokal")
    player.press("Enter")
    #expect(player.value(.actionPoint, "U1", "Aktivitet") == ["CIRK"])
    #expect(player.value(.actionPoint, "U1", "Mote").first?.hasPrefix("CIRK") ?? false)
  }

  @Test func oneOccasionIsCancelledOrMovedInOneStep() {
    var player = at("2026-03-10")
    player.press("n N")
    let before = player.disk.document(.meetings).bytes
    player.app.calendar?.move(to: Fixtures.day("2026-03-02"))
    player.press("X")
    #expect(player.value(.meeting, "AVST-2026", "Undantag") == ["2026-04-06", "2026-03-02"])
    player.press("u")
    #expect(player.disk.document(.meetings).bytes == before)
    player.app.calendar?.move(to: Fixtures.day("2026-03-02"))
    player.press("> Ctrl-U")
    player.type("blomsterdagen")
    player.press("Enter")
    #expect(player.screen.contains("är inget datum"))
    #expect(player.screen.contains("blomsterdagen"))
    player.press("Ctrl-U")
    player.type("2026-03-03")
    player.press("Enter")
    #expect(player.value(.meeting, "AVST-2026-2026-03-03", "Namn") == ["Veckoavstämning"])
    #expect(player.app.calendar?.day.iso == "2026-03-03")
    player.press("u")
    #expect(player.disk.document(.meetings).bytes == before)
  }

  @Test func aRecurrenceIsChosenInWords() {
    var player = at("2026-05-20")
    player.press("Enter")
    let place = RecordType.meeting.schema.fields.firstIndex { $0.name == "Upprepning" } ?? 0
    for _ in 0..<place { player.press("j") }
    player.press("e")
    #expect(player.screen.contains("tredje onsdagen i varje månad"))
    player.press("j j Enter Enter")
    #expect(player.value(.meeting, "SG-2026-05-20", "Upprepning") == ["FREQ=MONTHLY;BYDAY=3WE;UNTIL=20260630"])
  }

  @Test func aMeetingIsAddedOnTheCalendarsDayAndImpossibleDatesAreRefusedAtTheirField() {
    var player = at("2026-07-01")
    player.press("a")
    player.type("Sommarmöte")
    player.press("Enter")
    #expect(player.value(.meeting, "M-2026-07-01", "Namn") == ["Sommarmöte"])
    player.press("a")
    let lines = RecordType.meeting.schema.fields.filter { !$0.kind.isLongText }.map(\.name)
    player.type("Omöjligt")
    let steps = (lines.firstIndex(of: "Slutdatum") ?? 0) - (lines.firstIndex(of: "Namn") ?? 0)
    for _ in 0..<abs(steps) { player.press(steps < 0 ? "Up" : "Down") }
    player.type("2026-06-01")
    player.press("Enter")
    #expect(player.screen.contains("slutdatum 2026-06-01 ligger före mötets början 2026-07-01"))
    #expect(player.screen.contains("Omöjligt"))
  }

  @Test func minutesAreShownCopiedAndWrittenWhereTheUserSays() {
    var player = at("2026-05-20")
    player.press("M")
    #expect(player.screen.contains("# Minnesanteckningar: Styrgruppsmöte"))
    player.press("y")
    guard case .copy(let text)? = player.effects.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("## Beslut"))
    player.press("s Enter")
    guard case .write(_, let path)? = player.effects.first else {
      Issue.record("nothing was written")
      return
    }
    #expect(path == "minnesanteckningar-SG-2026-05-20.md")
  }

  @Test func remindersOpenTheRecordAndCopyAReadyText() {
    var player = Player()
    player.press("r y")
    guard case .copy(let text)? = player.effects.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasPrefix("Hej Tora!"))
    player.press("j Enter")
    #expect(player.app.layers.count == 2)
  }

  @Test func aGoalIsRatedWithTheStatusKey() {
    var player = Player()
    player.press("5 j s j Enter")
    #expect(player.value(.goal, "UPP-1", "Vardering") == ["2"])
    player.press("Space")
    #expect(player.value(.goal, "UPP-1", "Vardering") == ["3"])
  }
}
