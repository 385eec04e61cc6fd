import TestSupport
import Testing

@Suite struct ThemesCommandTests {
  @Test func everyThemeHasALine() throws {
    let rig = try Rig()
    let outcome = try rig.shell("RUS_THEMES=\"$THEMES\" \"$RUS\" themes", ["THEMES": Rig.data + "/../Themes"])
    #expect(outcome.status == 0)
    let names = outcome.text.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(
      Set(names).isSuperset(of: [
        "mörk", "ljus", "hög-kontrast", "färgblind", "projektor", "utan-färg", "fjäll", "höst",
      ]))
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test func colourShowsEachInItsOwn() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      "COLORTERM=truecolor \"$RUS\" themes --color always --language en")
    #expect(outcome.text.contains("under way"))
    // The selected row of the standard theme.
    #expect(outcome.text.contains("\u{1B}[0;38;2;255;255;255;48;2;43;78;122m"))
  }

  @Test func anErrorIsNamedByItsLine() throws {
    let rig = try Rig()
    let outcome = try rig.shell(
      "mkdir t; printf '%%rec: Theme\\n\\nNamn: egen\\nText: rosa\\n' > t/egen.rec; RUS_THEMES=t \"$RUS\" themes")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("t/egen.rec:4: rosa är varken färg eller attribut"))
  }
}
