import TestSupport
import Testing

/// The plan's past in a real terminal: a record's history and one change taken back, what happened since the steering
/// group, and an earlier state with what is otherwise today.
@Suite(.enabled(if: ScreenSession.canRun)) struct ScreenPastTests {
  /// The session's plan in git, with commits of two people on days of their own.
  private func commit(_ session: ScreenSession) throws {
    let made = try session.rig.shell(
      """
      set -e
      on() { export GIT_COMMITTER_DATE="$1T12:00:00+0000" GIT_AUTHOR_DATE="$1T12:00:00+0000"; }
      {
      git init -q -b huvud plan; cd plan; git config user.name 'Åsa Öberg'; git config user.email a@x
      on 2026-05-01; git add .; git commit -qm 1
      "$RUS" set IND Status=delvis --data .; on 2026-06-01; git commit -qam 2
      "$RUS" set IND Dagar=24 --data .; "$RUS" log AW 1,5 --person TA --date 2026-06-10 --data .
      on 2026-06-10; git -c user.name='Bo Ek' commit -qam 3
      } > /dev/null
      """)
    try #require(made.status == 0, "\(made.errorText)")
  }

  @Test(arguments: [(80, 24), (160, 50)]) func `one change is taken back from a record's history`(
    columns: Int, rows: Int
  ) throws {
    let session = try ScreenSession(columns: columns, rows: rows)
    try #require(session.waitFor("PRIO"))
    try commit(session)
    try session.press("F5")
    try session.goTo(activity: "IND")
    try session.press("H")
    #expect(session.waitFor("3 ändringar"))
    #expect(session.screen.contains("Historia: IND") && session.screen.contains("Bo Ek"))
    #expect(session.waitFor("status pågår → delvis"))
    try session.press("j", "O")
    #expect(session.waitFor("IND: status delvis → pågår"))
    #expect(try session.rig.changes(in: "aktiviteter.rec", from: "exempel") == ["-Dagar: 19", "+Dagar: 24"])
    try session.press("O")
    #expect(session.waitFor("IND: Status har ändrats av någon annan (nu: pågår)"))
    try session.press("Escape", "u")
    #expect(session.waitFor("Ångrade: IND"))
    #expect(try session.rig.rus("show", "IND").text.contains("delvis"))
  }

  @Test(arguments: [(80, 24), (160, 50)]) func `Enter opens what happened since the steering group`(
    columns: Int, rows: Int
  ) throws {
    let session = try ScreenSession(columns: columns, rows: rows)
    try #require(session.waitFor("PRIO"))
    try commit(session)
    try session.press("J")
    #expect(session.waitFor("Sedan styrgruppsmötet 2026-05-20"))
    #expect(session.waitFor("AKTIVITETER") && session.screen.contains("TID"))
    try session.press("/")
    try session.type("status")
    try session.press("Enter")
    #expect(session.waitFor("status pågår →") && session.waitFor("Öberg)"), "\(session.screen)")
    try session.press("Enter")
    #expect(session.waitFor("Indikatorutveckling"))
    #expect(session.waitFor("Ansvarig"))
    try session.press("Escape")
    #expect(session.waitUntil { !session.screen.contains("Ansvarig") && session.screen.contains("Öberg") })
    // What was searched for is given up first.
    try session.press("Escape")
    #expect(session.waitFor("Sökningen avslutad"))
    try session.press("Escape")
    #expect(session.waitUntil { !session.screen.contains("Sedan styrgruppsmötet") }, "\(session.screen)")
  }

  @Test(arguments: [(80, 24), (160, 50)]) func `an earlier state is shown with its differences, and one comes back`(
    columns: Int, rows: Int
  ) throws {
    let session = try ScreenSession(columns: columns, rows: rows)
    try #require(session.waitFor("PRIO"))
    try commit(session)
    try session.type(":läget 2026-05-15")
    try session.press("Enter")
    #expect(session.waitFor("LÄGET 2026-05-15"))
    #expect(session.waitFor("≠Miljömålsuppfölj"), "\(session.screen)")
    try session.goTo(activity: "IND")
    try session.press("j", "k")
    #expect(session.waitFor("≠ i dag: dagar 19 → 24; status pågår → delvis"), "\(session.screen)")
    #expect(session.screen.contains("≠ ► pågår"))
    try session.press("s")
    #expect(session.waitFor("läget 2026-05-15 visas bara; Esc går tillbaka till i dag"))
    try session.press("3", "x")
    #expect(session.waitFor("≠TA"), "\(session.screen)")
    try session.press("Escape", "Escape")
    #expect(session.waitFor("Läget i dag"))
    #expect(!session.screen.contains("≠") && !session.screen.contains("LÄGET"))
  }
}
