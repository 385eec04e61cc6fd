import TestSupport
import Testing

/// The first start, trying a theme, and the mouse, in a real terminal.
@Suite(.enabled(if: ScreenSession.canRun)) struct ScreenLookTests {
  @Test func theTourIsToldOfAtTheFirstStartAlone() throws {
    let session = try ScreenSession()
    expectSeen(":rundtur första gången?", on: session)
    // A key at once is what it always is.
    try session.press("2")
    expectSeen("Nedlagt", on: session)
    try session.start()
    expectSeen("Tab nästa vy", on: session)
    #expect(!session.screen.contains(":rundtur"))
  }

  @Test func whereTheStateCannotBeKeptNothingIsToldOfTheTour() throws {
    let session = try ScreenSession(environment: ["LC_ALL": "C.UTF-8", "XDG_STATE_HOME": "/proc/none"])
    expectSeen("Tab nästa vy", on: session)
  }

  @Test func aTriedThemeIsWrittenByEnterAlone() throws {
    let themes = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/Themes"
    let session = try ScreenSession(environment: ["LC_ALL": "C.UTF-8", "RUS_THEMES": themes])
    let file = session.rig.folder.path + "/.config/rus/settings.rec"
    expectSeen("PRIO (13)", on: session)
    try session.press(":")
    try session.type("tema proj")
    expectSeen("Enter behåll temat", on: session)
    try session.press("Escape")
    expectSeen(":rundtur", on: session)
    #expect((try? readFile(file)) == nil)
    try session.press(":")
    try session.type("tema proj")
    try session.press("Enter")
    expectSeen("Tema: projektor", on: session)
    let written = String(decoding: try readFile(file), as: UTF8.self)
    #expect(written == "Tema: projektor\n")
  }

  @Test func anErrorInAThemeIsToldWhereThemesAreChosen() throws {
    let session = try ScreenSession()
    let folder = session.rig.folder.path + "/.config/rus/themes"
    _ = try session.rig.shell(
      "mkdir -p '\(folder)'; printf '%%rec: Theme\\n\\nNamn: egen\\nText: rosa\\n' >'\(folder)/x.rec'; "
        + "printf 'Text: red\\n' >'\(folder)/namnlös.rec'")
    expectSeen("PRIO (13)", on: session)
    try session.press(":")
    try session.type("tema egen")
    expectSeen("x.rec:4: rosa är varken färg", on: session)
    try session.press("Enter")
    expectSeen("Temat egen går inte att visa: x.rec:4:", on: session)
    try session.press("C-u")
    try session.type("tema namnlös")
    expectSeen("namnlös.rec:1: filen har inget tema", on: session)
  }

  @Test func theMouseClicksTabsKeysAndDragsTheSplit() throws {
    let session = try ScreenSession(columns: 160, rows: 40)
    expectSeen("PRIO (13)", on: session)
    try session.type("\u{1b}[<0;16;1M\u{1b}[<0;16;1m")
    expectSeen("Ansvarig", on: session)
    let rule = try #require(session.screen.split(separator: "\n")[4].firstIndex(of: "│"))
    let line = session.screen.split(separator: "\n")[4]
    let column = line.distance(from: line.startIndex, to: rule) + 1
    try session.type("\u{1b}[<0;\(column);9M\u{1b}[<32;\(column - 12);9M\u{1b}[<0;\(column - 12);9m")
    #expect(
      session.waitUntil {
        let line = session.screen.split(separator: "\n")[4]
        return line.firstIndex(of: "│").map { line.distance(from: line.startIndex, to: $0) + 1 } == column - 12
      }, "\(session.screen)")
  }
}
