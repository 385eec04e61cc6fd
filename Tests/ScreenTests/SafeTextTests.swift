import Testing

@testable import Screen

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("Åtgärdswebb 100 %", "Åtgärdswebb 100 %"),
    ("\u{1B}[2J", "␛[2J"),
    ("a\u{0}b\u{7F}", "a␀b␡"),
    ("a\tb", "a b"),
    ("a\nb\r\nc", "a␊b␍␊c"),
    ("\u{9B}31m\u{85}", "�31m�"),
    ("abc\u{202E}def\u{2066}", "abc�def�"),
    ("a\u{200B}b\u{200D}c\u{FEFF}", "a�b�c�"),
    ("mil\u{AD}jö", "mil-jö"),
    ("z\u{351}\u{36B}\u{343}\u{36A}\u{302}!", "z\u{351}\u{36B}\u{343}!"),
    ("\u{301}a", "◌\u{301}a"),
    ("👩‍🌾👍🏽❤️", "👩👍❤"),
    ("🇸🇪", "🇸🇪"),
    ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴"),
    ("a\u{E0067}\u{E0062}", "a��"),
    ("\u{FFFD}", "\u{FFFD}"),
    ("\u{378}\u{2028}\u{3164}", "���"),
    ("e\u{301}", "e\u{301}"),
  ])
  func shown(_ text: String, _ wanted: String) {
    #expect(Array(displayable(text).unicodeScalars) == Array(wanted.unicodeScalars))
  }

  @Test func nothingCommandsATerminal() {
    var nasty = NastyText(seed: 1)
    for _ in 0..<3000 {
      let text = nasty.text()
      let shown = displayable(text)
      #expect(!shown.commandsTerminals && !shown.contains("\n"), "\(text.debugDescription)")
      #expect(shown.cells == text.cells, "\(text.debugDescription)")
      #expect(displayable(shown) == shown, "\(text.debugDescription)")
    }
  }

  @Test func everyScalarIsSafe() {
    for value in UInt32(0)..<0x110000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let pieces = shownPieces(of: [scalar])
      let isSafe =
        pieces.count == 1 && !pieces[0].base.commandsTerminals && !pieces[0].marks.contains(where: \.commandsTerminals)
      if !isSafe || pieces[0].base.cells != pieces[0].width { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}
