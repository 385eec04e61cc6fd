import TestSupport
import Testing

/// `S` in a real terminal: the plan shared from the dashboard.
@Suite struct ScreenSyncTests {
  /// The session's plan shared with a clone beside it, `B`.
  private func share(_ session: ScreenSession) throws {
    let made = try session.rig.shell(
      """
      set -e; git init -q --bare share.git; "$RUS" sync --setup share.git --data plan --person IB >/dev/null
      "$RUS" clone share.git B >/dev/null
      """)
    try #require(made.status == 0, "\(made.errorText)")
  }

  @Test(.enabled(if: ScreenSession.canRun))
  func `what both edited is sent and fetched, and the foot says how it stands`() throws {
    let session = try ScreenSession(columns: 130)
    try #require(session.waitFor("PRIO"))
    try session.press("S")
    #expect(session.waitFor("ligger inte i git; rus sync --setup ADRESS börjar dela planen"))
    try share(session)
    try session.press("F5")
    #expect(session.waitFor("synkat"))
    _ = try session.rig.shell("\"$RUS\" set AW Status=delvis --data B; \"$RUS\" sync --data B --person TA")
    try session.goTo(activity: "IND")
    try session.press("p")
    #expect(session.waitFor("1 att skicka"))
    try session.press("S")
    #expect(session.waitFor("Synkat: 1 skickade, 1 hämtade (AW: status pågår → delvis)"))
    #expect(session.waitUntil { !session.screen.contains("att skicka") })
    let same = try session.rig.shell("\"$RUS\" sync --data B >/dev/null; diff -r -x .git plan B && echo lika")
    #expect(same.text == "lika\n")
  }

  @Test(.enabled(if: ScreenSession.canRun)) func `a remote that does not answer holds no key up, and Esc stops it`()
    throws
  {
    let session = try ScreenSession(columns: 130)
    try #require(session.waitFor("PRIO"))
    try share(session)
    _ = try session.rig.shell(
      """
      git -C plan remote set-url origin ssh://x@example.invalid/p; echo 'sleep 60' > wait; chmod +x wait
      git -C plan config core.sshCommand "sh $HERE/wait"
      """)
    try session.press("S")
    #expect(session.waitFor("synkar: hämtar (Esc avbryter)"))
    try session.press("2")
    #expect(session.waitFor("Nedlagt"))
    try session.press("Escape")
    #expect(session.waitFor("synken avbröts"))
  }
}
