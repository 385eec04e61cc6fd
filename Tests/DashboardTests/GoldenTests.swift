import Glibc
import Plan
import Screen
import Testing

@testable import Dashboard

/// The screens as they are meant to be, in files to look at: `Golden/exempel-oversikt-80x24.txt`.
///
/// Each has the text, the cursor's place, the cells' roles and how those look in three themes: see `GoldenText`.
/// `RUS_RECORD=1 swift test` writes anew those that differ and fails once, so that somebody looks at them.
@Suite struct GoldenTests {
  /// What is on a screen, and the keys that lead there from the overview.
  static let panes = [
    "oversikt": "1", "aktiviteter": "2 j j", "tid": "3 j j", "moten": "4", "mal": "5 j j", "ekonomi": "6 j",
    "personer": "7",
  ]
  static let layers = [
    "post": "2 j j j j Enter j j j", "hjalp": "2 ?", "meny": "2 j j s", "formular": "2 j j t",
    "tidposter": "3 j j j Enter", "pivot": "3 x j l l", "pivotrader": "3 x z", "diagram": "3 D", "installningar": ", j",
    "diagramperson": "7 j D j h h", "manader": "3 D D l l j j",
    "kontrollen": "!", "kommandon": ":", "berattelsen": "R j j j", "kalender": "4 c", "paminnelser": "r",
    "uppdrag": "i",
    "anteckningar": "4 k k k k M",
    "veckan": "w k k", "logga": "L 0 , 5 Space i n d Space i g å r Space m ö t e", "loggafel": "L 4 0 Space i n n",
    "visa": "P", "visa-verksamhet": "P PgDn PgDn", "visa-ekonomi": "P End PgUp",
    "tema": ": t e m a Space h", "rundtur": ": r u n d t u r Enter", "rundtur-rapportera": ": r u n d t u r Enter l l",
    "hjalp-sok": "2 ? / s t a t u s", "forstorad": "j j j j j +", "forstorad-ekonomi": "l +", "delning": "2 j j ( (",
    "fordelning": "F", "forslag": "F l l l l l j j j + m j 3",
  ]
  private static let sizes = [Size(width: 60, height: 16), Size(width: 80, height: 24), Size(width: 160, height: 50)]
  /// What is kept open for hours is looked at in every size that a screen has.
  private static let allSizes = sizes + [Size(width: 120, height: 36), Size(width: 240, height: 80)]
  private static let keptOpen = [
    "berattelsen", "kontrollen", "pivot", "diagram", "veckan", "fordelning", "visa", "hjalp",
  ]

  private static let cases: [GoldenScreen] = {
    let past = Self.panes.flatMap { name, keys in
      sizes.map { GoldenScreen(plan: "2025", name: name, keys: keys, size: $0) }
    }
    let panes = Self.panes.flatMap { name, keys in
      allSizes.map { GoldenScreen(plan: "exempel", name: name, keys: keys, size: $0) }
    }
    let layers = Self.layers.flatMap { name, keys in
      (keptOpen.contains(name) ? allSizes : sizes)
        .map { GoldenScreen(plan: "exempel", name: name, keys: keys, size: $0) }
    }
    let plain = (Self.panes.map { $0 } + Self.layers.map { $0 }).map { name, keys in
      GoldenScreen(plan: "exempel", name: name, keys: keys, size: sizes[1], isASCII: true)
    }
    let spoken = (Self.panes.map { $0 } + Self.layers.map { $0 }).map { name, keys in
      GoldenScreen(plan: "exempel", name: name, keys: keys, size: sizes[1], isPlain: true)
    }
    return (past + panes + layers + plain + spoken).sorted { $0.file < $1.file }
  }()

  @Test(arguments: cases) func screenIsAsRecorded(screen: GoldenScreen) throws {
    let path = "\(Fixtures.root)/Tests/DashboardTests/Golden/\(screen.file)"
    let drawn = screen.drawn
    if getenv("RUS_RECORD") != nil, drawn != Fixtures.text(path) {
      let file = try #require(fopen(path, "w"))
      fputs(drawn, file)
      fclose(file)
      Issue.record("recorded \(screen.file): look at it")
    }
    let expected = Fixtures.text(path)
    #expect(drawn == expected, "\(screen.file) differs:\n\(drawn)")
    let signs = drawn.unicodeScalars.map(\.value)
    if screen.isPlain {
      // No boxes and bars, and the cursor on each.
      #expect(!signs.contains { (0x2500...0x259F).contains($0) }, "\(screen.file)")
      #expect(!drawn.contains("cursor -"), "\(screen.file)")
    }
    // Only ASCII but what the plan says.
    if screen.isASCII { #expect(!signs.contains { (0x2010...0x2BFF).contains($0) }, "\(screen.file)") }
  }
}

/// One screen: a plan, the keys that lead there, and how large.
struct GoldenScreen: Sendable, CustomTestStringConvertible {
  let plan: String
  let name: String
  let keys: String
  let size: Size
  var isASCII = false
  var isPlain = false

  var file: String {
    "\(plan)-\(name)-\(size.width)x\(size.height)\(isASCII ? "-ascii" : "")\(isPlain ? "-plain" : "").txt"
  }
  var testDescription: String { file }

  var drawn: String {
    let today = plan == "2025" ? "2025-12-31" : "2026-06-20"
    var player = Player(
      plan, width: size.width, height: size.height, today: today, person: plan == "2025" ? "ME" : "TA")
    player.app.settings.usesASCII = isASCII
    player.app.settings.isPlain = isPlain
    player.app.settings.themes = { ["fjäll", "hög-kontrast", "höst", "ljus", "mörk"].map { ThemeChoice($0) } }
    player.press(keys)
    let canvas = player.app.draw()
    guard isASCII else { return GoldenText.text(canvas) }
    // In ASCII most screens have the roles that they have else.
    player.app.settings.usesASCII = false
    var other = self
    other.isASCII = false
    return GoldenText.roles(canvas) == GoldenText.roles(player.app.draw())
      ? GoldenText.text(canvas, rolesAs: other.file) : GoldenText.text(canvas)
  }
}
