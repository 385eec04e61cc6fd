import Glibc
import TestSupport
import Testing

/// A member's work at the screen, and that it is on disk whatever happens to the program.
@Suite(.enabled(if: ScreenSession.canRun)) struct ScreenEditingTests {
  @Test(arguments: [(80, 24), (160, 50), (60, 16)])
  func theOverviewIsShownFirst(columns: Int, rows: Int) throws {
    let session = try ScreenSession(columns: columns, rows: rows)
    for text in ["1 Översikt", "PRIO (13)", "Ekonomi", "Totalt", "varningar"] { expectSeen(text, on: session) }
  }

  @Test func editsOutliveAKillAndAreUndoneAfterANewStart() throws {
    let session = try ScreenSession()
    try session.goTo(activity: "IND")
    try session.press("s", "d")
    expectSeen("IND: status pågår → delvis", on: session)
    try session.press("t")
    expectSeen("Logga tid", on: session)
    try session.type("0,5")
    try session.press("Enter")
    expectSeen("tid +0,5 IND (IB 2026-06-20)", on: session)
    expectSeen("sparat", on: session)
    try session.signal(SIGKILL)
    #expect(
      try session.rig.changes(in: "aktiviteter.rec", from: "exempel") == ["-Status: pågår", "+Status: delvis"])
    #expect(
      try session.rig.changes(in: "tid.rec", from: "exempel")
        == ["+", "+Datum: 2026-06-20", "+Person: IB", "+Aktivitet: IND", "+Dagar: 0.5"])
    try session.start()
    expectSeen("Översikt", on: session)
    try session.press("u")
    expectSeen("Ångrade: tid +0,5 IND (IB 2026-06-20)", on: session)
    try session.press("u")
    expectSeen("Ångrade: IND: status pågår → delvis", on: session)
    #expect(try session.rig.changes(in: "aktiviteter.rec", from: "exempel") == [])
    #expect(try session.rig.changes(in: "tid.rec", from: "exempel") == [])
  }

  @Test func lettersBeyondASCIIAreTypedIntoAFieldAndKept() throws {
    let session = try ScreenSession()
    try session.goTo(activity: "IND")
    try session.press("l", "l", "l", "F2", "C-u")
    try session.type("Åäö ćą €")
    expectSeen("│ Åäö ćą €", on: session)
    try session.press("Enter")
    expectSeen("sparat", on: session)
    #expect(
      try session.rig.changes(in: "aktiviteter.rec", from: "exempel")
        == ["-Namn: Indikatorutveckling", "+Namn: Åäö ćą €"])
  }

  @Test func pastedTextGoesIntoAFieldAndNeverRunsAsKeys() throws {
    let session = try ScreenSession()
    try session.goTo(activity: "IND")
    try session.paste("ddd\nq")
    expectSeen("Inklistrad text tas bara emot i ett fält", on: session)
    try session.press("l", "l", "l", "e", "C-u")
    try session.paste("ett\ntvå\u{1b}[31m")
    expectSeen("│ ett två", on: session)
    try session.press("Enter")
    expectSeen("sparat", on: session)
    #expect(
      try session.rig.changes(in: "aktiviteter.rec", from: "exempel").last?.hasPrefix("+Namn: ett två") ?? false)
  }

  @Test func aLongTextIsWrittenHereAndInTheEditor() throws {
    let script = try TemporaryFolder()
    let path = script.path + "/editor"
    let file = try #require(fopen(path, "w"))
    fputs("#!/bin/sh\nprintf 'rad tre\\n' >> \"$1\"\n", file)
    fclose(file)
    chmod(path, 0o755)
    let session = try ScreenSession(environment: ["LC_ALL": "C.UTF-8", "EDITOR": path])
    try session.goTo(activity: "TRANSP")
    try session.press("Enter")
    expectSeen("Aktivitet TRANSP", on: session)
    for _ in 0..<11 { try session.press("j") }
    #expect(session.waitUntil { session.cursorLine.contains("Redovisning") })
    try session.press("e")
    expectSeen("TRANSP Redovisning", on: session)
    try session.type("rad ett")
    try session.press("Enter")
    try session.type("rad två")
    try session.press("C-s")
    expectSeen("redovisning ändrad", on: session)
    try session.press("E")
    expectSeen("rad tre", on: session)
    #expect(
      try session.rig.changes(in: "aktiviteter.rec", from: "exempel")
        == ["+Redovisning: rad ett", "++ rad två", "++ rad tre"])
  }

  @Test func clicksGoToTabsRowsAndMenus() throws {
    let session = try ScreenSession()
    expectSeen("Översikt", on: session)
    try session.click(15, 1)
    expectSeen("Nedlagt", on: session)
    try session.click(40, 7)
    #expect(session.waitUntil { session.cursorLine.contains("IND") })
    try session.press("s")
    expectSeen("u  ✗ utgår", on: session)
    let row = try #require(session.screen.split(separator: "\n").firstIndex { $0.contains("u  ✗ utgår") })
    try session.click(36, row + 1)
    expectSeen("IND: status pågår → utgår", on: session)
  }
}

extension ScreenSession {
  /// Clicks where a terminal counts from 1.
  fileprivate func click(_ x: Int, _ y: Int) throws {
    try type("\u{1b}[<0;\(x);\(y)M")
    try type("\u{1b}[<0;\(x);\(y)m")
  }

  @Test(.enabled(if: ScreenSession.canRun)) func keysAreTheUsersOwn() throws {
    let session = try ScreenSession()
    let folder = session.rig.folder.path + "/.config/rus"
    let text = "# mina tangenter\n%rec: Tangent\n\nKommando: filter\nTangent: å\n\nKommando: sort\nTangent: s\n"
    _ = try Shell.run("sh", ["-c", "mkdir -p '\(folder)' && cat > '\(folder)/settings.rec'"], input: Array(text.utf8))
    try session.start()
    expectSeen("settings.rec:7: s är både", on: session)
    try session.press("2")
    try session.type("å")
    expectSeen("filter:", on: session)
  }

  @Test(.enabled(if: ScreenSession.canRun)) func aSavedViewIsThereAtTheNextStart() throws {
    let session = try ScreenSession()
    let folder = session.rig.folder.path + "/.config/rus"
    let text = "# min fil\nPerson: IB\nEget: kvar\n"
    _ = try Shell.run("sh", ["-c", "mkdir -p '\(folder)' && cat > '\(folder)/settings.rec'"], input: Array(text.utf8))
    try session.start()
    expectSeen("1 Översikt", on: session)
    try session.type(":aktiviteter status:delvis")
    try session.press("Enter")
    expectSeen("filter: status:delvis", on: session)
    try session.type(":spara vy Delvis ö")
    try session.press("Enter")
    expectSeen("Vyn Delvis sparad", on: session)
    let written = String(decoding: try readFile(folder + "/settings.rec"), as: UTF8.self)
    #expect(written == text + "\n%rec: Vy\n\nVy: Delvis\nTangent: ö\nFlik: Aktiviteter\nFraga: status:delvis\n")
    try session.start()
    expectSeen("1 Översikt", on: session)
    try session.type("ö")
    expectSeen("filter: status:delvis", on: session)
  }
}
